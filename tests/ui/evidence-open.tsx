import { createEvidenceReader } from '../../src/advisor/evidence';
import { knowledge } from '../../src/content';
import { indexQuestions, sortAnswers } from '../../src/engine/applies';
import type { Answers } from '../../src/model/answers';
import { splitKnowledge } from '../../src/model/split-knowledge';
import { createWalkMaker } from '../../src/state/questionnaire';
import { evidenceTasks } from '../../src/worker/evidence-tasks';
import { workerHere } from '../fixtures/worker-here';
import type { AppParts } from '../../src/ui/app-context';
import { kept, page, renderApp } from './render-app';

interface Options {
  hash?: string;
  answers?: Answers;
  isHeld?: boolean;
  parts?: Partial<AppParts>;
}

/** The page for measuring, on the real questions, with a worker that needs no thread. */
export async function openMeasure({
  hash = '#/measure',
  answers = {},
  isHeld = false,
  parts = {},
}: Options = {}) {
  const { entries, library } = splitKnowledge(knowledge);
  const questions = indexQuestions(entries.questions);
  const loading = kept(library);
  const app = await renderApp({
    hash,
    answers,
    parts: {
      asked: entries,
      walk: createWalkMaker(entries.questions, (given) =>
        sortAnswers(questions, { answers: given }),
      ),
      loadLibrary: () => loading,
      evidence: createEvidenceReader(() => workerHere(evidenceTasks, isHeld)),
      ...parts,
    },
  });
  await page(/Measure it/);
  return { ...app, state: () => app.session.store.getState() };
}
