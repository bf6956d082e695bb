import type { Node } from "prosemirror-model";
import { clause, subsection } from "./schema";

export interface SubsectionReading {
  readonly kind: "subsection";
  readonly id: string | null;
  readonly heading: string;
}

export interface ClauseReading {
  readonly kind: "clause";
  readonly id: string | null;
  readonly subsectionId: string | null;
  readonly level: number;
  readonly text: string;
  readonly empty: boolean;
}

/** Ties a run of a clause's plain text to its place in the document. A separator stands nowhere; one behind the last word is told where the block behind it begins. */
export interface Segment {
  readonly clauseId: string | null;
  readonly offset: number;
  readonly from: number;
  readonly to: number;
}

/** Plain text of a clause: blocks joined by \n, cells by \t, a hard break \n. */
export function plainText(node: Node): string {
  if (node.isTextblock) return inlineText(node, 0, node.content.size);
  return node.children.map(plainText).join(separator(node));
}

/** Every position in a textblock is one UTF-16 unit of its text; a hard break counts as \n. */
export function inlineText(textblock: Node, from: number, to: number): string {
  return textblock.textBetween(from, to, null, "\n");
}

function separator(node: Node): string {
  return node.type.spec.tableRole === "row" ? "\t" : "\n";
}

/** Calls back for each clause and subsection, with its position and the subsection around it, in document order. */
export function eachPart(doc: Node, visit: (node: Node, pos: number, parent: Node | null) => void): void {
  doc.forEach((part, pos) => {
    visit(part, pos, null);
    if (part.type === subsection) part.forEach((child, offset) => child.type === clause && visit(child, pos + 1 + offset, part));
  });
}

export function read(doc: Node): (SubsectionReading | ClauseReading)[] {
  const nodes: (SubsectionReading | ClauseReading)[] = [];
  eachPart(doc, (node, _, parent) => {
    if (node.type === subsection) nodes.push({ kind: "subsection", id: node.attrs.id, heading: plainText(node.firstChild!) });
    else nodes.push(readClause(node, parent));
  });
  return nodes;
}

function readClause(node: Node, parent: Node | null): ClauseReading {
  const text = plainText(node);
  return { kind: "clause", id: node.attrs.id, subsectionId: parent?.attrs.id ?? null, level: node.attrs.level, text, empty: text === "" };
}

export function segments(doc: Node): Segment[] {
  const found: Segment[] = [];
  eachPart(doc, (node, pos) => node.type === clause && clauseSegments(node, pos, found));
  return found;
}

function clauseSegments(node: Node, pos: number, found: Segment[]): void {
  const clauseId = node.attrs.id;
  let offset = 0, behind: Segment[] = [];
  const walk = (inner: Node, start: number): void => {
    inner.forEach((child, childOffset, index) => {
      const from = start + childOffset;
      if (index > 0 && !inner.isTextblock) behind.push({ clauseId, offset: offset++, from, to: from + 1 });
      if (child.isInline) {
        push({ clauseId, offset, from, to: from + child.nodeSize }, found);
        behind = [];
      }
      if (child.isInline) offset += child.nodeSize;
      else walk(child, from + 1);
    });
  };
  walk(node, pos + 1);
  found.push(...behind);
}

function push(segment: Segment, found: Segment[]): void {
  const last = found.at(-1);
  // Marks cut a text into nodes; a run is what stands together.
  if (last && last.to === segment.from && last.clauseId === segment.clauseId) found[found.length - 1] = { ...last, to: segment.to };
  else found.push(segment);
}
