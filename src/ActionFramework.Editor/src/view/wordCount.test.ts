import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { schema } from "../schema";
import { countWords, WordCount } from "./wordCount";

const docOf = (...texts: string[]) => schema.node("section", null, texts.map(text =>
  schema.node("clause", { id: null, level: 0 }, [schema.node("paragraph", null, text ? [schema.text(text)] : [])])));

describe("words", () => {
  it("are characters in Chinese, beyond the basic plane too", () => expect(countWords(docOf("气候韧性，𠮷。"))).toBe(5));
  it("are words in English, across clauses", () => expect(countWords(docOf("The Parties’ plan", "by 2027."))).toBe(5));
  it("are none in an empty text", () => expect(countWords(docOf(""))).toBe(0));
});

describe("the count", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("waits until the writer rests, and is told once", () => {
    const told: number[] = [], count = new WordCount(words => told.push(words));
    count.now(docOf("a"));
    for (const text of ["a b", "a b c"]) count.soon(() => docOf(text));
    expect(told).toEqual([1]);
    vi.runAllTimers();
    expect(told).toEqual([1, 3]);
  });

  it("says when a text has grown large, and when it is not so any more", () => {
    const told: boolean[] = [], count = new WordCount(() => {}, isLarge => told.push(isLarge));
    for (const text of ["水", "水".repeat(350_000), "水".repeat(350_001), "水"]) count.now(docOf(text));
    expect(told).toEqual([true, false]);
  });

  it("is not told after the text was closed", () => {
    const told: number[] = [], count = new WordCount(words => told.push(words));
    count.soon(() => docOf("a"));
    count.stop();
    vi.runAllTimers();
    expect(told).toEqual([]);
  });
});
