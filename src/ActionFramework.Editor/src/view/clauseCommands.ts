import { chainCommands, joinBackward, joinForward, liftEmptyBlock, selectNodeBackward, splitBlock } from "prosemirror-commands";
import { liftListItem, splitListItem } from "prosemirror-schema-list";
import { Fragment, Slice } from "prosemirror-model";
import { NodeSelection, Selection, TextSelection, type Command, type EditorState, type Transaction } from "prosemirror-state";
import { ReplaceAroundStep } from "prosemirror-transform";
import { clause, hardBreak, heading, paragraph, schema, subsection } from "../schema";
import { isUntouched, placeAround, type Place } from "./places";

const newClause = (level: number) => clause.create({ id: null, level }, paragraph.create());

/** The clause whose own paragraph holds the caret; null inside lists, tables and quotations, which have their own ways. */
function ownParagraph(state: EditorState): Place | null {
  const { $from, $to } = state.selection;
  const place = placeAround($from, "clause");
  return place && $from.parent.type === paragraph && $from.depth >= 2 && $from.node(-1) === place.node && $to.sameParent($from) ? place : null;
}

/** Enter: the clause ends here and a new one begins. An empty item first becomes a clause; a caret before the text makes room above, so that the words keep their id. */
export const splitClause: Command = (state, dispatch) => {
  const place = ownParagraph(state);
  if (!place) return false;
  const { $from } = state.selection;
  const level: number = place.node.attrs.level;
  if (isUntouched(place.node) && level === 1) return setLevel(0)(state, dispatch);
  const atStart = $from.parentOffset === 0 && $from.parent === place.node.firstChild && !isUntouched(place.node) && state.selection.empty;
  if (!dispatch) return true;
  const tr = state.tr;
  if (atStart) tr.insert(place.pos, newClause(level));
  else tr.deleteSelection().split(tr.mapping.map($from.pos), 2, [{ type: clause, attrs: { id: null, level } }, { type: paragraph }]);
  dispatch(tr.scrollIntoView());
  return true;
};

/** Enter in a heading: what stands behind the caret becomes the first clause. */
export const leaveHeading: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  if ($from.parent.type !== heading || $to.parent !== $from.parent) return false;
  const tr = state.tr.delete($from.pos, $to.pos);
  const [at, end] = [$from.pos, $from.pos + $from.end() - $to.pos];
  // A frame is put around the words where they stand: written anew they would be somebody else's.
  const frame = new Slice(Fragment.from([heading.create(), clause.create({ id: null, level: 0 }, paragraph.create())]), 1, 0);
  tr.step(new ReplaceAroundStep(at, end + 1, at, end, frame, 3));
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at + 3)).scrollIntoView());
  return true;
};

/** Backspace at the very start: this clause joins the one before, whose id stays, also where it was empty. */
export const joinClauseBackward: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const place = placeAround($from, "clause");
  if (!empty || !place || $from.pos !== place.pos + 2 || place.node.firstChild!.type !== paragraph) return false;
  const before = place.index > 0 ? place.parent.child(place.index - 1) : null;
  if (before?.type === clause) return joinPair(state, dispatch, place.pos, before);
  if (!isUntouched(place.node) || (place.parent.type !== subsection && place.parent.childCount === 1)) return true;
  if (dispatch) {
    const tr = state.tr.delete(place.pos, place.pos + place.node.nodeSize);
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(place.pos), -1)).scrollIntoView());
  }
  return true;
};

/** Delete at the very end: the next clause joins this one. */
export const joinClauseForward: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const place = placeAround($from, "clause");
  if (!empty || !place || $from.parent !== place.node.lastChild || $from.parentOffset !== $from.parent.content.size) return false;
  const next = place.parent.maybeChild(place.index + 1);
  return next?.type === clause ? joinPair(state, dispatch, place.pos + place.node.nodeSize, place.node) : true;
};

function joinPair(state: EditorState, dispatch: ((tr: Transaction) => void) | undefined, border: number, before: Place["node"]): boolean {
  if (!dispatch) return true;
  const tr = state.tr;
  const bothParagraphs = before.lastChild!.type === paragraph && tr.doc.resolve(border).nodeAfter!.firstChild!.type === paragraph;
  tr.join(border, bothParagraphs ? 2 : 1);
  if (isUntouched(before) && !bothParagraphs) tr.delete(border - 3, border - 1);   // its empty paragraph
  dispatch(tr.scrollIntoView());
  return true;
}

/** Backspace in an empty heading: the subsection goes, its clauses stay. */
export const dissolveSubsection: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type !== heading || $from.parentOffset > 0) return false;
  if ($from.parent.content.size > 0) return true;
  const place = placeAround($from, "subsection")!;
  const before = place.index > 0 ? place.parent.child(place.index - 1) : null;
  const tr = state.tr;
  if (before?.type === subsection) tr.delete(place.pos - 1, $from.after());
  else if (place.node.childCount > 1) {
    const end = place.pos + place.node.nodeSize;
    // The clauses stand where they stood; only the frame around them goes.
    tr.step(new ReplaceAroundStep(place.pos, end, $from.after(), end - 1, Slice.empty, 0));
  }
  else if (place.parent.childCount > 1) tr.delete(place.pos, place.pos + place.node.nodeSize);
  else tr.replaceWith(place.pos, place.pos + place.node.nodeSize, newClause(0));
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(Math.min(place.pos, tr.doc.content.size)), -1)).scrollIntoView());
  return true;
};

/** Tab and Shift-Tab: makes the clause an item of the one above, or a clause of its own again. */
export function setLevel(level: 0 | 1): Command {
  return (state, dispatch) => {
    const place = placeAround(state.selection.$from, "clause");
    if (!place || place.node.attrs.level === level) return false;
    if (level === 1 && (place.index === 0 || place.parent.child(place.index - 1).type !== clause)) return false;
    dispatch?.(state.tr.setNodeAttribute(place.pos, "level", level));
    return true;
  };
}

/** A new empty clause at the end of the part in which the caret stands, or of the whole section. */
export const appendClause: Command = (state, dispatch) => {
  const here = placeAround(state.selection.$from, "clause") ?? placeAround(state.selection.$from, "subsection");
  const at = here ? here.pos + here.node.nodeSize - (here.node.type === subsection ? 1 : 0) : state.doc.content.size;
  insertAt(state, dispatch, at, newClause(0), 2);
  return true;
};

/** A new subsection behind the one in which the caret stands. */
export const appendSubsection: Command = (state, dispatch) => {
  const here = placeAround(state.selection.$from, "subsection");
  const at = here ? here.pos + here.node.nodeSize : state.doc.content.size;
  insertAt(state, dispatch, at, subsection.create({ id: null }, [heading.create(), newClause(0)]), 2);
  return true;
};

function insertAt(state: EditorState, dispatch: ((tr: Transaction) => void) | undefined, at: number, node: Place["node"], caret: number) {
  if (!dispatch) return;
  const tr = state.tr.insert(at, node);
  dispatch(tr.setSelection(TextSelection.create(tr.doc, at + caret)).scrollIntoView());
}

export const insertBreak: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent || state.selection.$from.parent.type === heading) return false;
  dispatch?.(state.tr.replaceSelectionWith(hardBreak.create()).scrollIntoView());
  return true;
};

/** A selected clause: Enter goes into it. */
export const enterSelectedClause: Command = (state, dispatch) => {
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || selection.node.type !== clause) return false;
  dispatch?.(state.tr.setSelection(Selection.near(state.doc.resolve(selection.to - 1), -1)));
  return true;
};

const { list_item: listItem } = schema.nodes;
export const enter = chainCommands(enterSelectedClause, leaveHeading, splitClause, splitListItem(listItem), liftListItem(listItem), liftEmptyBlock, splitBlock);
export const backspace = chainCommands(joinClauseBackward, dissolveSubsection, joinBackward, selectNodeBackward);
export const forwardDelete = chainCommands(joinClauseForward, joinForward);
