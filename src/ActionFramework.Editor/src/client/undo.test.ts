// @vitest-environment happy-dom
import type { Command } from "prosemirror-state";
import { beforeEach, describe, expect, it } from "vitest";
import { clauseOf, doc, p, subsectionOf } from "../testing/build";
import { id } from "../testing/desk";
import { Drafter, settle } from "../testing/drafter";
import { Hub } from "../testing/hub";
import { sharedKey, sharedOf } from "./shared";
import { redo, undo, undoFromMenu } from "./undo";

const [A, B, S] = [id(1), id(2), id(10)];
const start = doc(clauseOf(A, p("各方𠮷 alpha")), clauseOf(B, p("beta")), subsectionOf(S, "4.1", clauseOf(id(3), p("gamma"))));
let hub: Hub;
let [ana, li]: [Drafter, Drafter] = [] as never;

beforeEach(() => {
  hub = new Hub(start);
  [ana, li] = [new Drafter("ana", hub), new Drafter("li", hub)];
});

const press = (key: Command, me: Drafter) => key(me.state, tr => me.dispatch(tr));
const textOf = (clause: string) => hub.desk.parts.filter(([one]) => one === clause).map(([, text]) => text);
const remove = (me: Drafter) => me.edit(tr => tr.delete(4, 6));
const type = (me: Drafter, text: string, pos: number, time = 0) => me.edit(tr => tr.insertText(text, pos).setTime(time));

describe("undo", () => {
  it.each([["colleague", false], ["colleague, before it was sent", true]])("gives words back in a clause that was moved since by a %s", (_, unsent) => {
    remove(ana);
    if (!unsent) settle(ana, li);
    li.move({ nodeId: A, into: S, before: null });
    settle(li);
    if (unsent) [ana.tell(), ana.hear()];
    else settle(ana, li);
    press(undo, ana);
    settle(ana, li);
    expect(textOf(A)).toEqual(["各方𠮷 alpha"]);
  });

  it("takes words back out of a moved clause, and redo brings them into it again", () => {
    type(ana, "😀", 6);
    settle(ana, li);
    li.move({ nodeId: A, into: S, before: id(3) });
    settle(ana, li);
    press(undo, ana);
    settle(ana, li);
    expect(textOf(A)).toEqual(["各方𠮷 alpha"]);
    press(redo, ana);
    settle(ana, li);
    expect(textOf(A)).toEqual(["各方𠮷😀 alpha"]);
  });

  it("gives words back once that two had deleted", () => {
    remove(li);
    remove(ana);
    settle(li);
    settle(ana, li);
    press(undo, ana);
    press(undo, li);
    settle(ana, li);
    expect(textOf(A)).toEqual(["各方𠮷 alpha"]);
  });

  it("gives words back once when it was pressed before the colleague's deletion arrived", () => {
    remove(ana);
    press(undo, ana);
    remove(li);
    settle(li);
    settle(ana, li);
    press(undo, li);
    settle(ana, li);
    expect(textOf(A)).toEqual(["各方𠮷 alpha"]);
  });

  it("gives back only what its own deletion took", () => {
    li.edit(tr => tr.delete(3, 6));
    settle(li);
    ana.edit(tr => tr.delete(2, 8));
    settle(ana, li);
    press(undo, ana);
    settle(ana, li);
    expect(textOf(A)).toEqual(["各 alpha"]);
  });

  it("keeps what a colleague wrote", () => {
    type(ana, "一", 2);
    settle(ana, li);
    type(li, "二", 3);
    settle(ana, li);
    press(undo, ana);
    settle(ana, li);
    expect(textOf(A)).toEqual(["二各方𠮷 alpha"]);
  });

  it("takes back in one go what was typed in one go", () => {
    type(ana, "一", 2, 1000);
    type(ana, "二", 3, 1100);
    type(ana, "三", 4, 9000);
    press(undo, ana);
    expect(ana.doc.firstChild!.textContent).toBe("一二各方𠮷 alpha");
    press(undo, ana);
    expect(ana.doc.firstChild!.textContent).toBe("各方𠮷 alpha");
    expect(press(undo, ana)).toBe(false);
  });

  it("answers the browser's own undo, where one may edit", () => {
    type(ana, "一", 2);
    const { beforeinput } = undoFromMenu().props.handleDOMEvents!;
    const press = (editable: boolean) => beforeinput!.call(undefined as never, { state: ana.state, editable, dispatch: ana.dispatch.bind(ana) } as never, new InputEvent("beforeinput", { inputType: "historyUndo" }));
    expect([press(false), press(true)]).toEqual([false, true]);
    expect(ana.doc.firstChild!.textContent).toBe("各方𠮷 alpha");
  });

  it("reaches back over so many edits of others, and not for ever", () => {
    type(ana, "一", 2);
    settle(ana, li);
    const others = (count: number) => {
      const { tr } = ana.state;
      for (let n = 0; n < count; n++) tr.insertText("x", 2).delete(2, 3);
      ana.dispatch(tr.setMeta(sharedKey, { next: sharedOf(ana.state), rebased: { undone: 0, moves: [] } }));
    };
    others(9_000);
    expect(undo(ana.state)).toBe(true);
    others(1_500);
    expect(undo(ana.state)).toBe(false);
  });

  it("takes a move back by a move, and redo carries it out again", () => {
    ana.move({ nodeId: A, into: S, before: null });
    settle(ana, li);
    press(undo, ana);
    expect(sharedOf(ana.state).waiting.at(-1)!.move).toEqual({ nodeId: A, into: null, before: B });
    press(redo, ana);
    settle(ana, li);
    expect(hub.desk.parts.map(([one]) => one)).toEqual([B, S, id(3), A]);
  });
});
