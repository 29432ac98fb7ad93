import { describe, expect, it } from 'vitest';
import { z95 } from '../../src/calculators/significance';
import { decide } from '../../src/engine/decide';
import {
  beyondNoise,
  chooseComplements,
  effortOf,
  makePlan,
  thresholdOf,
} from '../../src/engine/plan';
import { recommend } from '../../src/engine/recommend';
import { indexRulebook } from '../../src/engine/rulebook';
import type { Answers } from '../../src/model/answers';
import type { Condition } from '../../src/model/condition';
import type { PlanBasis } from '../../src/model/fact';
import type { Knowledge } from '../../src/model/knowledge';
import type { Effect } from '../../src/model/rule';
import { toyFacts, toyRulebook } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';

type Rule = Knowledge['rules'][number];
const [template] = toyKnowledge.rules;
if (template === undefined) throw new Error('The toy has no rules');
const is = (question: string, option: string): Condition => ({ question, is: option });
/** A rule that is true when it is wet, unless another condition is given. */
const rule = (id: string, effects: Effect[], when = is('weather', 'wet')): Rule => ({
  ...template,
  ...{ id, consideration: id, when, effects },
});
const step = (name: string, more = {}): Effect => ({ kind: 'step', step: name, ...more });
const beside = (complement: string): Effect => ({ kind: 'complement', complement });
const lead = (strategy: string) => rule('lead', [{ kind: 'first', strategy }]);
const gate = (strategy: string): Effect => ({ kind: 'gate', on: { strategy } });
const wet: Answers = { weather: 'wet' };

const basis: PlanBasis = {
  target: null,
  breakEven: null,
  items: 200,
  fromHeld: false,
  differing: 20,
  signTest: false,
  costlyErrors: false,
  budgetDays: null,
};
const bar = thresholdOf(basis);

function planned(rules: Rule[], answers = wet, more: Partial<Knowledge> = {}) {
  const rulebook = indexRulebook({ ...toyKnowledge, ...more, rules }, toyFacts);
  const decision = decide(rulebook, { answers });
  const { complements } = chooseComplements(rulebook, decision);
  return makePlan(rulebook, decision, complements, basis);
}
const stepsOf = (...given: Parameters<typeof planned>) => planned(...given).map((one) => one.step);
type InPlaceOf = NonNullable<Knowledge['steps'][number]['inPlaceOf']>;
const unknown: Condition = { question: 'hunger', atLeast: 1 };

describe('a difference beyond noise', () => {
  it.each([
    // Items that differ: 200 * 20 % = 40; 1.96 * sqrt(40) = 12.4, so 13 wins more.
    [200, 20, 13, 6.5],
    // 100: 20 differ; 8.77, so 9.
    [100, 20, 9, 9],
    // 400: 80 differ; 17.53, so 18.
    [400, 20, 18, 4.5],
    // 400 of which a quarter differ: 100; 19.6, so 20.
    [400, 25, 20, 5],
    // 20 of which 5 differ: 4.38, so 5: every one of them.
    [20, 25, 5, 25],
    // 1000: 200 differ; 27.7, so 28 wins more, 2.8 points.
    [1000, 20, 28, 2.8],
  ])(
    'on %i items of which %i %% differ takes %i more wins than losses',
    (items, differing, wins, points) => {
      const { wins: more, points: inPoints } = beyondNoise({ ...basis, items, differing });
      expect([more, inPoints]).toEqual([wins, points]);
      // McNemar: (wins - losses) / sqrt(wins + losses) is beyond z95, and with one less it is not.
      const differ = (items * differing) / 100;
      expect(more / Math.sqrt(differ)).toBeGreaterThan(z95);
      expect((more - 1) / Math.sqrt(differ)).toBeLessThanOrEqual(z95);
    },
  );

  it('is more than nothing where nothing differs', () => {
    expect(beyondNoise({ ...basis, differing: 0 }).wins).toBe(1);
  });

  it('says on how many items, whether they are held, and how it is tested', () => {
    expect(beyondNoise({ ...basis, items: 100, fromHeld: true, signTest: true })).toEqual({
      items: 100,
      fromHeld: true,
      differing: 20,
      signTest: true,
      wins: 9,
      points: 9,
    });
  });
});

describe('what a step has to reach', () => {
  const measurable = beyondNoise(basis);
  it.each<[string, Partial<PlanBasis>, object]>([
    ['the target', { target: 90, breakEven: 60 }, { kind: 'target', percent: 90 }],
    ['a target of nothing', { target: 0 }, { kind: 'target', percent: 0 }],
    ['break-even', { breakEven: 60 }, { kind: 'break-even', percent: 60 }],
    ['a difference', {}, { kind: 'difference' }],
  ])('is %s', (_name, more, wanted) => {
    expect(thresholdOf({ ...basis, ...more })).toEqual({ ...wanted, ...measurable });
  });

  it('follows from answers and assumptions', () => {
    const threshold = (answers: Answers, taste = 'sweet') =>
      recommend(toyRulebook, { answers, assumptions: { taste } }).plan.find(
        ({ phase }) => phase === 'experiment',
      )?.threshold;
    expect(threshold({})).toEqual(bar);
    expect(threshold({}, 'salty')).toMatchObject({ kind: 'break-even', percent: 75 });
    expect(threshold({ hunger: 500 })).toMatchObject({ items: 100, fromHeld: true });
    expect(threshold({ company: ['friends'] })).toMatchObject({ signTest: true });
  });
});

describe('a plan', () => {
  it('is at least the experiment of the primary', () => {
    expect(planned([])).toEqual([
      {
        step: 'try-read',
        phase: 'experiment',
        strategy: 'read',
        rules: [],
        questions: [],
        threshold: bar,
      },
    ]);
  });

  it('runs through its phases, with the rules behind each step', () => {
    const both: Condition = { all: [unknown, { question: 'purse', atLeast: 3 }] };
    const plan = planned([
      rule('late', [step('mind-the-clock'), step('wash-up')]),
      rule('stiff', [step('stretch'), step('wash-up'), step('count-yawns')]),
      rule('thirsty', [beside('tea')]),
      rule('gate', [gate('read')], both),
      rule('gate-too', [gate('read')], { question: 'hunger', atLeast: 9 }),
    ]);
    expect(plan.map((one) => `${one.phase} ${one.step}: ${one.rules.join()}`)).toEqual([
      'confirm ask-first: gate,gate-too',
      'measure count-yawns: stiff',
      'baseline stretch: stiff',
      'prepare wash-up: late,stiff',
      'experiment try-read: ',
      'complement add-tea: thirsty',
      'watch mind-the-clock: late',
    ]);
    expect(plan.map(({ questions }) => questions)).toEqual([
      ['hunger', 'purse'],
      ...[[], [], [], [], [], []],
    ]);
    expect(plan.map(({ threshold }) => threshold.kind)).toEqual([
      ...['done', 'done', 'difference', 'done', 'difference', 'difference', 'done'],
    ]);
    expect(plan.map(({ strategy }) => strategy)).toEqual([
      ...[null, null, null, null, 'read', null, null],
    ]);
  });

  it('measures baselines from the lowest rung up, those of no rung last, no rung twice', () => {
    const all = ['stretch', 'bake-a-bun', 'read-a-page', 'read-a-poem'].map((name) => step(name));
    expect(stepsOf([rule('all', all), lead('walk')])).toEqual([
      ...['read-a-page', 'bake-a-bun', 'stretch', 'try-walk'],
    ]);
  });

  it('leaves out the baseline that measures what the experiment measures', () => {
    const all = ['bake-a-bun', 'read-a-page', 'read-a-poem'].map((name) => step(name));
    expect(stepsOf([rule('all', all)])).toEqual(['bake-a-bun', 'try-read']);
    expect(stepsOf([rule('all', all), lead('bake')])).toEqual(['read-a-page', 'try-bake']);
  });

  it('measures nothing where a preparation comes first, and says what put it there', () => {
    const plan = planned([rule('tired', [{ kind: 'first', strategy: 'nap' }, step('stretch')])]);
    expect(plan.map((one) => [one.step, one.rules, one.threshold.kind])).toEqual([
      ['stretch', ['tired'], 'done'],
      ['try-nap', ['tired'], 'done'],
    ]);
  });

  it.each<[string, Effect, Condition?]>([
    ['of a rule that is false', step('wash-up'), is('weather', 'dry')],
    ['of a rule that is unknown', step('wash-up'), unknown],
    ['before another family', step('wash-up', { before: { family: 'out' } })],
    ['that is done', step('wash-up', { unless: is('weather', 'wet') })],
  ])('leaves out the step %s', (_name, effect, when) => {
    expect(stepsOf([rule('r', [effect], when)])).toEqual(['try-read']);
  });

  it.each<[string, Effect]>([
    ['before this strategy', step('wash-up', { before: { strategy: 'read' } })],
    ['before its tag', step('wash-up', { before: { tag: 'quiet' } })],
    ['that is not known to be done', step('wash-up', { unless: unknown })],
    ['that is not done', step('wash-up', { unless: is('weather', 'dry') })],
  ])('takes in the step %s', (_name, effect) => {
    expect(stepsOf([rule('r', [effect])])).toEqual(['wash-up', 'try-read']);
  });

  it('confirms nothing where the gate is on another strategy or closed, or there is no such step', () => {
    const open = (strategy: string) => rule('gate', [gate(strategy)], unknown);
    expect(stepsOf([open('walk')])).toEqual(['try-read']);
    const steps = toyKnowledge.steps.filter(({ phase }) => phase !== 'confirm');
    expect(stepsOf([open('read')], wet, { steps })).toEqual(['try-read']);
    expect(stepsOf([rule('a', [gate('nap')]), open('nap'), lead('nap')])).toEqual(['try-nap']);
    expect(stepsOf([open('nap'), lead('nap')])).toEqual(['ask-first', 'try-nap']);
  });

  it('takes another step in place of one, where the situation asks for it', () => {
    const instead = (id: string, inPlaceOf: InPlaceOf) =>
      toyKnowledge.steps.map((entry) => (entry.id === id ? { ...entry, inPlaceOf } : entry));
    const wetOnly = { steps: ['try-read', 'wash-up'], when: is('weather', 'wet') };
    const washed = rule('r', [step('wash-up')]);
    // The experiment stays the one of the primary, and the phase is that of the new step.
    const plan = planned([], wet, { steps: instead('try-mime', wetOnly) });
    expect(plan.map(({ step: id, strategy }) => [id, strategy])).toEqual([['try-mime', 'read']]);
    const early = { steps: ['wash-up'], when: is('weather', 'wet') };
    const moved = planned([washed], wet, { steps: instead('stretch', early) });
    expect(moved.map((one) => `${one.phase} ${one.step}: ${one.rules.join()}`)).toEqual([
      'baseline stretch: r',
      'experiment try-read: ',
    ]);
    const tea = planned([rule('thirsty', [beside('tea')])], wet, {
      steps: instead('stretch', { steps: ['add-tea'], when: is('weather', 'wet') }),
    });
    expect(tea.map(({ step: id }) => id)).toEqual(['stretch', 'try-read']);
  });

  it.each<[string, Partial<InPlaceOf>]>([
    ['what it asks for does not hold', { when: is('weather', 'dry') }],
    ['that is not known', { when: unknown }],
    ['something forbids it', { when: is('weather', 'wet'), unless: is('weather', 'wet') }],
  ])('keeps the step where %s', (_name, more) => {
    const inPlaceOf = { steps: ['try-read'], when: unknown, ...more };
    const steps = toyKnowledge.steps.map((entry) =>
      entry.id === 'try-mime' ? { ...entry, inPlaceOf } : entry,
    );
    expect(stepsOf([], wet, { steps })).toEqual(['try-read']);
  });

  it('takes the other step while nothing is known to forbid it, the first of two', () => {
    const inPlaceOf = { steps: ['try-read'], when: is('weather', 'wet'), unless: unknown };
    const steps = toyKnowledge.steps.map((entry) =>
      ['try-mime', 'try-polka'].includes(entry.id) ? { ...entry, inPlaceOf } : entry,
    );
    expect(stepsOf([], wet, { steps })).toEqual(['try-polka']);
  });

  it('takes the days of its steps', () => {
    const plan = planned([rule('r', [step('wash-up'), step('mind-the-clock')])]);
    expect(effortOf(toyKnowledge, plan)).toEqual({ low: 0.25, high: 0.25 });
    const steps = toyKnowledge.steps.map((entry) =>
      entry.id === 'try-read' ? { ...entry, days: { low: 2, high: 5 } } : entry,
    );
    expect(effortOf({ ...toyKnowledge, steps }, plan)).toEqual({ low: 2.125, high: 5.125 });
    expect(effortOf({ ...toyKnowledge, steps }, [])).toEqual({ low: 0, high: 0 });
  });

  it('drops a step on the way for a dog, in the toy', () => {
    const steps = (answers: Answers) =>
      recommend(toyRulebook, { answers: { weather: 'dry', hunger: 5, ...answers } }).plan.map(
        (one) => one.step,
      );
    expect(steps({ company: ['dog'] })).toEqual(['count-yawns', 'read-a-page', 'try-walk']);
    expect(steps({ mood: 'movement', music: 'soft' })).toEqual([
      ...['count-yawns', 'read-a-page', 'bake-a-bun', 'try-waltz'],
    ]);
  });
});

describe('complements that rules name', () => {
  const chosen = (rules: Rule[], more: Partial<Knowledge> = {}, answers = wet) => {
    const rulebook = indexRulebook({ ...toyKnowledge, ...more, rules }, toyFacts);
    return chooseComplements(rulebook, decide(rulebook, { answers })).complements;
  };
  const [tea, book] = toyKnowledge.complements;
  if (tea === undefined || book === undefined) throw new Error('The toy has no tea');

  it('stand beside the primary with all rules that name them, in their own order', () => {
    const rules = [rule('a', [beside('book')]), rule('b', [beside('tea'), beside('book')])];
    expect(chosen([...rules, lead('bake')])).toEqual([
      { complement: 'tea', strategy: null, rules: ['b'] },
      { complement: 'book', strategy: 'read', rules: ['a', 'b'] },
    ]);
  });

  it.each<[string, string, Partial<typeof tea>, number]>([
    ['anywhere unless told otherwise', 'read', { excludedBy: [] }, 1],
    ['not with a strategy that excludes them', 'dinner', { excludedBy: ['dinner'] }, 0],
    ['not with a family that excludes them', 'walk', { excludedBy: ['out'] }, 0],
    ['not with a tag that excludes them', 'banquet', { excludedBy: ['coins'] }, 0],
    ['beside a strategy that they go with', 'walk', { beside: ['home', 'walk'] }, 1],
    ['beside a family that they go with', 'bake', { beside: ['home'] }, 1],
    ['beside a tag that they go with', 'read', { beside: ['quiet'] }, 1],
    ['nowhere else', 'walk', { beside: ['home'] }, 0],
    ['nowhere at all', 'walk', { beside: [] }, 0],
    ['not beside themselves', 'walk', { strategy: 'walk' }, 0],
    ['beside another that they could be instead', 'walk', { strategy: 'read' }, 1],
    ['not while something is known to forbid it', 'read', { unless: is('weather', 'wet') }, 0],
    ['while that is false', 'read', { unless: is('weather', 'dry') }, 1],
    ['while that is unknown', 'read', { unless: unknown }, 1],
  ])('stand %s', (_name, strategy, more, count) => {
    const complements = [{ ...tea, excludedBy: [], unless: undefined, ...more }];
    expect(chosen([rule('a', [beside('tea')]), lead(strategy)], { complements })).toHaveLength(
      count,
    );
  });

  it('do not stand there for a rule that is false or unknown, or of another kind', () => {
    expect(
      chosen([
        rule('a', [beside('tea')], is('weather', 'dry')),
        rule('b', [beside('tea')], unknown),
        rule('c', [step('stretch'), { kind: 'note' }]),
      ]),
    ).toEqual([]);
  });

  it('have a step in the plan only where they are prominent and have one', () => {
    const named = [rule('a', [beside('tea'), beside('book')]), lead('bake')];
    expect(stepsOf(named)).toEqual(['try-bake', 'add-tea']);
    const quiet = [{ ...tea, prominent: false }, book];
    expect(stepsOf(named, wet, { complements: quiet })).toEqual(['try-bake']);
    const loud = [tea, { ...book, prominent: true }];
    expect(stepsOf(named, wet, { complements: loud })).toEqual(['try-bake', 'add-tea']);
  });
});

describe('what the context question brings beside a trained model', () => {
  const toy = (answers: Answers) => {
    const { family, complements, withoutPrompt, plan } = recommend(toyRulebook, { answers });
    const steps = plan.map((one) => one.step).filter((id) => id.startsWith('add-'));
    return {
      family,
      beside: complements.map(({ complement }) => complement),
      withoutPrompt,
      steps,
    };
  };
  const dog = { weather: 'dry', company: ['dog'] };

  /** Two reasons for news, so that the dog's disfavour leaves enough. */
  const rules = toyKnowledge.rules.filter(({ id }) => id !== 'dog-eats-post');
  const fond = indexRulebook({ ...toyKnowledge, rules }, toyFacts);
  const of = (answers: Answers) => recommend(fond, { answers });

  it('is its method, with the reasons for it, where weights change', () => {
    expect(of({ ...dog, mood: 'news' })).toMatchObject({
      strategy: 'walk',
      complements: [
        {
          complement: 'letters-beside',
          strategy: 'letters',
          rules: ['news-comes-by-post', 'elsewhere-by-post'],
        },
      ],
      withoutPrompt: null,
    });
  });

  it('is nothing where nothing must be given, or the weights stay', () => {
    expect(toy(dog)).toEqual({ family: 'out', beside: [], withoutPrompt: null, steps: [] });
    expect(toy({ mood: 'news' })).toEqual({
      family: 'post',
      beside: [],
      withoutPrompt: null,
      steps: [],
    });
  });

  it('is like examples only where like cases are looked up', () => {
    const memories = { weather: 'dry', mood: 'memories' };
    expect(of({ ...memories, company: ['dog'] }).complements).toEqual([]);
    expect(of({ ...memories, company: ['dog', 'friends'] })).toMatchObject({
      strategy: 'walk',
      complements: [
        { complement: 'album-beside', strategy: 'album', rules: ['memories-are-kept'] },
      ],
      withoutPrompt: null,
    });
  });

  it('is a note where the method has no prompt to put it in', () => {
    expect(of({ ...dog, music: 'loud', mood: 'news' })).toMatchObject({
      family: 'stage',
      strategy: 'mime',
      complements: [],
      withoutPrompt: 'letters',
    });
    expect(of({ ...dog, music: 'loud' })).toMatchObject({ strategy: 'mime', withoutPrompt: null });
  });

  it('has its step in the plan', () => {
    const steps = of({ ...dog, mood: 'news' }).plan.map((one) => one.step);
    expect(steps).toEqual(['try-walk', 'add-letters-beside']);
  });
});
