import type { Node } from "prosemirror-model";
import { Transform } from "prosemirror-transform";
import { batchOf, entriesOf, type Kept } from "./outbox";
import { Way } from "./redo";
import { nothingUnsent, type Batch, type Commit, type Entry, type Shared } from "./shared";
import { wordsOfEntries, type Words } from "./words";

export interface Resumed {
  /** The server's document with the kept edits on it. */
  readonly doc: Node;
  readonly shared: Shared;
  /** To be sent again, with its own version and ref. */
  readonly owed: Batch | null;
  readonly lost: readonly Words[];
}

/** Takes up what a closed screen had kept. `since`: the commits from its version up to the document's, in order; null when they are not to be had. */
export function resume(doc: Node, version: number, kept: Kept | null, since: readonly Commit[] | null): Resumed {
  const empty = nothingUnsent(version);
  if (!kept) return { doc, shared: empty, owed: null, lost: [] };
  const [batch, owed] = [batchOf(kept.batch), batchOf(kept.owed)];
  const [flying, waiting] = [entriesOf(kept.flying), entriesOf(kept.waiting)];
  const entries = [...flying, ...waiting];
  // Without the commits between, only the authority can place a batch, and only one that was sent.
  if (!since) return { doc, shared: empty, owed, lost: wordsOfEntries(entries, new Set(waiting)) };
  const own = since.find(({ ref }) => ref === batch?.ref);
  const way = new Way(entries, since, own?.ref ?? null, own ? flying.length : 0);
  const tr = new Transform(doc);
  const redone = new Map(entries.slice(own ? flying.length : 0).map(entry => [entry, way.redo(entry, tr, () => {})] as const));
  const left = (of: readonly Entry[]): Entry[] => of.flatMap(entry => redone.get(entry) ?? []);
  return {
    doc: tr.doc,
    shared: { ...empty, batch: own ? null : batch, flying: own ? [] : left(flying), waiting: left(waiting).filter(({ steps }) => steps.length > 0) },
    // Answered, but its answer was not on the screen yet: asked again, it is the same.
    owed: owed ?? (own ? null : batch),
    lost: wordsOfEntries(entries, new Set(waiting.filter(entry => !redone.get(entry)))),
  };
}
