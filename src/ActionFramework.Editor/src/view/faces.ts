import type { Node } from "prosemirror-model";
import { NodeSelection, Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { numberNodes, type NumberedNode } from "./numbering";
import type { Marker, SectionPlace, Theme } from "./options";
import { isUntouched, nodeIdAt } from "./places";
import { staysInWords } from "./typing";

/** What stands around a clause or heading on the screen and is no part of the text. */
export interface Face {
  readonly number: string;
  readonly fullNumber: string;
  readonly kind: string | null;
  readonly stub: string;
  readonly guidance: string;
  readonly marker: Marker | null;
  readonly themes: readonly Theme[];
  readonly focused: boolean;
  readonly cut: boolean;
}

export interface FaceState {
  /** As of the last change that was more than typing: ids and numbers hold, places do not. */
  readonly numbers: readonly NumberedNode[];
  readonly place: SectionPlace;
  readonly markers: ReadonlyMap<string, Marker>;
  readonly focusedId: string | null;
  /** The clause that waits for its paste. */
  readonly cutId: string | null;
  readonly decorations: DecorationSet;
}

type Change = Partial<Pick<FaceState, "place" | "markers" | "cutId">>;
export const facesKey = new PluginKey<FaceState>("faces");

export const setMarkers = (tr: Transaction, markers: readonly Marker[]) =>
  tr.setMeta(facesKey, { markers: new Map(markers.map(marker => [marker.nodeId, marker])) } satisfies Change);
export const setPlace = (tr: Transaction, place: SectionPlace) => tr.setMeta(facesKey, { place } satisfies Change);
export const setCut = (tr: Transaction, cutId: string | null) => tr.setMeta(facesKey, { cutId } satisfies Change);

const noThemes: readonly Theme[] = [];

/** Keeps numbers, stubs, guidance and markers beside the text as decorations; what is typed inside a clause only shifts them. */
export function faces(start: SectionPlace): Plugin<FaceState> {
  const known = new Map<string, Face>();

  function faceOf(part: NumberedNode, base: Omit<FaceState, "decorations">): Face {
    const notes = part.id ? base.place.clauses[part.id] : undefined;
    const untouched = part.node.type.name === "clause" && isUntouched(part.node);
    const face: Face = {
      number: part.number,
      fullNumber: part.fullNumber,
      kind: notes?.kind ?? null,
      stub: untouched ? (notes?.stub ?? "") : "",
      guidance: notes?.guidance ?? "",
      marker: (part.id && base.markers.get(part.id)) || null,
      themes: (part.id && base.place.subsections[part.id]?.themes) || noThemes,
      focused: part.id !== null && part.id === base.focusedId,
      cut: part.id !== null && part.id === base.cutId,
    };
    return remembered(known, part.id ?? `@${part.pos}`, face);
  }

  function build(doc: Node, base: Omit<FaceState, "decorations">): FaceState {
    const decorations = base.numbers.map(part => {
      const heading = part.node.type.name === "subsection";
      const from = heading ? part.pos + 1 : part.pos;
      const size = heading ? part.node.firstChild!.nodeSize : part.node.nodeSize;
      return Decoration.node(from, from + size, {}, { face: faceOf(part, base) });
    });
    return { ...base, decorations: DecorationSet.create(doc, decorations) };
  }

  const numbersOf = (doc: Node, { prefix, item, sourceIds }: SectionPlace) => numberNodes(doc, { prefix, item, sourceIds: sourceIds && new Set(sourceIds) });
  const focusOf = (state: EditorState) => nodeIdAt(state.selection instanceof NodeSelection ? state.doc.resolve(state.selection.from + 1) : state.selection.$from);

  return new Plugin<FaceState>({
    key: facesKey,
    state: {
      init: (_, state) => build(state.doc, { numbers: numbersOf(state.doc, start), place: start, markers: new Map(), focusedId: focusOf(state), cutId: null }),
      apply(tr, old, _, state) {
        const change = tr.getMeta(facesKey) as Change | undefined;
        const focusedId = focusOf(state);
        if (!tr.docChanged && !change && focusedId === old.focusedId) return old;
        if (!change && focusedId === old.focusedId && staysInWords(tr)) return { ...old, decorations: old.decorations.map(tr.mapping, tr.doc) };
        const place = change?.place ?? old.place;
        // Counted anew also where only a marker came: typing has moved the places on.
        const numbers = numbersOf(state.doc, place);
        const base = { numbers, place, markers: old.markers, cutId: old.cutId, focusedId, ...change };
        const sameShape = !change && focusedId === old.focusedId && sameFrames(old.numbers, numbers);
        return sameShape ? { ...base, decorations: old.decorations.map(tr.mapping, tr.doc) } : build(state.doc, base);
      },
    },
    props: { decorations: state => facesKey.getState(state)!.decorations },
  });
}

/** The same object as long as nothing in it changed: then its node view has nothing to draw. */
function remembered(known: Map<string, Face>, key: string, face: Face): Face {
  const before = known.get(key);
  if (before && (Object.keys(face) as (keyof Face)[]).every(name => before[name] === face[name])) return before;
  known.set(key, face);
  return face;
}

function sameFrames(old: readonly NumberedNode[], now: readonly NumberedNode[]): boolean {
  return old.length === now.length && now.every((part, index) => {
    const before = old[index]!;
    return before.id === part.id && before.number === part.number && before.node.type === part.node.type
      && (before.node === part.node || part.node.type.name !== "clause" || isUntouched(before.node) === isUntouched(part.node));
  });
}

export function faceAmong(decorations: readonly Decoration[]): Face | null {
  return (decorations.find(one => one.spec.face)?.spec.face as Face | undefined) ?? null;
}

export function fullNumberOf(state: EditorState, nodeId: string): string {
  return facesKey.getState(state)!.numbers.find(part => part.id === nodeId)?.fullNumber ?? "";
}
