import type { Node } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import type { Move } from "../client/collaboration";
import { placeAround, placeOf, type Place } from "./places";

/** A clause moves with its items: one intent each, in their order. */
export function movesOf(doc: Node, nodeId: string, into: string | null, before: string | null): Move[] {
  const group = groupOf(doc, nodeId);
  if (group.length === 0 || (before !== null && group.includes(before))) return [];
  return group.map(id => ({ nodeId: id, into, before }));
}

function groupOf(doc: Node, nodeId: string): string[] {
  const place = placeOf(doc, nodeId);
  if (!place) return [];
  const group = [nodeId];
  if (place.node.type.name === "clause" && place.node.attrs.level === 0) {
    for (let index = place.index + 1; isItem(place.parent.maybeChild(index)); index++) group.push(place.parent.child(index).attrs.id);
  }
  return group.filter(id => id !== null);
}

const isItem = (node: Node | null) => node?.type.name === "clause" && node.attrs.level === 1;

/** Alt-↑ and Alt-↓: past the neighbour, out of the subsection at its edge and into the next one. In a heading: the whole subsection. */
export function stepMove(state: EditorState, direction: -1 | 1): Move[] {
  const { $from } = state.selection;
  const place = placeAround($from, "clause") ?? placeAround($from, "subsection");
  if (!place?.node.attrs.id) return [];
  const target = direction < 0 ? above(state.doc, place) : below(state.doc, place);
  return target ? movesOf(state.doc, place.node.attrs.id, target.into, target.before) : [];
}

interface Target { readonly into: string | null; readonly before: string | null }

const idOf = (node: Node | null): string | null => node?.attrs.id ?? null;
const intoOf = (parent: Node): string | null => (parent.type.name === "subsection" ? parent.attrs.id : null);

function above(doc: Node, place: Place): Target | null {
  let index = place.index - 1;
  // A clause of its own passes the whole group above it, items and all.
  if (place.node.type.name === "clause" && place.node.attrs.level === 0) while (index > 0 && isItem(place.parent.child(index))) index--;
  const before = index >= 0 ? place.parent.child(index) : null;
  if (before && before.type === place.node.type) return { into: intoOf(place.parent), before: idOf(before) };
  if (place.parent.type.name !== "subsection") return before?.type.name === "subsection" && place.node.type.name === "clause" ? { into: idOf(before), before: null } : null;
  const around = placeAround(doc.resolve(place.pos), "subsection")!;
  const previous = around.index > 0 ? doc.child(around.index - 1) : null;
  return previous?.type.name === "subsection" ? { into: idOf(previous), before: null } : { into: null, before: idOf(around.node) };
}

function below(doc: Node, place: Place): Target | null {
  let index = place.index + 1;
  if (place.node.type.name === "clause" && place.node.attrs.level === 0) while (isItem(place.parent.maybeChild(index))) index++;
  const next = place.parent.maybeChild(index);
  if (next && next.type === place.node.type) return { into: intoOf(place.parent), before: idOf(behindGroup(place.parent, index, place.node)) };
  if (next?.type.name === "subsection") return { into: idOf(next), before: idOf(next.maybeChild(1)) };
  if (place.parent.type.name !== "subsection") return null;
  const around = placeAround(doc.resolve(place.pos), "subsection")!;
  const following = doc.maybeChild(around.index + 1);
  return following?.type.name === "subsection" ? { into: idOf(following), before: idOf(following.maybeChild(1)) } : null;
}

/** The node before which something lands that passes the group at an index. */
function behindGroup(parent: Node, index: number, moved: Node): Node | null {
  let behind = index + 1;
  if (moved.type.name === "clause" && moved.attrs.level === 0) while (isItem(parent.maybeChild(behind))) behind++;
  return parent.maybeChild(behind);
}
