import { describe, expect, it } from "vitest";
import { clauseOf, doc, p, subsectionOf } from "../testing/build";
import { id } from "../testing/desk";
import { Drafter, settle } from "../testing/drafter";
import { Hub } from "../testing/hub";
import { Chance, editSomehow, signsIn } from "../testing/random";

const start = doc(
  clauseOf(id(1), p("各方将加强合作。")), clauseOf(id(2), p("The Parties will cooperate.")), clauseOf(id(3), p()),
  subsectionOf(id(10), "4.1 Climate 气候", clauseOf(id(4), p("alpha omega")), clauseOf(id(5), p("监测 😀 indicators"))),
  subsectionOf(id(11), "4.2 Water", clauseOf(id(6), p("delta"))),
);

/** A history of several people over lines that delay, repeat, reorder and break. */
function history(seed: number, people: number, rounds: number): { hub: Hub; drafters: Drafter[]; typed: string[] } {
  const chance = new Chance(seed);
  const hub = new Hub(start);
  const drafters = Array.from({ length: people }, (_, n) => new Drafter(`person ${n}`, hub));
  const typed = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    const me = chance.pick(drafters);
    const act = chance.below(10);
    if (act < 4) editSomehow(me, chance);
    else if (act < 6) me.send();
    else if (act === 6) me.deliver();
    else if (act === 7) me.tell(chance.below(3));
    else if (act === 8) me.hear(chance.below(me.fromHub.length));
    else if (chance.below(12) === 0) me.cut();
    for (const sign of signsIn(me.doc.textContent)) typed.add(sign);
  }
  settle(...drafters);
  return { hub, drafters, typed: [...typed] };
}

const seeds = [578100, ...Array.from({ length: 60 }, (_, n) => n * 7919 + 13)];

describe("people who write at once", () => {
  it.each(seeds)("read the same, and nothing typed is lost or doubled (%i)", seed => {
    const { hub, drafters, typed } = history(seed, 2 + (seed % 4), 240);
    for (const { doc: read } of drafters) expect(read.toJSON()).toEqual(hub.desk.doc.toJSON());
    hub.desk.doc.check();
    const present = signsIn(hub.desk.doc.textContent);
    expect(present).toHaveLength(new Set(present).size);
    const accounted = new Set([...present, ...deletedIn(hub), ...offeredTo(drafters)]);
    // What somebody took away on his own screen is nobody's loss, sent or not.
    expect(typed.filter(sign => !accounted.has(sign) && !drafters.some(one => one.takenBack.has(sign)))).toEqual([]);
  });
});

function deletedIn(hub: Hub): string[] {
  return signsIn(hub.rows.flatMap(row => row.deleted.map(({ text }) => text)).join(""));
}

function offeredTo(drafters: readonly Drafter[]): string[] {
  return signsIn(drafters.flatMap(one => one.recovered.map(({ text }) => text)).join(""));
}
