import { Schema, type AttributeSpec, type MarkSpec, type NodeSpec } from "prosemirror-model";

const linkSchemes = /^(https?:\/\/|mailto:)[^\s\p{Cc}\p{Cs}]+$/iu;

/** The link rule: http, https and mailto, nothing else. */
export function isAllowedLink(href: unknown): href is string {
  return typeof href === "string" && href.length <= 2048 && linkSchemes.test(href);
}

function integer(from: number, to: number, initial: number): AttributeSpec {
  return {
    default: initial,
    validate: value => {
      if (!Number.isInteger(value) || (value as number) < from || (value as number) > to) {
        throw new RangeError(`Expected a whole number from ${from} to ${to}`);
      }
    },
  };
}

const id: AttributeSpec = { default: null, validate: "string|null" };
const cellAttrs = { colspan: integer(1, 100, 1), rowspan: integer(1, 1000, 1) };
const cellContent = "(paragraph | bullet_list | ordered_list)+";

function spans(dom: HTMLElement) {
  const { colSpan = 1, rowSpan = 1 } = dom as HTMLTableCellElement;
  return { colspan: Math.min(100, Math.max(1, colSpan)), rowspan: Math.min(1000, Math.max(1, rowSpan)) };
}

function cellSpec(tag: "td" | "th", tableRole: string): NodeSpec {
  return {
    content: cellContent,
    attrs: cellAttrs,
    isolating: true,
    tableRole,
    parseDOM: [{ tag, getAttrs: spans }],
    toDOM: ({ attrs }) => [tag, { ...(attrs.colspan > 1 && { colspan: attrs.colspan }), ...(attrs.rowspan > 1 && { rowspan: attrs.rowspan }) }, 0],
  };
}

const nodes = {
  section: { content: "(clause | subsection)+" },
  subsection: {
    content: "heading clause*",
    attrs: { id },
    isolating: true,
    defining: true,
    parseDOM: [{ tag: "section[data-subsection]", getAttrs: dom => ({ id: dom.dataset.subsection || null }) }],
    toDOM: ({ attrs }) => ["section", { id: attrs.id ?? "", "data-subsection": attrs.id ?? "" }, 0],
  },
  heading: {
    content: "text*",
    isolating: true,
    defining: true,
    parseDOM: [{ tag: "h1" }, { tag: "h2" }, { tag: "h3" }].map(rule => ({ ...rule, context: "subsection/" })),
    toDOM: () => ["h3", 0],
  },
  clause: {
    content: "block+",
    attrs: { id, level: integer(0, 1, 0) },
    defining: true,
    parseDOM: [{ tag: "div[data-clause]", getAttrs: dom => ({ id: dom.dataset.clause || null, level: dom.dataset.level === "1" ? 1 : 0 }) }],
    toDOM: ({ attrs }) => ["div", { "data-clause": attrs.id ?? "", "data-level": attrs.level }, 0],
  },
  paragraph: { content: "inline*", group: "block", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
  bullet_list: { content: "list_item+", group: "block", parseDOM: [{ tag: "ul" }], toDOM: () => ["ul", 0] },
  ordered_list: {
    content: "list_item+",
    group: "block",
    attrs: { order: integer(0, 1_000_000, 1) },
    parseDOM: [{ tag: "ol", getAttrs: dom => ({ order: Math.max(0, (dom as HTMLOListElement).start || 1) }) }],
    toDOM: ({ attrs }) => (attrs.order === 1 ? ["ol", 0] : ["ol", { start: attrs.order }, 0]),
  },
  list_item: { content: "paragraph block*", defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
  blockquote: { content: "block+", group: "block", defining: true, parseDOM: [{ tag: "blockquote" }], toDOM: () => ["blockquote", 0] },
  table: { content: "table_row+", group: "block", isolating: true, tableRole: "table", parseDOM: [{ tag: "table" }], toDOM: () => ["table", ["tbody", 0]] },
  table_row: { content: "(table_cell | table_header)+", tableRole: "row", parseDOM: [{ tag: "tr" }], toDOM: () => ["tr", 0] },
  table_cell: cellSpec("td", "cell"),
  table_header: cellSpec("th", "header_cell"),
  text: { group: "inline" },
  hard_break: { group: "inline", inline: true, selectable: false, linebreakReplacement: true, parseDOM: [{ tag: "br" }], toDOM: () => ["br"], leafText: () => "\n" },
} satisfies Record<string, NodeSpec>;

const marks = {
  link: {
    attrs: {
      href: {
        validate: value => {
          if (!isAllowedLink(value)) throw new RangeError("Links go to http, https or mailto");
        },
      },
    },
    inclusive: false,
    parseDOM: [{ tag: "a[href]", getAttrs: dom => (isAllowedLink(dom.getAttribute("href")) ? { href: dom.getAttribute("href") } : false) }],
    toDOM: mark => ["a", { href: mark.attrs.href, rel: "noopener noreferrer" }, 0],
  },
  strong: {
    parseDOM: [{ tag: "strong" }, { tag: "b", getAttrs: dom => dom.style.fontWeight !== "normal" && null }, { style: "font-weight=bold" }],
    toDOM: () => ["strong", 0],
  },
  em: { parseDOM: [{ tag: "em" }, { tag: "i" }, { style: "font-style=italic" }], toDOM: () => ["em", 0] },
  underline: { parseDOM: [{ tag: "u" }, { style: "text-decoration=underline" }], toDOM: () => ["u", 0] },
  superscript: { parseDOM: [{ tag: "sup" }], toDOM: () => ["sup", 0] },
  subscript: { parseDOM: [{ tag: "sub" }], toDOM: () => ["sub", 0] },
} satisfies Record<string, MarkSpec>;

/** The document of one text: a section with its subsections and clauses. Both ends use this one. */
export const schema = new Schema({ nodes, marks, topNode: "section" });

export const { section, subsection, heading, clause, paragraph, hard_break: hardBreak, table } = schema.nodes;
