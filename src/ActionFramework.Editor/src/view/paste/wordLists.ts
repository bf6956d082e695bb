/** Word writes list items as paragraphs that name a list and a level; here they become lists again. */
export function liftWordLists(body: HTMLElement) {
  let open: { list: HTMLElement; level: number }[] = [];
  let last: Element | null = null;
  for (const item of [...body.querySelectorAll<HTMLElement>("p")]) {
    const level = levelOf(item);
    if (level === null) continue;
    if (last === null || nextElement(last) !== item) open = [];
    const sign = takeSign(item);
    while (open.length > 0 && open.at(-1)!.level > level) open.pop();
    if (open.at(-1)?.level !== level) open.push({ list: startList(item, sign, open.at(-1)?.list ?? null), level });
    const entry = body.ownerDocument.createElement("li");
    const { list } = open.at(-1)!;
    last = open[0]!.list;
    list.append(entry);
    if (list.contains(item)) continue;
    const text = body.ownerDocument.createElement("p");
    text.append(...item.childNodes);
    entry.append(text);
    item.remove();
  }
}

function levelOf(item: HTMLElement): number | null {
  const style = item.getAttribute("style") ?? "";
  const level = /mso-list\s*:\s*\w+\s+level(\d+)/i.exec(style);
  return level ? Number(level[1]) : null;
}

const nextElement = (part: Element): Element | null => part.nextElementSibling;

/** The bullet or number that Word wrote out stands in a span of its own. */
function takeSign(item: HTMLElement): string {
  const span = [...item.querySelectorAll<HTMLElement>("span")].find(one => /mso-list\s*:\s*ignore/i.test(one.getAttribute("style") ?? ""));
  const sign = span?.textContent?.trim() ?? "";
  span?.remove();
  return sign;
}

function startList(item: HTMLElement, sign: string, around: HTMLElement | null): HTMLElement {
  const doc = item.ownerDocument;
  const numbered = /^[（(]?(\d{1,3}|[a-z]{1,3}|[ivxlc]+|[一二三四五六七八九十]+)[.)、）．]/i.test(sign);
  const list = doc.createElement(numbered ? "ol" : "ul");
  const from = /^\D?(\d+)/.exec(sign);
  if (numbered && from && from[1] !== "1") list.setAttribute("start", from[1]!);
  if (around?.lastElementChild) around.lastElementChild.append(list);
  else item.before(list);
  return list;
}
