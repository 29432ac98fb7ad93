import { describe, expect, it } from 'vitest';
import { decide } from '../../src/engine/decide';
import { recommend } from '../../src/engine/recommend';
import { explain } from '../../src/engine/describe/explain';
import { indexRulebook } from '../../src/engine/rulebook';
import type { Knowledge } from '../../src/model/knowledge';
import { proveRules } from '../../src/evaluation/rule-lints';
import type { LintBasis, RuleProof } from '../../src/evaluation/rule-lints';
import { pairwiseAnswers } from '../fixtures/pairwise-answers';
import { toyFacts, toyRulebook } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const basis: LintBasis = { scales: [], equivalents: [], dormant: [] };
const prove = (knowledge: Knowledge, more: Partial<LintBasis> = {}): RuleProof =>
  proveRules(indexRulebook(knowledge, toyFacts), { ...basis, ...more });
const about = (proof: RuleProof, lint: string) =>
  proof.findings.filter((finding) => finding.lint === lint).map((finding) => finding.about);

type Rule = Knowledge['rules'][number];
const template = toyKnowledge.rules[0]!;
const withRule = (rule: Pick<Rule, 'id' | 'when' | 'effects'> & Partial<Rule>): Knowledge => ({
  ...toyKnowledge,
  rules: [...toyKnowledge.rules, { ...template, consideration: rule.id, ...rule }],
});

describe('the proof of a rule set', () => {
  const proof = prove(toyKnowledge);

  it('shows answers that put each strategy first, or what dominates it', () => {
    for (const { strategy, answers, dominatedBy } of proof.strategies) {
      if (dominatedBy !== null) continue;
      expect(decide(toyRulebook, { answers: answers! }).strategy).toBe(strategy);
    }
    expect(proof.strategies).toHaveLength(toyKnowledge.strategies.length);
    expect(about(proof, 'every strategy is first somewhere')).toEqual([]);
  });

  it('shows answers that make each rule true', () => {
    for (const { rule, answers } of proof.rules) {
      const { held } = decide(toyRulebook, { answers: answers! });
      const { when } = toyKnowledge.rules.find(({ id }) => id === rule)!;
      expect(toyRulebook.test(when)(held)).toBe('true');
    }
    expect(proof.rules).toHaveLength(toyKnowledge.rules.length);
    expect(about(proof, 'every rule fires')).toEqual([]);
  });

  it('names a strategy that is never first and that nothing dominates', () => {
    const [first] = toyKnowledge.strategies;
    const idle = { ...first!, id: 'idle', slot: 90, rung: 90, family: 'home', tags: [] };
    const knowledge = { ...toyKnowledge, strategies: [...toyKnowledge.strategies, idle] };
    expect(about(prove(knowledge), 'every strategy is first somewhere')).toEqual([['idle']]);
  });

  it('names a rule that is never true, unless it is listed as dormant', () => {
    const knowledge = withRule({
      id: 'never',
      when: {
        all: [
          { question: 'weather', is: 'dry' },
          { question: 'umbrella', is: 'yes' },
        ],
      },
      effects: [{ kind: 'note' }],
    });
    const dormant = [{ rule: 'never', reason: 'Waits for a dry umbrella.' }];
    expect(about(prove(knowledge), 'every rule fires')).toEqual([['never']]);
    expect(about(prove(knowledge, { dormant }), 'every rule fires')).toEqual([]);
  });

  it('names options that nothing tells apart, unless they are listed as equivalent', () => {
    const dead = [['company', 'friends', 'without friends']];
    const pair = {
      question: 'company',
      options: ['friends', 'without friends'] as const,
      reason: 'Friends read too.',
    };
    const knowledge = {
      ...toyKnowledge,
      complements: toyKnowledge.complements.map(({ onlyIf: _, ...rest }) => rest),
      rules: toyKnowledge.rules.filter(({ id }) => !['alone-quiet', 'friends-dance'].includes(id)),
    };
    expect(about(prove(knowledge), 'no option is dead')).toEqual(dead);
    expect(about(prove(knowledge, { equivalents: [pair] }), 'no option is dead')).toEqual([]);
  });

  it('names a pair that is listed as equivalent and is not', () => {
    const pair = { question: 'weather', options: ['dry', 'storm'] as const, reason: 'A guess.' };
    const [finding] = prove(toyKnowledge, { equivalents: [pair] }).findings.filter(
      ({ about: ids }) => ids[0] === 'weather',
    );
    expect(finding?.says).toContain('Take them off the list');
  });

  it('names a rule that another one shadows, and the later of two duplicates', () => {
    const effects: Rule['effects'] = [{ kind: 'favour', on: { training: 'out' }, by: 'clear' }];
    const consideration = 'dog-walk';
    const narrow: Rule['when'] = {
      all: [
        { question: 'company', has: 'dog' },
        { question: 'hunger', atLeast: 3 },
      ],
    };
    const shadowed = withRule({ id: 'hungry-dog', consideration, when: narrow, effects });
    expect(about(prove(shadowed), 'no rule is shadowed')).toEqual([['hungry-dog', 'dog-walk']]);
    const twin = withRule({ ...template, id: 'twin', consideration: template.consideration });
    expect(about(prove(twin), 'no rule is shadowed')).toEqual([['twin', 'rain-inside']]);
  });

  it('leaves a rule alone that is stronger, wider or gives a reason of its own', () => {
    const same = { consideration: 'dog-walk', when: { question: 'company', has: 'dog' } } as const;
    const note = withRule({ ...same, id: 'dog-note', effects: [{ kind: 'note' }] });
    expect(about(prove(note), 'no rule is shadowed')).toEqual([]);
    expect(about(proof, 'no rule is shadowed')).toEqual([]);
  });

  it.each([
    ['more', [5, 50], 'closes dinner', { fact: 'dinners', atLeast: 1 }],
    ['stricter', [0, 50], 'opens dinner', { fact: 'dinners', atMost: 0.5 }],
  ] as const)('names a gate against a scale of %s', (kind, answers, says, when) => {
    const knowledge = withRule({
      id: 'gate',
      when,
      effects: [{ kind: 'gate', on: { strategy: 'dinner' } }],
    });
    const others = knowledge.rules.filter(({ id }) => id !== 'no-coins');
    const scales = [{ question: 'purse', kind, answers }];
    const { findings } = prove({ ...knowledge, rules: others }, { scales });
    const gates = findings.filter(({ lint }) => lint === 'gates are monotone');
    expect(gates.map((finding) => finding.says).join()).toContain(says);
    expect(gates).toHaveLength(1);
  });

  it('accepts gates that follow the scale', () => {
    const scales = [{ question: 'purse', kind: 'more', answers: [0, 5, 50] } as const];
    expect(about(prove(toyKnowledge, { scales }), 'gates are monotone')).toEqual([]);
  });
});

describe('pairwise answers', () => {
  const sets = pairwiseAnswers(toyKnowledge.questions);

  it('let every option meet every other, in few sets', () => {
    const seen = new Set<string>();
    for (const answers of sets) {
      const parts = Object.entries(answers).map(([id, to]) => `${id}=${String(to)}`);
      for (const one of parts) for (const other of parts) seen.add(`${one} ${other}`);
    }
    for (const weather of ['dry', 'wet', 'storm']) {
      for (const umbrella of ['yes', 'no']) {
        expect(seen).toContain(`weather=${weather} umbrella=${umbrella}`);
      }
      for (const company of ['', 'dog', 'friends']) {
        expect(seen).toContain(`weather=${weather} company=${company}`);
      }
      for (const purse of [0, 100, 10_000]) {
        expect(seen).toContain(`weather=${weather} purse=${purse}`);
      }
    }
    expect(sets.length).toBeLessThan(20);
  });

  it('are decided and explained without a throw', () => {
    for (const answers of sets) {
      const recommendation = recommend(toyRulebook, { answers });
      const { verdict } = explain(toyRulebook, toyKnowledge, { answers }, recommendation);
      expect(verdict).not.toBe('');
    }
  });
});
