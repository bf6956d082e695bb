import type { Node } from "prosemirror-model";
import { schema } from "../schema";

const { nodes, marks } = schema;
type Inline = string | Node;

function inline(content: Inline[]): Node[] {
  return content.map(part => (typeof part === "string" ? schema.text(part) : part));
}

/** Short hands for documents in tests. */
export const doc = (...parts: Node[]): Node => nodes.section.create(null, parts);
export const subsectionOf = (id: string | null, title: string, ...clauses: Node[]): Node =>
  nodes.subsection.create({ id }, [nodes.heading.create(null, title ? schema.text(title) : null), ...clauses]);
export const clauseOf = (id: string | null, ...blocks: Node[]): Node => nodes.clause.create({ id }, blocks);
export const p = (...content: Inline[]): Node => nodes.paragraph.create(null, inline(content));
export const list = (...paragraphs: Node[]): Node => nodes.bullet_list.create(null, paragraphs.map(one => nodes.list_item.create(null, one)));
export const tableOf = (...rows: string[][]): Node =>
  nodes.table.create(null, rows.map(row => nodes.table_row.create(null, row.map(cell => nodes.table_cell.create(null, p(cell))))));
export const strong = (text: string): Node => schema.text(text, [marks.strong.create()]);
export const link = (text: string, href: string): Node => schema.text(text, [marks.link.create({ href })]);
export const hardBreakNode = nodes.hard_break.create();
