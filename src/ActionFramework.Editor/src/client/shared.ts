import { PluginKey, type EditorState } from "prosemirror-state";
import type { Step } from "prosemirror-transform";
import type { Move } from "../move";
import type { Moment } from "./timeline";

/** One commit of the log as the hub sends it; `steps` parsed. */
export interface Commit {
  readonly version: number;
  readonly ref: string;
  readonly authorId: string | null;
  readonly suggestionId: string | null;
  readonly steps: readonly Step[];
  readonly mirror: boolean;
  readonly removed: readonly { readonly authorId: string; readonly clauseId: string | null; readonly text: string }[];
  readonly restores: number | null;
  readonly at: string;
}

/** How an edit was made; what differs in it does not share a batch. */
export interface Made {
  /** The version that stood on the screen. */
  readonly seen: number;
  readonly suggestionId: string | null;
  readonly restores: number | null;
  readonly clauseId: string | null;
}

/** One local edit that the log does not have yet, as it stands in the present document. */
export interface Entry extends Made {
  readonly id: string;
  /** The edit that it takes back. */
  readonly undoes: string | null;
  /** One step; of a move, its two halves, or none when it would change nothing now. */
  readonly steps: readonly Step[];
  readonly inverted: readonly Step[];
  readonly move: Move | null;
}

/** A batch as it was sent. It never changes: sent again, it is the same to the letter. */
export interface Batch {
  readonly ref: string;
  readonly version: number;
  readonly seen: number;
  readonly steps: readonly Step[] | null;
  readonly move: Move | null;
  readonly restores: number | null;
  readonly suggestionId: string | null;
  readonly clauseIds: readonly (string | null)[];
}

/** The document on the screen is always the log up to `version`, then `flying`, then `waiting`. */
export interface Shared {
  readonly version: number;
  readonly batch: Batch | null;
  /** What is left of the batch in flight after rebasing. */
  readonly flying: readonly Entry[];
  readonly waiting: readonly Entry[];
  readonly suggestionId: string | null;
}

/** On a transaction: `next` makes it the collaboration's own; `move` tells that its two steps carry out an intent. */
export interface Meta {
  readonly next?: Shared;
  readonly move?: Move;
  /** The first steps take back all that is unsent, those of the commits follow; `moves`: the steps with which a move begins. */
  readonly rebased?: { readonly undone: number; readonly moves: readonly number[]; readonly commits: readonly Commit[] };
  /** An undo or redo: what each step takes back, and how many older deeds remain. */
  readonly undoing?: { readonly redo: boolean; readonly left: number; readonly moments: readonly Moment[]; readonly restores: number | null };
}

export function nothingUnsent(version: number): Shared {
  return { version, batch: null, flying: [], waiting: [], suggestionId: null };
}

export const sharedKey = new PluginKey<Shared>("collaboration");

export function sharedOf(state: EditorState): Shared {
  return sharedKey.getState(state)!;
}

export function unsentSteps({ flying, waiting }: Shared): number {
  return stepCount(flying) + stepCount(waiting);
}

export function stepCount(holders: readonly { readonly steps: readonly Step[] }[]): number {
  return holders.reduce((sum, { steps }) => sum + steps.length, 0);
}

export function isSaved({ batch, waiting }: Shared): boolean {
  return batch === null && waiting.length === 0;
}
