import type { Node } from "prosemirror-model";
import type { EditorState, Transaction } from "prosemirror-state";
import { findPart, isImpossible, passageOf, stepsOf, type Move } from "../move";
import { eachPart } from "../reading";
import { sharedKey } from "./shared";

/** The move that takes a node back to where it stands now. */
export function wayBack(doc: Node, nodeId: string): Move | null {
  const found = findPart(doc, nodeId);
  if (!found) return null;
  let before: string | null = null;
  const end = found.pos + found.node.nodeSize;
  eachPart(doc, (node, pos, parent) => {
    if (pos === end && parent === found.parent) before = node.attrs.id as string | null;
  });
  return { nodeId, into: (found.parent?.attrs.id ?? null) as string | null, before };
}

/** Carries a move out; null when nothing would change. */
export function moved({ doc, tr }: EditorState, move: Move): Transaction | null {
  const passage = isImpossible(doc, move) ? null : passageOf(doc, move);
  if (!passage) return null;
  for (const step of stepsOf(doc, passage)) tr.step(step);
  // The caret travels with the node.
  (tr.mapping as typeof tr.mapping & { setMirror(one: number, two: number): void }).setMirror(0, 1);
  return tr.setMeta(sharedKey, { move }).scrollIntoView();
}
