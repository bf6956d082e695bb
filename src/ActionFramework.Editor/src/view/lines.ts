import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import type { RecoveredWords } from "../client/collaboration";
import { clause, paragraph, schema } from "../schema";
import type { Names } from "./names";
import { phrase, type SectionOptions } from "./options";
import { placeAround, placeOf } from "./places";
import { dispatchQuietly } from "./quiet";
import { RecoveredLine, type RecoveredActions } from "./recoveredLine";

const key = new PluginKey<DecorationSet>("recovered");

/** Words that were taken from under somebody's hands stand below their clause until they are answered. */
export function recovered(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: { init: () => DecorationSet.empty, apply: (tr, set) => (tr.getMeta(key) as DecorationSet | undefined) ?? set.map(tr.mapping, tr.doc) },
    props: { decorations: state => key.getState(state) },
  });
}

/** The lines of all words on offer; each is drawn once, since its person may be writing in it. */
export class RecoveredLines {
  private readonly drawn = new Map<string, RecoveredLine>();

  constructor(private readonly view: EditorView, private readonly options: SectionOptions, private readonly names: Names, private readonly actions: RecoveredActions) {}

  /** Puts each line below its clause; those whose clause is gone come back, for the place above the text. */
  show(words: readonly RecoveredWords[]): HTMLElement[] {
    for (const id of this.drawn.keys()) if (!words.some(one => one.id === id)) this.drawn.delete(id);
    const placed = (doc: Node, one: RecoveredWords) => (one.clauseId ? placeOf(doc, one.clauseId) : null);
    for (const one of words) this.lineOf(one).update(one, reasonFor(one, this.options, this.names), placed(this.view.state.doc, one) !== null);
    dispatchQuietly(this.view, state => {
      const here = words.flatMap(one => {
        const place = placed(state.doc, one);
        return place ? [Decoration.widget(place.pos + place.node.nodeSize, () => this.lineOf(one).dom, { key: one.id, side: -1, stopEvent: () => true, ignoreSelection: true })] : [];
      });
      return here.length === 0 && key.getState(state) === DecorationSet.empty ? null : state.tr.setMeta(key, DecorationSet.create(state.doc, here));
    });
    return words.filter(one => !placed(this.view.state.doc, one)).map(one => this.lineOf(one).dom);
  }

  /** The person goes on writing there. */
  writeIn(id: string) {
    this.drawn.get(id)?.focus();
  }

  private lineOf(words: RecoveredWords): RecoveredLine {
    const line = this.drawn.get(words.id) ?? new RecoveredLine(words, this.options, this.actions);
    this.drawn.set(words.id, line);
    return line;
  }
}

function reasonFor({ reason, removedBy, refusal }: RecoveredWords, { strings }: SectionOptions, names: Names): string {
  const name = names.of(removedBy);
  if (refusal) return phrase(strings, `Recovered_refused_${refusal}`);
  return name ? phrase(strings, "Recovered_removed_by", name) : phrase(strings, `Recovered_${reason}`);
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
