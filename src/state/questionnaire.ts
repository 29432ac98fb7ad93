import type { QuestionState } from '../engine/applies';
import type { Answers } from '../model/answers';
import type { Question, Section } from '../model/question';

export type States = Readonly<Record<string, QuestionState>>;

/** What the way through the questionnaire depends on. */
export interface Walk {
  /** In walking order, see `walkingOrder`. */
  readonly order: readonly Question[];
  readonly states: States;
  readonly answers: Answers;
  /** Questions that were shown and left, answered or not. */
  readonly visited: readonly string[];
}

const sections: readonly Section[] = ['task', 'data', 'model', 'operation', 'team'];

/** The questions of the first round, then the others, section by section. */
export function walkingOrder(questions: readonly Question[]): Question[] {
  const later = questions.filter((question) => !question.first);
  return [
    ...questions.filter((question) => question.first),
    ...sections.flatMap((section) => later.filter((question) => question.section === section)),
  ];
}

function isNew(walk: Walk, question: Question): boolean {
  return walk.answers[question.id] === undefined && !walk.visited.includes(question.id);
}

function asked(walk: Walk): Question[] {
  return walk.order.filter((question) => walk.states[question.id] === 'applies');
}

/** The first question that applies and has been neither answered nor passed; null at the end. */
export function firstNewQuestion(walk: Walk): Question | null {
  return asked(walk).find((question) => isNew(walk, question)) ?? null;
}

/** How many questions apply and have been neither answered nor passed. */
export function countNew(walk: Walk): number {
  return asked(walk).filter((question) => isNew(walk, question)).length;
}

/** True once every applying question of the first round is answered or passed. */
export function firstRoundDone(walk: Walk): boolean {
  return asked(walk).every((question) => !question.first || !isNew(walk, question));
}

/**
 * The question after this one in its round, else one of the round that was passed over while it did
 * not apply; null where the round ends and the result is due.
 */
export function questionAfter(walk: Walk, current: Question): Question | null {
  const round = walk.order.filter((question) => question.first === current.first);
  const rest = round.slice(round.findIndex((question) => question.id === current.id) + 1);
  const applies = (question: Question): boolean => walk.states[question.id] === 'applies';
  const isOther = (question: Question): boolean => question.id !== current.id;
  return (
    rest.find(applies) ??
    round.find((question) => applies(question) && isOther(question) && isNew(walk, question)) ??
    null
  );
}

/** Where a person stands. First round: `position` and `left` count its questions, later: the section's. */
export interface Progress {
  readonly round: 'first' | 'later';
  readonly section: Section;
  readonly position: number;
  readonly of: number;
  /** New questions after this one, in the round. */
  readonly left: number;
  /** More may follow: whether some question applies hangs on an answer that is still open. */
  readonly mayGrow: boolean;
}

/** True progress at a question, the present one included in `position`. */
export function progressAt(walk: Walk, current: Question): Progress {
  const round = walk.order.filter((question) => question.first === current.first);
  const counted = round.filter(
    (question) => walk.states[question.id] === 'applies' || question.id === current.id,
  );
  const shelf = current.first
    ? counted
    : counted.filter((question) => question.section === current.section);
  const position = shelf.findIndex((question) => question.id === current.id) + 1;
  const after = counted.filter((question) => question.id !== current.id && isNew(walk, question));
  return {
    round: current.first ? 'first' : 'later',
    section: current.section,
    position,
    of: shelf.length,
    left: current.first ? shelf.length - position : after.length,
    mayGrow: round.some((question) => walk.states[question.id] === 'undecided'),
  };
}
