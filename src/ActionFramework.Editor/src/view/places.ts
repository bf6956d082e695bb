import type { Node, ResolvedPos } from "prosemirror-model";

/** A clause or subsection with its place in the document. */
export interface Place {
  readonly node: Node;
  readonly pos: number;
  readonly parent: Node;
  readonly index: number;
}

/** The nearest clause or subsection around a position. */
export function placeAround($pos: ResolvedPos, type: "clause" | "subsection"): Place | null {
  for (let depth = $pos.depth; depth > 0; depth--) {
    const node = $pos.node(depth);
    if (node.type.name === type) return { node, pos: $pos.before(depth), parent: $pos.node(depth - 1), index: $pos.index(depth - 1) };
  }
  const after = $pos.nodeAfter;
  return after?.type.name === type ? { node: after, pos: $pos.pos, parent: $pos.parent, index: $pos.index() } : null;
}

export function placeOf(doc: Node, id: string): Place | null {
  let found: Place | null = null;
  doc.descendants((node, pos, parent, index) => {
    if (found || !parent || (node.type.name !== "clause" && node.type.name !== "subsection")) return false;
    if (node.attrs.id === id) found = { node, pos, parent, index };
    return node.type.name === "subsection";
  });
  return found;
}

/** The clause or, in a heading, the subsection in which a position stands: what others see in the outline. */
export function nodeIdAt($pos: ResolvedPos): string | null {
  return (placeAround($pos, "clause") ?? placeAround($pos, "subsection"))?.node.attrs.id ?? null;
}

/** One empty paragraph: then the stub shows. */
export function isUntouched(clause: Node): boolean {
  return clause.childCount === 1 && clause.firstChild!.type.name === "paragraph" && clause.firstChild!.content.size === 0;
}
