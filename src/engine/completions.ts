import type { Random } from '../calculators/seeded';
import { seeded } from '../calculators/seeded';
import { unsure } from '../model/answers';
import type { Answer } from '../model/answers';
import type { Share, Shares } from '../model/calibration';
import type { Question } from '../model/question';
import { steadyShare } from '../model/recommendation';
import type { Input, Stability } from '../model/recommendation';
import { sortAnswers } from './applies';
import { compile } from './compiled/program';
import { Situation } from './compiled/situation';
import type { Rulebook } from './rulebook';

export type { Random } from '../calculators/seeded';
export { seeded } from '../calculators/seeded';

/**
 * The number at a share of a question's plausible range: log-uniform over 1 + x, or linear as the
 * question says. @param share 0 to 1
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

/** Every option counts once more than it was seen: what nobody said yet may still be said. */
const atLeastOnce = 1;

/** How likely each option of a choice is, by how people answer; they sum to 1. */
export function optionShares(
  question: Extract<Question, { kind: 'choice' }>,
  share: Share | undefined,
): number[] {
  const offered = question.options.filter(({ splitInto }) => splitInto === undefined);
  const counts = question.options.map((option) =>
    offered.includes(option) ? (share?.options?.[option.id] ?? 0) + atLeastOnce : 0,
  );
  const sum = counts.reduce((total, count) => total + count, 0);
  return counts.map((count) => count / sum);
}

function drawNumber(
  question: Extract<Question, { kind: 'number' }>,
  share: Share | undefined,
  random: Random,
): number {
  const seen = share?.numbers ?? [];
  const [which, where] = [random(), random()];
  const place = Math.floor(which * (seen.length + 2 * atLeastOnce));
  const number = seen[place];
  return number === undefined ? plausibleNumber(question, where) : number;
}

/** One random answer, as likely as people give it (DESIGN 2.10). */
export function drawAnswer(question: Question, shares: Shares, random: Random): Answer {
  const share = shares[question.id];
  if (question.kind === 'number') return drawNumber(question, share, random);
  if (question.kind === 'multi') {
    return question.options
      .filter(({ id }) => {
        const named = (share?.options?.[id] ?? 0) + atLeastOnce;
        return random() < named / ((share?.of ?? 0) + 2 * atLeastOnce);
      })
      .map(({ id }) => id)
      .sort();
  }
  let left = random();
  const likely = optionShares(question, share);
  const place = likely.findIndex((chance) => {
    left -= chance;
    return left < 0;
  });
  return question.options[place]?.id ?? question.options.at(-1)?.id ?? unsure;
}

/** Fixed, so that the same answers always give the same shares. */
const completionSeed = 20_261_129;
export const completionCount = 100;

/**
 * The first of the 100 seeded ways to fill in what is open, by question in the knowledge's order. Every
 * question is drawn for, answered or not and whether or not it comes to apply, so that one more answer
 * leaves the other draws as they were; given and implied answers come before what is drawn.
 */
export function* completionsOf({ knowledge }: Rulebook, count = completionCount) {
  const random = seeded(completionSeed);
  for (let draw = 0; draw < count; draw += 1) {
    yield knowledge.questions.map((question) => drawAnswer(question, knowledge.shares, random));
  }
}

type Completions = Stability['completions'];

/** Counts the families that 100 seeded completions of the open answers lead to (DESIGN 2.10). */
export function countCompletions(rulebook: Rulebook, input: Input): Completions {
  const program = compile(rulebook);
  const situation = new Situation(program, input.assumptions ?? {});
  situation.setAll(input.answers);
  const counts = new Map<string, number>();
  const isClosed = sortAnswers(rulebook, input).open.length === 0;
  const draws = isClosed ? 1 : completionCount;
  for (const drawn of completionsOf(rulebook, draws)) {
    if (!isClosed) situation.draw(drawn);
    situation.lead();
    const id = program.families[situation.machine.family]?.id;
    if (id === undefined) throw new Error('No family leads');
    counts.set(id, (counts.get(id) ?? 0) + completionCount / draws);
  }
  return {
    of: completionCount,
    families: Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** The same family in so many completions that asking may stop. */
export function isSteady({ of, families }: Completions, family: string): boolean {
  return (families[family] ?? 0) >= steadyShare * of;
}

/** Id of the family that is advised, by the compiled tables: no trace, no words. */
export function leadingFamily(rulebook: Rulebook, input: Input): string {
  const program = compile(rulebook);
  const situation = new Situation(program, input.assumptions ?? {});
  situation.setAll(input.answers);
  situation.lead();
  const family = program.families[situation.machine.family];
  if (family === undefined) throw new Error('No family leads');
  return family.id;
}
