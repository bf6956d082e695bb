import type { Transaction } from "prosemirror-state";
import type { DecorationSet } from "prosemirror-view";
import { overMove, overStep, type Inks } from "./colouredWords";

/**
 * The colours of the log's document, then those after each unsent step. A rebase takes unsent steps back and does them again; the colours begin anew at
 * the log then, since what a mapping carries over such a way back and forth is not exact.
 */
export interface Layers {
  readonly log: DecorationSet;
  readonly unsent: readonly DecorationSet[];
}

/** Who or what stands behind each of some steps; undefined where only the server knows. */
export type Origins = readonly (string | null | undefined)[];

/** What happens to the colours. */
export interface Turn {
  readonly origins: Origins;
  play(layers: Layers, inks: Inks): Layers;
}

export const shown = ({ log, unsent }: Layers): DecorationSet => unsent.at(-1) ?? log;

export function typed(tr: Transaction, origins: Origins, isMove: boolean): Turn {
  return { origins, play: (layers, inks) => ({ ...layers, unsent: [...layers.unsent, ...walk(shown(layers), tr, 0, origins, isMove ? [0] : [], inks)] }) };
}

/** Commits came in below the unsent steps, which begin again at their end. */
export function rebased(tr: Transaction, first: number, commits: Origins, own: Origins, moves: readonly number[]): Turn {
  return {
    origins: commits,
    play({ log }, inks) {
      const below = walk(log, tr, first, commits, moves, inks).at(-1) ?? log;
      return { log: below, unsent: walk(below, tr, first + commits.length, own, moves, inks) };
    },
  };
}

/** So many unsent steps are in the log now. */
export function confirmed(count: number): Turn {
  return { origins: [], play: ({ log, unsent }) => ({ log: unsent.slice(0, count).at(-1) ?? log, unsent: unsent.slice(count) }) };
}

function walk(start: DecorationSet, tr: Transaction, first: number, origins: Origins, moves: readonly number[], inks: Inks): DecorationSet[] {
  const map = (index: number) => tr.mapping.maps[index]!;
  const after = (index: number) => tr.docs[index + 1] ?? tr.doc;
  const sets: DecorationSet[] = [];
  let set = start;
  for (let step = 0; step < origins.length; step++) {
    const at = first + step;
    if (moves.includes(at)) {
      set = overMove(set, [map(at), map(at + 1)], [after(at), after(at + 1)], inks);
      sets.push(set);
      step++;
    } else set = overStep(set, map(at), after(at), origins[step] ?? null, inks);
    sets.push(set);
  }
  return sets;
}
