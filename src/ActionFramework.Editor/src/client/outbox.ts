import { Step } from "prosemirror-transform";
import type { Move } from "../move";
import { schema } from "../schema";
import type { RecoveredWords } from "./collaboration";
import { newId } from "./newId";
import { isSaved, type Batch, type Entry, type Shared } from "./shared";

/** What one screen had not yet on the server, as it is kept: plain values only. */
export interface Kept {
  readonly version: number;
  readonly batch: KeptBatch | null;
  readonly owed: KeptBatch | null;
  readonly flying: readonly KeptEntry[];
  readonly waiting: readonly KeptEntry[];
}

type KeptBatch = Omit<Batch, "steps"> & { readonly steps: readonly unknown[] | null };
type KeptEntry = Omit<Entry, "steps" | "inverted"> & { readonly steps: readonly unknown[]; readonly move: Move | null };

/** Null when there is nothing to keep. */
function keptOf(shared: Shared, owed: Batch | null): Kept | null {
  if (isSaved(shared) && !owed) return null;
  const { version, batch, flying, waiting } = shared;
  return { version, batch: plainBatch(batch), owed: plainBatch(owed), flying: flying.map(plainEntry), waiting: waiting.map(plainEntry) };
}

function plainBatch(batch: Batch | null): KeptBatch | null {
  return batch && { ...batch, steps: batch.steps && batch.steps.map(step => step.toJSON() as unknown) };
}

function plainEntry({ inverted: _, ...entry }: Entry): KeptEntry {
  return { ...entry, steps: entry.steps.map(step => step.toJSON() as unknown) };
}

const parse = (steps: readonly unknown[]): Step[] => steps.map(step => Step.fromJSON(schema, step));

export function batchOf(kept: KeptBatch | null): Batch | null {
  return kept && { ...kept, steps: kept.steps && parse(kept.steps) };
}

/** As entries of a document that is not there any more: without what would undo them. */
export function entriesOf(kept: readonly KeptEntry[]): Entry[] {
  return kept.map(entry => ({ ...entry, steps: parse(entry.steps), inverted: [] }));
}

interface Unsent {
  readonly shared: Shared;
  readonly owed: Batch | null;
}

const store = "kept";
const wordStore = "recovered";

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function opened(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open("drafting", 1);
  request.onupgradeneeded = () => [store, wordStore].forEach(name => request.result.createObjectStore(name));
  return done(request);
}

/** The unsent words of one person in one text, in this browser's IndexedDB; each screen (tab) keeps its own. */
export class Outbox {
  private readonly database: Promise<IDBDatabase | null>;
  private writing: Promise<void> | null = null;
  private pending: Unsent | null = null;
  private last: Unsent | null = null;
  private readonly prefix: string;
  private readonly screen = newId();

  /** Without a text: all that this person keeps here. */
  constructor(personId: string, textId: string | null, factory: IDBFactory = indexedDB) {
    this.prefix = textId === null ? `${personId}/` : `${personId}/${textId}/`;
    this.database = opened(factory).catch(() => null);
  }

  /** False where the browser keeps nothing, as some private windows do: then what is not sent lives as long as the page. */
  async works(): Promise<boolean> {
    return (await this.database) !== null;
  }

  /** Writes what there is to keep; while a write runs, later ones become one. */
  keep(shared: Shared, owed: Batch | null): Promise<void> {
    if (shared !== this.last?.shared || owed !== this.last.owed) this.pending = this.last = { shared, owed };
    this.writing ??= this.write().finally(() => (this.writing = null));
    return this.writing;
  }

  private async write(): Promise<void> {
    const database = await this.database;
    if (!database) return;
    while (this.pending) {
      const kept = keptOf(this.pending.shared, this.pending.owed);
      this.pending = null;
      const records = database.transaction(store, "readwrite", { durability: "strict" }).objectStore(store);
      const key = this.prefix + this.screen;
      if (kept) await done(records.put(kept, key));
      else await done(records.delete(key));
    }
  }

  /** What screens that are closed now had left, oldest version first. It stays kept until this screen has kept it itself: see `release`. */
  async left(isOpen: (screen: string) => Promise<boolean>): Promise<{ readonly key: string; readonly kept: Kept }[]> {
    const found: { key: string; kept: Kept }[] = [];
    for (const key of await this.keys()) {
      if (await isOpen(key.slice(this.prefix.length))) continue;
      const kept = await this.ask<Kept | undefined>("readonly", records => records.get(key), undefined);
      if (kept) found.push({ key, kept });
    }
    return found.sort((one, two) => one.kept.version - two.kept.version);
  }

  async release(key: string): Promise<void> {
    await this.ask("readwrite", records => records.delete(key), undefined);
  }

  /** All that was not sent, whatever the screen. */
  async all(): Promise<Kept[]> {
    return this.ask<Kept[]>("readonly", records => records.getAll(this.range), []);
  }

  async clear(): Promise<void> {
    for (const name of [store, wordStore]) await this.ask("readwrite", records => records.delete(this.range), undefined, name);
  }

  /** Recovered words stay on offer over a reload, until they are discarded. */
  async keepWords(words: RecoveredWords): Promise<void> {
    await this.ask<IDBValidKey | null>("readwrite", records => records.put(words, this.prefix + words.id), null, wordStore);
  }

  async words(): Promise<RecoveredWords[]> {
    return this.ask<RecoveredWords[]>("readonly", records => records.getAll(this.range), [], wordStore);
  }

  async discardWords(id: string): Promise<void> {
    await this.ask("readwrite", records => records.delete(this.prefix + id), undefined, wordStore);
  }

  get name(): string {
    return this.screen;
  }

  private async keys(): Promise<string[]> {
    return (await this.ask<IDBValidKey[]>("readonly", records => records.getAllKeys(this.range), [])) as string[];
  }

  private get range(): IDBKeyRange {
    return IDBKeyRange.bound(this.prefix, `${this.prefix}\uffff`);
  }

  private async ask<T>(mode: IDBTransactionMode, question: (records: IDBObjectStore) => IDBRequest, without: T, name = store): Promise<T> {
    const database = await this.database;
    return database ? done<T>(question(database.transaction(name, mode).objectStore(name))) : without;
  }
}
