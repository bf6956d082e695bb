import { baseKeymap, chainCommands } from "prosemirror-commands";
import { keymap } from "prosemirror-keymap";
import { Plugin, type Command } from "prosemirror-state";
import type { Commands } from "./commands";
import { facesKey, setCut } from "./faces";

export interface KeyActions {
  readonly editLink: () => void;
  readonly showProvenance: () => void;
  readonly focusToolbar: () => void;
  /** Ends what is worked on; false when nothing is. */
  readonly stopWork: () => boolean;
}

/** The keys of the text. After Escape, the next Tab leaves it: nobody is caught in here. */
export function keys(commands: Commands, actions: KeyActions): Plugin[] {
  let leaving = false;
  const tab = (command: Command): Command => (state, dispatch, view) => {
    if (leaving) return (leaving = false);
    return command(state, dispatch, view);
  };
  const escape: Command = (state, dispatch) => {
    leaving = true;
    if (facesKey.getState(state)?.cutId) dispatch?.(setCut(state.tr, null));
    return actions.stopWork();
  };
  const act = (action: () => void): Command => (_, dispatch) => (dispatch && action(), true);
  const stay = new Plugin({ props: { handleKeyDown: (_, event) => (!/^(Tab|Shift|Escape)$/.test(event.key) && (leaving = false), false) } });
  return [
    stay,
    keymap({
      Enter: commands.enter,
      "Shift-Enter": commands.break,
      "Mod-Enter": commands.paragraph,
      Backspace: chainCommands(firstDelete, commands.backspace),
      "Shift-Backspace": chainCommands(firstDelete, commands.backspace),
      Delete: chainCommands(firstDelete, commands.forwardDelete),
      Tab: tab(commands.indent),
      "Shift-Tab": tab(commands.outdent),
      "Alt-ArrowUp": commands.moveUp,
      "Alt-ArrowDown": commands.moveDown,
      "Mod-z": commands.undo,
      "Mod-y": commands.redo,
      "Shift-Mod-z": commands.redo,
      "Mod-b": commands.strong,
      "Mod-i": commands.em,
      "Mod-u": commands.underline,
      "Mod-.": commands.superscript,
      "Mod-,": commands.subscript,
      "Mod-Shift-8": commands.bullets,
      "Mod-Shift-7": commands.numbers,
      "Mod-k": act(actions.editLink),
      "Mod-Alt-w": act(actions.showProvenance),
      "Alt-F10": act(actions.focusToolbar),
      Escape: escape,
    }),
    keymap(baseKeymap),
  ];
}

const firstDelete: Command = (state, dispatch) => {
  if (state.selection.empty) return false;
  dispatch?.(state.tr.deleteSelection().scrollIntoView());
  return true;
};
