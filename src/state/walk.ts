import { questionStates } from '../engine/applies';
import type { Answers } from '../model/answers';
import type { Logic } from '../model/knowledge';
import { walkingOrder } from './questionnaire';
import type { Walk } from './questionnaire';

/** The questionnaire for some answers and the questions passed so far. */
export type WalkMaker = (answers: Answers, visited: readonly string[]) => Walk;

/** Orders the questions once; what applies is worked out for each set of answers. */
export function createWalkMaker(knowledge: Pick<Logic, 'questions'>): WalkMaker {
  const order = walkingOrder(knowledge.questions);
  return (answers, visited) => ({
    order,
    answers,
    visited,
    states: questionStates(knowledge, { answers }),
  });
}
