import { describe, expect, it } from 'vitest';
import { nextQuestion } from '../src/engine/next-question';
import { recommend } from '../src/engine/recommend';
import { indexRulebook } from '../src/engine/rulebook';
import { factsOf } from '../src/facts';
import type { Answers } from '../src/model/answers';
import type { Catalogues } from '../src/model/catalogue';
import type { FactSet } from '../src/model/fact';
import type { Knowledge } from '../src/model/knowledge';
import type { QuestionEntry } from '../src/model/question';
import type { Rule } from '../src/model/rule';
import type { Strategy } from '../src/model/strategy';
import { fingerprint } from '../src/share/fingerprint';
import { decodeLink, encodeLink } from '../src/share/link';
import { said } from '../src/words/answers';
import { toyFacts } from './fixtures/toy-facts';
import { toyCatalogues } from './fixtures/toy-figures';
import { toyKnowledge } from './fixtures/toy-knowledge';
import { toyPoint } from './fixtures/toy-point';

/*
 * The recipes of the README: what is added in one entry works everywhere, without a line of code. The
 * recipe for a page stands in tests/ui.
 */

const moon: QuestionEntry = {
  id: 'moon',
  slot: 40,
  section: 'task',
  asked: 'first',
  kind: 'choice',
  text: 'Is the moon out?',
  help: 'Look up.',
  why: 'Light makes people walk.',
  example: 'A thin one counts.',
  short: 'Moon',
  options: [
    { id: 'full', slot: 1, label: 'Full', help: 'Round', phrase: 'a full moon' },
    { id: 'new', slot: 2, label: 'New', help: 'None to be seen', phrase: 'no moon' },
  ],
};

const rule = (id: string, when: Rule['when'], effects: Rule['effects']): Rule => ({
  id,
  topic: 'evenings',
  consideration: id,
  when,
  effects,
  because: 'As everybody knows.',
  grade: 'opinion',
  sources: [{ source: 'aunt', at: 'p. 4' }],
});

const moonlight = rule('moonlight', { question: 'moon', is: 'full' }, [
  { kind: 'favour', on: { question: 'weights' }, by: 'strong' },
  { kind: 'favour', on: { training: 'out' }, by: 'strong' },
]);

function advised(knowledge: Knowledge, answers: Answers, facts: FactSet = toyFacts) {
  return recommend(indexRulebook(knowledge, facts), { answers });
}

describe('one entry more', () => {
  it('is a question: asked, put into words and into the link', () => {
    const knowledge = {
      ...toyKnowledge,
      questions: [moon, ...toyKnowledge.questions],
      rules: [moonlight, ...toyKnowledge.rules],
    };
    expect(nextQuestion(indexRulebook(knowledge, toyFacts), { answers: {} })).toBe('moon');
    expect(said(moon, 'full')).toBe('a full moon');
    const verdict = { family: 'home', strategy: 'read', strength: 'clear' } as const;
    const payload = encodeLink(knowledge, { answers: { moon: 'new' }, assumptions: {}, verdict });
    expect(decodeLink(knowledge, payload)).toMatchObject({ ok: true, answers: { moon: 'new' } });
  });

  it('is a rule: it moves the advice and is among the reasons', () => {
    const knowledge = { ...toyKnowledge, questions: [...toyKnowledge.questions, moon] };
    const before = advised(knowledge, { moon: 'full' });
    const after = advised(
      { ...knowledge, rules: [...knowledge.rules, moonlight] },
      { moon: 'full' },
    );
    expect([before.family, after.family]).toEqual(['home', 'out']);
    expect(after.chances.weights).toBeGreaterThan(before.chances.weights);
    expect(after.reasons.map((reason) => reason.rule)).toContain('moonlight');
  });

  it('is a strategy: it can be advised, and its experiment is the plan', () => {
    const first = toyKnowledge.strategies.find(({ id }) => id === 'walk');
    const step = toyKnowledge.steps.find(({ id }) => id === 'try-walk');
    if (first === undefined || step === undefined) throw new Error('The toy has no walk');
    const swim: Strategy = {
      ...first,
      id: 'swim',
      slot: 40,
      rung: 40,
      name: 'Swim',
      tags: ['wet'],
    };
    const knowledge = {
      ...toyKnowledge,
      strategies: [...toyKnowledge.strategies, swim],
      steps: [...toyKnowledge.steps, { ...step, id: 'try-swim' }],
      rules: [
        ...toyKnowledge.rules,
        rule('hot', { question: 'weather', is: 'dry' }, [
          { kind: 'favour', on: { question: 'weights' }, by: 'strong' },
          { kind: 'favour', on: { training: 'out' }, by: 'strong' },
          { kind: 'favour', on: { strategy: 'swim' }, by: 'strong' },
        ]),
      ],
    };
    const advice = advised(knowledge, { weather: 'dry' });
    expect(advice.strategy).toBe('swim');
    expect(advice.plan.map((planned) => planned.step)).toContain('try-swim');
  });

  it('is a fact: rules rest on it', () => {
    const facts: FactSet = {
      ...toyFacts,
      definitions: [
        ...toyFacts.definitions,
        {
          id: 'crumbs',
          questions: [{ id: 'hunger' }],
          assumptions: [],
          compute: (at) => ({ low: 5 * at.number('hunger'), high: 5 * at.number('hunger') }),
        },
      ],
    };
    const knowledge = {
      ...toyKnowledge,
      facts: [
        ...toyKnowledge.facts,
        { id: 'crumbs', label: 'Crumbs', unit: 'crumbs', says: '5 × hunger' },
      ],
      rules: [
        ...toyKnowledge.rules,
        rule('crumbs-everywhere', { fact: 'crumbs', atLeast: 20 }, [
          { kind: 'favour', on: { question: 'weights' }, by: 'strong' },
        ]),
      ],
    };
    const fired = (hunger: number) =>
      advised(knowledge, { hunger }, facts).reasons.some((one) => one.rule === 'crumbs-everywhere');
    expect([fired(3), fired(4)]).toEqual([false, true]);
  });
});

describe('a price that was looked up again', () => {
  const withPrice = (change: Partial<Catalogues['tokenPrices'][number]>): Knowledge => {
    const [first, ...rest] = toyCatalogues.tokenPrices;
    if (first === undefined) throw new Error('The toy has no price');
    return {
      ...toyKnowledge,
      catalogues: { ...toyCatalogues, tokenPrices: [{ ...first, ...change }, ...rest] },
    };
  };
  const before = withPrice({});
  const dearer = withPrice({ usdPerMillionTokens: { input: 20, output: 40 } });

  it('counts in every fact that is computed from it', () => {
    const share = (knowledge: Knowledge) => {
      const fact = factsOf(knowledge).definitions.find(({ id }) => id === 'budget-share');
      const answers = { 'monthly-requests': 1000, 'prompt-tokens': 0, 'input-tokens': 1000 };
      const value = fact?.compute(
        toyPoint({ ...answers, 'output-tokens': 500, 'monthly-budget': 100 }),
      );
      return typeof value === 'object' ? value.high : Number.NaN;
    };
    expect(share(before)).toBeGreaterThan(0);
    expect(share(dearer)).toBeCloseTo(2 * share(before), 9);
  });

  it('makes other rules of it, as another day does, but for where it was read', () => {
    const print = fingerprint(before);
    expect(fingerprint(dearer)).not.toBe(print);
    expect(fingerprint(withPrice({ asOf: '2026-01-02' }))).not.toBe(print);
    expect(fingerprint(withPrice({ source: { title: 'Another list' }, note: 'New.' }))).toBe(print);
  });
});
