import type { Node } from "prosemirror-model";
import { NodeSelection } from "prosemirror-state";
import type { Decoration, EditorView, NodeView, ViewMutationRecord } from "prosemirror-view";
import { button, element, icon } from "./dom";
import { faceAmong, type Face } from "./faces";
import { icons } from "./icons";
import { phrase, type SectionOptions } from "./options";

/** What the margins of a clause can be asked to do. */
export interface MarginActions {
  readonly startDrag: (nodeId: string, event: DragEvent) => void;
  readonly endDrag: () => void;
  readonly pressMarker: (nodeId: string) => void;
}

/** A clause: number and handle left, text, guidance below it, markers right. Only the text can be edited or copied. */
export class ClauseView implements NodeView {
  readonly dom = element("div", { class: "clause" });
  readonly contentDOM = element("div", { class: "clause-text" });
  private readonly gutter = outside("clause-gutter");
  private readonly number = element("span", { class: "clause-number" });
  private readonly kind = element("span", { class: "clause-kind" });
  private readonly item = outside("clause-item");
  private readonly hint = outside("clause-hint");
  private readonly margin = outside("clause-margin");
  private readonly handle: HTMLButtonElement;
  private face: Face | null = null;

  constructor(private node: Node, private readonly view: EditorView, private readonly getPos: () => number | undefined,
    decorations: readonly Decoration[], private readonly options: SectionOptions, private readonly actions: MarginActions) {
    this.handle = button("clause-handle", "", () => this.select(), icon(icons.drag, 16));
    this.handle.draggable = true;
    this.handle.tabIndex = -1;
    this.handle.addEventListener("dragstart", event => (this.select(), actions.startDrag(this.node.attrs.id, event)));
    this.handle.addEventListener("dragend", actions.endDrag);
    this.gutter.append(this.handle, this.number, this.kind);
    this.dom.append(this.gutter, this.item, this.contentDOM, this.hint, this.margin);
    this.draw(faceAmong(decorations));
  }

  update(node: Node, decorations: readonly Decoration[]): boolean {
    if (node.type !== this.node.type) return false;
    const levelChanged = node.attrs.level !== this.node.attrs.level || node.attrs.id !== this.node.attrs.id;
    this.node = node;
    const face = faceAmong(decorations);
    if (levelChanged || face !== this.face) this.draw(face);
    return true;
  }

  selectNode() {
    this.dom.classList.add("is-selected");
  }

  deselectNode() {
    this.dom.classList.remove("is-selected");
  }

  stopEvent(event: Event): boolean {
    return [this.gutter, this.hint, this.margin].some(part => part.contains(event.target as globalThis.Node));
  }

  /** What this view draws around the text is no edit of it. */
  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== "selection" && !this.contentDOM.contains(mutation.target);
  }

  private select() {
    const pos = this.getPos();
    if (pos === undefined) return;
    this.view.dispatch(this.view.state.tr.setSelection(NodeSelection.create(this.view.state.doc, pos)));
    this.view.focus();
  }

  private draw(face: Face | null) {
    this.face = face;
    const isItem = this.node.attrs.level === 1;
    this.dom.id = this.node.attrs.id ?? "";   // an address with #clause on the same page is followed by the browser alone
    this.dom.dataset.clause = this.dom.id;
    this.dom.dataset.level = String(this.node.attrs.level);
    this.dom.classList.toggle("is-focused", face?.focused ?? false);
    this.dom.classList.toggle("is-cut", face?.cut ?? false);
    this.number.textContent = isItem ? "" : (face?.number ?? "");
    this.item.textContent = isItem ? (face?.number ?? "") : "";
    this.kind.textContent = isItem ? "" : (face?.kind ?? "");
    this.handle.title = phrase(this.options.strings, "MoveClause", face?.fullNumber ?? "");
    this.handle.setAttribute("aria-label", this.handle.title);
    this.contentDOM.dataset.stub = face?.stub ?? "";
    this.drawHint(face);
    this.drawMarker(face);
  }

  private drawHint(face: Face | null) {
    const shown = face?.focused && face.guidance !== "" && this.view.editable;
    this.hint.replaceChildren(...(shown ? [icon(icons.lightbulb, 15), element("span", {}, phrase(this.options.strings, "Guidance", face.guidance))] : []));
  }

  private drawMarker(face: Face | null) {
    const marker = face?.marker;
    const press = () => this.actions.pressMarker(this.node.attrs.id);
    this.margin.replaceChildren(...(marker ? [button("clause-marker", `${marker.text} · ${marker.label}`, press, marker.text)] : []));
  }
}

function outside(className: string): HTMLElement {
  return element("div", { class: className, contenteditable: "false" });
}
