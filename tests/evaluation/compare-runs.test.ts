import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortAnswers } from '../../src/engine/applies';
import type { Answers } from '../../src/model/answers';
import type { Input } from '../../src/model/recommendation';
import { compareRuns, settle } from '../../src/evaluation/compare-runs';
import { verdictOf } from '../../src/evaluation/verdict';
import { anyAnswers } from '../fixtures/any-answers';
import { toyRulebook } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { rounds } from '../fixtures/rounds';

const compare = (...answers: Answers[]) =>
  compareRuns(
    toyRulebook,
    answers.map((one) => ({ answers: one })),
  );
const weights = (comparison: ReturnType<typeof compare>) =>
  Object.fromEntries(comparison.differing.map(({ id, weight }) => [id, weight]));

describe('a comparison', () => {
  const mine: Answers = { weather: 'dry', hunger: 1, company: ['dog'], purse: 40 };
  const yours: Answers = { weather: 'dry', hunger: 2, company: [], purse: 40 };

  it('tells what all agree on, what differs and which of it decides', () => {
    const comparison = compare(mine, yours);
    expect(comparison.agreed.map(({ id }) => id)).toEqual(['weather', 'purse']);
    expect(weights(comparison)).toEqual({ company: 'family', hunger: 'none' });
    expect(comparison.verdicts.map(({ family }) => family)).toEqual(['out', 'home']);
    expect(comparison.differing[0]!.counterfactuals).toHaveLength(2);
  });

  it('counts an answer that only one gave as a difference', () => {
    const { differing } = compare({ weather: 'wet' }, { weather: 'wet', purse: 3 });
    expect(differing).toMatchObject([{ id: 'purse', values: [undefined, 3] }]);
  });

  it('leaves answers aside that do not apply', () => {
    const comparison = compare({ weather: 'dry', umbrella: 'yes' }, { weather: 'dry' });
    expect(comparison.differing).toEqual([]);
    expect(comparison.agreed).toEqual([{ kind: 'question', id: 'weather' }]);
  });

  it('compares assumptions as well', () => {
    const inputs = [
      { answers: { purse: 40 }, assumptions: { 'coins-per-dinner': 90 } },
      { answers: { purse: 40 } },
    ];
    expect(compareRuns(toyRulebook, inputs).differing).toMatchObject([
      { kind: 'assumption', id: 'coins-per-dinner', values: [90, undefined] },
    ]);
  });

  it('calls a difference deciding exactly where some single counterfactual between runs changes the family', () => {
    fc.assert(
      fc.property(
        fc.array(anyAnswers(toyKnowledge.questions), { minLength: 2, maxLength: 4 }),
        (drawn) => {
          // What does not apply is out of the comparison, so it is out of the check.
          const all = drawn.map((answers) => sortAnswers(toyRulebook, { answers }).given);
          const family = (answers: Answers) => verdictOf(toyRulebook, { answers }).family;
          for (const { id, weight, values } of compare(...all).differing) {
            const changes = all.some((answers) =>
              values.some((value) => {
                const { [id]: _, ...rest } = answers;
                const flipped = value === undefined ? rest : { ...rest, [id]: value };
                return family(flipped) !== family(answers);
              }),
            );
            expect(weight === 'family').toBe(changes);
          }
        },
      ),
      { numRuns: rounds(200) },
    );
  });

  it('finds nothing that decides between runs that are the same', () => {
    fc.assert(
      fc.property(anyAnswers(toyKnowledge.questions), (answers) => {
        expect(compare(answers, answers)).toMatchObject({ differing: [], jointly: false });
      }),
    );
  });
});

describe('the settled set', () => {
  const inputs: Input[] = [
    { answers: { weather: 'dry', hunger: 1, company: ['dog'] } },
    { answers: { weather: 'dry', hunger: 2 }, assumptions: { taste: 'salty' } },
  ];

  it('holds what all agree on, and leaves open what nobody picked', () => {
    expect(settle(toyRulebook, inputs, { questions: {}, assumptions: {} })).toEqual({
      answers: { weather: 'dry' },
      assumptions: {},
      open: [
        { kind: 'question', id: 'hunger' },
        { kind: 'question', id: 'company' },
        { kind: 'assumption', id: 'taste' },
      ],
    });
  });

  it('takes the picked run’s value, also where that is no answer', () => {
    const picks = { questions: { hunger: 1, company: 1 }, assumptions: { taste: 1 } };
    expect(settle(toyRulebook, inputs, picks)).toEqual({
      answers: { weather: 'dry', hunger: 2 },
      assumptions: { taste: 'salty' },
      open: [],
    });
  });
});
