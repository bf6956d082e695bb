import type { Person } from "./collaboration";
import type { Receipt } from "./session";
import type { Batch, Commit } from "./shared";

export interface Opened {
  readonly version: number;
  readonly doc: string | null;
  readonly commits: readonly SentCommit[] | null;
  readonly you: { readonly personId: string; readonly connectionId: string };
  readonly present: readonly Person[];
  readonly canEdit: boolean;
  readonly frozen: boolean;
}

/** A commit as it travels: its steps are one JSON text. */
export type SentCommit = Omit<Commit, "steps"> & { readonly steps: string };

export interface Pointed {
  readonly connectionId: string;
  readonly version: number;
  readonly anchor: number | null;
  readonly head: number | null;
  readonly nodeId: string | null;
}

/** What the hub tells about one text, and the line about itself. */
export interface HeardOfText {
  connected(): void;
  lost(signInAgain: boolean): void;
  committed(commits: readonly SentCommit[]): void;
  frozen(reason: string | null): void;
}

/** What the hub tells about the people in it. */
export interface HeardOfPeople {
  pointed(pointers: readonly Pointed[]): void;
  joined(person: Person): void;
  left(connectionId: string): void;
}

/** Who is in a text, and where in it. */
export interface PresentText {
  readonly textId: string;
  readonly people: readonly (Person & { readonly nodeId: string | null })[];
}

/** The line to the hub: what the collaboration asks of it. */
export interface Line {
  readonly connected: boolean;
  listen(textId: string, text: HeardOfText, people: HeardOfPeople): () => void;
  open(textId: string, knownVersion: number | null): Promise<Opened>;
  commit(textId: string, batch: Batch): Promise<Receipt>;
  point(textId: string, pointer: Omit<Pointed, "connectionId">): Promise<void>;
  leave(textId: string): Promise<void>;
}

/** The code of a refusal is the last word of its message; null when the line broke or SignalR itself refused. */
export function codeOf(error: unknown): string | null {
  const word = /HubException: .*?([a-z_]+)\.?$/s.exec(String((error as Error)?.message ?? error))?.[1];
  return word ?? null;
}
