import { afterAll, describe, expect, it } from 'vitest';
import { strategies } from '../../src/content/strategies';
import type { Answers } from '../../src/model/answers';
import { kitOfAnswers, textOf } from '../fixtures/kits';
import { kitFolder, node, removeFolders, write } from '../fixtures/kit-folder';

afterAll(removeFolders);

const answers: Answers = {
  ...{ 'model-access': 'weights', hardware: 'datacentre', 'training-means': 'one-gpu' },
  ...{ 'labelled-examples': 1400, 'output-tokens': 100 },
};

interface Card {
  readonly kind: string;
  readonly because?: string;
  readonly passes: number;
  readonly cards: number;
  readonly hoursPerMillionTokens: Readonly<Record<'low' | 'expected' | 'high', number>>;
  readonly attemptHours: Readonly<Record<'low' | 'expected' | 'high', number>> | null;
  readonly sequence: number | null;
  readonly tokens: number | null;
  readonly formula: string;
  readonly caution: string;
}

/** Answers that leave a method open: from nothing takes many cards. */
const answersFor = (method: string): Answers =>
  method === 'from-scratch'
    ? { 'model-access': 'weights', hardware: 'cluster', 'ml-expertise': 'team' }
    : answers;

/** What the budget guard of a kit knows of its training. */
function costOf(method: string, given: Answers = answersFor(method)): Card {
  const script = textOf(kitOfAnswers(given, method), 'eval/budget.mjs');
  return JSON.parse(/^const training = (\{[\s\S]*?\n\});/m.exec(script)?.[1] ?? '{}') as Card;
}

describe('what training costs', () => {
  const trained = strategies.filter(({ tags }) => tags.includes('training'));

  it.each(trained.map(({ id }) => id))('is not said to be nothing where %s trains', (method) => {
    const { because } = costOf(method);
    expect(because, 'belongs into cardMethods of src/kits/training-cost.ts').not.toBe(
      'nothing is trained',
    );
  });

  it.each([
    ...['lora', 'qlora', 'full-tuning', 'dpo', 'reinforcement-tuning', 'rlhf', 'from-scratch'],
    ...['tuned-encoder', 'setfit', 'continued-pretraining', 'distil-answers', 'adapters'],
  ])(
    'of %s is computed where a card is known, with its formula and what it leaves out',
    (method) => {
      const cost = costOf(method);
      expect(cost.kind).toBe('card');
      const { low, expected, high } = cost.hoursPerMillionTokens;
      expect(low).toBeGreaterThan(0);
      expect(low <= expected && expected <= high).toBe(true);
      expect(cost.formula).toMatch(/^hours = operations ÷ /);
      expect(cost.caution).toMatch(/measure the seconds of \d+ steps/);
    },
  );

  it.each([
    'lora',
    'dpo',
    'reinforcement-tuning',
    'rlhf',
    'from-scratch',
    'tuned-encoder',
    'setfit',
  ])(
    'of %s is missing in plain words where no card is known, with what to measure first',
    (method) => {
      const cost = costOf(method, { 'model-access': 'weights' });
      expect(cost).toMatchObject({ kind: 'none' });
      expect(cost.because).toMatch(/no card was named.*measure the seconds of 20 steps/);
    },
  );

  it('counts what reads the rows again: two answers, the old model, the reward model, attempts', () => {
    const once = costOf('lora');
    expect(once).toMatchObject({ passes: 1, attemptHours: null });
    // With checkpointing over a frozen base, forward is a third: 2N of 2N + 2N + 2N.
    expect(costOf('dpo').passes).toBeCloseTo(2 * (1 + 1 / 3), 1);
    expect(costOf('reinforcement-tuning').passes).toBe(8);
    expect(costOf('rlhf').passes).toBeCloseTo(2 + 4 * (1 + 2 / 3), 1);
    expect(costOf('setfit').passes).toBe(80);
    expect(costOf('continued-pretraining')).toMatchObject({ sequence: null, passes: 1 });
    expect(costOf('from-scratch').tokens).toBe(100_000_000);
  });

  it('writes attempts at the speed of the memory: Llama-3.1-8B, 200 tokens, on an H100', () => {
    const { attemptHours } = costOf('reinforcement-tuning');
    // 15 GB of weights (16.06 but for the table of words) at 3.35 TB/s are 4.48 ms a token at best; eight attempts side by side.
    const seconds = 3600 * (attemptHours?.low ?? 0);
    expect(seconds).toBeGreaterThan(200 * 0.0044);
    expect(seconds).toBeLessThan(200 * 0.00448 * 1.5);
    expect((attemptHours?.high ?? 0) / (attemptHours?.low ?? 1)).toBeGreaterThan(2.5);
  });

  it('of a first run from nothing is 6·N·D at nanoGPT’s share: 100 million tokens on an H100', () => {
    const { hoursPerMillionTokens: hours, cards } = costOf('from-scratch');
    const operations = 6 * (85e6 + 38.6e6) * 1e6;
    expect(3600 * hours.expected).toBeCloseTo(operations / (cards * 989e12 * 0.25), 2);
  });

  it('is told by the guard of the kit, before anything runs', () => {
    for (const method of ['reinforcement-tuning', 'dpo', 'from-scratch', 'tuned-encoder']) {
      const folder = kitFolder(method, answersFor(method));
      write(folder, '.env', 'MAX_USD=100000\n');
      const { status, out, err } = node(
        folder,
        'eval/budget.mjs',
        '--input-usd',
        '1',
        '--output-usd',
        '1',
      );
      expect(err).toBe('');
      expect(status).toBe(0);
      expect(out).toMatch(/Training: .* hours/);
      expect(out).toMatch(/about [\d.]+ USD \([\d.]+ USD to [\d.]+ USD\)/);
      expect(out).toContain('Mind: ');
    }
  });
});
