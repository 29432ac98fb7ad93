import { unsure } from '../model/answers';
import type { Answers } from '../model/answers';
import type { Logic } from '../model/knowledge';
import type { Input, Truth } from '../model/recommendation';
import { evaluate } from './evaluate';
import type { View } from './evaluate';

/** undecided: whether it applies hangs on an open answer, so it is not asked yet. */
export type QuestionState = 'applies' | 'not-applicable' | 'undecided';

const states: Record<Truth, QuestionState> = {
  true: 'applies',
  false: 'not-applicable',
  unknown: 'undecided',
};

type Asked = Pick<Logic, 'questions'>;

/**
 * Which questions apply under these answers. `askIf` conditions may rest on questions that have an
 * `askIf` themselves; a cycle among them is refused at start-up (check-knowledge.ts).
 */
export function questionStates(knowledge: Asked, input: Input): Record<string, QuestionState> {
  const result: Record<string, QuestionState> = {};
  const byId = new Map(knowledge.questions.map((question) => [question.id, question]));
  const view: View = {
    answer: (id) => input.answers[id],
    applies: (id) => stateOf(id) !== 'not-applicable',
    fact: () => 'unknown',
  };
  function stateOf(id: string): QuestionState {
    const found = result[id];
    if (found !== undefined) return found;
    const askIf = byId.get(id)?.askIf;
    return (result[id] = askIf === undefined ? 'applies' : states[evaluate(askIf, view)]);
  }
  for (const question of knowledge.questions) stateOf(question.id);
  return result;
}

/** The answers that count, and the ids of those that are kept but do not apply. */
export function splitParked(
  knowledge: Asked,
  input: Input,
): { counted: Answers; parked: string[] } {
  const states = questionStates(knowledge, input);
  const counted: Record<string, Answers[string]> = {};
  const parked: string[] = [];
  for (const { id } of knowledge.questions) {
    const answer = input.answers[id];
    if (answer === undefined) continue;
    if (states[id] === 'not-applicable') parked.push(id);
    else counted[id] = answer;
  }
  return { counted, parked };
}

/** Questions that apply and are unanswered or unsure, in questionnaire order. */
export function openQuestions(knowledge: Asked, input: Input): string[] {
  const states = questionStates(knowledge, input);
  return knowledge.questions
    .map((question) => question.id)
    .filter((id) => states[id] === 'applies')
    .filter((id) => input.answers[id] === undefined || input.answers[id] === unsure);
}
