import { beforeEach, describe, expect, it } from "vitest";
import { schema } from "../schema";
import { clauseOf, doc, p, subsectionOf } from "../testing/build";
import { id } from "../testing/desk";
import { Drafter, settle } from "../testing/drafter";
import { Hub } from "../testing/hub";
import { sharedOf } from "./shared";

const [A, B, S] = [id(1), id(2), id(10)];
const start = doc(clauseOf(A, p("alpha")), clauseOf(B, p("各方𠮷")), subsectionOf(S, "4.1", clauseOf(id(3), p("gamma"))));
let hub: Hub;
let [ana, li]: [Drafter, Drafter] = [] as never;

beforeEach(() => {
  hub = new Hub(start);
  [ana, li] = [new Drafter("ana", hub), new Drafter("li", hub)];
});

const first = (me: Drafter) => me.doc.firstChild!.textContent;
const type = (me: Drafter, text: string, pos: number) => Array.from(text).forEach((sign, n) => me.edit(tr => tr.insertText(sign, pos + n)));
const through = (me: Drafter) => {
  me.send();
  me.deliver();
  me.tell();
};

describe("a session", () => {
  it("gives words back whose clause a colleague has deleted, as they were read", () => {
    li.edit(tr => tr.delete(0, 9));
    settle(li);
    type(ana, "合作 now", 4);
    ana.edit(tr => tr.delete(4, 5));
    settle(ana, li);
    expect(ana.recovered).toEqual([{ clauseId: A, text: "作 now", wasSent: true, reason: "dropped" }]);
    expect(ana.doc.toJSON()).toEqual(hub.desk.doc.toJSON());
  });

  it("gives words back that a colleague removed unseen, and only to their writer", () => {
    const removed = [{ authorId: "ana", clauseId: A, text: "商业" }];
    type(li, "x", 2);
    settle(li);
    const told = hub.since(0).map(commit => ({ ...commit, removed }));
    for (const me of [ana, new Drafter("bo", new Hub(start))]) me.session.committed(told);
    expect(ana.recovered).toEqual([{ clauseId: A, text: "商业", removedBy: "li", reason: "removed" }]);
  });

  it("takes receipt and commit in either order", () => {
    type(ana, "一", 2);
    through(ana);
    ana.hear(1);
    ana.hear();
    type(ana, "二", 3);
    through(ana);
    ana.hear();
    expect(sharedOf(ana.state).batch).not.toBeNull();
    ana.hear();
    expect([first(ana), sharedOf(ana.state).batch, ana.session.version]).toEqual(["一二alpha", null, 2]);
  });

  it("asks for what is missing, and passes over what it has", () => {
    for (const sign of "一二三") {
      type(li, sign, 2);
      settle(li);
    }
    expect(ana.session.committed(hub.since(1))).toBe(true);
    expect(ana.session.committed(hub.since(0))).toBe(false);
    expect(ana.session.committed(hub.since(0))).toBe(false);
    expect(first(ana)).toBe("三二一alpha");
  });

  it("raises the version of what it has not sent, and not what the person had seen", () => {
    type(ana, "一", 2);
    type(li, "二", 12);
    settle(li);
    ana.tell();
    ana.hear();
    ana.send();
    expect(ana.toHub[0]).toMatchObject({ version: 1, seen: 0 });
  });

  it("puts what is earlier in the log first", () => {
    type(li, "乙", 2);
    settle(li);
    type(ana, "甲", 2);
    ana.tell();
    ana.hear();
    settle(ana, li);
    expect(first(li)).toBe("乙甲alpha");
  });

  it("carries what was typed into a moved clause along, whoever moved it", () => {
    li.move({ nodeId: A, into: S, before: null });
    settle(li);
    type(ana, "一二", 4);
    ana.move({ nodeId: A, into: null, before: null });
    ana.edit(tr => tr.replaceWith(tr.doc.content.size - 4, tr.doc.content.size - 3, schema.text("三")));
    settle(ana, li);
    expect(hub.desk.parts.at(-1)![1]).toBe("al一二p三a");
    expect(ana.recovered).toEqual([]);
  });
});
