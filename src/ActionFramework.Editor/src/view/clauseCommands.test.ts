import type { Node } from "prosemirror-model";
import { EditorState, Selection, TextSelection, type Command } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import { read } from "../reading";
import { schema } from "../schema";
import { clauseOf, doc, list, p, subsectionOf } from "../testing/build";
import { backspace, enter, forwardDelete, insertBreak, setLevel } from "./clauseCommands";

/** The caret stands where the text has |. */
function stateOf(section: Node): EditorState {
  let at = -1;
  section.descendants((node, pos) => (at < 0 && node.isText && node.text!.includes("|") && (at = pos + node.text!.indexOf("|")), true));
  const state = EditorState.create({ doc: section });
  if (at < 0) return state.apply(state.tr.setSelection(Selection.atEnd(section)));
  const tr = state.tr.delete(at, at + 1);
  return state.apply(tr.setSelection(TextSelection.create(tr.doc, at)));
}

function after(section: Node, ...commands: Command[]): (string | null)[][] {
  let state = stateOf(section);
  for (const command of commands) command(state, tr => (state = state.apply(tr)));
  state.doc.check();
  return read(state.doc).map(node => (node.kind === "clause" ? [node.id, node.text] : [node.id, `# ${node.heading}`]));
}

const item = (id: string, text: string) => schema.nodes.clause.create({ id, level: 1 }, p(...(text ? [text] : [])));

describe("Enter", () => {
  it("splits a clause: the first half keeps the id", () => {
    expect(after(doc(clauseOf("a", p("各方𠮷|合作"))), enter)).toEqual([["a", "各方𠮷"], [null, "合作"]]);
  });

  it("before the words makes room above, and the words keep their id", () => {
    expect(after(doc(clauseOf("a", p("|合作"))), enter)).toEqual([[null, ""], ["a", "合作"]]);
  });

  it("in an empty item makes it a clause, and in a list a new entry", () => {
    expect(after(doc(clauseOf("a", p("x")), item("b", "")), enter)).toEqual([["a", "x"], ["b", ""]]);
    expect(after(doc(clauseOf("a", list(p("one|two")))), enter)).toEqual([["a", "one\ntwo"]]);
  });

  it("in a heading puts the rest into a first clause", () => {
    expect(after(doc(subsectionOf("s", "气候|韧性", clauseOf("a", p("x")))), enter)).toEqual([["s", "# 气候"], [null, "韧性"], ["a", "x"]]);
  });
});

describe("Backspace and Delete", () => {
  it("join: the first id stays", () => {
    expect(after(doc(clauseOf("a", p("Parties")), clauseOf("b", p("|will"))), backspace)).toEqual([["a", "Partieswill"]]);
    expect(after(doc(clauseOf("a", p("Parties|")), clauseOf("b", p("will"))), forwardDelete)).toEqual([["a", "Partieswill"]]);
  });

  it("join an empty clause like any other: its id stays, with what hangs on it", () => {
    expect(after(doc(clauseOf("a", p()), clauseOf("b", p("|will"))), backspace)).toEqual([["a", "will"]]);
    expect(after(doc(clauseOf("a", p("|")), clauseOf("b", list(p("will")))), forwardDelete)).toEqual([["a", "will"]]);
  });

  it("never draw a clause into the heading above", () => {
    expect(after(doc(subsectionOf("s", "气候", clauseOf("a", p("|x")))), backspace)).toEqual([["s", "# 气候"], ["a", "x"]]);
  });

  it("dissolve a subsection whose heading is empty, its clauses stay", () => {
    const section = doc(subsectionOf("s", "甲", clauseOf("a", p("x"))), subsectionOf("t", "|", clauseOf("b", p("y"))));
    expect(after(section, backspace)).toEqual([["s", "# 甲"], ["a", "x"], ["b", "y"]]);
    expect(after(doc(subsectionOf("t", "|", clauseOf("b", p("y")))), backspace)).toEqual([["b", "y"]]);
  });
});

/** Whether words at a position are the same words after the command: nobody wrote them anew. */
function stay(section: Node, words: string, command: Command): boolean {
  const state = stateOf(section);
  let at = -1;
  state.doc.descendants((node, pos) => (node.isText && node.text!.includes(words) && (at = pos + node.text!.indexOf(words)), true));
  let same = false;
  command(state, tr => (same = !tr.mapping.mapResult(at + 1).deleted && tr.doc.textBetween(tr.mapping.map(at, 1), tr.mapping.map(at + words.length, -1)) === words));
  return same;
}

describe("words that only get another frame", () => {
  it("stay their writers' when a subsection is dissolved", () => {
    expect(stay(doc(subsectionOf("t", "|", clauseOf("b", p("各方𠮷合作")))), "各方𠮷合作", backspace)).toBe(true);
  });

  it("stay their writers' when they leave a heading", () => {
    expect(stay(doc(subsectionOf("s", "气候|韧性𠮷", clauseOf("a", p("x")))), "韧性𠮷", enter)).toBe(true);
  });
});

describe("levels and breaks", () => {
  it("make an item of a clause that has one above, and not of the first", () => {
    const level = (section: Node) => {
      let state = stateOf(section);
      setLevel(1)(state, tr => (state = state.apply(tr)));
      return state.doc.children.map(node => node.attrs.level);
    };
    expect(level(doc(clauseOf("a", p("x")), clauseOf("b", p("|y"))))).toEqual([0, 1]);
    expect(level(doc(clauseOf("a", p("|x")), clauseOf("b", p("y"))))).toEqual([0, 0]);
  });

  it("break a line inside a clause", () => {
    expect(after(doc(clauseOf("a", p("甲|乙"))), insertBreak)).toEqual([["a", "甲\n乙"]]);
  });
});
