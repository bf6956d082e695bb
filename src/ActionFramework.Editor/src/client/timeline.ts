import { StepMap, type Step, type Transform } from "prosemirror-transform";
import { passageOfMaps } from "../move";
import { Path, type Passage } from "../path";
import { mapsOf } from "../rebase";

/** One change of the document on this screen, whoever made it. */
export interface Moment {
  readonly map: StepMap;
  /** On the first half of a move: all of it. The second half follows. */
  readonly passage: Passage | null;
  /** Of one's own edits: what takes it back, in the document right after it. */
  readonly inverse: Step | null;
  /** The outbox's name for it. */
  readonly entryId: string | null;
  /** The earlier moment that this one takes back. */
  readonly undoes: Moment | null;
}

/** What happened in a transaction from one of its steps on; `moves`: the steps with which a move begins. */
export function momentsOf({ steps }: { readonly steps: readonly Step[] }, first = 0, moves: readonly number[] = []): Moment[] {
  const begin = new Set(moves);
  const passageAt = (index: number) => (begin.has(index) ? passageOfMaps(mapsOf(steps.slice(index, index + 2))) : null);
  return steps.slice(first).map((step, n) => ({ map: step.getMap(), passage: passageAt(first + n), inverse: null, entryId: null, undoes: null }));
}

/** The way from the document before a moment to the present one. */
export function pathFrom(moments: readonly Moment[], first: number): Path {
  const path = new Path();
  const places = new Map(moments.map((moment, index) => [moment, index - first]));
  moments.slice(first).forEach(({ map, passage, undoes }, index) => {
    if (passage) path.appendMove(passage);
    else if (path.length === index) path.append(map);
    const undone = undoes ? places.get(undoes) : undefined;
    if (undone !== undefined && undone >= 0) path.mirror(undone, index);
  });
  return path;
}

export interface Rewritten {
  readonly moments: readonly Moment[];
  /** The moment as it stands now; null when nothing is left of it. */
  readonly now: (moment: Moment) => Moment | null;
}

/** The last `undone` moments were taken back, others came before them, and what could be was done again. */
export function rewrite(moments: readonly Moment[], tr: Transform, undone: number, moves: readonly number[]): Rewritten {
  const kept = moments.slice(0, moments.length - undone);
  const stead = new Map<Moment, Moment | null>();
  const again = new Map<number, Moment>();
  for (let k = 0; k < undone; k++) {
    const old = moments[moments.length - 1 - k]!;
    const index = tr.mapping.getMirror(k);
    stead.set(old, null);
    if (index !== undefined) again.set(index, old);
  }
  const now = (moment: Moment): Moment | null => (stead.has(moment) ? stead.get(moment)! : moment);
  const added = momentsOf(tr, undone, moves).map((moment, n) => {
    const old = again.get(undone + n);
    if (!old) return moment;
    const inverse = old.inverse && tr.steps[undone + n]!.invert(tr.docs[undone + n]!);
    const anew = { ...moment, inverse, entryId: old.entryId, undoes: old.undoes && now(old.undoes) };
    stead.set(old, anew);
    return anew;
  });
  return { moments: [...kept, ...added], now };
}
