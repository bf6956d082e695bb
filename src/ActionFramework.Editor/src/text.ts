import type { Node } from "prosemirror-model";
import { AttrStep, type Step } from "prosemirror-transform";
import { touch, type Touch } from "./check";
import { eachPart } from "./reading";
import { applyAll, type Applied } from "./rebase";
import { isId, type Survey } from "./survey";

/** What becomes of a text when a batch is kept. */
export interface Pending {
  readonly doc: Node;
  readonly commits: number;
  readonly growth: number;
  /** By how much the number of nodes with an id changes. */
  readonly counts: ReadonlyMap<string, number>;
  readonly cameIds: readonly string[];
}

/** One document of the cache, with what makes each commit cheap: the ids in it and its size. */
export class KeptText {
  private pending: Pending | null = null;
  private readonly counts = new Map<string, number>();
  private readonly ever: Set<string>;
  private asked: ReadonlySet<string> = new Set();

  constructor(public version: number, public doc: Node, public size: number, everIds: readonly string[]) {
    this.ever = new Set(everIds);
    eachPart(doc, node => {
      const id: unknown = node.attrs.id;
      if (!isId(id)) return;
      this.counts.set(id, this.count(id) + 1);
      this.ever.add(id);
    });
  }

  count(id: string): number {
    return this.counts.get(id) ?? 0;
  }

  everHad(id: string): boolean {
    return this.ever.has(id);
  }

  /** An id that was asked for and is not among the answers is known nowhere. */
  wasAsked(id: string): boolean {
    return this.asked.has(id);
  }

  ask(ids: readonly string[]): void {
    this.asked = new Set(ids);
  }

  hold(pending: Pending): void {
    this.pending = pending;
  }

  keep(): void {
    if (!this.pending) throw new Error("Nothing was accepted");
    this.take(this.pending);
    this.discard();
  }

  discard(): void {
    this.pending = null;
    this.asked = new Set();
  }

  replay(steps: readonly Step[]): void {
    const { doc, applied } = applyAll(this.doc, steps);
    const touches = applied.map(one => touch(one.before, one.step, one.after));
    this.take({ doc, commits: 1, growth: growthOf(touches), counts: countsOf(applied, touches), cameIds: [] });
  }

  private take({ doc, commits, growth, counts, cameIds }: Pending): void {
    this.doc = doc;
    this.version += commits;
    this.size += growth;
    for (const [id, change] of counts) this.counts.set(id, this.count(id) + change);
    for (const id of cameIds) this.ever.add(id);
  }
}

export function growthOf(touches: readonly Touch[]): number {
  return touches.reduce((sum, { growth }) => sum + growth, 0);
}

/** How the number of nodes with each id changes. */
export function countsOf(applied: readonly Applied[], touches: readonly Touch[]): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (id: unknown, change: number): void => {
    if (isId(id)) counts.set(id, (counts.get(id) ?? 0) + change);
  };
  const each = (surveys: readonly Survey[], change: number): void => surveys.forEach(({ parts }) => parts.forEach(({ node }) => add(node.attrs.id, change)));
  touches.forEach(({ gone, came }) => {
    each(gone, -1);
    each(came, 1);
  });
  for (const { before, step } of applied) {
    if (!(step instanceof AttrStep) || step.attr !== "id") continue;
    add(before.nodeAt(step.pos)?.attrs.id, -1);
    add(step.value, 1);
  }
  return counts;
}
