import { describe, expect, it } from "vitest";
import { offered, reworded } from "./offers";
import type { RecoveredWords } from "./collaboration";

const now = new Date("2023-03-29T08:00:00Z");
const later = new Date("2023-03-29T08:01:00Z");
type Offer = Parameters<typeof offered>;
const all = (...offers: [Offer[1], Offer[2], Date?][]) =>
  offers.reduce<RecoveredWords[]>((before, [words, reason, at]) => offered(before, words, reason, at ?? now).all, []);

describe("words that come back", () => {
  it("are one sentence again, whichever of its pieces comes first", () => {
    const found = all([{ clauseId: "a", text: "丙𠮷" }, "dropped"], [{ clauseId: "a", text: "甲", removedBy: "li" }, "removed"], [{ clauseId: "a", text: "乙", wasSent: true }, "dropped"]);
    expect(found).toMatchObject([{ text: "甲乙丙𠮷", reason: "removed", removedBy: "li" }]);
  });

  it("of another clause, or of another time, are offered apart", () => {
    expect(all([{ clauseId: "a", text: "one" }, "dropped"], [{ clauseId: "b", text: "two" }, "dropped"])).toHaveLength(2);
    expect(all([{ clauseId: "a", text: "one" }, "dropped"], [{ clauseId: "a", text: "two" }, "dropped", later])).toHaveLength(2);
    expect(all([{ clauseId: null, text: "one" }, "dropped"], [{ clauseId: null, text: "two" }, "dropped"])).toHaveLength(2);
  });

  it("say why the server refused them, and no more of it once that a colleague had removed some", () => {
    const refused: [Offer[1], Offer[2]] = [{ clauseId: "a", text: "乙", wasSent: true, refusal: "too_large" }, "refused"];
    expect(all(refused)).toMatchObject([{ reason: "refused", refusal: "too_large" }]);
    expect(all(refused, [{ clauseId: "a", text: "甲", removedBy: "li" }, "removed"])).toMatchObject([{ text: "甲乙", reason: "removed", refusal: null }]);
  });

  it("can be written on, and a late piece still finds its place", () => {
    const [words] = all([{ clauseId: "a", text: "丙" }, "dropped"]);
    const written = reworded(words!, "丙丁😀");
    expect(offered([written], { clauseId: "a", text: "乙", wasSent: true }, "dropped", now).one.text).toBe("乙丙丁😀");
  });
});
