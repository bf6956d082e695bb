import type { RecoveredWords, Status } from "./collaboration";
import { offered, reworded } from "./offers";
import type { Words } from "./words";

const first: Status = {
  state: "opening", signInAgain: false, version: 0, savedAt: null, unsaved: 0, canEdit: false, frozen: null,
  suggestionId: null, present: [], carets: [], recovered: [], refused: null, keepsUnsent: true,
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
    return words.map(each => {
      const { all, one } = offered(this.status.recovered, each, reason, new Date());
      this.set({ recovered: all });
      return one;
    });
  }

  reword(recoveredId: string, text: string): RecoveredWords | null {
    const found = this.status.recovered.find(({ id }) => id === recoveredId);
    if (!found) return null;
    const one = reworded(found, text);
    this.set({ recovered: this.status.recovered.map(words => (words === found ? one : words)) });
    return one;
  }
}
