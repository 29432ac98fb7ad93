import { describe, expect, it } from 'vitest';
import { explain } from '../../src/engine/explain';
import { recommend } from '../../src/engine/recommend';
import type { Input } from '../../src/model/recommendation';
import type { Knowledge } from '../../src/model/knowledge';
import { toAdvice } from '../../src/share/advice';
import { readRecord, toRecord, writeRecord } from '../../src/share/json-record';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const link = 'https://example.org/#/r/BAAA';

function resultOf(input: Input, knowledge: Knowledge = toyKnowledge) {
  const recommendation = recommend(knowledge, input, toyFacts);
  const explanation = explain(knowledge, input, recommendation, toyFacts);
  return { knowledge, input, recommendation, explanation, link, unreleased: false };
}

function advice(input: Input, knowledge?: Knowledge) {
  const { knowledge: known, recommendation, explanation } = resultOf(input, knowledge);
  return toAdvice(known, input, recommendation, explanation, link);
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
    const made = toAdvice(toyKnowledge, found.input, found.recommendation, explanation, link);
    expect(made.with).toEqual([
      { strategy: 'tea', because: 'Because of tea.' },
      { strategy: 'read', because: 'Because of book.' },
      { strategy: 'moon', because: 'Because of moon.' },
    ]);
  });

  it('of a shut strategy gives what shuts it, of a conditional one what might', () => {
    const shut: Knowledge = {
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
    expect(rulesOf(advice({ answers: { purse: 0 } }, shut), 'dinner')).toEqual(['no-coins']);
    expect(rulesOf(advice({ answers: { purse: 90 } }, shut), 'dinner')).toEqual([
      'no-dinner-in-storm',
    ]);
    expect(rulesOf(advice({ answers: {} }, shut), 'dinner')).toEqual([
      'no-coins',
      'no-dinner-in-storm',
    ]);
  });

  it('says why a gate is there, and nothing where its rule has no entry', () => {
    const found = resultOf({ answers: { weather: 'storm' } });
    const gatesIn = (knowledge: Knowledge) =>
      toAdvice(knowledge, found.input, found.recommendation, found.explanation, link)
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

  it('brings words along only where it has some', () => {
    expect(Object.keys(read(text))).toEqual(['ok', 'record', 'input']);
    const named = writeRecord({ ...resultOf({ answers: {} }), text: { title: 'Friday' } });
    expect(read(named)).toMatchObject({ text: { title: 'Friday' } });
  });
});
