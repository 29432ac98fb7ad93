import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { prerenderToNodeStream } from 'react-dom/static';
import { knowledge } from '../content/index';
import { indexQuestions, sortAnswers } from '../engine/applies';
import { rulebookEntriesOf } from '../model/split-knowledge';
import { isUnreleased } from '../share/fingerprint';
import { createWalkMaker, walkingOrder } from '../state/questionnaire';
import { createRouter } from '../state/router';
import { createRuns } from '../state/runs';
import { createTheme } from '../state/theme';
import { App } from '../ui/app';
import type { AppParts } from '../ui/app-context';
import { pages } from '../ui/pages';
import { compute } from './example-data';

/** A browser that has just come to the start page, with nothing kept. */
const newcomer = {
  location: { hash: '' },
  history: {
    state: null,
    pushState: () => undefined,
    replaceState: () => undefined,
    back: () => undefined,
  },
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
};

/** The storage of such a browser; nothing is ever written to it. */
const emptyStorage = {
  length: 0,
  key: () => null,
  getItem: () => null,
  setItem: () => undefined,
  removeItem: () => undefined,
};

/** What the start page needs; everything else is asked for by other pages only. */
function startParts(): AppParts {
  const entries = rulebookEntriesOf(knowledge);
  const small = Promise.resolve(compute());
  const index = indexQuestions(entries.questions);
  const runs = createRuns(emptyStorage, entries, () => 'new');
  const never = () => new Promise<never>(() => undefined);
  return {
    asked: { ...entries, unreleased: isUnreleased(knowledge) },
    loadExample: () => small,
    session: runs.session,
    runs,
    router: createRouter(newcomer, pages),
    theme: createTheme(null, { dataset: {} }),
    walk: createWalkMaker(entries.questions, (answers) => sortAnswers(index, { answers })),
    loadVerdicts: never,
    loadLinks: never,
    loadDecider: never,
    loadEvaluation: never,
    loadLibrary: never,
    loadAsides: never,
    loadTeam: never,
    address: '',
    publicBase: undefined,
  };
}

/** @throws where a part fails, or the outcome holds what the page's own policy forbids */
async function render(): Promise<string> {
  const problems: unknown[] = [];
  const { prelude } = await prerenderToNodeStream(<App parts={startParts()} />, {
    onError: (problem) => void problems.push(problem),
  });
  const html = await text(Readable.from(prelude));
  if (problems.length > 0) throw new Error('The start page failed.', { cause: problems[0] });
  if (/<script|\sstyle=/.test(html)) {
    throw new Error('The start page holds a script or a style, which its own policy forbids.');
  }
  return html;
}

/**
 * The start page as HTML, as a browser shows it that has never been here before. Given to the page at
 * build, it is there before any script; the script then takes it over as it stands. Made while this
 * module loads, since its pages load parts of themselves as they are drawn.
 */
export const startPage = await render();

/** Each question under the address that the page's own links give it. */
export const questions = walkingOrder(knowledge.questions).map((question) => ({
  id: `/q/${question.id}`,
  text: question.text,
}));
