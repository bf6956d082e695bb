// Tells which words of the source are selected, as offsets into it: every run carries the offset of its first character.
const near = 600;   // pixels from an end at which the lines beyond it come

export function watch(host, pane) {
  let told = "";
  const changed = () => {
    const [start, end] = selectedIn(host) ?? [-1, -1];
    if (told === `${start}-${end}`) return;   // what was taken already is not offered again
    told = `${start}-${end}`;
    pane.invokeMethodAsync("Select", start, end);
  };
  for (const event of ["mouseup", "keyup"]) host.addEventListener(event, changed);
  host.addEventListener("scroll", readerOn(host));
}

// Once for each height: until the lines have come, more of them are not asked for.
function readerOn(host) {
  let asked = 0;
  return () => {
    const below = host.scrollHeight - host.clientHeight - host.scrollTop;
    const more = below < near ? host.querySelector(":scope > .later") : host.scrollTop < near ? host.querySelector(":scope > .earlier") : null;
    if (!more || asked === host.scrollHeight) return;
    asked = host.scrollHeight;
    more.click();
  };
}

export function show(host) {
  host.querySelector("mark.chosen")?.scrollIntoView({ block: "nearest" });
}

function selectedIn(host) {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !host.contains(selection.anchorNode) || !host.contains(selection.focusNode)) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  return start === null || end === null || start >= end ? null : [start, end];
}

function offsetOf(node, offset) {
  const run = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-run]");
  return run && node.nodeType === Node.TEXT_NODE ? Number(run.dataset.run) + offset : run ? Number(run.dataset.run) : null;
}
