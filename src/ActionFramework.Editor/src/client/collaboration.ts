import type { Node } from "prosemirror-model";
import type { Command, Plugin } from "prosemirror-state";

/** Where the words stand: *synchronised* = durable on the server; *waiting* = a batch is under way; *offline* = kept in this browser until the line is back. */
export type SyncState = "opening" | "synchronised" | "waiting" | "offline";

export interface Person {
  readonly personId: string;
  readonly connectionId: string;
  readonly name: string;
  readonly colour: string;
}

/** Somebody else's caret or selection, in positions of the document on this screen. */
export interface Caret {
  readonly connectionId: string;
  readonly anchor: number | null;
  readonly head: number | null;
  /** The clause or subsection in which it stands. */
  readonly nodeId: string | null;
}

/** Words that this person typed and that are not in the text any more. They stay on offer until `discard` is called. */
export interface RecoveredWords {
  readonly id: string;
  readonly clauseId: string | null;
  readonly text: string;
  /** The text in its order of writing: what a colleague took out of the text, what was sent, what was not sent. */
  readonly pieces: readonly [string, string, string];
  /** `removed`: a colleague removed them unseen; `dropped`: their place was gone; `refused`: the server refused the batch for good. */
  readonly reason: "removed" | "dropped" | "refused";
  /** The person who removed them; null when nobody did, or nobody in particular. */
  readonly removedBy: string | null;
  /** Of words that the server refused: its code, as of PROTOCOL.md. */
  readonly refusal: string | null;
  readonly at: string;
}

/** One commit as it came from the server; `steps` is already applied when the view hears of it. */
export interface CommittedChange {
  readonly version: number;
  readonly ref: string;
  /** Null for the authority's repair of ids. */
  readonly authorId: string | null;
  readonly suggestionId: string | null;
  readonly own: boolean;
  readonly at: string;
  /** The ranges that it brought in, in positions of the document on this screen: what a view tints for a moment. */
  readonly inserted: readonly { readonly from: number; readonly to: number }[];
}

/** Puts a clause or subsection elsewhere in its text: into a subsection (null: the section itself), before a node (null: at its end). */
export interface Move {
  readonly nodeId: string;
  readonly into: string | null;
  readonly before: string | null;
}

/** What a screen shows about the text; a new object on every change. */
export interface Status {
  readonly state: SyncState;
  /** The sign-in has ended: offer to sign in again. The words stay in the outbox. */
  readonly signInAgain: boolean;
  /** The version on the screen. */
  readonly version: number;
  /** When the version on the screen came to be, as the server said; null before the first commit of this session. */
  readonly savedAt: string | null;
  /** Own edits that are not durable yet. */
  readonly unsaved: number;
  readonly canEdit: boolean;
  /** The reason, while the text is frozen. */
  readonly frozen: string | null;
  /** What the words typed now are attributed to. */
  readonly suggestionId: string | null;
  readonly present: readonly Person[];
  readonly carets: readonly Caret[];
  readonly recovered: readonly RecoveredWords[];
  /** The reason why this text cannot be opened (`not_found`, `forbidden`) or not just now (`too_many`), else null. */
  readonly refused: string | null;
  /** False where this browser keeps nothing: what is not sent is gone with the page. */
  readonly keepsUnsent: boolean;
}

export interface CollaborationOptions {
  readonly textId: string;
  /** The person signed in: the outbox is kept under person and text. */
  readonly personId: string;
  /** The hub's address; `/hubs/drafting` when left out. All texts of a page share one connection. */
  readonly url?: string;
  /** After anything in `status` changed. Never called during a ProseMirror dispatch of the view's own. */
  readonly onStatus: (status: Status) => void;
  /** After commits – one's own, too – reached the screen. */
  readonly onCommitted?: (changes: readonly CommittedChange[]) => void;
}

/**
 * One text, open together with others. Use:
 * ```ts
 * const text = collaborate({ textId, personId, onStatus });
 * const doc = await text.open();              // first document: from the server, with what this browser had kept unsent
 * const state = EditorState.create({ doc, plugins: [...text.plugins, ...ownPlugins] });
 * const view = new EditorView(host, { state, editable: () => text.status.canEdit && text.status.frozen === null });
 * …
 * text.close();
 * ```
 * Nothing else is needed: the plugins see every transaction, send what is typed and dispatch what colleagues wrote.
 * A view may use its own `dispatchTransaction`, as long as it applies each transaction in the order it comes.
 */
export interface Collaboration {
  readonly status: Status;
  /** The collaboration and the undo history (own changes only). They come first in the state's plugins. */
  readonly plugins: readonly Plugin[];
  /** Resolves when the server has answered for the first time; waits while offline; rejects when the text may not be seen. */
  open(): Promise<Node>;
  /** Leaves the text. What is unsent stays in the outbox of this browser. */
  close(): void;

  /** Moves a clause or subsection as an intent, so that words that arrive meanwhile travel along. False when nothing would change. */
  move(move: Move): boolean;
  /** From now on, words are attributed to this suggestion (null: to none). */
  workOn(suggestionId: string | null): void;
  readonly undo: Command;
  readonly redo: Command;

  /** Tells the others where this person is; carets are told without being asked. `nodeId`: the clause or subsection in the outline. */
  point(nodeId: string | null): void;
  /** The clause in which this person wrote is gone: the words on offer for it, none where nothing is missing. What is typed next goes there by `reword`. */
  giveRoom(clauseId: string, removedBy: string | null): RecoveredWords;
  reword(recoveredId: string, text: string): void;
  /** Takes recovered words off the offer: they were put back, or are not wanted. */
  discard(recoveredId: string): void;
}
