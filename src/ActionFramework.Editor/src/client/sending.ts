import { bytes } from "../survey";
import { codeOf, type Line } from "./line";
import type { Session } from "./session";
import type { Batch } from "./shared";

/** Refusals that no patience changes. */
const forGood = new Set(["bad_steps", "bad_request", "history_gone", "forbidden", "not_found", "too_large"]);
const largest = 256 * 1024;

/** 20 commits a second are welcome; what is typed between two of them goes together. */
const pace = 60;
const restAfterTooFast = 1000;

const rest = (time: number): Promise<void> => new Promise(resolve => setTimeout(resolve, time));

export interface Sender {
  readonly session: Session;
  readonly line: Line;
  readonly textId: string;
  /** Opened, connected, not frozen. */
  mayGo(): boolean;
  signedOut(): void;
  /** A batch has its answer. */
  changed(): void;
  /** The hub does not take words now; it will say when it does. */
  stopped(): void;
}

/** Sends one batch after the other until there is nothing to send, or the line is gone. One runs at a time. */
export class Sending {
  private running: Promise<void> | null = null;

  constructor(private readonly sender: Sender) {}

  wake(): void {
    this.running ??= this.run().finally(() => (this.running = null));
  }

  private async run(): Promise<void> {
    const { session } = this.sender;
    while (this.sender.mayGo()) {
      const batch = session.owed ?? session.next(() => crypto.randomUUID());
      if (!batch || !(await this.send(batch))) return;
      await rest(pace);
    }
  }

  private async send(batch: Batch): Promise<boolean> {
    const { session, line, textId } = this.sender;
    // A frame over 512 KiB would end the connection instead of being answered.
    if (batch.steps && bytes(JSON.stringify(batch.steps)) > 2 * largest) return session.refused(batch.ref), true;
    try {
      session.answered(await line.commit(textId, batch));
      this.sender.changed();
      return true;
    } catch (error) {
      return this.afterRefusal(batch, codeOf(error));
    }
  }

  private async afterRefusal(batch: Batch, code: string | null): Promise<boolean> {
    if (code !== null && forGood.has(code)) {
      this.sender.session.refused(batch.ref);
      this.sender.changed();
      return true;
    }
    if (code === "unauthorised") this.sender.signedOut();
    if (code === "frozen") this.sender.stopped();
    if (code !== "too_fast") return false;
    await rest(restAfterTooFast);
    return true;
  }
}
