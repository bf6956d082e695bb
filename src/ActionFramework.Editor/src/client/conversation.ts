import type { EditorView } from "prosemirror-view";
import { caretsOf } from "./carets";
import type { CollaborationOptions } from "./collaboration";
import { codeOf, type HeardOfText, type Line, type Opened, type SentCommit } from "./line";
import { reasonOf, received, startOver, toldOf } from "./opening";
import type { Outbox } from "./outbox";
import { Presence } from "./presence";
import type { Received } from "./receive";
import type { Resumed } from "./resume";
import { Sending, type Sender } from "./sending";
import { Session, type Listener } from "./session";
import { settle } from "./settle";
import { isSaved, sharedKey, sharedOf } from "./shared";
import type { StatusBoard } from "./statusBoard";
import { Threshold } from "./threshold";
import type { Words } from "./words";

/** A first answer that no patience changes. */
const forGood = new Set(["not_found", "forbidden"]);
const restAfterRefusal = 1000;

/** Brings line, outbox and view of one text together. All that is decided is decided elsewhere. */
export class Conversation implements HeardOfText, Listener, Sender {
  private view: EditorView | null = null;
  private held: Session | null = null;
  private stopListening = (): void => {};
  private readonly sending = new Sending(this);
  private isStopped = false;
  private isClosed = false;
  private anew: Opened | null = null;
  private isBehind = false;
  private readonly threshold: Threshold;
  readonly presence: Presence;

  constructor(private readonly options: CollaborationOptions, readonly line: Line, private readonly outbox: Outbox, private readonly board: StatusBoard) {
    this.threshold = new Threshold(line, options.textId, outbox);
    this.presence = new Presence(line, options.textId, board);
  }

  get textId(): string {
    return this.options.textId;
  }

  get session(): Session {
    return this.held!;
  }

  open(): Promise<Resumed> {
    void this.outbox.works().then(keepsUnsent => this.board.set({ keepsUnsent }));
    void this.outbox.words().then(recovered => this.board.set({ recovered: [...recovered, ...this.board.status.recovered] }));
    const resumed = this.threshold.awaited();
    this.stopListening = this.line.listen(this.textId, this, this.presence);
    if (this.line.connected) this.connected();
    return resumed;
  }

  close(): void {
    this.isClosed = true;
    this.stopListening();
    this.threshold.leave();
    this.presence.end();
    if (this.line.connected) void this.line.leave(this.textId).catch(() => {});
  }

  attach(view: EditorView): void {
    this.view = this.presence.view = view;
    const screen = { get state() { return view.state; }, get composing() { return view.composing; }, settle: () => settle(view), dispatch: view.dispatch.bind(view) };
    this.held = new Session(screen, this.options.personId, this);
    this.threshold.owed(this.held);
    queueMicrotask(() => {
      this.take(this.threshold.left());
      if (this.isBehind) this.connected();
      void this.threshold.keep(sharedOf(view.state), this.session);
    });
  }

  detach(): void {
    this.view = this.presence.view = this.held = null;
  }

  connected(): void {
    this.board.set({ signInAgain: false });
    this.isBehind = this.threshold.isReached && !this.held;
    if (this.isBehind) return;
    const opened = this.held ? this.reopen() : this.openFirst();
    void opened.then(() => this.changed(), error => this.refuse(error));
  }

  private async openFirst(): Promise<void> {
    const { opened, resumed } = await this.threshold.ask();
    this.greet(opened);
    this.board.set({ version: opened.version, state: "synchronised" });
    this.recovered(resumed.lost, "dropped");
    this.threshold.cross();
  }

  private async reopen(): Promise<void> {
    const opened = await this.line.open(this.textId, this.session.version);
    if (!this.view) return;
    this.greet(opened);
    if (opened.commits) return void this.session.committed(opened.commits.map(received));
    this.anew = opened;
    this.startOver();
  }

  /** Not under an input method: it comes when that is done. */
  private startOver(): void {
    if (!this.view || !this.anew || this.view.composing) return;
    settle(this.view);
    const { tr, lost } = startOver(this.view.state, this.anew);
    this.anew = null;
    this.view.dispatch(tr);
    this.recovered(lost, "dropped");
  }

  private greet(opened: Opened): void {
    this.presence.begin(opened.you.connectionId, opened.present);
    this.board.set({ canEdit: opened.canEdit, refused: null });
    this.frozen(reasonOf(opened, this.board.status.frozen));
  }

  private refuse(error: unknown): void {
    const code = codeOf(error);
    if (code === "unauthorised") return this.signedOut();
    if (code !== null && forGood.has(code)) {
      this.board.set({ refused: code });
      this.threshold.refuse(new Error(code));
      return this.changed();   // the hub's word about what is unsent brings it back to its writer
    }
    if (code === "too_many") this.board.set({ refused: code });
    setTimeout(() => !this.isClosed && this.line.connected && this.connected(), restAfterRefusal);
  }

  lost(signInAgain: boolean): void {
    this.board.set({ signInAgain });
    this.presence.end();
    this.changed();
  }

  signedOut(): void {
    this.board.set({ signInAgain: true, state: "offline" });
  }

  stopped(): void {
    this.isStopped = true;
  }

  suggestionGone(suggestionId: string): void {
    const { view } = this;
    if (!view || sharedOf(view.state).suggestionId !== suggestionId) return;
    view.dispatch(view.state.tr.setMeta(sharedKey, { next: { ...sharedOf(view.state), suggestionId: null } }));
  }

  mayGo(): boolean {
    return this.line.connected && this.held !== null && !this.isStopped && this.anew === null;
  }

  committed(commits: readonly SentCommit[]): void {
    if (!this.held) this.threshold.heard(commits);
    else this.take(commits);
  }

  private take(commits: readonly SentCommit[]): void {
    if (!this.held) return;
    const missing = this.held.committed(commits.map(received));
    // Another `Open` brings what lies between.
    if (missing && this.line.connected) void this.reopen().catch(error => this.refuse(error));
    this.changed();
  }

  applied(changes: Received["applied"]): void {
    const last = changes.at(-1)!.commit;
    this.board.set({ version: last.version, savedAt: last.at });
    this.options.onCommitted?.(changes.map(change => toldOf(change, this.options.personId)));
  }

  recovered(words: readonly Words[], reason: "removed" | "dropped" | "refused"): void {
    for (const offered of this.board.offer(words, reason)) void this.outbox.keepWords(offered);
  }

  frozen(reason: string | null): void {
    this.board.set({ frozen: reason });
    this.isStopped = reason !== null;
    this.changed();
  }

  /** After anything on the screen changed: say so, keep what is unsent, send. Not within the view's own dispatch. */
  changed(): void {
    if (!this.view) return this.board.set({ state: this.line.connected ? "opening" : "offline" });
    const { state } = this.view;
    const shared = sharedOf(state);
    const sync = !this.line.connected ? "offline" : isSaved(shared) ? "synchronised" : "waiting";
    this.board.set({ state: sync, unsaved: shared.flying.length + shared.waiting.length, suggestionId: shared.suggestionId, carets: caretsOf(state) });
    void this.outbox.keep(shared, this.session.owed);
    queueMicrotask(() => this.mayGo() && this.sending.wake());
    this.presence.soon();
  }

  /** The input method is done: what waited for it comes in, and what it wrote goes out. */
  composed(): void {
    this.startOver();
    this.held?.drain();
    this.changed();
  }
}
