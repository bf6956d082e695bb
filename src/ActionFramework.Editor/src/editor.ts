import type { CommandName } from "./view/commands";
import type { Marker, SectionOptions, SectionPlace } from "./view/options";
import type { DotNetPage } from "./view/page";
import { SectionEditor } from "./view/sectionEditor";

export { clearUnsent, countUnsent } from "./client/leaving";

/** What the page can ask of an open section. */
export interface SectionHandle {
  command(name: CommandName): void;
  /** What is typed from now on is attributed to this suggestion; null: to none. */
  workOn(suggestionId: string | null): void;
  scrollTo(nodeId: string): void;
  /** Where the section stands in the outline now; null: somebody took it out. */
  put(place: SectionPlace | null): void;
  setMarkers(markers: readonly Marker[]): void;
  /** Edits that are not durable yet. */
  unsaved(): number;
  dispose(): void;
}

/** Opens a section in a host element that belongs to the editor from now on; returns at once, the text follows. */
export function openSection(host: HTMLElement, options: SectionOptions, dotnet: DotNetPage | null): SectionHandle {
  const editor = new SectionEditor(host, options, dotnet);
  // A refusal stands in the page by then, said by the status.
  editor.open().catch((error: unknown) => console.warn(error));
  return editor;
}
