import { describe, expect, it } from 'vitest';
import { cite } from '../../src/engine/cite';
import { certaintyOf, decidingReasons, evidenceOf, strengthOf } from '../../src/engine/certainty';
import type { RankedFamily, Reason } from '../../src/model/recommendation';
import type { Grade } from '../../src/model/source';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const ranked = (scores: Record<string, number>): RankedFamily[] =>
  Object.entries(scores).map(([family, score]) => ({ family, score, shut: false, strategies: [] }));

describe('strength', () => {
  it.each([
    [4, 'clear'],
    [3, 'lean'],
    [2, 'lean'],
    [1, 'close'],
    [0, 'close'],
    [-3, 'close'],
  ])('of a lead of %i points is %s', (lead, strength) => {
    const ranking = ranked({ home: 1 + lead, out: 1 });
    expect(strengthOf(ranking, 'home', 'out', false)).toBe(strength);
  });

  it('is clear where nobody else is open, or a rule puts it first', () => {
    const ranking = ranked({ home: 1, out: 1 });
    expect(strengthOf(ranking, 'home', null, false)).toBe('clear');
    expect(strengthOf(ranking, 'home', 'out', true)).toBe('clear');
  });

  it('takes a family that is not ranked for nought', () => {
    expect(strengthOf(ranked({ home: 4 }), 'home', 'out', false)).toBe('clear');
    expect(strengthOf(ranked({ out: 4 }), 'home', 'out', false)).toBe('close');
  });
});

describe('certainty', () => {
  it.each([
    [true, 0, 'settled'],
    [false, 100, 'likely'],
    [false, 90, 'likely'],
    [false, 89, 'open'],
  ])('proven %s and the same in %i of 100 is %s', (settled, same, certainty) => {
    expect(certaintyOf(settled, same, 100)).toBe(certainty);
  });
});

describe('deciding reasons', () => {
  const reason = (rule: string, on: Reason['on'], points: number, counts = true): Reason => ({
    rule,
    consideration: rule,
    on,
    effect: points > 0 ? 'favour' : 'disfavour',
    points,
    counts,
  });
  const reasons = [
    reason('for the leader', { family: 'home' }, 2),
    reason('against the leader', { family: 'home' }, -2),
    reason('for the second', { family: 'out' }, 1),
    reason('against the second', { family: 'out' }, -1),
    reason('outweighed', { family: 'home' }, 1, false),
    reason('for a third', { family: 'wait' }, 3),
    reason('against a third', { family: 'wait' }, -3),
    reason('for a method', { strategy: 'home' }, 3),
  ];

  it('are those that count for the leader and against the second', () => {
    const deciding = decidingReasons(reasons, 'home', 'out').map(({ rule }) => rule);
    expect(deciding).toEqual(['for the leader', 'against the second']);
  });

  it('are those for the leader where there is no second', () => {
    expect(decidingReasons(reasons, 'home', null).map(({ rule }) => rule)).toEqual([
      'for the leader',
    ]);
  });
});

describe('evidence', () => {
  it.each<[Grade[], string]>([
    [[], 'none'],
    [['measured'], 'measured'],
    [['measured', 'measured', 'opinion'], 'measured'],
    [['measured', 'practice'], 'mixed'],
    [['measured', 'opinion', 'opinion', 'opinion'], 'mixed'],
    [['practice'], 'practice'],
    [['practice', 'opinion'], 'practice'],
    [['practice', 'opinion', 'opinion'], 'opinion'],
    [['opinion'], 'opinion'],
  ])('of grades %j is %s', (grades, evidence) => {
    expect(evidenceOf(grades)).toBe(evidence);
  });
});

describe('citations', () => {
  it('carry author, year, title, address, interest and grade', () => {
    expect(cite(toyKnowledge, [{ source: 'aunt', at: 'p. 3' }])).toEqual([
      {
        source: 'aunt',
        at: 'p. 3',
        author: 'Aunt',
        year: 1999,
        title: 'Letters',
        url: 'https://example.org/aunt',
        interest: null,
        grade: 'measured',
      },
    ]);
  });

  it('have no address where the source has none, and are left out where it is unknown', () => {
    const [uncle, ...others] = cite(toyKnowledge, [
      { source: 'uncle', at: 'p. 1' },
      { source: 'nobody', at: 'p. 1' },
    ]);
    expect(others).toEqual([]);
    expect(uncle).not.toHaveProperty('url');
    expect(uncle).toMatchObject({ author: 'Uncle', interest: 'sells umbrellas' });
  });
});
