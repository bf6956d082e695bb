import type { EditorState, Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { settle } from "../client/settle";

/** Dispatches what only decorates – carets, tints, markers – and never into the middle of an input method's composition. */
export function dispatchQuietly(view: EditorView, change: (state: EditorState) => Transaction | null) {
  const now = () => {
    if (view.isDestroyed) return;
    settle(view);
    const tr = change(view.state);
    if (tr) view.dispatch(tr.setMeta("addToHistory", false));
  };
  if (!view.composing) return now();
  // The view learns of the end of a composition a moment after the browser does.
  view.dom.addEventListener("compositionend", () => setTimeout(now, 50), { once: true });
}
