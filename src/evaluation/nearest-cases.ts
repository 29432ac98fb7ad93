import { unsure } from '../model/answers';
import type { Answer, Answers } from '../model/answers';
import type { Case } from '../model/case';
import type { Condition } from '../model/condition';
import type { Logic } from '../model/knowledge';
import type { NearCase } from '../model/evaluation-record';
import type { Question } from '../model/question';
import { strengthPoints } from '../model/strength';
import { isJudged } from './case-sets';
import { questionOf } from './ledger';
import type { Policy } from './policies';
import { scoreCase, sharesOf } from './score';

/** Question to what it can weigh: 0 where no rule that speaks to weights, context or training reads it. */
export type QuestionWeights = Readonly<Record<string, number>>;

function questionsRead(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(questionsRead);
  if ('any' in condition) return condition.any.flatMap(questionsRead);
  if ('not' in condition) return questionsRead(condition.not);
  return 'question' in condition ? [condition.question] : [];
}

/**
 * How much each question matters: over the considerations whose rules read it, the sum of the
 * strongest points that each gives or takes from an answer. As in the score, repetition is not weight.
 */
export function questionWeights(knowledge: Pick<Logic, 'rules'>): QuestionWeights {
  const strongest = new Map<string, Map<string, number>>();
  for (const { when, effects, consideration } of knowledge.rules) {
    const points = effects.map((effect) =>
      (effect.kind === 'favour' || effect.kind === 'disfavour') && questionOf(effect.on) !== null
        ? strengthPoints[effect.by]
        : 0,
    );
    const size = Math.max(0, ...points);
    for (const question of questionsRead(when)) {
      const byIdea = strongest.get(question) ?? new Map<string, number>();
      byIdea.set(consideration, Math.max(byIdea.get(consideration) ?? 0, size));
      strongest.set(question, byIdea);
    }
  }
  return Object.fromEntries(
    [...strongest].map(([question, byIdea]) => [
      question,
      [...byIdea.values()].reduce((sum, size) => sum + size, 0),
    ]),
  );
}

/** Numbers on the scale on which completions draw them (DESIGN 2.10), as a share of that range. */
function numberGap(question: Extract<Question, { kind: 'number' }>, a: number, b: number): number {
  const scaled = (x: number) => (question.scale === 'linear' ? x : Math.log(1 + x));
  const [low, high] = question.plausible;
  const span = scaled(high) - scaled(low);
  return span <= 0 ? Number(a !== b) : Math.min(1, Math.abs(scaled(a) - scaled(b)) / span);
}

/** Share of options, chosen by either, that only one chose (Jaccard). */
function setGap(a: readonly string[], b: readonly string[]): number {
  const either = new Set([...a, ...b]);
  if (either.size === 0) return 0;
  return 1 - a.filter((id) => b.includes(id)).length / either.size;
}

/** How far two answers to one question lie apart, 0 to 1; one half where one is not known. */
export function answerGap(question: Question, a: Answer | undefined, b: Answer | undefined) {
  if (a === undefined || b === undefined || a === unsure || b === unsure) return 0.5;
  if (question.kind === 'number' && typeof a === 'number' && typeof b === 'number') {
    return numberGap(question, a, b);
  }
  if (Array.isArray(a) && Array.isArray(b)) return setGap(a, b);
  return Number(a !== b);
}

/** A gap up to which two answers count as alike in words. */
const alikeUpTo = 0.25;
/** A gap from which two answers count as different in words. */
const differentFrom = 0.75;

function nearCase(
  questions: readonly Question[],
  weights: QuestionWeights,
  answers: Answers,
  entry: Case,
): NearCase {
  const held = questions.map((question) => ({
    id: question.id,
    weight: weights[question.id] ?? 0,
    gap: answerGap(question, answers[question.id], entry.answers[question.id]),
  }));
  const all = held.reduce((sum, { weight }) => sum + weight, 0);
  const apart = held.reduce((sum, { weight, gap }) => sum + weight * gap, 0);
  const byWeight = [...held].sort((one, other) => other.weight - one.weight);
  return {
    id: entry.id,
    distance: all === 0 ? 1 : apart / all,
    alike: byWeight.filter(({ gap }) => gap <= alikeUpTo).map(({ id }) => id),
    different: byWeight.filter(({ gap }) => gap >= differentFrom).map(({ id }) => id),
  };
}

/** Nothing is known to be nearer than this: as far as a case that answers none of the questions. */
const unknownDistance = 0.5;

/**
 * The published cases nearest to some answers, one per publication, nearest first. The distance is
 * Gower's: over the questions that these answers settle and that matter to the decision, the weighted
 * mean of how far the two answers lie apart. What a case leaves open counts one half. A case that is
 * not nearer than one without answers is left out.
 * @param answers those that count: parked ones taken out
 * @param most how many cases at most
 */
export function nearestCases(
  knowledge: Pick<Logic, 'questions' | 'rules'>,
  cases: readonly Case[],
  answers: Answers,
  most = 3,
): NearCase[] {
  const weights = questionWeights(knowledge);
  const settled = knowledge.questions.filter(
    ({ id }) => answers[id] !== undefined && answers[id] !== unsure && (weights[id] ?? 0) > 0,
  );
  const seen = new Set<string>();
  return cases
    .map((entry) => ({ entry, near: nearCase(settled, weights, answers, entry) }))
    .filter(({ near }) => near.distance < unknownDistance)
    .sort((one, other) => one.near.distance - other.near.distance)
    .filter(({ entry }) => {
      if (seen.has(entry.source.cluster)) return false;
      seen.add(entry.source.cluster);
      return true;
    })
    .slice(0, most)
    .map(({ near }) => near);
}

/**
 * How often the nearest case of another publication would have been right alone, each publication
 * weighing one: what the nearest case is worth by itself, 0 to 1.
 */
export function nearestAlone(
  knowledge: Pick<Logic, 'questions' | 'rules'>,
  cases: readonly Case[],
): number {
  const judged = cases.filter(isJudged);
  const nearestOf = ({ source, answers }: Case): Policy => {
    const others = judged.filter((other) => other.source.cluster !== source.cluster);
    const [near] = nearestCases(knowledge, others, answers, 1);
    const family = others.find(({ id }) => id === near?.id)?.outcome.winner ?? '';
    return () => ({ family, second: null, chances: null });
  };
  return sharesOf(
    judged,
    judged.map((entry) => scoreCase(entry, nearestOf(entry))),
  ).lenient;
}
