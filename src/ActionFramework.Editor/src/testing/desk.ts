import { Node } from "prosemirror-model";
import { Transform, type Step } from "prosemirror-transform";
import * as authority from "../authority";
import type { Change } from "../change";
import type { Move } from "../move";
import type { Verdict } from "../judge";
import type { ClauseReading, SubsectionReading } from "../reading";
import { schema } from "../schema";

let texts = 0;
let fresh = 0;

/** The n-th id of a test. */
export const id = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
/** Ids that the authority made; never equal to one of a test's own. */
export const freshId = (): string => `ffffffff-0000-7000-8000-${String(++fresh).padStart(12, "0")}`;

/** The authority as the server uses it: over the real bundle's interface, with a log kept beside it. */
export class Desk {
  readonly text = `text ${++texts}`;
  readonly log: Change[] = [];
  readonly elsewhere = new Set<string>();

  constructor(start: Node, everIds: readonly string[] = []) {
    authority.load(this.text, 0, JSON.stringify(start.toJSON()), JSON.stringify(everIds));
  }

  get doc(): Node {
    return Node.fromJSON(schema, JSON.parse(authority.doc(this.text)));
  }

  get version(): number {
    return this.log.length;
  }

  /** What each part says, in document order. */
  get parts(): [string | null, string][] {
    const { nodes } = JSON.parse(authority.read(this.text)) as { nodes: (SubsectionReading | ClauseReading)[] };
    return nodes.map(node => [node.id, node.kind === "clause" ? node.text : node.heading]);
  }

  change(make: (tr: Transform) => unknown, base = this.doc, version = this.version): Verdict {
    const tr = new Transform(base);
    make(tr);
    return this.commit(tr.steps, version);
  }

  commit(steps: readonly Step[] | unknown[], version = this.version): Verdict {
    return this.ask({ steps: JSON.parse(JSON.stringify(steps)), move: null, version });
  }

  move(move: Move, version = this.version): Verdict {
    return this.ask({ steps: null, move, version });
  }

  private ask(request: { steps: unknown; move: Move | null; version: number }, knownIds: string[] = [], pool = 4): Verdict {
    const over = this.log.slice(request.version).map(({ maps, mirror }) => ({ maps, mirror }));
    const newIds = Array.from({ length: pool }, freshId);
    const answer = JSON.parse(authority.judge(this.text, JSON.stringify({ ...request, over, newIds, knownIds }))) as Verdict;
    if (answer.kind === "ids") return this.ask(request, answer.ids.filter(one => this.elsewhere.has(one)), pool);
    if (answer.kind === "more_ids") return this.ask(request, knownIds, answer.count);
    if (answer.kind === "accepted") {
      authority.keep(this.text);
      this.log.push(...answer.commits);
    } else authority.discard(this.text);
    return answer;
  }
}
