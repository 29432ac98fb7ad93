import { unsure } from '../model/answers';
import type { Answer } from '../model/answers';
import type { Condition } from '../model/condition';
import type { FactValue } from '../model/fact';
import type { Truth } from '../model/recommendation';
import { not } from './evaluate';
import type { View } from './evaluate';

/** Stands in place of an answer where the question does not apply. */
const absent = Symbol('does not apply');

/** Answers by question index, made once per decision, so that conditions need not look ids up. */
export interface Held {
  readonly answers: readonly (Answer | typeof absent | undefined)[];
  readonly fact: (id: string) => FactValue;
}

const kinds = { all: 0, any: 1, not: 2, fact: 3, number: 4, oneOf: 5, has: 6, none: 7 } as const;

/** A condition with everything looked up beforehand. One class for all kinds: engines like one shape. */
export class Test {
  /** Question index; -1 where it is not about a question. */
  at = -1;
  fact = '';
  option = '';
  /** Further options that would do. */
  others: readonly string[] = [];
  atLeast = -Infinity;
  atMost = Infinity;
  parts: readonly Test[] = [];
  constructor(readonly kind: number) {}
}

/** Prepares a condition for `passes`. @param indexOf index of a question by id; -1 where unknown */
export function prepareTest(condition: Condition, indexOf: (question: string) => number): Test {
  const joint = (kind: number, parts: readonly Condition[]) => {
    const test = new Test(kind);
    test.parts = parts.map((part) => prepareTest(part, indexOf));
    return test;
  };
  if ('all' in condition) return joint(kinds.all, condition.all);
  if ('any' in condition) return joint(kinds.any, condition.any);
  if ('not' in condition) return joint(kinds.not, [condition.not]);
  return 'fact' in condition ? prepareFact(condition) : prepareLeaf(condition, indexOf);
}

function prepareFact({ fact, atLeast, atMost }: Extract<Condition, { fact: string }>): Test {
  const test = new Test(kinds.fact);
  test.fact = fact;
  test.atLeast = atLeast ?? -Infinity;
  test.atMost = atMost ?? Infinity;
  return test;
}

function prepareLeaf(
  condition: Extract<Condition, { question: string }>,
  indexOf: (question: string) => number,
): Test {
  const about = (kind: number, options: readonly string[] = []) => {
    const test = new Test(kind);
    const [option = '', ...others] = options;
    test.at = indexOf(condition.question);
    test.option = option;
    test.others = others;
    return test;
  };
  if ('is' in condition) return about(kinds.oneOf, [condition.is]);
  if ('in' in condition) return about(kinds.oneOf, condition.in);
  if ('has' in condition) return about(kinds.has, [condition.has]);
  if ('none' in condition) return about(kinds.none);
  const test = about(kinds.number);
  test.atLeast = condition.atLeast ?? -Infinity;
  test.atMost = condition.atMost ?? Infinity;
  return test;
}

/** What conditions see of a view, by question index. */
export function hold(questions: readonly { readonly id: string }[], view: View): Held {
  const answers = questions.map(({ id }) => {
    if (!view.applies(id)) return absent;
    const answer = view.answer(id);
    return answer === unsure ? undefined : answer;
  });
  return { answers, fact: (id) => view.fact(id) };
}

function within(low: number, high: number, { atLeast, atMost }: Test): Truth {
  if (low >= atLeast && high <= atMost) return 'true';
  return high < atLeast || low > atMost ? 'false' : 'unknown';
}

function passesAnswer(test: Test, answer: Answer): Truth {
  const { kind, option, others } = test;
  if (typeof answer === 'string') {
    if (kind !== kinds.oneOf) return kind === kinds.number ? 'unknown' : 'false';
    if (answer === option && option !== '') return 'true';
    for (let index = 0; index < others.length; index += 1) {
      if (others[index] === answer) return 'true';
    }
    return 'false';
  }
  if (typeof answer === 'number') {
    return kind === kinds.number ? within(answer, answer, test) : 'false';
  }
  if (kind === kinds.number) return 'unknown';
  if (kind === kinds.none) return answer.length === 0 ? 'true' : 'false';
  return kind === kinds.has && answer.includes(option) ? 'true' : 'false';
}

/** Holds a prepared condition; equal to `evaluate` on the condition and the view, and much faster. */
export function passes(test: Test, held: Held): Truth {
  const { kind, parts, at } = test;
  if (at >= 0) {
    const answer = held.answers[at];
    if (answer === undefined) return 'unknown';
    return answer === absent ? 'false' : passesAnswer(test, answer);
  }
  if (kind <= kinds.any) {
    const stop = kind === kinds.all ? 'false' : 'true';
    let result: Truth = kind === kinds.all ? 'true' : 'false';
    for (let index = 0; index < parts.length; index += 1) {
      const part = parts[index];
      const truth = part === undefined ? 'unknown' : passes(part, held);
      if (truth === stop) return stop;
      if (truth === 'unknown') result = truth;
    }
    return result;
  }
  if (kind === kinds.not) return parts[0] === undefined ? 'unknown' : not(passes(parts[0], held));
  // A condition on a question that nobody knows: refused at start-up.
  if (kind !== kinds.fact) return 'unknown';
  const value = held.fact(test.fact);
  return value === 'unknown' ? 'unknown' : within(value.low, value.high, test);
}
