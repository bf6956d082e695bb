import type { EditorState, Plugin, Transaction } from "prosemirror-state";
import { EditorState as States } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { HeardOfText, Line, Opened, Pointed, SentCommit } from "../client/line";
import type { Collaboration } from "../client/collaboration";
import type { Receipt } from "../client/session";
import type { Batch } from "../client/shared";
import type { Hub } from "./hub";

/** A person's line to the test's hub. Cut, it loses what is under way; the hub may still have got it. */
export class TestLine implements Line {
  connected = true;
  /** Refuse the next batches with these codes; an empty one is a fault of the server's. */
  readonly refusals: string[] = [];
  /** Refuse the next openings alike. */
  readonly closed: string[] = [];
  canEdit = true;
  readonly sent: Batch[] = [];
  readonly pointedAt: (string | null)[] = [];
  losesAnswers = false;
  private audience: HeardOfText | null = null;
  private told = 0;

  constructor(private readonly hub: Hub, private readonly personId: string) {}

  listen(_: string, audience: HeardOfText): () => void {
    this.audience = audience;
    return () => void (this.audience = null);
  }

  async open(_: string, knownVersion: number | null): Promise<Opened> {
    const closed = this.closed.shift();
    if (closed !== undefined) throw refusal("Open", closed);
    this.told = this.hub.version;
    const commits = knownVersion === null ? null : this.travelling(knownVersion);
    const doc = knownVersion === null ? JSON.stringify(this.hub.desk.doc.toJSON()) : null;
    return { version: this.hub.version, doc, commits, you: { personId: this.personId, connectionId: this.personId }, present: [], canEdit: this.canEdit, frozen: false };
  }

  async commit(_: string, batch: Batch): Promise<Receipt> {
    this.sent.push(batch);
    const refused = this.canEdit ? this.refusals.shift() : "forbidden";
    if (refused !== undefined) throw refusal("Commit", refused);
    const answer = this.hub.commit(batch, this.personId);
    if (this.losesAnswers) throw new Error("The line broke");
    if (typeof answer === "string") throw new Error(`HubException: ${answer}`);
    this.tell();
    return answer;
  }

  async point(_: string, { nodeId }: Omit<Pointed, "connectionId">): Promise<void> {
    this.pointedAt.push(nodeId);
  }

  async leave(): Promise<void> {}

  /** The hub's broadcast. */
  tell(): void {
    const commits = this.travelling(this.told);
    this.told = this.hub.version;
    if (commits.length > 0) this.audience?.committed(commits);
  }

  cut(): void {
    this.connected = false;
    this.audience?.lost(false);
  }

  mend(): void {
    [this.connected, this.losesAnswers] = [true, false];
    this.audience?.connected();
  }

  private travelling(version: number): SentCommit[] {
    return this.hub.since(version).map(commit => ({ ...commit, steps: JSON.stringify(commit.steps) }));
  }
}

const refusal = (method: string, code: string) => new Error(`An unexpected error occurred invoking '${method}' on the server.${code && ` HubException: ${code}`}`);

/** A ProseMirror view without a browser: state, dispatch and the plugins' views. */
export class PlainView {
  /** Nothing happens on this screen that its state would not know. */
  readonly domObserver = { forceFlush: () => {}, flush: () => {} };
  state: EditorState;
  composing = false;
  private readonly parts;

  constructor(doc: EditorState["doc"], plugins: readonly Plugin[]) {
    this.state = States.create({ doc, plugins: [...plugins] });
    this.parts = plugins.flatMap(plugin => plugin.spec.view?.(this as unknown as EditorView) ?? []);
  }

  dispatch(tr: Transaction): void {
    const before = this.state;
    this.state = before.apply(tr);
    for (const part of this.parts) part.update?.(this as unknown as EditorView, before);
  }

  hasFocus(): boolean {
    return false;
  }

  type(text: string, pos: number): void {
    this.dispatch(this.state.tr.insertText(text, pos));
  }

  undo(text: Collaboration): boolean {
    return text.undo(this.state, tr => this.dispatch(tr));
  }
}
