import { Mark, type Node } from "prosemirror-model";
import { AddMarkStep, AttrStep, DocAttrStep, RemoveMarkStep, ReplaceAroundStep, ReplaceStep, Step, type StepMap } from "prosemirror-transform";
import { placesOf } from "./path";
import { schema, table } from "./schema";
import { survey, type Survey } from "./survey";

/** Steps that are refused whole: unparsable, not applicable, or leading to something that the schema or the link rule refuses. */
export class BadSteps extends Error {}

const deepest = 64;

export function parseSteps(json: unknown): Step[] {
  if (!Array.isArray(json)) throw new BadSteps("Steps are an array");
  return json.map(one => {
    try {
      return Step.fromJSON(schema, one);
    } catch (error) {
      throw new BadSteps(String(error));
    }
  });
}

/** What can be told without the document: positions in order and within its size, and no attribute that is the authority's. */
export function checkShape(step: Step, size: number): void {
  if (step instanceof DocAttrStep || (step instanceof AttrStep && step.attr === "id")) throw new BadSteps("Ids and attributes of the section are not changed by steps");
  const positions = placesOf(step).map(place => place.origin);
  if (step instanceof ReplaceAroundStep) positions.push(step.gapFrom, step.gapTo);
  if (positions.some(pos => !Number.isInteger(pos) || pos < 0 || pos > size)) throw new BadSteps("A position is outside the document");
  if (step instanceof AttrStep) checkAttribute(step);
  if (isTangled(step)) throw new BadSteps("Positions are out of order");
  if (step instanceof ReplaceStep || step instanceof ReplaceAroundStep) checkSlice(step);
}

function checkAttribute({ attr, value }: AttrStep): void {
  const specs = Object.values(schema.nodes).flatMap(type => type.spec.attrs?.[attr] ?? []);
  try {
    for (const { validate } of specs) if (typeof validate === "function") validate(value);
  } catch (error) {
    throw new BadSteps(String(error));
  }
  if (specs.length === 0) throw new BadSteps("No node has this attribute");
}

function isTangled(step: Step): boolean {
  if (step instanceof ReplaceAroundStep) return step.from > step.gapFrom || step.gapFrom > step.gapTo || step.gapTo > step.to;
  return (step instanceof ReplaceStep || step instanceof AddMarkStep || step instanceof RemoveMarkStep) && step.from > step.to;
}

function checkSlice(step: ReplaceStep | ReplaceAroundStep): void {
  const { slice } = step;
  if (!opens(slice.openStart, slice.content.firstChild, "firstChild") || !opens(slice.openEnd, slice.content.lastChild, "lastChild")) throw new BadSteps("The slice is not open as deep as it says");
  if (slice.size < 0) throw new BadSteps("The slice has less than nothing in it");
  if (step instanceof ReplaceAroundStep && !(Number.isInteger(step.insert) && step.insert >= 0 && step.insert <= slice.size)) throw new BadSteps("The gap is outside the slice");
}

function opens(depth: number, node: Node | null, edge: "firstChild" | "lastChild"): boolean {
  if (!Number.isInteger(depth) || depth < 0) return false;
  for (; depth > 0; depth--, node = node[edge]) if (!node || node.isLeaf) return false;
  return true;
}

/** What a step took away and what it brought, range by range of its map. */
export interface Touch {
  readonly map: StepMap;
  readonly gone: readonly Survey[];
  readonly came: readonly Survey[];
  /** By how many bytes of JSON the document grew. */
  readonly growth: number;
}

/** Looks at what a step touched, and at nothing else: the document's length does not matter. */
export function touch(before: Node, step: Step, after: Node): Touch {
  const map = step.getMap();
  const gone: Survey[] = [];
  const came: Survey[] = [];
  map.forEach((oldFrom, oldTo, newFrom, newTo) => {
    gone.push(survey(before, oldFrom, oldTo));
    came.push(survey(after, newFrom, newTo));
  });
  const [was, is] = gone.length > 0 ? [gone, came] : remarked(before, step, after);
  return { map, gone, came, growth: weigh(is) - weigh(was) };
}

/** Refuses what the schema or the link rule refuses, as far as the step touched it. */
export function checkTouched(before: Node, step: Step, after: Node, { came }: Touch): void {
  for (const { nodes } of came.length > 0 ? came : remarked(before, step, after)[1]) nodes.forEach(checkNode);
  if (step instanceof ReplaceAroundStep) checkGap(step, after);
}

/** Steps on marks and attributes have an empty map; what they touched lies between their positions. */
function remarked(before: Node, step: Step, after: Node): [Survey[], Survey[]] {
  const positions = placesOf(step).map(place => place.origin);
  const [from, to] = [Math.min(...positions), Math.max(...positions)];
  return [[survey(before, from, to)], [survey(after, from, to)]];
}

function weigh(surveys: readonly Survey[]): number {
  return surveys.reduce((sum, { weight }) => sum + weight, 0);
}

function checkNode({ node, depth, whole, inCell }: Survey["nodes"][number]): void {
  if (depth > deepest || (node.isTextblock && node.childCount > 0 && depth + 1 > deepest)) throw new BadSteps("Too deep");
  if (inCell && node.type === table) throw new BadSteps("A table in a table");
  if (whole && !node.type.validContent(node.content)) throw new BadSteps(`Invalid content for ${node.type.name}`);
  if (node.isTextblock) node.forEach(checkInline);
}

function checkInline(node: Node): void {
  // Half of a surrogate pair cannot be stored as UTF-8; it would come back as another character.
  if (node.text !== undefined && !node.text.isWellFormed()) throw new BadSteps("Half of a character");
  if (node.marks.length > 1 && !Mark.sameSet(node.marks.reduce((set, mark) => mark.addToSet(set), Mark.none), node.marks)) throw new BadSteps("These marks do not go together");
}

/** What a wrapping took in lies deeper than before, or in another kind of block. */
function checkGap(step: ReplaceAroundStep, after: Node): void {
  const from = step.from + step.insert;
  survey(after, from, from + step.gapTo - step.gapFrom).nodes.forEach(checkNode);
}
