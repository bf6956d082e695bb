import type { EditorView } from "prosemirror-view";
import { isAllowedLink, schema } from "../schema";
import { element } from "./dom";
import { phrase, type SectionOptions } from "./options";

const { link } = schema.marks;

/** The range of the link at the caret, or the selection. */
function linkRange(view: EditorView): { from: number; to: number; href: string } {
  const { from, to, $from, empty } = view.state.selection;
  const mark = link.isInSet($from.marks()) ?? ($from.nodeAfter && link.isInSet($from.nodeAfter.marks));
  if (!mark || !empty) return { from, to, href: mark ? mark.attrs.href : "" };
  let start = $from.parentOffset, end = $from.parentOffset;
  $from.parent.forEach((node, offset) => {
    if (!mark.isInSet(node.marks) || offset > $from.parentOffset || offset + node.nodeSize < $from.parentOffset) return;
    [start, end] = [offset, offset + node.nodeSize];
  });
  return { from: $from.start() + start, to: $from.start() + end, href: mark.attrs.href };
}

/** Asks for an address beside the selected words; empty takes the link away, a scheme that is missing is https. */
export function openLinkBox(view: EditorView, box: HTMLElement, { strings }: SectionOptions) {
  const range = linkRange(view);
  const input = element("input", { type: "text", inputmode: "url", autocomplete: "off", spellcheck: "false", "aria-label": phrase(strings, "LinkAddress"), placeholder: "https://" });
  input.value = range.href;
  const wrong = element("span", { class: "editor-wrong", role: "alert" });
  const form = element("form", { class: "editor-box editor-link-box" }, input, element("button", { type: "submit", class: "editor-small" }, phrase(strings, "SetLink")), wrong);
  const leave = (event: FocusEvent) => !form.contains(event.relatedTarget as Node | null) && form.remove();
  const close = () => {
    form.removeEventListener("focusout", leave);
    form.remove();
    view.focus();
  };
  form.addEventListener("keydown", event => event.key === "Escape" && (event.preventDefault(), close()));
  form.addEventListener("focusout", leave);
  form.addEventListener("submit", event => {
    event.preventDefault();
    const href = completed(input.value.trim());
    if (href !== "" && !isAllowedLink(href)) return void (wrong.textContent = phrase(strings, "LinkRefused"));
    // The selection goes with what colleagues write meanwhile; a range from before would not.
    setLink(view, linkRange(view), href);
    close();
  });
  box.append(form);
  placeAt(form, box, view.coordsAtPos(range.from));
  input.focus();
}

function completed(address: string): string {
  if (address === "" || /^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  return address.includes("@") && !address.includes("/") ? `mailto:${address}` : `https://${address}`;
}

function setLink(view: EditorView, { from, to }: { from: number; to: number }, href: string) {
  const tr = view.state.tr;
  if (from === to && href !== "") tr.insert(from, schema.text(href, [link.create({ href })]));
  else {
    tr.removeMark(from, to, link);
    if (href !== "") tr.addMark(from, to, link.create({ href }));
  }
  view.dispatch(tr.scrollIntoView());
}

/** Below the words, inside the page, never covering the line itself. */
export function placeAt(floating: HTMLElement, box: HTMLElement, at: { left: number; bottom: number; top: number }) {
  const frame = box.getBoundingClientRect();
  const left = Math.max(8, Math.min(at.left - frame.left - 24, frame.width - floating.offsetWidth - 8));
  floating.style.left = `${left}px`;
  floating.style.top = `${at.bottom - frame.top + 8}px`;
}
