// @vitest-environment happy-dom
import { keymap } from "prosemirror-keymap";
import { EditorState, type Plugin } from "prosemirror-state";
import { Decoration, DecorationSet, EditorView } from "prosemirror-view";
import { beforeAll, describe, expect, it } from "vitest";
import { clauseOf, doc, p } from "../testing/build";
import { settle, settled } from "./settle";

/** The caret of the state stands in the Chinese clause; the person has just clicked into the English one. */
function screen(...plugins: Plugin[]): EditorView {
  const mount = document.body.appendChild(document.createElement("div"));
  const state = EditorState.create({ doc: doc(clauseOf("a", p("水源𠮷")), clauseOf("b", p("The Parties"))), plugins });
  const view = new EditorView(mount, { state });
  view.focus();
  document.getSelection()!.collapse(view.dom.querySelectorAll("p")[1]!.firstChild, 3);
  return view;
}

const wordsAtCaret = (state: EditorState) => state.selection.$head.parent.textContent;

describe("a click that ProseMirror has not heard of yet", () => {
  // A browser tells of it later; this one would at once.
  beforeAll(() => addEventListener("selectionchange", event => event.stopImmediatePropagation(), { capture: true }));

  it("holds, when a colleague's caret is drawn in that moment", () => {
    const view = screen();
    settle(view);
    view.setProps({ decorations: state => DecorationSet.create(state.doc, [Decoration.inline(2, 4, { class: "remote-selection" })]) });
    expect(wordsAtCaret(view.state)).toBe("The Parties");
    expect(document.getSelection()!.focusNode!.textContent).toBe("The Parties");
  });

  it("is where the next key acts", () => {
    let at = "";
    const view = screen(settled(), keymap({ Enter: state => ((at = wordsAtCaret(state)), true) }));
    view.dom.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
    expect(at).toBe("The Parties");
  });
});
