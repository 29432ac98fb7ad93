/*
 * Which open question tells most: many ways to fill in the rest, and how well each question tells those
 * apart that lead to different families.
 */

import type { Answer } from '../model/answers';
import type { Input } from '../model/recommendation';
import { completionsOf } from './completions';
import { compile } from './compiled/program';
import { Situation } from './compiled/situation';
import type { Rulebook } from './rulebook';

/**
 * Ways to fill in the rest that asking rests on: a bound on work and not on time, so that the same answers
 * lead to the same question on every machine. Some tens of milliseconds, away from the page. With four
 * times as many, just as many of 189 people were advised as with everything answered; of a hundred ways,
 * too many agree by chance.
 */
const waysTried = 400;
/** Numbers are told apart by the fifths of what was drawn. */
const fifths = [0.2, 0.4, 0.6, 0.8];

/** One way to fill in the rest, with the family that it leads to. */
export interface Way {
  readonly drawn: readonly (Answer | undefined)[];
  /** Index in the program. */
  readonly family: number;
}

/** Ways to fill in the rest; the completions that are counted for people are the first of them. */
export function* waysOf(rulebook: Rulebook, input: Input): Generator<Way> {
  const situation = new Situation(compile(rulebook), input.assumptions ?? {});
  situation.setAll(input.answers);
  for (const drawn of completionsOf(rulebook, input, waysTried)) {
    situation.draw(drawn);
    situation.lead();
    yield { drawn, family: situation.machine.family };
  }
}

/** How many of these ways lead to a family where some questions stay open, whatever they answer there. */
export function leadingWithout(
  rulebook: Rulebook,
  input: Input,
  ways: readonly Way[],
  without: ReadonlySet<number>,
  family: number,
): number {
  const situation = new Situation(compile(rulebook), input.assumptions ?? {});
  situation.setAll(input.answers);
  return ways.filter(({ drawn }) => {
    situation.draw(drawn.map((answer, question) => (without.has(question) ? undefined : answer)));
    situation.lead();
    return situation.machine.family === family;
  }).length;
}

/** Ways that answer a question alike, with an answer that stands for theirs: undefined where none is. */
interface Part {
  readonly answer: Answer | undefined;
  readonly ways: Way[];
}

/** The ways by their answer to one question; numbers by the fifth that they fall into. */
function partsOf(ways: readonly Way[], question: number): Part[] {
  const sorted = ways
    .flatMap(({ drawn }) => {
      const answer = drawn[question];
      return typeof answer === 'number' ? [answer] : [];
    })
    .sort((a, b) => a - b);
  const numberAt = (share: number) => sorted[Math.floor(share * sorted.length)] ?? 0;
  const bounds = fifths.map(numberAt);
  const parts = new Map<string, Part>();
  for (const way of ways) {
    const drawn = way.drawn[question];
    const isNumber = typeof drawn === 'number';
    const fifth = isNumber ? bounds.filter((bound) => drawn >= bound).length : 0;
    const key = isNumber ? String(fifth) : JSON.stringify(drawn);
    const known = parts.get(key);
    if (known !== undefined) known.ways.push(way);
    else {
      const answer = isNumber ? numberAt((fifth + 0.5) / (fifths.length + 1)) : drawn;
      parts.set(key, { answer, ways: [way] });
    }
  }
  return [...parts.values()];
}

/** Chance that two different ones of these disagree (Gini impurity, without bias). @param of at least 2 */
function disagreement(counts: readonly number[], of: number): number {
  const alike = counts.reduce((sum, count) => sum + count * (count - 1), 0);
  return 1 - alike / (of * (of - 1));
}

/**
 * The open question whose answer is expected to leave the least open; ties by order. What is open is how
 * often two ways to fill in the rest lead to different families, and how often one leads elsewhere than
 * what is advised then. By the first alone nobody would be asked what nearly all answer alike, though the
 * advice waits for it; the second alone is blind to answers that change the advice only together. Looking
 * two questions ahead learned what is special to these ways, and people gained nothing.
 */
export function mostTelling(
  rulebook: Rulebook,
  input: Input,
  open: readonly number[],
  ways: readonly Way[],
): number | null {
  const program = compile(rulebook);
  const situation = new Situation(program, input.assumptions ?? {});
  situation.setAll(input.answers);
  const countsOf = (own: readonly Way[]) => {
    const counts = program.families.map(() => 0);
    for (const { family } of own) counts[family] = (counts[family] ?? 0) + 1;
    return counts;
  };
  const everywhere = disagreement(countsOf(ways), ways.length);
  let best: number | null = null;
  let least = Infinity;
  for (const question of open) {
    const before = situation.answer(question);
    let left = 0;
    for (const { answer, ways: own } of partsOf(ways, question)) {
      situation.set(question, answer ?? before);
      situation.lead();
      const counts = countsOf(own);
      const elsewhere = own.length - (counts[situation.machine.family] ?? 0);
      // One way alone tells nothing of how much they differ.
      const apart = own.length === 1 ? everywhere : disagreement(counts, own.length);
      left += own.length * apart + elsewhere;
    }
    situation.set(question, before);
    // Differences below rounding are ties.
    if (left >= least - 1e-9) continue;
    best = question;
    least = left;
  }
  return best;
}
