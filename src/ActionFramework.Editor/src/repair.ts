import type { Node } from "prosemirror-model";
import { AttrStep, Mapping } from "prosemirror-transform";
import type { Touch } from "./check";
import { subsection } from "./schema";
import { isId } from "./survey";

/** What the authority knows about ids while it looks at a batch. */
export interface Register {
  /** How often an id stands in the document after the batch. */
  count(id: string): number;
  /** Whether a text of the section ever had it; null: ask. */
  had(id: string): boolean | null;
}

export interface Repairs {
  /** Positions of the clauses and subsections that need a new id, in document order. */
  readonly at: readonly number[];
  /** Ids that no text of this section is known to have had: they may come from another language. */
  readonly ask: readonly string[];
}

/** The clauses and subsections that a batch brought in and that are still there: their positions after it, in document order. */
export function cameIn(touches: readonly Touch[]): number[] {
  const mapping = new Mapping(touches.map(({ map }) => map));
  const positions = touches.flatMap(({ came }, index) =>
    came.flatMap(({ parts }) => parts).map(({ pos }) => mapping.slice(index + 1).mapResult(pos, 1)));
  return [...new Set(positions.filter(place => !place.deletedAfter).map(place => place.pos))].sort((a, b) => a - b);
}

/** Which of the nodes that came in need a new id: those without one, with one that was never there, and doubles – with all that a copied subsection holds. */
export function repairs(doc: Node, came: readonly number[], register: Register): Repairs {
  const at: number[] = [];
  const ask: string[] = [];
  const copied = new Set<number>();
  const nodes = came.map(pos => ({ pos, node: doc.nodeAt(pos)! }));
  const ids = nodes.map(({ node }) => node.attrs.id as unknown);
  const often = tally(ids);
  nodes.forEach(({ pos, node }, index) => {
    const id = ids[index];
    // The copy that this batch brought in is the double; when all are its own, the first one keeps the id.
    const doubled = isId(id) && register.count(id) > 1 && !(often.get(id) === register.count(id) && ids.indexOf(id) === index);
    if (doubled && node.type === subsection) copied.add(pos);
    if (!isId(id) || doubled || copied.has(around(doc, pos))) at.push(pos);
    else if (register.had(id) === null) ask.push(id);
    else if (!register.had(id)) at.push(pos);
  });
  return { at, ask };
}

function tally(values: readonly unknown[]): Map<unknown, number> {
  const often = new Map<unknown, number>();
  for (const value of values) often.set(value, (often.get(value) ?? 0) + 1);
  return often;
}

function around(doc: Node, pos: number): number {
  const $pos = doc.resolve(pos);
  return $pos.depth === 0 ? -1 : $pos.before(1);
}

export function repairSteps(at: readonly number[], newIds: readonly string[]): AttrStep[] {
  return at.map((pos, index) => new AttrStep(pos, "id", newIds[index]));
}
