import type { Step, Transform } from "prosemirror-transform";
import { isImpossible, passageOf, passageOfMaps, stepsOf } from "../move";
import { Path } from "../path";
import { appendMaps, isNothing, mapsOf } from "../rebase";
import { stepCount, type Commit, type Entry } from "./shared";

/** The way of unconfirmed edits: back to the log, over the commits. It needs no document. */
export class Way {
  readonly path = new Path();
  private readonly starts = new Map<Entry, number>();
  /** By the edits' names: what takes them back as they stand now, and where on the path they were done again; null when nothing is left of them. */
  private readonly again = new Map<string, { readonly inverse: Step; readonly at: number } | null>();

  /** `own`: the commit that stands for the first `settled` of the entries. */
  constructor(entries: readonly Entry[], commits: readonly Commit[], own: string | null, settled: number) {
    for (const entry of entries.toReversed()) {
      if (entry.move && entry.steps.length === 2) {
        const { from, size, to } = passageOfMaps(mapsOf(entry.steps));
        this.path.appendMove({ from: to, size, to: from });
      } else for (const step of entry.steps.toReversed()) this.path.append(step.getMap().invert());
      this.starts.set(entry, this.path.length);
    }
    const undone = this.path.length;
    const owned = stepCount(entries.slice(0, settled));
    const stands = commits.some(({ ref, steps }) => ref === own && steps.length === owned);
    for (const { id } of stands ? entries.slice(settled) : entries) this.again.set(id, null);
    for (const { ref, steps, mirror } of commits) {
      const first = this.path.length;
      appendMaps(this.path, { maps: mapsOf(steps), mirror });
      // What was typed inside one's own words finds its place in them again.
      if (ref === own && !mirror && steps.length === owned) steps.forEach((_, index) => this.path.mirror(undone - 1 - index, first + index));
    }
  }

  /** Does an edit again at the path's end; null when its place is gone. `done(k, index)`: the k-th of its steps is the transform's step `index`. */
  redo(entry: Entry, tr: Transform, done: (step: number, index: number) => void): Entry | null {
    const first = tr.steps.length;
    const steps = entry.move ? this.moveAgain(entry, tr) : this.stepAgain(entry, tr);
    if (steps === null) return null;
    steps.forEach((_, step) => done(step, first + step));
    return { ...entry, steps, inverted: steps.map((step, index) => step.invert(tr.docs[first + index]!)) };
  }

  private stepAgain(entry: Entry, tr: Transform): Step[] | null {
    const start = this.starts.get(entry)!;
    const undoes = entry.undoes ? this.again.get(entry.undoes) : undefined;
    // Of an edit that came to nothing, nothing is to be taken back: a colleague has done the same, and may take it back himself.
    if (undoes === null || entry.steps.length === 0) return [];
    const step = undoes ? this.path.carry(undoes.inverse, undoes.at + 1) : this.path.carry(entry.steps[0]!, start);
    if (!step || isNothing(step) || !fits(step, tr)) return null;
    const at = this.path.append(step.getMap());
    this.path.mirror(start - 1, at);
    if (undoes) this.path.mirror(undoes.at, at);
    this.again.set(entry.id, { inverse: step.invert(tr.docs.at(-1)!), at });
    return [step];
  }

  /** A move is an intent: it is carried out anew on the document as it is now. */
  private moveAgain({ move }: Entry, tr: Transform): readonly Step[] {
    const passage = isImpossible(tr.doc, move!) ? null : passageOf(tr.doc, move!);
    if (!passage) return [];
    const steps = stepsOf(tr.doc, passage);
    for (const step of steps) tr.step(step);
    this.path.appendMove(passage);
    return steps;
  }
}

export function fits(step: Step, tr: Transform): boolean {
  try {
    return tr.maybeStep(step).failed === null;
  } catch {
    // Steps that do not fit fail or throw, depending on where they break.
    return false;
  }
}
