import type { Node } from "prosemirror-model";
import { Mapping, type StepMap } from "prosemirror-transform";
import { Decoration, type DecorationSet } from "prosemirror-view";

/** One entry of the legend as the text shows it. */
export interface Ink {
  readonly sign: string;
  readonly colour: string;
}

/** By author or suggestion. */
export type Inks = ReadonlyMap<string, Ink>;

export function inked(from: number, to: number, of: string, inks: Inks): Decoration {
  const ink = inks.get(of);
  return Decoration.inline(from, to, ink ? { class: "is-coloured", "data-sign": ink.sign, style: `--seal: var(--${ink.colour})` } : {}, { of });
}

/** Carries colours over one step; what it brings in takes the colour of its own origin, or none. The work goes with the step, not with the length of the text. */
export function overStep(set: DecorationSet, map: StepMap, doc: Node, of: string | null, inks: Inks): DecorationSet {
  let carried = set.map(new Mapping([map]), doc);
  map.forEach((_, __, from, to) => (carried = paint(carried, doc, from, to, of, inks)));
  return carried;
}

/** The two steps of a move: the moved node is the longest range that the first takes out, and its words keep their colours. */
export function overMove(set: DecorationSet, [taken, put]: readonly [StepMap, StepMap], [between, after]: readonly [Node, Node], inks: Inks): DecorationSet {
  let node = { from: 0, to: 0 }, start = 0;
  taken.forEach((from, to) => to - from > node.to - node.from && (node = { from, to }));
  put.forEach((_, __, from, to) => to - from === node.to - node.from && (start = from));
  // A run may reach over the node's border: somebody split the clause in which he wrote it.
  const carried = set.find(node.from, node.to).map(one => ({ from: Math.max(one.from, node.from), to: Math.min(one.to, node.to), of: one.spec.of as string })).filter(one => one.from < one.to)
    .map(one => inked(one.from - node.from + start, one.to - node.from + start, one.of, inks));
  const around = set.map(new Mapping([taken]), between).map(new Mapping([put]), after);
  return paint(around, after, start, start + node.to - node.from, null, inks).add(after, carried);
}

function paint(set: DecorationSet, doc: Node, from: number, to: number, of: string | null, inks: Inks): DecorationSet {
  let painted = set;
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true;
    const start = Math.max(from, pos + 1), end = Math.min(to, pos + 1 + node.content.size);
    if (start < end) painted = paintRun(painted, doc, start, end, of, inks);
    return false;
  });
  return painted;
}

/** Neighbours of one origin are one run; what lay there of another is cut. */
function paintRun(set: DecorationSet, doc: Node, from: number, to: number, of: string | null, inks: Inks): DecorationSet {
  const touched = set.find(from, to);
  const same = touched.filter(({ spec }) => spec.of === of);
  const others = touched.filter(one => one.spec.of !== of && one.from < to && one.to > from);
  const rests = others.flatMap(one => [{ from: one.from, to: from, of: one.spec.of as string }, { from: to, to: one.to, of: one.spec.of as string }]).filter(rest => rest.from < rest.to);
  const whole = { from: Math.min(from, ...same.map(one => one.from)), to: Math.max(to, ...same.map(one => one.to)) };
  const runs = of === null ? rests : [{ ...whole, of }, ...rests];
  return set.remove([...same, ...others]).add(doc, runs.map(run => inked(run.from, run.to, run.of, inks)));
}
