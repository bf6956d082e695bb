import type { PresentText } from "../client/line";

/** The Blazor page around the editor; its methods are named as here. The page may be gone (its circuit ended): the text goes on without it. */
export interface DotNetPage {
  invokeMethodAsync<T>(method: string, ...values: unknown[]): Promise<T>;
}

/** What rests behind one run of words, ready to be shown. */
export interface Origin {
  /** Offsets in the clause's plain text. */
  readonly start: number;
  readonly end: number;
  readonly author: string;
  readonly initial: string;
  /** Written by whom, when, in which version: one phrase. */
  readonly written: string;
  readonly suggestion: OriginSuggestion | null;
}

export interface OriginSuggestion {
  readonly id: string;
  readonly names: string;
  readonly organisation: string;
  readonly quote: string;
  readonly quoteLang: string;
  readonly disposition: string;
  readonly dispositionCode: string;
  /** The shapes inside an SVG of 14 units. */
  readonly dispositionGlyph: string;
  /** How many of the characters that it brought in are still there. */
  readonly kept: number;
  readonly brought: number;
  /** Filled ones of twelve. */
  readonly ticks: number;
  readonly survival: string;
  readonly survivalCount: string;
  readonly url: string;
}

export type ColourBy = "author" | "suggestion" | "organisation";

/** Whom or what the words of a text come from, at one version. */
export interface ColouredText {
  /** Offsets in the clauses' plain texts; `of` is an author or a suggestion. */
  readonly runs: readonly { readonly clauseId: string; readonly start: number; readonly end: number; readonly of: string }[];
  /** In the order of the text; an organisation stands for all its suggestions. */
  readonly legend: readonly { readonly of: readonly string[]; readonly name: string }[];
}

export class Page {
  constructor(private readonly dotnet: DotNetPage | null) {}

  focused(nodeId: string | null) { this.tell("Focused", nodeId); }
  counted(words: number) { this.tell("Counted", words); }
  committed(version: number) { this.tell("Committed", version); }
  workingOn(suggestionId: string | null) { this.tell("WorkingOn", suggestionId); }
  present(texts: readonly PresentText[]) { this.tell("PresentIs", texts); }
  markerPressed(nodeId: string) { this.tell("MarkerPressed", nodeId); }
  replay(clauseId: string, suggestionId: string) { this.tell("Replay", clauseId, suggestionId); }

  originAt(clauseId: string, offset: number, version: number) { return this.ask<Origin>("OriginAt", clauseId, offset, version); }
  colours(by: ColourBy, version: number) { return this.ask<ColouredText>("Colours", by, version); }
  nameOf(personId: string) { return this.ask<string>("NameOf", personId); }

  private async ask<T>(method: string, ...values: unknown[]): Promise<T | null> {
    try {
      return (await this.dotnet?.invokeMethodAsync<T | null>(method, ...values)) ?? null;
    } catch (error) {
      console.warn(error);
      return null;
    }
  }

  private tell(method: string, ...values: unknown[]) {
    this.dotnet?.invokeMethodAsync(method, ...values).catch((error: unknown) => console.warn(error));
  }
}
