import { unsure } from '../model/answers';
import type { Answer, Answers } from '../model/answers';
import type { Contradiction } from '../model/rule';
import type { Question } from '../model/question';
import type { Input, Truth } from '../model/recommendation';
import { absent, conditionsOf, makeTest, questionsIn } from './conditions';
import type { Held, HeldAnswer, QuestionAt, Test } from './conditions';

export interface IndexedQuestion {
  readonly question: Question;
  readonly index: number;
  /** Whether it is asked at all; null where it always is. */
  readonly askIf: Test | null;
  /** Answers that it is taken to have while it is open. */
  readonly implied: readonly { readonly when: Test; readonly answer: string }[];
  /** Indices of the questions that those conditions rest on. */
  readonly restsOn: readonly number[];
}

/** The questions, indexed: all that it takes to sort answers, before any rule is there. */
export interface QuestionIndex {
  readonly questions: readonly IndexedQuestion[];
  /** The same, each after those that its conditions rest on. */
  readonly inOrder: readonly IndexedQuestion[];
  /** Index of a question. @throws on an unknown id */
  readonly at: QuestionAt;
}

/** @throws Error that names the first unknown id, or a question that rests on itself */
export function indexQuestions(questions: readonly Question[]): QuestionIndex {
  const places = new Map(questions.map((question, index) => [question.id, { index, question }]));
  const at: QuestionAt = (id) => {
    const found = places.get(id);
    if (found === undefined) throw new Error(`Unknown question "${id}"`);
    return found;
  };
  const indexed = questions.map((question, index): IndexedQuestion => {
    const { askIf, implied = [] } = question;
    const restsOn = conditionsOf(question).flatMap(questionsIn);
    return {
      question,
      index,
      askIf: askIf === undefined ? null : makeTest(askIf, at),
      implied: implied.map(({ when, answer }) => ({ when: makeTest(when, at), answer })),
      restsOn: [...new Set(restsOn)].map((id) => at(id).index),
    };
  });
  return { questions: indexed, inOrder: inOrder(indexed), at };
}

/** Each question after those that it rests on. @throws where they rest on one another in a circle */
function inOrder(questions: readonly IndexedQuestion[]): IndexedQuestion[] {
  const ordered: IndexedQuestion[] = [];
  const visiting = new Set<number>();
  const visit = (entry: IndexedQuestion): void => {
    if (ordered.includes(entry)) return;
    if (visiting.has(entry.index)) {
      throw new Error(`Question "${entry.question.id}" rests on itself`);
    }
    visiting.add(entry.index);
    for (const other of entry.restsOn) {
      const found = questions[other];
      if (found !== undefined) visit(found);
    }
    ordered.push(entry);
  };
  questions.forEach(visit);
  return ordered;
}

/** undecided: whether it applies hangs on an open answer, so it is not asked yet. */
export type QuestionState = 'applies' | 'not-applicable' | 'undecided';

const states: Record<Truth, QuestionState> = {
  true: 'applies',
  false: 'not-applicable',
  unknown: 'undecided',
};

export const isOpen = (answer: Answer | undefined): boolean =>
  answer === undefined || answer === unsure;

/** The answers of one input, sorted out. */
export interface Sorted {
  /** By question id. */
  readonly states: Readonly<Record<string, QuestionState>>;
  /** What was answered and applies. */
  readonly given: Answers;
  /** Open questions that other answers already answer. */
  readonly implied: Answers;
  /** What rules see: given and implied. */
  readonly counted: Answers;
  /** Answers that are kept and do not apply. */
  readonly parked: readonly string[];
  /** Questions that apply and are neither answered nor implied, in questionnaire order. */
  readonly open: readonly string[];
  /** The same by question index, ready for conditions; facts are unknown. */
  readonly held: readonly HeldAnswer[];
}

/**
 * Which questions apply under these answers, what they imply, and what is left open. A question whose
 * `askIf` is unknown is not asked, and nothing is implied for it; an answer already given counts.
 */
export function sortAnswers(
  rulebook: Pick<QuestionIndex, 'questions' | 'inOrder'>,
  { answers }: Pick<Input, 'answers'>,
): Sorted {
  const held = new Array<HeldAnswer>(rulebook.questions.length);
  const view: Held = { answers: held, facts: {} };
  const found: Record<string, QuestionState> = {};
  const implied: Record<string, Answer> = {};
  for (const { question, index, askIf, implied: implications } of rulebook.inOrder) {
    const state = askIf === null ? 'applies' : states[askIf(view)];
    found[question.id] = state;
    const answer = answers[question.id];
    if (state === 'not-applicable') held[index] = absent;
    else if (!isOpen(answer)) held[index] = answer;
    else if (state === 'applies') {
      const implication = implications.find(({ when }) => when(view) === 'true');
      if (implication === undefined) continue;
      held[index] = implication.answer;
      implied[question.id] = implication.answer;
    }
  }
  const given: Record<string, Answer> = {};
  const parked: string[] = [];
  const open: string[] = [];
  for (const { question } of rulebook.questions) {
    const { id } = question;
    const answer = answers[id];
    if (answer !== undefined) {
      if (found[id] === 'not-applicable') parked.push(id);
      else given[id] = answer;
    }
    if (found[id] === 'applies' && isOpen(answer) && implied[id] === undefined) open.push(id);
  }
  return { states: found, given, implied, counted: { ...given, ...implied }, parked, open, held };
}

/**
 * Finds the contradictions that answers surely hold, in their order. Parked answers and open ones contradict
 * nothing. Nothing is corrected: the engine goes on with the answers as given.
 */
export function contradictionFinder<Entry extends Omit<Contradiction, 'says'>>(
  rulebook: QuestionIndex,
  contradictions: readonly Entry[],
): (input: Pick<Input, 'answers'>) => Entry[] {
  const tests = contradictions.map((entry) => ({
    entry,
    holds: makeTest(entry.when, rulebook.at),
  }));
  return (input) => {
    const held: Held = { answers: sortAnswers(rulebook, input).held, facts: {} };
    return tests.filter(({ holds }) => holds(held) === 'true').map(({ entry }) => entry);
  };
}
