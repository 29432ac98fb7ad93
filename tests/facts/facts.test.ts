import { describe, expect, it } from 'vitest';
import { totalMemory } from '../../src/calculators/memory-training';
import { methodMemory } from '../../src/calculators/method-memory';
import { factsOf } from '../../src/facts';
import { breakEvenMonths, tuningOffers } from '../../src/facts/tuning';
import { budgetShare, firstTokenSeconds, promptFill, promptShare } from '../../src/facts/prompt';
import { memoryShare } from '../../src/facts/memory-share';
import { cacheBreaks, lastUncached, remembered } from '../../src/facts/settings';
import type { Answers } from '../../src/model/answers';
import type { Assumptions } from '../../src/model/assumption-values';
import type { ProviderOffer } from '../../src/model/catalogue';
import { toyAssumptions, toyCatalogues } from '../fixtures/toy-figures';
import { toyPoint } from '../fixtures/toy-point';

const lengths = { 'prompt-tokens': 2000, 'input-tokens': 400, 'output-tokens': 100 };
const exactly = (value: number) => {
  const near = expect.closeTo(value, 6) as number;
  return { low: near, high: near };
};

describe('the months until tuning pays back', () => {
  const fact = breakEvenMonths(toyCatalogues);
  const given = { ...lengths, 'labelled-examples': 40, 'monthly-requests': 100_000 };

  it('are the work before launch by what is saved a month', () => {
    expect(fact.compute(toyPoint(given))).toEqual(exactly(2760.6 / 1534.74));
  });

  it.each([
    'base-model-hosted',
    'tuned-model-hosted',
    'tuning-price',
    'cache-hit-percent',
    'prompt-kept-percent',
    'tuning-examples',
    'tuning-epochs',
    'labelling-minutes',
    'labour-usd-per-hour',
    'tuning-days',
    'retraining-months',
    'retraining-percent',
  ])('are unknown where an assumption is not set: %s', (id) => {
    expect(fact.compute(toyPoint(given, { [id]: '' }))).toBe('unknown');
    expect(fact.assumptions).toContain(id);
  });

  const set: [string, Assumptions, number][] = [
    // Each of these moves one term of the formula.
    ['own price of input', { 'prompted-input-usd': 20 }, 2760.6 / (3000 - 55.26 + 200 - 110)],
    ['own price of output', { 'prompted-output-usd': 30 }, 2760.6 / (1800 - 55.26 - 110)],
    ['own price of tuned input', { 'tuned-input-usd': 2 }, 2760.6 / (1700 - 55.26 - 200)],
    ['own price of tuned output', { 'tuned-output-usd': 12 }, 2760.6 / (1700 - 55.26 - 210)],
    ['waiting for the batch', { 'batch-requests': 'yes' }, 2760.6 / (795 - 55.26)],
  ];
  it.each(set)('follow the assumptions: %s', (_name, assumptions, months) => {
    expect(fact.compute(toyPoint(given, assumptions))).toEqual(exactly(months));
  });

  it('count a batch discount for the tuned model only where its list names one', () => {
    const set = { 'tuned-model-hosted': 'patient', 'batch-requests': 'yes' };
    expect(fact.compute(toyPoint(given, set))).toEqual(exactly(2760.6 / (850 - 55.26 - 110)));
  });

  it('are unknown where a price that is needed is not listed', () => {
    expect(fact.compute(toyPoint(given, { 'base-model-hosted': 'mute' }))).toBe('unknown');
  });
});

describe('the share of the prompt in the cost of a request', () => {
  const fact = promptShare(toyCatalogues);
  it.each([
    [2000, {}, (100 * 0.011) / 0.017],
    [1000, {}, (100 * 0.01) / 0.016],
    [0, {}, 0],
  ])('is %i tokens by their rate', (prompt, set, percent) => {
    const at = toyPoint({ ...lengths, 'prompt-tokens': prompt }, set);
    expect(fact.compute(at)).toEqual(exactly(percent));
  });

  it('of no prompt is nothing, though the rest is nothing too', () => {
    const none = { 'prompt-tokens': 0, 'input-tokens': 0, 'output-tokens': 0 };
    expect(fact.compute(toyPoint(none))).toEqual({ low: 0, high: 0 });
  });

  it.each([
    [{ 'base-model-hosted': '' }],
    [{ 'cache-hit-percent': '' }],
    [{ 'base-model-hosted': 'mute' }],
  ])('is unknown with %j', (set) => {
    expect(fact.compute(toyPoint(lengths, set))).toBe('unknown');
  });
});

describe('the share of the budget that prompting takes', () => {
  const fact = budgetShare(toyCatalogues);
  const share = (requests: number, usd: number, tokens = lengths) =>
    fact.compute(toyPoint({ ...tokens, 'monthly-requests': requests, 'monthly-budget': usd }));

  it('is requests times the cost of one, by the budget', () => {
    // 1.7 cents a request, as above.
    expect(share(1000, 170)).toEqual(exactly(10));
    expect(share(1000, 17)).toEqual(exactly(100));
    expect(share(2000, 17)).toEqual(exactly(200));
  });

  it('is nothing where nothing is spent, and without end where nothing may be', () => {
    const none = { 'prompt-tokens': 0, 'input-tokens': 0, 'output-tokens': 0 };
    expect(share(0, 17)).toEqual({ low: 0, high: 0 });
    expect(share(0, 0)).toEqual({ low: 0, high: 0 });
    expect(share(1000, 0, none)).toEqual({ low: 0, high: 0 });
    expect(share(1, 0)).toEqual({ low: Infinity, high: Infinity });
  });

  it.each([[{ 'base-model-hosted': '' }], [{ 'cache-hit-percent': '' }]])(
    'is unknown with %j',
    (set) => {
      const answers = { ...lengths, 'monthly-requests': 1, 'monthly-budget': 1 };
      expect(fact.compute(toyPoint(answers, set))).toBe('unknown');
    },
  );
});

describe('the seconds to the first token', () => {
  it('are 0.2 ms a token, less what the cache saves', () => {
    const at = toyPoint({ 'prompt-tokens': 1024, 'input-tokens': 976 });
    expect(firstTokenSeconds.compute(at)).toEqual(exactly(0.2048 * (1 - 0.035) + 0.1952));
  });

  it('are unknown where the share of hits is not set', () => {
    const at = toyPoint(lengths, { 'cache-hit-percent': '' });
    expect(firstTokenSeconds.compute(at)).toBe('unknown');
  });
});

describe('how much of the context window everything fills', () => {
  const fact = promptFill(toyCatalogues);
  const secondHand = promptFill({
    ...toyCatalogues,
    hostedModels: toyCatalogues.hostedModels.map((model) => ({ ...model, secondary: true })),
  });
  const at = (size: string, set: Assumptions = {}, given: Answers = lengths) =>
    toyPoint({ ...given, 'content-size': size }, set);

  it.each([
    ['none', { low: 2.5, high: 2.5 }],
    ['fits-prompt', { low: 2.501, high: 202.5 }],
    ['large', { low: 202.501, high: Infinity }],
  ])('runs over what the answer on content allows: %s', (size, percent) => {
    expect(fact.compute(at(size))).toEqual(percent);
  });

  it('is unknown without a window, or of content that nobody defined', () => {
    expect(fact.compute(at('none', { 'base-model-hosted': 'moon' }))).toBe('unknown');
    expect(fact.compute(at('moon'))).toBe('unknown');
  });

  it('takes the window that was told before that of the model', () => {
    const set = { 'context-window-tokens': 1000, 'base-model-hosted': 'moon' };
    expect(fact.compute(at('none', set))).toEqual({ low: 250, high: 250 });
  });

  it('never proves by a window read second-hand that content does not fit', () => {
    expect(secondHand.compute(at('large'))).toEqual({ low: 100, high: Infinity });
    expect(secondHand.compute(at('none'))).toEqual({ low: 2.5, high: 2.5 });
    const told = at('large', { 'context-window-tokens': 100_000 });
    expect(secondHand.compute(told)).toEqual({ low: 202.501, high: Infinity });
  });
});

describe('the share of a card that training takes', () => {
  const fact = memoryShare('lora-memory-share', 'lora', toyCatalogues);
  const share = (hardware: string, size: string, set: Assumptions = {}) =>
    fact.compute(toyPoint({ hardware, 'model-size': size }, set));

  it.each([
    ['consumer', 'small', 0, 10, 1],
    ['datacentre', 'any', 0, 80, 1],
    ['datacentre', 'medium', 1, 80, 1],
    ['cluster', 'frontier', 2, 80, 4],
    // A second time, since shares are remembered.
    ['cluster', 'frontier', 2, 80, 4],
  ] as const)(
    'of %s cards by a %s model is bytes by memory',
    (hardware, size, index, gb, cards) => {
      const memory = methodMemory('lora', toyCatalogues.models[index]!.shape, cards, 1000);
      if ('unknown' in memory) throw new Error('not known');
      const { low, high } = totalMemory(memory.parts).bytes;
      expect(share(hardware, size)).toEqual({ low: low / (gb * 1e7), high: high / (gb * 1e7) });
    },
  );

  it('is remembered apart for each model, card, number of cards and length', () => {
    const of = (set: Assumptions) => JSON.stringify(share('cluster', 'small', set));
    const changes: Assumptions[] = [
      { 'base-model-small': 'middle' },
      { 'datacentre-card': 'desk' },
      { cards: 2 },
      { 'training-sequence': 4000 },
    ];
    const all = [of({}), ...changes.map(of)];
    expect(new Set(all).size).toBe(all.length);
  });

  it('is never enough without a card', () => {
    expect(share('none', 'small')).toEqual({ low: Infinity, high: Infinity });
  });

  it.each([
    ['datacentre', 'small', { 'base-model-small': '' }],
    ['datacentre', 'small', { 'datacentre-card': '' }],
    ['datacentre', 'small', { cards: '' }],
    ['datacentre', 'small', { 'training-sequence': '' }],
    ['moon', 'small', {}],
    ['datacentre', 'moon', {}],
  ])('is unknown for %s cards and a %s model with %j', (hardware, size, set) => {
    expect(share(hardware, size, set)).toBe('unknown');
  });
});

describe('how many providers tune for a newcomer', () => {
  const offer: ProviderOffer = {
    id: 'one',
    provider: 'Shop',
    methods: ['sft'],
    models: 'All',
    status: 'offered',
    asOf: '2026-01-01',
    source: { title: 'A page' },
    secondary: false,
  };
  const offers = (...providers: Partial<ProviderOffer>[]) =>
    tuningOffers(
      { ...toyCatalogues, providers: providers.map((one) => ({ ...offer, ...one })) },
      '2026-01-01',
    ).compute(toyPoint({}));

  it.each([
    ['counts a provider once', [{}, { id: 'two' }, { id: 'three', provider: 'Other' }], 2],
    ['counts supervised tuning only', [{ methods: ['dpo' as const] }, {}], 1],
    ['is none where all have ended', [{ status: 'ended' as const }], 0],
    ['takes hearsay for an offer', [{ secondary: true }], 1],
  ])('%s', (_name, providers, count) => {
    expect(offers(...providers)).toEqual({ low: count, high: count });
  });

  it('is unknown where only hearsay says that nobody does', () => {
    expect(offers({ status: 'ended', secondary: true })).toBe('unknown');
  });
});

describe('what facts share', () => {
  it('is made once for the same figures and day', () => {
    const made = factsOf({ catalogues: toyCatalogues, asOf: '2026-01-01' });
    expect(factsOf({ catalogues: toyCatalogues, asOf: '2026-01-01' })).toBe(made);
    expect(factsOf({ catalogues: toyCatalogues, asOf: '2026-01-02' })).not.toBe(made);
    const others = { catalogues: { ...toyCatalogues }, asOf: '2026-01-01' };
    expect(factsOf(others)).not.toBe(made);
    expect(factsOf({ catalogues: toyCatalogues, asOf: '2026-01-01' })).toBe(made);
  });

  it('reads assumptions once for each set of them', () => {
    let reads = 0;
    const read = remembered((assume) => ({ value: assume('cards'), reads: (reads += 1) }));
    const four = (id: string) => toyAssumptions[id] ?? null;
    expect([read(four), read(four)].map(({ reads: nth }) => nth)).toEqual([1, 1]);
    expect(read(() => 7)).toEqual({ value: 7, reads: 2 });
  });

  it('breaks its stretches where the prompted price begins to cache, and the tuned one its share', () => {
    const [big, small] = toyCatalogues.tokenPrices;
    const prices = [
      { ...big!, cacheMinimumTokens: 4096 },
      { ...big!, id: 'also', cacheMinimumTokens: 512 },
      { ...small!, cacheMinimumTokens: 99 },
    ];
    const ends = (whose: 'prompted' | 'both', set: Assumptions = {}) =>
      cacheBreaks(
        { ...toyCatalogues, tokenPrices: prices },
        whose,
      )((id) => ({ ...toyAssumptions, ...set })[id] ?? null);
    expect(ends('prompted')).toEqual([4095]);
    expect(ends('prompted', { 'base-model-hosted': 'also' })).toEqual([511]);
    // The small model has no price for cached tokens.
    expect(ends('both')).toEqual([4095]);
    const also = { 'tuned-model-hosted': 'also' };
    expect(ends('both', also)).toEqual([2047, 4095]);
    expect(ends('both', { ...also, 'prompt-kept-percent': 0 })).toEqual([4095]);
    expect(ends('both', { ...also, 'prompt-kept-percent': 100 })).toEqual([511, 4095]);
    expect(ends('both', { 'base-model-hosted': 'moon' })).toEqual([]);
  });

  it('finds the last prompt of which a share is not cached, whatever the share rounds to', () => {
    for (let percent = 1; percent <= 100; percent += 1) {
      for (const start of [512, 1024, 4096]) {
        const last = lastUncached(start, percent / 100);
        expect(last * (percent / 100)).toBeLessThan(start);
        expect((last + 1) * (percent / 100)).toBeGreaterThanOrEqual(start);
      }
    }
  });
});
