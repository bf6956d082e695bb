import type { Node } from "prosemirror-model";

const rest = 300;

/** Says how many words a text has once its writer rests: what grows with the text stays off the keystroke's path. */
export class WordCount {
  private told: number | null = null;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly tell: (words: number) => void) {}

  now(doc: Node) {
    const words = countWords(doc);
    if (words !== this.told) this.tell(this.told = words);
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
