import type { EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { departed, ownPointer, pointed } from "./carets";
import type { Person } from "./collaboration";
import type { HeardOfPeople, Line, Pointed } from "./line";
import type { StatusBoard } from "./statusBoard";

/** The hub takes ten pointers a second. */
const interval = 120;

/** Who else is here and where, and where this person is: told not more often than the hub likes to hear it. */
export class Presence implements HeardOfPeople {
  view: EditorView | null = null;
  private you = "";
  private timer: ReturnType<typeof setTimeout> | null = null;
  private named: { readonly nodeId: string | null; readonly at: EditorState["selection"] } | null = null;
  private last = "";

  constructor(private readonly line: Line, private readonly textId: string, private readonly board: StatusBoard) {}

  begin(you: string, present: readonly Person[]): void {
    this.you = you;
    this.last = "";
    this.board.set({ present });
    if (this.view) this.view.dispatch(departed(this.view.state, null));
  }

  end(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.board.set({ present: [] });
  }

  pointed(pointers: readonly Pointed[]): void {
    const others = pointers.filter(({ connectionId }) => connectionId !== this.you);
    if (this.view && others.length > 0) this.view.dispatch(pointed(this.view.state, others));
  }

  joined(person: Person): void {
    this.board.set({ present: [...this.without(person.connectionId), person] });
  }

  left(connectionId: string): void {
    this.board.set({ present: this.without(connectionId) });
    if (this.view) this.view.dispatch(departed(this.view.state, connectionId));
  }

  private without(connectionId: string): Person[] {
    return this.board.status.present.filter(person => person.connectionId !== connectionId);
  }

  /** A place in the outline, until the caret moves again. */
  point(nodeId: string | null): void {
    if (!this.view) return;
    this.named = { nodeId, at: this.view.state.selection };
    this.soon();
  }

  soon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      if (this.view && this.line.connected && this.board.status.canEdit) this.tell(this.view);
    }, interval);
  }

  private tell({ state, hasFocus }: EditorView): void {
    const named = this.named?.at.eq(state.selection) ? this.named : null;
    if (!named && !hasFocus.call(this.view)) return;
    const pointer = ownPointer(state, named?.nodeId ?? null);
    const said = JSON.stringify([pointer.anchor, pointer.head, pointer.nodeId]);
    if (said === this.last) return;
    this.last = said;
    void this.line.point(this.textId, pointer).catch(() => {});
  }
}
