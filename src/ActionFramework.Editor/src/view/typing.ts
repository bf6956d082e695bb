import type { Node } from "prosemirror-model";
import type { Transaction } from "prosemirror-state";
import { AddMarkStep, RemoveMarkStep, ReplaceStep, type Step } from "prosemirror-transform";

/** Did every step only change words of a paragraph that had some and keeps some? Then no frame, number or stub is another; it is known without looking at the rest of the text. */
export function staysInWords(tr: Transaction): boolean {
  return tr.steps.every((step, index) => isTyping(step, tr.docs[index]!));
}

function isTyping(step: Step, doc: Node): boolean {
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return true;
  if (!(step instanceof ReplaceStep) || step.slice.openStart > 0 || step.slice.openEnd > 0) return false;
  const $from = doc.resolve(step.from), rest = $from.parent.content.size - (step.to - step.from);
  if (!$from.parent.isTextblock || step.to > $from.end() || !(step.slice.content.firstChild?.isInline ?? true)) return false;
  return $from.parent.content.size > 0 && rest + step.slice.size > 0;
}
