import { HubConnectionBuilder, HubConnectionState, LogLevel, type HubConnection } from "@microsoft/signalr";
import { Absence } from "./absence";
import type { Person } from "./collaboration";
import type { HeardOfPeople, HeardOfText, Line, Opened, Pointed, PresentText, SentCommit } from "./line";
import type { Receipt } from "./session";
import type { Batch } from "./shared";

interface Audience {
  readonly text: HeardOfText;
  readonly people: HeardOfPeople;
}

type Watcher = { readonly frameworkId: string; readonly tell: (texts: readonly PresentText[]) => void };

export const hubUrl = "/hubs/drafting";

const restAfterRefusal = 5000;

/** A thin shell over SignalR. It tries again for as long as somebody listens: what was not answered is the listener's to send again. */
export class HubLine implements Line {
  private readonly hub: HubConnection;
  private readonly audiences = new Map<string, Audience>();
  private readonly watchers = new Set<Watcher>();
  private readonly present = new Map<string, PresentText["people"]>();
  private readonly absence = new Absence();
  private starting = false;

  constructor(url: string) {
    this.hub = new HubConnectionBuilder().withUrl(url).configureLogging(LogLevel.None).build();
    const tell = (name: string, how: (audience: Audience, payload: never) => void): void =>
      this.hub.on(name, (textId: string, payload: never) => {
        const audience = this.audiences.get(textId);
        if (audience) how(audience, payload);
      });
    tell("Committed", (audience, commits: readonly SentCommit[]) => audience.text.committed(commits));
    tell("Pointed", (audience, pointers: readonly Pointed[]) => audience.people.pointed(pointers));
    tell("Joined", (audience, person: Person) => audience.people.joined(person));
    tell("Left", (audience, { connectionId }: { connectionId: string }) => audience.people.left(connectionId));
    tell("Frozen", (audience, { reason }: { reason: string }) => audience.text.frozen(reason));
    tell("Thawed", audience => audience.text.frozen(null));
    this.hub.on("Stopping", ({ reconnectAfter }: { reconnectAfter: number }) => this.absence.told(reconnectAfter));
    this.hub.on("Present", (textId: string, people: PresentText["people"]) => this.here(textId, people));
    this.hub.onclose(() => {
      this.each(({ text }) => text.lost(false));
      this.startAfter(this.absence.next());
    });
    // A dead line is silent for half a minute; the browser often knows at once.
    addEventListener("offline", () => void this.hub.stop());
    addEventListener("online", () => void this.start());
  }

  get connected(): boolean {
    return this.hub.state === HubConnectionState.Connected;
  }

  listen(textId: string, text: HeardOfText, people: HeardOfPeople): () => void {
    const audience = { text, people };
    this.audiences.set(textId, audience);
    void this.start();
    return () => {
      if (this.audiences.get(textId) === audience) this.audiences.delete(textId);
      if (this.audiences.size === 0) void this.hub.stop();
    };
  }

  /** Who is where in a framework, for its outline; all of it again after each change and reconnection. */
  watch(frameworkId: string, tell: Watcher["tell"]): () => void {
    const watcher = { frameworkId, tell };
    this.watchers.add(watcher);
    if (this.connected) void this.ask(watcher);
    return () => void this.watchers.delete(watcher);
  }

  private async ask({ frameworkId, tell }: Watcher): Promise<void> {
    try {
      for (const { textId, people } of await this.hub.invoke<PresentText[]>("Watch", frameworkId)) this.present.set(textId, people);
      tell(this.presentTexts());
    } catch {
      // The line broke: it is asked again when it is back.
    }
  }

  private here(textId: string, people: PresentText["people"]): void {
    this.present.set(textId, people);
    for (const { tell } of this.watchers) tell(this.presentTexts());
  }

  private presentTexts(): PresentText[] {
    return [...this.present].map(([textId, people]) => ({ textId, people }));
  }

  open(textId: string, knownVersion: number | null): Promise<Opened> {
    return this.hub.invoke("Open", textId, knownVersion);
  }

  commit(textId: string, { clauseIds: _, steps, ...batch }: Batch): Promise<Receipt> {
    return this.hub.invoke("Commit", textId, { ...batch, steps: steps && JSON.stringify(steps) });
  }

  point(textId: string, pointer: Omit<Pointed, "connectionId">): Promise<void> {
    return this.hub.send("Point", textId, pointer);
  }

  leave(textId: string): Promise<void> {
    return this.hub.send("Leave", textId);
  }

  private async start(): Promise<void> {
    if (this.starting || this.hub.state !== HubConnectionState.Disconnected || this.audiences.size === 0) return;
    this.starting = true;
    try {
      await this.hub.start();
      this.each(({ text }) => text.connected());
      this.present.clear();
      for (const watcher of this.watchers) void this.ask(watcher);
    } catch (error) {
      const signedOut = /\b401\b/.test(String(error));
      this.each(({ text }) => text.lost(signedOut));
      this.startAfter(signedOut ? restAfterRefusal : this.absence.next());
    } finally {
      this.starting = false;
    }
  }

  private startAfter(rest: number): void {
    setTimeout(() => void this.start(), rest);
  }

  private each(tell: (audience: Audience) => void): void {
    for (const audience of [...this.audiences.values()]) tell(audience);
  }
}

const lines = new Map<string, HubLine>();

/** All texts of a page share one connection. */
export function lineTo(url: string): HubLine {
  const line = lines.get(url) ?? new HubLine(url);
  lines.set(url, line);
  return line;
}
