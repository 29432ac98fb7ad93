import { unsure } from '../model/answers';
import type { Answer } from '../model/answers';
import type { Logic } from '../model/knowledge';
import type { Question } from '../model/question';
import type { Input } from '../model/recommendation';
import { openQuestions } from './applies';

/** A source of numbers from 0 (inclusive) to 1 (exclusive). */
export type Random = () => number;

/** mulberry32: small, fast and the same everywhere. @param seed whole number of 32 bits */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * One random answer (DESIGN 2.8): options and subsets uniformly, numbers within the plausible range,
 * log-uniformly over 1 + x or linearly as the question says.
 */
export function drawAnswer(question: Question, random: Random): Answer {
  if (question.kind === 'number') {
    const [low, high] = question.plausible;
    if (question.scale === 'linear') return Math.round(low + random() * (high - low));
    const from = Math.log(1 + low);
    return Math.round(Math.exp(from + random() * (Math.log(1 + high) - from)) - 1);
  }
  if (question.kind === 'multi') {
    return question.options
      .filter(() => random() < 0.5)
      .map((option) => option.id)
      .sort();
  }
  return question.options[Math.floor(random() * question.options.length)]?.id ?? unsure;
}

/** Fills in every open question that applies, including those that come to apply on the way. */
export function complete(knowledge: Logic, input: Input, random: Random): Input {
  const answers: Record<string, Answer> = { ...input.answers };
  const byId = new Map(knowledge.questions.map((question) => [question.id, question]));
  for (;;) {
    const open = openQuestions(knowledge, { answers });
    if (open.length === 0) return { ...input, answers };
    for (const id of open) {
      const question = byId.get(id);
      if (question !== undefined) answers[id] = drawAnswer(question, random);
    }
  }
}

/** Fixed, so that the same answers always give the same shares. */
const completionSeed = 20_261_121;
const completionCount = 100;

/** How many of 100 seeded completions lead to each family, in the order of first appearance by id. */
export function countCompletions(
  knowledge: Logic,
  input: Input,
  leader: (completed: Input) => string,
): { of: number; families: Record<string, number> } {
  const random = seeded(completionSeed);
  const counts = new Map<string, number>();
  const closed = openQuestions(knowledge, input).length === 0;
  const draws = closed ? 1 : completionCount;
  for (let draw = 0; draw < draws; draw += 1) {
    const family = leader(complete(knowledge, input, random));
    counts.set(family, (counts.get(family) ?? 0) + completionCount / draws);
  }
  const families = Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { of: completionCount, families };
}
