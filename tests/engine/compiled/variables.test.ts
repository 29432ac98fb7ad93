import { describe, expect, it } from 'vitest';
import {
  answerCode,
  factCode,
  factCodes,
  factPosition,
  makeVariables,
  offeredAnswers,
  subsetsOf,
} from '../../../src/engine/compiled/variables';
import { absent } from '../../../src/engine/conditions';
import { indexRulebook } from '../../../src/engine/rulebook';
import type { Answer } from '../../../src/model/answers';
import type { Condition } from '../../../src/model/condition';
import { toyFacts } from '../../fixtures/toy-facts';
import { toyKnowledge } from '../../fixtures/toy-knowledge';
import { many, split } from '../../fixtures/yes-no-world';

const [model] = toyKnowledge.rules;
if (model === undefined) throw new Error('The toy has no rules');

/** The variables where the rules have these conditions. */
const variables = (...conditions: Condition[]) =>
  makeVariables(
    indexRulebook(
      {
        ...toyKnowledge,
        rules: conditions.map((when, index) => ({
          ...model,
          ...{ id: `rule-${index}`, when, effects: [] },
        })),
      },
      toyFacts,
    ),
  );
const asked = (id: string, ...conditions: Condition[]) => {
  const found = variables(...conditions).questions.find(({ question }) => question.id === id);
  if (found === undefined) throw new Error(`no question ${id}`);
  return found;
};

describe('the codes of an answer', () => {
  it('are its options, then unknown, then not asked', () => {
    const weather = asked('weather');
    const codes = ['dry', 'wet', 'storm', 'hail', undefined, 'unsure'].map((answer) =>
      answerCode(weather, answer),
    );
    expect(codes).toEqual([0, 1, 2, 3, 3, 3]);
    expect(weather).toMatchObject({ size: 5, unknown: 3, absent: 4, starts: [] });
    expect(weather.views.map(({ answers }) => answers[0])).toEqual([
      ...['dry', 'wet', 'storm', undefined, absent],
    ]);
    expect(weather.views[0]?.facts).toEqual({});
  });

  it('of several options are the sets that they make', () => {
    const company = asked('company');
    const answers: Answer[] = [[], ['friends'], ['dog'], ['dog', 'friends'], 'unsure', 'dog'];
    expect(answers.map((answer) => answerCode(company, answer))).toEqual([0, 1, 2, 3, 4, 4]);
    expect(company.views[3]?.answers[3]).toEqual(['dog', 'friends']);
    if (company.question.kind !== 'multi') throw new Error('not a list');
    expect(subsetsOf(company.question)).toEqual([[], ['friends'], ['dog'], ['dog', 'friends']]);
  });

  it('stand for what is still offered', () => {
    if (split.kind === 'number' || many.kind === 'number') throw new Error('Numbers offer nothing');
    expect(offeredAnswers(split)).toEqual(['left', 'right', 'straight']);
    expect(offeredAnswers(many)).toEqual([[], ['one'], ['two'], ['one', 'two']]);
  });

  it('of a number are its cells between the thresholds of rules', () => {
    const hunger = asked(
      'hunger',
      { question: 'hunger', atLeast: 7.5 },
      { not: { question: 'hunger', atMost: 20 } },
      { question: 'hunger', atMost: 7.2 },
      { question: 'hunger', atLeast: 0 },
      { question: 'hunger', atMost: 1000 },
      { question: 'hunger', atLeast: 1000 },
      { question: 'hunger', atLeast: 5000 },
      { question: 'hunger', atLeast: -3 },
      { question: 'purse', atLeast: 3 },
    );
    expect(hunger.starts).toEqual([0, 8, 21, 1000]);
    const codes = [0, 7, 8, 20, 21, 999, 1000, 'unsure', undefined, 'many'].map((answer) =>
      answerCode(hunger, answer),
    );
    expect(codes).toEqual([0, 0, 1, 1, 2, 2, 3, 4, 4, 4]);
  });

  it('count the thresholds of what is asked, or implied, only sometimes', () => {
    const [weather, umbrella] = toyKnowledge.questions;
    const others = toyKnowledge.questions.slice(2);
    if (weather === undefined || umbrella === undefined) throw new Error('The toy asks too little');
    const rulebook = indexRulebook(
      {
        ...toyKnowledge,
        rules: [],
        questions: [
          { ...weather, implied: [{ when: { question: 'hunger', atMost: 4 }, answer: 'dry' }] },
          { ...umbrella, askIf: { question: 'purse', atLeast: 7 } },
          ...others,
        ],
      },
      toyFacts,
    );
    const starts = makeVariables(rulebook).questions.map((variable) => variable.starts);
    expect(starts).toEqual([[], [], [0, 5], [], [0, 7], [], []]);
  });
});

describe('the codes of a fact', () => {
  const { facts } = variables(
    { fact: 'dinners', atLeast: 2 },
    { fact: 'dinners', atMost: 5 },
    { fact: 'other', atLeast: 1 },
  );
  const [dinners] = facts;
  if (dinners === undefined) throw new Error('No rule reads the dinners');

  it('are made of the facts that rules read, each once', () => {
    expect(facts.map(({ fact }) => fact)).toEqual(['dinners', 'other']);
    expect(dinners.thresholds).toEqual([
      { at: 2, isBeyond: true },
      { at: 5, isBeyond: false },
    ]);
  });

  it('tell apart only what the rules can tell apart', () => {
    const code = (low: number, high: number) => factCode(dinners, { low, high });
    const same = [code(2, 5), code(3, 4), code(2, 2), code(5, 5)];
    expect(new Set(same).size).toBe(1);
    const different = [code(0, 1), code(0, 3), code(3, 4), code(3, 9), code(6, 9), code(0, 9)];
    // Undecided on both sides is as good as unknown.
    expect(new Set(different).size).toBe(6);
    expect(code(0, 9)).toBe(dinners.unknown);
    expect(factCode(dinners, 'unknown')).toBe(dinners.unknown);
  });

  it('are all those of bounds that lie somewhere', () => {
    const code = (low: number, high: number) => factCode(dinners, { low, high });
    const within = (low: [number, number], high: [number, number]) =>
      factCodes(dinners, { least: low[0], most: low[1] }, { least: high[0], most: high[1] }).sort();
    expect(within([3, 3], [4, 4])).toEqual([code(3, 4)]);
    expect(within([3, 3], [4, 9])).toEqual([code(3, 4), code(3, 9)].sort());
    // The upper bound is never below the lower.
    expect(within([0, 3], [1, 4])).toEqual([code(0, 1), code(0, 4), code(3, 4)].sort());
    expect(within([6, 6], [9, 9])).toEqual([code(6, 9)]);
  });

  it('stand for values on their side of a threshold, also below nothing', () => {
    const [cold] = variables({ fact: 'dinners', atLeast: -5 }).facts;
    const at = (value: number) =>
      cold?.views[factCode(cold, { low: value, high: value })]?.facts['dinners'];
    expect([at(-9), at(3)]).toEqual([
      { low: -6, high: -6 },
      { low: -4, high: -4 },
    ]);
  });

  it('follow from where both bounds lie among the thresholds', () => {
    const position = (low: number, high: number) => factPosition(dinners, { low, high });
    // Below both thresholds, between them, beyond both: 0 to 2, two of them as one number to the base of 3.
    expect(position(0, 9)).toBe(2);
    expect(position(2, 2)).toBe(4);
    expect(position(5, 5)).toBe(4);
    expect(position(3, 5.1)).toBe(5);
    expect(position(9, Infinity)).toBe(8);
    expect(position(-Infinity, 1)).toBe(0);
    expect(factPosition(dinners, 'unknown')).toBe(-1);
    expect(position(NaN, 3)).toBe(-1);
    expect(position(3, NaN)).toBe(-1);
  });

  it('tell a threshold that is reached from both sides from what lies about it', () => {
    const [both] = variables(
      { fact: 'dinners', atMost: 5 },
      { fact: 'dinners', atLeast: 5 },
      { fact: 'dinners', atLeast: 5 },
    ).facts;
    if (both === undefined) throw new Error('No rule reads the dinners');
    expect(both.thresholds.map(({ isBeyond }) => isBeyond)).toEqual([true, false]);
    const codes = [4, 5, 6].map((at) => factCode(both, { low: at, high: at }));
    expect(new Set(codes).size).toBe(3);
  });
});
