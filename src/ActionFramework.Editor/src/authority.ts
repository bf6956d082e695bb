import { Node } from "prosemirror-model";
import { BadSteps, parseSteps } from "./check";
import { findPart } from "./move";
import { judge as judged, limits, type Verdict, type Request } from "./judge";
import * as reading from "./reading";
import { removalSteps as removed, restoreSteps as restored } from "./restore";
import { clause, schema } from "./schema";
import { bytes } from "./survey";
import { KeptText } from "./text";

// What V8 holds: strings and numbers come in and go out, so that nothing of JavaScript is held from C#.
const texts = new Map<string, KeptText>();

function known(text: string): KeptText {
  const found = texts.get(text);
  if (!found) throw new Error(`No text ${text} here`);
  return found;
}

/** Puts a document into the cache. `everIds`: all ids that clauses and subsections of the section ever had, in any language. */
export function load(text: string, version: number, docJson: string, everIdsJson: string): void {
  texts.set(text, new KeptText(version, parse(docJson), bytes(docJson), JSON.parse(everIdsJson)));
}

/** What the server's settings say about the size of a text. */
export function limit(largest: number): void {
  limits.largest = largest;
}

export function drop(text: string): void {
  texts.delete(text);
}

/** Applies one commit that is in the log already; nothing is checked again. */
export function replay(text: string, stepsJson: string): void {
  known(text).replay(parseSteps(JSON.parse(stepsJson)));
}

/** Looks at a batch or a move and keeps what would come of it aside, until `keep` or `discard`. */
export function judge(text: string, argsJson: string): string {
  return JSON.stringify(answer(known(text), JSON.parse(argsJson)));
}

function answer(text: KeptText, request: Request): Verdict {
  try {
    return judged(text, request);
  } catch (error) {
    if (error instanceof BadSteps) return { kind: "bad_steps", message: error.message };
    throw error;
  }
}

export function keep(text: string): void {
  known(text).keep();
}

export function discard(text: string): void {
  known(text).discard();
}

export function doc(text: string): string {
  return JSON.stringify(known(text).doc.toJSON());
}

export function read(text: string): string {
  const { version, doc: present } = known(text);
  return JSON.stringify({ version, nodes: reading.read(present) });
}

export function segments(text: string): string {
  return JSON.stringify(reading.segments(known(text).doc));
}

export function clauseJson(text: string, clauseId: string): string | null {
  const found = findPart(known(text).doc, clauseId);
  return found?.node.type === clause ? JSON.stringify(found.node.toJSON()) : null;
}

/** The steps that put a clause back as `clauseJson` says: where it stands now, else at the end of its subsection (null, or one that is gone: of the section). */
export function restoreSteps(text: string, clauseText: string, subsectionId: string | null): string {
  return JSON.stringify(restored(known(text).doc, parse(clauseText), subsectionId).map(step => step.toJSON()));
}

/** The step that takes a clause out; none where it is gone. */
export function removalSteps(text: string, clauseId: string): string {
  return JSON.stringify(removed(known(text).doc, clauseId).map(step => step.toJSON()));
}

function parse(json: string): Node {
  return Node.fromJSON(schema, JSON.parse(json));
}
