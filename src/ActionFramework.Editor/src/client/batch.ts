import { bytes } from "../survey";
import type { Batch, Entry, Shared } from "./shared";

/** The hub takes no more steps at once, counted as UTF-8 bytes of their JSON. */
export const largest = 256 * 1024;
const most = 500;

/** What goes next: one move, or the steps that were made alike, up to 256 KiB. Null while a batch is in flight. */
export function nextBatch({ version, batch, waiting }: Shared, ref: string): { readonly batch: Batch; readonly entries: readonly Entry[] } | null {
  const first = waiting[0];
  if (batch || !first) return null;
  const entries = first.move ? [first] : alike(waiting, first);
  return {
    entries,
    batch: {
      ref, version, move: first.move, suggestionId: first.suggestionId, restores: first.restores,
      seen: Math.min(...entries.map(({ seen }) => seen)),
      steps: first.move ? null : entries.flatMap(({ steps }) => steps),
      clauseIds: entries.map(({ clauseId }) => clauseId),
    },
  };
}

function alike(waiting: readonly Entry[], first: Entry): Entry[] {
  const entries: Entry[] = [];
  let size = 2;
  for (const entry of waiting) {
    size += bytes(JSON.stringify(entry.steps[0])) + 1;
    const fits = entries.length === 0 || (size <= largest && entries.length < most);
    // What takes another edit back waits until it is known what became of that one.
    const tooSoon = entries.some(({ id }) => id === entry.undoes);
    if (!fits || tooSoon || entry.move || entry.suggestionId !== first.suggestionId || entry.restores !== first.restores) break;
    entries.push(entry);
  }
  return entries;
}

export function launched(shared: Shared, { batch, entries }: { readonly batch: Batch; readonly entries: readonly Entry[] }): Shared {
  return { ...shared, batch, flying: entries, waiting: shared.waiting.slice(entries.length) };
}
