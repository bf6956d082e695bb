import { Plugin, type Selection, type Transaction } from "prosemirror-state";
import { clause, subsection } from "../schema";
import { sharedKey, type Entry, type Made, type Meta, type Shared } from "./shared";
import { newId } from "./newId";

/** Remembers every local edit until the log has it. */
export function sharing(start: () => Shared): Plugin<Shared> {
  return new Plugin<Shared>({
    key: sharedKey,
    state: {
      init: start,
      apply(tr, shared) {
        const meta = tr.getMeta(sharedKey) as Meta | undefined;
        if (meta?.next) return meta.next;
        if (!tr.docChanged) return shared;
        const made: Made = { seen: shared.version, suggestionId: shared.suggestionId, restores: meta?.undoing?.restores ?? null, clauseId: partAt(tr.selection) };
        return { ...shared, waiting: [...shared.waiting, ...entriesOf(tr, made, meta)] };
      },
    },
  });
}

function entriesOf(tr: Transaction, made: Made, meta: Meta | undefined): Entry[] {
  const inverted = tr.steps.map((step, index) => step.invert(tr.docs[index]!));
  const named = (index: number) => ({ ...made, id: newId(), undoes: meta?.undoing?.moments[index]?.entryId ?? null });
  if (meta?.move) return [{ ...named(0), steps: tr.steps, inverted, move: meta.move }];
  return tr.steps.map((step, index) => ({ ...named(index), steps: [step], inverted: [inverted[index]!], move: null }));
}

/** The clause or subsection in which a selection begins. */
export function partAt({ $from }: Selection): string | null {
  for (let depth = Math.min(2, $from.depth); depth > 0; depth--) {
    const { type, attrs } = $from.node(depth);
    if (type === clause || type === subsection) return attrs.id as string | null;
  }
  return null;
}
