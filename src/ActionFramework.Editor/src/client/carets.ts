import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { Mapping } from "prosemirror-transform";
import type { Caret } from "./collaboration";
import type { Pointed } from "./line";
import { partAt } from "./plugin";
import { sharedOf, type Shared } from "./shared";

const caretsKey = new PluginKey<readonly Caret[]>("carets");

/** Others' carets, kept where they belong while the document changes under them. */
export function carets(): Plugin<readonly Caret[]> {
  return new Plugin<readonly Caret[]>({
    key: caretsKey,
    state: {
      init: () => [],
      apply(tr, present) {
        const told = tr.getMeta(caretsKey) as readonly Caret[] | undefined;
        return told ?? (tr.docChanged ? present.map(caret => mapped(caret, tr.mapping, tr.doc.content.size)) : present);
      },
    },
  });
}

export function caretsOf(state: EditorState): readonly Caret[] {
  return caretsKey.getState(state) ?? [];
}

function mapped(caret: Caret, mapping: Mapping, size: number): Caret {
  const map = (pos: number | null): number | null => (pos === null ? null : Math.max(0, Math.min(mapping.map(pos, -1), size)));
  return { ...caret, anchor: map(caret.anchor), head: map(caret.head) };
}

/** The way from the log's present version to the screen. */
function ahead({ flying, waiting }: Shared): Mapping {
  return new Mapping([...flying, ...waiting].flatMap(({ steps }) => steps.map(step => step.getMap())));
}

/** What others pointed at; a pointer of a version that is not here yet is right to a few characters until the next one comes. */
export function pointed(state: EditorState, pointers: readonly Pointed[]): Transaction {
  const way = ahead(sharedOf(state));
  const moved = new Map(caretsOf(state).map(caret => [caret.connectionId, caret]));
  for (const { connectionId, anchor, head, nodeId } of pointers) moved.set(connectionId, mapped({ connectionId, anchor, head, nodeId }, way, state.doc.content.size));
  return state.tr.setMeta(caretsKey, [...moved.values()]).setMeta("addToHistory", false);
}

export function departed(state: EditorState, connectionId: string | null): Transaction {
  return state.tr.setMeta(caretsKey, caretsOf(state).filter(caret => connectionId !== null && caret.connectionId !== connectionId)).setMeta("addToHistory", false);
}

/** One's own selection as the hub wants it: in positions of the log's version. */
export function ownPointer(state: EditorState, nodeId: string | null): Omit<Pointed, "connectionId"> {
  const shared = sharedOf(state);
  const back = ahead(shared).invert();
  return { version: shared.version, anchor: back.map(state.selection.anchor), head: back.map(state.selection.head), nodeId: nodeId ?? partAt(state.selection) };
}
