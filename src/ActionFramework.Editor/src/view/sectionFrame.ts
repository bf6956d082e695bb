import type { Status } from "../client/collaboration";
import { element, icon, seal } from "./dom";
import { icons } from "./icons";
import { phrase, type SectionOptions, type SectionPlace } from "./options";
import { skeleton } from "./sectionView";

/** The page around the text: bar, lines that say why, title, new clause, next section. */
export class SectionFrame {
  readonly scroller = element("div", { class: "editor-scroll", tabindex: "-1" });
  /** What floats over the words is placed in here. */
  readonly box = element("div", { class: "editor-page" });
  private readonly bar = element("div", { class: "editor-bar" });
  private readonly tools = element("div", { class: "editor-tools" });
  private readonly lines = element("div", { class: "editor-lines" });
  private readonly lost = element("div", { class: "editor-lost" });
  private readonly paper = element("div", { class: "editor-paper" }, skeleton());
  private readonly add: HTMLButtonElement;
  private readonly title = element("header", { class: "editor-title" });
  private readonly next = element("nav", { class: "editor-next" });
  private isRemoved = false;
  private isLarge = false;
  private status: Status | null = null;
  private said = "";

  constructor(private readonly host: HTMLElement, private readonly options: SectionOptions, standing: HTMLElement, colours: { readonly dom: HTMLElement; readonly legend: { readonly dom: HTMLElement } }, addClause: () => void) {
    this.add = element("button", { type: "button", class: "editor-add" }, icon(icons.add, 16), element("span", {}, phrase(options.strings, "NewClause")));
    this.add.addEventListener("click", addClause);
    this.add.hidden = true;
    this.bar.append(this.tools, colours.dom, standing);
    this.title.lang = options.lang;
    this.next.ariaLabel = phrase(options.strings, "NextSection");
    this.box.append(this.title, this.lost, this.paper, this.add, this.next);
    this.put(options.place);
    this.scroller.append(this.box);
    host.replaceChildren(this.bar, colours.legend.dom, this.lines, this.scroller);
  }

  /** The place for the text, in the place of the skeleton. */
  mount(): HTMLElement {
    const place = element("div", { class: "editor-text" });
    this.paper.replaceChildren(place);
    return place;
  }

  setToolbar(toolbar: HTMLElement | null) {
    this.tools.replaceChildren(...(toolbar ? [toolbar] : []));
    this.add.hidden = toolbar === null;
  }

  setLost(lines: HTMLElement[]) {
    // Whoever writes in one of them keeps the focus.
    if (lines.length !== this.lost.childElementCount || lines.some((line, index) => line !== this.lost.children[index])) this.lost.replaceChildren(...lines);
  }

  /** Where the section stands in the outline now; null: it was taken out. */
  put(place: SectionPlace | null) {
    this.isRemoved = place === null;
    if (place) this.drawPlace(place);
    if (this.status) this.update(this.status);
  }

  /** Its writers are warned before the server takes no more. */
  setLarge(isLarge: boolean) {
    this.isLarge = isLarge;
    if (this.status) this.update(this.status);
  }

  update(status: Status) {
    this.status = status;
    const why = this.isRemoved ? "removed" : status.refused ? "refused" : status.state === "opening" ? "" : status.frozen !== null ? "frozen" : !status.canEdit ? "reading" : this.isLarge ? "large" : "";
    const said = `${why} ${status.refused} ${status.suggestionId} ${status.frozen} ${status.recovered.length}`;
    if (said === this.said) return;
    this.said = said;
    this.lines.replaceChildren(...this.whyLine(why, status), ...(status.suggestionId ? [this.workLine()] : []));
  }

  clear() {
    this.host.replaceChildren();
  }

  private whyLine(why: string, status: Status): HTMLElement[] {
    const { strings } = this.options;
    if (why === "refused") {
      const lines = [line("is-failed", icons.warning, phrase(strings, `Refused_${status.refused}`))];
      if (status.refused !== "not_found") return lines;
      this.paper.replaceChildren();
      return [...lines, ...status.recovered.map(({ text }) => line("is-locked", icons.restore, text))];   // one's own words are one's own
    }
    if (why === "removed") return [line("is-locked", icons.lock, phrase(strings, "Removed"))];
    if (why === "frozen") return [line("is-locked", icons.lock, phrase(strings, "Frozen", status.frozen ?? ""))];
    if (why === "large") return [line("is-failed", icons.warning, phrase(strings, "Large"))];
    return why === "reading" ? [line("is-locked", icons.lock, phrase(strings, "ReadOnly"))] : [];
  }

  private workLine(): HTMLElement {
    return line("is-working", icons.edit, phrase(this.options.strings, "WorkingOn"), element("kbd", {}, "Esc"));
  }

  private drawPlace({ number, heading, themes, next }: SectionPlace) {
    const { strings, language, lang } = this.options;
    const seals = themes.map(theme => element("span", { class: "subsection-theme" }, seal(theme, language), element("span", {}, theme.title)));
    const printed = number ? [element("span", { class: "section-number" }, number.endsWith("、") ? number : `${number} `)] : [];
    this.title.replaceChildren(...(seals.length > 0 ? [element("div", { class: "subsection-themes" }, ...seals)] : []),
      element("h1", { class: "section-heading", tabindex: "-1" }, ...printed, heading));
    this.next.hidden = next === null;
    this.next.replaceChildren(...(next ? [element("span", {}, phrase(strings, "NextSection")), element("a", { href: next.url, lang }, next.text)] : []));
  }
}

function line(kind: string, path: string, words: string, ...more: HTMLElement[]): HTMLElement {
  return element("div", { class: `editor-line ${kind}`, role: "status" }, icon(path), element("div", {}, words), ...more);
}
