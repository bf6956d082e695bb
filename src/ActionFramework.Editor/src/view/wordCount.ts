import type { Node } from "prosemirror-model";
import { bytes } from "../survey";

const rest = 300;
/** Bytes of its JSON from which a text is large; at twice as many the server takes no more. */
const large = 1024 * 1024;

/** Says how many words a text has, and whether it has grown large, once its writer rests: what grows with the text stays off the keystroke's path. */
export class WordCount {
  private told: number | null = null;
  private isLarge = false;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly tell: (words: number) => void, private readonly tellSize: (isLarge: boolean) => void = () => {}) {}

  now(doc: Node) {
    const words = countWords(doc);
    if (words !== this.told) this.tell(this.told = words);
    const isLarge = bytes(JSON.stringify(doc.toJSON())) > large;
    if (isLarge !== this.isLarge) this.tellSize(this.isLarge = isLarge);
  }

  soon(doc: () => Node) {
    this.stop();
    this.waiting = setTimeout(() => this.now(doc()), rest);
  }

  stop() {
    clearTimeout(this.waiting);
  }
}

/** Characters in Chinese, words in other scripts. */
export function countWords(doc: Node): number {
  const text = doc.textBetween(0, doc.content.size, " ", " ");
  const han = text.match(/\p{sc=Han}/gu)?.length ?? 0;
  return han + (text.replace(/\p{sc=Han}/gu, " ").match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0);
}
