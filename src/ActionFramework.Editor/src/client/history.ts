import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import type { Mapping } from "prosemirror-transform";
import type { Move } from "../move";
import { wayBack } from "./moving";
import { sharedKey, sharedOf, unsentSteps, type Meta } from "./shared";
import { momentsOf, rewrite, type Moment } from "./timeline";

/** What one press of undo takes back: edits made in one go, or a move, which a move takes back. */
export interface Deed {
  readonly moments: readonly Moment[];
  readonly back: Move | null;
  /** The version on the screen when it began. What it took away stood there. */
  readonly version: number;
}

/** One's own deeds, and all that has happened since the oldest of them. The last moments are always the unsent edits. */
export interface Past {
  readonly moments: readonly Moment[];
  readonly done: readonly Deed[];
  readonly undone: readonly Deed[];
  /** The edit that the next one may belong to. */
  readonly latest: { readonly at: number; readonly ranges: readonly number[]; readonly composition: unknown } | null;
}

const most = 100;
/** In a long day of others' edits, one's own of the morning are left alone. */
const farthest = 20_000;
const pause = 500;

export const pastKey = new PluginKey<Past>("past");

/**
 * The undo history: own changes only. prosemirror-history does not know that a move's two halves belong together, and forgets on rebasing which edit
 * took which one back; then words come back twice. It stands behind the collaboration among the plugins.
 */
export function history(): Plugin<Past> {
  return new Plugin<Past>({
    key: pastKey,
    state: {
      init: (_, state) => beginning(state),
      apply: (tr, past, before, after) => (tr.docChanged ? trimmed(happened(tr, past, before, after), unsentSteps(sharedOf(after))) : past),
    },
  });
}

function beginning(state: EditorState): Past {
  const { flying, waiting } = sharedOf(state);
  const moments = [...flying, ...waiting].flatMap(entry => momentsOf(entry, 0, entry.move ? [0] : []));
  return { moments, done: [], undone: [], latest: null };
}

function happened(tr: Transaction, past: Past, before: EditorState, after: EditorState): Past {
  const meta = tr.getMeta(sharedKey) as Meta | undefined;
  // Another document stands there now.
  if (meta?.next && !meta.rebased) return beginning(after);
  if (meta?.rebased) return rebased(past, tr, meta.rebased);
  const moments = ownMoments(tr, after, meta);
  const all = { ...past, moments: [...past.moments, ...moments] };
  const deed = { moments, version: sharedOf(before).version, back: meta?.move ? wayBack(before.doc, meta.move.nodeId) : null };
  if (meta?.undoing) return tookBack(all, deed, meta.undoing);
  const first = tr.getMeta("appendedTransaction") as Transaction | undefined;
  const undoing = (first?.getMeta(sharedKey) as Meta | undefined)?.undoing;
  if (undoing) return undoing.redo ? { ...all, done: joined(past.done, moments) } : { ...all, undone: joined(past.undone, moments) };
  if (meta?.move) return { ...all, done: [...past.done, deed], undone: [], latest: null };
  if ((first ?? tr).getMeta("addToHistory") === false) return { ...all, latest: later(past.latest, tr.mapping) };
  const composition: unknown = tr.getMeta("composition");
  const done = belongs(past, tr, composition, first !== undefined) ? joined(past.done, moments) : [...past.done, deed];
  return { ...all, done, undone: [], latest: { at: tr.time, ranges: rangesOf(tr), composition } };
}

function ownMoments(tr: Transaction, after: EditorState, meta: Meta | undefined): Moment[] {
  const entries = meta?.move ? [] : sharedOf(after).waiting.slice(-tr.steps.length);
  return momentsOf(tr, 0, meta?.move ? [0] : []).map((moment, n) => ({
    ...moment, inverse: tr.steps[n]!.invert(tr.docs[n]!), entryId: entries[n]?.id ?? null, undoes: meta?.undoing?.moments[n] ?? null,
  }));
}

function tookBack(past: Past, deed: Deed, { redo, left }: NonNullable<Meta["undoing"]>): Past {
  return redo
    ? { ...past, done: [...past.done, deed], undone: past.undone.slice(0, left), latest: null }
    : { ...past, done: past.done.slice(0, left), undone: [...past.undone, deed], latest: null };
}

function joined(deeds: readonly Deed[], moments: readonly Moment[]): Deed[] {
  const last = deeds.at(-1);
  return last ? [...deeds.slice(0, -1), { ...last, moments: [...last.moments, ...moments] }] : [];
}

function belongs({ latest, done }: Past, tr: Transaction, composition: unknown, appended: boolean): boolean {
  if (!latest || done.length === 0) return false;
  if (appended || (composition !== undefined && composition === latest.composition)) return true;
  return latest.at >= tr.time - pause && touches(tr, latest.ranges);
}

function touches(tr: Transaction, ranges: readonly number[]): boolean {
  let adjacent = false;
  tr.mapping.maps[0]!.forEach((from, to) => {
    for (let i = 0; i < ranges.length; i += 2) if (from <= ranges[i + 1]! && to >= ranges[i]!) adjacent = true;
  });
  return adjacent;
}

function rangesOf({ mapping: { maps } }: Transaction): number[] {
  const ranges: number[] = [];
  maps.at(-1)!.forEach((_from, _to, from, to) => ranges.push(from, to));
  return ranges;
}

function later(latest: Past["latest"], mapping: Mapping): Past["latest"] {
  return latest && { ...latest, ranges: latest.ranges.map((pos, index) => mapping.map(pos, index % 2 === 0 ? 1 : -1)) };
}

/** What is left of no edit cannot be taken back any more. */
function rebased(past: Past, tr: Transaction, { undone, moves }: NonNullable<Meta["rebased"]>): Past {
  const { moments, now } = rewrite(past.moments, tr, undone, moves);
  const renew = (deeds: readonly Deed[]) =>
    deeds.map(deed => ({ ...deed, moments: deed.moments.flatMap(moment => now(moment) ?? []) })).filter(deed => deed.moments.length > 0);
  const done = renew(past.done);
  // What is typed next does not belong to an older deed because the latest came to nothing.
  return { moments, done, undone: renew(past.undone), latest: done.length < past.done.length ? null : later(past.latest, tr.mapping) };
}

/** Forgets the oldest deeds, and what happened before the oldest one that is kept. */
function trimmed(past: Past, unsent: number): Past {
  const beyond = new Set(past.moments.slice(0, Math.max(0, past.moments.length - farthest)));
  const isNear = ({ moments }: Deed) => !beyond.has(moments[0]!);
  const [done, undone] = [past.done.slice(-most).filter(isNear), past.undone.filter(isNear)];
  const needed = new Set([...done, ...undone].map(({ moments }) => moments[0]!));
  const oldest = past.moments.findIndex(moment => needed.has(moment));
  const first = Math.min(oldest < 0 ? past.moments.length : oldest, past.moments.length - unsent);
  return { ...past, done, undone, moments: first > 0 ? past.moments.slice(first) : past.moments };
}
