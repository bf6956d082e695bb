import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { schema } from "../schema";
import { clauseOf, doc, p, subsectionOf } from "../testing/build";
import { numberNodes } from "./numbering";

const item = (id: string) => schema.nodes.clause.create({ id, level: 1 }, p("x"));
const zh = (section: Node, prefix = "4", sourceIds: Set<string> | null = null) => numberNodes(section, { prefix, item: "（{1}）", sourceIds }).map(part => part.fullNumber);
const en = (section: Node) => numberNodes(section, { prefix: "4", item: "({a})", sourceIds: null }).map(part => part.number);

describe("numbers", () => {
  it("count subsections, clauses and items as they stand", () => {
    const section = doc(subsectionOf("s1", "气候", clauseOf("a", p()), item("b"), item("c"), clauseOf("d", p()), item("e")), subsectionOf("s2", "韧性", clauseOf("f", p())));
    expect(zh(section)).toEqual(["4.1", "4.1.1", "4.1.1（1）", "4.1.1（2）", "4.1.2", "4.1.2（1）", "4.2", "4.2.1"]);
    expect(en(section)).toEqual(["4.1", "4.1.1", "(a)", "(b)", "4.1.2", "(a)", "4.2", "4.2.1"]);
  });

  it("are shared by clauses and subsections that stand side by side", () => {
    expect(zh(doc(clauseOf("a", p()), item("b"), subsectionOf("s", "", clauseOf("c", p())), clauseOf("d", p())), "P")).toEqual(["P.1", "P.1（1）", "P.2", "P.2.1", "P.3"]);
  });

  it("are not taken away by what only this language has", () => {
    const section = doc(subsectionOf("s", "x", clauseOf("a", p()), clauseOf("new", p()), clauseOf(null, p()), clauseOf("b", p()), item("i"), item("j")));
    expect(zh(section, "4", new Set(["s", "a", "b", "i"]))).toEqual(["4.1", "4.1.1", "4.1.1-1", "4.1.1-2", "4.1.2", "4.1.2（1）", "4.1.2（1-1）"]);
  });

  it("go on after the alphabet, and count in any of the template's signs", () => {
    const long = doc(clauseOf("a", p()), ...Array.from({ length: 28 }, (_, index) => item(`i${index}`)));
    const last = (sign: string) => numberNodes(long, { prefix: "1", item: sign, sourceIds: null }).at(-1)!.number;
    expect(["({a})", "{A}.", "{一}、", "{I}"].map(last)).toEqual(["(ab)", "AB.", "二十八、", "XXVIII"]);
  });

  it("count as far as on the server", () => {
    const last = (count: number, sign: string) => numberNodes(doc(clauseOf("a", p()), ...Array.from({ length: count }, (_, index) => item(`i${index}`))), { prefix: "1", item: sign, sourceIds: null }).at(-1)!.number;
    expect([10, 20, 99, 100, 101, 110, 111, 120].map(count => last(count, "{一}"))).toEqual(["十", "二十", "九十九", "一百", "一百零一", "一百一十", "一百一十一", "一百二十"]);
    expect([49, 89, 90, 99, 100, 149, 449].map(count => last(count, "{I}"))).toEqual(["XLIX", "LXXXIX", "XC", "XCIX", "C", "CXLIX", "CDXLIX"]);
  });
});
