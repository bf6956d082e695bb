/** How long to stay away from a hub that was lost: once as long as it said when it stopped, else a moment of one's own, so that not all come back at once. */
export class Absence {
  private said: number | null = null;

  told(milliseconds: number): void {
    this.said = milliseconds;
  }

  next(): number {
    const rest = this.said ?? 500 + Math.random() * 1500;
    this.said = null;
    return rest;
  }
}
