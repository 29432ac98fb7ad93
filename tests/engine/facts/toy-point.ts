import type { FactPoint } from '../../../src/engine/fact-definition';
import type { Answers } from '../../../src/model/answers';
import type { Assumptions } from '../../../src/model/assumptions';
import { toyAssumptions } from '../../fixtures/toy-figures';

/** A point at which every input is given; an assumption set to `''` is not set. */
export function toyPoint(answers: Answers, set: Assumptions = {}): FactPoint {
  const assumptions: Assumptions = { ...toyAssumptions, ...set };
  return {
    number: (id) => Number(answers[id]),
    choice: (id) => String(answers[id]),
    assumption: (id) => (assumptions[id] === '' ? null : (assumptions[id] ?? null)),
  };
}
