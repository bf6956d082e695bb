import type { EditorState } from "prosemirror-state";
import type { Collaboration } from "../client/collaboration";
import type { Page } from "./page";
import { nodeIdAt, placeOf } from "./places";

/** The clause or subsection in which the caret stands, told to page and colleagues when it is another. */
export class Whereabouts {
  /** The one in which the caret stood until the last change took it out. */
  left: string | null = null;
  private focused: string | null | undefined;

  constructor(private readonly text: Collaboration, private readonly page: Page) {}

  changed({ doc, selection }: EditorState) {
    const focused = nodeIdAt(selection.$from);
    this.left = null;
    if (focused === this.focused) return;
    if (this.focused && !placeOf(doc, this.focused)) this.left = this.focused;
    this.focused = focused;
    this.text.point(focused);
    this.page.focused(focused);
  }
}
