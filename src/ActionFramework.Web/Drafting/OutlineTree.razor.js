// Focus in the tree moves here, without a round trip; what a key does to the outline is decided on the server.
export function listen(tree) {
  tree.addEventListener("keydown", pressed);
  tree.addEventListener("click", opened);
  // Firefox starts no drag that carries nothing.
  tree.addEventListener("dragstart", event => event.dataTransfer.setData("text/plain", ""));
}

function opened(event) {
  const opener = event.target.closest("[data-menu]");
  if (opener) place(opener);
}

function place(opener) {
  const menu = document.getElementById("outline-menu");
  const box = opener.getBoundingClientRect();
  menu.style.left = `${box.left}px`;
  menu.showPopover();
  const room = window.innerHeight - box.bottom;
  menu.style.top = `${room > menu.offsetHeight + 8 ? box.bottom + 2 : box.top - menu.offsetHeight - 2}px`;
  menu.querySelector("button")?.focus();
  menu.addEventListener("toggle", event => { if (event.newState === "closed") opener.closest("[role=treeitem]")?.focus(); }, { once: true });
}

function pressed(event) {
  const item = event.target;
  if (item.getAttribute("role") !== "treeitem" || event.isComposing || event.ctrlKey || event.metaKey) return;
  const items = [...event.currentTarget.children];
  const at = items.indexOf(item);
  if (event.key === "ContextMenu" || (event.shiftKey && event.key === "F10")) item.querySelector("[data-menu]")?.click();
  else if (event.altKey) { if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return; }
  else if (event.key === "ArrowDown") items[at + 1]?.focus();
  else if (event.key === "ArrowUp") items[at - 1]?.focus();
  else if (event.key === "Home") items[0].focus();
  else if (event.key === "End") items.at(-1).focus();
  else if (event.key === "ArrowRight") { if (item.ariaExpanded === "true") items[at + 1]?.focus(); }
  else if (event.key === "ArrowLeft") { if (item.ariaLevel === "2") items.slice(0, at).findLast(row => row.ariaLevel === "1")?.focus(); }
  else if (!["Enter", " ", "F2", "Delete"].includes(event.key)) return;
  event.preventDefault();
}
