import { Fragment, Slice, type Node } from "prosemirror-model";
import { ReplaceStep, type Step } from "prosemirror-transform";
import { findPart } from "./move";
import { subsection } from "./schema";

/** The steps that make a clause what it was. A clause that is gone comes back at the end of its subsection; where that is gone, of the section. */
export function restoreSteps(doc: Node, was: Node, subsectionId: string | null): Step[] {
  const present = findPart(doc, was.attrs.id);
  const whole = new Slice(Fragment.from(was), 0, 0);
  if (present) return present.node.eq(was) ? [] : [new ReplaceStep(present.pos, present.pos + present.node.nodeSize, whole)];
  const place = placeIn(doc, subsectionId);
  return [new ReplaceStep(place, place, whole)];
}

/** The step that takes a clause out; none where it is gone. */
export function removalSteps(doc: Node, clauseId: string): Step[] {
  const present = findPart(doc, clauseId);
  return present ? [new ReplaceStep(present.pos, present.pos + present.node.nodeSize, Slice.empty)] : [];
}

function placeIn(doc: Node, subsectionId: string | null): number {
  const into = subsectionId === null ? null : findPart(doc, subsectionId);
  return into?.node.type === subsection ? into.pos + into.node.nodeSize - 1 : doc.content.size;
}
