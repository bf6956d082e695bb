import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { Move } from "../client/collaboration";
import { clause } from "../schema";
import { element } from "./dom";
import { movesOf } from "./moves";
import { placeAround, placeOf } from "./places";

interface Landing { readonly into: string | null; readonly before: string | null; readonly top: number }

/** Dragging a clause by its handle: a line shows where it will stand; the drop is a move, so words that arrive meanwhile travel along. */
export class ClauseDragging {
  readonly line = element("div", { class: "editor-drop-line" });
  private draggedId: string | null = null;

  constructor(private readonly move: (move: Move) => boolean) {
    this.line.hidden = true;
  }

  readonly start = (nodeId: string, event: DragEvent) => {
    this.draggedId = nodeId;
    event.stopPropagation();
    event.dataTransfer?.setData("text/plain", (event.target as Element).closest(".clause")?.querySelector(".clause-text")?.textContent ?? "");
    if (event.dataTransfer) event.dataTransfer.effectAllowed = "move";
  };

  readonly end = () => {
    this.draggedId = null;
    this.line.hidden = true;
  };

  plugin(): Plugin {
    return new Plugin({
      props: {
        handleDOMEvents: {
          dragover: (view, event) => this.over(view, event),
          drop: (view, event) => this.drop(view, event),
        },
        // A whole clause dragged by its selection is a move, too.
        handleDrop: (view, event, slice, moved) => {
          const id = moved && slice.content.childCount === 1 && slice.content.firstChild!.type === clause ? slice.content.firstChild!.attrs.id : null;
          if (!id) return false;
          this.land(view, event, id);
          return true;
        },
      },
    });
  }

  private over(view: EditorView, event: DragEvent): boolean {
    if (!this.draggedId) return false;
    event.preventDefault();
    const landing = landingAt(view, event);
    this.line.hidden = landing === null;
    if (landing) this.line.style.top = `${landing.top - this.line.parentElement!.getBoundingClientRect().top}px`;
    return true;
  }

  private drop(view: EditorView, event: DragEvent): boolean {
    if (!this.draggedId) return false;
    event.preventDefault();
    this.land(view, event, this.draggedId);
    this.end();
    return true;
  }

  private land(view: EditorView, event: DragEvent, nodeId: string) {
    const landing = landingAt(view, event);
    if (landing) for (const one of movesOf(view.state.doc, nodeId, landing.into, landing.before)) this.move(one);
  }
}

/** Above or below the clause under the pointer; on a heading: first in its subsection. */
function landingAt(view: EditorView, event: DragEvent): Landing | null {
  const under = [...view.dom.querySelectorAll<HTMLElement>(".clause, .subsection-head")].find(one => event.clientY <= one.getBoundingClientRect().bottom);
  if (!under) return null;
  const box = under.getBoundingClientRect();
  if (under.classList.contains("subsection-head")) {
    const around = placeAround(view.state.doc.resolve(view.posAtDOM(under, 0)), "subsection");
    return around && { into: around.node.attrs.id, before: around.node.maybeChild(1)?.attrs.id ?? null, top: box.bottom };
  }
  const place = placeOf(view.state.doc, under.dataset.clause ?? "");
  if (!place) return null;
  const into = place.parent.attrs.id ?? null;
  if (event.clientY < box.top + box.height / 2) return { into, before: place.node.attrs.id, top: box.top };
  return { into, before: place.parent.maybeChild(place.index + 1)?.attrs.id ?? null, top: box.bottom };
}
