import type { EditorView } from "prosemirror-view";
import type { Status } from "../../client/collaboration";
import { element, icon } from "../dom";
import { icons } from "../icons";
import { attachMenu } from "../menu";
import { phrase, type SectionOptions } from "../options";
import type { ColourBy, ColouredText, Page } from "../page";
import { dispatchQuietly } from "../quiet";
import { change, colouringOf } from "./colouring";
import { Legend } from "./legend";

const choices: readonly (ColourBy | null)[] = [null, "author", "suggestion", "organisation"];

/** The choice by whom or what the words are coloured, and the legend that goes with it. Readers have it like writers. */
export class ColourChoice {
  readonly dom = element("span", { class: "editor-opener editor-colour" });
  readonly legend: Legend;
  private readonly said = element("span", {});
  private isAsking = false;

  constructor(private readonly options: SectionOptions, private readonly page: Page, private readonly view: () => EditorView | null, private readonly status: () => Status) {
    this.legend = new Legend(options);
    const opener = element("button", { type: "button", class: "editor-colour-opener" }, this.said, icon(icons.down, 15));
    this.dom.append(opener);
    attachMenu(opener, choices.map(by => ({ label: phrase(options.strings, nameOf(by)), enabled: () => true, checked: () => this.by === by, press: () => this.choose(by) })));
    this.say(null);
  }

  /** Asks the page where only the server knows, once everything on the screen is saved: before, its offsets would be wrong. */
  check() {
    const view = this.view();
    if (!view || view.composing || this.isAsking || this.status().unsaved > 0 || !colouringOf(view.state).isDoubtful) return;
    void this.ask(view, this.by!);
  }

  private get by(): ColourBy | null {
    const view = this.view();
    return view && colouringOf(view.state).by;
  }

  private choose(by: ColourBy | null) {
    const view = this.view();
    if (!view) return;
    this.legend.clear();
    this.say(by);
    dispatchQuietly(view, state => change(state.tr, { choose: by }));
    this.check();
  }

  private async ask(view: EditorView, by: ColourBy) {
    this.isAsking = true;
    const { doc } = view.state;
    dispatchQuietly(view, state => change(state.tr, { ask: true }));
    const answer = await this.page.colours(by, this.status().version);
    this.isAsking = false;
    if (view.isDestroyed) return;
    if (answer && this.by === by) this.put(view, by, doc, answer);
    this.check();
  }

  private put(view: EditorView, by: ColourBy, doc: EditorView["state"]["doc"], { runs, legend }: ColouredText) {
    const inks = this.legend.show(by, legend);
    dispatchQuietly(view, state => change(state.tr, { put: { doc, runs, inks } }));
  }

  private say(by: ColourBy | null) {
    this.said.textContent = phrase(this.options.strings, "ColourBy", phrase(this.options.strings, nameOf(by)));
  }
}

const nameOf = (by: ColourBy | null) => `ColourBy_${by ?? "none"}`;
