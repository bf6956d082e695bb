// The line end that closes a text file: a stream of nothing is refused on its way.
export const wordsOf = (area) => new Blob([area.value, "\n"]);
