import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import type { CommittedChange } from "../client/collaboration";
import { dispatchQuietly } from "./quiet";

type Change = { add: readonly { from: number; to: number }[]; batch: number } | { remove: number };
const key = new PluginKey<DecorationSet>("tint");
const fades = 900;

/** A colleague's words appear at once, with a tint that fades. */
export function tint(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, old) {
        const set = old.map(tr.mapping, tr.doc);
        const change = tr.getMeta(key) as Change | undefined;
        if (!change) return set;
        if ("remove" in change) return set.remove(set.find(undefined, undefined, spec => spec.batch === change.remove));
        return set.add(tr.doc, change.add.map(({ from, to }) => Decoration.inline(from, to, { class: "remote-edit" }, { batch: change.batch })));
      },
    },
    props: { decorations: state => key.getState(state) },
  });
}

let batches = 0;

export function tintChanges(view: EditorView, changes: readonly CommittedChange[]) {
  const ranges = changes.filter(change => !change.own && change.authorId !== null).flatMap(change => change.inserted);
  const batch = ++batches;
  const within = (size: number) => ranges.filter(({ from, to }) => from < to && to <= size);
  if (within(view.state.doc.content.size).length === 0) return;
  dispatchQuietly(view, state => state.tr.setMeta(key, { add: within(state.doc.content.size), batch } satisfies Change));
  setTimeout(() => dispatchQuietly(view, state => state.tr.setMeta(key, { remove: batch } satisfies Change)), fades);
}
