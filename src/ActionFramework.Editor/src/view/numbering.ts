import type { Node } from "prosemirror-model";

/** How one section numbers; the same rules as on the server, applied to the document on the screen. */
export interface NumberingStyle {
  /** What its numbers begin with: 4, P or A. */
  readonly prefix: string;
  /** How an item looks: （{1}） or ({a}). */
  readonly item: string;
  /** The ids that stand in the source language; null where this text is in it. Others take no number away: 4.1.1, 4.1.1-1, 4.1.2. */
  readonly sourceIds: ReadonlySet<string> | null;
}

export interface NumberedNode {
  readonly id: string | null;
  readonly pos: number;
  readonly node: Node;
  /** As printed beside it: 4.2, 4.2.1, （1）. */
  readonly number: string;
  /** As cited from elsewhere: 4.2.2（1）. */
  readonly fullNumber: string;
}

type Tally = readonly [whole: number, between: number];

/** Numbers every subsection and clause in document order; both share one count, and items restart under each of them. */
export function numberNodes(doc: Node, style: NumberingStyle): NumberedNode[] {
  const numbered: NumberedNode[] = [];
  const count = (parent: Node, start: number, path: string) => {
    let tally: Tally = [0, 0], items: Tally = [0, 0], last = path;
    parent.forEach((node, offset) => {
      const id: string | null = node.attrs.id ?? null, pos = start + offset;
      if (node.type.name === "heading") return;
      if (node.attrs.level === 1) {
        items = next(items, id, style);
        const number = formatted(style.item, items);
        return void numbered.push({ id, pos, node, number, fullNumber: last + number });
      }
      [tally, items] = [next(tally, id, style), [0, 0]];
      last = `${path}.${tally[0]}${tally[1] ? `-${tally[1]}` : ""}`;
      numbered.push({ id, pos, node, number: last, fullNumber: last });
      if (node.type.name === "subsection") count(node, pos + 1, last);
    });
  };
  count(doc, 0, style.prefix);
  return numbered;
}

function next([whole, between]: Tally, id: string | null, { sourceIds }: NumberingStyle): Tally {
  return sourceIds === null || (id !== null && sourceIds.has(id)) ? [whole + 1, 0] : [whole, between + 1];
}

function formatted(pattern: string, [whole, between]: Tally): string {
  return pattern.replace(/\{(.)\}/, (_, sign: string) => (whole === 0 ? "0" : (counters[sign] ?? String)(whole)) + (between ? `-${between}` : ""));
}

const counters: Record<string, (number: number) => string> = {
  "一": chinese,
  I: roman,
  A: number => letters(number).toUpperCase(),
  a: letters,
};

function letters(number: number): string {
  return number === 0 ? "" : letters(Math.floor((number - 1) / 26)) + String.fromCharCode(97 + ((number - 1) % 26));
}

/** 一 … 十, 十一, 二十, 一百零一: no 一 before a leading 十, and 零 for skipped places, up to 9999. */
function chinese(number: number): string {
  let written = "";
  [1000, 100, 10, 1].forEach((unit, place) => {
    const digit = Math.floor(number / unit) % 10;
    if (digit === 0 && written !== "" && number % unit > 0 && !written.endsWith("零")) written += "零";
    if (digit > 0) written += "零一二三四五六七八九"[digit]! + ("千百十"[place] ?? "");
  });
  return written.replace(/^一十/, "十");
}

function roman(number: number): string {
  const signs: [number, string][] = [[1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"], [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"]];
  const sign = signs.find(([value]) => value <= number);
  return sign ? sign[1] + roman(number - sign[0]) : "";
}
