import { describe, expect, it } from 'vitest';
import { contradictionFinder, isOpen, sortAnswers } from '../../src/engine/applies';
import { absent } from '../../src/engine/conditions';
import { indexRulebook } from '../../src/engine/rulebook';
import type { Answers } from '../../src/model/answers';
import { toyFacts, toyRulebook } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { book, choice, is, numbered } from '../fixtures/yes-no-world';

/** e hangs on d, which hangs on c; told before both. f wants no d, g hangs on a fact. */
const chain = book(
  [
    choice('e', { askIf: is('d') }),
    choice('f', { askIf: { not: is('d') } }),
    choice('c'),
    choice('d', { askIf: is('c') }),
    choice('g', { askIf: { fact: 'same', atLeast: 1 } }),
    numbered('n'),
  ],
  [],
);
const sorted = (answers: Answers) => sortAnswers(chain, { answers });

describe('whether a question applies', () => {
  const rows: [string, Answers, string, string][] = [
    ['one without a condition applies', {}, 'c', 'applies'],
    ['one hangs on an open answer', {}, 'd', 'undecided'],
    ['one hangs on an unsure answer', { c: 'unsure' }, 'd', 'undecided'],
    ['one applies by its condition', { c: 'yes' }, 'd', 'applies'],
    ['one does not apply by its condition', { c: 'no' }, 'd', 'not-applicable'],
    ['what hangs on an open one is undecided', { c: 'yes' }, 'e', 'undecided'],
    ['two steps away it applies', { c: 'yes', d: 'yes' }, 'e', 'applies'],
    ['what hangs on a parked answer does not apply', { c: 'no', d: 'yes' }, 'e', 'not-applicable'],
    ['what wants the contrary of a parked answer applies', { c: 'no', d: 'yes' }, 'f', 'applies'],
    ['an answer given before its question applies counts', { d: 'yes' }, 'e', 'applies'],
    ['one that would hang on a fact stays undecided', { n: 5 }, 'g', 'undecided'],
  ];
  it.each(rows)('%s', (_name, answers, question, state) => {
    expect(sorted(answers).states[question]).toBe(state);
  });

  it('is said of every question', () => {
    expect(Object.keys(sorted({}).states).sort()).toEqual(['c', 'd', 'e', 'f', 'g', 'n', 'z']);
  });
});

describe('answers that are parked', () => {
  it('are kept apart, in the order of the questions; unsure ones too', () => {
    const { given, counted, parked } = sorted({ d: 'unsure', e: 'no', c: 'no', moon: 'full' });
    expect(given).toEqual({ c: 'no' });
    expect(counted).toEqual({ c: 'no' });
    expect(parked).toEqual(['e', 'd']);
  });

  it('count again while it is not known whether they apply', () => {
    expect(sorted({ d: 'no' })).toMatchObject({ given: { d: 'no' }, parked: [] });
  });
});

describe('open questions', () => {
  it.each<[string, Answers, string[]]>([
    ['are those that apply and have no answer', { c: 'yes' }, ['z', 'd', 'n']],
    ['include unsure answers', { c: 'unsure', z: 'no' }, ['c', 'n']],
    ['are none of those that may not apply', {}, ['z', 'c', 'n']],
    ['are none where all is answered', { z: 'no', c: 'yes', d: 'no', f: 'no', n: 3 }, []],
    ['take zero for an answer', { z: 'no', c: 'no', f: 'yes', n: 0 }, []],
  ])('%s', (_name, answers, open) => {
    expect(sorted(answers).open).toEqual(open);
  });

  it.each([
    [undefined, true],
    ['unsure', true],
    ['', false],
    [0, false],
    [[], false],
  ])('an answer %j is open: %s', (answer, open) => {
    expect(isOpen(answer)).toBe(open);
  });
});

describe('what other answers imply', () => {
  const nobody = { company: [] };
  const toy = (answers: Answers) => sortAnswers(toyRulebook, { answers });

  it('counts as answered, but was not given, and is not open', () => {
    const { given, implied, counted, open } = toy(nobody);
    expect(given).toEqual(nobody);
    expect(implied).toEqual({ music: 'none' });
    expect(counted).toEqual({ company: [], music: 'none' });
    expect(open).not.toContain('music');
  });

  it('gives way to an explicit answer, and stands for one that is not sure', () => {
    expect(toy({ ...nobody, music: 'loud' })).toMatchObject({
      implied: {},
      counted: { music: 'loud' },
    });
    expect(toy({ ...nobody, music: 'unsure' })).toMatchObject({
      given: { music: 'unsure' },
      implied: { music: 'none' },
      counted: { music: 'none' },
    });
  });

  it('is nothing while what implies it is open or otherwise', () => {
    expect(toy({}).implied).toEqual({});
    expect(toy({ company: ['dog'] }).implied).toEqual({});
    expect(toy({ company: 'unsure' }).open).toContain('music');
  });

  it('is the first implication that holds, and can imply more', () => {
    const rulebook = book(
      [
        choice('d', { implied: [{ when: is('c', 'no'), answer: 'no' }] }),
        choice('c', {
          implied: [
            { when: is('a', 'no'), answer: 'no' },
            { when: is('b'), answer: 'yes' },
            { when: is('a'), answer: 'no' },
          ],
        }),
        choice('a'),
        choice('b'),
      ],
      [],
    );
    const implied = (answers: Answers) => sortAnswers(rulebook, { answers }).implied;
    expect(implied({ a: 'yes', b: 'yes' })).toEqual({ c: 'yes' });
    expect(implied({ a: 'yes' })).toEqual({ c: 'no', d: 'no' });
    expect(implied({ b: 'unsure' })).toEqual({});
  });

  it('is nothing for a question that does not apply, or may not', () => {
    const rulebook = book(
      [choice('a'), choice('b', { askIf: is('a'), implied: [{ when: is('z'), answer: 'no' }] })],
      [],
    );
    const implied = (a?: string) =>
      sortAnswers(rulebook, { answers: { z: 'yes', ...(a !== undefined && { a }) } }).implied;
    expect([implied('yes'), implied('no'), implied()]).toEqual([{ b: 'no' }, {}, {}]);
  });
});

it('answers are held by the place of their question', () => {
  const { held } = sortAnswers(toyRulebook, {
    answers: { weather: 'dry', umbrella: 'yes', hunger: 0, company: [], purse: 'unsure' },
  });
  expect(held).toEqual(['dry', absent, 0, [], undefined, undefined, 'none']);
});

describe('contradictory answers', () => {
  const found = (answers: Answers, rulebook = toyRulebook) =>
    contradictionFinder(
      rulebook,
      rulebook.knowledge.contradictions,
    )({ answers }).map(({ id }) => id);
  /** The toy with contradictions that read a question that may not apply, and one that is implied. */
  const parkable = indexRulebook(
    {
      ...toyKnowledge,
      contradictions: [
        {
          id: 'umbrella-of-paper',
          when: {
            all: [
              { question: 'umbrella', is: 'yes' },
              { question: 'purse', atMost: 0 },
            ],
          },

          questions: ['umbrella', 'purse'],
        },
        {
          id: 'silence',
          when: { question: 'music', is: 'none' },

          questions: ['music', 'company'],
        },
      ],
    },
    toyFacts,
  );

  it.each<[string, Answers, string[]]>([
    ['are found', { hunger: 200, purse: 0 }, ['biscuits-without-coins']],
    ['are none where the answers fit', { hunger: 200, purse: 4 }, []],
    ['are none where one is missing', { hunger: 200 }, []],
    ['are none where one is not sure', { hunger: 200, purse: 'unsure' }, []],
  ])('%s', (_name, answers, ids) => {
    expect(found(answers)).toEqual(ids);
  });

  it('leave parked answers out, and count what is implied', () => {
    const given = { umbrella: 'yes', purse: 0 };
    expect(found({ weather: 'wet', ...given }, parkable)).toEqual(['umbrella-of-paper']);
    expect(found({ weather: 'dry', ...given }, parkable)).toEqual([]);
    expect(found({ company: [] }, parkable)).toEqual(['silence']);
  });
});
