import type { Node } from "prosemirror-model";
import type { Decoration, NodeView, ViewMutationRecord } from "prosemirror-view";
import { element, seal } from "./dom";
import { faceAmong, type Face } from "./faces";
import { phrase, type SectionOptions } from "./options";

/** A subsection's heading: its themes above, its computed number before the words. */
export class HeadingView implements NodeView {
  readonly dom = element("div", { class: "subsection-head" });
  readonly contentDOM = element("span", { class: "subsection-words" });
  private readonly themes = element("div", { class: "subsection-themes", contenteditable: "false" });
  private readonly number = element("span", { class: "subsection-number", contenteditable: "false" });
  private face: Face | null = null;

  constructor(private node: Node, decorations: readonly Decoration[], private readonly options: SectionOptions) {
    this.dom.append(this.themes, element("h2", { class: "subsection-heading" }, this.number, this.contentDOM));
    this.draw(faceAmong(decorations));
  }

  update(node: Node, decorations: readonly Decoration[]): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.draw(faceAmong(decorations));
    return true;
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== "selection" && !this.contentDOM.contains(mutation.target);
  }

  private draw(face: Face | null) {
    this.contentDOM.dataset.stub = this.node.content.size === 0 ? phrase(this.options.strings, "HeadingStub") : "";
    if (face === this.face) return;
    this.face = face;
    this.number.textContent = face?.number ?? "";
    this.themes.replaceChildren(...(face?.themes ?? []).map(theme => element("span", { class: "subsection-theme" }, seal(theme, this.options.language), element("span", {}, theme.title))));
  }
}
