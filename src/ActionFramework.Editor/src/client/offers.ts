import type { RecoveredWords } from "./collaboration";
import type { Words } from "./words";
import { newId } from "./newId";

/** What was written in one go comes back in pieces: what a colleague took out of the text, what was under way, what waited behind it. */
const oneGo = 10_000;

type Pieces = RecoveredWords["pieces"];
type Reason = RecoveredWords["reason"];

/** The words on offer with more of them; those of one clause and one go are one. */
export function offered(offers: readonly RecoveredWords[], words: Words, reason: Reason, now: Date): { readonly all: RecoveredWords[]; readonly one: RecoveredWords } {
  const { clauseId, removedBy = null, refusal = null } = words;
  const before = offers.findLast(one => clauseId !== null && one.clauseId === clauseId && now.getTime() - Date.parse(one.at) < oneGo);
  const pieces = added(before?.pieces ?? ["", "", ""], words, reason);
  const why = before?.reason === "removed" ? "removed" : reason;
  const one: RecoveredWords = {
    id: before?.id ?? newId(),
    clauseId, pieces, text: pieces.join(""),
    reason: why,
    removedBy: before?.removedBy ?? removedBy,
    refusal: why === "refused" ? refusal : null,
    at: before?.at ?? now.toISOString(),
  };
  return { all: [...offers.filter(other => other !== before), one], one };
}

/** The words as the person goes on writing them where they are offered. */
export function reworded(words: RecoveredWords, text: string): RecoveredWords {
  const [removed, sent, waiting] = words.pieces;
  const pieces: Pieces = text.startsWith(words.text) ? [removed, sent, waiting + text.slice(words.text.length)] : ["", "", text];
  return { ...words, pieces, text };
}

function added(pieces: Pieces, { text, wasSent }: Words, reason: Reason): Pieces {
  const rank = reason === "removed" ? 0 : wasSent ? 1 : 2;
  return pieces.map((piece, index) => (index === rank ? piece + text : piece)) as unknown as Pieces;
}
