import { Fragment, Slice, type Node } from "prosemirror-model";
import { ReplaceStep, type Step } from "prosemirror-transform";
import type { Passage } from "./path";
import { eachPart } from "./reading";
import { clause, subsection } from "./schema";

/** An intent: puts a clause or subsection into a subsection (null: the section itself), before a node (null, or one that is gone: at the end). */
export interface Move {
  readonly nodeId: string;
  readonly into: string | null;
  readonly before: string | null;
}

interface Found {
  readonly node: Node;
  readonly pos: number;
  readonly parent: Node | null;
}

export function findPart(doc: Node, id: string): Found | null {
  let found: Found | null = null;
  eachPart(doc, (node, pos, parent) => {
    if (!found && node.attrs.id === id) found = { node, pos, parent };
  });
  return found;
}

/** Where the node is cut out and where it is put; null when the move changes nothing or its places are gone. */
export function passageOf(doc: Node, move: Move): Passage | null {
  const moved = findPart(doc, move.nodeId);
  if (!moved) return null;
  const end = move.into === null ? doc.content.size : endOf(findPart(doc, move.into));
  if (end === null) return null;
  const before = move.before === null ? null : findPart(doc, move.before);
  const to = before && stands(before, move.into) ? before.pos : end;
  const { pos: from, node: { nodeSize: size } } = moved;
  if (from <= to && to <= from + size) return null;
  return { from, size, to: to > from ? to - size : to };
}

function stands({ parent }: Found, into: string | null): boolean {
  return into === null ? parent === null : parent?.attrs.id === into;
}

function endOf(found: Found | null): number | null {
  return found?.node.type === subsection ? found.pos + found.node.nodeSize - 1 : null;
}

/** A subsection stands in the section only. */
export function isImpossible(doc: Node, move: Move): boolean {
  return move.into !== null && findPart(doc, move.into) !== null && findPart(doc, move.nodeId)?.node.type === subsection;
}

/** The two steps of a move; their maps are mirrors of each other. */
export function stepsOf(doc: Node, { from, size, to }: Passage): [Step, Step] {
  const node = doc.nodeAt(from)!;
  return [new ReplaceStep(from, from + size, Slice.empty), new ReplaceStep(to, to, new Slice(Fragment.from(node), 0, 0))];
}

/** The passage of a committed move, read off its maps. */
export function passageOfMaps(maps: readonly (readonly number[])[]): Passage {
  const [[from, size], [to]] = maps as [[number, number, number], [number, number, number]];
  return { from, size, to };
}

export function clausesIn(node: Node): Node[] {
  return node.type === clause ? [node] : node.children.filter(child => child.type === clause);
}
