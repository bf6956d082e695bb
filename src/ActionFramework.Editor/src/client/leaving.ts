import { Outbox } from "./outbox";

/** On the window, when a person has let his unsent edits go: open texts need not hold him back any more. */
export const letGo = "unsent-let-go";

/** How many edits and recovered words of a person only this browser has, in all texts. */
export async function countUnsent(personId: string, factory = indexedDB): Promise<number> {
  const outbox = new Outbox(personId, null, factory);
  const [kept, words] = await Promise.all([outbox.all(), outbox.words()]);
  return kept.reduce((sum, { flying, waiting }) => sum + flying.length + waiting.length, 0) + words.length;
}

/** Deletes them, once the person who signs out has agreed: the next one at this browser finds nothing of his. */
export async function clearUnsent(personId: string, factory = indexedDB): Promise<void> {
  dispatchEvent(new Event(letGo));
  await new Outbox(personId, null, factory).clear();
}
