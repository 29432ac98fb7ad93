import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Answer, Answers } from '../model/answers';
import type { Assumptions, AssumptionValue } from '../model/assumptions';
import { stillMeasured } from '../model/measured';
import type { Measured, MeasuredNotes } from '../model/measured';
import { nothingOff } from '../model/switched-off';
import type { SwitchedOff } from '../model/switched-off';

/** What is kept between visits. */
export interface Kept {
  readonly answers: Answers;
  readonly assumptions: Assumptions;
  /** Questions that were shown and left, answered or not. */
  readonly visited: readonly string[];
  /** Which answers were accepted from a measurement. */
  readonly measured?: MeasuredNotes | undefined;
}

/** One sentence a person reads when saving or loading did not work. */
export interface KeepingProblem {
  readonly says: string;
}

/** Where a session keeps itself; `storage.ts` makes one for the browser. */
export interface Keeper {
  load(): { kept: Kept; problem: KeepingProblem | null };
  /** Never throws; gives what went wrong. */
  save(kept: Kept): KeepingProblem | null;
}

export interface SessionState extends Kept {
  /** For this visit only: neither kept nor carried by a link. */
  readonly switchedOff: SwitchedOff;
  /** For this visit only: every question is asked, in the fixed order, settled or not. */
  readonly asksAll: boolean;
  readonly problem: KeepingProblem | null;
  /** What the last replacement put away, until it is taken back or something else is done. */
  readonly undo: { readonly says: string; readonly kept: Kept } | null;
}

export interface Session {
  readonly store: StoreApi<SessionState>;
  /** Sets one answer and keeps the others; undefined takes it away. */
  readonly answer: (id: string, answer: Answer | undefined) => void;
  /** Sets one answer that was measured, and notes from what. */
  readonly accept: (id: string, answer: Answer, note: Measured) => void;
  /** Notes that a question was shown and left. */
  readonly pass: (id: string) => void;
  /** Sets one assumption; undefined puts it back to its default. */
  readonly assume: (id: string, value: AssumptionValue | undefined) => void;
  /**
   * Puts other answers in place of these; `says` names what was done, for the offer to undo. Without
   * `visited`, the questions with an answer count as seen.
   */
  readonly replace: (
    next: Pick<Kept, 'answers' | 'assumptions'> & Partial<Kept>,
    says: string,
  ) => void;
  /** Empties the session, with the offer to undo. */
  readonly clear: () => void;
  /** Shows another run. Saves nothing. */
  readonly adopt: (kept: Kept, problem?: KeepingProblem | null) => void;
  /** Shows what another tab made of this run; what can be undone, still can. Saves nothing. */
  readonly follow: (kept: Kept) => void;
  /** Takes the last replacement back. */
  readonly undo: () => void;
  /** Leaves a rule or a source aside to watch the verdict, or takes it back in. */
  readonly toggle: (kind: keyof SwitchedOff, id: string) => void;
  /** Asks every question from now on, in the fixed order. */
  readonly askAll: () => void;
  /** Takes every rule and source back in. */
  readonly switchAllOn: () => void;
  /** Stops offering to undo. */
  readonly dismissUndo: () => void;
  /** Stops showing the problem until the next one. */
  readonly dismissProblem: () => void;
}

function withEntry<Value>(
  record: Readonly<Record<string, Value>>,
  id: string,
  value: Value | undefined,
): Readonly<Record<string, Value>> {
  if (value !== undefined) return { ...record, [id]: value };
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== id));
}

/** The visitor's own answers: in memory first, saved after every change, so nothing waits on storage. */
export function createSession(keeper: Keeper): Session {
  const { kept, problem } = keeper.load();
  const store = createStore<SessionState>(() => ({
    ...kept,
    problem,
    undo: null,
    switchedOff: nothingOff,
    asksAll: false,
  }));

  function change(next: Partial<Kept>, undo: SessionState['undo'] = null): void {
    const before = store.getState();
    const { answers, assumptions, visited } = { ...before, ...next };
    const measured =
      'measured' in next ? next.measured : stillMeasured(before.measured, before.answers, answers);
    const kept = { answers, assumptions, visited, measured };
    const trouble = keeper.save(kept);
    store.setState({ ...kept, undo, problem: trouble ?? store.getState().problem });
  }
  function putAway(says: string): SessionState['undo'] {
    const { answers, assumptions, visited, measured } = store.getState();
    return { says, kept: { answers, assumptions, visited, measured } };
  }

  return {
    store,
    answer(id, answer) {
      change({ answers: withEntry(store.getState().answers, id, answer) });
    },
    accept(id, answer, note) {
      const { answers, measured } = store.getState();
      change({
        answers: withEntry(answers, id, answer),
        measured: withEntry(measured ?? {}, id, note),
      });
    },
    pass(id) {
      const { visited, undo } = store.getState();
      if (!visited.includes(id)) change({ visited: [...visited, id] }, undo);
    },
    assume(id, value) {
      change({ assumptions: withEntry(store.getState().assumptions, id, value) });
    },
    replace({ answers, assumptions, visited = Object.keys(answers) }, says) {
      change({ answers, assumptions, visited }, putAway(says));
    },
    clear() {
      store.setState({ asksAll: false });
      change({ answers: {}, assumptions: {}, visited: [] }, putAway('Your answers were cleared.'));
    },
    adopt({ answers, assumptions, visited, measured }, trouble = null) {
      store.setState({ answers, assumptions, visited, measured, undo: null, problem: trouble });
    },
    follow({ answers, assumptions, visited }) {
      store.setState({ answers, assumptions, visited });
    },
    undo() {
      const { undo } = store.getState();
      if (undo !== null) change({ measured: undefined, ...undo.kept });
    },
    toggle(kind, id) {
      const { switchedOff } = store.getState();
      const listed = switchedOff[kind];
      const next = listed.includes(id) ? listed.filter((one) => one !== id) : [...listed, id];
      store.setState({ switchedOff: { ...switchedOff, [kind]: next } });
    },
    askAll() {
      store.setState({ asksAll: true });
    },
    switchAllOn() {
      store.setState({ switchedOff: nothingOff });
    },
    dismissUndo() {
      store.setState({ undo: null });
    },
    dismissProblem() {
      store.setState({ problem: null });
    },
  };
}
