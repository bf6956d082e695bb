import { isHistoryTransaction } from "prosemirror-history";
import { Plugin, type Transaction } from "prosemirror-state";
import { clause, subsection } from "../schema";
import { sharedKey, type Entry, type Made, type Meta, type Shared } from "./shared";

/** Remembers every local edit until the log has it. `restoring` tells which version an undo gives back. */
export function sharing(start: Shared, restoring: (tr: Transaction) => number | null): Plugin<Shared> {
  return new Plugin<Shared>({
    key: sharedKey,
    state: {
      init: () => start,
      apply(tr, shared) {
        const meta = tr.getMeta(sharedKey) as Meta | undefined;
        if (meta?.next) return meta.next;
        if (!tr.docChanged) return shared;
        const restores = meta?.restores ?? (isHistoryTransaction(tr) ? restoring(tr) : null);
        const made: Made = { seen: shared.version, suggestionId: shared.suggestionId, restores, clauseId: partAt(tr) };
        return { ...shared, waiting: [...shared.waiting, ...entriesOf(tr, made, meta)] };
      },
    },
    // The steps of the history must stay as they came in, or they could not be told apart when they are rebased.
    historyPreserveItems: true,
  });
}

function entriesOf(tr: Transaction, made: Made, meta: Meta | undefined): Entry[] {
  const inverted = tr.steps.map((step, index) => step.invert(tr.docs[index]!));
  if (meta?.move) return [{ ...made, steps: tr.steps, inverted, move: meta.move }];
  return tr.steps.map((step, index) => ({ ...made, steps: [step], inverted: [inverted[index]!], move: null }));
}

function partAt(tr: Transaction): string | null {
  const { $from } = tr.selection;
  for (let depth = Math.min(2, $from.depth); depth > 0; depth--) {
    const { type, attrs } = $from.node(depth);
    if (type === clause || type === subsection) return attrs.id as string | null;
  }
  return null;
}
