// Four Chinese characters say something, four letters do not.
const least = 12;
const weightOf = (characters: string[]) => characters.reduce((sum, one) => sum + (/\p{sc=Han}/u.test(one) ? 3 : 1), 0);

/** Where a quotation and the text have most characters in common without a break; null where it is too short to mean anything. Offsets in the quotation. */
export function sharedWords(quotation: string, text: string): { from: number; to: number } | null {
  const quoted = [...quotation], written = [...text];
  let best = 0, end = 0;
  let above = new Uint16Array(written.length + 1);
  for (const [row, character] of quoted.entries()) {
    const here = new Uint16Array(written.length + 1);
    for (let column = 0; column < written.length; column++) {
      if (written[column] !== character) continue;
      const length = here[column + 1] = above[column]! + 1;
      if (length > best) [best, end] = [length, row + 1];
    }
    above = here;
  }
  if (weightOf(quoted.slice(end - best, end)) < least) return null;
  return { from: quoted.slice(0, end - best).join("").length, to: quoted.slice(0, end).join("").length };
}
