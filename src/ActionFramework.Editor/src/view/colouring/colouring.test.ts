import type { Node } from "prosemirror-model";
import { beforeEach, describe, expect, it } from "vitest";
import { undo } from "../../client/undo";
import { clauseOf, doc, p, subsectionOf } from "../../testing/build";
import { id } from "../../testing/desk";
import { Drafter, settle } from "../../testing/drafter";
import { Hub } from "../../testing/hub";
import { Chance, editSomehow, signsIn } from "../../testing/random";
import type { ColourBy } from "../page";
import { change, colouring, colouringOf } from "./colouring";
import { shown } from "./layers";

const inks = new Map(["ana", "li", "person 0", "person 1", "person 2"].map((name, n) => [name, { sign: String(n + 1), colour: "T01" }]));
const start = doc(clauseOf(id(1), p("各方𠮷合作")), clauseOf(id(2), p("alpha")), subsectionOf(id(10), "4.1", clauseOf(id(3), p("omega"))));
let hub: Hub;

function open(name: string, by: ColourBy = "author"): Drafter {
  const me = new Drafter(name, hub, colouring(name));
  me.dispatch(change(me.state.tr, { choose: by }));
  return me;
}

const ask = (me: Drafter): Node => (me.dispatch(change(me.state.tr, { ask: true })), me.doc);
const put = (me: Drafter, asked: Node, ...runs: { clauseId: string; start: number; end: number; of: string }[]) => me.dispatch(change(me.state.tr, { put: { doc: asked, runs, inks } }));
const wroteAll = { clauseId: id(1), start: 0, end: 6, of: "li" };
const coloured = (me: Drafter) => shown(colouringOf(me.state).layers).find().toSorted((one, two) => one.from - two.from).map(({ from, to, spec }) => [me.doc.textBetween(from, to), spec.of as string]);

beforeEach(() => {
  hub = new Hub(start);
});

describe("coloured words", () => {
  it("are cut where somebody types between them, and what he types is one run of his", () => {
    const ana = open("ana");
    put(ana, ask(ana), wroteAll);
    for (const [n, sign] of ["新", "字"].entries()) ana.edit(tr => tr.insertText(sign, 6 + n));
    expect(coloured(ana)).toEqual([["各方𠮷", "li"], ["新字", "ana"], ["合作", "li"]]);
  });

  it("stay one run where their own writer types on", () => {
    const li = open("li");
    put(li, ask(li), wroteAll);
    for (const place of [4, 9]) li.edit(tr => tr.insertText("新", place));
    expect(coloured(li)).toEqual([["各方新𠮷合作新", "li"]]);
  });

  it("come with a colleague's commit, below what is not sent yet", () => {
    const [ana, li] = [open("ana"), open("li")];
    put(ana, ask(ana), { clauseId: id(2), start: 0, end: 5, of: "li" });
    ana.edit(tr => tr.insertText("甲", 2));
    li.edit(tr => tr.insertText("乙", 2));
    settle(li, ana);
    expect(ana.doc.textContent.slice(0, 2)).toBe("乙甲");
    expect(coloured(ana)).toEqual([["乙", "li"], ["甲", "ana"], ["alpha", "li"]]);
  });

  it("are carried over what was typed while the server was asked", () => {
    const ana = open("ana");
    const asked = ask(ana);
    ana.edit(tr => tr.insertText("前", 2));
    put(ana, asked, wroteAll);
    expect(coloured(ana)).toEqual([["前", "ana"], ["各方𠮷合作", "li"]]);
  });

  it("travel with their clause, moved here or by a colleague", () => {
    const [ana, li] = [open("ana"), open("li")];
    for (const one of [ana, li]) put(one, ask(one), wroteAll);
    ana.move({ nodeId: id(1), into: id(10), before: null });
    settle(ana, li);
    expect([coloured(ana), coloured(li)]).toEqual([[["各方𠮷合作", "li"]], [["各方𠮷合作", "li"]]]);
  });

  it("are asked for again when an undo brings another's words back", () => {
    const ana = open("ana");
    put(ana, ask(ana), wroteAll);
    ana.edit(tr => tr.delete(2, 4));
    expect(colouringOf(ana.state).isDoubtful).toBe(false);
    undo(ana.state, tr => ana.dispatch(tr));
    expect([colouringOf(ana.state).isDoubtful, coloured(ana)]).toEqual([true, [["𠮷合作", "li"]]]);
  });

  it("are asked for once when a writer without a colour comes", () => {
    const [ana, eve] = [open("ana"), open("eve")];
    put(ana, ask(ana), wroteAll);
    eve.edit(tr => tr.insertText("夏", 2));
    settle(eve, ana);
    expect(colouringOf(ana.state).isDoubtful).toBe(true);
    put(ana, ask(ana), wroteAll);
    eve.edit(tr => tr.insertText("娃", 2));
    settle(eve, ana);
    expect(colouringOf(ana.state).isDoubtful).toBe(false);
  });

  it("take the suggestion that is worked on; words of no suggestion have none", () => {
    const ana = open("ana", "suggestion");
    put(ana, ask(ana), { ...wroteAll, of: "ana" });
    ana.edit(tr => tr.insertText("新", 4));
    expect(coloured(ana)).toEqual([["各方", "ana"], ["𠮷合作", "ana"]]);
  });
});

describe("people who write at once", () => {
  it.each(Array.from({ length: 24 }, (_, n) => n * 7919 + 13))("see each word in its writer's colour (%i)", seed => {
    const chance = new Chance(seed);
    const drafters = Array.from({ length: 3 }, (_, n) => open(`person ${n}`));
    for (const one of drafters) put(one, ask(one));
    const writer = new Map<string, string | undefined>(signsIn(start.textContent).map(sign => [sign, undefined]));
    for (let round = 0; round < 120; round++) {
      const me = chance.pick(drafters);
      if (chance.below(2) === 0) editSomehow(me, chance, "undo", "redo");
      for (const sign of signsIn(me.doc.textContent)) if (!writer.has(sign)) writer.set(sign, me.name);
      [() => me.send(), () => me.deliver(), () => me.tell(), () => me.hear(0)][chance.below(4)]!();
    }
    settle(...drafters);
    const known = [...writer.keys()].filter(sign => hub.desk.doc.textContent.includes(sign));
    for (const me of drafters) {
      const colours = new Map(coloured(me).flatMap(([words, of]) => signsIn(words!).map(sign => [sign, of])));
      expect(known.filter(sign => colours.get(sign) !== writer.get(sign))).toEqual([]);
    }
  });
});
