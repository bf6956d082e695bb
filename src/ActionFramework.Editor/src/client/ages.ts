import { isHistoryTransaction, undoDepth } from "prosemirror-history";
import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { sharedOf } from "./shared";

/** For each event of the undo history: the version on the screen when it began. What it took away stood there. */
interface Ages {
  readonly done: readonly number[];
  readonly undone: readonly number[];
}

const agesKey = new PluginKey<Ages>("ages");

/** Stands behind the history among the plugins. */
export function ages(): Plugin<Ages> {
  return new Plugin<Ages>({
    key: agesKey,
    state: {
      init: () => ({ done: [], undone: [] }),
      apply(tr, { done, undone }, before, after) {
        const { version } = sharedOf(before);
        const depth = undoDepth(after);
        if (isHistoryTransaction(tr)) {
          return isRedo(tr) ? { done: [...done, version], undone: undone.slice(0, -1) } : { done: done.slice(0, -1), undone: [...undone, version] };
        }
        if (depth > undoDepth(before)) return { done: [...done, version].slice(-depth), undone: [] };
        return depth < done.length ? { done: depth === 0 ? [] : done.slice(-depth), undone } : { done, undone };
      },
    },
  });
}

function isRedo(tr: Transaction): boolean {
  // The history's own key is not exported; its transactions carry it.
  return (tr.getMeta("history$") as { redo?: boolean } | undefined)?.redo === true;
}

/** The version that an undo or a redo gives back; null for any other transaction. */
export function restoredBy(tr: Transaction, before: EditorState): number | null {
  if (!isHistoryTransaction(tr)) return null;
  const kept = agesKey.getState(before);
  return (isRedo(tr) ? kept?.undone : kept?.done)?.at(-1) ?? null;
}
