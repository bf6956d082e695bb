// @vitest-environment happy-dom
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { describe, expect, it, vi } from "vitest";
import type { RecoveredWords } from "../client/collaboration";
import { clauseOf, doc, p } from "../testing/build";
import { id } from "../testing/desk";
import { recovered, showRecovered } from "./lines";
import { Names } from "./names";
import type { SectionOptions } from "./options";

const strings = { Recovered_removed: "同事删除了你正在写的文字", Recovered_removed_by: "{0}删除了你正在写的文字", PutBack: "放回", Copy: "复制" };
const words: RecoveredWords = { id: "1", clauseId: id(1), text: "商业𠮷", reason: "removed", removedBy: "li", at: "" };
const nothing = { putBack: () => {}, copy: () => {}, discard: () => {} };

function screen(): { show: (names: Names) => HTMLElement[]; told: () => string } {
  const view = new EditorView(document.createElement("div"), { state: EditorState.create({ doc: doc(clauseOf(id(1), p("各方"))), plugins: [recovered()] }) });
  return {
    show: names => showRecovered(view, [words], { strings } as unknown as SectionOptions, names, nothing),
    told: () => view.dom.querySelector(".is-recovered strong")!.textContent!,
  };
}

describe("recovered words", () => {
  it("name who deleted them, when that person is here", () => {
    const { show, told } = screen();
    const names = new Names(() => Promise.resolve(null), () => {});
    names.meet([{ personId: "li", connectionId: "c", name: "李文 😀", colour: "p1" }]);
    show(names);
    expect(told()).toBe("李文 😀删除了你正在写的文字");
  });

  it("name him once the page has told his name, and speak of a colleague until then", async () => {
    const { show, told } = screen();
    const ask = vi.fn(() => Promise.resolve("Li Wen"));
    const names: Names = new Names(ask, () => show(names));
    show(names);
    expect(told()).toBe("同事删除了你正在写的文字");
    await vi.waitFor(() => expect(told()).toBe("Li Wen删除了你正在写的文字"));
    expect(ask).toHaveBeenCalledOnce();
  });
});
