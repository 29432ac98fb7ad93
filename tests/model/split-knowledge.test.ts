import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/content/index';
import { drawAnswer, seeded } from '../../src/engine/completions';
import { decide } from '../../src/engine/decide';
import { firstWords } from '../../src/engine/describe/verdict';
import { recommend } from '../../src/engine/recommend';
import { indexRulebook } from '../../src/engine/rulebook';
import { factsOf } from '../../src/facts/index';
import { isReason, joinKnowledge, splitKnowledge } from '../../src/model/split-knowledge';
import { fingerprint } from '../../src/share/fingerprint';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const sent = <Data>(data: Data): Data => JSON.parse(JSON.stringify(data)) as Data;

describe.each([
  ['the toy', toyKnowledge],
  ['what we know', knowledge],
])('%s, split into two modules', (_, whole) => {
  const { entries, library } = splitKnowledge(whole);

  it('is the whole again once both have arrived, but for what articles say at their word', () => {
    const rules = whole.rules.map(({ asWritten: _a, ...rule }) => rule);
    expect(joinKnowledge(sent(entries), sent(library))).toEqual(sent({ ...whole, rules }));
  });

  it('has one fingerprint, whole and in parts', () => {
    expect(fingerprint(sent(entries))).toBe(fingerprint(whole));
    expect(fingerprint(joinKnowledge(entries, library))).toBe(fingerprint(whole));
  });

  it('leaves to the library what is only read further down', () => {
    const text = JSON.stringify(entries);
    const later = [
      ...whole.questions.map(({ why }) => why),
      ...whole.steps.map(({ metric }) => `"metric":${JSON.stringify(metric)}`),
      ...whole.strategies.map(({ needs }) => `"needs":${JSON.stringify(needs)}`),
      ...whole.sources.map(({ title }) => `"title":${JSON.stringify(title)}`),
      ...whole.assumptions.map(({ help }) => JSON.stringify(help)),
      ...whole.rules.filter((rule) => !isReason(rule)).map(({ because }) => because),
    ];
    expect(later.filter((words) => text.includes(words))).toEqual([]);
  });
});

describe('a library of another version', () => {
  const { entries, library } = splitKnowledge(toyKnowledge);

  it.each([
    ['question', { ...library, asides: {} }, 'knows no question "weather"'],
    ['rule', { ...library, rules: {} }, 'knows no rule "rain-inside"'],
    [
      'reason',
      { ...library, rules: { ...library.rules, 'no-coins': { sources: [] } } },
      'Nothing says why rule "no-coins" holds',
    ],
  ])('is refused where it lacks a %s', (_, other, says) => {
    expect(() => joinKnowledge(entries, other)).toThrow(says);
  });
});

describe('a result of random answers', () => {
  const { entries } = splitKnowledge(knowledge);
  const facts = factsOf(knowledge);
  const [small, whole] = [indexRulebook(sent(entries), facts), indexRulebook(knowledge, facts)];
  const random = seeded(20_261_121);
  const drawn = Array.from({ length: 100 }, () =>
    Object.fromEntries(
      knowledge.questions
        .filter(() => random() < 0.7)
        .map((question) => [question.id, drawAnswer(question, knowledge.shares, random)]),
    ),
  );

  it('and its first words are the same from the rulebook module as from the whole', () => {
    for (const answers of drawn) {
      const input = { answers };
      const recommendation = recommend(small, input);
      expect(recommendation).toEqual(recommend(whole, input));
      const words = firstWords(small, decide(small, input), recommendation);
      expect(words).toEqual(firstWords(whole, decide(whole, input), recommendation));
      expect(words.reasonsFor.every(({ because }) => because !== '')).toBe(true);
    }
  });
});
