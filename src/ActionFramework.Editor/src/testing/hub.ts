import { Node } from "prosemirror-model";
import { Step } from "prosemirror-transform";
import type { Change } from "../change";
import type { Batch, Commit } from "../client/shared";
import type { Receipt } from "../client/session";
import { schema } from "../schema";
import { Desk, freshId } from "./desk";

interface Row extends Change {
  readonly ref: string;
  readonly authorId: string | null;
  readonly dropped: readonly number[];
  readonly request: string;
}

/** A hub that orders commits by the real authority; what reaches whom, and when, is the test's business. */
export class Hub {
  readonly desk: Desk;
  readonly rows: Row[] = [];

  constructor(start: Node) {
    this.desk = new Desk(start);
  }

  get version(): number {
    return this.rows.length;
  }

  commit(batch: Batch, authorId: string): Receipt | "bad_steps" | "bad_request" {
    const request = JSON.stringify([batch.steps, batch.move]);
    const earlier = this.rows.findIndex(row => row.ref === batch.ref);
    if (earlier >= 0) return this.rows[earlier]!.request === request ? { version: earlier + 1, ref: batch.ref, outcome: "duplicate", dropped: this.rows[earlier]!.dropped } : "bad_request";
    const answer = batch.move ? this.desk.move(batch.move, batch.version) : this.desk.commit(batch.steps!, batch.version);
    if (answer.kind === "empty") return { version: this.version, ref: batch.ref, outcome: "empty", dropped: answer.dropped };
    if (answer.kind !== "accepted") return "bad_steps";
    answer.commits.forEach((change, index) => this.rows.push({ ...change, request, dropped: answer.dropped, ref: index === 0 ? batch.ref : freshId(), authorId: index === 0 ? authorId : null }));
    return { version: this.version - answer.commits.length + 1, ref: batch.ref, outcome: answer.rebased ? "rebased" : "accepted", dropped: answer.dropped };
  }

  since(version: number): Commit[] {
    return this.rows.slice(version).map((row, index) => ({
      version: version + index + 1, ref: row.ref, authorId: row.authorId, suggestionId: null, removed: [], restores: null, at: "2026-01-01T00:00:00.000Z",
      steps: row.steps.map(step => Step.fromJSON(schema, step)), mirror: row.mirror,
    }));
  }
}
