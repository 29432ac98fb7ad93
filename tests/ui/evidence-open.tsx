import { createEvidenceReader } from '../../src/advisor/evidence';
import { knowledge } from '../../src/content';
import { indexQuestions, sortAnswers } from '../../src/engine/applies';
import type { Answers } from '../../src/model/answers';
import { splitKnowledge } from '../../src/model/split-knowledge';
import { createWalkMaker } from '../../src/state/questionnaire';
import { answerEvidence } from '../../src/worker/evidence-tasks';
import type { EvidenceReply, EvidenceRequest } from '../../src/worker/evidence-tasks';
import type { EvidenceWorker } from '../../src/worker/evidence-client';
import { page, renderApp } from './render-app';

/** A worker on the page's own thread; one that is held back never answers. */
function workerHere(isHeld: boolean): EvidenceWorker {
  let ended = false;
  const listeners: ((event: { data: EvidenceReply }) => void)[] = [];
  return {
    addEventListener(type: 'message' | 'error', listen: (event: never) => void) {
      if (type === 'message') listeners.push(listen as (event: { data: EvidenceReply }) => void);
    },
    postMessage(request: EvidenceRequest) {
      if (isHeld) return;
      void answerEvidence(request, (reply) => {
        for (const listen of ended ? [] : listeners) listen({ data: structuredClone(reply) });
      });
    },
    terminate() {
      ended = true;
    },
  };
}

interface Options {
  hash?: string;
  answers?: Answers;
  isHeld?: boolean;
}

/** The page for measuring, on the real questions, with a worker that needs no thread. */
export async function openMeasure({
  hash = '#/measure',
  answers = {},
  isHeld = false,
}: Options = {}) {
  const { logic, library } = splitKnowledge(knowledge);
  const questions = indexQuestions(logic.questions);
  // Marked as React marks it, so that nothing is drawn that has to wait.
  const loading = Object.assign(Promise.resolve(library), { status: 'fulfilled', value: library });
  const app = await renderApp({
    hash,
    answers,
    parts: {
      asked: logic,
      walk: createWalkMaker(logic.questions, (given) => sortAnswers(questions, { answers: given })),
      loadLibrary: () => loading,
      evidence: createEvidenceReader(() => workerHere(isHeld)),
    },
  });
  await page(/Measure it/);
  return { ...app, state: () => app.session.store.getState() };
}
