import { EditorState, TextSelection } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import { schema } from "../schema";
import { clauseOf, doc, p, subsectionOf } from "../testing/build";
import { movesOf, stepMove } from "./moves";
import { placeOf } from "./places";

const item = (id: string) => schema.nodes.clause.create({ id, level: 1 }, p("x"));
const section = doc(
  subsectionOf("s", "一", clauseOf("a", p("a")), item("a1"), clauseOf("b", p("b")), item("b1")),
  subsectionOf("t", "二", clauseOf("c", p("c"))),
);

const step = (id: string, direction: -1 | 1) => {
  const state = EditorState.create({ doc: section });
  return stepMove(state.apply(state.tr.setSelection(TextSelection.near(section.resolve(placeOf(section, id)!.pos + 1)))), direction);
};

describe("moving by keys", () => {
  it("takes a clause with its items past the whole group above", () => {
    expect(step("b", -1)).toEqual([{ nodeId: "b", into: "s", before: "a" }, { nodeId: "b1", into: "s", before: "a" }]);
  });

  it("takes a clause past the whole group below", () => {
    expect(step("a", 1)).toEqual([{ nodeId: "a", into: "s", before: null }, { nodeId: "a1", into: "s", before: null }]);
  });

  it("leaves a subsection at its edge and enters the next one", () => {
    expect(step("b1", 1)).toEqual([{ nodeId: "b1", into: "t", before: "c" }]);
    expect(step("c", -1)).toEqual([{ nodeId: "c", into: "s", before: null }]);
  });

  it("moves a subsection from its heading, and knows the ends", () => {
    expect(step("t", -1)).toEqual([{ nodeId: "t", into: null, before: "s" }]);
    expect(step("s", -1)).toEqual([]);
    expect(step("c", 1)).toEqual([]);
  });

  it("never puts a clause before one of its own items", () => {
    expect(movesOf(section, "a", "s", "a1")).toEqual([]);
  });
});
