import { questionStates } from '../engine/applies';
import type { Answers } from '../model/answers';
import type { Logic } from '../model/knowledge';
import { walkingOrder } from './questionnaire';
import type { Walk } from './questionnaire';

/** The questionnaire for some answers and the questions passed so far. */
export type WalkMaker = (answers: Answers, visited: readonly string[]) => Walk;

/**
 * Orders the questions once; what applies is worked out for each set of answers. The latest walk is
 * remembered, since several parts of a page ask for the same one.
 */
export function createWalkMaker(knowledge: Pick<Logic, 'questions'>): WalkMaker {
  const order = walkingOrder(knowledge.questions);
  let latest: Walk = {
    order,
    answers: {},
    visited: [],
    states: questionStates(knowledge, { answers: {} }),
  };
  return (answers, visited) => {
    if (latest.answers !== answers) {
      latest = { order, answers, visited, states: questionStates(knowledge, { answers }) };
    } else if (latest.visited !== visited) latest = { ...latest, visited };
    return latest;
  };
}
