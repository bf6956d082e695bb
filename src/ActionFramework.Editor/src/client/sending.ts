import { bytes } from "../survey";
import { largest } from "./batch";
import { codeOf, type Line } from "./line";
import type { Session } from "./session";
import type { Batch } from "./shared";
import { newId } from "./newId";

/** Refusals that no patience changes. */
const forGood = new Set(["bad_steps", "bad_request", "history_gone", "forbidden", "not_found", "too_large"]);

/** 20 commits a second are welcome; what is typed between two of them goes together. */
const pace = 60;
const restAfterRefusal = 1000;

/** A larger frame would end the connection, at each attempt anew; within it the steps are a string in a string, and every quote of theirs doubles. */
const largestInFrame = 511 * 1024;

const isTooLarge = (steps: string): boolean => bytes(steps) > largest || bytes(JSON.stringify(steps)) > largestInFrame;

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
  /** Nothing can be written because of that suggestion any more. */
  suggestionGone(suggestionId: string): void;
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
      const batch = session.owed ?? session.next(newId);
      if (!batch || !(await this.send(batch))) return;
      await rest(pace);
    }
  }

  private async send(batch: Batch): Promise<boolean> {
    const { session, line, textId } = this.sender;
    if (batch.steps && isTooLarge(JSON.stringify(batch.steps))) return session.refused(batch.ref, "too_large"), true;
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
      if (code === "bad_request" && batch.suggestionId) this.sender.suggestionGone(batch.suggestionId);
      this.sender.session.refused(batch.ref, code);
      this.sender.changed();
      return true;
    }
    if (code === "unauthorised") this.sender.signedOut();
    if (code === "frozen") this.sender.stopped();
    // No code on a living line: the server has a trouble that passes.
    if (code === null && this.sender.line.connected) setTimeout(() => this.wake(), restAfterRefusal);
    if (code !== "too_fast") return false;
    await rest(restAfterRefusal);
    return true;
  }
}
