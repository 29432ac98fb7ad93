import { questionStates } from '../engine/applies';
import { countCompletions, isSteady } from '../engine/completions';
import { decide } from '../engine/decide';
import type { FactDefinition } from '../engine/fact-definition';
import { nextQuestion } from '../engine/next-question';
import { isSettled } from '../engine/settle';
import { unsure } from '../model/answers';
import type { Answer, Answers } from '../model/answers';
import type { Logic } from '../model/knowledge';

/** One visitor's way through the questionnaire: questions shown until each honest stop. */
export interface Walk {
  /** Questions shown when 95 of 100 completions agreed for the first time; null where they never did. */
  readonly steady: number | null;
  /** Questions shown when the family was proven; null where all were shown without a proof. */
  readonly settled: number | null;
  /** Questions shown in all: every one that applies. */
  readonly all: number;
}

/** The next question as the page asks it, and beyond the first stop the first that is still open. */
function toAsk(knowledge: Logic, answers: Answers, definitions: readonly FactDefinition[]) {
  const input = { answers };
  const next = nextQuestion(knowledge, input, definitions);
  if (next !== null) return next;
  const states = questionStates(knowledge, input);
  const open = knowledge.questions.find(
    ({ id }) => states[id] === 'applies' && answers[id] === undefined,
  );
  return open?.id ?? null;
}

/**
 * Walks through the questionnaire as somebody whose answers are known: asked one question at a time,
 * answering as given, "unsure" where nothing is given, until nothing is left to ask.
 */
export function walkThrough(
  knowledge: Logic,
  given: Answers,
  definitions: readonly FactDefinition[],
): Walk {
  const answers: Record<string, Answer> = {};
  let steady: number | null = null;
  let settled: number | null = null;
  for (let shown = 0; ; shown += 1) {
    const input = { answers };
    if (steady === null || settled === null) {
      const completions = countCompletions(knowledge, input, definitions);
      const { family } = decide(knowledge, input, definitions);
      if (isSteady(completions, family)) steady ??= shown;
      if (isSettled(knowledge, input, definitions, completions)) settled ??= shown;
    }
    const question = toAsk(knowledge, answers, definitions);
    if (question === null) return { steady, settled, all: shown };
    answers[question] = given[question] ?? unsure;
  }
}
