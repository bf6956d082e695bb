import type { Node } from "prosemirror-model";
import { inlineText } from "./reading";
import { clause, subsection } from "./schema";

/** Text of one textblock within a range; as long as its range, since a hard break counts as \n. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** The clause around it, or the subsection whose heading it is; null while it has no id. */
  readonly clauseId: string | null;
  readonly text: string;
}

/** A clause or subsection that begins in a range. */
export interface Part {
  readonly node: Node;
  readonly pos: number;
  readonly parent: Node | null;
}

export interface Visited {
  readonly node: Node;
  readonly depth: number;
  /** It begins in the range; else it is the textblock around it. */
  readonly whole: boolean;
  readonly inCell: boolean;
}

/** What stands in a range of a document. */
export interface Survey {
  readonly pieces: Piece[];
  readonly parts: Part[];
  /** All nodes that begin in the range, and the textblocks around it. */
  readonly nodes: Visited[];
  /** Its part of the document's JSON, in bytes; between two documents the difference is right to a few bytes. */
  readonly weight: number;
}

const cellRoles = new Set<unknown>(["cell", "header_cell"]);
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isId(value: unknown): value is string {
  return typeof value === "string" && uuid.test(value);
}

function idOf(node: Node): string | null {
  return isId(node.attrs.id) ? node.attrs.id : null;
}

export function survey(doc: Node, from: number, to: number): Survey {
  const found = { pieces: [] as Piece[], parts: [] as Part[], nodes: [] as Visited[], weight: 0 };
  const $from = doc.resolve(from);
  let owner: string | null = null;
  let cells = 0;

  const textblock = (node: Node, start: number, depth: number): void => {
    const [low, high] = [Math.max(from, start), Math.min(to, start + node.content.size)];
    const text = low < high ? inlineText(node, low - start, high - start) : "";
    if (text) found.pieces.push({ from: low, to: high, clauseId: owner, text });
    found.weight += bytes(text) + inlineWeight(node, from - start, to - start);
    found.nodes.push({ node, depth, whole: start > from, inCell: cells > 0 });
  };

  const walk = (node: Node, start: number, depth: number): void => {
    let pos = start;
    for (const child of node.children) {
      const end = pos + child.nodeSize;
      if (end > from && pos < to) enter(child, pos, depth + 1, node);
      else if (pos >= to) break;
      pos = end;
    }
  };

  const enter = (node: Node, pos: number, depth: number, parent: Node): void => {
    const begins = pos >= from;
    const part = node.type === clause || node.type === subsection;
    if (part) owner = idOf(node);
    if (part && begins) found.parts.push({ node, pos, parent: parent.type === subsection ? parent : null });
    if (begins) found.weight += blockWeight(node);
    if (node.isTextblock) return textblock(node, pos + 1, depth);
    if (begins) found.nodes.push({ node, depth, whole: true, inCell: cells > 0 });
    const cell = cellRoles.has(node.type.spec.tableRole);
    cells += cell ? 1 : 0;
    walk(node, pos + 1, depth);
    cells -= cell ? 1 : 0;
  };

  if ($from.parent.isTextblock && to <= $from.end()) {
    const holder = $from.parent.type.name === "heading" || $from.node(1).type === clause ? 1 : 2;
    owner = idOf($from.node(holder));
    textblock($from.parent, $from.start(), $from.depth);
  } else {
    walk(doc, 0, 0);
  }
  return found;
}

/** UTF-8 bytes of a string in JSON. */
export function bytes(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // Half of a surrogate pair is half of four bytes.
    count += unit < 0x20 ? 2 : unit === 0x22 || unit === 0x5c ? 2 : unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return count;
}

function blockWeight(node: Node): number {
  return node.type.name.length + 27 + (Object.keys(node.attrs).length > 0 ? JSON.stringify(node.attrs).length + 9 : 0);
}

/** The wrapping of the inline nodes that begin in the range or just behind it; their text is not in it. */
function inlineWeight(textblock: Node, from: number, to: number): number {
  let weight = 0;
  let pos = 0;
  for (const child of textblock.children) {
    if (pos > to) break;
    if (pos >= from) weight += 28 + child.marks.reduce((sum, mark) => sum + 20 + JSON.stringify(mark.attrs).length + mark.type.name.length, 0);
    pos += child.nodeSize;
  }
  return weight;
}
