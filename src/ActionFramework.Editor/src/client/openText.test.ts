import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { clauseOf, doc, p, subsectionOf } from "../testing/build";
import { id } from "../testing/desk";
import { Hub } from "../testing/hub";
import { PlainView, TestLine } from "../testing/line";
import type { Collaboration, Status } from "./collaboration";
import { countUnsent } from "./leaving";
import { Outbox } from "./outbox";
import { collaborate } from "./openText";

const [A, B, S] = [id(1), id(2), id(10)];
const start = doc(clauseOf(A, p("alpha")), clauseOf(B, p("各方𠮷")), subsectionOf(S, "4.1", clauseOf(id(3), p("gamma"))));
let hub: Hub;
let browser: IDBFactory;

interface Screen {
  readonly text: Collaboration;
  readonly view: PlainView;
  readonly line: TestLine;
}

async function open(person: string, line = new TestLine(hub, person)): Promise<Screen> {
  const text = collaborate({ textId: "t", personId: person, onStatus: () => {} }, line, new Outbox(person, "t", browser));
  const view = new PlainView(await text.open(), text.plugins);
  return { text, view, line };
}

const until = (text: Collaboration, good: (status: Status) => boolean) => vi.waitFor(() => expect(good(text.status)).toBe(true), { interval: 5 });
const saved = ({ text }: Screen) => until(text, ({ state, unsaved }) => state === "synchronised" && unsaved === 0);
/** What a browser tells when its input method is done. */
const composed = ({ text, view }: Screen) => text.plugins.at(-1)!.props.handleDOMEvents!.compositionend!.call(undefined as never, view as never, {} as never);
const first = () => hub.desk.parts[0]![1];

beforeEach(() => {
  hub = new Hub(start);
  browser = new IDBFactory();
});

describe("a text on a screen", () => {
  it("sends what is typed and is synchronised when it is durable", async () => {
    const ana = await open("ana");
    ana.view.type("一", 2);
    expect(ana.text.status.unsaved).toBe(1);
    await saved(ana);
    expect([first(), ana.text.status.version]).toEqual(["一alpha", 1]);
  });

  it("shows what others write, and catches up on what it missed", async () => {
    const [ana, li] = [await open("ana"), await open("li")];
    ana.view.type("一", 2);
    await saved(ana);
    ana.view.type("二", 3);
    await saved(ana);
    li.line.tell();
    expect(li.view.state.doc.toJSON()).toEqual(ana.view.state.doc.toJSON());
  });

  it("is offline without a line, and sends when it is back", async () => {
    const ana = await open("ana");
    ana.line.cut();
    ana.view.type("一", 2);
    await until(ana.text, ({ state }) => state === "offline");
    ana.line.mend();
    await saved(ana);
    expect(first()).toBe("一alpha");
  });

  it("sends a batch without an answer again, once", async () => {
    const ana = await open("ana");
    ana.line.losesAnswers = true;
    ana.view.type("一", 2);
    await vi.waitFor(() => expect(hub.version).toBe(1));
    ana.line.cut();
    ana.line.mend();
    await saved(ana);
    expect([first(), ana.line.sent.length, ana.line.sent[0]]).toEqual(["一alpha", 2, ana.line.sent[1]]);
  });

  it("waits when it was too fast", async () => {
    const ana = await open("ana");
    ana.line.refusals.push("too_fast");
    ana.view.type("一", 2);
    await vi.waitFor(() => expect(first()).toBe("一alpha"), { timeout: 3000 });
  });

  it("offers words back that the hub refuses for good", async () => {
    const ana = await open("ana");
    ana.line.refusals.push("bad_steps");
    ana.view.type("一二", 2);
    await until(ana.text, ({ recovered }) => recovered.length === 1);
    expect(ana.text.status.recovered).toMatchObject([{ text: "一二", reason: "refused", refusal: "bad_steps", clauseId: A }]);
    expect(ana.view.state.doc.toJSON()).toEqual(start.toJSON());
  });

  it("closes a batch where another suggestion begins, and tells what an undo gives back", async () => {
    const ana = await open("ana");
    ana.line.cut();
    ana.view.type("一", 2);
    ana.text.workOn(id(50));
    ana.view.type("二", 3);
    ana.text.workOn(null);
    ana.line.mend();
    await saved(ana);
    expect(ana.line.sent.map(({ suggestionId }) => suggestionId)).toEqual([null, id(50)]);
    ana.view.undo(ana.text);
    await saved(ana);
    expect(ana.line.sent.at(-1)!.restores).toBe(0);
  });

  it("undoes a move by a move, after what was typed since", async () => {
    const ana = await open("ana");
    ana.text.move({ nodeId: B, into: S, before: null });
    ana.view.type("一", 2);
    await saved(ana);
    expect(hub.desk.parts.map(([one]) => one)).toEqual([A, S, id(3), B]);
    ana.view.undo(ana.text);
    ana.view.undo(ana.text);
    await saved(ana);
    expect(hub.desk.parts).toEqual([[A, "alpha"], [B, "各方𠮷"], [S, "4.1"], [id(3), "gamma"]]);
  });

  it("leaves the text under an input method alone", async () => {
    const [ana, li] = [await open("ana"), await open("li")];
    li.view.composing = true;
    ana.view.type("一", 2);
    await saved(ana);
    li.line.tell();
    expect(li.view.state.doc.textContent).not.toContain("一");
    li.view.composing = false;
    li.view.type("二", 4);
    li.line.tell();
    await vi.waitFor(() => expect(first()).toBe("一al二pha"));
  });

  it("takes nothing back under an input method, neither a refused batch nor all of it", async () => {
    const ana = await open("ana");
    vi.spyOn(ana.line, "commit").mockImplementationOnce(async () => {
      ana.view.composing = true;
      throw new Error("HubException: bad_steps");
    });
    ana.view.type("一", 2);
    await until(ana.text, ({ recovered }) => recovered.length === 1);
    const written = () => ana.view.state.doc.firstChild!.textContent;
    expect(written()).toBe("一alpha");
    ana.view.composing = false;
    composed(ana);
    expect(written()).toBe("alpha");

    ana.line.cut();
    ana.view.type("二", 2);
    ana.view.composing = true;
    vi.spyOn(ana.line, "open").mockImplementationOnce(() => new TestLine(hub, "ana").open("t", null));
    ana.line.mend();
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(written()).toBe("二alpha");
    ana.view.composing = false;
    composed(ana);
    expect([written(), ana.text.status.recovered.map(({ text }) => text).join()]).toEqual(["alpha", "一二"]);
  });

  it("tells after a break, too, where one is", async () => {
    const ana = await open("ana");
    ana.text.point(A);
    ana.line.cut();
    ana.line.mend();
    await saved(ana);
    ana.text.point(B);
    await vi.waitFor(() => expect(ana.line.pointedAt).toEqual([B]));
  });

  it("that is open to one no more gives back what was not sent", async () => {
    const ana = await open("ana");
    ana.line.cut();
    ana.view.type("一𠮷", 2);
    ana.line.closed.push("not_found");
    ana.line.refusals.push("not_found");
    ana.line.mend();
    await until(ana.text, ({ recovered, refused }) => recovered.length === 1 && refused === "not_found");
    expect(ana.text.status.recovered).toMatchObject([{ text: "一𠮷", refusal: "not_found" }]);
  });
});

describe("a trouble of the server", () => {
  const patiently = { timeout: 4000, interval: 20 };

  it("that passes keeps nothing unsent, though nobody touches the screen", async () => {
    const ana = await open("ana");
    ana.line.refusals.push("", "");
    ana.view.type("一𠮷", 2);
    await vi.waitFor(() => expect(first()).toBe("一𠮷alpha"), patiently);
  });

  it("at the opening is waited for, and what was full opens when there is room", async () => {
    const line = new TestLine(hub, "ana");
    line.closed.push("", "too_many");
    const ana = await open("ana", line);
    await saved(ana);
    expect(ana.text.status.refused).toBeNull();
  });
});

describe("the right to edit", () => {
  it("taken away brings unsent words back to their writer", async () => {
    const ana = await open("ana");
    ana.line.cut();
    ana.view.type("一", 2);
    ana.line.canEdit = false;
    ana.line.mend();
    await until(ana.text, ({ recovered, unsaved }) => recovered.length === 1 && unsaved === 0);
    expect([ana.text.status.recovered[0]!.text, ana.view.state.doc.firstChild!.textContent]).toEqual(["一", "alpha"]);
  });

  it("because of a suggestion, gone with it, ends the work on it", async () => {
    const ana = await open("ana");
    ana.text.workOn(id(50));
    ana.line.refusals.push("bad_request");
    ana.view.type("一", 2);
    await until(ana.text, ({ suggestionId, recovered }) => suggestionId === null && recovered.length === 1);
    ana.view.type("二", 2);
    await saved(ana);
    expect(first()).toBe("二alpha");
  });
});

describe("the outbox", () => {
  it("is missed by nobody where the browser has none, nor a maker of ids; one is told", async () => {
    browser = null as never;
    vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });
    const ana = await open("ana");
    ana.view.type("一", 2);
    await saved(ana);
    vi.unstubAllGlobals();
    expect([first(), ana.text.status.keepsUnsent]).toEqual(["一alpha", false]);
  });

  it("sends no frame that would end the connection, however its signs are written", async () => {
    const ana = await open("ana");
    ana.view.type("\\".repeat(130_950), 2);
    await until(ana.text, ({ recovered }) => recovered.length === 1);
    expect([ana.line.sent, ana.text.status.recovered[0]!.refusal]).toEqual([[], "too_large"]);
  });

  it("never sends what the hub could not even read", async () => {
    const ana = await open("ana");
    ana.view.type('"'.repeat(200 * 1024), 2);
    await until(ana.text, ({ recovered }) => recovered.length === 1);
    expect(ana.line.sent).toEqual([]);
  });

  it("is taken up by the next screen of the same tab", async () => {
    const names = new Map<string, Promise<unknown>>();
    const request = async (name: string, ...rest: unknown[]) => {
      const act = rest.at(-1) as (lock: object | null) => Promise<unknown> | unknown;
      if (rest.length > 1) return act(names.has(name) ? null : {});
      const held = Promise.resolve(act({}));
      names.set(name, held);
      return held.finally(() => names.delete(name));
    };
    vi.stubGlobal("navigator", { locks: { request } });
    const ana = await open("ana");
    ana.line.cut();
    ana.view.type("一", 2);
    await vi.waitFor(async () => expect(await countUnsent("ana", browser)).toBe(1));
    ana.text.close();
    expect((await open("ana")).view.state.doc.firstChild!.textContent).toBe("一alpha");
    vi.unstubAllGlobals();
  });

  it("outlives the screen: unsent words come back on what the text has become", async () => {
    const ana = await open("ana");
    ana.line.cut();
    ana.view.type("一", 7);
    ana.view.type("二", 8);
    await vi.waitFor(async () => expect(await countUnsent("ana", browser)).toBe(2));
    const li = await open("li");
    li.view.type("三", 2);
    await saved(li);
    const again = await open("ana");
    expect(again.view.state.doc.firstChild!.textContent).toBe("三alpha一二");
    await saved(again);
    expect(first()).toBe("三alpha一二");
    await vi.waitFor(async () => expect(await countUnsent("ana", browser)).toBe(0));
  });

  it("sends a batch that was under way again as it was, and what was typed after it behind it", async () => {
    const ana = await open("ana");
    ana.line.losesAnswers = true;
    ana.view.type("一", 2);
    await vi.waitFor(() => expect(hub.version).toBe(1));
    ana.line.cut();
    ana.view.type("二", 3);
    await vi.waitFor(async () => expect(await countUnsent("ana", browser)).toBe(2));
    const again = await open("ana");
    await vi.waitFor(() => expect(first()).toBe("一二alpha"));
    expect(again.line.sent[0]!.ref).toBe(ana.line.sent[0]!.ref);
  });

  it("keeps recovered words until they are discarded", async () => {
    const ana = await open("ana");
    ana.line.refusals.push("bad_steps");
    ana.view.type("一", 2);
    await until(ana.text, ({ recovered }) => recovered.length === 1);
    const again = await open("ana");
    await until(again.text, ({ recovered }) => recovered.length === 1);
    again.text.discard(again.text.status.recovered[0]!.id);
    expect(again.text.status.recovered).toEqual([]);
  });
});
