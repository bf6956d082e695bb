// @vitest-environment happy-dom
import { EditorState } from "prosemirror-state";
import { Decoration, DecorationSet, EditorView } from "prosemirror-view";
import { describe, expect, it } from "vitest";
import { clauseOf, doc, p } from "../testing/build";
import { settle } from "./settle";

function screen(): EditorView {
  const mount = document.body.appendChild(document.createElement("div"));
  const state = EditorState.create({ doc: doc(clauseOf("a", p("水源𠮷")), clauseOf("b", p("The Parties"))) });
  return new EditorView(mount, { state });
}

describe("a click that ProseMirror has not heard of yet", () => {
  it("holds, when a colleague's caret is drawn in that moment", () => {
    const view = screen();
    view.focus();
    // A browser tells of it later; this one would at once.
    addEventListener("selectionchange", event => event.stopImmediatePropagation(), { capture: true });
    document.getSelection()!.collapse(view.dom.querySelectorAll("p")[1]!.firstChild, 3);
    settle(view);
    view.setProps({ decorations: state => DecorationSet.create(state.doc, [Decoration.inline(2, 4, { class: "remote-selection" })]) });
    expect(view.state.selection.$head.parent.textContent).toBe("The Parties");
    expect(document.getSelection()!.focusNode!.textContent).toBe("The Parties");
  });
});
