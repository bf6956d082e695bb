import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import type { Node } from "prosemirror-model";
import { EditorState, TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import type { Collaboration } from "../client/collaboration";
import { carets } from "./carets";
import { ClauseView } from "./clauseView";
import { colouring } from "./colouring/colouring";
import type { Commands } from "./commands";
import { ClauseDragging } from "./dragging";
import { element } from "./dom";
import { faces, facesKey } from "./faces";
import { HeadingView } from "./headingView";
import { keys, type KeyActions } from "./keys";
import { recovered } from "./lines";
import type { SectionOptions } from "./options";
import { pasting } from "./paste/pasting";
import { placeOf } from "./places";
import { provenanceRuns } from "./provenanceChip";
import { tableCells } from "./tables";
import { tint } from "./tint";

export interface SectionViewActions extends KeyActions {
  readonly mayEdit: () => boolean;
  readonly pressMarker: (nodeId: string) => void;
  readonly changed: (state: EditorState) => void;
}

/** The ProseMirror view of one section, with everything that stands around the words. */
export function createSectionView(mount: HTMLElement, doc: Node, text: Collaboration, options: SectionOptions, commands: Commands, actions: SectionViewActions): EditorView {
  const move = text.move.bind(text);
  const dragging = new ClauseDragging(move);
  const margin = { startDrag: dragging.start, endDrag: dragging.end, pressMarker: actions.pressMarker };
  const plugins = [
    ...text.plugins, faces(options.place), carets(), tint(), recovered(), colouring(options.personId), provenanceRuns(),
    tableCells(), pasting(move), dragging.plugin(), ...keys(commands, actions), dropCursor({ color: false, class: "editor-drop-caret" }), gapCursor(),
  ];
  const view: EditorView = new EditorView(mount, {
    state: EditorState.create({ doc, plugins }),
    editable: actions.mayEdit,
    attributes: state => ({
      lang: options.lang, spellcheck: options.language === "en" ? "true" : "false", "aria-label": facesKey.getState(state)!.place.heading,
      ...(actions.mayEdit() ? { role: "textbox", "aria-multiline": "true" } : { role: "document" }),
    }),
    nodeViews: {
      clause: (node, view, getPos, decorations) => new ClauseView(node, view, getPos, decorations, options, margin),
      heading: (node, _, __, decorations) => new HeadingView(node, decorations, options),
    },
    dispatchTransaction(tr) {
      const before = view.state;
      view.updateState(before.apply(tr));
      if (tr.docChanged || !before.selection.eq(view.state.selection) || tr.storedMarksSet) actions.changed(view.state);
    },
  });
  mount.parentElement!.append(dragging.line);
  return view;
}

/** Brings a clause or subsection into view and the caret into it, without taking the focus from a pane. */
export function scrollToNode(view: EditorView, nodeId: string, scroller: HTMLElement) {
  const place = placeOf(view.state.doc, nodeId);
  const drawn = place && (view.nodeDOM(place.pos) as HTMLElement | null);
  if (!place || !drawn) return;
  view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(place.pos + 1))));
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const top = drawn.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop - 24;
  scroller.scrollTo({ top, behavior: calm ? "instant" : "smooth" });
}

export const skeleton = () => element("div", { class: "editor-skeleton", "aria-hidden": "true" }, ...Array.from({ length: 9 }, () => element("i")));
