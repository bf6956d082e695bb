import type { EditorView } from "prosemirror-view";
import type { Collaboration, CommittedChange } from "../client/collaboration";
import { putBack, RecoveredLines } from "./lines";
import type { Names } from "./names";
import type { SectionOptions } from "./options";
import type { SectionFrame } from "./sectionFrame";

/** Offers words back that are not in the text any more, and a place to go on writing them. */
export class GivingBack {
  private readonly lines: RecoveredLines;

  constructor(private readonly view: EditorView, private readonly text: Collaboration, private readonly frame: SectionFrame, options: SectionOptions, names: Names) {
    this.lines = new RecoveredLines(view, options, names, {
      reword: (id, words) => text.reword(id, words),
      putBack: words => (words.text.trim() !== "" && view.dispatch(putBack(view.state, words)), text.discard(words.id), view.focus()),
      copy: words => void navigator.clipboard.writeText(words.text),
      discard: words => text.discard(words.id),
    });
  }

  show() {
    this.frame.setLost(this.lines.show(this.text.status.recovered));
  }

  /** Whoever was writing in the clause that these commits took out would write on in its neighbour. */
  afterCommits(changes: readonly CommittedChange[], left: string | null) {
    const taker = changes.find(change => !change.own);
    if (!taker || left === null || !this.view.hasFocus()) return;
    const { id } = this.text.giveRoom(left, taker.authorId);
    this.show();
    this.lines.writeIn(id);
  }
}
