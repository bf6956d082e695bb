import type { EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { collaborate } from "../client";
import { hubUrl, lineTo } from "../client/connection";
import type { Collaboration, CommittedChange, Status } from "../client/collaboration";
import { CaretPainter } from "./carets";
import { ColourChoice } from "./colouring/colourBy";
import { commandsFor, type CommandName, type Commands } from "./commands";
import { dispatchQuietly } from "./quiet";
import { setMarkers, setPlace } from "./faces";
import { GivingBack } from "./givingBack";
import { openLinkBox } from "./linkBox";
import type { Marker, SectionOptions, SectionPlace } from "./options";
import { Names } from "./names";
import { Page, type DotNetPage } from "./page";
import { ProvenanceChip } from "./provenanceChip";
import { SectionFrame } from "./sectionFrame";
import { createSectionView, scrollToNode } from "./sectionView";
import { StatusLine } from "./statusLine";
import { tintChanges } from "./tint";
import { Toolbar } from "./toolbar";
import { UnsavedGuard } from "./unsavedGuard";
import { Whereabouts } from "./whereabouts";
import { WordCount } from "./wordCount";

/** One open section: text, toolbar, saved sign and everything that floats over the words. Blazor never draws inside its host. */
export class SectionEditor {
  private readonly page: Page;
  private readonly names: Names;
  private readonly text: Collaboration;
  private readonly commands: Commands;
  private readonly colours: ColourChoice;
  private readonly frame: SectionFrame;
  private readonly standing: StatusLine;
  private readonly wordCount: WordCount;
  private toolbar: Toolbar | null = null;
  private view: EditorView | null = null;
  private painter: CaretPainter | null = null;
  private chip: ProvenanceChip | null = null;
  private givingBack: GivingBack | null = null;
  private readonly whereabouts: Whereabouts;
  private isEditable: boolean | null = null;
  private workedOn: string | null = null;
  private markers: readonly Marker[] = [];
  private wanted: string | null = null;
  /** Where the section stands in the outline; null since somebody took it out. */
  private place: SectionPlace | null;
  private readonly guard: UnsavedGuard;
  private readonly stopWatching: () => void;

  constructor(host: HTMLElement, private readonly options: SectionOptions, dotnet: DotNetPage | null) {
    this.place = options.place;
    this.page = new Page(dotnet);
    this.wordCount = new WordCount(words => this.page.counted(words), isLarge => this.frame.setLarge(isLarge));
    this.names = new Names(personId => this.page.nameOf(personId), () => this.givingBack?.show());
    this.standing = new StatusLine(options);
    this.colours = new ColourChoice(options, this.page, () => this.view, () => this.text.status);
    this.frame = new SectionFrame(host, options, this.standing.dom, this.colours, () => this.command("clause"));
    this.text = collaborate({ textId: options.textId, personId: options.personId, onStatus: status => this.onStatus(status), onCommitted: changes => this.onCommitted(changes) });
    this.whereabouts = new Whereabouts(this.text, this.page);
    this.commands = commandsFor(this.text);
    this.stopWatching = lineTo(hubUrl).watch(options.frameworkId, texts => this.page.present(texts));
    this.guard = new UnsavedGuard(() => this.unsaved());
  }

  async open(): Promise<void> {
    const doc = await this.text.open();
    const view = this.view = createSectionView(this.frame.mount(), doc, this.text, this.options, this.commands, {
      editLink: () => this.editLink(),
      showProvenance: () => this.chip?.showAtCaret(),
      focusToolbar: () => this.toolbar?.focus(),
      stopWork: () => this.stopWork(),
      mayEdit: () => this.mayEdit,
      pressMarker: nodeId => this.page.markerPressed(nodeId),
      changed: state => this.onChanged(state),
    });
    this.painter = new CaretPainter(view);
    this.givingBack = new GivingBack(view, this.text, this.frame, this.options, this.names);
    this.chip = new ProvenanceChip(view, this.frame.box, this.options, this.page, () => (this.text.status.unsaved === 0 ? this.text.status.version : null));
    this.onStatus(this.text.status);
    if (this.wanted) this.scrollTo(this.wanted);
    this.onChanged(view.state);
    this.wordCount.now(view.state.doc);
    this.setMarkers(this.markers);
    this.put(this.place);
  }

  command(name: CommandName) {
    if (!this.view || !this.mayEdit) return;
    this.commands[name](this.view.state, this.view.dispatch, this.view);
    this.view.focus();
  }

  workOn(suggestionId: string | null) {
    this.text.workOn(suggestionId);
    if (suggestionId) this.view?.focus();
  }

  scrollTo(nodeId: string) {
    if (this.view) scrollToNode(this.view, nodeId, this.frame.scroller);
    else this.wanted = nodeId;   // it waits for the text
  }

  setMarkers(markers: readonly Marker[]) {
    this.markers = markers;
    if (this.view) dispatchQuietly(this.view, state => setMarkers(state.tr, markers));
  }

  put(place: SectionPlace | null) {
    this.place = place;
    this.frame.put(place);
    const { view } = this;
    if (!view) return;
    if (place) dispatchQuietly(view, state => setPlace(state.tr, place));
    this.checkMayEdit();
  }

  unsaved(): number { return this.text.status.unsaved; }

  dispose() {
    this.guard.stop();
    this.painter?.stop();
    this.chip?.stop();
    this.stopWatching();
    this.wordCount.stop();
    this.text.close();
    this.view?.destroy();
    this.frame.clear();
  }

  private get mayEdit(): boolean {
    return this.text.status.canEdit && this.text.status.frozen === null && this.place !== null;
  }

  private editLink() {
    if (this.view && this.mayEdit) openLinkBox(this.view, this.frame.box, this.options);
  }

  private stopWork(): boolean {
    if (this.text.status.suggestionId === null) return false;
    this.text.workOn(null);
    return true;
  }

  private onChanged(state: EditorState) {
    this.toolbar?.update(state);
    this.whereabouts.changed(state);
    this.wordCount.soon(() => this.view!.state.doc);
  }

  private onStatus(status: Status) {
    this.standing.update(status);
    this.frame.update(status);
    if (this.workedOn && !status.suggestionId) this.page.workingOn(null);
    this.workedOn = status.suggestionId;
    const { view } = this;
    if (!view) return;
    this.checkMayEdit();
    this.painter?.paint(status.carets, status.present);
    this.names.meet(status.present);
    this.givingBack?.show();
    this.colours.check();
  }

  /** Controls are absent, not grey, for whoever may only read. */
  private checkMayEdit() {
    const editable = this.mayEdit;
    if (this.isEditable === editable) return;
    this.isEditable = editable;
    this.toolbar = editable ? new Toolbar(this.options, this.commands, () => this.view!, () => this.editLink()) : null;
    this.frame.setToolbar(this.toolbar?.dom ?? null);
    this.view!.setProps({});
    this.toolbar?.update(this.view!.state);
  }

  private onCommitted(changes: readonly CommittedChange[]) {
    if (this.view) tintChanges(this.view, changes);
    this.givingBack?.afterCommits(changes, this.whereabouts.left);
    this.page.committed(this.text.status.version);
  }
}
