import { chainCommands, lift, splitBlock, toggleMark, wrapIn } from "prosemirror-commands";
import type { NodeType } from "prosemirror-model";
import { liftListItem, sinkListItem, wrapInList } from "prosemirror-schema-list";
import type { Command, EditorState } from "prosemirror-state";
import { goToNextCell } from "prosemirror-tables";
import type { Collaboration } from "../client/collaboration";
import { schema } from "../schema";
import { appendClause, appendSubsection, backspace, enter, forwardDelete, insertBreak, setLevel } from "./clauseCommands";
import { stepMove } from "./moves";
import { insertTable, tableCommands } from "./tables";

const { marks, nodes } = schema;

function toggleList(type: NodeType): Command {
  return (state, dispatch) => (inList(state, type) ? liftListItem(nodes.list_item)(state, dispatch) : wrapInList(type)(state, dispatch));
}

function inList(state: EditorState, type: NodeType): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type === nodes.list_item) return $from.node(depth - 1).type === type;
  return false;
}

const inAny = (state: EditorState, type: NodeType) => Array.from({ length: state.selection.$from.depth }, (_, depth) => state.selection.$from.node(depth + 1).type).includes(type);
const toggleQuote: Command = (state, dispatch) => (inAny(state, nodes.blockquote) ? lift : wrapIn(nodes.blockquote))(state, dispatch);

/** Every command that a key, the toolbar or the page may name. */
export function commandsFor(text: Pick<Collaboration, "undo" | "redo" | "move">) {
  const step = (direction: -1 | 1): Command => (state, dispatch) => {
    if (dispatch) for (const move of stepMove(state, direction)) text.move(move);
    return true;
  };
  return {
    undo: text.undo,
    redo: text.redo,
    strong: toggleMark(marks.strong),
    em: toggleMark(marks.em),
    underline: toggleMark(marks.underline),
    superscript: toggleMark(marks.superscript),
    subscript: toggleMark(marks.subscript),
    bullets: toggleList(nodes.bullet_list),
    numbers: toggleList(nodes.ordered_list),
    quote: toggleQuote,
    table: insertTable,
    ...tableCommands,
    enter,
    backspace,
    forwardDelete,
    break: insertBreak,
    paragraph: splitBlock,
    indent: chainCommands(goToNextCell(1), sinkListItem(nodes.list_item), setLevel(1)),
    outdent: chainCommands(goToNextCell(-1), liftListItem(nodes.list_item), setLevel(0)),
    clause: appendClause,
    subsection: appendSubsection,
    moveUp: step(-1),
    moveDown: step(1),
  } satisfies Record<string, Command>;
}

export type Commands = ReturnType<typeof commandsFor>;
export type CommandName = keyof Commands;

/** Does the caret stand in what this command makes? For the pressed state of its button. */
export function isActive(state: EditorState, name: CommandName): boolean {
  const mark = marks[name as keyof typeof marks];
  if (mark) {
    const { from, to, empty, $from } = state.selection;
    return empty ? !!mark.isInSet(state.storedMarks ?? $from.marks()) : state.doc.rangeHasMark(from, to, mark);
  }
  return name === "quote" ? inAny(state, nodes.blockquote) : name === "table" && inAny(state, nodes.table);
}
