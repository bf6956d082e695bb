import { letGo } from "../client/leaving";

/** The browser asks before it leaves a page with words that are not saved, unless their writer has let them go. */
export class UnsavedGuard {
  constructor(private readonly unsaved: () => number) {
    addEventListener("beforeunload", this.hold);
    addEventListener(letGo, this.stop);
  }

  readonly stop = () => {
    removeEventListener("beforeunload", this.hold);
    removeEventListener(letGo, this.stop);
  };

  private readonly hold = (event: BeforeUnloadEvent) => {
    if (this.unsaved() > 0) event.preventDefault();
  };
}
