import { describe, expect, it } from 'vitest';
import { indexRulebook } from '../../src/engine/rulebook';
import { isUnread } from '../../src/evaluation/case-sets';
import { makeLedger, settlementOf, spokenBy, unexplained } from '../../src/evaluation/ledger';
import type { Case } from '../../src/model/case';
import { toyFacts, toyRulebook } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { toyCase } from './toy-cases';

const evenings = (name: string, count: number, answers: Case['answers'], accepted: string[]) =>
  Array.from({ length: count }, (_, at) =>
    toyCase(`${name}-${at}`, `${name}-${at}`, answers, { winner: accepted[0] ?? null, accepted }),
  );
const dog = { company: ['dog'] };
const entryOf = (cases: Case[], rule: string, on: string) =>
  makeLedger(toyRulebook, cases, true).find((entry) => entry.rule === rule && entry.on === on);

describe('how a case settles a question', () => {
  it.each([
    [['out'], 'weights', true],
    [['out', 'dance'], 'weights', true],
    [['home', 'post'], 'weights', false],
    [['wait'], 'weights', false],
    [['home', 'out'], 'weights', null],
    [['post'], 'context', true],
    [['home'], 'context', false],
    [['home', 'post'], 'context', null],
    [['post', 'out'], 'context', null],
    [['out'], 'out', true],
    [['dance', 'stage'], 'out', false],
    [['dance', 'out'], 'out', null],
    [['dance', 'home'], 'out', null],
    [['home'], 'out', null],
    [[], 'weights', null],
  ])('%j on %s: %s', (accepted, on, settled) => {
    expect(settlementOf(toyRulebook, accepted, on)).toBe(settled);
  });
});

describe('what a rule says', () => {
  it('is its strongest effect on each question, and nothing of methods', () => {
    const rule = toyKnowledge.rules.find(({ id }) => id === 'dog-walk')!;
    expect(spokenBy(rule)).toEqual([
      { on: 'weights', yes: true, by: 'strong' },
      { on: 'out', yes: true, by: 'clear' },
    ]);
    const both = [
      { kind: 'favour', on: { question: 'context', of: 'facts' }, by: 'slight' },
      { kind: 'favour', on: { question: 'context', of: 'examples' }, by: 'clear' },
    ] as const;
    expect(spokenBy({ effects: [...both] })).toEqual([{ on: 'context', yes: true, by: 'clear' }]);
  });
});

describe('the ledger', () => {
  const cases = [
    ...evenings('held', 9, dog, ['out']),
    ...evenings('failed', 3, dog, ['home']),
    ...evenings('other', 2, {}, ['out']),
    ...evenings('calm', 6, {}, ['home']),
    ...evenings('torn', 5, dog, ['home', 'out']),
  ];

  it('counts what held and what failed, against all other settled cases', () => {
    expect(entryOf(cases, 'dog-walk', 'weights')).toEqual({
      rule: 'dog-walk',
      on: 'weights',
      held: 9,
      failed: 3,
      // (9 + .5) (6 + .5) / ((3 + .5) (2 + .5))
      oddsRatio: 7.06,
      publications: 12,
      record: 'strong',
    });
  });

  it('turns the sides round for a rule that speaks against', () => {
    const wet = [
      ...evenings('in', 8, { weather: 'wet' }, ['home']),
      ...evenings('calm', 4, {}, ['home']),
      ...evenings('away', 4, {}, ['out']),
    ];
    expect(entryOf(wet, 'rain-inside', 'weights')).toMatchObject({ held: 8, failed: 0 });
  });

  it.each([
    [5, 2, 'none'],
    [8, 8, 'even'],
    [8, 12, 'against'],
    [8, 6, 'slight'],
    [8, 3, 'clear'],
    [8, 1, 'strong'],
  ])('with %i held against %i failed says %s', (held, failed, record) => {
    const kept = [
      ...evenings('held', held, dog, ['out']),
      ...evenings('failed', failed, dog, ['home']),
      ...evenings('other', 8, {}, ['out']),
      ...evenings('calm', 8, {}, ['home']),
    ];
    expect(entryOf(kept, 'dog-walk', 'weights')?.record).toBe(record);
  });

  it('weighs each publication as one, among the rows that settle the question', () => {
    const rows = evenings('row', 4, dog, ['out']).map((entry, at) => ({
      ...entry,
      outcome: at === 0 ? { ...entry.outcome, accepted: ['out', 'home'] } : entry.outcome,
      source: { ...entry.source, cluster: 'one' },
    }));
    expect(entryOf(rows, 'dog-walk', 'weights')).toMatchObject({ held: 1, publications: 1 });
  });

  it('counts what other answers imply, and nothing that is open', () => {
    const alone = evenings('alone', 3, { company: [] }, ['dance']);
    const music = { ...toyKnowledge.rules[0]!, id: 'silence', consideration: 'silence' };
    const rules = [
      {
        ...music,
        when: { question: 'music', is: 'none' },
        effects: [{ kind: 'disfavour', on: { training: 'dance' }, by: 'clear' } as const],
      },
    ];
    const silent = indexRulebook({ ...toyKnowledge, rules }, toyFacts);
    expect(makeLedger(silent, alone, true)).toMatchObject([{ held: 0, failed: 3 }]);
    expect(makeLedger(silent, evenings('open', 3, {}, ['dance']), true)).toMatchObject([
      { held: 0, failed: 0 },
    ]);
  });

  it('leaves out the publications that are kept unread, unless told', () => {
    const unread = cases.filter(isUnread).length;
    expect(unread).toBeGreaterThan(0);
    const counted = (all: boolean) =>
      makeLedger(toyRulebook, cases, all).find(({ on }) => on === 'weights');
    expect(counted(false)).not.toEqual(counted(true));
  });
});

describe('strength and record', () => {
  const ledger = [
    {
      rule: 'dog-walk',
      on: 'weights',
      held: 9,
      failed: 8,
      oddsRatio: 1.1,
      publications: 17,
      record: 'even' as const,
    },
  ];

  it('disagree where a rule does not say why it stands', () => {
    expect(unexplained(toyKnowledge, ledger)).toEqual([
      {
        rule: 'dog-walk',
        on: 'weights',
        yes: true,
        written: 'strong',
        record: 'even',
        oddsRatio: 1.1,
        publications: 17,
      },
    ]);
  });

  it('agree where the record is as strong, or there is none, or the rule says why', () => {
    const as = (record: 'strong' | 'none') => ledger.map((entry) => ({ ...entry, record }));
    expect(unexplained(toyKnowledge, as('strong'))).toEqual([]);
    expect(unexplained(toyKnowledge, as('none'))).toEqual([]);
    const rules = toyKnowledge.rules.map((rule) => ({ ...rule, despite: 'Dogs insist.' }));
    expect(unexplained({ rules }, ledger)).toEqual([]);
  });
});
