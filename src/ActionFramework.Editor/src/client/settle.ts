import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";

interface Observer {
  forceFlush(): void;
  flush(): void;
}

/**
 * Takes in what the browser has done – a click, a key – and tells ProseMirror only in a moment. To be called before anything
 * that the person at the screen did not do is drawn: drawing puts the caret where the state has it, and what is typed next would land there.
 */
export function settle(view: EditorView): void {
  if (view.isDestroyed || view.composing) return;
  const { domObserver } = view as unknown as { domObserver: Observer };
  domObserver.forceFlush();
  domObserver.flush();
}

/** Before a key or the clipboard is acted on, the state has the caret where the person put it; comes before all who act. */
export function settled(): Plugin {
  const first = (view: EditorView) => (settle(view), false);
  return new Plugin({ props: { handleDOMEvents: { keydown: first, paste: first, cut: first, copy: first } } });
}
