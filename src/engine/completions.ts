import { unsure } from '../model/answers';
import type { Answer } from '../model/answers';
import type { Logic } from '../model/knowledge';
import type { Question } from '../model/question';
import type { Input } from '../model/recommendation';
import { openQuestions } from './applies';
import { compile } from './compile';
import { Situation } from './compiled/situation';
import type { FactDefinition } from './fact-definition';

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
 * The number at a share of a question's plausible range (DESIGN 2.8): log-uniform over 1 + x, or linear
 * as the question says. @param share 0 to 1
 */
export function plausibleNumber(
  question: Extract<Question, { kind: 'number' }>,
  share: number,
): number {
  const [low, high] = question.plausible;
  if (question.scale === 'linear') return Math.round(low + share * (high - low));
  const from = Math.log(1 + low);
  return Math.round(Math.exp(from + share * (Math.log(1 + high) - from)) - 1);
}

/** One random answer (DESIGN 2.8): options and subsets uniformly, numbers within the plausible range. */
export function drawAnswer(question: Question, random: Random): Answer {
  if (question.kind === 'number') return plausibleNumber(question, random());
  if (question.kind === 'multi') {
    return question.options
      .filter(() => random() < 0.5)
      .map((option) => option.id)
      .sort();
  }
  return question.options[Math.floor(random() * question.options.length)]?.id ?? unsure;
}

/** Fixed, so that the same answers always give the same shares. */
const completionSeed = 20_261_121;
const completionCount = 100;

const isOpen = (answer: Answer | undefined) => answer === undefined || answer === unsure;

/**
 * The first of the 100 seeded ways to fill in what is unanswered or unsure, by question in the
 * knowledge's order. Every question is drawn for, answered or not and whether or not it comes to apply
 * (what does not apply is parked as ever), so that one more answer leaves the other draws as they were.
 */
export function* completionsOf(knowledge: Logic, input: Input, count = completionCount) {
  const random = seeded(completionSeed);
  for (let draw = 0; draw < count; draw += 1) {
    yield knowledge.questions.map((question): Answer => {
      const drawn = drawAnswer(question, random);
      const answer = input.answers[question.id];
      return answer === undefined || isOpen(answer) ? drawn : answer;
    });
  }
}

/** How many of 100 seeded completions lead to each family, ordered by id. */
export interface Completions {
  readonly of: number;
  readonly families: Readonly<Record<string, number>>;
}

/** Counts the families that 100 seeded completions of the open answers lead to (DESIGN 2.8). */
export function countCompletions(
  knowledge: Logic,
  input: Input,
  definitions: readonly FactDefinition[],
): Completions {
  const program = compile(knowledge, definitions);
  const situation = new Situation(program, input.assumptions ?? {});
  const counts = new Map<string, number>();
  const closed = openQuestions(knowledge, input).length === 0;
  const draws = closed ? 1 : completionCount;
  for (const answers of completionsOf(knowledge, input, draws)) {
    situation.setEach(answers);
    situation.lead();
    const family = program.families[situation.machine.family]?.id ?? '';
    counts.set(family, (counts.get(family) ?? 0) + completionCount / draws);
  }
  const families = Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { of: completionCount, families };
}

/** The same family in at least 95 of 100 completions: an honest place to stop asking (DESIGN 2.12). */
export function isSteady({ of, families }: Completions, family: string): boolean {
  return (families[family] ?? 0) >= 0.95 * of;
}
