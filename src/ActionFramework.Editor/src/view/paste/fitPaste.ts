import { DOMParser as SchemaParser, Fragment, Slice, type Node, type ResolvedPos } from "prosemirror-model";
import type { Transaction } from "prosemirror-state";
import { clause, heading, paragraph, schema, subsection } from "../../schema";
import { placeAround } from "../places";
import { cleanHtml } from "./cleanHtml";

/** Blocks and headings of foreign HTML, in their order. */
export function blocksOfHtml(html: string): Fragment {
  const host = new DOMParser().parseFromString(cleanHtml(html), "text/html").body;
  return SchemaParser.fromSchema(schema).parseSlice(host).content;
}

/** Plain text: each line is a paragraph. */
export function blocksOfText(text: string): Fragment {
  const lines = text.split(/\r\n?|\n/).map(line => line.replace(/^[\s\u3000]+|\s+$/g, "")).filter(line => line !== "");
  return Fragment.from(lines.map(line => paragraph.create(null, schema.text(line))));
}

/** Pasted blocks as the place wants them: in a clause each paragraph is a clause and a heading begins a subsection; in a heading all is one line; elsewhere there are only blocks. */
export function fitPaste(content: Fragment, $at: ResolvedPos): Slice {
  if ($at.parent.type === heading) return plainLine(content);
  const blocks = looseBlocks(content, insideCell($at));
  if (!standsInClause($at) || (content.childCount === 1 && blocks.length === 1 && content.firstChild!.type !== subsection)) return opened(blocks);
  const parts = openEdges(partsOf(content));
  const endsInside = parts.at(-1)!.type === clause ? 2 : $at.node(1).type === subsection ? 3 : 0;
  return new Slice(Fragment.from(parts), 2, endsInside);
}

/** Puts fitted parts behind the caret; the words after it stay last. Where a subsection is pasted among loose clauses they become a clause of their own. */
export function insertFitted(tr: Transaction, fitted: Slice): Transaction {
  if (fitted.openStart !== 2) return tr.replaceSelection(fitted);
  tr.deleteSelection();
  const { $from } = tr.selection;
  const at = $from.pos;
  if (fitted.openEnd > 0) return tr.replace(at, at, fitted);
  if ($from.parentOffset < $from.parent.content.size) tr.split(at, 2, [{ type: clause, attrs: { id: null, level: 0 } }, { type: paragraph }]);
  const [first, ...others] = fitted.content.content;
  tr.insert(at + 2, others);
  return tr.replace(at, at, new Slice(first!.content, 1, 1));
}

/** A clause that stands in the text already gets a new id when it is pasted once more; one that was cut keeps its own. */
export function forgetIds(slice: Slice, standing: ReadonlySet<string>): Slice {
  const forget = (node: Node): Node => {
    if (node.type !== subsection && node.type !== clause) return node;
    const attrs = standing.has(node.attrs.id) ? { ...node.attrs, id: null } : node.attrs;
    return node.type.create(attrs, mapped(node.content), node.marks);
  };
  const mapped = (content: Fragment): Fragment => Fragment.from(content.content.map(forget));
  return new Slice(mapped(slice.content), slice.openStart, slice.openEnd);
}

function insideCell($at: ResolvedPos): boolean {
  for (let depth = $at.depth; depth > 0; depth--) if (/cell/.test($at.node(depth).type.spec.tableRole ?? "")) return true;
  return false;
}

/** In a clause's own paragraph; lists, cells and quotations take blocks only. */
function standsInClause($at: ResolvedPos): boolean {
  const place = placeAround($at, "clause");
  return place !== null && $at.depth >= 2 && $at.node(-1) === place.node;
}

function plainLine(content: Fragment): Slice {
  const text = content.textBetween(0, content.size, " ", " ").replace(/\s+/g, " ").trim();
  return text === "" ? Slice.empty : new Slice(Fragment.from(schema.text(text)), 0, 0);
}

function looseBlocks(content: Fragment, inCell: boolean): Node[] {
  const blocks: Node[] = [];
  const collect = (node: Node) => {
    if (node.isTextblock) blocks.push(asBlock(node));
    else if (/_list$/.test(node.type.name) || (!inCell && /^(table|blockquote)$/.test(node.type.name))) blocks.push(node);
    else if (node.isInline) blocks.push(paragraph.create(null, node));
    else node.forEach(collect);
  };
  content.forEach(collect);
  return blocks;
}

function opened(blocks: Node[]): Slice {
  return new Slice(Fragment.from(blocks), blocks[0]?.isTextblock ? 1 : 0, blocks.at(-1)?.isTextblock ? 1 : 0);
}

/** Lists, tables and quotations belong to the paragraph before them; what follows a heading stands under it. */
function partsOf(content: Fragment): Node[] {
  const parts: { title: Node | null; clauses: Node[][] }[] = [{ title: null, clauses: [] }];
  const collect = (node: Node) => {
    const { clauses } = parts.at(-1)!;
    if (node.type === subsection) parts.push({ title: node.firstChild!, clauses: [] });
    else if (node.type === clause || node.type.name === "section") node.forEach(collect);
    else if (node.isTextblock || clauses.length === 0) clauses.push([asBlock(node)]);
    else clauses.at(-1)!.push(node);
  };
  content.forEach(collect);
  return parts.flatMap(({ title, clauses }) => {
    const made = clauses.map(blocks => clause.create({ id: null, level: 0 }, blocks));
    return title ? [subsection.create({ id: null }, [heading.create(null, title.content), ...made])] : made;
  });
}

const asBlock = (node: Node) => (node.type === heading ? paragraph.create(null, node.content) : node);

/** A paragraph at each edge, which melts into the words where it is pasted. */
function openEdges(parts: Node[]): Node[] {
  const blank = () => paragraph.create();
  const [first, ...others] = parts;
  const begun = first?.type !== clause ? [clause.create(null, blank()), ...parts]
    : first.firstChild!.type !== paragraph ? [first.copy(Fragment.from(blank()).append(first.content)), ...others] : parts;
  const last = begun.at(-1)!;
  const inner = last.type === subsection ? last.lastChild! : last;
  const closed = inner.type !== clause ? [inner, clause.create(null, blank())] : inner.lastChild!.type === paragraph ? [inner] : [inner.copy(inner.content.addToEnd(blank()))];
  if (last.type === clause) return [...begun.slice(0, -1), ...closed];
  return [...begun.slice(0, -1), last.copy(last.content.cut(0, last.content.size - inner.nodeSize).append(Fragment.from(closed)))];
}
