import { describe, expect, it } from 'vitest';
import { cite, explainReason, splitReasons } from '../../../src/engine/describe/reasons';
import { decide } from '../../../src/engine/decide';
import { indexRulebook } from '../../../src/engine/rulebook';
import type { Answers } from '../../../src/model/answers';
import type { Condition } from '../../../src/model/condition';
import type { Knowledge } from '../../../src/model/knowledge';
import type { Effect } from '../../../src/model/rule';
import { toyFacts } from '../../fixtures/toy-facts';
import { toyKnowledge } from '../../fixtures/toy-knowledge';
import { aunt, stormyDog, toyWords } from '../../fixtures/toy-words';
import {
  choice,
  examples,
  facts,
  factSet,
  is,
  method,
  same,
  tagged,
  training,
  weights,
  world,
} from '../../fixtures/yes-no-world';
import type { Rule } from '../../fixtures/yes-no-world';

const rules = (list: readonly { rule: string }[]) => list.map(({ rule }) => rule);

describe('reasons of the toy', () => {
  it('come heaviest first, a rule once a side, with what was answered and who says so', () => {
    const { reasonsFor, reasonsAgainst, reasonsElsewhere } = toyWords(stormyDog);
    expect(rules(reasonsFor)).toEqual(['dog-walk', 'hungry-dinner', 'umbrella-helps']);
    expect(reasonsFor[0]).toEqual({
      rule: 'dog-walk',
      consideration: 'dog-walk',
      on: { question: 'weights' },
      effect: 'favour',
      points: 3,
      counts: true,
      because: 'Because of dog-walk.',
      grade: 'practice',
      citations: [{ ...aunt, at: 'p. 1' }],
      answers: [{ question: 'company', said: 'a dog' }],
      computed: [],
    });
    expect(rules(reasonsAgainst)).toEqual(['storm-inside']);
    expect(reasonsElsewhere.map(({ rule, on }) => [rule, on])).toEqual([
      ['dog-walk', { tag: 'open-air' }],
      ['hungry-dinner', { strategy: 'bake' }],
      ['dog-eats-post', { question: 'context', of: 'facts' }],
    ]);
  });
});

describe('reasons split by what they say of the recommendation', () => {
  const split = (...list: Effect[][]) => {
    const made = list.map((effects): Rule => [is('z'), ...effects]);
    const rulebook = indexRulebook(world([], made), factSet(same));
    const decision = decide(rulebook, { answers: { z: 'yes' } });
    const { forIt, againstIt, elsewhere } = splitReasons(rulebook, decision);
    const words = (reasons: typeof forIt) =>
      reasons.map(({ rule, points }) => `${rule.replace('rule-', '')}:${points}`).join(' ');
    return {
      leads: decision.strategy,
      forIt: words(forIt),
      againstIt: words(againstIt),
      elsewhere: words(elsewhere),
    };
  };

  it('of the plain answer: against weights and context for it, for them against it', () => {
    expect(
      split([weights('-clear')], [weights('slight')], [facts('-slight')], [facts('slight')]),
    ).toEqual({
      leads: 'read',
      forIt: '0:-2 2:-1',
      againstIt: '1:1 3:1',
      elsewhere: '',
    });
  });

  it('of what is given: for that, and against weights', () => {
    expect(
      split(
        [facts('strong')],
        [weights('-slight')],
        [weights('slight')],
        [facts('-slight')],
        [facts('slight')],
      ),
    ).toEqual({ leads: 'letters', forIt: '0:3 4:1 1:-1', againstIt: '3:-1 2:1', elsewhere: '' });
  });

  it('of what is not given: elsewhere', () => {
    expect(split([facts('strong')], [examples('slight')])).toMatchObject({
      forIt: '0:3',
      againstIt: '',
      elsewhere: '1:1',
    });
  });

  it('of training: for weights and for it; about context or other kinds elsewhere', () => {
    expect(
      split(
        [weights('strong'), training('out', 'clear')],
        [weights('-slight')],
        [weights('slight')],
        [training('out', '-slight')],
        [training('dance', 'slight')],
        [facts('strong')],
      ),
    ).toEqual({
      leads: 'walk',
      // The rule that says both is told once, by the heavier.
      forIt: '0:3 2:1',
      againstIt: '1:-1 3:-1',
      elsewhere: '4:1 5:3',
    });
  });

  it('of methods: its own either way, by id or tag; of others elsewhere', () => {
    expect(
      split(
        [method('read', 'clear')],
        [tagged('quiet', '-slight')],
        [method('bake', '-slight')],
        [tagged('music', 'strong')],
      ),
    ).toEqual({ leads: 'read', forIt: '0:2', againstIt: '1:-1', elsewhere: '2:-1 3:3' });
  });

  it('led by what the family stands for, the rest heaviest first', () => {
    // Neither that nothing is given nor the method leads, as heavy as they are.
    expect(
      split(
        [facts('-strong'), examples('-strong')],
        [method('read', 'strong')],
        [weights('-slight')],
        [weights('-slight')],
      ),
    ).toMatchObject({ leads: 'read', forIt: '2:-1 0:-3 1:3 3:-1' });
    expect(
      split([method('walk', 'strong')], [training('out', 'slight')], [weights('strong')]),
    ).toMatchObject({ leads: 'walk', forIt: '2:3 0:3 1:1' });
    // Where only methods speak, the heaviest of them leads.
    expect(split([method('read', 'slight')], [method('read', 'clear')]).forIt).toBe('1:2 0:1');
  });

  it('of equals, by what was tried here first, and by what only the means allow last', () => {
    const knowledge = world(
      ['u', 'v'].map((id) => choice(id)),
      ['u', 'v', 'z'].map((id): Rule => [is(id), weights('-clear')]),
    );
    const ground: Record<string, object> = { u: { section: 'team' }, z: { asked: 'after-try' } };
    const questions = knowledge.questions.map((one) => ({ ...one, ...ground[one.id] }));
    const rulebook = indexRulebook({ ...knowledge, questions }, factSet(same));
    const decision = decide(rulebook, { answers: { u: 'yes', v: 'yes', z: 'yes' } });
    expect(rules(splitReasons(rulebook, decision).forIt)).toEqual(['rule-2', 'rule-1', 'rule-0']);
  });

  it('on either side where a rule says both', () => {
    const both = [weights('-clear'), tagged('quiet', '-slight'), method('bake', '-strong')];
    expect(split(both)).toMatchObject({
      forIt: '0:-2',
      againstIt: '0:-1',
    });
  });

  it('of one consideration only what counts', () => {
    const knowledge = world(
      [],
      [
        [is('z'), weights('-slight')],
        [is('z'), weights('-strong')],
      ],
    );
    const tiers = knowledge.rules.map((rule) => ({ ...rule, consideration: 'tiers' }));
    const rulebook = indexRulebook({ ...knowledge, rules: tiers }, factSet(same));
    const { forIt, againstIt, elsewhere } = splitReasons(
      rulebook,
      decide(rulebook, { answers: { z: 'yes' } }),
    );
    expect([rules(forIt), againstIt, elsewhere]).toEqual([['rule-1'], [], []]);
  });
});

describe('what fired a reason', () => {
  const [rule] = toyKnowledge.rules;
  if (rule === undefined) throw new Error('The toy has no rules');
  const told = (when: Condition, answers: Answers, more: Partial<Knowledge> = {}) => {
    const one = { ...rule, id: 'one', when, effects: [weights('-strong')] };
    const knowledge = { ...toyKnowledge, ...more, rules: [one] };
    const rulebook = indexRulebook(knowledge, toyFacts);
    const decision = decide(rulebook, { answers });
    const [reason] = decision.reasons;
    if (reason === undefined) throw new Error('Nothing fired');
    return explainReason(rulebook, knowledge, decision, reason);
  };

  it('is the answers that speak for it, in the order of the questionnaire', () => {
    const { answers } = told(
      {
        all: [
          { not: { question: 'company', has: 'dog' } },
          {
            any: [
              { question: 'weather', is: 'wet' },
              { question: 'hunger', atLeast: 500 },
            ],
          },
        ],
      },
      { weather: 'wet', hunger: 3, company: [] },
    );
    expect(answers).toEqual([
      { question: 'weather', said: 'wet weather' },
      { question: 'company', said: 'Nobody' },
    ]);
  });

  it('is what a fact comes to, with the answers behind it', () => {
    const { answers, computed } = told(
      {
        all: [
          { fact: 'dinners', atLeast: 2 },
          { question: 'weather', is: 'wet' },
        ],
      },
      { purse: 45, weather: 'wet', hunger: 3 },
    );
    expect(answers).toEqual([
      { question: 'weather', said: 'wet weather' },
      { question: 'purse', said: '45 coins' },
    ]);
    expect(computed).toEqual([{ fact: 'dinners', says: 'Dinners you can pay: 4.5 dinners' }]);
  });

  it('is no answer that is not given, and what is implied is told', () => {
    expect(told({ fact: 'dinners', atLeast: 0 }, {})).toMatchObject({
      answers: [],
      computed: [{ fact: 'dinners', says: 'Dinners you can pay: 0 to 1,000 dinners' }],
    });
    expect(told({ question: 'music', is: 'none' }, { company: [] }).answers).toEqual([
      { question: 'music', said: 'no music' },
    ]);
  });
});

describe('citations', () => {
  it('carry author, year, title, address, interest and grade', () => {
    expect(cite(toyKnowledge, [{ source: 'aunt', heuristic: 7, at: 'p. 3' }])).toEqual([
      { ...aunt, heuristic: 7, at: 'p. 3' },
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
