import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/content';
import { decide } from '../../src/engine/decide';
import { deriveFact } from '../../src/engine/derive-facts';
import { explain } from '../../src/engine/describe/explain';
import { factsOf } from '../../src/facts';
import { recommend } from '../../src/engine/recommend';
import { indexRulebook } from '../../src/engine/rulebook';
import type { Answer, Answers } from '../../src/model/answers';
import { assumptionValue } from '../../src/model/assumption-values';
import type { Assumption, Assumptions, AssumptionValue } from '../../src/model/assumption-values';
import type { FactValue, FactDefinition } from '../../src/model/fact';
import type { NumberQuestion, Question } from '../../src/model/question';
import { rounds } from '../fixtures/rounds';

const facts = factsOf(knowledge);
const { definitions } = facts;
const rulebook = indexRulebook(knowledge, facts);
const questionOf = (id: string): Question => {
  const found = knowledge.questions.find((question) => question.id === id);
  if (found === undefined) throw new Error(`no question ${id}`);
  return found;
};
const known = (id: string, answers: Answers, assumptions: Assumptions = {}): FactValue => {
  const definition = definitions.find((one) => one.id === id);
  return definition === undefined
    ? 'unknown'
    : deriveFact(definition, knowledge, answers, assumptions);
};

/** Numbers of every order of magnitude within a question's bounds, both ends included. */
function anyNumber({ min, max }: NumberQuestion): fc.Arbitrary<number> {
  const top = Math.log(1 + max - min);
  return fc
    .double({ min: 0, max: 1, noNaN: true })
    .map((share) => Math.round(min + Math.exp(share * top) - 1));
}

function anyAnswer(question: Question): fc.Arbitrary<Answer> {
  if (question.kind === 'number') return anyNumber(question);
  const ids = question.options.map(({ id }) => id);
  return question.kind === 'choice' ? fc.constantFrom(...ids) : fc.subarray(ids);
}

function anyValue(entry: Assumption): fc.Arbitrary<AssumptionValue> {
  if (entry.kind === 'choice') return fc.constantFrom(...entry.options.map(({ id }) => id));
  const { min, max } = entry;
  // A share below a billionth of a billionth is none: its products round to nothing, in steps.
  return fc
    .double({ min: 0, max: 1, noNaN: true })
    .map((share) => min + (share < 1e-6 ? 0 : share ** 3) * (max - min));
}

/** Any assumptions, each set or left at its default. */
const anyAssumptions: fc.Arbitrary<Assumptions> = fc
  .tuple(...knowledge.assumptions.map((entry) => fc.option(anyValue(entry))))
  .map((values) =>
    Object.fromEntries(
      values.flatMap((value, index) =>
        value === null ? [] : [[knowledge.assumptions[index]?.id ?? '', value]],
      ),
    ),
  );

const inputsOf = (definition: FactDefinition) =>
  definition.questions.map(({ id }) => questionOf(id));
const anyAnswers = (definition: FactDefinition): fc.Arbitrary<Answers> =>
  fc.record(Object.fromEntries(inputsOf(definition).map((one) => [one.id, anyAnswer(one)])));

const stretchesOf = ({ min, max }: NumberQuestion, breaks: readonly number[]) => {
  const starts = [min, ...breaks.map((at) => at + 1)];
  return starts.map((from, index) => ({ from, to: (starts[index + 1] ?? max + 1) - 1 }));
};

/** Whole numbers spread over a stretch by logarithm, with its ends. */
function dense(from: number, to: number): number[] {
  const steps = Array.from({ length: 60 }, (_, index) => index / 59);
  return [...new Set(steps.map((s) => Math.round(from + (1 + to - from) ** s - 1)))];
}

/** Whether values never fall, or never rise, but for rounding in the last places. */
function isMonotone(values: readonly number[]): boolean {
  const slack = (value: number) => 1e-9 * Math.abs(value);
  const pairs = values.slice(1).map((value, index) => [values[index] ?? NaN, value] as const);
  const rises = pairs.every(([a, b]) => b === a || b >= a - slack(a));
  return rises || pairs.every(([a, b]) => b === a || b <= a + slack(a));
}

const numeric = definitions.flatMap((definition) =>
  definition.questions.flatMap(({ id, breaks }) => {
    const question = questionOf(id);
    return question.kind === 'number' ? [{ definition, question, breaks: breaks ?? [] }] : [];
  }),
);

describe('facts of the real catalogues', () => {
  it('are the ones that the content names', () => {
    expect(definitions.map(({ id }) => id)).toEqual(knowledge.facts.map(({ id }) => id));
  });

  it('name only questions and assumptions that exist', () => {
    const assumed = new Set(knowledge.assumptions.map(({ id }) => id));
    for (const { questions, assumptions } of definitions) {
      for (const { id } of questions) expect(questionOf(id).id).toBe(id);
      expect(assumptions.filter((id) => !assumed.has(id))).toEqual([]);
    }
  });

  it.each(numeric.map((one) => [`${one.definition.id} in ${one.question.id}`, one] as const))(
    '%s is monotone within each declared stretch',
    (_name, { definition, question, breaks }) => {
      fc.assert(
        fc.property(anyAnswers(definition), anyAssumptions, (answers, assumptions) => {
          const ends =
            typeof breaks === 'function'
              ? breaks((id) => assumptionValue(knowledge, assumptions, id))
              : breaks;
          for (const { from, to } of stretchesOf(question, ends)) {
            const values = dense(from, to).map((at) =>
              deriveFact(definition, knowledge, { ...answers, [question.id]: at }, assumptions),
            );
            const bounds = values.flatMap((value) => (value === 'unknown' ? [] : [value]));
            if (bounds.length === 0) continue;
            expect(bounds).toHaveLength(values.length);
            expect(isMonotone(bounds.map(({ low }) => low))).toBe(true);
            expect(isMonotone(bounds.map(({ high }) => high))).toBe(true);
          }
        }),
        { numRuns: rounds(60) },
      );
    },
  );

  it.each(definitions.map((definition) => [definition.id, definition] as const))(
    '%s with open inputs holds every value that answers can give it, and is never NaN',
    (_id, definition) => {
      const subset = fc.subarray(definition.questions.map(({ id }) => id));
      fc.assert(
        fc.property(anyAnswers(definition), subset, anyAssumptions, (answers, given, set) => {
          const some = Object.fromEntries(given.map((id) => [id, answers[id] ?? 'unsure']));
          const wide = deriveFact(definition, knowledge, some, set);
          const exact = deriveFact(definition, knowledge, answers, set);
          if (wide === 'unknown' || exact === 'unknown') {
            expect([wide, exact]).toContain('unknown');
            return;
          }
          expect(wide.low).toBeLessThanOrEqual(exact.low * (1 + 1e-9));
          expect(wide.high * (1 + 1e-9)).toBeGreaterThanOrEqual(exact.high);
          for (const bound of [exact.low, exact.high]) expect(bound).toBeGreaterThanOrEqual(0);
        }),
        { numRuns: rounds(100) },
      );
    },
  );
});

describe('the time until tuning pays back', () => {
  const lengths = { 'prompt-tokens': 4000, 'input-tokens': 400, 'output-tokens': 200 };
  const months = (answers: Answers, assumptions: Assumptions = {}) =>
    known('break-even-months', answers, assumptions);

  it('is bounded by what is known: a million requests with a long prompt decide alone', () => {
    const value = months({ 'monthly-requests': 1_000_000, 'prompt-tokens': 4000 });
    expect(value).toMatchObject({ high: expect.closeTo(3.1, 1) as number });
  });

  it('never comes with a handful of requests, and is open without their number', () => {
    expect(months({ ...lengths, 'monthly-requests': 100, 'labelled-examples': 0 })).toEqual({
      low: Infinity,
      high: Infinity,
    });
    expect(months(lengths)).toMatchObject({ high: Infinity });
  });

  it('is unknown where the batch discount of the model is not listed', () => {
    const given = { ...lengths, 'monthly-requests': 1000, 'labelled-examples': 0 };
    const set = { 'base-model-hosted': 'deepseek-v4-flash', 'batch-requests': 'yes' };
    expect(months(given, set)).toBe('unknown');
  });

  it('shortens with dearer prompting and lengthens with dearer work', () => {
    const given = { ...lengths, 'monthly-requests': 200_000, 'labelled-examples': 0 };
    const low = (assumptions: Assumptions) => {
      const value = months(given, assumptions);
      return value === 'unknown' ? NaN : value.low;
    };
    expect(low({ 'base-model-hosted': 'claude-opus-5-5' })).toBeLessThan(low({}));
    expect(low({ 'labour-usd-per-hour': 120 })).toBeGreaterThan(low({}));
  });
});

describe('rules on facts', () => {
  const given: Answers = {
    'task-type': 'extraction',
    'task-scope': 'narrow',
    'labelled-examples': 2000,
    'monthly-requests': 1_000_000,
    'prompt-tokens': 4000,
    'input-tokens': 400,
    'output-tokens': 200,
    privacy: 'any',
  };

  it('are shown as reasons, with the answers and the assumptions behind them', () => {
    const recommendation = recommend(rulebook, { answers: given });
    const reasons = explain(rulebook, knowledge, { answers: given }, recommendation);
    const found = [...reasons.reasonsFor, ...reasons.reasonsAgainst].find(
      ({ rule }) => rule === 'tuning-pays-back-within-a-year',
    );
    expect(found?.answers.map(({ question }) => question)).toEqual(
      expect.arrayContaining(['labelled-examples', 'monthly-requests', 'prompt-tokens']),
    );
    expect(found?.computed).toEqual([
      {
        fact: 'break-even-months',
        says: expect.stringMatching(/^Time until tuning pays back: [\d.]+ months$/) as string,
      },
    ]);
    expect(recommendation.assumptions).toContain('base-model-hosted');
  });

  it('move with assumptions that the visitor changes', () => {
    const fired = (assumptions: Assumptions) =>
      decide(rulebook, { answers: given, assumptions })
        .fired.filter(({ truth }) => truth === 'true')
        .map(({ rule }) => rule.rule.id);
    expect(fired({})).toContain('tuning-pays-back-within-a-year');
    expect(fired({ 'tuning-days': 1000 })).not.toContain('tuning-pays-back-within-a-year');
  });

  it.each(['tuning-pays-back-within-a-year', 'tuning-does-not-pay-back'])(
    'never decide by prices of a provider that is ruled out: %s',
    (id) => {
      const few = { ...given, 'monthly-requests': 10, 'labelled-examples': 0 };
      const answers = id === 'tuning-does-not-pay-back' ? few : given;
      const truth = (privacy: string) =>
        decide(rulebook, { answers: { ...answers, privacy } }).fired.find(
          ({ rule }) => rule.rule.id === id,
        )?.truth;
      expect(['any', 'restricted', 'self-host', 'unsure'].map(truth)).toEqual([
        'true',
        'true',
        'false',
        'unknown',
      ]);
    },
  );

  it('leave the chance of training alone where data must stay, whatever providers charge', () => {
    const answers = { ...given, privacy: 'self-host' };
    const chance = (model: string) =>
      decide(rulebook, { answers, assumptions: { 'base-model-hosted': model } }).chances.weights;
    expect(chance('gpt-6-luna')).toBe(chance('claude-fable-5-1'));
  });

  it.each([
    ['consumer', 'small', ['full-tuning'], ['lora', 'qlora']],
    ['consumer', 'medium', ['lora', 'full-tuning', 'last-layers', 'adapters'], []],
    ['consumer', 'frontier', ['lora', 'qlora', 'full-tuning'], []],
    ['datacentre', 'small', [], ['lora', 'qlora', 'full-tuning', 'last-layers']],
    ['datacentre', 'frontier', ['lora', 'qlora'], []],
    ['cluster', 'medium', [], ['lora', 'full-tuning']],
  ] as const)(
    'with %s cards and a %s model close %j and leave open %j',
    (hardware, size, closed, open) => {
      const answers = { hardware, 'model-size': size, 'model-access': 'weights' };
      const { ranking } = decide(rulebook, { answers });
      const isClosed = (id: string) =>
        ranking.flatMap(({ strategies }) => strategies).find(({ strategy }) => strategy === id)
          ?.closed;
      expect(closed.filter((id) => isClosed(id) !== true)).toEqual([]);
      expect(open.filter((id) => isClosed(id) !== false)).toEqual([]);
    },
  );

  it('close hosted tuning only on a day on which nobody offers it, and not on hearsay', () => {
    const { catalogues, asOf } = knowledge;
    const truthWith = (providers: typeof catalogues.providers, day = asOf) => {
      const basis = { ...knowledge, catalogues: { ...catalogues, providers }, asOf: day };
      return decide(indexRulebook(basis, factsOf(basis)), { answers: {} }).fired.find(
        ({ rule }) => rule.rule.id === 'nobody-offers-hosted-tuning',
      )?.truth;
    };
    const openAi = catalogues.providers.filter(({ id }) => id === 'openai');
    expect(truthWith(catalogues.providers)).toBe('false');
    expect(truthWith(openAi)).toBe('true');
    expect(truthWith(openAi, '2026-05-01')).toBe('false');
    expect(truthWith(openAi.map((offer) => ({ ...offer, secondary: true })))).toBe('unknown');
  });

  it('never rule out whole content by a window that was read second-hand', () => {
    const full = { 'content-size': 'fits-prompt', 'prompt-tokens': 900_000 };
    const lengths = { 'input-tokens': 200_000, 'output-tokens': 10_000 };
    const window = (assumptions: Assumptions) =>
      known('prompt-fill', { ...full, ...lengths }, assumptions);
    expect(window({ 'base-model-hosted': 'gpt-6-astra' })).toMatchObject({ low: 100 });
    const firstHand = window({ 'base-model-hosted': 'gpt-6-1-terra' });
    expect(firstHand === 'unknown' ? 0 : firstHand.low).toBeGreaterThan(100);
    expect(window({ 'context-window-tokens': 100_000 })).toMatchObject({
      low: expect.closeTo(1110, 0) as number,
    });
  });
});
