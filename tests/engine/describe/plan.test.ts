import { describe, expect, it } from 'vitest';
import {
  effortWords,
  explainPlan,
  tellPlan,
  thresholdWords,
} from '../../../src/engine/describe/plan';
import { recommend } from '../../../src/engine/recommend';
import type { Answers } from '../../../src/model/answers';
import type { Recommendation, Threshold } from '../../../src/model/recommendation';
import { toyRulebook } from '../../fixtures/toy-facts';
import { toyKnowledge } from '../../fixtures/toy-knowledge';
import { stormyDog } from '../../fixtures/toy-words';

const made = (answers: Answers, set: Partial<Recommendation> = {}): Recommendation => ({
  ...recommend(toyRulebook, { answers }),
  ...set,
});
const planOf = (...given: Parameters<typeof made>) => explainPlan(toyKnowledge, made(...given));
const stepOf = (step: string, ...given: Parameters<typeof made>) =>
  planOf(...given).find((one) => one.step === step);
/** A hungry evening with a dog: a page to read first, then a walk. */
const hungry: Answers = { weather: 'dry', company: ['dog'], hunger: 9, mood: 'movement' };

const measurable = {
  items: 1200,
  fromHeld: false,
  wins: 31,
  points: 2.6,
  differing: 20,
  signTest: false,
};

describe('the plan in words', () => {
  it('gives each step in full, and what to come back for apart', () => {
    const { plan, revisitWhen } = tellPlan(toyKnowledge, made({ ...stormyDog, hunger: 1 }));
    expect(plan.map(({ step }) => step)).toEqual(['wash-up', 'try-dinner']);
    expect(revisitWhen).toEqual(['The clock strikes ten.']);
    expect(plan[1]).toEqual({
      step: 'try-dinner',
      phase: 'experiment',
      strategy: 'dinner',
      do: 'Try to dinner.',
    });
    expect(stepOf('wash-up', stormyDog)).toEqual({
      step: 'wash-up',
      phase: 'prepare',
      strategy: null,
      do: 'Wash the dishes.',
      metric: 'How you feel',
      baseline: 'Sitting still',
      threshold: 'Done, or not done',
      stopRule: 'You yawn.',
      effort: 'An hour',
      ifPass: 'Go on.',
      ifFail: 'Sit down.',
    });
  });

  it('says what to settle first, or what the step itself says', () => {
    const plan = tellPlan(toyKnowledge, made({ company: ['dog'] })).plan;
    expect(plan[0]).toMatchObject({ phase: 'confirm', do: 'Settle first: weather' });
    const [confirm, ...rest] = made({ company: ['dog'] }).plan;
    if (confirm === undefined) throw new Error('Nothing to confirm');
    const bare = { plan: [{ ...confirm, questions: [] }, ...rest] };
    expect(tellPlan(toyKnowledge, bare).plan[0]?.do).toBe('Find out what is open.');
  });

  it('leaves out a step that has no entry', () => {
    const steps = toyKnowledge.steps.filter(({ id }) => id !== 'wash-up');
    const plan = explainPlan({ ...toyKnowledge, steps }, made({ ...stormyDog, hunger: 1 }));
    expect(plan.map(({ step }) => step)).toEqual(['try-dinner']);
  });
});

describe('what comes next in line', () => {
  const next = (answers: Answers, set?: Partial<Recommendation>) =>
    planOf(answers, set).find(({ phase }) => phase === 'experiment')?.ifFail;

  it('is the first method of the second family', () => {
    expect(made(stormyDog).second).toBe('home');
    expect(next(stormyDog)).toBe('Sit down. Next in line: Bake.');
    expect(planOf(stormyDog).filter(({ ifFail }) => ifFail.includes('Next'))).toHaveLength(1);
  });

  it('is not one that the plan has tried already', () => {
    // The page was read as a baseline, and the bun was baked.
    const out = { second: 'home' };
    expect(made(hungry, out).plan.map(({ step }) => step)).toContain('read-a-page');
    expect(next(hungry, out)).toBe('Sit down. Next in line: Bake.');
    const both = { ...hungry, company: ['dog', 'friends'] };
    const plan = made(both).plan.map((one) =>
      one.step === 'count-yawns' ? { ...one, step: 'bake-a-bun' } : one,
    );
    expect(next(both, { plan, second: 'home', family: 'out' })).not.toContain('Bake');
  });

  it('is a method of its own family where the second is tried or ruled out', () => {
    expect(next(hungry, { second: null })).toBe('Sit down. Next in line: Dinner.');
    expect(next(hungry, { second: 'moon' })).toBe('Sit down. Next in line: Dinner.');
    const ranking = made(hungry).ranking.map((family) =>
      family.family === 'out'
        ? { ...family, strategies: family.strategies.map((one) => ({ ...one, closed: true })) }
        : family,
    );
    expect(next(hungry, { second: null, ranking })).toBe('Sit down.');
  });

  it('is a method of its own family that a reason speaks for, before anything is trained', () => {
    const plain = { weather: 'dry' };
    const favouring = (score: number) =>
      made(plain).ranking.map((family) => ({
        ...family,
        strategies: family.strategies.map((one) =>
          one.strategy === 'bake' ? { ...one, score } : one,
        ),
      }));
    expect(made(plain)).toMatchObject({ family: 'home', strategy: 'read' });
    const own = (score: number, second: string) =>
      next(plain, { second, ranking: favouring(score) });
    expect(own(1, 'out')).toBe('Sit down. Next in line: Bake.');
    expect(own(0, 'out')).not.toContain('Bake');
    expect(own(1, 'post')).not.toContain('Bake');
  });

  it('is not one that is ruled out', () => {
    const ranking = made(stormyDog).ranking.map((family) => ({
      ...family,
      strategies: family.strategies.map((one) => ({ ...one, closed: one.strategy === 'bake' })),
    }));
    // The page was read already, and reasons speak against the banquet.
    expect(next(stormyDog, { ranking })).toBe('Sit down. Next in line: Walk.');
    expect(next({ ...stormyDog, hunger: 1 }, { ranking })).toBe('Sit down. Next in line: Read.');
    const closed = made(stormyDog).ranking.map((family) => ({
      ...family,
      closed: family.family === 'home',
    }));
    expect(next(stormyDog, { ranking: closed })).toBe('Sit down.');
  });
});

describe('what a step has to reach, in words', () => {
  const rows: [string, Threshold, string][] = [
    ['nothing to measure', { kind: 'done' }, 'Done, or not done'],
    [
      'a difference',
      { kind: 'difference', ...measurable },
      'Better than its baseline beyond noise: 31 more wins than losses (2.6 points) on the same 1,200 test items (an assumption), if the two differ on 20 % of them',
    ],
    [
      'a difference on examples that are held',
      { kind: 'difference', ...measurable, fromHeld: true },
      'Better than its baseline beyond noise: 31 more wins than losses (2.6 points) on the same 1,200 held-out examples, if the two differ on 20 % of them',
    ],
    [
      'a preference',
      { kind: 'difference', ...measurable, signTest: true },
      'Readers prefer it: 31 more wins than losses (2.6 points) on the same 1,200 test items (an assumption), if the two differ on 20 % of them, by a sign test',
    ],
    [
      'a target',
      { kind: 'target', percent: 92.5, ...measurable },
      'Your target of 92.5 %. Between two versions: better than its baseline beyond noise: 31 more wins than losses (2.6 points) on the same 1,200 test items (an assumption), if the two differ on 20 % of them',
    ],
    [
      'break-even',
      { kind: 'break-even', percent: 85.7, ...measurable, signTest: true },
      'Break-even at 85.7 %, from what a success gains and a failure costs. Between two versions: readers prefer it: 31 more wins than losses (2.6 points) on the same 1,200 test items (an assumption), if the two differ on 20 % of them, by a sign test',
    ],
  ];
  it.each(rows)('is %s', (_name, threshold, says) => {
    expect(thresholdWords(threshold)).toBe(says);
  });

  it('is first a share to agree on where there is nothing to beat: that is no pass', () => {
    const agree =
      'First agree which share has to be right, or measure what runs today: without either there is nothing to beat';
    expect(stepOf('try-read', { weather: 'dry' })?.threshold).toBe(agree);
    // A baseline before it is something to beat, and so is a target.
    expect(stepOf('try-walk', hungry)?.threshold).toContain('Better than its baseline');
    const target: Threshold = { kind: 'target', percent: 90, ...measurable };
    const plan = made({ weather: 'dry' }).plan.map((one) => ({ ...one, threshold: target }));
    expect(stepOf('try-read', { weather: 'dry' }, { plan })?.threshold).toContain(
      'Your target of 90 %',
    );
    // A baseline after it is none.
    const turned = [...made(hungry).plan].reverse();
    expect(stepOf('try-walk', hungry, { plan: turned })?.threshold).toBe(agree);
  });

  it('is the target alone where a step confirms what runs, and nothing is next in line', () => {
    const steps = toyKnowledge.steps.map((one) =>
      one.id === 'try-walk' ? { ...one, confirms: true as const } : one,
    );
    const confirmed = (threshold: Threshold, set: Partial<Recommendation> = {}) => {
      const plan = made(hungry).plan.map((one) => ({ ...one, threshold }));
      return explainPlan({ ...toyKnowledge, steps }, made(hungry, { plan, ...set })).find(
        ({ step }) => step === 'try-walk',
      );
    };
    expect(confirmed({ kind: 'target', percent: 90, ...measurable })).toMatchObject({
      threshold: 'Your target of 90 %',
      ifFail: 'Sit down.',
    });
    expect(confirmed({ kind: 'break-even', percent: 60, ...measurable })?.threshold).toBe(
      'Break-even at 60 %, from what a success gains and a failure costs',
    );
    const share = 'The share that has to be right, written down before you count';
    const difference: Threshold = { kind: 'difference', ...measurable };
    expect(confirmed(difference)?.threshold).toBe(share);
    expect(confirmed(difference, { costlyErrors: true })?.threshold).toBe(
      `${share}. Count the costly errors separately: no more than you can accept`,
    );
  });

  it('counts costly errors apart, where there is something to measure', () => {
    const costly = '. Count the costly errors separately: no more than before';
    expect(stepOf('try-walk', hungry, { costlyErrors: true })?.threshold).toMatch(
      new RegExp(`${costly.replaceAll('.', '\\.')}$`),
    );
    expect(stepOf('count-yawns', hungry, { costlyErrors: true })?.threshold).toBe(
      'Done, or not done',
    );
    expect(stepOf('try-walk', hungry)?.threshold).not.toContain('costly');
  });
});

describe('what the plan takes, in words', () => {
  it.each([
    [0, 0, null, ''],
    [0.125, 0.4, null, 'In all about 0.5 working days, if every step is needed.'],
    [0.7, 0.9, null, 'In all about 1 working day, if every step is needed.'],
    [1.2, 2.6, null, 'In all 1.5 to 3 working days, if every step is needed.'],
    [3.4, 12.6, 13, 'In all 3 to 13 working days, if every step is needed.'],
    [3, 10, 10, 'In all 3 to 10 working days, if every step is needed.'],
    [
      3,
      12,
      10,
      'In all 3 to 12 working days, if every step is needed: it may exceed your budget (about 10 days).',
    ],
    [
      10,
      12,
      10,
      'In all 10 to 12 working days, if every step is needed: it may exceed your budget (about 10 days).',
    ],
    [
      11,
      12,
      10,
      'In all 11 to 12 working days, if every step is needed: more than your budget allows (about 10 days).',
    ],
  ])('%f to %f days of %s is "%s"', (low, high, budget, says) => {
    expect(effortWords({ effort: { low, high, budget } })).toBe(says);
  });
});
