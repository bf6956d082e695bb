import { element } from "../dom";
import { phrase, type SectionOptions } from "../options";
import type { ColourBy, ColouredText } from "../page";
import type { Ink, Inks } from "./colouredWords";

/** The palette of the themes, handed out in order; beyond it the numbers tell two of one colour apart. */
const palette = ["T01", "T02", "T03", "T04", "T05", "T06", "T07", "T08", "T09", "X01", "X02"];

/** Names beside their colours and numbers. Who has a colour keeps it until another choice is made. */
export class Legend {
  readonly dom = element("div", { class: "editor-legend", role: "group" });
  private places = new Map<string, number>();
  private taken = 0;

  constructor(private readonly options: SectionOptions) {
    this.dom.hidden = true;
  }

  show(by: ColourBy, entries: ColouredText["legend"]): Inks {
    const inks = new Map<string, Ink>();
    const drawn = entries.map(({ of, name }) => {
      const place = of.map(one => this.places.get(one)).find(one => one !== undefined) ?? this.taken++;
      const ink = { sign: String(place + 1), colour: palette[place % palette.length]! };
      for (const one of of) this.places.set(one, place), inks.set(one, ink);
      return { place, ink, name };
    });
    this.draw(by, drawn.sort((one, two) => one.place - two.place));
    return inks;
  }

  clear() {
    this.places = new Map();
    this.taken = 0;
    this.dom.hidden = true;
    this.dom.replaceChildren();
  }

  private draw(by: ColourBy, entries: readonly { readonly ink: Ink; readonly name: string }[]) {
    const { strings } = this.options;
    this.dom.hidden = false;
    this.dom.ariaLabel = phrase(strings, "Legend", phrase(strings, `ColourBy_${by}`));
    const rest = phrase(strings, entries.length > 0 ? `Uncoloured_${by}` : `NoColour_${by}`);
    this.dom.replaceChildren(element("ul", {}, ...entries.map(({ ink, name }) => element("li", {}, sign(ink), name)), element("li", { class: "is-rest" }, rest)));
  }
}

function sign({ sign, colour }: Ink): HTMLElement {
  const made = element("span", { class: "legend-sign" }, sign);
  made.style.setProperty("--seal", `var(--${colour})`);
  return made;
}
