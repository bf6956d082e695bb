import { Mapping, ReplaceAroundStep, ReplaceStep, type Step } from "prosemirror-transform";
import type { Batch, Entry } from "./shared";

/** Lost words, and the clause in which they were typed. */
export interface Words {
  readonly clauseId: string | null;
  readonly text: string;
  /** Of words that somebody took out of the text: who it was. */
  readonly removedBy?: string | null;
  /** They were on their way, before those that were not sent. */
  readonly wasSent?: boolean;
  /** Of words that the server refused for good: its code. */
  readonly refusal?: string;
}

/** Words on their way through later steps; `to - from` is the text's length. */
interface Run extends Words {
  readonly from: number;
  readonly to: number;
}

interface Written {
  readonly steps: readonly Step[];
  readonly isMove: boolean;
  readonly lost: boolean;
  readonly clauseId: string | null;
}

/** What the lost edits had brought in, without what later ones took away again; what stood together comes together. Needs no document. */
function wordsOf(edits: readonly Written[]): Words[] {
  let runs: Run[] = [];
  for (const { steps, isMove, lost, clauseId } of edits) {
    if (isMove && steps.length === 2) {
      const travel = new Mapping(steps.map(step => step.getMap()), [0, 1]);
      runs = runs.map(run => ({ ...run, from: travel.map(run.from, 1), to: travel.map(run.to, -1) }));
    } else for (const step of steps) {
      runs = runs.flatMap(run => through(run, step));
      if (lost) runs.push(...brought(step, clauseId));
    }
  }
  return joined(runs.sort((one, two) => one.from - two.from)).filter(({ text }) => text.trim() !== "");
}

function brought(step: Step, clauseId: string | null): Run[] {
  if (!(step instanceof ReplaceStep || step instanceof ReplaceAroundStep)) return [];
  const runs: Run[] = [];
  const { slice, from } = step;
  slice.content.descendants((node, pos) => {
    if (node.text === undefined) return;
    const offset = pos - slice.openStart;
    const start = from + offset + (step instanceof ReplaceAroundStep && offset >= step.insert ? step.gapTo - step.gapFrom : 0);
    runs.push({ from: start, to: start + node.nodeSize, text: node.text, clauseId });
  });
  return runs;
}

/** A run of words after a step: cut, moved along, or parted. */
function through(run: Run, step: Step): Run[] {
  const map = step.getMap();
  let parts: Run[] = [run];
  map.forEach((from, to) => {
    parts = parts.flatMap(part => [
      { ...part, to: Math.min(part.to, from), text: part.text.slice(0, Math.max(0, from - part.from)) },
      { ...part, from: Math.max(part.from, to), text: part.text.slice(Math.max(0, to - part.from)) },
    ]).filter(part => part.from < part.to);
  });
  return parts.map(part => ({ ...part, from: map.map(part.from, 1), to: map.map(part.to, -1) }));
}

/** Between the texts of two blocks stand a few tokens and no words. */
const tokensBetweenBlocks = 6;

function joined(runs: readonly Run[]): Words[] {
  const words: Run[] = [];
  for (const run of runs) {
    const last = words.at(-1);
    const near = last && last.clauseId === run.clauseId && run.from - last.to <= tokensBetweenBlocks;
    if (near) words[words.length - 1] = { ...last, to: run.to, text: last.text + (run.from > last.to ? "\n" : "") + run.text };
    else words.push(run);
  }
  return words.map(({ clauseId, text }) => ({ clauseId, text }));
}

/** The words of edits that are lost among all that wait. */
export function wordsOfEntries(all: readonly Entry[], lost: ReadonlySet<Entry>): Words[] {
  return wordsOf(all.map(entry => ({ steps: entry.steps, isMove: entry.move !== null, lost: lost.has(entry), clauseId: entry.clauseId })));
}

/** The words of those steps of a batch that the authority dropped. */
export function wordsOfBatch({ steps, clauseIds }: Batch, dropped: (index: number) => boolean): Words[] {
  return wordsOf((steps ?? []).map((step, index) => ({ steps: [step], isMove: false, lost: dropped(index), clauseId: clauseIds[index] ?? null }))).map(words => ({ ...words, wasSent: true }));
}
