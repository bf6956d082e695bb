// @vitest-environment happy-dom
import { EditorState, TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { expect, it } from "vitest";
import { clauseOf, doc, p } from "../testing/build";
import { openLinkBox } from "./linkBox";
import type { SectionOptions } from "./options";

it("A link stands on the selected words, whatever a colleague wrote before them meanwhile", () => {
  const section = doc(clauseOf("a", p("各方𠮷参照原则")));
  const state = EditorState.create({ doc: section, selection: TextSelection.create(section, 6, 10) });
  const box = document.body.appendChild(document.createElement("div"));
  const view = new EditorView(box, { state });
  view.coordsAtPos = () => ({ left: 0, right: 0, top: 0, bottom: 0 });
  openLinkBox(view, box, { strings: {} } as unknown as SectionOptions);
  view.dispatch(view.state.tr.insertText("六国", 2));
  box.querySelector("input")!.value = "example.org";
  box.querySelector("form")!.dispatchEvent(new Event("submit", { cancelable: true }));
  expect(view.dom.querySelector("a")!.textContent).toBe("参照原则");
});
