import type { Node } from "prosemirror-model";
import { Plugin, type Command } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { carets } from "./carets";
import type { Collaboration, CollaborationOptions, Move, RecoveredWords, Status } from "./collaboration";
import { hubUrl, lineTo } from "./connection";
import type { Line } from "./line";
import { Conversation } from "./conversation";
import { history } from "./history";
import { moved } from "./moving";
import { Outbox } from "./outbox";
import { sharing } from "./plugin";
import { nothingUnsent, sharedKey, sharedOf, type Shared } from "./shared";
import { settled } from "./settle";
import { StatusBoard } from "./statusBoard";
import { redo, undo, undoFromMenu } from "./undo";

const compositionRest = 30;

/** Opens one text together with others. Line and outbox may be given, for tests. */
export function collaborate(options: CollaborationOptions, line: Line = lineTo(options.url ?? hubUrl), outbox = new Outbox(options.personId, options.textId)): Collaboration {
  return new OpenText(options, line, outbox);
}

class OpenText implements Collaboration {
  readonly plugins: readonly Plugin[];
  readonly undo: Command = undo;
  readonly redo: Command = redo;
  private readonly board: StatusBoard;
  private readonly conversation: Conversation;
  private start: Shared = nothingUnsent(0);
  private view: EditorView | null = null;

  constructor(options: CollaborationOptions, line: Line, private readonly outbox: Outbox) {
    this.board = new StatusBoard(options.onStatus);
    this.conversation = new Conversation(options, line, outbox, this.board);
    this.plugins = [settled(), sharing(() => this.start), history(), undoFromMenu(), carets(), this.watching()];
  }

  get status(): Status {
    return this.board.status;
  }

  async open(): Promise<Node> {
    const { doc, shared } = await this.conversation.open();
    this.start = shared;
    return doc;
  }

  close(): void {
    this.conversation.close();
  }

  move(move: Move): boolean {
    const tr = this.view && moved(this.view.state, move);
    if (tr) this.view!.dispatch(tr);
    return tr !== null;
  }

  workOn(suggestionId: string | null): void {
    this.change({ suggestionId });
    this.board.set({ suggestionId });
  }

  private change(part: Partial<Shared>): void {
    if (!this.view) this.start = { ...this.start, ...part };
    else this.view.dispatch(this.view.state.tr.setMeta(sharedKey, { next: { ...sharedOf(this.view.state), ...part } }));
  }

  point(nodeId: string | null): void {
    this.conversation.presence.point(nodeId);
  }

  giveRoom(clauseId: string, removedBy: string | null): RecoveredWords {
    const [room] = this.board.offer([{ clauseId, text: "", removedBy }], "removed");
    void this.outbox.keepWords(room!);
    return room!;
  }

  reword(recoveredId: string, text: string): void {
    const words = this.board.reword(recoveredId, text);
    if (words) void this.outbox.keepWords(words);
  }

  discard(recoveredId: string): void {
    this.board.set({ recovered: this.status.recovered.filter(({ id }: RecoveredWords) => id !== recoveredId) });
    void this.outbox.discardWords(recoveredId);
  }

  /** Sees every change of the screen, the view's own included, without standing in the way of its dispatch. */
  private watching(): Plugin {
    return new Plugin({
      view: view => {
        this.view = view;
        this.conversation.attach(view);
        return {
          update: () => this.conversation.changed(),
          destroy: () => {
            this.view = null;
            this.conversation.detach();
          },
        };
      },
      props: {
        handleDOMEvents: {
          compositionend: view => {
            this.afterComposition(view);
            return false;
          },
        },
      },
    });
  }

  /** ProseMirror ends a composition a moment after the browser does. */
  private afterComposition(view: EditorView): void {
    if (view.composing) setTimeout(() => this.afterComposition(view), compositionRest);
    else this.conversation.composed();
  }
}
