import { Plugin, TextSelection, type Command, type Transaction } from "prosemirror-state";
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, fixTables, isInTable, tableEditing, toggleHeaderRow } from "prosemirror-tables";
import { heading, schema } from "../schema";

/**
 * Selection, keys and paste of cells. The part that mends uneven tables after every transaction is left out:
 * each person's editor would mend the same table again. Tables are mended before a command of this person's.
 */
export function tableCells(): Plugin {
  const whole = tableEditing();
  const append = whole.spec.appendTransaction!;
  return new Plugin({
    ...whole.spec,
    appendTransaction(transactions, old, state) {
      const tr = append.call(this, transactions, old, state);
      return tr?.docChanged ? null : tr;
    },
  });
}

const { table, table_row: row, table_cell: cell, table_header: head, paragraph } = schema.nodes;

/** Three by three, the first row as heads. */
export const insertTable: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (isInTable(state) || $from.parent.type === heading || !$from.parent.isTextblock) return false;
  const rowOf = (type: typeof cell) => row.create(null, [0, 1, 2].map(() => type.create(null, paragraph.create())));
  if (dispatch) dispatch(intoFirstCell(state.tr.replaceSelectionWith(table.create(null, [rowOf(head), rowOf(cell), rowOf(cell)])), state.selection.from).scrollIntoView());
  return true;
};

function intoFirstCell(tr: Transaction, from: number): Transaction {
  let at = -1;
  tr.doc.nodesBetween(from, tr.doc.content.size, (node, pos) => {
    if (at < 0 && node.type === table && pos >= from - 1) at = pos;
    return at < 0;
  });
  return at < 0 ? tr : tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1)));
}

function mended(command: Command): Command {
  return (state, dispatch, view) => {
    if (!isInTable(state) || !dispatch || !view) return command(state, dispatch);
    const mend = fixTables(state);
    if (mend) view.dispatch(mend);
    return command(view.state, dispatch);
  };
}

export const tableCommands = {
  tableRow: mended(addRowAfter),
  tableColumn: mended(addColumnAfter),
  tableHead: mended(toggleHeaderRow),
  tableRowDelete: mended(deleteRow),
  tableColumnDelete: mended(deleteColumn),
  tableDelete: deleteTable,
} satisfies Record<string, Command>;
