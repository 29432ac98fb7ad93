import { describe, expect, it } from 'vitest';
import {
  encoderSeconds,
  cardSecondsPerRequest,
  servingLatency,
} from '../../../src/calculators/latency';
import { sizesOfShape } from '../../../src/calculators/parameters';
import { isUnknown } from '../../../src/calculators/ranges';
import type { Maybe } from '../../../src/calculators/ranges';
import { knowledge } from '../../../src/content';
import { figuresOf } from '../../../src/facts/charts/methods';
import { settingsOf, situationOf } from '../../../src/facts/charts/situation';
import type { Answers } from '../../../src/model/answers';
import type { Assumptions } from '../../../src/model/assumption-values';
import type { Catalogues } from '../../../src/model/catalogue';
import { toyAssumptions, toyCatalogues } from '../../fixtures/toy-figures';

const full: Answers = {
  'prompt-tokens': 2000,
  'input-tokens': 400,
  'output-tokens': 100,
  'labelled-examples': 40,
  'monthly-requests': 100_000,
};
const atHome: Answers = { ...full, privacy: 'self-host', hardware: 'datacentre' };

function known<Value>(value: Maybe<Value>): Value {
  if (isUnknown(value)) throw new Error(value.missing.join());
  return value;
}

const strategyOf = (id: string) => knowledge.strategies.find((one) => one.id === id)!;

/** A method in figures under prices so round that they can be worked out by hand. */
function toy(
  id: string,
  answers: Answers = full,
  set: Assumptions = {},
  catalogues: Catalogues = toyCatalogues,
) {
  const assumptions: Assumptions = { ...toyAssumptions, ...set };
  const situation = { catalogues, answers, assume: (one: string) => assumptions[one] ?? null };
  const read = settingsOf(situation);
  if (!read.ok) throw new Error(read.says);
  return figuresOf(situation, read.settings, strategyOf(id));
}

/** The same under the real prices and defaults. */
function real(id: string, answers: Answers, assumptions: Assumptions = {}) {
  const situation = situationOf(knowledge, answers, assumptions);
  const read = settingsOf(situation);
  if (!read.ok) throw new Error(read.says);
  return figuresOf(situation, read.settings, strategyOf(id));
}

const near = (low: number, expected: number, high: number) => ({
  low: expect.closeTo(low, 2) as number,
  expected: expect.closeTo(expected, 2) as number,
  high: expect.closeTo(high, 2) as number,
});

describe('a method that is paid by the token', () => {
  // A request of 2,000 + 400 + 100 tokens: half of the prompts are found in the cache at 1 USD per
  // million instead of 10, so 0.011 + 0.004 + 0.002 USD.
  it('costs what its tokens cost, from many hits of the cache to few', () => {
    const { cost, servedBy } = toy('few-shot');
    expect(cost?.running).toMatchObject(near(1250, 1700, 2150));
    expect(cost?.upFront).toMatchObject({ high: 0 });
    expect(servedBy).toEqual({ kind: 'token', model: 'Model big' });
  });

  // Tuned it keeps 500 + 400 tokens at 1 USD, and 100 at 2. Upkeep: a fifth of 46 hours at 60 USD and a
  // run at 0.60 USD, every ten months.
  it('costs the upkeep of training again where it is tuned, and the work before launch', () => {
    const { cost, servedBy } = toy('hosted-tuning');
    expect(cost?.running).toMatchObject(near(137.64, 165.26, 220.48));
    expect(cost?.upFront).toMatchObject(near(1380.4, 2760.6, 5520.8));
    expect(servedBy).toEqual({ kind: 'token', model: 'Model small' });
  });

  it('counts every example as still to be labelled where none was told', () => {
    const { cost } = toy('hosted-tuning', { ...full, 'labelled-examples': 'unsure' });
    // 600 minutes of labelling instead of 360.
    expect(known(cost!.running).expected).toBeCloseTo(110 + (0.6 + 0.2 * 3000) / 10, 2);
  });

  it.each([
    ['rag', { 'retrieved-tokens': 1000 }, 1000],
    ['dynamic-few-shot', {}, 5 * 500],
  ])('pays for what is put beside each request: %s', (id, set, tokens) => {
    const embedding = {
      ...toyCatalogues.tokenPrices[1]!,
      id: 'vectors',
      kind: 'embedding' as const,
    };
    const tokenPrices = [...toyCatalogues.tokenPrices, embedding];
    const { cost, reads } = toy(id, full, set, { ...toyCatalogues, tokenPrices });
    // Ten dollars a million for the passages, one for the embedding of 400 tokens.
    const each = 0.017 + tokens * 10e-6 + 400e-6;
    expect(known(cost!.running).expected).toBeCloseTo(each * 100_000, 2);
    expect(reads).toBe(2400 + tokens);
  });

  it.each([
    ['a price of output', 'mute', 'no', 'output price of Model mute'],
    ['a batch discount', 'patient', 'yes', 'batch discount of Model patient'],
  ])('says what is not known: %s', (_name, model, batch, missing) => {
    const set = { 'base-model-hosted': model, 'batch-requests': batch };
    const { cost } = toy('few-shot', full, set);
    expect(cost?.running).toEqual({ unknown: true, missing: [missing] });
  });

  it('does not know the larger model, nor how fast a provider writes, nor a tuned one reads', () => {
    expect(toy('bigger-model').cost?.missing).toEqual(['the choice of a larger model']);
    expect(toy('few-shot').waiting?.whole).toMatchObject({ unknown: true });
    expect(toy('hosted-tuning').waiting?.first).toMatchObject({ unknown: true });
  });
});

describe('a method where figures are missing', () => {
  it('names them, and shows no cost and no time before they are told', () => {
    const figures = toy('few-shot', { 'input-tokens': 3, 'output-tokens': 'unsure' });
    expect(figures.needs.questions).toEqual(['monthly-requests', 'prompt-tokens', 'output-tokens']);
    expect(figures).toMatchObject({ cost: null, waiting: null, reads: null, busyHours: null });
    expect(figures.monthlyAt(1000)).toMatchObject({ unknown: true });
  });

  it('tells the time where only the volume is missing', () => {
    const { 'monthly-requests': _open, ...lengths } = full;
    const figures = toy('few-shot', lengths);
    expect(figures.cost).toBeNull();
    expect(figures.waiting?.first).toMatchObject({ expected: expect.any(Number) as number });
  });

  it('needs no prompt and no output where a text is only labelled', () => {
    const given = { 'monthly-requests': 10, 'input-tokens': 30 };
    expect(real('tuned-encoder', given).needs.questions).toEqual([]);
    expect(real('frozen-features', given).needs.questions).toEqual([]);
    expect(real('lora', given).needs.questions).toEqual(['prompt-tokens', 'output-tokens']);
  });

  it('needs the length of the content where all of it is sent', () => {
    expect(real('whole-content', full).needs.assumptions).toEqual(['content-tokens']);
    const told = real('whole-content', full, { 'content-tokens': 50_000 });
    expect(told.needs.assumptions).toEqual([]);
    expect(told.reads).toBe(52_400);
    expect(known(told.cost!.running).expected).toBeGreaterThan(0);
  });
});

describe('a method on cards', () => {
  it('rents one copy around the clock at least, from the cheapest to the dearest rent', () => {
    const { cost, servedBy } = toy('lora', { ...full, 'monthly-requests': 1 });
    const upkeep = known(cost!.retraining);
    // A month has 730 hours, at 2, 3 (the mean) and 4 USD.
    expect(known(cost!.running).low - upkeep.low).toBeCloseTo(2 * 730, 6);
    expect(known(cost!.running).high - upkeep.high).toBeCloseTo(4 * 730, 6);
    expect(servedBy).toEqual({
      ...{ kind: 'card', model: 'Model pocket', card: 'Card rack', cards: 1, own: false },
      encoder: null,
    });
  });

  it('takes as many copies as the volume keeps busy at the share assumed', () => {
    const seconds = known(
      cardSecondsPerRequest({
        model: sizesOfShape(toyCatalogues.models[0]!.shape),
        storage: { bits: 16 },
        accelerator: toyCatalogues.accelerators[1]!,
        gpus: 1,
        batch: 8,
        promptTokens: 900,
        cachedTokens: 0,
        outputTokens: 100,
      }),
    );
    const figures = toy('lora', { ...full, 'monthly-requests': 1e10 });
    const copies = Math.ceil((seconds.high * 1e10) / 3600 / (730 * 0.5));
    expect(copies).toBeGreaterThan(100);
    const { running, retraining } = figures.cost!;
    expect(known(running).high - known(retraining).high).toBeCloseTo(copies * 4 * 730, 3);
    expect(figures.busyHours?.high).toBeCloseTo((seconds.high * 1e10) / 3600, 3);
  });

  it('is that of the card that stands for the answer on hardware, and of the size asked for', () => {
    const small = toy('lora', { ...full, hardware: 'consumer' });
    expect(small.servedBy).toMatchObject({ card: 'Card desk', model: 'Model pocket' });
    const middle = toy('lora', { ...full, 'model-size': 'medium' });
    expect(middle.servedBy).toMatchObject({ model: 'Model middle' });
  });

  it('takes as many rented cards as hold the weights', () => {
    const large = toy('lora', { ...full, 'model-size': 'frontier', hardware: 'consumer' });
    const { parameters } = sizesOfShape(toyCatalogues.models[2]!.shape);
    const cards = Math.ceil((parameters * 2 * 1.2) / 10e9);
    expect(cards).toBeGreaterThan(1);
    expect(large.servedBy).toMatchObject({ cards });
  });

  it('reads and writes alone on its card for the one who waits', () => {
    const alone = servingLatency({
      model: sizesOfShape(toyCatalogues.models[0]!.shape),
      storage: { bits: 16 },
      accelerator: toyCatalogues.accelerators[1]!,
      gpus: 1,
      batch: 1,
      promptTokens: 900,
      cachedTokens: 0,
      outputTokens: 100,
    });
    const { waiting } = toy('lora');
    expect(waiting).toEqual({ first: alone.timeToFirstToken, whole: alone.endToEnd });
  });

  const [, rack] = toyCatalogues.accelerators;
  it.each([
    ['an unlisted model', { 'base-model-small': 'moon' }, toyCatalogues, 'model and card'],
    ['an unlisted card', { 'datacentre-card': 'moon' }, toyCatalogues, 'model and card'],
    ['no rent', {}, { ...toyCatalogues, rentals: [] }, 'rental price of Card rack'],
    [
      'no peak rate',
      {},
      { ...toyCatalogues, accelerators: [{ ...rack!, peakTflops: undefined }] },
      'peak rate of Card rack',
    ],
  ] as [string, Assumptions, Catalogues, string][])(
    'is not known, and says why, with %s',
    (_name, set, catalogues, what) => {
      expect(toy('lora', full, set, catalogues).cost?.running).toEqual({
        unknown: true,
        missing: [what],
      });
    },
  );

  it('takes the visitor’s own price for an hour instead of the rents', () => {
    const { cost } = toy('lora', { ...full, 'monthly-requests': 1 }, { 'card-usd-per-hour': 10 });
    const { running, retraining } = cost!;
    expect(known(running).expected - known(retraining).expected).toBeCloseTo(7300, 6);
  });

  it.each(['continued-pretraining', 'rlhf', 'dpo', 'reinforcement-tuning'])(
    'does not know what training takes where its data are of another kind: %s',
    (id) => {
      const { cost } = real(id, full);
      expect(cost?.missing).toEqual(['what its training takes']);
    },
  );

  it('lets a large model label where answers are distilled, and counts what that costs', () => {
    const { cost } = toy('distil-answers', { ...full, 'labelled-examples': 0 });
    const work = toy('lora', { ...full, 'labelled-examples': 100 });
    const teacher = 100 * 0.017;
    const upFront = (one: typeof cost) => known(one!.upFront).expected;
    expect(upFront(cost)).toBeCloseTo(upFront(work.cost) + teacher, 6);
    expect(toy('distil-answers', atHome, { 'card-usd-per-hour': 1 }).cost?.missing).toEqual([
      'what the answers of a large model cost you',
    ]);
  });
});

describe('a method where data must stay', () => {
  it.each(knowledge.strategies.map(({ id }) => [id]))(
    'has no figure of a provider, nor a rent: %s',
    (id) => {
      const figures = real(id, atHome, { 'content-tokens': 1000 });
      expect(figures.servedBy?.kind).not.toBe(id === 'hosted-tuning' ? 'card' : 'token');
      if (figures.servedBy?.kind !== 'card') return;
      expect(figures.servedBy.own).toBe(true);
      // Nobody but the visitor knows what the card costs.
      expect(figures.needs.assumptions).toContain('card-usd-per-hour');
      expect(figures.cost).toBeNull();
    },
  );

  it('is prompted on the visitor’s own card, at the visitor’s own price', () => {
    const { servedBy, cost, reads } = real('few-shot', atHome, { 'card-usd-per-hour': 2 });
    expect(servedBy).toMatchObject({ model: 'Llama-3.1-8B', card: 'H200 141 GB', own: true });
    expect(cost?.running).toMatchObject({ low: 1460, expected: 1460 });
    expect(reads).toBe(2400);
  });

  it('does not run where there is no card, or too small a one', () => {
    const none = real('few-shot', { ...atHome, hardware: 'none' }, { 'card-usd-per-hour': 2 });
    expect(none.cost?.missing).toEqual(['a card of your own for Llama-3.1-8B']);
    const answers = { ...atHome, hardware: 'consumer', 'model-size': 'medium' };
    const small = real('few-shot', answers, { 'card-usd-per-hour': 2 });
    expect(small.cost?.missing).toEqual(['room for Qwen3-32B on RTX 4090 24 GB']);
    const cluster = { ...atHome, hardware: 'cluster', 'model-size': 'frontier' };
    const large = real('few-shot', cluster, { 'card-usd-per-hour': 2 });
    expect(large.servedBy).toMatchObject({ cards: 7 });
  });
});

describe('an encoder', () => {
  const h200 = knowledge.catalogues.accelerators.find(({ id }) => id === 'h200-141')!;

  it('takes 2 · parameters · tokens / (peak × share of peak)', () => {
    const seconds = known(encoderSeconds({ parameters: 149e6, tokens: 400, accelerator: h200 }));
    expect(seconds.expected).toBeCloseTo((2 * 149e6 * 400) / (989e12 * 0.5), 12);
    expect(seconds.high).toBeCloseTo((2 * 149e6 * 400) / (989e12 * 0.27), 12);
    expect(seconds.unit).toBe('seconds');
  });

  it('is not known on a card whose peak is not listed', () => {
    const accelerator = { ...h200, peakTflops: undefined };
    expect(encoderSeconds({ parameters: 1, tokens: 1, accelerator })).toEqual({
      unknown: true,
      missing: ['peak rate of H200 141 GB'],
    });
  });

  it.each(['tuned-encoder', 'setfit', 'frozen-features'])(
    'stands for %s where data must stay, and says what its estimate rests on',
    (id) => {
      const { servedBy, waiting, cost, busyHours } = real(id, atHome, { 'card-usd-per-hour': 2 });
      expect(servedBy).toMatchObject({
        ...{ kind: 'card', model: 'ModernBERT base 149M', own: true },
        encoder: { parameters: 149e6, peakTflops: 989, shareOfPeak: { low: 0.27, expected: 0.5 } },
      });
      expect(waiting?.first).toEqual(waiting?.whole);
      // A hundred thousand requests do not fill an hour; one card around the clock is the least.
      expect(known(cost!.running).low).toBeGreaterThan(1460);
      expect(busyHours?.high).toBeLessThan(1);
    },
  );

  it('is the one that was chosen', () => {
    const set = { 'encoder-model': 'deberta-v3-large', 'card-usd-per-hour': 2 };
    const large = real('tuned-encoder', atHome, set);
    expect(large.servedBy).toMatchObject({ model: 'DeBERTa V3 large 418M' });
    const base = real('tuned-encoder', atHome, { 'card-usd-per-hour': 2 });
    expect(known(large.waiting!.first).expected / known(base.waiting!.first).expected).toBeCloseTo(
      418 / 149,
      9,
    );
  });

  it('says nothing beyond the window of the encoder', () => {
    const { firstWordAt } = real('tuned-encoder', atHome);
    expect(firstWordAt(8192)).toMatchObject({ expected: expect.any(Number) as number });
    expect(firstWordAt(8193)).toEqual({ unknown: true, missing: ['a longer window'] });
  });

  it('is paid by the token where embeddings of a provider may be used', () => {
    const { servedBy, cost } = real('frozen-features', { ...full, privacy: 'any' });
    expect(servedBy).toMatchObject({ kind: 'token' });
    expect(known(cost!.running).expected).toBeGreaterThan(0);
  });
});
