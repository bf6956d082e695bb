import type { Node } from "prosemirror-model";
import type { AttrStep } from "prosemirror-transform";
import { changeOf, changeOfMove, changeOfRepair, type Change } from "./change";
import { BadSteps, checkTouched, parseSteps, touch, type Touch } from "./check";
import { isImpossible, passageOf, stepsOf, type Move } from "./move";
import { applyAll, rebase, type Applied, type Maps } from "./rebase";
import { cameIn, repairs, repairSteps } from "./repair";
import { clause } from "./schema";
import { isId } from "./survey";
import { countsOf, growthOf, type KeptText } from "./text";

export interface Request {
  readonly steps: unknown;
  readonly move: Move | null;
  /** The maps of the commits between the version of the request and the present one, oldest first. */
  readonly over: readonly Maps[];
  /** Fresh ids; too few of them is answered by `more_ids`. */
  readonly newIds: readonly string[];
  /** Which of the ids asked for are known in the section. */
  readonly knownIds: readonly string[];
}

export type Verdict =
  | { readonly kind: "accepted"; readonly rebased: boolean; readonly dropped: readonly number[]; readonly commits: readonly Change[] }
  | { readonly kind: "empty"; readonly dropped: readonly number[] }
  | { readonly kind: "bad_steps"; readonly message: string }
  | { readonly kind: "too_large" }
  | { readonly kind: "ids"; readonly ids: readonly string[] }
  | { readonly kind: "more_ids"; readonly count: number };

/** Bytes of a text's JSON beyond which it takes nothing more; the server may set it. */
export const limits = { largest: 2 * 1024 * 1024 };

export function judge(text: KeptText, request: Request): Verdict {
  return request.move ? judgeMove(text, request.move, request.over.length > 0) : judgeSteps(text, request);
}

function judgeMove(text: KeptText, move: Move, rebased: boolean): Verdict {
  if (isImpossible(text.doc, move)) throw new BadSteps("A subsection stands in the section only");
  const passage = passageOf(text.doc, move);
  if (!passage) return { kind: "empty", dropped: [] };
  const moved = text.doc.nodeAt(passage.from)!;
  const { doc, applied } = applyAll(text.doc, stepsOf(text.doc, passage));
  text.hold({ doc, commits: 1, growth: 0, counts: new Map(), cameIds: [] });
  return { kind: "accepted", rebased, dropped: [], commits: [changeOfMove(applied, moved)] };
}

function judgeSteps(text: KeptText, request: Request): Verdict {
  const { doc, applied, dropped } = rebase(text.doc, parseSteps(request.steps), request.over);
  if (applied.length === 0) return { kind: "empty", dropped };
  const touches = applied.map(checked);
  if (changesNothing(text.doc, doc)) return { kind: "empty", dropped };
  const growth = growthOf(touches);
  if (growth > 0 && text.size + growth > limits.largest) return { kind: "too_large" };

  const counts = countsOf(applied, touches);
  const came = cameIn(touches);
  const { at, ask } = repairs(doc, came, {
    count: id => text.count(id) + (counts.get(id) ?? 0),
    had: id => text.everHad(id) || request.knownIds.includes(id) || (text.wasAsked(id) ? false : null),
  });
  if (ask.length > 0) {
    text.ask(ask);
    return { kind: "ids", ids: [...new Set(ask)] };
  }
  if (at.length > request.newIds.length) return { kind: "more_ids", count: at.length };
  const repaired = repair(doc, repairSteps(at, request.newIds));
  const account = { gone: goneOf(text, counts, touches), cameIds: keptIds(doc, came, at).filter(id => !text.everHad(id)) };
  const commits = [changeOf(applied, touches, doc, account, new Set(at.map(pos => doc.nodeAt(pos)!))), ...repaired.commits];
  add(counts, repaired.counts);
  text.hold({ doc: repaired.doc, commits: commits.length, growth: growth + repaired.growth, counts, cameIds: commits.flatMap(({ cameIds }) => cameIds) });
  return { kind: "accepted", rebased: request.over.length > 0, dropped, commits };
}

function checked({ before, step, after }: Applied): Touch {
  const found = touch(before, step, after);
  checkTouched(before, step, after, found);
  return found;
}

/** Only steps that bring as much as they take need the documents compared. */
function changesNothing(before: Node, after: Node): boolean {
  return before.content.size === after.content.size && before.eq(after);
}

interface Repaired {
  readonly doc: Node;
  readonly commits: readonly Change[];
  readonly counts: ReadonlyMap<string, number>;
  readonly growth: number;
}

function repair(doc: Node, steps: readonly AttrStep[]): Repaired {
  if (steps.length === 0) return { doc, commits: [], counts: new Map(), growth: 0 };
  const done = applyAll(doc, steps);
  const touches = done.applied.map(one => touch(one.before, one.step, one.after));
  return { doc: done.doc, commits: [changeOfRepair(steps, done.doc)], counts: countsOf(done.applied, touches), growth: steps.length * 36 };
}

function keptIds(doc: Node, came: readonly number[], repairedAt: readonly number[]): string[] {
  return came.filter(pos => !repairedAt.includes(pos)).map(pos => doc.nodeAt(pos)!.attrs.id as string);
}

function goneOf(text: KeptText, counts: ReadonlyMap<string, number>, touches: readonly Touch[]): string[] {
  const left = touches.flatMap(({ gone }) => gone).flatMap(({ parts }) => parts).filter(({ node }) => node.type === clause).map(({ node }) => node.attrs.id as unknown);
  return [...new Set(left)].filter(isId).filter(id => text.count(id) > 0 && text.count(id) + (counts.get(id) ?? 0) <= 0);
}

function add(counts: Map<string, number>, more: ReadonlyMap<string, number>): void {
  for (const [id, change] of more) counts.set(id, (counts.get(id) ?? 0) + change);
}
