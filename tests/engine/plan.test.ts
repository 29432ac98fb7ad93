import { describe, expect, it } from 'vitest';
import { decide } from '../../src/engine/decide';
import { chooseComplements, makePlan } from '../../src/engine/plan';
import { recommend } from '../../src/engine/recommend';
import type { Answers } from '../../src/model/answers';
import type { Knowledge } from '../../src/model/knowledge';
import type { Threshold } from '../../src/model/recommendation';
import type { Effect } from '../../src/model/rule';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';

type Rule = Knowledge['rules'][number];
const [template] = toyKnowledge.rules;
/** A rule that is true when it is wet, unless another condition is given. */
const rule = (id: string, effects: Effect[], more: Partial<Rule> = {}): Rule => ({
  ...template!,
  id,
  consideration: id,
  when: { question: 'weather', is: 'wet' },
  effects,
  ...more,
});
const step = (name: string, more = {}): Effect => ({ kind: 'step', step: name, ...more });
const beside = (complement: string): Effect => ({ kind: 'complement', complement });
const bar: Threshold = { kind: 'noise', items: 100, points: 9.8 };
const wet: Answers = { weather: 'wet' };

function planned(rules: Rule[], answers = wet, more: Partial<Knowledge> = {}) {
  const knowledge = { ...toyKnowledge, ...more, rules };
  const decision = decide(knowledge, { answers }, toyFacts);
  return makePlan(knowledge, decision, chooseComplements(knowledge, decision), bar);
}
const stepsOf = (...given: Parameters<typeof planned>) => planned(...given).map((one) => one.step);

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
    const rules = [
      rule('late', [step('mind-the-clock'), step('wash-up')]),
      rule('stiff', [step('stretch'), step('wash-up')]),
      rule('thirsty', [beside('tea')]),
      rule('gate', [{ kind: 'gate', on: { strategy: 'read' } }], {
        when: {
          all: [
            { question: 'hunger', atLeast: 3 },
            { question: 'purse', atLeast: 3 },
          ],
        },
      }),
      rule('gate-too', [{ kind: 'gate', on: { strategy: 'read' } }], {
        when: { question: 'hunger', atLeast: 9 },
      }),
    ];
    const plan = planned(rules);
    expect(plan.map((one) => `${one.phase} ${one.step}: ${one.rules.join()}`)).toEqual([
      'confirm ask-first: gate,gate-too',
      'baseline stretch: stiff',
      'prepare wash-up: late,stiff',
      'experiment try-read: ',
      'complement bring-tea: thirsty',
      'watch mind-the-clock: late',
    ]);
    expect(plan.map(({ questions }) => questions)).toEqual([
      ['hunger', 'purse'],
      ...[[], [], [], [], []],
    ]);
    expect(plan.map(({ threshold }) => threshold.kind)).toEqual([
      ...['done', 'noise', 'done', 'noise', 'noise', 'done'],
    ]);
    expect(plan.map(({ strategy }) => strategy)).toEqual([
      ...[null, null, null, 'read', null, null],
    ]);
  });

  it('measures nothing where a preparation comes first, and says what put it there', () => {
    const rules = [rule('tired', [{ kind: 'first', strategy: 'nap' }, step('stretch')])];
    const plan = planned(rules);
    expect(plan.map((one) => [one.step, one.rules, one.threshold.kind])).toEqual([
      ['stretch', ['tired'], 'done'],
      ['try-nap', ['tired'], 'done'],
    ]);
  });

  it.each<[string, Rule[], string[]]>([
    ['of a rule that is false', [rule('r', [step('wash-up')], dry())], ['try-read']],
    ['of a rule that is unknown', [rule('r', [step('wash-up')], hungry())], ['try-read']],
    ['before another family', [rule('r', [step('wash-up', out())])], ['try-read']],
    [
      'that is done',
      [rule('r', [step('wash-up', { unless: { question: 'weather', is: 'wet' } })])],
      ['try-read'],
    ],
  ])('leaves out the step %s', (_name, rules, steps) => {
    expect(stepsOf(rules)).toEqual(steps);
  });

  it.each<[string, Effect]>([
    ['before this strategy', step('wash-up', { before: { strategy: 'read' } })],
    ['before its tag', step('wash-up', { before: { tag: 'quiet' } })],
    [
      'that is not known to be done',
      step('wash-up', { unless: { question: 'hunger', atLeast: 1 } }),
    ],
    ['that is not done', step('wash-up', { unless: { question: 'weather', is: 'dry' } })],
  ])('takes in the step %s', (_name, effect) => {
    expect(stepsOf([rule('r', [effect])])).toEqual(['wash-up', 'try-read']);
  });

  function dry(): Partial<Rule> {
    return { when: { question: 'weather', is: 'dry' } };
  }
  function hungry(): Partial<Rule> {
    return { when: { question: 'hunger', atLeast: 1 } };
  }
  function out() {
    return { before: { family: 'out' } };
  }

  it('confirms nothing where the gate is on another strategy, closed, or there is no such step', () => {
    const unknown = (strategy: string) =>
      rule('gate', [{ kind: 'gate', on: { strategy } }], hungry());
    expect(stepsOf([unknown('walk')])).toEqual(['try-read']);
    const steps = toyKnowledge.steps.filter(({ phase }) => phase !== 'confirm');
    expect(stepsOf([unknown('read')], wet, { steps })).toEqual(['try-read']);
    const shut = [rule('a', [{ kind: 'gate', on: { strategy: 'nap' } }]), unknown('nap')];
    const first = rule('first', [{ kind: 'first', strategy: 'nap' }]);
    expect(stepsOf([...shut, first])).toEqual(['try-nap']);
    expect(stepsOf([unknown('nap'), first])).toEqual(['ask-first', 'try-nap']);
  });

  it('is empty where nobody leads', () => {
    expect(planned([], wet, { strategies: [] })).toEqual([]);
  });
});

describe('complements', () => {
  const chosen = (rules: Rule[], more: Partial<Knowledge> = {}) => {
    const knowledge = { ...toyKnowledge, ...more, rules };
    return chooseComplements(knowledge, decide(knowledge, { answers: wet }, toyFacts));
  };
  const [tea, book] = toyKnowledge.complements;
  const lead = (strategy: string) => rule('lead', [{ kind: 'first', strategy }]);

  it('stand beside the primary with all rules that name them, in their own order', () => {
    const rules = [rule('a', [beside('book')]), rule('b', [beside('tea'), beside('book')])];
    expect(chosen([...rules, lead('bake')])).toEqual([
      { complement: 'tea', rules: ['b'] },
      { complement: 'book', rules: ['a', 'b'] },
    ]);
  });

  it.each<[string, string, Partial<NonNullable<typeof tea>>, number]>([
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
  ])('stand %s', (_name, strategy, more, count) => {
    const complements = [{ ...tea!, excludedBy: [], ...more }];
    expect(chosen([rule('a', [beside('tea')]), lead(strategy)], { complements })).toHaveLength(
      count,
    );
  });

  it('do not stand there for a rule that is false or unknown, or of another kind', () => {
    const rules = [
      rule('a', [beside('tea')], { when: { question: 'weather', is: 'dry' } }),
      rule('b', [beside('tea')], { when: { question: 'hunger', atLeast: 1 } }),
      rule('c', [step('tea'), { kind: 'note' }]),
    ];
    expect(chosen(rules)).toEqual([]);
    expect(chosen([rule('a', [beside('tea')])], { strategies: [] })).toEqual([]);
  });

  it('have a step in the plan only where they are prominent and have one', () => {
    const named = [rule('a', [beside('tea'), beside('book')]), lead('bake')];
    expect(stepsOf(named)).toEqual(['try-bake', 'bring-tea']);
    const quiet = [{ ...tea!, prominent: false }];
    expect(stepsOf(named, wet, { complements: quiet })).toEqual(['try-bake']);
    const loud = [{ ...book!, prominent: true }];
    expect(stepsOf(named, wet, { complements: loud })).toEqual(['try-bake']);
  });
});

describe('a recommendation', () => {
  const run = (rules: Rule[], answers = wet, more: Partial<Knowledge> = {}) =>
    recommend({ ...toyKnowledge, ...more, rules }, { answers }, toyFacts);

  it('gives notes of true rules that mean the primary, or everybody', () => {
    const note = (id: string, effect: Effect, more = {}) => rule(id, [effect], more);
    const rules = [
      note('any', { kind: 'note' }),
      note('home', { kind: 'note', on: { family: 'home' } }),
      note('quiet', { kind: 'note', on: { tag: 'quiet' } }),
      note('out', { kind: 'note', on: { family: 'out' } }),
      note('walk', { kind: 'note', on: { strategy: 'walk' } }),
      note('false', { kind: 'note' }, { when: { question: 'weather', is: 'dry' } }),
      note('unknown', { kind: 'note' }, { when: { question: 'hunger', atLeast: 1 } }),
      note('no-note', step('wash-up')),
    ];
    expect(run(rules).notes).toEqual(['any', 'home', 'quiet']);
  });

  it('gives the disagreements that took part, those that moved most points first', () => {
    const about = (id: string, ...considerations: string[]) => ({
      ...toyKnowledge.disagreements[0]!,
      id,
      considerations,
    });
    const moves = (id: string, by: 'slight' | 'strong', on = 'home', more = {}) =>
      rule(id, [{ kind: 'favour', on: { family: on }, by }], more);
    const rules = [
      moves('small', 'slight'),
      moves('large', 'strong'),
      rule('both', [
        { kind: 'favour', on: { family: 'home' }, by: 'slight' },
        { kind: 'disfavour', on: { family: 'out' }, by: 'slight' },
      ]),
      rule('still', [{ kind: 'favour', on: { tag: 'quiet' }, by: 'strong' }]),
      moves('false', 'strong', 'home', { when: { question: 'weather', is: 'dry' } }),
    ];
    const disagreements = [
      about('a-still', 'still'),
      about('a-small', 'small', 'nobody'),
      about('a-false', 'false'),
      about('a-both', 'both', 'still'),
      about('a-large', 'small', 'large'),
    ];
    expect(run(rules, wet, { disagreements }).disagreements).toEqual([
      ...['a-large', 'a-both', 'a-small', 'a-still'],
    ]);
  });

  it('counts the points of an outweighed tier for no disagreement', () => {
    const tiers = (id: string, by: 'slight' | 'strong') =>
      rule(id, [{ kind: 'favour', on: { family: 'home' }, by }], { consideration: 'tiers' });
    const rules = [
      tiers('a', 'slight'),
      tiers('b', 'strong'),
      rule('c', [
        { kind: 'favour', on: { family: 'home' }, by: 'strong' },
        { kind: 'favour', on: { family: 'out' }, by: 'slight' },
      ]),
    ];
    const [entry] = toyKnowledge.disagreements;
    const disagreements = [
      { ...entry!, id: 'of-tiers', considerations: ['tiers'] },
      { ...entry!, id: 'of-c', considerations: ['c'] },
    ];
    expect(run(rules, wet, { disagreements }).disagreements).toEqual(['of-c', 'of-tiers']);
  });

  it('leans on the assumptions behind facts that rules read and know, and behind thresholds', () => {
    const gate = rule('gate', [{ kind: 'gate', on: { tag: 'coins' } }], {
      when: { fact: 'dinners', atMost: 1 },
    });
    const [price] = toyKnowledge.assumptions;
    const assumptions = ['coins-per-dinner', 'test-items', 'other'].map((id) => ({
      ...price!,
      id,
    }));
    const leans = (rules: Rule[], more = {}) =>
      run(rules, wet, { assumptions, ...more }).assumptions;
    expect(leans([gate])).toEqual(['coins-per-dinner', 'test-items']);
    expect(leans([])).toEqual(['test-items']);
    expect(leans([gate], { strategies: [] })).toEqual(['coins-per-dinner']);
    expect(leans([gate], { assumptions: assumptions.slice(1) })).toEqual(['test-items']);
  });

  it('has the evidence of the rules that decide, and of what came first of that alone', () => {
    const graded = (id: string, grade: Rule['grade'], effects: Effect[]) =>
      rule(id, effects, { grade });
    const home: Effect[] = [{ kind: 'favour', on: { family: 'home' }, by: 'clear' }];
    const rules = [graded('a', 'measured', home), graded('b', 'opinion', [{ kind: 'note' }])];
    expect(run(rules)).toMatchObject({ evidence: 'measured', strength: 'lean' });
    const first = graded('c', 'opinion', [{ kind: 'first', strategy: 'read' }]);
    expect(run([...rules, first])).toMatchObject({ evidence: 'opinion', strength: 'clear' });
    expect(run([])).toMatchObject({ evidence: 'none', strength: 'close' });
  });
});
