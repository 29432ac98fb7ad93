import { onTestFinished } from 'vitest';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Answers } from '../../src/model/answers';
import { indexQuestions, sortAnswers } from '../../src/engine/applies';
import { splitKnowledge } from '../../src/model/split-knowledge';
import { fingerprint } from '../../src/share/fingerprint';
import { createDecider } from '../../src/advisor/decider';
import { createLinks } from '../../src/advisor/links';
import { createTeam } from '../../src/advisor/team';
import { createVerdicts } from '../../src/advisor/verdicts';
import { createWalkMaker } from '../../src/state/questionnaire';
import { createRouter } from '../../src/state/router';
import type { Router } from '../../src/state/router';
import { pages } from '../../src/ui/pages';
import type { Page } from '../../src/ui/pages';
import { createRuns } from '../../src/state/runs';

// Loaded here, so that no test waits for what a page loads when it is due.
import '../../src/advisor/analysis';
import '../../src/advisor/analysis-in-page';
import '../../src/ui/questionnaire/question-page';
import { createTheme } from '../../src/state/theme';
import { App } from '../../src/ui/app';
import { LateSwitchedOffNotice } from '../../src/ui/how/off-banner';
import { ConditionsOf } from '../../src/ui/results/reasons';
import { StepNotes } from '../../src/ui/results/checklist';
import { PartContent } from '../../src/ui/results/result-body';
import { RulesOnStrategy } from '../../src/ui/what-if/when-opened';
import { TryingWords } from '../../src/ui/what-if/trial';
import type { AppParts } from '../../src/ui/app-context';
import { MemoryBackend, full } from '../fixtures/memory-backend';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { toyEvaluation } from '../fixtures/toy-evaluation';

/** Loaded beforehand, so that no test waits for what a page loads when it is due. */
const lateParts = [
  StepNotes,
  ConditionsOf,
  PartContent,
  RulesOnStrategy,
  LateSwitchedOffNotice,
  TryingWords,
];

interface Options {
  hash?: string;
  answers?: Answers;
  parts?: Partial<AppParts>;
  /** Storage has no room left. */
  isFull?: boolean;
  /** Some of the page never comes, so it is not waited for. */
  partly?: boolean;
}

/** A router of the window for the test that runs; stopped after it, so that no other test's addresses reach it. */
export function newRouter(own: readonly Page[] = pages): Router {
  const router = createRouter(window, own);
  onTestFinished(() => {
    router.stop();
  });
  return router;
}

/**
 * A promise that is kept and says so, as `use` marks those that it has met. What a user's click shows is
 * drawn within an act that nobody awaits: React would never draw what suspends there.
 */
export const kept = <Value,>(value: Value) =>
  Object.assign(Promise.resolve(value), { status: 'fulfilled', value });

/** The whole program on the toy knowledge, at an address. */
export async function renderApp({ hash = '#/', answers, parts, isFull, partly }: Options = {}) {
  history.replaceState(null, '', hash);
  const { entries, library } = splitKnowledge(toyKnowledge);
  const backend = new MemoryBackend(answers && { answers });
  if (isFull === true) backend.refusal = full;
  const verdicts = createVerdicts(entries, toyFacts);
  const decider = createDecider(entries, library, verdicts);
  const ready = kept(verdicts);
  const links = Promise.resolve(
    createLinks(entries, fingerprint(entries), () => import('../../src/share/link')),
  );
  const loading = kept(decider);
  const team = createTeam(
    decider,
    () => Promise.reject(new Error('offline')),
    () => toyFacts,
  );
  const libraryLoading = kept(library);
  const asidesLoading = kept(library.asides);
  const teamLoading = kept(team);
  const questions = indexQuestions(entries.questions);
  let ids = 0;
  const runs = createRuns(backend, parts?.asked ?? entries, () => `id-${(ids += 1)}`);
  const evaluationLoading = kept(toyEvaluation);
  const all: AppParts = {
    asked: entries,
    loadExample: null,
    session: runs.session,
    runs,
    router: newRouter(),
    theme: createTheme(null, document.documentElement),
    walk: createWalkMaker(entries.questions, (given) => sortAnswers(questions, { answers: given })),
    loadVerdicts: () => ready,
    loadLinks: () => links,
    loadDecider: () => loading,
    loadEvaluation: () => evaluationLoading,
    loadLibrary: () => libraryLoading,
    loadAsides: () => asidesLoading,
    loadTeam: () => teamLoading,
    address: 'https://example.org/app/',
    publicBase: undefined,
    ...parts,
  };
  await Promise.all([...lateParts, ...pages].map(({ load }) => load()));
  await act(async () => {
    render(<App parts={all} />);
    await loading;
  });
  if (partly !== true) await allThere();
  const user = userEvent.setup();
  return {
    user,
    parts: all,
    backend,
    /** Every text that was kept. */
    saved: backend.written,
    session: all.session,
    answers: () => all.session.store.getState().answers,
  };
}

/** Waits until all parts of a page have come, which a result lets in one by one. */
async function allThere(): Promise<void> {
  for (let wait = 0; wait < 300; wait += 1) {
    if (
      !/One moment…|Filling in what is open|Looking for the questions/.test(
        document.body.textContent,
      )
    )
      return;
    await act(() => new Promise((settle) => setTimeout(settle, 20)));
  }
  throw new Error('Some part of the page has not come.');
}

/** Waits for the page with this heading, and all that is on it. */
export async function page(name: string | RegExp): Promise<HTMLElement> {
  const heading = await screen.findByRole('heading', { level: 1, name });
  await allThere();
  return heading;
}

export const press = {
  button: (name: string | RegExp) => screen.getByRole('button', { name }),
  link: (name: string | RegExp) => screen.getByRole('link', { name }),
};
