import type { Node } from "prosemirror-model";
import { EditorState, type Plugin, type Transaction } from "prosemirror-state";
import type { Move } from "../move";
import { history } from "../client/history";
import { moved } from "../client/moving";
import { sharing } from "../client/plugin";
import { Session, type Receipt } from "../client/session";
import { nothingUnsent, sharedKey, sharedOf, type Batch, type Commit } from "../client/shared";
import type { Words } from "../client/words";
import { freshId } from "./desk";
import type { Hub } from "./hub";

/** One person at a screen, with a line that the test holds in its hand. */
export class Drafter {
  state: EditorState;
  composing = false;
  readonly session: Session;
  readonly recovered: (Words & { reason: string })[] = [];
  readonly toHub: Batch[] = [];
  readonly fromHub: ((me: Drafter) => void)[] = [];
  /** What this person took away on his own screen. */
  readonly takenBack = new Set<string>();
  private told: number;

  constructor(readonly name: string, private readonly hub: Hub, ...plugins: Plugin[]) {
    this.told = hub.version;
    this.state = EditorState.create({ doc: hub.desk.doc, plugins: [sharing(() => nothingUnsent(hub.version)), history(), ...plugins] });
    this.session = new Session(this, name, { applied: () => {}, recovered: (words, reason) => this.recovered.push(...words.map(one => ({ ...one, reason }))) });
  }

  get doc(): Node {
    return this.state.doc;
  }

  get idle(): boolean {
    const { batch, waiting } = sharedOf(this.state);
    return !batch && waiting.length === 0 && !this.session.owed && this.toHub.length === 0 && this.fromHub.length === 0 && this.told === this.hub.version;
  }

  settle(): void {
    // No browser here that could be ahead of the state.
  }

  dispatch(tr: Transaction): void {
    if (!tr.getMeta(sharedKey)?.next) this.noteTakenBack(tr);
    this.state = this.state.apply(tr);
  }

  private noteTakenBack(tr: Transaction): void {
    const left = new Set(tr.doc.textContent);
    for (const sign of this.doc.textContent) if (!left.has(sign)) this.takenBack.add(sign);
  }

  edit(make: (tr: Transaction) => unknown): void {
    const { tr } = this.state;
    make(tr);
    this.dispatch(tr);
  }

  move(move: Move): boolean {
    const tr = moved(this.state, move);
    if (tr) this.dispatch(tr);
    return tr !== null;
  }

  /** Puts what there is to send on the line. */
  send(): void {
    const batch = this.session.next(freshId);
    if (batch) this.toHub.push(batch);
  }

  /** The line gives one message to the hub, or takes one from it. */
  deliver(): void {
    const batch = this.toHub.shift();
    if (!batch) return;
    const answer = this.hub.commit(batch, this.name);
    const tell = typeof answer === "string" ? (me: Drafter) => me.session.refused(batch.ref, answer) : (me: Drafter) => me.session.answered(answer as Receipt);
    this.fromHub.push(tell);
  }

  /** The hub tells what happened since it last told; `again`: some of it twice. */
  tell(again = 0): void {
    const commits = this.hub.since(Math.max(0, this.told - again));
    this.told = this.hub.version;
    if (commits.length > 0) this.fromHub.push(me => void me.session.committed(commits));
  }

  hear(index = 0): void {
    this.fromHub.splice(index, 1)[0]?.(this);
  }

  /** The line breaks: all that was on it is gone. Afterwards the owed batch goes out again and the log is asked for. */
  cut(): void {
    this.toHub.length = 0;
    this.fromHub.length = 0;
    const missed: Commit[] = this.hub.since(this.session.version);
    this.told = this.hub.version;
    this.session.committed(missed);
    if (this.session.owed) this.toHub.push(this.session.owed);
  }
}

/** Lets everything come through, until nobody has anything left to say. */
export function settle(...people: Drafter[]): void {
  for (let rounds = 0; people.some(one => !one.idle); rounds++) {
    if (rounds > 500) throw new Error("It never comes to rest");
    for (const one of people) {
      one.send();
      one.deliver();
      one.tell();
      while (one.fromHub.length > 0) one.hear();
    }
  }
}
