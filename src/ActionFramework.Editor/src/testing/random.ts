import type { Node } from "prosemirror-model";
import { canJoin, canSplit, findWrapping, liftTarget } from "prosemirror-transform";
import { eachPart } from "../reading";
import { clause, schema, subsection } from "../schema";
import { redo, undo } from "../client/undo";
import type { Drafter } from "./drafter";

/** A seeded source of chance: the same seed gives the same history. */
export class Chance {
  constructor(private state: number) {}

  below(limit: number): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * limit);
  }

  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)]!;
  }
}

let typed = 0;

/** Characters outside the BMP, each typed once in a whole run. */
export const signs = (count: number): string => Array.from({ length: count }, () => String.fromCodePoint(0x20000 + typed++)).join("");
export const signsIn = (text: string): string[] => Array.from(text).filter(one => one.codePointAt(0)! >= 0x20000);

function textblocks(doc: Node): { node: Node; pos: number }[] {
  const found: { node: Node; pos: number }[] = [];
  doc.descendants((node, pos) => {
    if (node.isTextblock) found.push({ node, pos });
    return !node.isTextblock;
  });
  return found;
}

function place(doc: Node, chance: Chance): number {
  const { node, pos } = chance.pick(textblocks(doc));
  return whole(doc, pos + 1 + chance.below(node.content.size + 1));
}

/** Nobody's cursor stands within a character. */
function whole(doc: Node, pos: number): number {
  const { parent, parentOffset } = doc.resolve(pos);
  const unit = parent.textContent.charCodeAt(parentOffset);
  return pos + (unit >= 0xdc00 && unit < 0xe000 ? 1 : 0);
}

const edits: Record<string, (me: Drafter, chance: Chance) => void> = {
  type: (me, chance) => {
    let pos = place(me.doc, chance);
    for (let i = 1 + chance.below(4); i > 0; i--, pos += 2) me.edit(tr => tr.insertText(signs(1), pos));
  },
  remove: (me, chance) => {
    const from = place(me.doc, chance);
    const end = me.doc.resolve(from).end();
    const to = whole(me.doc, Math.min(end, from + 2 * chance.below(4)));
    me.edit(tr => tr.delete(from, to));
  },
  replace: (me, chance) => {
    const [one, two] = [place(me.doc, chance), place(me.doc, chance)];
    if (Math.abs(one - two) < 40) me.edit(tr => tr.replaceWith(Math.min(one, two), Math.max(one, two), schema.text(signs(1))));
  },
  split: (me, chance) => {
    const pos = place(me.doc, chance);
    const depth = me.doc.resolve(pos).parent.type === schema.nodes.heading ? 0 : 2;
    if (depth > 0 && canSplit(me.doc, pos, depth)) me.edit(tr => tr.split(pos, depth));
  },
  join: (me, chance) => {
    const $pos = me.doc.resolve(place(me.doc, chance));
    for (let depth = 1; depth <= $pos.depth; depth++) {
      if ($pos.node(depth).type !== clause || !canJoin(me.doc, $pos.before(depth))) continue;
      return me.edit(tr => tr.join($pos.before(depth)));
    }
  },
  mark: (me, chance) => {
    const [from, to] = [place(me.doc, chance), place(me.doc, chance)].sort((a, b) => a - b) as [number, number];
    me.edit(tr => (chance.below(2) ? tr.addMark(from, to, schema.marks.strong.create()) : tr.removeMark(from, to)));
  },
  wrap: (me, chance) => {
    const range = me.doc.resolve(place(me.doc, chance)).blockRange()!;
    const wrapping = range && range.parent.type !== subsection && findWrapping(range, chance.pick([schema.nodes.bullet_list, schema.nodes.blockquote]));
    if (wrapping && range.depth < 9) me.edit(tr => tr.wrap(range, wrapping));
  },
  lift: (me, chance) => {
    const range = me.doc.resolve(place(me.doc, chance)).blockRange();
    const target = range && liftTarget(range);
    if (range && target !== null && target !== undefined) me.edit(tr => tr.lift(range, target));
  },
  level: (me, chance) => me.edit(tr => eachPart(me.doc, (node, pos) => node.type === clause && chance.below(6) === 0 && tr.setNodeAttribute(pos, "level", chance.below(2)))),
  move: (me, chance) => {
    const [clauses, subsections]: [string[], string[]] = [[], []];
    eachPart(me.doc, node => node.attrs.id && (node.type === clause ? clauses : subsections).push(node.attrs.id));
    const nodeId = chance.pick(chance.below(8) ? clauses : subsections);
    const into = subsections.includes(nodeId) ? null : chance.pick([null, ...subsections]);
    me.move({ nodeId, into, before: chance.pick([null, ...clauses, ...subsections]) });
  },
  undo: me => void undo(me.state, tr => me.dispatch(tr)),
  redo: me => void redo(me.state, tr => me.dispatch(tr)),
};

/** One edit, as people make them: mostly typing. */
export function editSomehow(me: Drafter, chance: Chance, ...without: string[]): void {
  const often = ["type", "type", "type", "type", "remove", "move", "undo"];
  edits[chance.pick([...often, ...Object.keys(edits)].filter(kind => !without.includes(kind)))]!(me, chance);
}
