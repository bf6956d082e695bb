import { Fragment, Slice, type Node } from "prosemirror-model";
import { beforeEach, describe, expect, it } from "vitest";
import { clauseOf, doc, p, subsectionOf } from "./testing/build";
import { Desk, id } from "./testing/desk";

const [A, B, S, C, D] = [id(1), id(2), id(10), id(3), id(4)];
const start = doc(clauseOf(A, p("各方将加强合作。")), clauseOf(B, p("omega 😀")), subsectionOf(S, "4.1", clauseOf(C, p("gamma")), clauseOf(D, p("delta"))));
let desk: Desk;

const posOf = (document: Node, wanted: string): number => {
  let found = -1;
  document.descendants((node, pos) => void (node.attrs.id === wanted && (found = pos)));
  return found;
};
const insert = (pos: number, node: Node) => desk.change(tr => tr.replace(pos, pos, new Slice(Fragment.from(node), 0, 0)));
const isFresh = (value: string | null) => value!.startsWith("ffffffff");

beforeEach(() => void (desk = new Desk(start)));

describe("ids", () => {
  it("stay with the first half of a split; the second gets a new one by a commit of its own", () => {
    const answer = desk.change(tr => tr.split(6, 2));
    expect(answer).toMatchObject({ kind: "accepted", commits: [{ gone: [] }, { steps: [{ stepType: "attr", attr: "id" }], maps: [[]] }] });
    expect(desk.parts.slice(0, 2)).toEqual([[A, "各方将加"], [expect.stringMatching(/^ffffffff/), "强合作。"]]);
    expect(desk.log.map(change => change.touched.map(one => one.text))).toEqual([["各方将加"], ["强合作。"]]);
  });

  it("stay with the first of two joined clauses", () => {
    desk.change(tr => tr.join(posOf(start, B), 1));
    expect(desk.parts[0]).toEqual([A, "各方将加强合作。\nomega 😀"]);
    expect(desk.log).toMatchObject([{ gone: [B], touched: [{ clauseId: A }] }]);
  });

  it("stay with the original when a copy is pasted above it", () => {
    insert(0, clauseOf(B, p("copy")));
    expect(desk.parts.map(([one]) => one).slice(1)).toEqual([A, B, S, C, D]);
    expect(isFresh(desk.parts[0]![0])).toBe(true);
  });

  it("return after cut and paste, alone", () => {
    desk.change(tr => tr.delete(posOf(start, B), posOf(start, B) + start.child(1).nodeSize));
    insert(0, start.child(1));
    expect(desk.parts.map(([one]) => one)).toEqual([B, A, S, C, D]);
    expect(desk.log.map(change => change.cameIds)).toEqual([[], []]);
    insert(0, start.child(1));
    expect(isFresh(desk.parts[0]![0])).toBe(true);
  });

  it("are new all through a copied subsection", () => {
    insert(desk.doc.content.size, desk.doc.child(2));
    const copied = desk.parts.slice(-3).map(([one]) => one);
    expect(copied.every(isFresh)).toBe(true);
    expect(new Set(copied).size).toBe(3);
    expect(desk.log[1]!.cameIds).toEqual(copied);
  });

  it("that return inside a copied subsection are new, too", () => {
    const copy = desk.doc.child(2);
    desk.change(tr => tr.delete(posOf(start, D), posOf(start, D) + 9));
    insert(0, copy);
    expect(desk.parts.slice(0, 3).map(([one]) => one).every(isFresh)).toBe(true);
  });

  it("that no text had are replaced, unless another language has them", () => {
    desk.elsewhere.add(id(77));
    insert(0, clauseOf(id(77), p("known")));
    insert(0, clauseOf(id(78), p("invented")));
    insert(0, clauseOf("not an id", p("x")));
    insert(0, clauseOf(null, p("none")));
    expect(desk.parts.map(([one]) => one).slice(0, 4).map(one => isFresh(one))).toEqual([true, true, true, false]);
    expect(desk.log[0]!.cameIds).toEqual([id(77)]);
  });

  it("of two copies in one batch that also takes the original: the first keeps it", () => {
    desk.change(tr => {
      tr.delete(0, start.child(0).nodeSize);
      tr.insert(0, [clauseOf(A, p("one")), clauseOf(A, p("two"))]);
    });
    expect(desk.parts[0]).toEqual([A, "one"]);
    expect(isFresh(desk.parts[1]![0])).toBe(true);
  });

  it("are made for as many clauses as are pasted", () => {
    desk.change(tr => tr.insert(0, Array.from({ length: 40 }, (_, n) => clauseOf(null, p(String(n))))));
    expect(new Set(desk.parts.map(([one]) => one)).size).toBe(45);
  });
});
