/** Makes an element; text children are text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Record<string, string | null> = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** An outlined icon of Material, 24 units wide; decoration only. */
export function icon(path: string, size = 18): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  for (const [name, value] of Object.entries({ viewBox: "0 0 24 24", width: size, height: size, "aria-hidden": "true", class: "editor-icon" })) svg.setAttribute(name, String(value));
  const drawn = document.createElementNS("http://www.w3.org/2000/svg", "path");
  drawn.setAttribute("d", path);
  svg.append(drawn);
  return svg;
}

/** A small drawing that the page sent; drawn shapes are parsed as SVG, never as HTML. */
export function glyph(shapes: string): Element {
  const drawn = new DOMParser().parseFromString(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">${shapes}</svg>`, "image/svg+xml");
  return document.importNode(drawn.documentElement, true);
}

export function button(className: string, label: string, onPress: (event: MouseEvent) => void, ...children: (Node | string)[]): HTMLButtonElement {
  const made = element("button", { type: "button", class: className, "aria-label": label, title: label }, ...children);
  made.addEventListener("click", onPress);
  return made;
}

/** A theme's seal: one character in Chinese, its code in English; the colour is the third hint. */
export function seal(theme: { code: string; seal: string | null; title: string }, language: "zh" | "en"): HTMLElement {
  const chinese = language === "zh" && theme.seal !== null;
  const made = element("span", { class: chinese ? "editor-seal" : "editor-seal is-code", role: "img", "aria-label": `${theme.code} ${theme.title}`, title: theme.title }, chinese ? theme.seal! : theme.code);
  made.style.setProperty("--seal", `var(--${theme.code}, var(--X02))`);
  return made;
}
