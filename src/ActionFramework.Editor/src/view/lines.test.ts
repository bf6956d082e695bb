// @vitest-environment happy-dom
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { describe, expect, it, vi } from "vitest";
import type { RecoveredWords } from "../client/collaboration";
import { clauseOf, doc, p } from "../testing/build";
import { id } from "../testing/desk";
import { RecoveredLines, recovered } from "./lines";
import { Names } from "./names";
import type { SectionOptions } from "./options";

const strings = { Recovered_removed: "同事删除了你正在写的文字", Recovered_removed_by: "{0}删除了你正在写的文字", Recovered_refused: "未能保存", Recovered_refused_too_large: "内容过多", PutBack: "放回", PutInNewClause: "另立一条", Copy: "复制" };
const words: RecoveredWords = { id: "1", clauseId: id(1), text: "商业𠮷", pieces: ["商业𠮷", "", ""], reason: "removed", removedBy: "li", refusal: null, at: "" };
const nothing = { reword: () => {}, putBack: () => {}, copy: () => {}, discard: () => {} };

function screen(names: Names) {
  const mount = document.body.appendChild(document.createElement("div"));
  const view = new EditorView(mount, { state: EditorState.create({ doc: doc(clauseOf(id(1), p("各方"))), plugins: [recovered()] }) });
  const lines = new RecoveredLines(view, { strings, lang: "zh-Hans" } as unknown as SectionOptions, names, nothing);
  return {
    lines,
    show: (...shown: RecoveredWords[]) => lines.show(shown.length > 0 ? shown : [words]),
    told: () => mount.querySelector(".is-recovered strong")!.textContent!,
    written: () => mount.querySelector<HTMLTextAreaElement>(".is-recovered textarea")!,
  };
}

describe("recovered words", () => {
  it("name who deleted them, when that person is here", () => {
    const names = new Names(() => Promise.resolve(null), () => {});
    const { show, told } = screen(names);
    names.meet([{ personId: "li", connectionId: "c", name: "李文 😀", colour: "p1" }]);
    show();
    expect(told()).toBe("李文 😀删除了你正在写的文字");
  });

  it("name him once the page has told his name, and speak of a colleague until then", async () => {
    const ask = vi.fn(() => Promise.resolve("Li Wen"));
    const { show, told } = screen(new Names(ask, () => show()));
    show();
    expect(told()).toBe("同事删除了你正在写的文字");
    await vi.waitFor(() => expect(told()).toBe("Li Wen删除了你正在写的文字"));
    expect(ask).toHaveBeenCalledOnce();
  });

  it("say why they were refused, each reason in its own words", () => {
    const { show, told } = screen(new Names(() => Promise.resolve(null), () => {}));
    const toldOf = (refusal: string | null) => (show({ ...words, reason: "refused", removedBy: null, refusal }), told());
    expect(["too_large", null].map(toldOf)).toEqual(["内容过多", "未能保存"]);
  });

  it("say whether they go back into their clause or, where it is gone, into a new one", () => {
    const { lines } = screen(new Names(() => Promise.resolve(null), () => {}));
    const offer = (dom: HTMLElement) => dom.querySelector(".editor-answers button")!.textContent;
    const [gone] = lines.show([words, { ...words, id: "2", clauseId: id(9) }]);
    expect([offer(document.body.lastElementChild!.querySelector(".is-recovered")!), offer(gone!)]).toEqual(["放回", "另立一条"]);
  });

  it("are written on while earlier ones of them still come in", () => {
    const { lines, show, written } = screen(new Names(() => Promise.resolve(null), () => {}));
    show();
    lines.writeIn(words.id);
    written().setSelectionRange(2, 2);
    show({ ...words, text: "推动商业𠮷" });
    expect([document.activeElement, written().value, written().selectionEnd]).toEqual([written(), "推动商业𠮷", 4]);
  });
});
