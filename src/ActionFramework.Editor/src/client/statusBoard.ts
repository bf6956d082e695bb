import type { RecoveredWords, Status } from "./collaboration";
import type { Words } from "./words";

const first: Status = {
  state: "opening", signInAgain: false, version: 0, savedAt: null, unsaved: 0, canEdit: false, frozen: null,
  suggestionId: null, present: [], carets: [], recovered: [], refused: null,
};

/** The status as screens read it. Several changes of one moment are told once, and never in the middle of a dispatch. */
export class StatusBoard {
  status = first;
  private told = true;

  constructor(private readonly tell: (status: Status) => void) {}

  set(change: Partial<Status>): void {
    const changed = (Object.keys(change) as (keyof Status)[]).some(key => this.status[key] !== change[key]);
    if (!changed) return;
    this.status = { ...this.status, ...change };
    if (!this.told) return;
    this.told = false;
    queueMicrotask(() => {
      this.told = true;
      this.tell(this.status);
    });
  }

  offer(words: readonly Words[], reason: RecoveredWords["reason"]): RecoveredWords[] {
    const offered = words.map(({ clauseId, text, removedBy = null }) => ({ id: crypto.randomUUID(), clauseId, text, removedBy, reason, at: new Date().toISOString() }));
    if (offered.length > 0) this.set({ recovered: [...this.status.recovered, ...offered] });
    return offered;
  }
}
