import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/engine/analyse';
import { decide, factQuestions } from '../../src/engine/decide';
import type { Answers } from '../../src/model/answers';
import type { Condition } from '../../src/model/condition';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { choice, favour, first, gate, is, number, same, world } from '../fixtures/yes-no-world';
import type { Question, Rule } from '../fixtures/yes-no-world';

const a = choice('a');
const b = choice('b');
const ahead: Rule = [is('z'), favour('home', 'strong')];

function decided(questions: readonly Question[], rules: readonly Rule[], answers: Answers = {}) {
  return decide(world(questions, rules), { answers: { z: 'yes', ...answers } }, [same]);
}

describe('what a rule puts first', () => {
  const yes = { a: 'yes', b: 'yes' };
  const cases: [string, readonly Rule[], Answers, string, string[]][] = [
    ['comes before the ranking', [ahead, [is('a'), first('walk')]], yes, 'walk', ['rule-1']],
    ['waits for its rule', [ahead, [is('a'), first('walk')]], {}, 'read', []],
    [
      'does not come where its rule is false',
      [ahead, [is('a'), first('walk')]],
      { a: 'no' },
      'read',
      [],
    ],
    ['is not what a gate names', [ahead, [is('a'), gate('bake')]], yes, 'read', []],
    [
      'is the lowest rung of several, with the rules that put it there',
      [
        [is('a'), first('dinner')],
        [is('b'), first('bake')],
        [is('a'), first('bake')],
        [is('z'), first('walk')],
      ],
      yes,
      'bake',
      ['rule-1', 'rule-2'],
    ],
    ['is nothing where it has no entry', [ahead, [is('a'), first('moon')]], yes, 'read', []],
  ];
  it.each(cases)('%s', (_name, rules, answers, strategy, firstBy) => {
    expect(decided([a, b], rules, answers)).toMatchObject({ strategy, firstBy });
  });

  it('is by rung, in whatever order strategies stand', () => {
    const knowledge = world([a], [[is('a'), first('dinner'), first('bake')]]);
    const turned = { ...knowledge, strategies: [...knowledge.strategies].reverse() };
    for (const one of [knowledge, turned]) {
      expect(decide(one, { answers: { z: 'yes', a: 'yes' } }, []).strategy).toBe('bake');
    }
  });
});

describe('the second family', () => {
  it('is the next that is open, no preparation', () => {
    const wait: Rule = [is('z'), favour('wait', 'clear')];
    expect(decided([], [ahead, wait]).second).toBe('out');
    expect(decided([], [ahead, wait, [is('z'), gate('walk'), gate('dinner')]]).second).toBeNull();
  });

  it('is the leader of the ranking where another is put first', () => {
    expect(decided([], [ahead, [is('z'), first('walk')]])).toMatchObject({
      family: 'out',
      second: 'home',
    });
  });

  it('is none, as is the first, where there is no strategy', () => {
    const nothing = { ...world([], [ahead]), strategies: [] };
    const made = decide(nothing, { answers: { z: 'yes' } }, []);
    expect(made).toMatchObject({ family: '', strategy: '', second: null, firstBy: [] });
  });
});

describe('the questions that would settle a gate', () => {
  const questionsOf = (when: Condition, answers: Answers = {}) =>
    decided([a, b, number], [[when, gate('read')]], answers)
      .ranking.flatMap(({ strategies }) => strategies)
      .find(({ strategy }) => strategy === 'read')
      ?.gates.flatMap(({ questions }) => questions);
  const fact: Condition = { fact: 'same', atLeast: 500 };

  it.each([
    ['those that are open', { all: [is('a'), is('b')] }, {}, ['a', 'b']],
    ['those that are unsure', { all: [is('a'), is('b')] }, { a: 'unsure', b: 'yes' }, ['a']],
    ['those behind a fact', { all: [fact, is('a')] }, { a: 'yes' }, ['n']],
    ['each once', { all: [fact, { question: 'n', atLeast: 7 }] }, {}, ['n']],
    ['those that are unsure behind a fact', fact, { n: 'unsure' }, ['n']],
  ] as [string, Condition, Answers, string[]][])('are %s', (_name, when, answers, questions) => {
    expect(questionsOf(when, answers)).toEqual(questions);
  });

  it('leave out what is answered behind a fact that stays open', () => {
    const knowledge = world([a, number], [[fact, gate('read')]]);
    const wide = {
      ...same,
      questions: [{ id: 'n' }, { id: 'a' }],
      compute: () => ({ low: 0, high: 900 }),
    };
    const gatesWith = (answers: Answers) =>
      decide(knowledge, { answers }, [wide])
        .ranking.flatMap(({ strategies }) => strategies)
        .find(({ strategy }) => strategy === 'read')?.gates;
    expect(gatesWith({ n: 3 })?.[0]?.questions).toEqual(['a']);
    expect(gatesWith({ n: 'unsure', a: 'yes' })?.[0]?.questions).toEqual(['n']);
  });

  it('are those of the right fact', () => {
    expect(
      factQuestions([{ ...same, id: 'other', questions: [{ id: 'a' }] }, same], 'same'),
    ).toEqual(['n']);
    expect(factQuestions([same], 'moon')).toEqual([]);
  });
});

describe('an analysis', () => {
  it('tells how far it is, from a tenth to all', () => {
    const shares: number[] = [];
    analyse(toyKnowledge, { answers: { weather: 'wet' } }, toyFacts, (share) => shares.push(share));
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares[0]).toBeGreaterThanOrEqual(0.1);
    expect(shares[0]).toBeLessThan(0.5);
    expect(shares.at(-1)).toBe(1);
  });
});
