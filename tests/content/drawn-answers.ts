import fc from 'fast-check';
import { knowledge } from '../../src/content';
import { drawAnswer, plausibleNumber, seeded } from '../../src/engine/completions';
import type { Random } from '../../src/engine/completions';
import { leavesOf } from '../../src/engine/conditions';
import { unsure } from '../../src/model/answers';
import type { Answer, Answers } from '../../src/model/answers';
import type { Question } from '../../src/model/question';

const { questions, rules, shares } = knowledge;

/** Numbers at which some rule tips, and their neighbours, by question. */
const tips = new Map(
  questions.map((question) => {
    const at = rules
      .flatMap(({ when }) => leavesOf(when))
      .flatMap(({ leaf }) =>
        'question' in leaf &&
        leaf.question === question.id &&
        ('atLeast' in leaf || 'atMost' in leaf)
          ? [leaf.atLeast, leaf.atMost].flatMap((bound) => bound ?? [])
          : [],
      )
      .flatMap((bound) => [bound - 1, bound, bound + 1])
      .filter((number) => number >= 0);
    return [question.id, at] as const;
  }),
);

const pick = <T>(random: Random, list: readonly T[]): T | undefined =>
  list[Math.floor(random() * list.length)];

/** One answer as likely as any other; numbers at their tips as often as elsewhere. */
function evenly(question: Question, random: Random): Answer {
  if (question.kind === 'choice') return pick(random, question.options)?.id ?? unsure;
  if (question.kind === 'multi') {
    const ids = question.options.map(({ id }) => id).filter(() => random() < 0.5);
    return ids.sort();
  }
  const tip = pick(random, tips.get(question.id) ?? []);
  return tip !== undefined && random() < 0.6 ? tip : plausibleNumber(question, random());
}

/** Answers of one person: from hardly any to nearly all, evenly or as people answer. */
function draw(random: Random): Answers {
  const density = random();
  const byShares = random() < 0.5;
  const answers: Record<string, Answer> = {};
  for (const question of questions) {
    const roll = random();
    if (roll < density) {
      answers[question.id] = byShares
        ? drawAnswer(question, shares, random)
        : evenly(question, random);
    } else if (roll > 0.97) answers[question.id] = unsure;
  }
  return answers;
}

export interface Person {
  readonly answers: Answers;
  /** More chance, for what is done to the answers. */
  readonly random: Random;
}

/** People drawn at random, each from a seed of its own, so that one who fails can be met again. */
export const people: fc.Arbitrary<number> = fc.noShrink(fc.integer({ min: 0, max: 2 ** 32 - 1 }));

export function personOf(seed: number): Person {
  const random = seeded(seed);
  return { answers: draw(random), random };
}

/** The fewest of these answers for which something still fails: each of them is needed. */
export function fewest(answers: Answers, fails: (answers: Answers) => boolean): Answers {
  let left = answers;
  for (let before = Infinity; Object.keys(left).length < before;) {
    before = Object.keys(left).length;
    for (const id of Object.keys(left)) {
      const { [id]: _taken, ...rest } = left;
      if (fails(rest)) left = rest;
    }
  }
  return left;
}
