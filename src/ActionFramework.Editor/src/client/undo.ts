import { Plugin, TextSelection, type Command, type EditorState, type Transaction } from "prosemirror-state";
import { isNothing } from "../rebase";
import { pastKey, type Deed } from "./history";
import { moved } from "./moving";
import { fits } from "./redo";
import { sharedKey, type Meta } from "./shared";
import { pathFrom, type Moment } from "./timeline";

export const undo: Command = takingBack(false);
export const redo: Command = takingBack(true);

/** The browser's own undo: its menu, a gesture, a shaken phone. */
export function undoFromMenu(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        beforeinput(view, event) {
          const command = event.inputType === "historyUndo" ? undo : event.inputType === "historyRedo" ? redo : null;
          if (!command || !view.editable) return false;
          event.preventDefault();
          return command(view.state, view.dispatch);
        },
      },
    },
  });
}

/** Takes back the latest deed of which anything is left. */
function takingBack(redo: boolean): Command {
  return (state, dispatch) => {
    const past = pastKey.getState(state)!;
    const deeds = redo ? past.undone : past.done;
    for (let left = deeds.length - 1; left >= 0; left--) {
      const { tr, moments } = withoutDeed(state, past.moments, deeds[left]!);
      if (!tr?.docChanged) continue;
      const meta: Meta = { ...(tr.getMeta(sharedKey) as Meta | undefined), undoing: { redo, left, moments, restores: deeds[left]!.back ? null : deeds[left]!.version } };
      dispatch?.(tr.setMeta(sharedKey, meta).scrollIntoView());
      return true;
    }
    return false;
  };
}

interface Without {
  readonly tr: Transaction | null;
  /** For each step, the moment that it takes back. */
  readonly moments: readonly Moment[];
}

function withoutDeed(state: EditorState, all: readonly Moment[], deed: Deed): Without {
  if (deed.back) return { tr: moved(state, deed.back), moments: [] };
  const first = all.indexOf(deed.moments[0]!);
  const path = pathFrom(all, first);
  const { tr } = state;
  const moments: Moment[] = [];
  for (const moment of deed.moments.toReversed()) {
    const place = all.indexOf(moment, first) - first;
    const step = path.carry(moment.inverse!, place + 1);
    if (!step || isNothing(step) || !fits(step, tr)) continue;
    path.mirror(place, path.append(step.getMap()));
    moments.push(moment);
  }
  return { tr: caretAtChange(tr), moments };
}

/** The caret goes to the end of what came back, or to where something went. */
function caretAtChange(tr: Transaction): Transaction {
  let end: number | null = null;
  tr.mapping.maps.at(-1)?.forEach((_from, _to, _start, to) => (end = to));
  return end === null ? tr : tr.setSelection(TextSelection.near(tr.doc.resolve(end), -1));
}
