import type { Node as TextNode } from "prosemirror-model";
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { segments } from "../reading";
import { button, element, glyph, icon } from "./dom";
import { icons } from "./icons";
import { placeAt } from "./linkBox";
import { phrase, type SectionOptions } from "./options";
import type { Origin, OriginSuggestion, Page } from "./page";
import { placeAround } from "./places";
import { dispatchQuietly } from "./quiet";
import { sharedWords } from "./sharedWords";

const key = new PluginKey<DecorationSet>("provenance");
const rest = 600;

export function provenanceRuns(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: { init: () => DecorationSet.empty, apply: (tr, set) => (tr.getMeta(key) as DecorationSet | undefined) ?? (tr.docChanged ? DecorationSet.empty : set) },
    props: { decorations: state => key.getState(state) },
  });
}

/** Rest on a word, or press the key: who wrote it, when, because of whose suggestion. Nothing is asked while words are unsaved: offsets would be wrong. */
export class ProvenanceChip {
  private chip: HTMLElement | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;

  constructor(private readonly view: EditorView, private readonly box: HTMLElement, private readonly options: SectionOptions, private readonly page: Page,
    private readonly savedVersion: () => number | null) {
    view.dom.addEventListener("mousemove", this.onMove);
    view.dom.addEventListener("mouseleave", this.onLeave);
    view.dom.addEventListener("keydown", this.onKey, true);
  }

  stop() {
    clearTimeout(this.timer);
    this.hide();
  }

  showAtCaret() {
    void this.show(this.view.state.selection.head, true);
  }

  private readonly onMove = (event: MouseEvent) => {
    clearTimeout(this.timer);
    if (event.buttons !== 0 || !(event.target as Element).closest(".clause-text")) return;
    this.timer = setTimeout(() => {
      const at = this.view.posAtCoords({ left: event.clientX, top: event.clientY });
      if (at) void this.show(at.pos, false);
    }, rest);
  };

  private readonly onLeave = (event: MouseEvent) => {
    clearTimeout(this.timer);
    if (!this.chip?.contains(event.relatedTarget as Node | null)) this.timer = setTimeout(() => this.hide(), 300);
  };

  private readonly onKey = (event: KeyboardEvent) => {
    if (!this.chip || (event.ctrlKey && event.altKey) || /^(Control|Alt|Meta|Shift)$/.test(event.key)) return;
    if (event.key === "Escape") event.stopPropagation();
    this.hide();
  };

  private async show(pos: number, byKey: boolean) {
    const version = this.savedVersion(), asked = ++this.asked;
    const { doc } = this.view.state;
    const segment = segments(doc).find(one => one.from <= pos && (pos < one.to || (pos === one.to && byKey)));
    if (version === null || !segment?.clauseId) return this.hide();
    const offset = Math.min(segment.offset + pos - segment.from, segment.offset + segment.to - segment.from - 1);
    const origin = await this.page.originAt(segment.clauseId, offset, version);
    if (asked !== this.asked || this.view.isDestroyed || !this.view.state.doc.eq(doc)) return;
    if (!byKey && this.chip?.contains(document.activeElement)) return;
    this.hide();
    if (!origin) return;
    this.underline(segment.clauseId, origin, pos);
    this.draw(segment.clauseId, origin, rangesOf(doc, segment.clauseId, origin).map(({ from, to }) => doc.textBetween(from, to)).join(""), pos, byKey);
  }

  private underline(clauseId: string, origin: Origin, pos: number) {
    const runs = rangesOf(this.view.state.doc, clauseId, origin).map(({ from, to }) => Decoration.inline(from, to, { nodeName: "mark", class: "provenance-run" }));
    if (placeAround(this.view.state.doc.resolve(pos), "clause")) dispatchQuietly(this.view, state => state.tr.setMeta(key, DecorationSet.create(state.doc, runs)));
  }

  private draw(clauseId: string, origin: Origin, words: string, pos: number, byKey: boolean) {
    const { strings } = this.options;
    const written = element("div", { class: "chip-written" }, element("span", { class: "editor-avatar", "aria-hidden": "true" }, origin.initial), origin.written);
    const close = button("editor-quiet chip-close", phrase(strings, "Close"), () => this.hide(), icon(icons.close, 16));
    this.chip = element("div", { class: "editor-box provenance-chip", role: "dialog", "aria-label": phrase(strings, "Provenance"), tabindex: "-1" },
      ...(origin.suggestion ? this.drawSuggestion(clauseId, origin.suggestion, words, written) : [written]), close);
    this.chip.addEventListener("mouseleave", () => this.hide());
    this.chip.addEventListener("mouseenter", () => clearTimeout(this.timer));
    this.chip.addEventListener("keydown", event => event.key === "Escape" && this.hide());
    this.box.append(this.chip);
    placeAt(this.chip, this.box, this.view.coordsAtPos(pos));
    if (byKey) this.chip.focus();
  }

  private drawSuggestion(clauseId: string, suggestion: OriginSuggestion, words: string, written: HTMLElement): HTMLElement[] {
    const who = element("div", { class: "chip-who" }, element("strong", {}, suggestion.names), element("span", {}, suggestion.organisation),
      element("span", { class: `chip-disposition is-${suggestion.dispositionCode}` }, glyph(suggestion.dispositionGlyph), suggestion.disposition));
    const ticks = element("span", { class: "chip-ticks", "aria-hidden": "true" }, ...Array.from({ length: 12 }, (_, index) =>
      element("i", { class: index < suggestion.ticks ? "is-kept" : "" })));
    const replay = element("button", { type: "button", class: "chip-replay" }, icon(icons.play, 15), phrase(this.options.strings, "Replay"));
    replay.addEventListener("click", () => (this.hide(), this.page.replay(clauseId, suggestion.id)));
    const foot = element("div", { class: suggestion.kept === 0 ? "chip-foot is-lost" : "chip-foot" }, element("span", {}, suggestion.survival), ticks, element("span", {}, suggestion.survivalCount),
      replay, element("a", { href: suggestion.url }, phrase(this.options.strings, "Source"), icon(icons.forward, 15)));
    return [who, element("q", { lang: suggestion.quoteLang }, ...withShared(suggestion.quote, words)), written, foot];
  }

  private hide() {
    const held = this.chip?.contains(document.activeElement);
    this.chip?.remove();
    if (held) this.view.focus();
    this.chip = null;
    if (!this.view.isDestroyed && key.getState(this.view.state) !== DecorationSet.empty) dispatchQuietly(this.view, state => state.tr.setMeta(key, DecorationSet.empty));
  }
}

function rangesOf(doc: TextNode, clauseId: string, { start, end }: Origin): { from: number; to: number }[] {
  return segments(doc).filter(one => one.clauseId === clauseId)
    .map(one => ({ from: one.from + Math.max(0, start - one.offset), to: one.from + Math.min(one.to - one.from, end - one.offset) }))
    .filter(({ from, to }) => from < to);
}

/** The expert's words with those marked that stand in the text. */
function withShared(quote: string, words: string): (HTMLElement | string)[] {
  const shared = sharedWords(quote, words);
  return shared ? [quote.slice(0, shared.from), element("mark", { class: "s" }, quote.slice(shared.from, shared.to)), quote.slice(shared.to)] : [quote];
}
