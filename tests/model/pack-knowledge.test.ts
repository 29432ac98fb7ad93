import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/content/index';
import { drawAnswer, seeded } from '../../src/engine/completions';
import { decide } from '../../src/engine/decide';
import { explainPlan } from '../../src/engine/explain-plan';
import { factDefinitions } from '../../src/engine/facts';
import { firstWords } from '../../src/engine/first-words';
import { outline } from '../../src/engine/outline';
import { joinPlan, joinProse, joinWords, mergeProse } from '../../src/model/join-prose';
import { packAsked, unpackAsked } from '../../src/model/pack-asked';
import {
  packDetails,
  packLogic,
  packProse,
  packWords,
  unpackDetails,
  unpackLogic,
  unpackProse,
  unpackWords,
} from '../../src/model/pack-knowledge';
import { splitProse, splitWords } from '../../src/model/prose';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const sent = <Data>(data: Data): Data => JSON.parse(JSON.stringify(data)) as Data;

describe.each([
  ['the toy', toyKnowledge],
  ['what we know', knowledge],
])('%s, packed for the way to a browser', (_, whole) => {
  const { logic, prose } = splitProse(whole);
  const { words, plan, details } = splitWords(prose, logic);

  it('comes back: what is asked', () => {
    const { version, asOf, questions, assumptions } = logic;
    const asked = { version, asOf, questions, assumptions, unreleased: true };
    expect(unpackAsked(sent(packAsked(asked)))).toEqual(asked);
  });

  it('comes back: what decides', () => {
    expect(unpackLogic(sent(packLogic(logic)))).toEqual(logic);
  });

  it('comes back: what is said at once, of the plan, and further down', () => {
    expect(unpackWords(sent(packWords(words, logic)), logic)).toEqual(words);
    expect(unpackProse(sent(packProse(plan, logic)), logic)).toEqual(plan);
    expect(unpackDetails(sent(packDetails(details, logic)), logic)).toEqual(details);
  });

  it('is the whole again once all parts are joined', () => {
    expect(joinProse(logic, mergeProse({ words, plan, details }))).toEqual(whole);
  });

  it('says at once which sources there are, and of what kind', () => {
    const told = joinWords(logic, words);
    expect(told.rules.map(({ sources }) => sources)).toEqual(
      whole.rules.map((rule) => rule.sources.map(({ source }) => ({ source }))),
    );
    expect(told.sources.map(({ grade }) => grade)).toEqual(whole.sources.map(({ grade }) => grade));
  });
});

describe('the words of any result', () => {
  const { logic, prose } = splitProse(knowledge);
  const { words, plan } = splitWords(prose, logic);
  const told = joinWords(logic, words);
  const planned = joinPlan(told, plan);
  const definitions = factDefinitions(knowledge);
  const random = seeded(20_261_121);
  const drawn = Array.from({ length: 300 }, () =>
    Object.fromEntries(
      knowledge.questions
        .filter(() => random() < 0.7)
        .map((question) => [question.id, drawAnswer(question, random)]),
    ),
  );

  it('are the same, from what is loaded at once and right after, as from the whole', () => {
    for (const answers of drawn) {
      const decision = decide(logic, { answers }, definitions);
      const recommendation = outline(logic, decision, { answers }, definitions);
      const first = firstWords(told, decision, recommendation, definitions);
      expect(first).toEqual(firstWords(knowledge, decision, recommendation, definitions));
      expect(first.reasonsFor.every(({ because }) => because !== '')).toBe(true);
      const steps = explainPlan(planned, recommendation);
      expect(steps).toEqual(explainPlan(knowledge, recommendation));
      expect(steps.map(({ step }) => step)).toEqual(first.plan.map(({ step }) => step));
    }
  });
});
