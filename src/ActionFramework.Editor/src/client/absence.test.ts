import { expect, test } from "vitest";
import { Absence } from "./absence";

test("a server that stops says once when to come back", () => {
  const absence = new Absence();
  absence.told(4200);
  expect(absence.next()).toBe(4200);
  expect(absence.next()).toBeLessThan(4200);
});

test("without a word one comes back after a moment of one's own", () => {
  const rests = Array.from({ length: 50 }, () => new Absence().next());
  expect(Math.min(...rests)).toBeGreaterThanOrEqual(500);
  expect(Math.max(...rests)).toBeLessThan(2000);
  expect(new Set(rests).size).toBeGreaterThan(1);
});
