import { EditorState } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import { clauseOf, doc, p } from "../testing/build";
import { faces, facesKey, setPlace } from "./faces";
import type { SectionPlace } from "./options";

const four: SectionPlace = { number: "四、", heading: "优先合作领域", prefix: "4", item: "（{1}）", sourceIds: null, themes: [], clauses: {}, subsections: {}, next: null };

describe("a section that others put elsewhere while it is open", () => {
  it("has the numbers and stubs of its new place, and keeps its words", () => {
    let state = EditorState.create({ doc: doc(clauseOf("a", p()), clauseOf("b", p("水源𠮷"))), plugins: [faces(four)] });
    const before = state.doc;
    state = state.apply(setPlace(state.tr, { ...four, prefix: "5", clauses: { a: { kind: "目标", stub: "写目标", guidance: "" } } }));
    const { numbers, decorations } = facesKey.getState(state)!;
    expect(numbers.map(({ number }) => number)).toEqual(["5.1", "5.2"]);
    expect(decorations.find().map(({ spec }) => spec.face.stub)).toEqual(["写目标", ""]);
    expect(state.doc).toBe(before);
  });
});
