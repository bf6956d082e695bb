import type { Line, Opened, SentCommit } from "./line";
import { holdName, openWithKept } from "./opening";
import type { Outbox } from "./outbox";
import type { Resumed } from "./resume";
import type { Session } from "./session";
import type { Shared } from "./shared";

/** A text before a view shows it: the document with what this browser had kept, and what the hub tells meanwhile. */
export class Threshold {
  private readonly early: SentCommit[] = [];
  private resumed: Resumed | null = null;
  private keys: readonly string[] = [];
  /** This screen is gone: what it leaves unsent is another's to take up. */
  leave = (): void => {};
  private answer: { resolve(resumed: Resumed): void; reject(error: unknown): void } | null = null;

  constructor(private readonly line: Line, private readonly textId: string, private readonly outbox: Outbox) {}

  /** The server has answered; there is nothing to catch up on before a view shows what it said. */
  get isReached(): boolean {
    return this.resumed !== null;
  }

  awaited(): Promise<Resumed> {
    this.leave = holdName(this.outbox.name);
    return new Promise((resolve, reject) => (this.answer = { resolve, reject }));
  }

  async ask(): Promise<{ readonly opened: Opened; readonly resumed: Resumed }> {
    const { opened, resumed, keys } = await openWithKept(this.line, this.textId, this.outbox);
    [this.resumed, this.keys] = [resumed, keys];
    return { opened, resumed };
  }

  cross(): void {
    this.answer?.resolve(this.resumed!);
    this.answer = null;
  }

  refuse(error: Error): void {
    this.answer?.reject(error);
  }

  heard(commits: readonly SentCommit[]): void {
    this.early.push(...commits);
  }

  /** What the hub told before there was a view. */
  left(): SentCommit[] {
    return this.early.splice(0);
  }

  owed(session: Session): void {
    if (this.resumed?.owed) session.owe(this.resumed.owed);
  }

  /** This screen keeps the words itself now; what closed screens had kept may go. */
  async keep(shared: Shared, session: Session): Promise<void> {
    await this.outbox.keep(shared, session.owed);
    await Promise.all(this.keys.map(key => this.outbox.release(key)));
  }
}
