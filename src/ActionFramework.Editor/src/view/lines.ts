import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import type { RecoveredWords } from "../client/collaboration";
import { clause, paragraph, schema } from "../schema";
import { button, element, icon } from "./dom";
import { icons } from "./icons";
import type { Names } from "./names";
import { phrase, type SectionOptions } from "./options";
import { placeAround, placeOf } from "./places";
import { dispatchQuietly } from "./quiet";

const key = new PluginKey<DecorationSet>("recovered");

export interface RecoveredActions {
  readonly putBack: (words: RecoveredWords) => void;
  readonly copy: (words: RecoveredWords) => void;
  readonly discard: (words: RecoveredWords) => void;
}

/** Words that were taken from under somebody's hands stand below their clause until they are answered. */
export function recovered(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: { init: () => DecorationSet.empty, apply: (tr, set) => (tr.getMeta(key) as DecorationSet | undefined) ?? set.map(tr.mapping, tr.doc) },
    props: { decorations: state => key.getState(state) },
  });
}

/** Draws each line at its clause; those whose clause is gone come back, for the place above the text. */
export function showRecovered(view: EditorView, words: readonly RecoveredWords[], options: SectionOptions, names: Names, actions: RecoveredActions): HTMLElement[] {
  const placed = (doc: Node, one: RecoveredWords) => (one.clauseId ? placeOf(doc, one.clauseId) : null);
  dispatchQuietly(view, state => {
    const here = words.flatMap(one => {
      const place = placed(state.doc, one);
      const told = reasonFor(one, options, names);
      const draw = () => drawLine(one, told, options, actions);
      return place ? [Decoration.widget(place.pos + place.node.nodeSize, draw, { key: `${one.id} ${told}`, side: -1, stopEvent: () => true, ignoreSelection: true })] : [];
    });
    return here.length === 0 && key.getState(state) === DecorationSet.empty ? null : state.tr.setMeta(key, DecorationSet.create(state.doc, here));
  });
  return words.filter(one => !placed(view.state.doc, one)).map(one => drawLine(one, reasonFor(one, options, names), options, actions));
}

function reasonFor({ reason, removedBy }: RecoveredWords, { strings }: SectionOptions, names: Names): string {
  const name = names.of(removedBy);
  return name ? phrase(strings, "Recovered_removed_by", name) : phrase(strings, `Recovered_${reason}`);
}

function drawLine(words: RecoveredWords, told: string, { strings }: SectionOptions, actions: RecoveredActions): HTMLElement {
  const press = (label: string, act: (words: RecoveredWords) => void) => {
    const made = element("button", { type: "button", class: "editor-small" }, strings[label] ?? "");
    made.addEventListener("click", () => act(words));
    return made;
  };
  return element("div", { class: "editor-line is-recovered", contenteditable: "false", role: "group", "aria-label": phrase(strings, "RecoveredWords") },
    icon(icons.restore),
    element("div", {},
      element("strong", {}, told),
      element("q", {}, words.text),
      element("span", { class: "editor-answers" }, press("PutBack", actions.putBack), press("Copy", actions.copy), button("editor-quiet", phrase(strings, "NotWanted"), () => actions.discard(words), icon(icons.close, 16)))));
}

/** Gives the words a place again: at the end of their clause, else in a clause of their own behind the caret. */
export function putBack(state: EditorState, words: RecoveredWords): Transaction {
  const place = words.clauseId ? placeOf(state.doc, words.clauseId) : null;
  const lines = words.text.split("\n").map(line => paragraph.create(null, line === "" ? null : schema.text(line)));
  if (place) {
    const last = place.node.lastChild!;
    const end = place.pos + place.node.nodeSize - 1;
    if (last.type === paragraph && lines.length === 1) return state.tr.insert(end - 1, lines[0]!.content).scrollIntoView();
    return state.tr.insert(end, lines).scrollIntoView();
  }
  const here = placeAround(state.selection.$from, "clause");
  const at = here ? here.pos + here.node.nodeSize : endOfClauses(state.doc);
  return state.tr.insert(at, clause.create({ id: null, level: 0 }, lines)).scrollIntoView();
}

function endOfClauses(doc: Node): number {
  return doc.lastChild!.type === clause ? doc.content.size : doc.content.size - 1;
}
