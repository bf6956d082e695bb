import type { EditorState, Transaction } from "prosemirror-state";
import { launched, nextBatch } from "./batch";
import { receive, withdraw, type Received } from "./receive";
import { sharedKey, sharedOf, type Batch, type Commit } from "./shared";
import { wordsOfBatch, wordsOfEntries, type Words } from "./words";

export interface Receipt {
  readonly version: number;
  readonly ref: string;
  readonly outcome: "accepted" | "rebased" | "duplicate" | "empty";
  readonly dropped: readonly number[];
}

/** What shows the text: a ProseMirror view, or a test. */
export interface Screen {
  readonly state: EditorState;
  /** An input method is composing: the document under it must not change. */
  readonly composing: boolean;
  /** What the person just did is in `state`. */
  settle(): void;
  dispatch(tr: Transaction): void;
}

export interface Listener {
  applied(changes: Received["applied"]): void;
  recovered(words: readonly Words[], reason: "removed" | "dropped" | "refused"): void;
}

/** One text's conversation with the hub, without the line: what comes in and what goes out next. */
export class Session {
  private held: Commit[] = [];
  private unanswered: Batch | null = null;
  private emptyAt: number | null = null;
  private refusedRef: string | null = null;

  constructor(private readonly screen: Screen, private readonly personId: string, private readonly listener: Listener) {}

  get version(): number {
    return sharedOf(this.screen.state).version;
  }

  /** The batch that was sent and has no receipt, even if its commit was seen already. */
  get owed(): Batch | null {
    return this.unanswered;
  }

  /** The batch to send now, if any; a batch that is owed an answer goes first, unchanged. */
  next(ref: () => string): Batch | null {
    if (this.unanswered || this.screen.composing) return null;
    const shared = sharedOf(this.screen.state);
    const launch = nextBatch(shared, ref());
    if (!launch) return null;
    this.unanswered = launch.batch;
    this.screen.dispatch(this.screen.state.tr.setMeta(sharedKey, { next: launched(shared, launch) }));
    return launch.batch;
  }

  /** A batch that this browser had kept: its answer is still owed. */
  owe(batch: Batch): void {
    this.unanswered = batch;
  }

  /** Commits as they arrive, in any order, also again. True when some are missing before them: catch up. */
  committed(commits: readonly Commit[]): boolean {
    this.held.push(...commits);
    this.held.sort((one, two) => one.version - two.version);
    this.drain();
    return this.held.length > 0 && !this.screen.composing;
  }

  /** To be called when a composition has ended, too. */
  drain(): void {
    if (this.screen.composing) return;
    this.screen.settle();
    let rest: readonly Commit[] = this.ready();
    while (rest.length > 0) {
      const received = receive(this.screen.state, rest);
      this.show(received);
      this.listener.applied(received.applied);
      for (const { commit } of received.applied) this.offerRemoved(commit);
      rest = received.rest;
    }
    this.settleEmpty();
    this.settleRefused();
  }

  /** The commits that follow what is on the screen without gap. */
  private ready(): Commit[] {
    const ready: Commit[] = [];
    let version = this.version;
    this.held = this.held.filter(commit => {
      if (commit.version !== version + 1) return commit.version > version;
      version = commit.version;
      ready.push(commit);
      return false;
    });
    return ready;
  }

  answered(receipt: Receipt): void {
    const batch = this.unanswered;
    if (batch?.ref !== receipt.ref) return;
    this.unanswered = null;
    const dropped = new Set(receipt.dropped);
    this.listener.recovered(wordsOfBatch(batch, index => dropped.has(index)), "dropped");
    if (receipt.outcome === "empty" && sharedOf(this.screen.state).batch?.ref === receipt.ref) this.emptyAt = receipt.version;
    this.drain();
  }

  /** The batch is refused for good: its words are offered back, and what was built on it finds its own place. */
  refused(ref: string, refusal: string): void {
    const batch = this.unanswered;
    if (batch?.ref !== ref) return;
    this.unanswered = null;
    this.refusedRef = ref;
    this.listener.recovered(wordsOfBatch(batch, () => true).map(words => ({ ...words, refusal })), "refused");
    this.drain();
  }

  private settleRefused(): void {
    const ref = this.refusedRef;
    this.refusedRef = null;
    if (ref !== null && sharedOf(this.screen.state).batch?.ref === ref) this.show(withdraw(this.screen.state));
  }

  private settleEmpty(): void {
    if (this.emptyAt === null || this.version < this.emptyAt) return;
    this.emptyAt = null;
    this.show(withdraw(this.screen.state));
  }

  private show({ tr, lost }: Received): void {
    const { waiting } = sharedOf(this.screen.state);
    this.screen.dispatch(tr);
    if (lost.length > 0) this.listener.recovered(wordsOfEntries(waiting, new Set(lost)), "dropped");
  }

  private offerRemoved({ removed, authorId: removedBy }: Commit): void {
    const own = removed.filter(({ authorId }) => authorId === this.personId).map(({ clauseId, text }) => ({ clauseId, text, removedBy }));
    if (own.length > 0) this.listener.recovered(own, "removed");
  }
}
