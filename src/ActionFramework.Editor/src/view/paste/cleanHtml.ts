import { liftWordLists } from "./wordLists";

const dropped = "style,script,meta,link,title,xml,head>*,template,noscript,svg,canvas,iframe,object,form input,button,select,textarea,[hidden],.MsoCommentReference,[style*='mso-element:comment'],[style*='display:none'],[style*='display: none'],.msoDel,.apple-converted-space:empty";

/** HTML of Word, of a browser or of a mail program, reduced to what the schema knows: every word stays, its looks do not. */
export function cleanHtml(html: string): string {
  const doc = new DOMParser().parseFromString(html.replace(/<!\[(?:if|endif)[^>\]]*\]>|<\/?o:p>/gi, ""), "text/html");
  const { body } = doc;
  for (const part of body.querySelectorAll(dropped)) part.remove();
  liftWordLists(body);
  dropComments(body);
  for (const part of [...body.querySelectorAll<HTMLElement>("*")]) readLooks(part);
  mendLists(body);
  for (const inner of body.querySelectorAll("td table, th table")) flatten(inner);
  for (const caption of body.querySelectorAll("caption")) caption.closest("table")?.before(paragraph(doc, caption));
  for (const pre of body.querySelectorAll("pre")) pre.replaceWith(...(pre.textContent ?? "").split(/\r?\n/).map(line => paragraph(doc, line)));
  tidyText(body);
  splitAtDoubleBreaks(body);
  for (const title of body.querySelectorAll("h1, h2, h3, h4, h5, h6")) asHeading(title);
  for (const empty of body.querySelectorAll("p, h1, h2, h3, h4, h5, h6")) if (isBlank(empty) && !empty.closest("td, th, li")) empty.remove();
  return body.innerHTML;
}

/** Marks that a style says become elements; then the style goes. */
function readLooks(part: HTMLElement) {
  const style = (part.getAttribute("style") ?? "").toLowerCase();
  const says = (name: string) => new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`).exec(style)?.[1]?.trim() ?? "";
  const weight = says("font-weight");
  // Google Docs wraps everything in a <b> that is none.
  if (part.tagName === "B" && /^(normal|400)$/.test(weight)) return unwrap(part);
  part.removeAttribute("style");
  part.removeAttribute("class");
  if (part.closest("h1, h2, h3, h4, h5, h6") || !/^(SPAN|FONT)$/.test(part.tagName)) return;
  const marks = [
    /^(bold|bolder|[6-9]00)$/.test(weight) && "strong",
    says("font-style") === "italic" && "em",
    /underline/.test(says("text-decoration") || says("text-decoration-line")) && "u",
    says("vertical-align") === "super" && "sup",
    says("vertical-align") === "sub" && "sub",
  ];
  for (const mark of marks) if (mark) wrapContent(part, mark);
  unwrap(part);
}

function wrapContent(part: HTMLElement, tag: string) {
  const wrapped = part.ownerDocument.createElement(tag);
  wrapped.append(...part.childNodes);
  part.append(wrapped);
}

function unwrap(part: Element) {
  part.replaceWith(...part.childNodes);
}

/** A list directly inside a list belongs to the item before it. */
function mendLists(body: HTMLElement) {
  for (const list of body.querySelectorAll("ul > ul, ul > ol, ol > ol, ol > ul")) {
    const item = list.previousElementSibling;
    if (item?.tagName === "LI") item.append(list);
    else unwrap(list);
  }
}

function flatten(table: Element) {
  for (const cell of table.querySelectorAll("td, th")) if (!cell.querySelector("p, ul, ol")) wrapContent(cell as HTMLElement, "p");
  const blocks = [...table.querySelectorAll("td > *, th > *")];
  table.replaceWith(...blocks);
}

function paragraph(doc: Document, content: Element | string): HTMLElement {
  const made = doc.createElement("p");
  if (typeof content === "string") made.textContent = content;
  else {
    made.append(...content.childNodes);
    content.remove();
  }
  return made;
}

/** No-break spaces are a typist's or a program's spacing; a Chinese paragraph's first-line blanks are its indent. */
function tidyText(body: HTMLElement) {
  const walker = body.ownerDocument.createTreeWalker(body, 4);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) text.nodeValue = tidied(text.nodeValue!);
  for (const block of body.querySelectorAll("p, li, td, th, div")) {
    const first = firstText(block);
    if (first) first.nodeValue = first.nodeValue!.replace(/^[\s\u3000]+/, "");
  }
}

/** A line break in the source between two Chinese characters is no space. */
function tidied(text: string): string {
  return text.replace(/\u00a0/g, " ").replace(/[\u200b\ufeff]/g, "").replace(/([\p{sc=Han}\u3000-\u303f\uff00-\uffef])[ \t]*\r?\n[ \t]*(?=[\p{sc=Han}\u3000-\u303f\uff00-\uffef])/gu, "$1");
}

/** A heading begins a subsection; inside a list or a cell it is a paragraph. */
function asHeading(title: Element) {
  const doc = title.ownerDocument;
  if (isBlank(title)) return title.remove();
  if (title.closest("td, th, li, blockquote")) return title.replaceWith(paragraph(doc, title));
  const part = doc.createElement("section");
  part.setAttribute("data-subsection", "");
  const words = doc.createElement("h3");
  words.textContent = (title.textContent ?? "").replace(/\s+/g, " ").trim();
  part.append(words);
  title.replaceWith(part);
}

function firstText(block: Element): Node | null {
  return block.ownerDocument.createTreeWalker(block, 4).nextNode();
}

/** Mail and chat programs part paragraphs by two line breaks. */
function splitAtDoubleBreaks(body: HTMLElement) {
  for (const block of [...body.querySelectorAll("p")]) {
    if (block.closest("td, th, li") || !block.querySelector("br")) continue;
    const parts = block.innerHTML.split(/(?:<br\s*\/?>\s*){2,}/i);
    if (parts.length < 2) continue;
    block.replaceWith(...parts.map(part => Object.assign(block.ownerDocument.createElement("p"), { innerHTML: part })));
  }
}

function dropComments(body: HTMLElement) {
  const walker = body.ownerDocument.createTreeWalker(body, 128);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

function isBlank(block: Element): boolean {
  return (block.textContent ?? "").trim() === "" && !block.querySelector("br + *");
}
