import type { EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { isActive, type CommandName, type Commands } from "./commands";
import { button, element, icon } from "./dom";
import { icons } from "./icons";
import { attachMenu } from "./menu";
import type { SectionOptions } from "./options";

const pressable: [CommandName, keyof typeof icons][][] = [
  [["undo", "undo"], ["redo", "redo"]],
  [["strong", "bold"], ["em", "italic"], ["underline", "underline"]],
];
const inTable: CommandName[] = ["table", "tableRow", "tableColumn", "tableHead", "tableRowDelete", "tableColumnDelete", "tableDelete"];
const more: CommandName[] = ["bullets", "numbers", "superscript", "subscript", "quote", "indent", "outdent", "clause", "subsection"];

/** The row above the text: one stop of the Tab key, arrows walk inside. */
export class Toolbar {
  readonly dom = element("div", { class: "editor-toolbar", role: "toolbar" });
  private readonly buttons = new Map<CommandName, HTMLButtonElement>();

  constructor(private readonly options: SectionOptions, private readonly commands: Commands, private readonly view: () => EditorView, editLink: () => void) {
    this.dom.setAttribute("aria-label", options.strings.Toolbar ?? "");
    this.dom.append(this.modes());
    const link = this.plain("Link", icons.link, editLink);
    for (const [index, group] of pressable.entries()) {
      const drawn = group.map(([name, sign]) => this.commandButton(name, sign));
      this.dom.append(element("span", { class: "editor-group" }, ...drawn, ...(index === 1 ? [link] : [])));
    }
    this.dom.append(element("span", { class: "editor-group" }, this.menu("Table", icons.table, inTable), this.menu("More", icons.more, more)));
    this.dom.addEventListener("keydown", event => this.walk(event));
    // A press must not take the caret out of the text.
    this.dom.addEventListener("mousedown", event => (event.target as Element).closest("button:not([aria-haspopup])") && event.preventDefault());
    for (const [index, one] of this.stops().entries()) one.tabIndex = index === 0 ? 0 : -1;
  }

  update(state: EditorState) {
    for (const [name, drawn] of this.buttons) {
      const enabled = this.commands[name](state);
      drawn.setAttribute("aria-disabled", String(!enabled));
      if (name !== "undo" && name !== "redo") drawn.setAttribute("aria-pressed", String(isActive(state, name)));
    }
  }

  focus() {
    this.stops().find(one => one.tabIndex === 0)?.focus();
  }

  private run(name: CommandName) {
    const view = this.view();
    this.commands[name](view.state, view.dispatch, view);
    view.focus();
  }

  private modes(): HTMLElement {
    const { strings, readingUrl } = this.options;
    const editing = element("span", { class: "editor-mode is-on", "aria-current": "true" }, icon(icons.edit, 16), strings.Editing ?? "");
    return element("span", { class: "editor-modes" }, editing, element("a", { class: "editor-mode", href: readingUrl }, strings.Reading ?? ""));
  }

  private plain(key: string, path: string, press: () => void): HTMLButtonElement {
    return button("editor-tool", this.options.strings[key] ?? "", press, icon(path));
  }

  private commandButton(name: CommandName, sign: keyof typeof icons): HTMLButtonElement {
    const drawn = this.plain(`Do_${name}`, icons[sign], () => this.run(name));
    this.buttons.set(name, drawn);
    return drawn;
  }

  private menu(key: string, path: string, names: readonly CommandName[]): HTMLElement {
    const opener = this.plain(key, path, () => {});
    const state = () => this.view().state;
    attachMenu(opener, names.map(name => ({ label: this.options.strings[`Do_${name}`] ?? "", enabled: () => this.commands[name](state()), press: () => this.run(name) })));
    return element("span", { class: "editor-opener" }, opener);
  }

  private stops(): HTMLElement[] {
    return [...this.dom.querySelectorAll<HTMLElement>("a, .editor-tool")];
  }

  private walk(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const stops = this.stops();
    const at = stops.indexOf(event.target as HTMLElement);
    if (event.key === "Escape" && at >= 0) return this.view().focus();
    if (at < 0 || (!step && event.key !== "Home" && event.key !== "End")) return;
    event.preventDefault();
    const next = step ? stops[(at + step + stops.length) % stops.length]! : stops.at(event.key === "Home" ? 0 : -1)!;
    for (const stop of stops) stop.tabIndex = stop === next ? 0 : -1;
    next.focus();
  }
}
