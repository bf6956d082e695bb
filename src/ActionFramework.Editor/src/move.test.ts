import { beforeEach, describe, expect, it } from "vitest";
import { schema } from "./schema";
import { clauseOf, doc, p, subsectionOf } from "./testing/build";
import { Desk, id } from "./testing/desk";

const [A, B, C, S, D] = [id(1), id(2), id(3), id(10), id(4)];
const start = doc(clauseOf(A, p("alpha")), clauseOf(B, p("各方𠮷")), clauseOf(C, p("gamma")), subsectionOf(S, "4.1", clauseOf(D, p("delta"))));
// Positions in the start document: A 0–9, B 9–17, C 17–26, S 26–42.
let desk: Desk;
beforeEach(() => void (desk = new Desk(start)));
const order = () => desk.parts.map(([, text]) => text);

describe("a move", () => {
  it("is two steps whose maps are mirrors, and takes and brings no words", () => {
    expect(desk.move({ nodeId: A, into: S, before: D })).toMatchObject({ kind: "accepted", dropped: [], commits: [{ mirror: true, deleted: [], inserted: [], gone: [], touched: [{ clauseId: A, text: "alpha" }] }] });
    expect(order()).toEqual(["各方𠮷", "gamma", "4.1", "alpha", "delta"]);
  });

  it("goes to the end where its `before` is gone", () => {
    desk.move({ nodeId: A, into: null, before: id(99) });
    expect(order()).toEqual(["各方𠮷", "gamma", "4.1", "delta", "alpha"]);
  });

  it.each([
    ["a node that is gone", { nodeId: id(99), into: null, before: null }],
    ["onto itself", { nodeId: A, into: null, before: A }],
    ["to where it is", { nodeId: A, into: null, before: B }],
    ["into a subsection that is gone", { nodeId: A, into: id(99), before: null }],
    ["a subsection into one that is gone", { nodeId: S, into: id(99), before: null }],
    ["into a clause", { nodeId: A, into: B, before: null }],
  ])("changes nothing: %s", (_, move) => expect(desk.move(move)).toEqual({ kind: "empty", dropped: [] }));

  it("puts no subsection into a subsection", () => expect(desk.move({ nodeId: S, into: S, before: null })).toMatchObject({ kind: "bad_steps" }));
});

describe("edits made for the text before a move", () => {
  const afterMove = (make: Parameters<Desk["change"]>[0]) => {
    desk.move({ nodeId: C, into: null, before: A });
    return desk.change(make, start, 0);
  };

  it("land in the moved clause", () => {
    afterMove(tr => tr.insert(20, schema.text("一")));
    expect(order()[0]).toBe("g一amma");
  });

  it("delete in the moved clause", () => {
    afterMove(tr => tr.delete(20, 22));
    expect(order()).toEqual(["gma", "alpha", "各方𠮷", "4.1", "delta"]);
  });

  it("delete the moved clause where all of it was meant", () => {
    afterMove(tr => tr.delete(17, 26));
    expect(order()).toEqual(["alpha", "各方𠮷", "4.1", "delta"]);
  });

  it("insert before the moved clause without replacing what lies between its old and new place", () => {
    afterMove(tr => tr.insert(17, clauseOf(null, p("new"))));
    expect(order()).toEqual(["gamma", "alpha", "各方𠮷", "new", "4.1", "delta"]);
  });

  it("insert behind the moved clause", () => {
    afterMove(tr => tr.insert(26, clauseOf(null, p("new"))));
    expect(order()).toEqual(["gamma", "alpha", "各方𠮷", "new", "4.1", "delta"]);
  });

  it("are dropped where the move tore them apart", () => {
    expect(afterMove(tr => tr.delete(20, 35))).toEqual({ kind: "empty", dropped: [0] });
    expect(order()).toEqual(["gamma", "alpha", "各方𠮷", "4.1", "delta"]);
  });

  it("do not take a clause that was moved into what they delete", () => {
    desk.move({ nodeId: A, into: null, before: C });
    desk.change(tr => tr.delete(12, 20), start, 0);
    expect(order()).toContain("alpha");
  });

  it.each([["first", 2], ["second", 3]])("stay in one place when the text was split just there and the %s half moved", (_, half) => {
    desk.change(tr => tr.split(20, 2), start, 0);
    desk.move({ nodeId: desk.parts[half]![0]!, into: S, before: null });
    expect(desk.change(tr => tr.insert(20, schema.text("一")), start, 0)).toMatchObject({ kind: "accepted", dropped: [] });
    expect(order()).toContain("一amma");
  });

  it("set the level of the moved clause", () => {
    afterMove(tr => tr.setNodeAttribute(17, "level", 1));
    expect(desk.doc.firstChild!.attrs).toEqual({ id: C, level: 1 });
  });
});

describe("moves and edits", () => {
  it("travel together when the words came first", () => {
    desk.change(tr => tr.insert(20, schema.text("一")));
    desk.move({ nodeId: C, into: S, before: null }, 0);
    expect(order()).toEqual(["alpha", "各方𠮷", "4.1", "delta", "g一amma"]);
  });

  it("of two people on one clause: the later one wins, the clause stands once", () => {
    desk.move({ nodeId: C, into: null, before: A }, 0);
    desk.move({ nodeId: C, into: S, before: null }, 0);
    desk.change(tr => tr.insert(20, schema.text("二")), start, 0);
    expect(order()).toEqual(["alpha", "各方𠮷", "4.1", "delta", "g二amma"]);
  });
});
