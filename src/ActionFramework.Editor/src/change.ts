import type { Node } from "prosemirror-model";
import { AddMarkStep, AttrStep, Mapping, RemoveMarkStep, type Step } from "prosemirror-transform";
import type { Touch } from "./check";
import { clausesIn } from "./move";
import { plainText } from "./reading";
import { mapsOf, type Applied } from "./rebase";
import { clause } from "./schema";
import { isId, type Piece } from "./survey";

/** One commit as the server stores and projects it. */
export interface Change {
  readonly steps: readonly unknown[];
  readonly maps: readonly (readonly number[])[];
  readonly mirror: boolean;
  /** Text that each step removed, at positions before that step. A move removes and inserts nothing. */
  readonly deleted: readonly (Piece & { readonly step: number })[];
  /** Text that each step inserted, at positions after that step. */
  readonly inserted: readonly (Piece & { readonly step: number })[];
  /** The clauses whose text, place, level or marks changed, with their text after the commit. */
  readonly touched: readonly { readonly clauseId: string; readonly text: string }[];
  /** The clauses that are no longer there. */
  readonly gone: readonly string[];
  /** Ids of clauses and subsections that no text of the section had before. */
  readonly cameIds: readonly string[];
}

export interface Account {
  readonly gone: readonly string[];
  readonly cameIds: readonly string[];
}

export function changeOf(applied: readonly Applied[], touches: readonly Touch[], doc: Node, account: Account, except: ReadonlySet<Node>): Change {
  const steps = applied.map(({ step }) => step);
  const pieces = (side: "gone" | "came") => touches.flatMap((one, step) => one[side].flatMap(survey => survey.pieces.map(piece => ({ step, ...piece }))));
  return { ...form(steps, false), deleted: pieces("gone"), inserted: pieces("came"), touched: textsOf(touched(steps, touches, doc), except), ...account };
}

export function changeOfMove(applied: readonly Applied[], moved: Node): Change {
  const steps = applied.map(({ step }) => step);
  return { ...form(steps, true), deleted: [], inserted: [], touched: textsOf(clausesIn(moved)), gone: [], cameIds: [] };
}

export function changeOfRepair(steps: readonly AttrStep[], doc: Node): Change {
  const named = steps.map(({ pos }) => doc.nodeAt(pos)!).filter(node => node.type === clause);
  return { ...form(steps, false), deleted: [], inserted: [], touched: textsOf(named), gone: [], cameIds: steps.map(({ value }) => value as string) };
}

function form(steps: readonly Step[], mirror: boolean): Pick<Change, "steps" | "maps" | "mirror"> {
  return { steps: steps.map(step => step.toJSON()), maps: mapsOf(steps), mirror };
}

function textsOf(clauses: Iterable<Node>, except: ReadonlySet<Node> = new Set()): Change["touched"] {
  return [...clauses].filter(node => isId(node.attrs.id) && !except.has(node)).map(node => ({ clauseId: node.attrs.id as string, text: plainText(node) }));
}

function touched(steps: readonly Step[], touches: readonly Touch[], doc: Node): Set<Node> {
  const found = new Set<Node>();
  const mapping = new Mapping(touches.map(({ map }) => map));
  touches.forEach(({ map }, index) => {
    const rest = mapping.slice(index + 1);
    map.forEach((_from, _to, from, to) => clausesAt(doc, rest.map(from, -1), rest.map(to, 1), found));
    const step = steps[index];
    if (step instanceof AttrStep) clausesAt(doc, rest.map(step.pos), rest.map(step.pos) + 1, found);
    if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) clausesAt(doc, rest.map(step.from, 1), rest.map(step.to, -1), found);
  });
  return found;
}

function clausesAt(doc: Node, from: number, to: number, found: Set<Node>): void {
  const $from = doc.resolve(from);
  for (let depth = Math.min(2, $from.depth); depth > 0; depth--) if ($from.node(depth).type === clause) found.add($from.node(depth));
  if (from === to || ($from.parent.isTextblock && to <= $from.end())) return;
  doc.nodesBetween(from, to, node => {
    if (node.type === clause) found.add(node);
    return node.type !== clause;
  });
}
