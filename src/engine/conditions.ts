import { unsure } from '../model/answers';
import type { Answer } from '../model/answers';
import type { Condition, Leaf } from '../model/condition';
import type { Facts } from '../model/fact';
import type { Question } from '../model/question';
import type { Truth } from '../model/recommendation';

/*
 * Conditions become closures once, when a rulebook is indexed; holding one is a call. Kleene's three
 * values: what is not answered is unknown, never a quiet no.
 */

/** Stands in place of an answer where the question does not apply: conditions on it are false. */
export const absent = Symbol('does not apply');
export type HeldAnswer = Answer | typeof absent | undefined;

/** What conditions are held against: answers by question index, and facts by id. */
export interface Held {
  readonly answers: readonly HeldAnswer[];
  readonly facts: Facts;
}

/** A condition that is ready to be held. */
export type Test = (held: Held) => Truth;

/** Where a question stands among the held answers. */
export type QuestionAt = (id: string) => { readonly index: number; readonly question: Question };

const truthOf = (holds: boolean): Truth => (holds ? 'true' : 'false');

/** Kleene negation. */
export function not(truth: Truth): Truth {
  if (truth === 'unknown') return truth;
  return truth === 'true' ? 'false' : 'true';
}

/** Whether an interval lies within inclusive bounds: surely, surely not, or undecided. */
function within(low: number, high: number, atLeast: number, atMost: number): Truth {
  if (low >= atLeast && high <= atMost) return 'true';
  return high < atLeast || low > atMost ? 'false' : 'unknown';
}

/** Kleene conjunction (stop at false) or disjunction (stop at true). */
function joint(parts: readonly Test[], stop: Truth): Test {
  const otherwise = not(stop);
  const [one, other, ...more] = parts;
  // Two parts are what most have: they go without a loop.
  if (one !== undefined && other !== undefined && more.length === 0) {
    return (held) => {
      const first = one(held);
      if (first === stop) return stop;
      const second = other(held);
      return second === stop || first === otherwise ? second : first;
    };
  }
  return (held) => {
    let result = otherwise;
    for (const part of parts) {
      const truth = part(held);
      if (truth === stop) return stop;
      if (truth === 'unknown') result = truth;
    }
    return result;
  };
}

const isOpen = (answer: HeldAnswer): boolean => answer === undefined || answer === unsure;

/**
 * "One of these". An option that was split stands for some of those that it was split into, and nobody
 * knows which: true where all are wanted, unknown where some are.
 */
function optionTest(question: Question, index: number, wanted: readonly string[]): Test {
  const options = question.kind === 'choice' ? question.options : [];
  const known = options.map(({ id }) => id).filter((id) => wanted.includes(id));
  const split = new Map<HeldAnswer, Truth>();
  for (const { id, splitInto = [] } of options) {
    const some = splitInto.filter((part) => wanted.includes(part));
    if (known.includes(id) || some.length === 0) continue;
    split.set(id, some.length === splitInto.length ? 'true' : 'unknown');
  }
  const [one = absent, ...more] = known;
  // Most conditions want one option that was never split: they are held often, so they cost the least.
  if (more.length === 0 && split.size === 0) {
    return ({ answers }) => {
      const answer = answers[index];
      if (isOpen(answer)) return 'unknown';
      return answer === one && answer !== absent ? 'true' : 'false';
    };
  }
  return ({ answers }) => {
    const answer = answers[index];
    if (isOpen(answer)) return 'unknown';
    for (const id of known) if (id === answer) return 'true';
    return split.size === 0 ? 'false' : (split.get(answer) ?? 'false');
  };
}

/** A condition on an answer that is given: false of another kind of answer, or undecided by bounds. */
function answerTest(
  condition: Exclude<
    Extract<Condition, { question: string }>,
    { is: string } | { in: readonly string[] }
  >,
): (answer: Answer) => Truth {
  if ('has' in condition) {
    const { has } = condition;
    return (answer) => truthOf(Array.isArray(answer) && answer.includes(has));
  }
  if ('none' in condition) return (answer) => truthOf(Array.isArray(answer) && answer.length === 0);
  const { atLeast = -Infinity, atMost = Infinity } = condition;
  return (answer) =>
    typeof answer === 'number' ? within(answer, answer, atLeast, atMost) : 'unknown';
}

/** Makes a condition ready. @throws where it names a question that nobody is asked */
export function makeTest(condition: Condition, at: QuestionAt): Test {
  if ('all' in condition) {
    return joint(
      condition.all.map((part) => makeTest(part, at)),
      'false',
    );
  }
  if ('any' in condition) {
    return joint(
      condition.any.map((part) => makeTest(part, at)),
      'true',
    );
  }
  if ('not' in condition) {
    const test = makeTest(condition.not, at);
    return (held) => not(test(held));
  }
  if ('fact' in condition) {
    const { fact, atLeast = -Infinity, atMost = Infinity } = condition;
    return ({ facts }) => {
      const value = facts[fact] ?? 'unknown';
      return value === 'unknown' ? value : within(value.low, value.high, atLeast, atMost);
    };
  }
  const { index, question } = at(condition.question);
  if ('is' in condition) return optionTest(question, index, [condition.is]);
  if ('in' in condition) return optionTest(question, index, condition.in);
  const test = answerTest(condition);
  return ({ answers }) => {
    const answer = answers[index];
    if (answer === undefined || answer === unsure) return 'unknown';
    return answer === absent ? 'false' : test(answer);
  };
}

/** One leaf of a condition; `negated` where an odd number of `not` stands around it. */
export interface PlacedLeaf {
  readonly leaf: Leaf;
  readonly negated: boolean;
}

/** Every leaf of a condition, in reading order. */
export function leavesOf(condition: Condition, negated = false): PlacedLeaf[] {
  if ('all' in condition) return condition.all.flatMap((part) => leavesOf(part, negated));
  if ('any' in condition) return condition.any.flatMap((part) => leavesOf(part, negated));
  if ('not' in condition) return leavesOf(condition.not, !negated);
  return [{ leaf: condition, negated }];
}

/** The questions that a condition names, as often as it names them. */
export function questionsIn(condition: Condition): string[] {
  return leavesOf(condition).flatMap(({ leaf }) => ('question' in leaf ? [leaf.question] : []));
}

/** The conditions of a question: whether it is asked, and what is implied for it, hangs on them. */
export function conditionsOf({
  askIf,
  implied = [],
}: Pick<Question, 'askIf' | 'implied'>): Condition[] {
  return [...(askIf === undefined ? [] : [askIf]), ...implied.map(({ when }) => when)];
}

/** A leaf that is ready to be held: the trace of a condition. */
export interface LeafTest extends PlacedLeaf {
  readonly test: Test;
}

/** One leaf held against the answers. */
export interface HeldLeaf extends PlacedLeaf {
  readonly truth: Truth;
}

/** Every leaf with its own truth. */
export function trace(leaves: readonly LeafTest[], held: Held): HeldLeaf[] {
  return leaves.map(({ leaf, negated, test }) => ({ leaf, negated, truth: test(held) }));
}

/** The leaves that speak for the condition: true ones, or false ones under a `not`. */
export function speakingFor(leaves: readonly LeafTest[], held: Held): HeldLeaf[] {
  return trace(leaves, held).filter(({ truth, negated }) => truth === (negated ? 'false' : 'true'));
}
