import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { expect, it, vi } from "vitest";
import { clearUnsent, countUnsent } from "./leaving";
import { Outbox } from "./outbox";
import { nothingUnsent, type Entry } from "./shared";

const edit: Entry = { id: "1", seen: 0, suggestionId: null, restores: null, clauseId: null, undoes: null, steps: [], inverted: [], move: null };
const words = { id: "1", clauseId: null, text: "未发𠮷", pieces: ["", "", "未发𠮷"], reason: "dropped", removedBy: null, refusal: null, at: "" } as const;

it("Who signs out leaves nothing of his behind, in any text, and all that is others'", async () => {
  const browser = new IDBFactory();
  await new Outbox("ana", "one", browser).keep({ ...nothingUnsent(0), waiting: [edit, edit] }, null);
  await new Outbox("ana", "two", browser).keepWords(words);
  await new Outbox("li", "one", browser).keepWords(words);
  expect([await countUnsent("ana", browser), await countUnsent("li", browser)]).toEqual([3, 1]);
  const told = vi.fn();
  vi.stubGlobal("dispatchEvent", told);
  await clearUnsent("ana", browser);
  expect(told).toHaveBeenCalledOnce();
  expect([await countUnsent("ana", browser), await countUnsent("li", browser)]).toEqual([0, 1]);
});
