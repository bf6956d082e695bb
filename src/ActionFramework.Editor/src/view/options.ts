/** Everything that the page tells the editor about one text; numbers of the text itself are computed here, from the document. */
export interface SectionOptions {
  readonly textId: string;
  readonly personId: string;
  /** Whose presence the outline shows. */
  readonly frameworkId: string;
  readonly language: "zh" | "en";
  /** BCP 47 tag of the text, for fonts and line breaking. */
  readonly lang: string;
  /** BCP 47 tag of the reader's screen, for times. */
  readonly screenLang: string;
  readonly place: SectionPlace;
  readonly readingUrl: string;
  readonly signInUrl: string;
  /** The same section in its languages. */
  readonly languages: readonly LanguageLink[];
  readonly strings: Readonly<Record<string, string>>;
}

/** The section in its outline; others change that while it is open. */
export interface SectionPlace {
  /** As printed before the title: 四、 or IV.; empty for an unnumbered section. */
  readonly number: string;
  readonly heading: string;
  /** What the numbers of its clauses begin with: 4, P or A. */
  readonly prefix: string;
  /** The pattern of an item's number: （{1}） or ({a}). */
  readonly item: string;
  /** The subsections and clauses of the source language; null where this text is in it. */
  readonly sourceIds: readonly string[] | null;
  readonly themes: readonly Theme[];
  /** By clause id: what the template says of it. Clauses that drafters added are not in here. */
  readonly clauses: Readonly<Record<string, ClauseNotes>>;
  /** By subsection id. */
  readonly subsections: Readonly<Record<string, SubsectionNotes>>;
  readonly next: Link | null;
}

export interface ClauseNotes {
  readonly kind: string | null;
  readonly stub: string;
  readonly guidance: string;
}

export interface SubsectionNotes {
  readonly themes: readonly Theme[];
}

export interface Theme {
  readonly code: string;
  readonly seal: string | null;
  readonly title: string;
}

export interface Link {
  readonly url: string;
  readonly text: string;
}

export interface LanguageLink extends Link {
  readonly lang: string;
  readonly current: boolean;
}

/** A count in the right margin of a clause. */
export interface Marker {
  readonly nodeId: string;
  /** As printed: 建 2. */
  readonly text: string;
  /** The full name for those who do not see it: 2 suggestions on this clause. */
  readonly label: string;
}

/** Fills {0}, {1} … of a phrase. */
export function phrase(strings: Readonly<Record<string, string>>, key: string, ...values: readonly (string | number)[]): string {
  return (strings[key] ?? key).replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ""));
}
