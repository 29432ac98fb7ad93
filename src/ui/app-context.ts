import { createContext, use, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Decider, Decision } from '../advisor/decider';
import type { EvidenceReader } from '../advisor/evidence';
import type { ExampleInSmall } from '../advisor/example';
import type { Links } from '../advisor/links';
import type { Team } from '../advisor/team';
import type { Result, Verdicts } from '../advisor/verdicts';
import type { Asides, Asked, Library } from '../model/knowledge';
import type { Question } from '../model/question';
import type { Evaluation } from '../advisor/evaluation';
import type { Embed } from '../state/embed';
import type { Walk, WalkMaker } from '../state/questionnaire';
import type { Router } from '../state/router';
import type { Runs } from '../state/runs';
import type { Session } from '../state/session';
import type { ThemeChoice } from '../state/theme';
import type { Updates } from '../state/updates';
import type { Page } from './pages';

/** Everything the pages are given; made in main.tsx, or by a test. */
export interface AppParts {
  readonly asked: Asked;
  readonly session: Session;
  /** The visitor's named runs; the session is kept in the one that is shown. */
  readonly runs: Runs;
  readonly router: Router;
  /** All pages; those of pages.ts unless told. */
  readonly pages?: readonly Page[];
  readonly theme: ThemeChoice;
  readonly walk: WalkMaker;
  /** Gives one and the same promise until it fails; after that a new attempt. */
  readonly loadVerdicts: () => Promise<Verdicts>;
  /** The same for what reads the links that people send. */
  readonly loadLinks: () => Promise<Links>;
  /** The same for what is said and done beyond a first result. */
  readonly loadDecider: () => Promise<Decider>;
  /** The same for what is read further down: sources, disagreements. */
  readonly loadLibrary: () => Promise<Library>;
  /** The same for why each question is asked. */
  readonly loadAsides: () => Promise<Asides>;
  /** The same for how the rules fare on published cases. */
  readonly loadEvaluation: () => Promise<Evaluation>;
  /** The same for records, comparisons, and links then and now. */
  readonly loadTeam: () => Promise<Team>;
  /** The same for the example of the start page; null where there is none. */
  readonly loadExample: (() => Promise<ExampleInSmall>) | null;
  /** What reads the visitor's own files; a worker of this browser unless told. */
  readonly evidence?: EvidenceReader;
  /** Newer versions of the program; absent where there can be none. */
  readonly updates?: Pick<Updates, 'store' | 'take'>;
  /** Whether the page stands inside another one; by itself unless told. */
  readonly embed?: Embed;
  /** Tells the page around this one that another page is shown here; absent where there is none. */
  readonly tellPage?: (() => void) | undefined;
  /** The page's address without its fragment. */
  readonly address: string;
  /** Where the program is hosted for everyone, if that is known. */
  readonly publicBase: string | undefined;
}

export const AppContext = createContext<AppParts | null>(null);

/** The parts that the program runs on. */
export function useApp(): AppParts {
  const parts = use(AppContext);
  if (parts === null) throw new Error('Wrap the page in <AppContext value={parts}>.');
  return parts;
}

/** The questionnaire as it stands for the visitor's own answers. */
export function useWalk(): Walk {
  const { session, walk } = useApp();
  const answers = useStore(session.store, (state) => state.answers);
  const visited = useStore(session.store, (state) => state.visited);
  return useMemo(() => walk(answers, visited), [walk, answers, visited]);
}

/** What gives a first result; suspends until it is loaded. */
export function useVerdicts(): Verdicts {
  return use(useApp().loadVerdicts());
}

/** What reads links; suspends until it is loaded. */
export function useLinks(): Links {
  return use(useApp().loadLinks());
}

/** The decider; suspends until it is loaded. */
export function useDecider(): Decider {
  return use(useApp().loadDecider());
}

/** How the rules fare; suspends until it is loaded. */
export function useEvaluation(): Evaluation {
  return use(useApp().loadEvaluation());
}

/** What a team needs beyond the result; suspends until it is loaded. */
export function useTeam(): Team {
  return use(useApp().loadTeam());
}

/** The decision on the visitor's own answers, without what is switched off; suspends until made. */
export function useOwnDecision(): Decision {
  const { session } = useApp();
  const decider = useDecider();
  const answers = useStore(session.store, (state) => state.answers);
  const assumptions = useStore(session.store, (state) => state.assumptions);
  const off = useStore(session.store, (state) => state.switchedOff);
  return useMemo(
    () => decider.decide({ answers, assumptions }, off),
    [decider, answers, assumptions, off],
  );
}

/** The result of the visitor's own answers, as far as it is shown first; suspends until made. */
export function useOwnResult(): Result {
  const { session } = useApp();
  const verdicts = useVerdicts();
  const answers = useStore(session.store, (state) => state.answers);
  const assumptions = useStore(session.store, (state) => state.assumptions);
  const off = useStore(session.store, (state) => state.switchedOff);
  return useMemo(
    () => verdicts.decide({ answers, assumptions }, off),
    [verdicts, answers, assumptions, off],
  );
}

/** A question by id, or null. */
export function useQuestion(id: string): Question | null {
  const { asked } = useApp();
  return asked.questions.find((question) => question.id === id) ?? null;
}
