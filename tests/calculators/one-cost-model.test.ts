import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOfPlan, levelVolume, paybackOfPlans } from '../../src/calculators/ways';
import { isUnknown } from '../../src/calculators/ranges';
import type { Range } from '../../src/calculators/ranges';
import { estimate } from '../../src/cli/estimate';
import { knowledge } from '../../src/content';
import { breakEvenMonths } from '../../src/facts/tuning';
import { figuresOf } from '../../src/facts/charts/methods';
import { settingsOf, situationOf } from '../../src/facts/charts/situation';
import {
  promptedWay,
  tunedPlan,
  withoutTraining,
  workloadOf,
} from '../../src/facts/charts/training-cost';
import { promptShare } from '../../src/facts/prompt';
import type { Assumptions } from '../../src/model/assumption-values';
import { assumptionValue } from '../../src/model/assumption-values';
import { rounds } from '../fixtures/rounds';

// Facts, the numbers page and the command line, asked the same: they have to say the same.

const { catalogues } = knowledge;

const optionsOf = (id: string) => {
  const entry = knowledge.assumptions.find((one) => one.id === id);
  return entry?.kind === 'choice' ? entry.options.map((option) => option.id) : [];
};

interface Asked {
  readonly requests: number;
  readonly prompt: number;
  readonly input: number;
  readonly output: number;
  readonly labelled: number;
  readonly assumptions: Assumptions;
}

/** Lengths below every price's dearer rates; a prompt in hundreds, so that what is kept is whole. */
const anything = (most: number): fc.Arbitrary<Asked> =>
  fc.record({
    requests: fc.integer({ min: 1, max: 50_000_000 }),
    prompt: fc.integer({ min: 0, max: most / 100 }).map((hundreds) => hundreds * 100),
    input: fc.integer({ min: 0, max: most / 4 }),
    output: fc.integer({ min: 0, max: 4000 }),
    labelled: fc.integer({ min: 0, max: 4000 }),
    assumptions: fc.record({
      'base-model-hosted': fc.constantFrom(...optionsOf('base-model-hosted')),
      'tuned-model-hosted': fc.constantFrom(...optionsOf('tuned-model-hosted')),
      'tuning-price': fc.constantFrom(...optionsOf('tuning-price')),
      'cache-hit-percent': fc.integer({ min: 0, max: 100 }),
      'batch-requests': fc.constantFrom('no', 'yes'),
      'prompt-kept-percent': fc.integer({ min: 0, max: 100 }),
      'tuning-examples': fc.integer({ min: 10, max: 5000 }),
      'tuning-epochs': fc.integer({ min: 1, max: 5 }),
      'labelling-minutes': fc.integer({ min: 1, max: 60 }),
      'labour-usd-per-hour': fc.integer({ min: 1, max: 300 }),
      'tuning-days': fc.integer({ min: 0, max: 60 }),
      'retraining-months': fc.integer({ min: 1, max: 36 }),
      'retraining-percent': fc.integer({ min: 0, max: 100 }),
    }),
  });

const answersOf = ({ requests, prompt, input, output, labelled }: Asked) => ({
  'monthly-requests': requests,
  'prompt-tokens': prompt,
  'input-tokens': input,
  'output-tokens': output,
  'labelled-examples': labelled,
});

function settingsFor(asked: Asked) {
  const situation = situationOf(knowledge, answersOf(asked), asked.assumptions);
  const read = settingsOf(situation);
  if (!read.ok) throw new Error(read.says);
  return { situation, settings: read.settings };
}

/** What the page prices: the two plans, and what they cost. */
function onThePage(asked: Asked) {
  const { situation, settings } = settingsFor(asked);
  const size = { prompt: asked.prompt, input: asked.input, output: asked.output };
  const workload = workloadOf(asked.requests, size);
  const prompted = withoutTraining(promptedWay(settings, 'zero-shot', workload));
  const tuned = tunedPlan(settings, size, asked.requests, asked.labelled);
  return { situation, settings, prompted, tuned };
}

/** The same as a request of the command line. */
function inWords(asked: Asked) {
  const { settings } = settingsFor(asked);
  const { work, trainingPrice, keptShare, promptedUse, tunedUse } = settings;
  const share = promptedUse.hitShare;
  const kept = Math.round(asked.prompt * keptShare);
  const tokens = work.examples * work.epochs * (kept + asked.input + asked.output);
  const hour = work.usdPerHour;
  const run = (rate: number) => (tokens * rate) / 1e6;
  const spread = (value: number): Range => ({ low: value / 2, expected: value, high: value * 2 });
  return {
    kind: 'cost',
    way: 'hosted-tuned',
    price: settings.tunedPrice.id,
    requestsPerMonth: asked.requests,
    instructionTokens: asked.prompt,
    tunedInstructionTokens: kept,
    inputTokens: asked.input,
    outputTokens: asked.output,
    batch: tunedUse.batch,
    cacheHitShare: { low: share / 2, expected: share, high: (1 + share) / 2 },
    examplesToLabel: Math.max(0, work.examples - asked.labelled),
    usdPerExample: spread((work.minutesPerExample / 60) * hour),
    engineeringDays: spread(work.days),
    usdPerDay: hour * 8,
    trainingUsd: {
      low: run(trainingPrice.low),
      expected: run((trainingPrice.low + trainingPrice.high) / 2),
      high: run(trainingPrice.high),
    },
    retrainEveryMonths: work.retrainEveryMonths,
    repeatedShare: work.repeatedShare,
    against: { way: 'zero-shot', price: settings.promptedPrice.id, batch: promptedUse.batch },
  };
}

const pointOf = (asked: Asked) => ({
  number: (id: string) => Number(answersOf(asked)[id as keyof ReturnType<typeof answersOf>]),
  choice: () => '',
  assumption: (id: string) => assumptionValue(knowledge, asked.assumptions, id),
});

const isNear = (one: number, other: number) =>
  one === other || Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other), 1e-9);
const months = (value: unknown) => (value === 'never' ? Infinity : Number(value));

function same(one: unknown, other: unknown, what: string): void {
  if (!isNear(months(one), months(other)))
    throw new Error(`${what}: ${String(one)} and ${String(other)}`);
}

describe('one cost model', () => {
  const fact = breakEvenMonths(catalogues);
  const share = promptShare(catalogues);

  it('gives facts, the page and the command line the same figure for the same input', () => {
    let compared = 0;
    fc.assert(
      fc.property(anything(80_000), (asked) => {
        const { prompted, tuned } = onThePage(asked);
        const [one, other] = [costOfPlan(prompted), costOfPlan(tuned)];
        const payback = paybackOfPlans(one, other);
        const computed = fact.compute(pointOf(asked));
        const read = estimate(inWords(asked), catalogues);
        if (!read.ok) throw new Error(read.message);
        const told = read.value;
        if (isUnknown(payback) || isUnknown(one.running) || isUnknown(other.running)) {
          // What one does not know, none of the three knows.
          expect([computed, told.payback]).toEqual(['unknown', null]);
          return;
        }
        if (computed === 'unknown') throw new Error('the fact does not know what the page knows');
        compared += 1;
        same(computed.low, payback.expected, 'months by fact and page');
        const printed = told.payback as Record<'low' | 'expected' | 'high', unknown>;
        const against = (told.against as { perMonth: Range }).perMonth;
        const upFront = told.upFront as Range;
        for (const end of ['low', 'expected', 'high'] as const) {
          same(printed[end], payback[end], `months by command line and page, ${end}`);
          same(told[end], other.running[end], `USD a month, tuned, ${end}`);
          same(against[end], one.running[end], `USD a month, prompted, ${end}`);
          if (isUnknown(other.upFront)) throw new Error('known above');
          same(upFront[end], other.upFront[end], `USD before launch, ${end}`);
        }
        expect(told.breakEvenRequestsPerMonth).toEqual(levelVolume(prompted, tuned));
      }),
      { numRuns: rounds(300) },
    );
    expect(compared).toBeGreaterThan(50);
  });

  it('prices what is prompted on the page as the recommended method', () => {
    const zeroShot = knowledge.strategies.find(({ id }) => id === 'zero-shot')!;
    const hosted = knowledge.strategies.find(({ id }) => id === 'hosted-tuning')!;
    fc.assert(
      fc.property(anything(80_000), (asked) => {
        const { situation, settings, prompted, tuned } = onThePage(asked);
        const shown = [zeroShot, hosted].map((one) => figuresOf(situation, settings, one).cost);
        expect(shown).toEqual([costOfPlan(prompted), costOfPlan(tuned)]);
      }),
      { numRuns: rounds(60) },
    );
  });

  it('says what share of a request its prompt is, as the command line would by its parts', () => {
    fc.assert(
      fc.property(anything(80_000), (asked) => {
        const computed = share.compute(pointOf(asked));
        const request = { ...inWords(asked).against, kind: 'cost' };
        const read = estimate({ ...inWords(asked), ...request, against: undefined }, catalogues);
        if (!read.ok) throw new Error(read.message);
        const { prefix, fresh, output } = read.value.parts;
        const all = Number(prefix) + Number(fresh) + Number(output);
        if (computed === 'unknown' || all === 0) return;
        same(computed.low, (100 * Number(prefix)) / all, 'percent');
      }),
      { numRuns: rounds(60) },
    );
  });

  it('lets facts leave out the dearer rates of very long prompts, which never brings tuning forward', () => {
    let later = 0;
    fc.assert(
      fc.property(anything(900_000), (asked) => {
        const { prompted, tuned } = onThePage(asked);
        const payback = paybackOfPlans(costOfPlan(prompted), costOfPlan(tuned));
        const computed = fact.compute(pointOf(asked));
        if (isUnknown(payback) || computed === 'unknown') return;
        const page = months(payback.expected);
        if (!isNear(computed.low, page)) {
          later += 1;
          expect(computed.low).toBeGreaterThan(page);
          const { settings } = settingsFor(asked);
          const above = settings.promptedPrice.longPrompt?.aboveTokens ?? Infinity;
          expect(asked.prompt + asked.input).toBeGreaterThan(above);
        }
      }),
      { numRuns: rounds(300) },
    );
    expect(later).toBeGreaterThan(0);
  });
});
