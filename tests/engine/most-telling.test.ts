import { describe, expect, it } from 'vitest';
import { compile } from '../../src/engine/compiled/program';
import { mostTelling } from '../../src/engine/most-telling';
import type { Way } from '../../src/engine/most-telling';
import type { Answer, Answers } from '../../src/model/answers';
import { atLeast, book, choice, is, number, weights } from '../fixtures/yes-no-world';
import type { Question, Rule } from '../fixtures/yes-no-world';

const [a, b] = [choice('a'), choice('b')];
const yesWhere = (isYes: boolean): Answer => (isYes ? 'yes' : 'no');

/** One way to fill in the rest, by question; the training family or the plain one. */
interface Drawn {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly isOut: boolean;
}

/** The question that tells most of these ways. */
function telling(
  questions: readonly Question[],
  rules: readonly Rule[],
  drawn: readonly Drawn[],
  answers: Answers = { z: 'yes' },
): string | null {
  const rulebook = book(questions, rules);
  const families = compile(rulebook).families.map(({ id }) => id);
  const ways = drawn.map(({ answers: own, isOut }): Way => ({
    drawn: rulebook.questions.map(({ question }) => own[question.id]),
    family: families.indexOf(isOut ? 'out' : 'home'),
  }));
  const open = questions.map(({ id }) =>
    rulebook.questions.findIndex(({ question }) => question.id === id),
  );
  const found = mostTelling(rulebook, { answers }, open, ways);
  return found === null ? null : (rulebook.questions[found]?.question.id ?? null);
}

/** Numbers from 0 to 99, those from 40 on first: fifths of a list that is not sorted fall elsewhere. */
const unsorted = Array.from({ length: 100 }, (_, at) => (at + 40) % 100);

describe('the most telling question, of ways that are given', () => {
  it('tells numbers apart by their fifths, with the middle of each as its answer', () => {
    const rules: Rule[] = [
      [atLeast('n', 40), weights('strong')],
      [is('b'), weights('strong')],
    ];
    // b says where a way leads but for one; the number says it of all.
    const drawn = unsorted.map((n) => ({
      answers: { n, b: yesWhere(n >= 40 && n !== 99) },
      isOut: n >= 40,
    }));
    expect(telling([b, number], rules, drawn)).toBe('n');
  });

  it('finds the fifths among those that were drawn', () => {
    // Half of the ways have no number, since the question does not apply in them.
    const numbered = unsorted.map((n) => ({
      answers: { n, b: yesWhere(n >= 60 && n !== 99) },
      isOut: n >= 60,
    }));
    const without = unsorted.map(() => ({ answers: { b: yesWhere(false) }, isOut: false }));
    expect(telling([b, number], [], [...numbered, ...without])).toBe('n');
  });

  it('is, of two that tell the ways apart as well, the one whose answer the advice follows', () => {
    const drawn = unsorted.map((n) => ({
      answers: { a: yesWhere(n < 50), b: yesWhere(n < 50) },
      isOut: n < 50,
    }));
    expect(telling([b, a], [[is('a'), weights('strong')]], drawn)).toBe('a');
  });

  it('is, of two that the advice does not follow, the one that tells the ways apart', () => {
    const drawn = unsorted.map((n) => ({
      answers: { a: yesWhere(n < 50), b: yesWhere(n % 2 === 0) },
      isOut: n < 50,
    }));
    expect(telling([b, a], [], drawn)).toBe('a');
  });

  it('is the first of those that tell as much, and none where none is open', () => {
    const drawn = unsorted.map((n) => ({
      answers: { a: yesWhere(n < 50), b: yesWhere(n < 50) },
      isOut: n < 50,
    }));
    expect(telling([b, a], [], drawn)).toBe('b');
    expect(telling([a, b], [], drawn)).toBe('a');
    expect(telling([], [], drawn)).toBeNull();
  });

  it('does not take one way alone for agreement', () => {
    // Each number stands for one way; the answers to a for several that agree.
    const drawn = [1, 2, 3, 4, 5].map((n) => ({
      answers: { n: n * 100, a: yesWhere(n > 2) },
      isOut: n > 2,
    }));
    expect(telling([number, a], [], drawn)).toBe('a');
  });
});
