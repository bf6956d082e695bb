import { EditorState, Selection, TextSelection } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import { clauseOf, doc, p } from "../testing/build";
import { Chance } from "../testing/random";
import { splitClause } from "./clauseCommands";
import { faces, facesKey, setMarkers, setPlace } from "./faces";
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

describe("what stands around the words while one types", () => {
  const clauses = { a: { kind: null, stub: "甲", guidance: "" }, b: { kind: null, stub: "乙", guidance: "" }, c: { kind: null, stub: "丙", guidance: "" } };
  const start = () => EditorState.create({ doc: doc(clauseOf("a", p("水源𠮷")), clauseOf("b", p()), clauseOf("c", p("森林"))), plugins: [faces({ ...four, clauses })] });
  const drawn = (state: EditorState) => facesKey.getState(state)!.decorations.find().map(({ from, to, spec: { face } }) => `${from}-${to} ${face.number} ${face.stub} ${face.marker?.text ?? ""}`);

  function changed(state: EditorState, chance: Chance): EditorState {
    const { tr, doc: text } = state, at = Selection.near(text.resolve(chance.below(text.content.size + 1))).from;
    const edits = [
      () => state.apply(tr.insertText(chance.pick(["字", "word", "𠮷"]), at)),
      () => state.apply(tr.delete(text.resolve(at).start(), at)),
      () => state.apply(tr.delete(text.resolve(at).start(), text.resolve(at).end())),
      () => state.apply(tr.setSelection(TextSelection.create(text, at))),
      () => state.apply(setMarkers(tr, [{ nodeId: chance.pick(["a", "b", "c"]), text: `建 ${at}`, label: "" }])),
      () => {
        let after = state.apply(tr.setSelection(TextSelection.create(text, at)));
        splitClause(after, split => (after = after.apply(split)));
        return after;
      },
    ];
    return chance.pick(edits)();
  }

  it.each([1, 2, 3, 4, 5, 6, 7, 8])("is what a fresh look at the text gives (history %i)", seed => {
    const chance = new Chance(seed);
    let state = start();
    for (let step = 0; step < 60; step++) {
      state = changed(state, chance);
      expect(drawn(state)).toEqual(drawn(state.apply(setPlace(state.tr, { ...four, clauses }))));
    }
  });
});
