// Tells which words of the source are selected, as offsets into it: every run carries the offset of its first character.
const listeners = new WeakMap();

export function watch(host, pane) {
  const changed = () => {
    const [start, end] = selectedIn(host) ?? [-1, -1];
    pane.invokeMethodAsync("Select", start, end);
  };
  listeners.set(host, changed);
  host.addEventListener("mouseup", changed);
  host.addEventListener("keyup", changed);
}

export function leave(host) {
  const changed = listeners.get(host);
  host?.removeEventListener("mouseup", changed);
  host?.removeEventListener("keyup", changed);
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
