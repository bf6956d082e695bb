import { expect, test } from "vitest";
import { clauseOf, doc, p } from "../testing/build";
import { id } from "../testing/desk";
import { resume } from "./resume";

test("a batch that was answered but not settled is asked again, so that it blocks nothing", () => {
  const batch = { ref: id(7), version: 0, seen: 0, steps: [], move: null, restores: null, suggestionId: null, clauseIds: [] };
  const { owed, shared } = resume(doc(clauseOf(id(1), p("各方𠮷"))), 0, { version: 0, batch, owed: null, flying: [], waiting: [] }, []);
  expect([owed?.ref, shared.batch?.ref]).toEqual([id(7), id(7)]);
});
