import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Answers } from '../../src/model/answers';
import { splitAsides, splitProse, splitWords } from '../../src/model/prose';
import { fingerprint } from '../../src/share/fingerprint';
import { createDecider } from '../../src/state/create-decider';
import { createLinks } from '../../src/state/create-links';
import { createPlans } from '../../src/state/create-plans';
import { createVerdicts } from '../../src/state/create-verdicts';
import { createTeam } from '../../src/state/create-team';
import { createRouter } from '../../src/state/router';
import { createRuns } from '../../src/state/runs';
import { createSession } from '../../src/state/session';
import type { Keeper, Kept } from '../../src/state/session';
// Loaded here, so that no test waits for what a page loads when it is due.
import '../../src/state/create-analyser';
import '../../src/state/in-page-analysis';
import '../../src/ui/questionnaire/question-page';
import '../../src/ui/results/part-content';
import '../../src/ui/what-if/trying-words';
import { createTheme } from '../../src/state/theme';
import { createWalkMaker } from '../../src/state/walk';
import { App } from '../../src/ui/app';
import type { AppParts } from '../../src/ui/app-context';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { toyProof } from '../fixtures/toy-proof';

/** A keeper that remembers what it was given. */
export function memoryKeeper(answers: Answers = {}, refuses: string | null = null) {
  const saved: Kept[] = [];
  const keeper: Keeper = {
    load: () => ({
      kept: { answers, assumptions: {}, visited: Object.keys(answers) },
      problem: null,
    }),
    save(kept) {
      saved.push(kept);
      return refuses === null ? null : { says: refuses };
    },
  };
  return { keeper, saved };
}

interface Options {
  hash?: string;
  answers?: Answers;
  parts?: Partial<AppParts>;
  /** What storage says to every attempt to save. */
  refuses?: string;
  /** Some of the page never comes, so it is not waited for. */
  partly?: boolean;
}

/** The whole program on the toy knowledge, at an address. */
export async function renderApp({ hash = '#/', answers, parts, refuses, partly }: Options = {}) {
  history.replaceState(null, '', hash);
  const { logic, prose } = splitProse(toyKnowledge);
  const { keeper, saved } = memoryKeeper(answers, refuses);
  const { words, plan } = splitWords(prose, logic);
  const verdicts = createVerdicts(logic, words, toyFacts);
  const decider = createDecider(logic, prose, toyFacts, verdicts);
  const ready = Promise.resolve(verdicts);
  const plans = Promise.resolve(createPlans(verdicts.known, plan));
  const links = Promise.resolve(
    createLinks(logic, fingerprint(logic), () => import('../../src/share/link')),
  );
  const loading = Promise.resolve(decider);
  const team = createTeam(
    logic,
    decider,
    () => Promise.reject(new Error('offline')),
    () => toyFacts,
  );
  const asidesLoading = Promise.resolve(splitAsides(toyKnowledge.questions).asides);
  const teamLoading = Promise.resolve(team);
  const session = createSession(keeper);
  const runs = createRuns(null, logic, () => 'new-run');
  runs.connect(session);
  const proofLoading = Promise.resolve(toyProof);
  const all: AppParts = {
    asked: logic,
    loadExample: null,
    session,
    runs,
    router: createRouter(window),
    theme: createTheme(null, document.documentElement),
    walk: createWalkMaker(logic),
    loadVerdicts: () => ready,
    loadLinks: () => links,
    loadPlans: () => plans,
    loadDecider: () => loading,
    loadProof: () => proofLoading,
    loadAsides: () => asidesLoading,
    loadTeam: () => teamLoading,
    address: 'https://example.org/app/',
    publicBase: undefined,
    ...parts,
  };
  await act(async () => {
    render(<App parts={all} />);
    await loading;
  });
  if (partly !== true) await allThere();
  const user = userEvent.setup();
  return {
    user,
    parts: all,
    saved,
    session: all.session,
    answers: () => all.session.store.getState().answers,
  };
}

/** Waits until all parts of a page have come, which a result lets in one by one. */
async function allThere(): Promise<void> {
  for (let wait = 0; wait < 300; wait += 1) {
    if (!/One moment…|Filling in what is open/.test(document.body.textContent)) return;
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
