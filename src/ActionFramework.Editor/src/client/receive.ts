import { TextSelection, type EditorState, type Selection, type Transaction } from "prosemirror-state";
import type { Mapping, Step } from "prosemirror-transform";
import { Way } from "./redo";
import { sharedKey, sharedOf, stepCount, type Commit, type Entry, type Shared } from "./shared";

/** What became of commits that reached this screen. */
export interface Received {
  readonly tr: Transaction;
  /** Unsent edits whose place is gone; what becomes of sent ones is the receipt's to say. */
  readonly lost: readonly Entry[];
  /** For each commit that was applied, the ranges that it brought in. */
  readonly applied: readonly { readonly commit: Commit; readonly inserted: readonly Range[] }[];
  readonly rest: readonly Commit[];
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Takes commits in, the first few of them at least; call again with the new state for the `rest`. They follow the state's version without gap. */
export function receive(state: EditorState, commits: readonly Commit[]): Received {
  const shared = sharedOf(state);
  const own = shared.batch ? commits.findIndex(({ ref }) => ref === shared.batch!.ref) : -1;
  if (own === 0) return receiveOwn(state, shared, commits[0]!, commits.slice(1));
  const theirs = own < 0 ? commits : commits.slice(0, own);
  return { ...rebaseOver(state, theirs, { ...shared, version: theirs.at(-1)!.version }, []), rest: commits.slice(theirs.length) };
}

function receiveOwn(state: EditorState, shared: Shared, commit: Commit, rest: readonly Commit[]): Received {
  const next: Shared = { ...shared, batch: null, version: commit.version, flying: [] };
  if (!sameSteps(commit.steps, shared.flying.flatMap(({ steps }) => steps))) return { ...rebaseOver(state, [commit], next, shared.flying), rest };
  return { tr: state.tr.setMeta(sharedKey, { next }), lost: [], applied: [{ commit, inserted: [] }], rest };
}

/** Takes the batch in flight back: nothing was left of it, or it was refused. */
export function withdraw(state: EditorState): Received {
  const shared = sharedOf(state);
  return { ...rebaseOver(state, [], { ...shared, batch: null, flying: [] }, shared.flying), rest: [] };
}

function sameSteps(one: readonly Step[], two: readonly Step[]): boolean {
  return one.length === two.length && one.every((step, index) => JSON.stringify(step) === JSON.stringify(two[index]));
}

type Mirrored = Mapping & { setMirror(one: number, two: number): void };

/** Undoes all unconfirmed edits, applies the commits, and does those edits again that `next` still has. `settled` came first; they are the commit now, or nothing. */
function rebaseOver(state: EditorState, commits: readonly Commit[], next: Shared, settled: readonly Entry[]): Omit<Received, "rest"> {
  const entries = [...settled, ...next.flying, ...next.waiting];
  const way = new Way(entries, commits, settled.length > 0 ? (commits[0]?.ref ?? null) : null, settled.length);
  const tr = state.tr;
  const mirror = (one: number, two: number): void => (tr.mapping as Mirrored).setMirror(one, two);
  for (const { inverted } of entries.toReversed()) for (const step of inverted.toReversed()) tr.step(step);
  const undone = tr.steps.length;
  const moves: number[] = [];
  for (const { steps, mirror: isMove } of commits) {
    if (isMove) moves.push(tr.steps.length);
    for (const step of steps) tr.step(step);
    if (isMove) mirror(tr.steps.length - 2, tr.steps.length - 1);
  }
  const owned = stepCount(settled);
  const aligned = settled.length === 0 || tr.steps.length - undone === owned;
  if (aligned) for (let k = 0; k < owned; k++) mirror(undone - 1 - k, undone + k);

  let seen = owned;
  const lost: Entry[] = [];
  const again = (entry: Entry): Entry[] => {
    const first = seen;
    seen += entry.steps.length;
    const start = tr.steps.length;
    const redone = way.redo(entry, tr, (step, index) => first + step < seen && mirror(undone - 1 - first - step, index));
    if (!redone) lost.push(entry);
    else if (redone.move && redone.steps.length > 0) moves.push(start);
    return redone ? [redone] : [];
  };
  const flying = next.flying.flatMap(again);
  const given = lost.length;
  const waiting = next.waiting.flatMap(again).filter(entry => entry.steps.length > 0);
  tr.setMeta(sharedKey, { next: { ...next, flying, waiting }, rebased: { undone, moves, commits } });
  if (state.selection instanceof TextSelection || entries.some(({ move }) => move)) tr.setSelection(heldBack(state.selection, tr));
  return { tr, lost: lost.slice(given), applied: commits.map((commit, index) => ({ commit, inserted: broughtBy(commits, index, undone, tr) })) };
}

/** A caret stays before what a colleague inserts at its place. In a node that was moved meanwhile it is near where it was. */
function heldBack({ anchor, head }: Selection, tr: Transaction): Selection {
  const resolve = (pos: number) => tr.doc.resolve(Math.min(tr.mapping.map(pos, -1), tr.doc.content.size));
  return TextSelection.between(resolve(anchor), resolve(head), -1);
}

function broughtBy(commits: readonly Commit[], index: number, undone: number, tr: Transaction): Range[] {
  const first = undone + stepCount(commits.slice(0, index));
  const ranges: Range[] = [];
  commits[index]!.steps.forEach((_, step) => {
    const rest = tr.mapping.slice(first + step + 1);
    tr.mapping.maps[first + step]!.forEach((_from, _to, from, to) => {
      const range = { from: rest.map(from, 1), to: rest.map(to, -1) };
      if (range.from < range.to) ranges.push(range);
    });
  });
  return ranges;
}
