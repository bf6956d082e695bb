import { Node } from "prosemirror-model";
import type { EditorState, Transaction } from "prosemirror-state";
import { Step } from "prosemirror-transform";
import { schema } from "../schema";
import type { CommittedChange } from "./collaboration";
import type { Line, Opened, SentCommit } from "./line";
import type { Outbox } from "./outbox";
import type { Received } from "./receive";
import { resume, type Resumed } from "./resume";
import { nothingUnsent, sharedKey, sharedOf, type Commit } from "./shared";
import { wordsOfEntries, type Words } from "./words";

export function received(commit: SentCommit): Commit {
  return { ...commit, steps: (JSON.parse(commit.steps) as unknown[]).map(step => Step.fromJSON(schema, step)) };
}

export function parseDoc(json: string): Node {
  return Node.fromJSON(schema, JSON.parse(json));
}

const locks = (): LockManager | undefined => (globalThis.navigator as Navigator | undefined)?.locks;

/** Whether another screen of this browser still uses its part of the outbox. A screen holds a lock of its name as long as it is there. */
async function isOpen(screen: string): Promise<boolean> {
  return (await locks()?.request(screen, { ifAvailable: true }, lock => lock === null)) ?? false;
}

/** Returns what lets go of the name. */
export function holdName(screen: string): () => void {
  let release = (): void => {};
  const held = new Promise<void>(resolve => (release = resolve));
  void locks()?.request(screen, () => held);
  return release;
}

/** The server's document and, on it, what this browser had kept. */
export async function openWithKept(line: Line, textId: string, outbox: Outbox): Promise<{ readonly opened: Opened; readonly resumed: Resumed; readonly keys: readonly string[] }> {
  const [opened, left] = await Promise.all([line.open(textId, null), outbox.left(isOpen)]);
  const [first, ...others] = left;
  const doc = parseDoc(opened.doc!);
  const since = first ? await commitsSince(line, textId, first.kept.version, opened.version) : [];
  const resumed = resume(doc, opened.version, first?.kept ?? null, since);
  // A second closed screen is rare; its words are offered rather than guessed into the text.
  const lost: Words[] = others.flatMap(({ kept }) => resume(doc, opened.version, kept, null).lost);
  return { opened, resumed: { ...resumed, lost: [...resumed.lost, ...lost] }, keys: left.map(({ key }) => key) };
}

async function commitsSince(line: Line, textId: string, version: number, present: number): Promise<Commit[] | null> {
  if (version === present) return [];
  if (version > present) return null;
  const { commits } = await line.open(textId, version);
  return commits?.filter(commit => commit.version <= present).map(received) ?? null;
}

/** The log has gone on too far, or back: what was not sent is offered instead of being guessed into another text. */
export function startOver(state: EditorState, { doc, version }: Opened): { readonly tr: Transaction; readonly lost: readonly Words[] } {
  const { waiting, suggestionId } = sharedOf(state);
  const next = { ...nothingUnsent(version), suggestionId };
  const tr = state.tr.replaceWith(0, state.doc.content.size, parseDoc(doc!).content).setMeta(sharedKey, { next });
  return { tr, lost: wordsOfEntries(waiting, new Set(waiting)) };
}

/** Why the text is frozen; null when it is not. The reason itself comes by `Frozen`, before or after the answer. */
export function reasonOf({ frozen }: Opened, told: string | null): string | null {
  return frozen ? (told ?? "") : null;
}

export function toldOf({ commit, inserted }: Received["applied"][number], personId: string): CommittedChange {
  const { version, ref, authorId, suggestionId, at } = commit;
  return { version, ref, authorId, suggestionId, at, inserted, own: authorId === personId };
}
