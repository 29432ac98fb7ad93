/*
 * The one store of what this visitor said, and the session in it: a selector on the run that this tab
 * shows, with the actions that change it. What keeps the store is in run-keeping.ts.
 */
import type { StoreApi } from 'zustand/vanilla';
import type { Answer, Answers } from '../model/answers';
import type { AssumptionValue } from '../model/assumption-values';
import { stillMeasured } from '../model/measured';
import type { Measured } from '../model/measured';
import { withStep } from '../model/plan-progress';
import type { StepProgress } from '../model/plan-progress';
import { nothingOff } from '../model/switched-off';
import type { SwitchedOff } from '../model/switched-off';
import type { Kept, Run, RunEntry, StoredRun } from './run-storage';
import { today } from './today';

/** One sentence a person reads when saving or loading did not work. */
export interface KeepingProblem {
  readonly says: string;
}

/** What can be taken back, until something else is done; `says` names what was done. */
export type Undo =
  | { readonly kind: 'content'; readonly says: string; readonly kept: Kept }
  | { readonly kind: 'deleted'; readonly says: string; readonly run: StoredRun };

/** What is tried in place of some answers, e.g. the saved ones or those of a link. */
export interface Tried {
  readonly on: Answers;
  readonly answers: Answers;
}

export interface RunsState {
  /** All runs of this browser, this tab's own included even if nothing is kept of it yet. */
  readonly runs: readonly RunEntry[];
  /** The run that this tab shows; always one that can be read. */
  readonly activeId: string;
  /** What went wrong while keeping or reading. */
  readonly problem: KeepingProblem | null;
  /** What a person should know about what just happened. */
  readonly notice: string | null;
  readonly undo: Undo | null;
  /** For this visit only: neither kept nor carried by a link. */
  readonly switchedOff: SwitchedOff;
  /** For this visit only: every question is asked, in the fixed order, settled or not. */
  readonly asksAll: boolean;
  /** For this visit only: answers that are tried on a result, and those that it rests on. */
  readonly tried: Tried | null;
}

/** What the session shows of the store: the run of this tab, and what is said about it. */
export type SessionState = Kept & Omit<RunsState, 'runs'>;

/** Answers and assumptions, as an input holds them. */
export type Said = Partial<Pick<Kept, 'assumptions'>> & Pick<Kept, 'answers'>;

export interface Session {
  readonly store: Pick<StoreApi<SessionState>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Sets one answer and keeps the others; undefined takes it away. */
  readonly answer: (id: string, answer: Answer | undefined) => void;
  /** Sets one answer that was measured, and notes from what. */
  readonly accept: (id: string, answer: Answer, note: Measured) => void;
  /** Notes that a question was shown and left. */
  readonly pass: (id: string) => void;
  /** Sets one assumption; undefined puts it back to its default. */
  readonly assume: (id: string, value: AssumptionValue | undefined) => void;
  /**
   * Notes how far a step of the plan is. @param before the step as it can be taken back, with what was
   * done in words; nothing can be where it is left out
   */
  readonly note: (
    id: string,
    step: StepProgress,
    before?: { readonly step: StepProgress; readonly says: string },
  ) => void;
  /**
   * Puts other answers in place of these; `says` names what was done, for the offer to undo. Without
   * `visited`, the questions with an answer count as seen; the plan's progress stays unless it is given.
   */
  readonly replace: (
    next: Pick<Kept, 'answers' | 'assumptions'> & Partial<Kept>,
    says: string,
  ) => void;
  /** Empties the session, with the offer to undo. */
  readonly clear: () => void;
  /** Takes the last replacement back. */
  readonly undo: () => void;
  /** Leaves a rule or a source aside to watch the verdict, or takes it back in. */
  readonly toggle: (kind: keyof SwitchedOff, id: string) => void;
  /** Asks every question from now on, in the fixed order. */
  readonly askAll: () => void;
  /** Holds what is tried on a result while the visit lasts; null drops it. */
  readonly try: (tried: Tried | null) => void;
  /** Takes every rule and source back in. */
  readonly switchAllOn: () => void;
  /** Notes that the kit for what stands now was opened or saved. */
  readonly noteKit: (shown: Said) => void;
  /**
   * What was answered and assumed for the kit of this run that was opened or saved before, where `shown`
   * is what stands now; null where there was none in this visit, or something else is shown.
   */
  readonly kitBefore: (shown: Said) => Said | null;
  /** Stops offering to undo. */
  readonly dismissUndo: () => void;
  /** Stops showing the problem until the next one. */
  readonly dismissProblem: () => void;
}

export const nothingKept: Kept = { answers: {}, assumptions: {}, visited: [] };

/** What is kept of a run, without its name. */
export function keptOf({ answers, assumptions, visited, measured, progress, changed }: Kept): Kept {
  return { answers, assumptions, visited, measured, progress, changed };
}

/** True where nothing of it can be read. */
export function isUnread(entry: RunEntry): entry is Exclude<RunEntry, Run> {
  return 'unread' in entry;
}

/** The run that this tab shows. */
export function activeRun({ runs, activeId }: Pick<RunsState, 'runs' | 'activeId'>): Run {
  const found = runs.find(({ id }) => id === activeId);
  if (found === undefined || isUnread(found)) throw new Error(`No run "${activeId}" is shown.`);
  return found;
}

/** The list with one run changed. */
export function withRun(runs: readonly RunEntry[], run: Run): readonly RunEntry[] {
  return runs.map((entry) => (entry.id === run.id ? run : entry));
}

function withEntry<Value>(
  record: Readonly<Record<string, Value>>,
  id: string,
  value: Value | undefined,
): Readonly<Record<string, Value>> {
  if (value !== undefined) return { ...record, [id]: value };
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== id));
}

/** The store as the session shows it: one and the same view for one and the same state. */
function viewOf(store: StoreApi<RunsState>): Session['store'] {
  const views = new WeakMap<RunsState, SessionState>();
  function view(state: RunsState): SessionState {
    const known = views.get(state);
    if (known !== undefined) return known;
    const { runs, ...rest } = state;
    const made = { ...keptOf(activeRun({ ...rest, runs })), ...rest };
    views.set(state, made);
    return made;
  }
  return {
    getState: () => view(store.getState()),
    getInitialState: () => view(store.getInitialState()),
    subscribe: (listen) =>
      store.subscribe((now, before) => {
        listen(view(now), view(before));
      }),
  };
}

function saysSame(one: Said, other: Said): boolean {
  const text = ({ answers, assumptions = {} }: Said) => JSON.stringify([answers, assumptions]);
  return text(one) === text(other);
}

/** The visitor's own answers in the run that is shown: changed in memory at once, kept by a subscriber. */
export function createSession(store: StoreApi<RunsState>): Session {
  const now = () => activeRun(store.getState());
  /** For each run: what the kit that was looked at last was for, and the one before it. */
  const kits = new Map<string, { readonly seen: Said; readonly before: Said | null }>();

  function change(next: Partial<Kept>, undo: Undo | null = null): void {
    const before = now();
    const { answers, assumptions, visited, progress } = { ...before, ...next };
    const measured =
      'measured' in next ? next.measured : stillMeasured(before.measured, before.answers, answers);
    const kept = { answers, assumptions, visited, measured, progress, changed: today() };
    const run = { ...before, ...kept };
    const { runs, tried } = store.getState();
    // What is tried rests on the answers of before.
    const left = answers === before.answers ? tried : null;
    store.setState({ runs: withRun(runs, run), undo, tried: left });
  }
  function putAway(says: string): Undo {
    return { kind: 'content', says, kept: keptOf(now()) };
  }
  return {
    store: viewOf(store),
    answer(id, answer) {
      change({ answers: withEntry(now().answers, id, answer) });
    },
    accept(id, answer, note) {
      const { answers, measured } = now();
      change({
        answers: withEntry(answers, id, answer),
        measured: withEntry(measured ?? {}, id, note),
      });
    },
    pass(id) {
      const { visited } = now();
      if (!visited.includes(id)) change({ visited: [...visited, id] }, store.getState().undo);
    },
    assume(id, value) {
      change({ assumptions: withEntry(now().assumptions, id, value) });
    },
    note(id, step, before) {
      const { progress } = now();
      const undo: Undo | null =
        before === undefined
          ? null
          : {
              kind: 'content',
              says: before.says,
              kept: { ...keptOf(now()), progress: withStep(progress, id, before.step) },
            };
      change({ progress: withStep(progress, id, step) }, undo);
    },
    replace({ answers, visited = Object.keys(answers), ...rest }, says) {
      change({ answers, visited, ...rest }, putAway(says));
    },
    clear() {
      store.setState({ asksAll: false });
      const says = 'Your answers were cleared.';
      change({ ...nothingKept, progress: undefined }, putAway(says));
    },
    undo() {
      const { undo } = store.getState();
      if (undo?.kind === 'content')
        change({ measured: undefined, progress: undefined, ...undo.kept });
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
    try(tried) {
      store.setState({ tried });
    },
    switchAllOn() {
      store.setState({ switchedOff: nothingOff });
    },
    noteKit(shown) {
      const { id, answers, assumptions } = now();
      const known = kits.get(id);
      if (!saysSame(shown, now()) || (known !== undefined && saysSame(known.seen, shown))) return;
      kits.set(id, { seen: { answers, assumptions }, before: known?.seen ?? null });
    },
    kitBefore(shown) {
      const known = kits.get(now().id);
      if (known === undefined || !saysSame(shown, now())) return null;
      return saysSame(known.seen, shown) ? known.before : known.seen;
    },
    dismissUndo() {
      store.setState({ undo: null });
    },
    dismissProblem() {
      store.setState({ problem: null });
    },
  };
}
