import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/content';
import { phaseSchema } from '../../src/model/strategy';
import type { Answers } from '../../src/model/answers';
import { anyAnswers } from '../fixtures/any-answers';
import { decideOn, recommendFor } from './deciding';
import { rounds } from '../fixtures/rounds';

const { questions, strategies, steps } = knowledge;
const answers = anyAnswers(questions);
const tagsOf = (id: string) => strategies.find((entry) => entry.id === id)?.tags ?? [];
const familyOf = (id: string) => strategies.find((entry) => entry.id === id)?.family;

/** The same answers, given in another order. */
const shuffled = (given: Answers) =>
  fc
    .shuffledSubarray(Object.entries(given), { minLength: Object.keys(given).length })
    .map((entries): Answers => Object.fromEntries(entries));

const cheap = { numRuns: rounds(300) };
const whole = { numRuns: rounds(150) };

describe('the real knowledge, whatever is answered', () => {
  it('never cares in which order', () => {
    const pairs = answers.chain((given) => fc.tuple(fc.constant(given), shuffled(given)));
    fc.assert(
      fc.property(pairs, ([given, other]) => {
        const result = JSON.stringify(recommendFor(given));
        expect(JSON.stringify(recommendFor(other))).toBe(result);
      }),
      whole,
    );
  });

  it('always gives a strategy that is not ruled out, and a plan with its experiment', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { strategy, firstBy, ranking, plan } = recommendFor(given);
        const ranked = ranking
          .flatMap((family) => family.strategies)
          .find((entry) => entry.strategy === strategy);
        expect(ranked?.closed === false || firstBy.length > 0).toBe(true);
        expect(plan.some((step) => step.strategy === strategy)).toBe(true);
      }),
      whole,
    );
  });

  it('never allows a method that works on weights where access is to text alone', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { strategy, ranking } = decideOn({ ...given, 'model-access': 'text-only' });
        expect(tagsOf(strategy)).not.toContain('weights');
        const available = ranking
          .flatMap((family) => family.strategies)
          .filter((entry) => !entry.closed)
          .map((entry) => entry.strategy);
        expect(available.filter((id) => tagsOf(id).includes('weights'))).toEqual([]);
        expect(available.filter((id) => tagsOf(id).includes('tuning-access'))).toEqual([]);
      }),
      cheap,
    );
  });

  it('puts an evaluation before any tuning or optimiser where there is none', () => {
    const evaluations = ['build-evaluation-step', 'build-test-set-step'];
    let seen = 0;
    fc.assert(
      fc.property(answers, fc.constantFrom('none', 'metric'), (given, evaluation) => {
        const { strategy, plan } = recommendFor({ ...given, evaluation });
        const tags = tagsOf(strategy);
        if (!tags.includes('training') && !tags.includes('optimiser')) return;
        seen += 1;
        const built = plan.findIndex(({ step }) => evaluations.includes(step));
        const tried = plan.findIndex(({ phase }) => phase === 'baseline' || phase === 'experiment');
        expect(built).toBeGreaterThanOrEqual(0);
        expect(tried).toBeGreaterThan(built);
      }),
      { numRuns: rounds(150) },
    );
    // Chance: some 30 of 150.
    expect(seen).toBeGreaterThan(0);
  });

  it('ignores what does not apply', () => {
    let seen = 0;
    fc.assert(
      fc.property(answers, (given) => {
        const { sorted, family, strategy, ranking, reasons } = decideOn(given);
        const { parked } = sorted;
        seen += parked.length;
        const kept = Object.fromEntries(
          Object.entries(given).filter(([id]) => !parked.includes(id)),
        );
        expect(decideOn(kept)).toMatchObject({ family, strategy, ranking, reasons });
      }),
      cheap,
    );
    // Chance: some 400 answers in all.
    expect(seen).toBeGreaterThan(0);
  });

  it('leads with a preparation only where a rule puts it first', () => {
    const pressing = fc
      .record({
        evaluation: fc.constantFrom('none', 'metric'),
        stage: fc.constantFrom('production', 'starting'),
        'quality-target': fc.constantFrom('reliable', 'good-enough'),
      })
      .chain((fixed) => answers.map((given): Answers => ({ ...given, ...fixed })));
    let seen = 0;
    fc.assert(
      fc.property(fc.oneof(answers, pressing), (given) => {
        const { strategy, firstBy } = decideOn(given);
        if (familyOf(strategy) !== 'not-yet') return;
        seen += 1;
        expect(firstBy.length).toBeGreaterThan(0);
      }),
      cheap,
    );
    expect(seen).toBeGreaterThan(0);
  });

  it('gives chances that sum to one, none to what is ruled out', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { chances, ranking } = decideOn(given);
        const all = Object.values(chances.families);
        expect(all.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
        expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
        const out = ranking.filter(({ closed }) => closed).map(({ family }) => family);
        expect(out.filter((id) => (chances.families[id] ?? 0) > 0)).toEqual([]);
      }),
      cheap,
    );
  });

  it('keeps a plan in the order of its phases, each step once', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { plan } = recommendFor(given);
        const order: readonly string[] = phaseSchema.options;
        const places = plan.map(({ phase }) => order.indexOf(phase));
        expect([...places].sort((a, b) => a - b)).toEqual(places);
        expect(new Set(plan.map(({ step }) => step)).size).toBe(plan.length);
        const known = new Set(steps.map(({ id }) => id));
        expect(plan.filter(({ step }) => !known.has(step))).toEqual([]);
      }),
      whole,
    );
  });
});
