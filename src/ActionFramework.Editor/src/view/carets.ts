import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import type { Caret, Person } from "../client/collaboration";
import { element } from "./dom";
import { dispatchQuietly } from "./quiet";

const key = new PluginKey<DecorationSet>("carets");
const flagStays = 1500;

/** Other people's carets and selections. The name flag shows while its owner types and a moment after, then folds into the head. */
export function carets(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, set) => (tr.getMeta(key) as DecorationSet | undefined) ?? set.map(tr.mapping, tr.doc),
    },
    props: { decorations: state => key.getState(state) },
  });
}

/** Draws carets as the collaboration knows them; one instance per view, since it remembers who has just moved. */
export class CaretPainter {
  private readonly moved = new Map<string, { at: string; until: number }>();
  private drawn = "";
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly view: EditorView, private readonly now: () => number = () => performance.now()) {}

  paint(carets: readonly Caret[], present: readonly Person[]) {
    const known = carets.filter(caret => caret.head !== null && present.some(person => person.connectionId === caret.connectionId));
    for (const caret of known) this.remember(caret);
    const picture = JSON.stringify([known, present.map(person => person.name), known.map(caret => this.isMoving(caret))]);
    if (picture === this.drawn) return;
    this.drawn = picture;
    dispatchQuietly(this.view, state => state.tr.setMeta(key, DecorationSet.create(state.doc, known.flatMap(caret => this.decorate(caret, present, state.doc.content.size)))));
    clearTimeout(this.timer);
    if (known.some(caret => this.isMoving(caret))) this.timer = setTimeout(() => this.paint(carets, present), flagStays);
  }

  stop() {
    clearTimeout(this.timer);
  }

  private remember({ connectionId, anchor, head }: Caret) {
    const at = `${anchor}:${head}`;
    if (this.moved.get(connectionId)?.at !== at) this.moved.set(connectionId, { at, until: this.now() + flagStays });
  }

  private isMoving(caret: Caret): boolean {
    return (this.moved.get(caret.connectionId)?.until ?? 0) > this.now();
  }

  private decorate(caret: Caret, present: readonly Person[], size: number): Decoration[] {
    const person = present.find(one => one.connectionId === caret.connectionId)!;
    const head = Math.min(caret.head!, size), anchor = Math.min(caret.anchor ?? head, size);
    const moving = this.isMoving(caret);
    const widget = Decoration.widget(head, () => drawCaret(person, moving), { key: `${caret.connectionId}:${person.name}:${moving}`, side: 10, ignoreSelection: true });
    if (anchor === head) return [widget];
    return [widget, Decoration.inline(Math.min(anchor, head), Math.max(anchor, head), { class: "remote-selection", style: `--person:${colourOf(person)}` })];
  }
}

function drawCaret(person: Person, moving: boolean): HTMLElement {
  const caret = element("span", { class: moving ? "remote-caret is-moving" : "remote-caret", contenteditable: "false" }, element("span", { class: "remote-flag" }, person.name));
  caret.style.setProperty("--person", colourOf(person));
  return caret;
}

export function colourOf(person: Person): string {
  return /^p[1-8]$/.test(person.colour) ? `var(--${person.colour})` : "var(--p8)";
}
