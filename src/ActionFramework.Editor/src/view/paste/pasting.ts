import type { Slice } from "prosemirror-model";
import { NodeSelection, Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { Move } from "../../client/collaboration";
import { clause } from "../../schema";
import { facesKey, setCut } from "../faces";
import { movesOf } from "../moves";
import { placeAround } from "../places";
import { cleanHtml } from "./cleanHtml";
import { blocksOfHtml, blocksOfText, fitPaste, forgetIds, insertFitted } from "./fitPaste";

/** Cut, copy and paste: foreign words are cleaned, and a whole clause that is cut and pasted here moves instead of being made anew. */
export function pasting(move: (move: Move) => boolean): Plugin {
  return new Plugin({
    props: {
      transformPastedHTML: html => (isOwn(html) ? html : cleanHtml(html)),
      transformPasted: (slice, view) => forgetIds(slice, standingIds(view)),
      handlePaste: (view, event, slice) => view.editable && (pasteCutClause(view, slice, move) || pasteForeign(view, event, slice)),
      handleDOMEvents: { cut: cutClause },
    },
  });
}

const isOwn = (html: string) => html.includes("data-pm-slice");

function standingIds(view: EditorView): Set<string> {
  return new Set(facesKey.getState(view.state)!.numbers.flatMap(part => part.id ?? []));
}

/** A selected clause stays, dimmed, until it is pasted: so what colleagues type into it meanwhile travels along. */
function cutClause(view: EditorView, event: ClipboardEvent): boolean {
  const { selection } = view.state;
  if (!view.editable || !(selection instanceof NodeSelection) || selection.node.type !== clause || !event.clipboardData) return false;
  const { dom, text } = view.serializeForClipboard(selection.content());
  event.preventDefault();
  event.clipboardData.clearData();
  event.clipboardData.setData("text/html", dom.innerHTML);
  event.clipboardData.setData("text/plain", text);
  view.dispatch(setCut(view.state.tr, selection.node.attrs.id));
  return true;
}

function pasteCutClause(view: EditorView, slice: Slice, move: (move: Move) => boolean): boolean {
  const cutId = facesKey.getState(view.state)!.cutId;
  const pasted = slice.content.firstChild;
  if (!cutId || slice.content.childCount !== 1 || pasted?.type !== clause) return false;
  const place = placeAround(view.state.selection.$from, "clause") ?? placeAround(view.state.selection.$from, "subsection");
  if (!place) return false;
  const inHeading = place.node.type !== clause;
  const into = inHeading ? place.node.attrs.id : place.parent.attrs.id ?? null;
  const before = inHeading ? place.node.maybeChild(1) : place.parent.maybeChild(place.index + 1);
  view.dispatch(setCut(view.state.tr, null));
  for (const one of movesOf(view.state.doc, cutId, into, before?.attrs.id ?? null)) move(one);
  return true;
}

function pasteForeign(view: EditorView, event: ClipboardEvent, slice: Slice): boolean {
  const html = event.clipboardData?.getData("text/html") ?? "";
  if (isOwn(html) || slice.content.firstChild?.type.spec.tableRole === "row") return false;
  const content = html !== "" ? blocksOfHtml(html) : blocksOfText(event.clipboardData?.getData("text/plain") ?? "");
  if (content.size === 0) return false;
  const { $from } = view.state.selection;
  // Into cells, a table goes as cells.
  if (content.firstChild!.type.name === "table" && /cell/.test($from.node(-1)?.type.spec.tableRole ?? "")) return false;
  const fitted = fitPaste(content, $from);
  view.dispatch(insertFitted(view.state.tr, fitted).setMeta("paste", true).setMeta("uiEvent", "paste").scrollIntoView());
  return true;
}
