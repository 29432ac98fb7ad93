/* What lies on the page for measuring, what is being read, and the mark that outlives a reload. */

import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { UnreadableFile, createEvidenceReader } from '../../advisor/evidence';
import type {
  EvidenceFile,
  EvidenceProgress,
  EvidenceReader,
  PromptReport,
  ReadingOptions,
  Report,
  ResultsReport,
  ToInspect,
} from '../../advisor/evidence';
import type { Session } from '../../state/session';
import { useApp } from '../app-context';

/** How far the reading of something is. */
export type Reading<Outcome> =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'reading';
      /** Milliseconds on the page's own clock. */
      readonly since: number;
      readonly progress: EvidenceProgress | null;
    }
  | { readonly kind: 'done'; readonly outcome: Outcome }
  | { readonly kind: 'failed'; readonly what: string; readonly mend: string }
  | { readonly kind: 'stopped' };

/** One place on the desk, which holds the outcome of its latest reading. */
export interface Job<Outcome> {
  readonly store: StoreApi<Reading<Outcome>>;
  /** Reads something in place of what was here; what is still being read is stopped. */
  readonly run: (read: (options: ReadingOptions) => Promise<Outcome>) => void;
  readonly stop: () => void;
  readonly empty: () => void;
}

function createJob<Outcome>(mark: ReadingMark | null): Job<Outcome> {
  const store = createStore<Reading<Outcome>>(() => ({ kind: 'empty' }));
  let under: AbortController | null = null;

  async function follow(
    own: AbortController,
    read: (options: ReadingOptions) => Promise<Outcome>,
  ): Promise<void> {
    const since = performance.now();
    store.setState({ kind: 'reading', since, progress: null }, true);
    const onProgress = (progress: EvidenceProgress) => {
      if (under === own) store.setState({ kind: 'reading', since, progress }, true);
    };
    try {
      const outcome = await read({ signal: own.signal, onProgress });
      if (under === own) store.setState({ kind: 'done', outcome }, true);
    } catch (problem) {
      if (under !== own) return;
      mark?.clear();
      store.setState({ kind: 'failed', ...inWords(problem) }, true);
    }
  }
  function end(next: Reading<Outcome>): void {
    const before = under;
    under = null;
    before?.abort(new Error('Stopped on request.'));
    mark?.clear();
    store.setState(next, true);
  }
  return {
    store,
    run(read) {
      end({ kind: 'empty' });
      under = new AbortController();
      mark?.set();
      void follow(under, read);
    },
    stop() {
      end({ kind: 'stopped' });
    },
    empty() {
      end({ kind: 'empty' });
    },
  };
}

function inWords(problem: unknown): { readonly what: string; readonly mend: string } {
  if (problem instanceof UnreadableFile) return { what: problem.what, mend: problem.mend };
  const says = problem instanceof Error ? problem.message : String(problem);
  return { what: `The reading could not be started (${says})`, mend: 'Reload the page' };
}

/** What was read in this tab. In memory only: no text of a row and no name of a file is kept anywhere. */
export interface Desk {
  readonly reader: EvidenceReader;
  readonly data: Job<Report>;
  /** What the report is about, to read it again with other columns or with exact tokens. */
  readonly input: StoreApi<{ readonly of: ToInspect | null }>;
  readonly look: (input: ToInspect) => void;
  readonly prompt: StoreApi<{ readonly text: string }>;
  readonly exactPrompt: Job<PromptReport>;
  readonly results: Job<ResultsReport>;
  readonly compare: (files: readonly EvidenceFile[]) => void;
  /** The page was reloaded after something had been read. */
  readonly wasLost: boolean;
}

function createDesk(reader: EvidenceReader): Desk {
  const mark = createReadingMark(() => window.sessionStorage);
  const wasLost = mark.stands();
  mark.clear();
  const data = createJob<Report>(mark);
  const results = createJob<ResultsReport>(mark);
  const input = createStore<{ readonly of: ToInspect | null }>(() => ({ of: null }));
  return {
    reader,
    data,
    input,
    look(of) {
      input.setState({ of });
      data.run((options) => reader.inspect(of, options));
    },
    prompt: createStore(() => ({ text: '' })),
    exactPrompt: createJob<PromptReport>(null),
    results,
    compare(files) {
      results.run((options) => reader.results(files, options));
    },
    wasLost,
  };
}

/** One desk for each session: what was read is still there after a look at another page. */
const desks = new WeakMap<Session, Desk>();

export function useDesk(): Desk {
  const { session, evidence } = useApp();
  const known = desks.get(session);
  if (known !== undefined) return known;
  const desk = createDesk(evidence ?? createEvidenceReader());
  desks.set(session, desk);
  return desk;
}

/** The part of the browser's session storage that is used. Each of its methods may throw. */
type Marks = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const key = 'tune-or-prompt:reading';

/** Remembers, for this tab and through a reload, that something was read: not what, nor its name. */
interface ReadingMark {
  readonly set: () => void;
  readonly clear: () => void;
  /** True where the page was left or reloaded with something read. */
  readonly stands: () => boolean;
}

function createReadingMark(open: () => Marks): ReadingMark {
  function attempt<Value>(act: (marks: Marks) => Value, otherwise: Value): Value {
    try {
      return act(open());
    } catch {
      return otherwise;
    }
  }
  return {
    set() {
      attempt((marks) => {
        marks.setItem(key, '1');
      }, undefined);
    },
    clear() {
      attempt((marks) => {
        marks.removeItem(key);
      }, undefined);
    },
    stands: () => attempt((marks) => marks.getItem(key) !== null, false),
  };
}
