import { element } from "./dom";

export interface MenuItem {
  readonly label: string;
  readonly enabled: () => boolean;
  readonly checked?: () => boolean;
  readonly press: () => void;
}

/** A button that opens a list of commands: arrows walk, Escape closes and gives the focus back. */
export function attachMenu(opener: HTMLButtonElement, items: readonly MenuItem[]): void {
  opener.setAttribute("aria-haspopup", "menu");
  opener.setAttribute("aria-expanded", "false");
  let list: HTMLElement | null = null;

  const close = (giveBack: boolean) => {
    if (!list) return;
    list.remove();
    list = null;
    opener.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", outside, true);
    if (giveBack) opener.focus();
  };
  const outside = (event: Event) => {
    if (list && !list.contains(event.target as Node) && !opener.contains(event.target as Node)) close(false);
  };
  const walk = (event: KeyboardEvent) => {
    if (event.key === "Escape" || event.key === "Tab") {
      event.stopPropagation();
      if (event.key === "Escape") event.preventDefault();
      return close(event.key === "Escape");
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const buttons = [...list!.querySelectorAll<HTMLButtonElement>("button")];
    buttons[(buttons.indexOf(document.activeElement as HTMLButtonElement) + step + buttons.length) % buttons.length]?.focus();
  };
  const open = () => {
    list = element("div", { class: "editor-menu", role: "menu", "aria-label": opener.title || opener.textContent || "" }, ...items.map(item => drawItem(item, () => close(false))));
    list.addEventListener("keydown", walk);
    opener.after(list);
    opener.setAttribute("aria-expanded", "true");
    document.addEventListener("pointerdown", outside, true);
    list.querySelector<HTMLButtonElement>("button:not(:disabled)")?.focus();
  };
  opener.addEventListener("click", () => (list ? close(true) : open()));
}

function drawItem(item: MenuItem, done: () => void): HTMLButtonElement {
  const checked = item.checked?.() ?? null;
  const made = element("button", { type: "button", role: checked === null ? "menuitem" : "menuitemradio", tabindex: "-1", "aria-checked": checked === null ? null : String(checked) }, item.label);
  made.disabled = !item.enabled();
  made.addEventListener("click", () => (done(), item.press()));
  return made;
}
