import { EditorState, TextSelection } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import { clauseOf, doc, p } from "../testing/build";
import { insertTable } from "./tables";

describe("a new table", () => {
  it("stands at the caret, which goes into its first cell", () => {
    const section = doc(clauseOf("a", p("进展：")), clauseOf("b", p("next")));
    let state = EditorState.create({ doc: section });
    state = state.apply(state.tr.setSelection(TextSelection.create(section, 5)));
    insertTable(state, tr => (state = state.apply(tr)));
    state.doc.check();
    expect(state.selection.$from.node(-1).type.name).toBe("table_header");
    expect(state.doc.children.map(clause => clause.textContent)).toEqual(["进展：", "next"]);
  });
});
