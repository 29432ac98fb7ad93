import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../src/engine/completions';
import { decide } from '../../src/engine/decide';
import { decidingReasons, evidenceOf, recommend, recommendOn } from '../../src/engine/recommend';
import { indexRulebook } from '../../src/engine/rulebook';
import type { Answers } from '../../src/model/answers';
import type { Assumptions } from '../../src/model/assumption-values';
import type { Knowledge } from '../../src/model/knowledge';
import type { Effect } from '../../src/model/rule';
import type { Grade } from '../../src/model/source';
import { anyAnswers } from '../fixtures/any-answers';
import { randomAnswers, randomKnowledge } from '../fixtures/random-knowledge';
import { rounds } from '../fixtures/rounds';
import { toyFacts, toyRulebook } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import {
  always,
  examples,
  facts,
  factSet,
  first,
  is,
  method,
  noTraining,
  same,
  training,
  weights,
  world,
} from '../fixtures/yes-no-world';
import type { Rule } from '../fixtures/yes-no-world';

const toy = (answers: Answers, assumptions: Assumptions = {}) =>
  recommend(toyRulebook, { answers, assumptions });
const given = (rules: readonly Rule[], more: Partial<Knowledge> = {}) => {
  const knowledge = { ...world([], rules), ...more };
  return recommend(indexRulebook(knowledge, factSet(same)), { answers: { z: 'yes' } });
};
const on = (...effects: Effect[]): Rule => [always, ...effects];

describe('a recommendation', () => {
  it('says what was decided, and on which rules', () => {
    const { rulesVersion, family, strategy, second, gives, answered } = toy({
      weather: 'dry',
      company: ['dog'],
      hunger: 'unsure',
      umbrella: 'yes',
    });
    expect({ rulesVersion, family, strategy, second, gives }).toEqual({
      rulesVersion: '0.1.0',
      family: 'out',
      strategy: 'walk',
      second: 'dance',
      gives: 'examples',
    });
    // "Not sure" and what is parked are no answers.
    expect(answered).toBe(2);
  });

  it('is the same on a decision of the same input', () => {
    const input = { answers: { weather: 'wet', company: ['dog'] } };
    expect(recommendOn(toyRulebook, input, decide(toyRulebook, input))).toEqual(
      recommend(toyRulebook, input),
    );
  });

  it('tells apart what is unknown, parked and implied', () => {
    const { unknown, parked, implied } = toy({ weather: 'dry', umbrella: 'no', company: [] });
    expect(unknown).toEqual(['hunger', 'purse', 'mood']);
    expect(parked).toEqual(['umbrella']);
    expect(implied).toEqual({ music: 'none' });
  });

  it('gives the same bytes for the same answers in any order', () => {
    fc.assert(
      fc.property(anyAnswers(toyKnowledge.questions), (answers) => {
        const reversed = Object.fromEntries(Object.entries(answers).reverse());
        expect(JSON.stringify(toy(reversed))).toBe(JSON.stringify(toy(answers)));
      }),
      { numRuns: rounds(100) },
    );
  });

  it('is sound on knowledge without any sense in it', () => {
    const random = seeded(2);
    for (let round = 0; round < rounds(60); round += 1) {
      const size = { questions: 6, rules: 20, families: 5, strategies: 12 };
      const { rulebook, knowledge } = randomKnowledge(random, size);
      const answers = randomAnswers(random, knowledge.questions, 0.6);
      const made = recommend(rulebook, { answers });
      const sum = Object.values(made.chances.families).reduce((all, one) => all + one, 0);
      expect(sum).toBeCloseTo(1, 9);
      const steps = made.plan.map(({ step }) => step);
      expect(new Set(steps).size).toBe(steps.length);
      expect(made.ranking.some(({ family }) => family === made.family)).toBe(true);
      expect(made.open && made.strength !== 'close').toBe(false);
      for (const { complement } of made.complements) {
        expect(knowledge.complements.some(({ id }) => id === complement)).toBe(true);
      }
    }
  });
});

describe('the strength of a recommendation', () => {
  /** The chance of weights at a score of 3 is set. */
  const strength = (chance: number, rules: Rule[] = []) => {
    const { calibration } = world([], []);
    const offset = Math.log(chance / (1 - chance)) - 3;
    return given([on(weights('strong'), training('out', 'strong')), ...rules], {
      calibration: {
        ...calibration,
        weights: { slope: 1, offset, fitted: 0 },
        context: { slope: 1, offset: -9 },
      },
    });
  };

  it.each([
    [0.83, 'clear', false],
    [0.8000001, 'clear', false],
    [0.79, 'lean', false],
    [0.6000001, 'lean', false],
    [0.59, 'close', true],
    [0.5000001, 'close', true],
    [0.41, 'close', true],
    [0.3999999, 'lean', false],
    [0.2, 'clear', false],
  ])('at a chance of %f is %s, and open: %s', (chance, wanted, open) => {
    expect(strength(chance)).toMatchObject({ strength: wanted, open });
  });

  it('is that of the training family where that is lower', () => {
    // out and dance alike, stage far behind: a chance of nearly one half.
    const rules = [on(training('dance', 'strong'))];
    expect(strength(0.9, rules)).toMatchObject({ family: 'out', strength: 'close', open: true });
  });

  it('is clear and not open where a rule puts it first', () => {
    expect(strength(0.55, [on(first('nap'))])).toMatchObject({ strength: 'clear', open: false });
  });

  it('is that of the context question too where the weights stay', () => {
    const { calibration } = world([], []);
    const curve = (chance: number) => ({ slope: 1, offset: Math.log(chance / (1 - chance)) });
    const at = (context: number, more: Rule[] = []) =>
      given(more, {
        calibration: {
          ...calibration,
          weights: { slope: 1, offset: -5, fitted: 0 },
          context: curve(context),
        },
      });
    expect(at(0.3)).toMatchObject({ family: 'home', strength: 'lean', open: false });
    expect(at(0.45)).toMatchObject({ family: 'home', strength: 'close', open: true });
    expect(at(0.85)).toMatchObject({ family: 'post', strength: 'clear', open: false });
    expect(at(0.55)).toMatchObject({ family: 'post', strength: 'close', open: true });
  });
});

describe('the reasons that decide', () => {
  const deciding = (rules: readonly Rule[]) => {
    const rulebook = indexRulebook(world([], rules), factSet(same));
    const decision = decide(rulebook, { answers: { z: 'yes' } });
    return decidingReasons(rulebook, decision).map(
      ({ rule, on: target, points }) => `${rule} ${Object.values(target).join()} ${points}`,
    );
  };
  const mixed: Rule[] = [
    on(weights('slight')),
    on(weights('-slight')),
    on(facts('slight'), examples('-strong')),
    on(facts('-slight')),
    on(training('out', 'slight'), training('dance', 'slight')),
    on(training('out', '-slight')),
    on(method('read', 'strong')),
    on(method('walk', 'strong')),
  ];

  it('are against weights and against what it would give, where the plain answer leads', () => {
    expect(deciding(mixed)).toEqual(['rule-1 weights -1', 'rule-3 context,facts -1']);
  });

  it('are for what is given, where that leads', () => {
    expect(deciding([...mixed, on(facts('strong'))])).toEqual([
      ...['rule-1 weights -1', 'rule-2 context,facts 1', 'rule-8 context,facts 3'],
    ]);
  });

  it('are for weights and for the family, where training leads', () => {
    expect(deciding([...mixed, on(weights('strong')), on(training('out', 'slight'))])).toEqual([
      ...['rule-0 weights 1', 'rule-4 out 1', 'rule-8 weights 3', 'rule-9 out 1'],
    ]);
  });

  it('are not about weights where all training is ruled out', () => {
    const given = on(facts('-slight'), examples('-strong'));
    expect(deciding([on(weights('-strong')), on(...noTraining), given])).toEqual([
      'rule-2 context,facts -1',
    ]);
  });

  it('are only those that count', () => {
    const knowledge = world([], [on(weights('-slight')), on(weights('-strong'))]);
    const rules = knowledge.rules.map((rule) => ({ ...rule, consideration: 'tiers' }));
    const rulebook = indexRulebook({ ...knowledge, rules }, factSet(same));
    const decision = decide(rulebook, { answers: {} });
    expect(decidingReasons(rulebook, decision).map(({ rule }) => rule)).toEqual(['rule-1']);
  });
});

describe('the evidence', () => {
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

  it.each<[string, Answers, string]>([
    ['no reason', { weather: 'dry' }, 'none'],
    ['one that was measured', { weather: 'wet' }, 'measured'],
    ['one that is habit', { weather: 'storm' }, 'practice'],
    ['one of each', { weather: 'wet', company: ['dog'], music: 'loud' }, 'practice'],
    ['what puts it first, not what ranks', { weather: 'wet', hunger: 950 }, 'practice'],
  ])('behind a recommendation is that of the deciding reasons: %s', (_name, answers, evidence) => {
    expect(toy(answers).evidence).toBe(evidence);
  });
});

describe('the notes', () => {
  const withNote = (effect: Effect, when: Rule[0] = always) =>
    given([[when, effect]]).notes.length > 0;

  it.each<[Effect, boolean]>([
    [{ kind: 'note' }, true],
    [{ kind: 'note', on: { strategy: 'read' } }, true],
    [{ kind: 'note', on: { family: 'home' } }, true],
    [{ kind: 'note', on: { tag: 'quiet' } }, true],
    [{ kind: 'note', on: { strategy: 'walk' } }, false],
    [{ kind: 'note', on: { family: 'out' } }, false],
    [{ kind: 'step', step: 'stretch' }, false],
  ])('are those that mean the primary, or everybody: %j', (effect, isDue) => {
    expect(withNote(effect)).toBe(isDue);
  });

  it('wait until their rule is true, and come in the order of the rules', () => {
    expect(withNote({ kind: 'note' }, is('z', 'no'))).toBe(false);
    expect(withNote({ kind: 'note' }, { fact: 'same', atLeast: 1 })).toBe(false);
    expect(toy({ company: [] }).notes).toEqual(['alone-quiet']);
    expect(toy({ company: ['friends'], mood: 'movement' }).notes).toEqual(['friends-dance']);
  });
});

describe('the disagreements', () => {
  const [tea] = toyKnowledge.disagreements;
  if (tea === undefined) throw new Error('The toy has no disagreements');
  const about = (id: string, ...considerations: string[]) => ({ ...tea, id, considerations });
  const told = (answers: Answers, ...disagreements: Knowledge['disagreements']) =>
    recommend(indexRulebook({ ...toyKnowledge, disagreements }, toyFacts), { answers })
      .disagreements;

  it('are those that took part, what moved most points first', () => {
    const answers = { weather: 'wet', umbrella: 'yes', company: ['dog'], hunger: 9 };
    expect(
      told(
        answers,
        about('quiet', 'alone-quiet'),
        about('late', 'late'),
        about('umbrella', 'umbrella-helps'),
        about('rain', 'rain-inside'),
        about('dog', 'late', 'dog-walk', 'moon'),
      ),
    ).toEqual(['dog', 'rain', 'umbrella', 'late']);
  });

  it('are weighed by what counts, and not by what orders methods', () => {
    // storm-inside outweighs rain-inside: 3 points, not 5. itchy-feet: 2 and 1.
    const answers = { weather: 'storm', mood: 'movement', hunger: 9 };
    const [storm, feet] = [about('storm', 'rain-inside'), about('feet', 'itchy-feet')];
    const hungry = about('hungry', 'hungry-dinner');
    expect(told(answers, feet, hungry, storm)).toEqual(['feet', 'storm', 'hungry']);
    expect(told(answers, storm, hungry, feet)).toEqual(['storm', 'feet', 'hungry']);
  });

  it('wait until a rule is true', () => {
    expect(told({}, about('rain', 'rain-inside'))).toEqual([]);
  });
});

describe('the assumptions', () => {
  const leaning = (more: Partial<Knowledge>, assumed = toyFacts) =>
    recommend(indexRulebook({ ...toyKnowledge, ...more }, assumed), { answers: {} }).assumptions;

  it('are those of facts that are known and that some rule reads, and of thresholds', () => {
    expect(leaning({})).toEqual(['coins-per-dinner', 'taste']);
    const mute = toyKnowledge.rules.filter(({ id }) => id !== 'no-coins');
    expect(leaning({ rules: mute })).toEqual(['taste']);
    const unset = toyKnowledge.assumptions.map((entry) =>
      entry.kind === 'number' ? { ...entry, default: null } : entry,
    );
    expect(leaning({ assumptions: unset })).toEqual(['taste']);
  });

  it('are in the order of the knowledge, those alone that it has', () => {
    const turned = [...toyKnowledge.assumptions].reverse();
    expect(leaning({ assumptions: turned })).toEqual(['taste', 'coins-per-dinner']);
    expect(leaning({}, { ...toyFacts, planAssumptions: ['moon'] })).toEqual(['coins-per-dinner']);
  });

  it('are not those of thresholds where there is no plan', () => {
    const rules = toyKnowledge.rules.filter(({ effects }) =>
      effects.every(({ kind }) => kind !== 'step'),
    );
    const complements = toyKnowledge.complements.map((entry) => ({ ...entry, prominent: false }));
    expect(leaning({ steps: [], rules, complements })).toEqual(['coins-per-dinner']);
  });
});

describe('the budget', () => {
  it('stands beside what the plan takes, where it was stated', () => {
    // wash-up, try-read, add-tea: an hour each, and the clock is watched for nothing.
    expect(toy({ weather: 'wet' }).effort).toEqual({ low: 0.375, high: 0.375, budget: null });
    expect(toy({ weather: 'wet', umbrella: 'no' }).effort.budget).toBe(0.25);
  });

  it('and costly errors are told as the facts have them', () => {
    expect([toy({ weather: 'storm' }), toy({})].map((one) => one.costlyErrors)).toEqual([
      true,
      false,
    ]);
  });
});
