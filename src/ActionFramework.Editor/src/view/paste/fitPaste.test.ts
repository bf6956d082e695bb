// @vitest-environment happy-dom
import type { Node } from "prosemirror-model";
import { EditorState, TextSelection } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import { read } from "../../reading";
import { clauseOf, doc, p, subsectionOf, tableOf } from "../../testing/build";
import { placeOf } from "../places";
import { blocksOfHtml, blocksOfText, fitPaste, insertFitted } from "./fitPaste";

function pasted(section: Node, at: number, html: string): (string | null)[][] {
  const state = EditorState.create({ doc: section });
  const tr = insertFitted(state.tr.setSelection(TextSelection.create(section, at)), fitPaste(blocksOfHtml(html), state.doc.resolve(at)));
  tr.doc.check();
  return read(tr.doc).map(node => (node.kind === "clause" ? [node.id, node.text] : [node.id, `# ${node.heading}`]));
}

const into = (section: Node, id: string, offset: number) => placeOf(section, id)!.pos + 2 + offset;

describe("what is pasted", () => {
  const section = doc(subsectionOf("s", "气候", clauseOf("a", p("前后")), clauseOf("b", p("b"))));

  it("melts into the words when it is one paragraph", () => {
    expect(pasted(section, into(section, "a", 1), "<p>𠮷中</p>")).toEqual([["s", "# 气候"], ["a", "前𠮷中后"], ["b", "b"]]);
  });

  it("makes each paragraph a clause; lists and tables stay with theirs", () => {
    const html = "<p>一</p><ul><li>甲</li></ul><p>二</p><table><tr><td>1</td><td>2</td></tr></table><p>三</p>";
    expect(pasted(section, into(section, "a", 1), html)).toEqual([["s", "# 气候"], ["a", "前一\n甲"], [null, "二\n1\t2"], [null, "三后"], ["b", "b"]]);
  });

  it("lets a heading begin a subsection, which the rest follows", () => {
    expect(pasted(section, into(section, "a", 1), "<p>一</p><h2>Resilience</h2><p>two</p>")).toEqual([["s", "# 气候"], ["a", "前一"], [null, "# Resilience"], [null, "two后"], ["b", "b"]]);
  });

  it("keeps what follows with the heading it stood under when a table ends the paste", () => {
    expect(pasted(section, into(section, "a", 2), "<h2>题</h2><table><tr><td>1</td></tr></table>")).toEqual([["s", "# 气候"], ["a", "前后"], [null, "# 题"], [null, "1\n"], ["b", "b"]]);
  });

  it("is one line in a heading, and blocks in a cell", () => {
    expect(pasted(section, 3, "<p>与</p><p>韧性</p>")[0]).toEqual(["s", "# 气与 韧性候"]);
    const cells = doc(clauseOf("c", tableOf(["x", "y"])));
    expect(pasted(cells, 6, "<h1>a</h1><p>b</p>")).toEqual([["c", "xa\nb\ty"]]);
  });

  it("loses no word where there are no subsections", () => {
    const plain = doc(clauseOf("a", p("前后")), clauseOf("b", p("b")));
    expect(pasted(plain, into(plain, "a", 1), "<h2>题</h2><p>一</p>")).toEqual([["a", "前"], [null, "# 题"], [null, "一"], [null, "后"], ["b", "b"]]);
  });

  it("is a clause for each line of plain text", () => {
    expect(blocksOfText("　　一\r\n\n二 ").content.map(node => node.textContent)).toEqual(["一", "二"]);
  });
});
