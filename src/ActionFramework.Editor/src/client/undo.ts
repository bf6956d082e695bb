import { redo as redoEdit, undo as undoEdit, undoDepth } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import type { Command, EditorState } from "prosemirror-state";
import { findPart, type Move } from "../move";
import { eachPart } from "../reading";

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

/** Undo and redo of one's own changes. A move is undone by a move, so that words that came in meanwhile travel back with it. */
export class Undoing {
  private readonly moves: { readonly back: Move; readonly depth: number }[] = [];

  constructor(private readonly carryOut: (move: Move) => boolean) {}

  remember(back: Move, state: EditorState): void {
    this.moves.push({ back, depth: undoDepth(state) });
  }

  readonly undo: Command = (state, dispatch, view) => {
    const last = this.moves.at(-1);
    // What was typed after the move comes off the history first.
    if (!last || undoDepth(state) > last.depth) return undoEdit(state, dispatch, view);
    if (dispatch) {
      this.moves.pop();
      return this.carryOut(last.back);
    }
    return true;
  };

  readonly redo: Command = redoEdit;
}
