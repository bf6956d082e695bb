import type { Person, Status } from "../client/collaboration";
import { colourOf } from "./carets";
import { element, icon } from "./dom";
import { icons } from "./icons";
import { phrase, type SectionOptions } from "./options";

/** Who is here, and whether the words are safe: *saved* follows the server's receipt, never the keystroke. */
export class StatusLine {
  readonly dom = element("div", { class: "editor-standing" });
  private readonly people = element("span", { class: "editor-people" });
  private readonly saved = element("span", { class: "editor-saved", role: "status", "aria-live": "polite" });
  private said = "";

  constructor(private readonly options: SectionOptions) {
    this.dom.append(...this.languages(), this.people, this.saved);
  }

  update(status: Status) {
    this.drawPeople(status.present.filter(person => person.personId !== this.options.personId));
    const { kind, sign, words } = this.sayingOf(status);
    const said = `${kind} ${words} ${status.version} ${status.signInAgain}`;
    if (said === this.said) return;
    this.said = said;
    this.saved.className = `editor-saved is-${kind}`;
    const version = kind === "saved" ? [element("span", { class: "editor-version" }, phrase(this.options.strings, "Version", status.version))] : [];
    const again = status.signInAgain ? [element("a", { href: this.options.signInUrl }, this.options.strings.SignInAgain ?? "")] : [];
    this.saved.replaceChildren(...(sign ? [icon(sign)] : []), element("span", {}, words), ...version, ...again);
  }

  private sayingOf(status: Status): { kind: string; sign: string; words: string } {
    const { strings } = this.options;
    if (status.signInAgain || status.state === "offline") return { kind: "offline", sign: icons.warning, words: status.unsaved > 0 ? phrase(strings, status.keepsUnsent ? "OfflineKept" : "OfflineUnkept", status.unsaved) : phrase(strings, "Offline") };
    if (status.state === "opening") return { kind: "waiting", sign: icons.clock, words: phrase(strings, "Opening") };
    if (!status.canEdit) return { kind: "read", sign: "", words: phrase(strings, "VersionRead", status.version) };
    return status.unsaved > 0 ? { kind: "waiting", sign: icons.clock, words: phrase(strings, "Saving") } : { kind: "saved", sign: icons.saved, words: phrase(strings, "Saved") };
  }

  /** The same section in another language is another text. */
  private languages(): HTMLElement[] {
    const { languages, strings } = this.options;
    if (languages.length < 2) return [];
    const links = languages.map(one => element("a", { class: one.current ? "editor-mode is-on" : "editor-mode", href: one.url, lang: one.lang, "aria-current": one.current ? "true" : null }, one.text));
    return [element("nav", { class: "editor-modes", "aria-label": phrase(strings, "TextLanguages") }, ...links)];
  }

  private drawPeople(people: readonly Person[]) {
    const shown = [...new Map(people.map(person => [person.personId, person])).values()];
    const picture = JSON.stringify(shown);
    if (this.people.dataset.picture === picture) return;
    this.people.dataset.picture = picture;
    this.people.replaceChildren(...shown.slice(0, 6).map(avatar), ...(shown.length > 6 ? [element("span", { class: "editor-more-people" }, `+${shown.length - 6}`)] : []));
  }
}

function avatar(person: Person): HTMLElement {
  const made = element("span", { class: "editor-avatar", role: "img", "aria-label": person.name, title: person.name }, [...person.name][0]?.toUpperCase() ?? "?");
  made.style.setProperty("--person", colourOf(person));
  return made;
}
