import type { Node } from "prosemirror-model";
import { ReplaceStep, StepMap, type Step } from "prosemirror-transform";
import { BadSteps, checkShape } from "./check";
import { passageOfMaps } from "./move";
import { Path } from "./path";

/** The maps of one commit; `mirror`: it is a move, and its two maps belong together. */
export interface Maps {
  readonly maps: readonly (readonly number[])[];
  readonly mirror: boolean;
}

export interface Applied {
  readonly before: Node;
  readonly step: Step;
  readonly after: Node;
}

export interface Rebased {
  readonly doc: Node;
  readonly applied: readonly Applied[];
  /** Indexes of the steps whose place is gone. */
  readonly dropped: readonly number[];
}

export function mapsOf(steps: readonly Step[]): number[][] {
  return steps.map(step => rangesOf(step.getMap()));
}

function rangesOf(map: StepMap): number[] {
  const ranges: number[] = [];
  map.forEach((oldFrom, oldTo, newFrom, newTo) => ranges.push(oldFrom, oldTo - oldFrom, newTo - newFrom));
  return ranges;
}

export function appendMaps(path: Path, { maps, mirror }: Maps): void {
  if (mirror) path.appendMove(passageOfMaps(maps));
  else for (const ranges of maps) path.append(new StepMap(ranges));
}

/** Applies steps made for an older document to this one, over the maps of the commits between the two (oldest first). Bad steps are refused whole. */
export function rebase(doc: Node, steps: readonly Step[], over: readonly Maps[]): Rebased {
  checkShapes(steps, doc.content.size - over.reduce((sum, commit) => sum + growth(commit.maps), 0));
  const path = over.length > 0 ? pathOver(steps, over) : null;
  const applied: Applied[] = [];
  const dropped: number[] = [];
  steps.forEach((step, index) => {
    const mapped = path ? path.carry(step, steps.length - index) : step;
    const after = mapped && apply(mapped, doc, path !== null);
    if (!after || isNothing(mapped)) return dropped.push(index);
    path?.mirror(steps.length - 1 - index, path.append(mapped.getMap()));
    applied.push({ before: doc, step: mapped, after });
    doc = after;
  });
  return { doc, applied, dropped };
}

function pathOver(steps: readonly Step[], over: readonly Maps[]): Path {
  const path = new Path();
  for (const step of steps.toReversed()) path.append(step.getMap().invert());
  for (const commit of over) appendMaps(path, commit);
  return path;
}

function checkShapes(steps: readonly Step[], size: number): void {
  for (const step of steps) {
    checkShape(step, size);
    size += growth([rangesOf(step.getMap())]);
  }
}

function growth(maps: readonly (readonly number[])[]): number {
  return maps.reduce((sum, ranges) => sum + ranges.reduce((inner, size, i) => inner + (i % 3 === 2 ? size : i % 3 === 1 ? -size : 0), 0), 0);
}

/** Null where a step that was good once does not fit any more; a step that has come over nothing has no such excuse. */
function apply(step: Step, doc: Node, excused: boolean): Node | null {
  try {
    const { doc: after, failed } = step.apply(doc);
    if (after || excused) return after;
    throw new BadSteps(failed!);
  } catch (error) {
    if (excused) return null;
    throw error instanceof BadSteps ? error : new BadSteps(String(error));
  }
}

/** Applies steps that are known to fit: the log's, or the authority's own. */
export function applyAll(doc: Node, steps: readonly Step[]): { readonly doc: Node; readonly applied: readonly Applied[] } {
  const applied: Applied[] = [];
  for (const step of steps) {
    const { doc: after, failed } = step.apply(doc);
    if (!after) throw new Error(`A step does not fit its document: ${failed}`);
    applied.push({ before: doc, step, after });
    doc = after;
  }
  return { doc, applied };
}

/** What is left of a deletion whose text somebody else has deleted already. */
export function isNothing(step: Step): boolean {
  return step instanceof ReplaceStep && step.from === step.to && step.slice.size === 0;
}
