import { describe, expect, it } from 'vitest';
import { stabilityOf } from '../../src/engine/certainty';
import { explain } from '../../src/engine/describe/explain';
import { stabilityWords } from '../../src/engine/describe/verdict';
import { recommend } from '../../src/engine/recommend';
import { indexRulebook } from '../../src/engine/rulebook';
import type { Input } from '../../src/model/recommendation';
import type { Knowledge } from '../../src/model/knowledge';
import { toAdvice, toLightAdvice } from '../../src/share/advice';
import { readRecord, toRecord, writeRecord } from '../../src/share/json-record';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const link = 'https://example.org/#/r/BAAA';

function resultOf(input: Input, knowledge: Knowledge = toyKnowledge) {
  const rulebook = indexRulebook(knowledge, toyFacts);
  const recommendation = recommend(rulebook, input);
  const explanation = explain(rulebook, knowledge, input, recommendation);
  const stable = stabilityOf(rulebook, input, recommendation.family);
  const stability = { ...stable, says: stabilityWords(knowledge, recommendation, stable) };
  return { knowledge, input, recommendation, explanation, stability, link, unreleased: false };
}

function advice(input: Input, knowledge?: Knowledge) {
  const result = resultOf(input, knowledge);
  return toAdvice(result, result.stability);
}

const rulesOf = (found: ReturnType<typeof advice>, id: string) =>
  found.ranking
    .flatMap(({ strategies }) => strategies)
    .find(({ strategy }) => strategy === id)
    ?.gates.map(({ rule }) => rule);

describe('advice in JSON', () => {
  it('names a complement by the strategy that it is, or by its own id', () => {
    const found = resultOf({ answers: { weather: 'wet' } });
    const complements = ['tea', 'book', 'moon'].map((complement) => ({
      ...{ complement, name: '', says: '', citations: [] },
      because: `Because of ${complement}.`,
    }));
    const explanation = { ...found.explanation, complements };
    expect(toLightAdvice({ ...found, explanation }).with).toEqual([
      { complement: 'tea', strategy: 'tea', because: 'Because of tea.' },
      { complement: 'book', strategy: 'read', because: 'Because of book.' },
      { complement: 'moon', strategy: 'moon', because: 'Because of moon.' },
    ]);
  });

  it('of a strategy gives what rules it out, of a conditional one what might', () => {
    const ruledOut: Knowledge = {
      ...toyKnowledge,
      rules: [
        ...toyKnowledge.rules,
        {
          ...toyKnowledge.rules[0]!,
          id: 'no-dinner-in-storm',
          consideration: 'no-dinner-in-storm',
          when: { question: 'weather', is: 'storm' },
          effects: [{ kind: 'gate', on: { strategy: 'dinner' } }],
        },
      ],
    };
    // The purse is empty, and the weather open: one gate is closed, the other might be.
    expect(rulesOf(advice({ answers: { purse: 0 } }, ruledOut), 'dinner')).toEqual(['no-coins']);
    expect(rulesOf(advice({ answers: { purse: 90 } }, ruledOut), 'dinner')).toEqual([
      'no-dinner-in-storm',
    ]);
    expect(rulesOf(advice({ answers: {} }, ruledOut), 'dinner')).toEqual([
      'no-coins',
      'no-dinner-in-storm',
    ]);
  });

  it('says why a gate is there, and nothing where its rule has no entry', () => {
    const found = resultOf({ answers: { weather: 'storm' } });
    const gatesIn = (knowledge: Knowledge) =>
      toLightAdvice({ ...found, knowledge })
        .ranking.flatMap(({ strategies }) => strategies)
        .find(({ strategy }) => strategy === 'walk')?.gates;
    expect(gatesIn(toyKnowledge)).toEqual([
      { rule: 'no-walk-in-storm', because: 'Because of no-walk-in-storm.' },
    ]);
    expect(gatesIn({ ...toyKnowledge, rules: [] })).toEqual([
      { rule: 'no-walk-in-storm', because: '' },
    ]);
  });

  it('cites a heuristic where the rule names one', () => {
    const [rain, ...others] = toyKnowledge.rules;
    const sources = [{ source: 'aunt', at: 'p. 1', heuristic: 1 }];
    const knowledge = { ...toyKnowledge, rules: [{ ...rain!, sources }, ...others] };
    const sourcesOf = (known?: Knowledge) =>
      advice({ answers: { weather: 'wet' } }, known).reasons[0]?.sources;
    expect(sourcesOf(knowledge)).toEqual(sources);
    expect(Object.keys(sourcesOf()?.[0] ?? {})).toEqual(['source', 'at']);
  });

  it('gives points to the kinds of training, and none to what needs no training', () => {
    const { ranking } = advice({ answers: { mood: 'movement', company: ['friends'] } });
    const scores = Object.fromEntries(ranking.map(({ family, score }) => [family, score]));
    expect(scores).toEqual({
      dance: 3,
      out: 0,
      stage: 0,
      home: undefined,
      post: undefined,
      wait: undefined,
    });
    const chances = ranking.slice(0, -1).map(({ chance }) => chance);
    expect(chances).toEqual([...chances].sort((one, other) => other - one));
  });

  it('counts of one consideration the strongest point alone', () => {
    const [dog] = toyKnowledge.rules.filter(({ id }) => id === 'dog-walk');
    const again = { ...dog!, id: 'dog-runs' };
    const knowledge = { ...toyKnowledge, rules: [...toyKnowledge.rules, again] };
    const { ranking } = advice({ answers: { company: ['dog'] } }, knowledge);
    expect(ranking.find(({ family }) => family === 'out')?.score).toBe(2);
  });

  it('gives the chance of yes on each question, with the rules for yes and for no', () => {
    const { questions, chances } = advice({ answers: { weather: 'wet', company: ['dog'] } });
    expect(questions.weights).toEqual({
      chance: chances.weights,
      for: [{ rule: 'dog-walk', because: 'Because of dog-walk.' }],
      against: [{ rule: 'rain-inside', because: 'Because of rain-inside.' }],
    });
    expect(questions.training).toEqual({
      chance: chances.training.out,
      for: [{ rule: 'dog-walk', because: 'Because of dog-walk.' }],
      against: [],
    });
    const given = advice({ answers: { mood: 'news', company: ['dog'] } }).questions.context;
    expect(given.for.map(({ rule }) => rule)).toEqual(['news-comes-by-post', 'elsewhere-by-post']);
    expect(given.against.map(({ rule }) => rule)).toEqual(['dog-eats-post']);
    expect(advice({ answers: { weather: 'storm' } }).questions.training).toBeUndefined();
  });

  it('says of an implied answer what it is taken to be, and of an open one nothing', () => {
    const found = advice({ answers: { company: [], music: 'unsure' } });
    expect(found.implied).toEqual({ music: 'none' });
    const gate = { ...toyKnowledge.rules[0]!, id: 'no-music', consideration: 'no-music' };
    const quiet: Knowledge = {
      ...toyKnowledge,
      rules: [...toyKnowledge.rules, { ...gate, when: { question: 'music', is: 'none' } }],
    };
    const { reasons } = advice({ answers: { company: [], music: 'unsure' } }, quiet);
    expect(reasons.find(({ rule }) => rule === 'no-music')?.answers).toEqual([
      { question: 'music', answer: 'none', said: 'no music' },
    ]);
  });

  it('says how stable it is only where that was worked out', () => {
    const result = resultOf({ answers: { weather: 'wet' } });
    const { certainty, ...light } = toAdvice(result, result.stability);
    expect(certainty).toBe(result.stability.certainty);
    expect(toLightAdvice(result)).toEqual(light);
  });
});

describe('a decision record that is read back', () => {
  const text = writeRecord(resultOf({ answers: { weather: 'wet' } }));
  const read = (from: string) => readRecord(toyKnowledge, from);
  const says = (from: string) => {
    const found = read(from);
    return found.ok ? null : found.says;
  };

  it('may be two million characters long, with a byte order mark before it', () => {
    expect(says(text.padEnd(2_000_000))).toBeNull();
    expect(says(text.padEnd(2_000_001))).toBe('This is too long to be a record.');
    expect(says(`\uFEFF${text}`)).toBeNull();
    expect(says(`${text}\uFEFF`)).toBe('This is not JSON.');
  });

  it('says which field does not fit first, to the last step of its path', () => {
    const record = toRecord(resultOf({ answers: { weather: 'wet' } }));
    const broken = { ...record, result: { ...record.result, verdict: 7 } };
    expect(says(JSON.stringify(broken))).toBe(
      'This is not a decision record of this program. The first field that does not fit: result.verdict.',
    );
    expect(says('[]')).toBe('This is not a decision record of this program.');
    expect(says('null')).toBe('This is not a decision record of this program.');
  });

  it('may be one that rules 1.x wrote: what went in is all that counts', () => {
    const { result: _, ...record } = toRecord(resultOf({ answers: { weather: 'wet' } }));
    const old = { ...record, format: 1, result: { ranking: [{ family: 'home', score: 3 }] } };
    expect(read(JSON.stringify(old))).toEqual({
      ok: true,
      input: { answers: { weather: 'wet' }, assumptions: {} },
    });
    expect(says(JSON.stringify({ ...old, format: 3 }))).toContain('does not fit: format.');
  });

  it('brings words along only where it has some', () => {
    expect(Object.keys(read(text))).toEqual(['ok', 'input']);
    const named = writeRecord({ ...resultOf({ answers: {} }), text: { title: 'Friday' } });
    expect(read(named)).toMatchObject({ text: { title: 'Friday' } });
  });
});
