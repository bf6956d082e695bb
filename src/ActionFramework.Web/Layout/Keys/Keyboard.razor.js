// Keys of the page: single letters only outside text fields, none while an input method composes, letters off on request (WCAG 2.1.4).
const pause = 1000;
const lettersOff = "letter-keys-off";
const fields = "input:not([type=checkbox],[type=radio],[type=button]), textarea, select";
let dotnet = null;
let expected = new Set();
let before = null;
const chosen = new MutationObserver(changes => {
  for (const { target } of changes) document.getElementById(target.getAttribute("aria-activedescendant"))?.scrollIntoView({ block: "nearest" });
});

export function listen(page, combinations) {
  dotnet = page;
  expect(combinations);
  document.addEventListener("keydown", pressed);
  document.addEventListener("click", clicked);
  chosen.observe(document.body, { attributeFilter: ["aria-activedescendant"], subtree: true });   // in a list, the option that Enter would take is seen
  document.documentElement.dataset.live = "";   // the circuit answers: for stylesheets and browser stories
}

export function expect(combinations) {
  expected = new Set(combinations);
}

export function stop() {
  document.removeEventListener("keydown", pressed);
  document.removeEventListener("click", clicked);
  chosen.disconnect();
  delete document.documentElement.dataset.live;
  dotnet = null;
}

export function lettersWork() {
  return localStorage.getItem(lettersOff) === null;
}

export function setLetters(work) {
  if (work) localStorage.removeItem(lettersOff);
  else localStorage.setItem(lettersOff, "1");
}

export function open(id) {
  const dialog = document.getElementById(id);
  if (dialog && !dialog.open && !document.querySelector("dialog[open]")) dialog.showModal();
}

export function close(id) {
  document.getElementById(id)?.close();
}

function clicked(event) {
  const opener = event.target.closest?.("[data-opens]");
  if (opener) open(opener.dataset.opens);
  const closer = event.target.closest?.("[data-closes]");
  if (closer) closer.closest("dialog")?.close();
  event.target.closest?.("[popover] a")?.closest("[popover]").hidePopover();   // the page changes beneath a menu; the layout stays
  if (event.target instanceof HTMLDialogElement) event.target.close();
}

function pressed(event) {
  if (event.isComposing || event.keyCode === 229) return;
  const dialog = event.target.closest?.("dialog[open]");
  if (dialog && event.key === "Enter" && event.target.getAttribute("role") === "combobox") dialog.close();
  if (event.defaultPrevented || document.querySelector("dialog[open], .mud-dialog")) return;
  const key = nameOf(event);
  if (!mayActOn(event)) {
    before = null;
    if (event.key === "Escape") event.target.closest?.(fields)?.blur();   // out of a field, where the letters work again
    return;
  }
  const both = before && event.timeStamp - before.at < pause ? `${before.key} ${key}` : null;
  const found = [both, key].find(name => expected.has(name));
  before = [...expected].some(name => name.startsWith(`${key} `)) ? { key, at: event.timeStamp } : null;
  if (!found) return;
  before = null;
  event.preventDefault();
  dotnet?.invokeMethodAsync("PressAsync", found);
}

function nameOf(event) {
  const letter = /^Key([A-Z])$/.exec(event.code);
  const key = event.altKey && letter ? letter[1].toLowerCase() : event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const marks = [event.ctrlKey || event.metaKey ? "Ctrl" : "", event.altKey ? "Alt" : "", event.shiftKey && event.key.length > 1 ? "Shift" : ""];
  return [...marks.filter(Boolean), key].join("+");
}

function mayActOn(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  const target = event.target;
  if (target.isContentEditable || target.closest?.(fields)) return false;
  if ((event.key === "Enter" || event.key === " ") && target.closest?.("a, button, summary, label, [role=button], [role=option], [role=menuitem]")) return false;
  return event.key.length > 1 || lettersWork();
}
