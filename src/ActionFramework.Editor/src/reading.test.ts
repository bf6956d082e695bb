import { describe, expect, it } from "vitest";
import { plainText, read, segments } from "./reading";
import { clauseOf, doc, hardBreakNode, list, p, strong, subsectionOf, tableOf } from "./testing/build";

const mixed = doc(
  clauseOf("c1", p("各方将加强合作𠮷。"), list(p("one"), p("two 😀"))),
  subsectionOf("s1", "4.1 Climate", clauseOf("c2", tableOf(["甲", "乙"], ["1", "2"])), clauseOf("c3", p("a", hardBreakNode, strong("b")))),
);

describe("plain text", () => {
  it("joins blocks by line feeds, cells by tabs, hard breaks by line feeds", () => {
    expect(read(mixed).map(node => (node.kind === "clause" ? node.text : node.heading))).toEqual([
      "各方将加强合作𠮷。\none\ntwo 😀", "4.1 Climate", "甲\t乙\n1\t2", "a\nb",
    ]);
  });

  it("names the subsection of each clause", () => {
    expect(read(mixed).map(node => [node.id, node.kind === "clause" ? node.subsectionId : null])).toEqual([["c1", null], ["s1", null], ["c2", "s1"], ["c3", "s1"]]);
  });

  it("calls a clause with one empty paragraph empty", () => {
    expect(read(doc(clauseOf("c1", p())))).toEqual([{ kind: "clause", id: "c1", subsectionId: null, level: 0, text: "", empty: true }]);
  });
});

describe("segments", () => {
  it("tie each run of plain text to its place, separators to none", () => {
    const texts = new Map(read(mixed).map(node => [node.id, node.kind === "clause" ? node.text : ""]));
    for (const { clauseId, offset, from, to } of segments(mixed)) {
      expect(mixed.textBetween(from, to, null, "\n")).toBe(texts.get(clauseId)!.slice(offset, offset + to - from));
    }
    expect(segments(mixed)).toHaveLength(8);
  });

  it("reach to the end of a clause that ends in an empty block, or holds nothing else", () => {
    const ends = doc(clauseOf("c1", p("𠮷"), p()), clauseOf("c2", p(), p()));
    expect(segments(ends).map(({ clauseId, offset, from, to }) => [clauseId, offset, to - from])).toEqual([["c1", 0, 2], ["c1", 2, 1], ["c2", 0, 1]]);
  });

  it("run over marks", () => {
    const marked = doc(clauseOf("c1", p("a", strong("b"), "c")));
    expect(segments(marked)).toEqual([{ clauseId: "c1", offset: 0, from: 2, to: 5 }]);
    expect(plainText(marked.firstChild!)).toBe("abc");
  });
});
