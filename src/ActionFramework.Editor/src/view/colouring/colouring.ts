import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { DecorationSet } from "prosemirror-view";
import { sharedKey, sharedOf, unsentSteps, type Meta } from "../../client/shared";
import { segments } from "../../reading";
import type { ColourBy, ColouredText } from "../page";
import { inked, type Inks } from "./colouredWords";
import { confirmed, rebased, shown, typed, type Layers, type Origins, type Turn } from "./layers";

export interface Colouring {
  readonly by: ColourBy | null;
  readonly layers: Layers;
  readonly inks: Inks;
  /** What happened since the colours were asked for; null when nothing is under way. */
  readonly since: readonly Turn[] | null;
  /** Words came that only the server can say more about: ask again. */
  readonly isDoubtful: boolean;
  /** Origins without a colour that were asked about already; what the reader may not see stays without. */
  readonly asked: ReadonlySet<string>;
}

type Change = { readonly choose: ColourBy | null } | { readonly ask: true } | { readonly put: Put };

interface Put {
  /** The document for which was asked. */
  readonly doc: Node;
  readonly runs: ColouredText["runs"];
  readonly inks: Inks;
}

const blank: Layers = { log: DecorationSet.empty, unsent: [] };
const nothing: Colouring = { by: null, layers: blank, inks: new Map(), since: null, isDoubtful: false, asked: new Set() };
const key = new PluginKey<Colouring>("colouring");

export const colouringOf = (state: EditorState): Colouring => key.getState(state)!;
export const change = (tr: Transaction, what: Change) => tr.setMeta(key, what);

/** Colours the words by whom or what they come from. Between two answers of the server the colours follow the typing by themselves. */
export function colouring(personId: string): Plugin<Colouring> {
  return new Plugin<Colouring>({
    key,
    state: {
      init: () => nothing,
      apply(tr, old, before, after) {
        const what = tr.getMeta(key) as Change | undefined;
        if (what && "choose" in what) return { ...nothing, by: what.choose, isDoubtful: what.choose !== null };
        if (old.by === null) return old;
        if (what && "ask" in what) return { ...old, since: [], isDoubtful: false };
        if (what) return put(old, what.put);
        if (isAnotherDocument(tr)) return { ...old, layers: blank, since: null, isDoubtful: true };
        const turn = turnOf(tr, before, after, old.by, personId);
        return turn ? turned(old, turn) : old;
      },
    },
    props: { decorations: state => shown(key.getState(state)!.layers) },
  });
}

const metaOf = (tr: Transaction) => tr.getMeta(sharedKey) as Meta | undefined;
const isAnotherDocument = (tr: Transaction) => tr.docChanged && metaOf(tr)?.next !== undefined && metaOf(tr)?.rebased === undefined;

/** What a person types is his own; what an undo or a restore gives back is whose it was before. */
function turnOf(tr: Transaction, before: EditorState, after: EditorState, by: ColourBy, personId: string): Turn | null {
  const meta = metaOf(tr);
  const from = (made: { readonly suggestionId: string | null; readonly restores: number | null }, authorId: string | null) =>
    made.restores !== null ? undefined : by === "author" ? authorId : made.suggestionId;
  const each = <T extends { readonly steps: readonly unknown[] }>(makers: readonly T[], origin: (maker: T) => Origins[number]): Origins => makers.flatMap(one => one.steps.map(() => origin(one)));
  if (meta?.rebased) {
    const { flying, waiting } = sharedOf(after);
    return rebased(tr, meta.rebased.undone, each(meta.rebased.commits, one => from(one, one.authorId)), each([...flying, ...waiting], one => from(one, personId)), meta.rebased.moves);
  }
  if (tr.docChanged) {
    const { suggestionId } = sharedOf(before);
    const origin = from({ suggestionId, restores: meta?.undoing?.restores ?? null }, personId);
    return typed(tr, tr.steps.map(() => origin), meta?.move !== undefined);
  }
  const settled = unsentSteps(sharedOf(before)) - unsentSteps(sharedOf(after));
  return settled > 0 ? confirmed(settled) : null;
}

function turned(old: Colouring, turn: Turn): Colouring {
  const unknown = turn.origins.flatMap(of => (of && !old.inks.has(of) && !old.asked.has(of) ? [of] : []));
  const isDoubtful = old.isDoubtful || unknown.length > 0 || turn.origins.includes(undefined);
  const asked = unknown.length > 0 ? new Set([...old.asked, ...unknown]) : old.asked;
  return { ...old, layers: turn.play(old.layers, old.inks), since: old.since && [...old.since, turn], isDoubtful, asked };
}

function put(old: Colouring, { doc, runs, inks }: Put): Colouring {
  // Another choice was made meanwhile, or another document came.
  if (!old.since) return old;
  const byClause = new Map<string, ColouredText["runs"][number][]>();
  for (const run of runs) byClause.get(run.clauseId)?.push(run) ?? byClause.set(run.clauseId, [run]);
  const decorations = segments(doc).flatMap(({ clauseId, offset, from, to }) => (byClause.get(clauseId ?? "") ?? [])
    .map(({ start, end, of }) => ({ from: from + Math.max(0, start - offset), to: Math.min(to, from + end - offset), of }))
    .filter(run => run.from < run.to)
    .map(run => inked(run.from, run.to, run.of, inks)));
  const asked: Layers = { log: DecorationSet.create(doc, decorations), unsent: [] };
  return { ...old, layers: old.since.reduce((layers, turn) => turn.play(layers, inks), asked), inks, since: null };
}
