import type { Answers } from '../model/answers';
import type { Question } from '../model/question';
import { sections } from '../model/section';
import type { Section } from '../model/section';

/** Whether each question applies; undecided: that hangs on an open answer, so it is not asked yet. */
export type States = Readonly<Record<string, 'applies' | 'not-applicable' | 'undecided'>>;

/** What some answers make of the questions. */
export interface Standing {
  readonly states: States;
  /** Open questions that other answers already answer. */
  readonly implied: Answers;
}

/** What the way through the questionnaire depends on. */
export interface Walk extends Standing {
  /** In walking order, see `walkingOrder`. */
  readonly order: readonly Question[];
  readonly answers: Answers;
  /** Questions that were shown and left, answered or not. */
  readonly visited: readonly string[];
}

/** The questionnaire for some answers and the questions passed so far. */
export type WalkMaker = (answers: Answers, visited: readonly string[]) => Walk;

const isFirst = (question: Question): boolean => question.asked === 'first';
const isOnSheet = (question: Question): boolean => question.asked === 'sheet';

/** The questions of the first round, then the others, section by section, then those of the sheet. */
export function walkingOrder(questions: readonly Question[]): Question[] {
  const later = questions.filter((question) => !isFirst(question) && !isOnSheet(question));
  return [
    ...questions.filter(isFirst),
    ...sections.flatMap((section) => later.filter((question) => question.section === section)),
    ...questions.filter(isOnSheet),
  ];
}

/**
 * Orders the questions once; what applies is worked out for each set of answers. The latest walk is
 * remembered, since several parts of a page ask for the same one.
 * @param sort tells what some answers make of the questions
 */
export function createWalkMaker(
  questions: readonly Question[],
  sort: (answers: Answers) => Standing,
): WalkMaker {
  const order = walkingOrder(questions);
  const walkOf = (answers: Answers, visited: readonly string[]): Walk => {
    const { states, implied } = sort(answers);
    return { order, answers, visited, states, implied };
  };
  let latest = walkOf({}, []);
  return (answers, visited) => {
    if (latest.answers !== answers) latest = walkOf(answers, visited);
    else if (latest.visited !== visited) latest = { ...latest, visited };
    return latest;
  };
}

/** Where a question is asked: those about money, speed and memory stand on one sheet. */
export function pageOf(
  question: Question,
): { readonly page: 'sheet' } | { readonly page: 'question'; readonly id: string } {
  return isOnSheet(question) ? { page: 'sheet' } : { page: 'question', id: question.id };
}

/** True where a question applies and no other answer already answers it. */
function isAsked({ states, implied }: Walk, { id }: Question): boolean {
  return states[id] === 'applies' && implied[id] === undefined;
}

function isNew(walk: Walk, { id }: Question): boolean {
  return walk.answers[id] === undefined && !walk.visited.includes(id);
}

function asked(walk: Walk): Question[] {
  return walk.order.filter((question) => isAsked(walk, question));
}

/** The first question that is asked and has been neither answered nor passed; null at the end. */
export function firstNewQuestion(walk: Walk): Question | null {
  return asked(walk).find((question) => isNew(walk, question)) ?? null;
}

/** How many questions are asked and have been neither answered nor passed. */
export function countNew(walk: Walk): number {
  return asked(walk).filter((question) => isNew(walk, question)).length;
}

/** The questions that stand on the sheet, with those whose answer follows from others left out. */
export function sheetQuestions(walk: Walk): Question[] {
  return asked(walk).filter(isOnSheet);
}

/** True once every question of the first round that is asked is answered or passed. */
export function firstRoundDone(walk: Walk): boolean {
  return asked(walk).every((question) => !isFirst(question) || !isNew(walk, question));
}

/** The questions of the round that a question belongs to. */
function roundOf(walk: Walk, current: Question): Question[] {
  return walk.order.filter((question) => isFirst(question) === isFirst(current));
}

/**
 * The next question of the round that is new, after this one or else before it, where a person began
 * further down; null where the round ends and the result is due.
 */
export function questionAfter(walk: Walk, current: Question): Question | null {
  const round = roundOf(walk, current);
  const place = round.findIndex(({ id }) => id === current.id);
  const others = [...round.slice(place + 1), ...round.slice(0, Math.max(place, 0))];
  return others.find((question) => isAsked(walk, question) && isNew(walk, question)) ?? null;
}

/**
 * Where a person stands. `position` counts the questions of the first round as the person came to them,
 * later: those of the section, without what stands on the sheet.
 */
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

/** As which of these a question was passed, from 1; 0 where it was not. Somebody may begin further down. */
function placeInWay(
  { answers, visited }: Walk,
  among: readonly Question[],
  { id }: Question,
): number {
  const isAmong = (one: string) => among.some((question) => question.id === one);
  const before = Object.keys(answers).filter((one) => !visited.includes(one));
  return visited.includes(id) ? [...before, ...visited].filter(isAmong).indexOf(id) + 1 : 0;
}

/** True progress at a question, the present one included in `position`. */
export function progressAt(walk: Walk, current: Question): Progress {
  const round = roundOf(walk, current);
  const counted = round.filter((question) => isAsked(walk, question) || question.id === current.id);
  const group = isFirst(current)
    ? counted
    : counted.filter(
        (question) =>
          question.section === current.section && isOnSheet(question) === isOnSheet(current),
      );
  const after = counted.filter((question) => question.id !== current.id && isNew(walk, question));
  const position = isFirst(current)
    ? placeInWay(walk, group, current) || group.length - after.length
    : group.findIndex(({ id }) => id === current.id) + 1;
  return {
    round: isFirst(current) ? 'first' : 'later',
    section: current.section,
    position,
    of: group.length,
    left: after.length,
    mayGrow: round.some(({ id }) => walk.states[id] === 'undecided'),
  };
}
