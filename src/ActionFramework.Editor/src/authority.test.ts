import { Fragment, Slice } from "prosemirror-model";
import { AttrStep, ReplaceStep, Transform } from "prosemirror-transform";
import { beforeEach, describe, expect, it } from "vitest";
import * as authority from "./authority";
import { schema } from "./schema";
import { clauseOf, doc, hardBreakNode, list, p, subsectionOf, tableOf } from "./testing/build";
import { Desk, id } from "./testing/desk";

const [A, B, S, C] = [id(1), id(2), id(10), id(3)];
const start = doc(clauseOf(A, p("alpha")), clauseOf(B, p("各方𠮷")), subsectionOf(S, "4.1", clauseOf(C, p("gamma"))));
let desk: Desk;
beforeEach(() => void (desk = new Desk(start)));

const insertJson = (from: number, to: number, content: unknown, more = {}) => [{ stepType: "replace", from, to, slice: { content: [content], ...more } }];
const text = (value: string, marks: unknown[] = []) => ({ type: "text", text: value, ...(marks.length > 0 && { marks }) });
const clauseJson = (content: unknown, attrs: unknown = { id: null, level: 0 }) => ({ type: "clause", attrs, content });

describe("an accepted batch", () => {
  it("names what each step removed and brought, clause by clause", () => {
    desk.change(tr => tr.delete(4, 12));
    expect(desk.log[0]).toMatchObject({
      deleted: [{ step: 0, from: 4, to: 7, clauseId: A, text: "pha" }, { step: 0, from: 11, to: 12, clauseId: B, text: "各" }],
      inserted: [], gone: [B], touched: [{ clauseId: A, text: "al方𠮷" }],
    });
  });

  it("counts a hard break as one line feed", () => {
    desk.change(tr => tr.insert(4, [schema.text("x"), hardBreakNode]));
    expect(desk.log[0]!.inserted).toEqual([{ step: 0, from: 4, to: 6, clauseId: A, text: "x\n" }]);
    expect(desk.parts[0]).toEqual([A, "alx\npha"]);
  });

  it("gives a subsection's id for words in its heading, and touches no clause", () => {
    const heading = start.child(0).nodeSize + start.child(1).nodeSize + 2;
    desk.change(tr => tr.insert(heading, schema.text("新")));
    expect(desk.log[0]).toMatchObject({ inserted: [{ clauseId: S, text: "新" }], touched: [] });
  });

  it("touches the clause whose level changes", () => {
    expect(desk.commit([new AttrStep(0, "level", 1)])).toMatchObject({ kind: "accepted", commits: [{ maps: [[]], touched: [{ clauseId: A, text: "alpha" }] }] });
  });

  it("touches the clauses whose marks change", () => {
    const toB = start.child(0).nodeSize + 4;
    expect(desk.change(tr => tr.addMark(2, toB, schema.mark("strong")))).toMatchObject({ kind: "accepted" });
    expect(desk.log[0]!.touched.map(({ clauseId }) => clauseId)).toEqual([A, B]);
    expect(desk.change(tr => tr.removeMark(2, 4, schema.mark("strong")))).toMatchObject({ commits: [{ inserted: [], touched: [{ clauseId: A, text: "alpha" }] }] });
  });

  it("is rebased over what came between", () => {
    const base = desk.doc;
    desk.change(tr => tr.insert(2, schema.text("一")));
    expect(desk.change(tr => tr.insert(7, schema.text("!")), base, 0)).toMatchObject({ kind: "accepted", rebased: true });
    expect(desk.parts[0]).toEqual([A, "一alpha!"]);
  });

  it("stands behind an earlier insertion at the same place", () => {
    const base = desk.doc;
    for (const word of ["一", "二", "三"]) desk.change(tr => tr.insert(2, schema.text(word)), base, 0);
    expect(desk.parts[0]).toEqual([A, "一二三alpha"]);
  });

  it("is kept only when told so", () => {
    authority.judge(desk.text, JSON.stringify({ steps: insertJson(2, 2, text("x")), move: null, over: [], newIds: [], knownIds: [] }));
    authority.discard(desk.text);
    expect(desk.parts[0]).toEqual([A, "alpha"]);
    expect(() => authority.keep(desk.text)).toThrow("Nothing was accepted");
  });
});

describe("nothing is left of", () => {
  it.each([
    ["no steps", []],
    ["a level that is so already", [new AttrStep(0, "level", 0)]],
    ["text replaced by itself", insertJson(2, 3, text("a"))],
    ["a deletion of nothing", [new ReplaceStep(3, 3, Slice.empty)]],
  ])("%s", (_, steps) => expect(desk.commit(steps)).toMatchObject({ kind: "empty" }));

  it("a second deletion of the same words", () => {
    const base = desk.doc;
    desk.change(tr => tr.delete(2, 5), base, 0);
    expect(desk.change(tr => tr.delete(2, 5), base, 0)).toEqual({ kind: "empty", dropped: [0] });
    expect(desk.change(tr => tr.insert(3, schema.text("x")), base, 0)).toEqual({ kind: "empty", dropped: [0] });
  });
});

describe("bad steps", () => {
  const deep = (levels: number): unknown => (levels === 0 ? { type: "paragraph" } : { type: "blockquote", content: [deep(levels - 1)] });
  const cases: [string, unknown][] = [
    ["no array", "x"],
    ["an unknown kind", [{ stepType: "boo" }]],
    ["from behind to", [{ stepType: "replace", from: 5, to: 3 }]],
    ["a fraction", [{ stepType: "replace", from: 2.5, to: 3 }]],
    ["beyond the end", [{ stepType: "replace", from: 2, to: 900 }]],
    ["below nought", [{ stepType: "replace", from: -1, to: 3 }]],
    ["an id by attribute step", [{ stepType: "attr", pos: 0, attr: "id", value: B }]],
    ["an attribute of the section", [{ stepType: "docAttr", attr: "level", value: 1 }]],
    ["a level that is none", [{ stepType: "attr", pos: 0, attr: "level", value: 2 }]],
    ["an unknown attribute", [{ stepType: "attr", pos: 0, attr: "onclick", value: "x" }]],
    ["text in the section", insertJson(0, 0, text("x"))],
    ["an unknown node", insertJson(0, 0, { type: "script" })],
    ["a clause without block", insertJson(0, 0, clauseJson([]))],
    ["a clause with text", insertJson(0, 0, clauseJson([text("x")]))],
    ["a number as id", insertJson(0, 0, clauseJson([{ type: "paragraph" }], { id: 7, level: 0 }))],
    ["a bad link in a mark step", [{ stepType: "addMark", from: 2, to: 4, mark: { type: "link", attrs: { href: "javascript:alert(1)" } } }]],
    ["a link with half a sign", [{ stepType: "addMark", from: 2, to: 4, mark: { type: "link", attrs: { href: "https://a/\ud800" } } }]],
    ["a bad link in a slice", insertJson(2, 2, text("x", [{ type: "link", attrs: { href: " data:text/html,x" } }]))],
    ["a table in a table", insertJson(1, 1, tableWithin())],
    ["half a character", insertJson(2, 2, text("\ud842"))],
    ["a cut through a character", [{ stepType: "replace", from: 13, to: 14 }]],
    ["a slice that is not as open as it says", insertJson(2, 2, text("x"), { openStart: 3 })],
    ["deeper than 64", insertJson(1, 1, deep(64))],
    ["the last clause taken", [{ stepType: "replace", from: 0, to: start.content.size }]],
  ];
  it.each(cases)("%s", (_, steps) => {
    expect(desk.commit(steps as unknown[])).toMatchObject({ kind: "bad_steps" });
    expect(desk.doc.eq(start)).toBe(true);
  });

  it("refuse the whole batch", () => {
    expect(desk.commit([new ReplaceStep(2, 2, new Slice(Fragment.from(schema.text("good")), 0, 0)), ...[{ stepType: "attr", pos: 0, attr: "id", value: null }]] as unknown[])).toMatchObject({ kind: "bad_steps" });
    expect(desk.parts[0]).toEqual([A, "alpha"]);
  });
});

function tableWithin(): unknown {
  const inner = clauseOf(null, list(p("x"))).toJSON().content[0];
  inner.content[0].content.push(tableOf(["inner"]).toJSON());
  const outer = tableOf(["outer"]).toJSON();
  outer.content[0].content[0].content = [inner];
  return outer;
}

describe("limits", () => {
  it("let 2 MiB stand and refuse growth beyond", () => {
    const long = doc(clauseOf(A, p("x".repeat(2 * 1024 * 1024 - 400))));
    const full = new Desk(long);
    expect(full.change(tr => tr.insert(2, schema.text("y".repeat(500))))).toEqual({ kind: "too_large" });
    expect(full.change(tr => tr.delete(2, 10))).toMatchObject({ kind: "accepted" });
  });

  it("let a depth of 64 stand", () => {
    const quotes = new Transform(start);
    let block = p("x");
    for (let i = 0; i < 61; i++) block = schema.nodes.blockquote.create(null, block);
    expect(desk.commit(quotes.insert(1, block).steps)).toMatchObject({ kind: "accepted" });
  });
});

describe("the cache", () => {
  it("replays the log's tail to the same document", () => {
    desk.change(tr => tr.split(4, 2));
    desk.move({ nodeId: B, into: S, before: null });
    authority.load("copy", 0, JSON.stringify(start.toJSON()), "[]");
    for (const { steps } of desk.log) authority.replay("copy", JSON.stringify(steps));
    expect(authority.doc("copy")).toBe(authority.doc(desk.text));
    authority.drop("copy");
    expect(() => authority.doc("copy")).toThrow("No text copy here");
  });

});

describe("restoring a clause", () => {
  it("puts its words back where it stands", () => {
    const was = authority.clauseJson(desk.text, A)!;
    desk.change(tr => tr.delete(2, 5));
    desk.commit(JSON.parse(authority.restoreSteps(desk.text, was, null)));
    expect(desk.parts[0]).toEqual([A, "alpha"]);
    expect(JSON.parse(authority.restoreSteps(desk.text, was, null))).toEqual([]);
  });

  it("puts a clause that is gone back into its subsection, with its id", () => {
    const was = authority.clauseJson(desk.text, C)!;
    desk.change(tr => tr.delete(start.content.size - 10, start.content.size - 1));
    expect(desk.parts.at(-1)![0]).toBe(S);
    desk.commit(JSON.parse(authority.restoreSteps(desk.text, was, S)));
    expect(desk.parts.at(-1)).toEqual([C, "gamma"]);
  });

  it("takes out again what it put back, once", () => {
    desk.commit(JSON.parse(authority.removalSteps(desk.text, C)));
    expect(desk.parts.map(([id]) => id)).not.toContain(C);
    expect(JSON.parse(authority.removalSteps(desk.text, C))).toEqual([]);
  });
});
