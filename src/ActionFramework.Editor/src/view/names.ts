import type { Person } from "../client/collaboration";

/** What people are called: known from who was here, else asked of the page, once. */
export class Names {
  private readonly known = new Map<string, string | null>();

  constructor(private readonly ask: (personId: string) => Promise<string | null>, private readonly learned: () => void) {}

  meet(people: readonly Person[]): void {
    for (const { personId, name } of people) this.known.set(personId, name);
  }

  /** Null for nobody, and until the name is known. */
  of(personId: string | null): string | null {
    if (personId === null) return null;
    const name = this.known.get(personId);
    if (name === undefined) void this.learn(personId);
    return name ?? null;
  }

  private async learn(personId: string): Promise<void> {
    this.known.set(personId, null);
    const name = await this.ask(personId);
    if (name === null) return;
    this.known.set(personId, name);
    this.learned();
  }
}
