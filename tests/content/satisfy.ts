import type { Answer, Answers } from '../../src/model/answers';
import type { Condition, Leaf } from '../../src/model/condition';
import type { Knowledge } from '../../src/model/knowledge';
import type { Question } from '../../src/model/question';
import type { FactDefinition } from '../../src/model/fact';

/** A leaf that has to hold, or must not. */
interface Demand {
  leaf: Leaf;
  holds: boolean;
}

/** Ways to meet a condition, each a list of demands: its disjunctive normal form. */
function waysTo(condition: Condition, holds = true): Demand[][] {
  if ('not' in condition) return waysTo(condition.not, !holds);
  const isAll = 'all' in condition;
  if (!isAll && !('any' in condition)) return [[{ leaf: condition, holds }]];
  const parts = isAll ? condition.all : condition.any;
  if (isAll === holds) {
    return parts.reduce<Demand[][]>(
      (ways, part) => ways.flatMap((way) => waysTo(part, holds).map((other) => [...way, ...other])),
      [[]],
    );
  }
  return parts.flatMap((part) => waysTo(part, holds));
}

/** Every answer worth trying for a question: options, all subsets of a multi, ends and tipping points. */
function candidates(question: Question, demands: readonly Demand[]): Answer[] {
  if (question.kind === 'choice') return question.options.map(({ id }) => id);
  if (question.kind === 'multi') {
    return question.options.reduce<string[][]>(
      (sets, { id }) => [...sets, ...sets.map((set) => [...set, id].sort())],
      [[]],
    );
  }
  const tips = demands.flatMap(({ leaf }) =>
    'atLeast' in leaf || 'atMost' in leaf
      ? [leaf.atLeast, leaf.atMost].flatMap((n) => (n === undefined ? [] : [n - 1, n, n + 1]))
      : [],
  );
  return [question.min, question.max, ...tips].filter(
    (n) => n >= question.min && n <= question.max,
  );
}

function meets(answer: Answer, { leaf, holds }: Demand): boolean {
  const truth = (): boolean => {
    if ('is' in leaf) return answer === leaf.is;
    if ('in' in leaf) return typeof answer === 'string' && leaf.in.includes(answer);
    if ('has' in leaf) return Array.isArray(answer) && answer.includes(leaf.has);
    if ('none' in leaf) return Array.isArray(answer) && answer.length === 0;
    const { atLeast = -Infinity, atMost = Infinity } = leaf;
    return typeof answer === 'number' && answer >= atLeast && answer <= atMost;
  };
  return truth() === holds;
}

/** Answers that meet all demands on questions, or null where none do. */
function answersTo(knowledge: Knowledge, demands: readonly Demand[]): Answers | null {
  const answers: Record<string, Answer> = {};
  for (const question of knowledge.questions) {
    const own = demands.filter(({ leaf }) => 'question' in leaf && leaf.question === question.id);
    if (own.length === 0) continue;
    const fitting = candidates(question, own).find((answer) =>
      own.every((demand) => meets(answer, demand)),
    );
    if (fitting === undefined) return null;
    answers[question.id] = fitting;
  }
  return answers;
}

/** Demands that questions named in these demands apply, their own `askIf` included. */
function askedFor(knowledge: Knowledge, way: readonly Demand[]): Demand[][] {
  return way.reduce<Demand[][]>(
    (ways, { leaf }) => {
      const asked =
        'question' in leaf ? knowledge.questions.find(({ id }) => id === leaf.question) : undefined;
      if (asked?.askIf === undefined) return ways;
      const needs = waysTo(asked.askIf);
      return ways.flatMap((sofar) => needs.map((need) => [...sofar, ...need]));
    },
    [[...way]],
  );
}

/** Every mixture of ends and options of the questions behind facts: facts rise or fall with each. */
function extremes(
  knowledge: Knowledge,
  definitions: readonly FactDefinition[],
  way: readonly Demand[],
): Answers[] {
  const wanted = way.flatMap(({ leaf }) => ('fact' in leaf ? [leaf.fact] : []));
  const ids = definitions
    .filter(({ id }) => wanted.includes(id))
    .flatMap(({ questions }) => questions.map(({ id }) => id));
  return knowledge.questions
    .filter(({ id }) => ids.includes(id))
    .reduce<Answers[]>(
      (mixtures, question) =>
        candidates(question, []).flatMap((answer) =>
          mixtures.map((mixture) => ({ ...mixture, [question.id]: answer })),
        ),
      [{}],
    );
}

/**
 * Answer sets that ought to make a condition true, built from it; the caller lets the engine judge
 * them. Empty where its demands contradict one another.
 */
export function answersThatMeet(
  knowledge: Knowledge,
  definitions: readonly FactDefinition[],
  condition: Condition,
): Answers[] {
  return waysTo(condition)
    .flatMap((way) => askedFor(knowledge, way))
    .flatMap((way) => {
      const answers = answersTo(knowledge, way);
      if (answers === null) return [];
      return extremes(knowledge, definitions, way).map((ends) => ({ ...ends, ...answers }));
    });
}
