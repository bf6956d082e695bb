import type { RecoveredWords } from "../client/collaboration";
import { button, element, icon } from "./dom";
import { icons } from "./icons";
import { phrase, type SectionOptions } from "./options";

export interface RecoveredActions {
  readonly reword: (id: string, text: string) => void;
  readonly putBack: (words: RecoveredWords) => void;
  readonly copy: (words: RecoveredWords) => void;
  readonly discard: (words: RecoveredWords) => void;
}

/** Words given back: why, the words, and what can be done with them. Whoever was writing them goes on here. */
export class RecoveredLine {
  readonly dom: HTMLElement;
  private readonly told = element("strong");
  private readonly text: HTMLTextAreaElement;
  private readonly back: HTMLButtonElement;
  private composing = false;

  constructor(private words: RecoveredWords, private readonly options: SectionOptions, actions: RecoveredActions) {
    const { strings, lang } = options;
    this.text = element("textarea", { rows: "1", lang, spellcheck: "false", "aria-label": phrase(strings, "RecoveredWords") });
    this.text.addEventListener("input", () => actions.reword(this.words.id, this.text.value));
    this.text.addEventListener("compositionstart", () => (this.composing = true));
    this.text.addEventListener("compositionend", () => (this.composing = false));
    const press = (label: string, act: (words: RecoveredWords) => void) => button("editor-small", strings[label] ?? "", () => act(this.words), strings[label] ?? "");
    this.back = press("PutBack", actions.putBack);
    this.dom = element("div", { class: "editor-line is-recovered", contenteditable: "false", role: "group", "aria-label": phrase(strings, "RecoveredWords") },
      icon(icons.restore),
      element("div", {},
        this.told, this.text,
        element("span", { class: "editor-answers" }, this.back, press("Copy", actions.copy),
          button("editor-quiet", phrase(strings, "NotWanted"), () => actions.discard(this.words), icon(icons.close, 16)))));
  }

  /** Where their clause is gone, the words can only have one of their own, and the button says so. */
  update(words: RecoveredWords, told: string, hasPlace: boolean) {
    this.words = words;
    this.told.textContent = told;
    const label = phrase(this.options.strings, hasPlace ? "PutBack" : "PutInNewClause");
    this.back.textContent = label;
    this.back.title = label;
    this.back.setAttribute("aria-label", label);
    // An input method's words are not touched; what it wrote comes as input, and this again after it.
    if (this.composing || this.text.value === words.text) return;
    const behind = this.text.value.length - this.text.selectionEnd;
    this.text.value = words.text;
    // What comes late was written before: the caret stays behind it.
    this.text.setSelectionRange(words.text.length - behind, words.text.length - behind);
  }

  focus() {
    this.text.focus();
    this.text.setSelectionRange(this.text.value.length, this.text.value.length);
    this.dom.scrollIntoView({ block: "nearest" });
  }
}
