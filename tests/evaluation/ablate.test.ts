import { describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/model/knowledge';
import type { Rule } from '../../src/model/rule';
import {
  articleAlone,
  sourcesOfCluster,
  withoutRulesCiting,
  withoutSources,
} from '../../src/evaluation/ablate';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { toyCase } from './toy-cases';

function rule(
  id: string,
  cited: string[],
  effects: Rule['effects'],
  asWritten?: Rule['asWritten'],
) {
  const sources = cited.map((source) => ({ source, at: 'p. 1' }));
  const when = { question: 'weather', is: 'wet' };
  const grade = 'opinion' as const;
  return {
    id,
    topic: 't',
    consideration: id,
    when,
    effects,
    because: '',
    grade,
    sources,
    asWritten,
  };
}

const favour = { kind: 'favour', on: { training: 'out' }, by: 'clear' } as const;
const against = { kind: 'disfavour', on: { question: 'weights' }, by: 'clear' } as const;
const gate = { kind: 'gate', on: { strategy: 'walk' } } as const;
const step = { kind: 'step', step: 'wash-up' } as const;

const knowledge: Knowledge = {
  ...toyKnowledge,
  rules: [
    rule('both', ['aunt', 'uncle'], [favour]),
    rule('aunt-only', ['aunt'], [favour, gate, step]),
    rule('uncle-only', ['uncle'], [favour, gate]),
    rule('overtaken', ['aunt', 'uncle'], [favour], [{ source: 'aunt', effects: [against] }]),
  ],
};

const effects = (changed: Knowledge) =>
  changed.rules.map(({ id, effects: left }) => [id, left.map(({ kind }) => kind)]);

describe('an article alone', () => {
  it('keeps what cites it, as the article words it, and the gates of all rules', () => {
    expect(effects(articleAlone(knowledge, 'aunt'))).toEqual([
      ['both', ['favour']],
      ['aunt-only', ['gate', 'favour', 'step']],
      ['uncle-only', ['gate']],
      ['overtaken', ['disfavour']],
    ]);
  });

  it('takes our effects where the article is followed as it stands', () => {
    expect(effects(articleAlone(knowledge, 'uncle'))).toContainEqual(['overtaken', ['favour']]);
  });
});

describe('rules struck out with a source', () => {
  it('go whoever else says the same, but for gates and steps', () => {
    expect(effects(withoutRulesCiting(knowledge, new Set(['aunt'])))).toEqual([
      ['aunt-only', ['gate', 'step']],
      ['uncle-only', ['favour', 'gate']],
    ]);
  });
});

describe('sources struck out', () => {
  it('take rules with them that nothing else supports, but for gates and steps', () => {
    expect(effects(withoutSources(knowledge, new Set(['aunt'])))).toEqual([
      ['both', ['favour']],
      ['aunt-only', ['gate', 'step']],
      ['uncle-only', ['favour', 'gate']],
      ['overtaken', ['favour']],
    ]);
  });

  it('remove a rule that has neither gate nor step', () => {
    const left = withoutSources(knowledge, new Set(['aunt', 'uncle'])).rules.map(({ id }) => id);
    expect(left).toEqual(['aunt-only', 'uncle-only']);
  });

  it('leave the given knowledge as it was', () => {
    expect(knowledge.rules[0]?.sources).toHaveLength(2);
  });
});

describe('the sources behind a cluster', () => {
  const at = (url: string) => {
    const entry = toyCase('one', 'unheard-of', {}, {});
    return [{ ...entry, source: { ...entry.source, url } }];
  };
  const withPaper = {
    sources: toyKnowledge.sources.map((source) =>
      source.id === 'uncle' ? { ...source, url: 'https://arxiv.org/abs/2405.00200' } : source,
    ),
  };
  it.each([
    ['https://example.org/aunt', ['aunt']],
    ['http://www.example.org/aunt/?from=mail', ['aunt']],
    ['https://arxiv.org/pdf/2405.00200v2', ['uncle']],
    ['https://example.org/stranger', []],
  ])('are found by the address %s', (url, expected) => {
    const found = sourcesOfCluster(withPaper, at(url), 'unheard-of', {});
    expect([...found].filter((id) => id !== 'unheard-of')).toEqual(expected);
  });

  it('are none for a cluster that is called like what every object has', () => {
    const found = sourcesOfCluster(withPaper, at('https://example.org/x'), 'constructor', {});
    expect([...found]).toEqual(['constructor']);
  });
});
