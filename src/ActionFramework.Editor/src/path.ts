import { MapResult, ReplaceStep, StepMap, type Mappable, type Step } from "prosemirror-transform";

// These parts of prosemirror-transform are public in JavaScript and left out of its types.
interface Traced {
  readonly pos: number;
  readonly delInfo: number;
  readonly recover: number | null;
}
type Recovering = StepMap & { recover(value: number): number };
const result = MapResult as unknown as new (pos: number, delInfo: number, recover: null) => MapResult;

/** A node cut out at `from` and put back at `to`, a position in the document without it. */
export interface Passage {
  readonly from: number;
  readonly size: number;
  readonly to: number;
}

/** One position of a step on its way. */
interface Place {
  readonly origin: number;
  readonly assoc: number;
  pos: number;
  deleted: number;
  /** The map that brings back the text in which this place lies; −1 while it is there. */
  wakes: number;
  recover: number;
}

/**
 * The maps between the document for which a step was made and the one to which it shall apply. Two kinds of maps belong together: a change undone and
 * done again (`mirror`), and the halves of a move. `Mapping` of prosemirror-transform knows the first; a move it would take for such a pair, and then
 * carry a step's two ends apart: what was inserted just before a moved clause would replace all that lies between the clause's old and new place.
 */
export class Path {
  private readonly maps: StepMap[] = [];
  private readonly mirrors = new Map<number, number>();
  private readonly passages = new Map<number, Passage>();

  get length(): number {
    return this.maps.length;
  }

  append(map: StepMap): number {
    return this.maps.push(map) - 1;
  }

  appendMove({ from, size, to }: Passage): void {
    this.passages.set(this.maps.length, { from, size, to });
    this.maps.push(new StepMap([from, size, 0]), new StepMap([to, 0, size]));
  }

  /** What the earlier map takes away, the later one brings back. */
  mirror(earlier: number, later: number): void {
    this.mirrors.set(earlier, later);
  }

  /** The step as it applies at the path's end; null when its place is gone, or when a move has torn it apart. */
  carry(step: Step, start = 0): Step | null {
    const places = placesOf(step);
    for (let i = start; i < this.maps.length; i++) {
      const passage = this.passages.get(i);
      if (!passage) for (const place of places) this.advance(place, i);
      else if (!pass(places, passage, step)) return null;
      else i++;
    }
    return step.map(new Carried(places));
  }

  private advance(place: Place, index: number): void {
    const map = this.maps[index] as Recovering;
    if (place.wakes === index) {
      place.pos = map.recover(place.recover);
      place.wakes = -1;
      return;
    }
    const { pos, delInfo, recover } = map.mapResult(place.pos, place.assoc) as unknown as Traced;
    place.pos = pos;
    if (place.wakes >= 0) return;
    const back = recover === null ? undefined : this.mirrors.get(index);
    if (back === undefined) place.deleted |= delInfo;
    else [place.wakes, place.recover] = [back, recover!];
  }
}

class Carried implements Mappable {
  constructor(private readonly places: readonly Place[]) {}

  map(pos: number, assoc = 1): number {
    return this.find(pos, assoc).pos;
  }

  mapResult(pos: number, assoc = 1): MapResult {
    const place = this.find(pos, assoc);
    return new result(place.pos, place.deleted, null);
  }

  private find(pos: number, assoc: number): Place {
    return this.places.find(place => place.origin === pos && place.assoc === assoc) ?? this.places[0]!;
  }
}

/** The positions that a step asks for when it is mapped. An insertion has one: with two, a split at its place and a move of one half would tear it apart. */
export function placesOf(step: Step): Place[] {
  const places: Place[] = [];
  const note = (origin: number, assoc: number): number => {
    places.push({ origin, assoc, pos: origin, deleted: 0, wakes: -1, recover: 0 });
    return origin;
  };
  if (step instanceof ReplaceStep && step.from === step.to) {
    note(step.from, 1);
    return places;
  }
  step.map({ map: (pos, assoc = 1) => note(pos, assoc), mapResult: (pos, assoc = 1) => new result(note(pos, assoc), 0, null) });
  return places;
}

/** Takes places past a move: with the moved node when all lie in it, beside it when none does. False when they would be torn apart. */
function pass(places: readonly Place[], passage: Passage, step: Step): boolean {
  const end = passage.from + passage.size;
  const low = Math.min(...places.map(place => place.pos));
  // An attribute step names the node that begins at its position.
  const high = "pos" in step ? low + 1 : Math.max(...places.map(place => place.pos));
  const within = low < high ? passage.from <= low && high <= end : passage.from < low && high < end;
  if (within) {
    for (const place of places) place.pos += passage.to - passage.from;
    return true;
  }
  if (places.some(place => passage.from < place.pos && place.pos < end)) return false;
  for (const place of places) place.pos = beside(place.pos, place.assoc, passage);
  return !(step instanceof ReplaceStep && swallows(low, high, passage));
}

function beside(pos: number, assoc: number, { from, size, to }: Passage): number {
  const without = pos <= from ? pos : pos - size;
  return without > to || (without === to && assoc > 0) ? without + size : without;
}

/** A range that a node was moved into would take that node away, which nobody wanted. */
function swallows(low: number, high: number, { from, size, to }: Passage): boolean {
  const held = low <= from && from + size <= high;
  return !held && beside(low, -1, { from, size, to }) < to && to < beside(high, -1, { from, size, to });
}
