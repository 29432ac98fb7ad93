import { describe, expect, it, vi } from 'vitest';
import { knowledge } from '../../src/content';
import { decide } from '../../src/engine/decide';
import { explain } from '../../src/engine/describe/explain';
import { recommend } from '../../src/engine/recommend';
import { indexRulebook } from '../../src/engine/rulebook';
import { proveRules } from '../../src/evaluation/rule-lints';
import type { Dormant, Scale } from '../../src/evaluation/rule-lints';
import type { Equivalent } from '../../src/evaluation/rule-lints/dead-options';
import { pairwiseAnswers } from '../fixtures/pairwise-answers';
import type { Finding } from '../../src/evaluation/rule-lints/trials';
import { factsOf } from '../../src/facts';

// A search over many answer sets: a second here, more on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/**
 * Answers with an order, from least to most. `not-yet` and `no model needed` are exempt (the lint
 * leaves preparation families out): more examples may well end a preparation.
 */
const scales: readonly Scale[] = [
  { question: 'hardware', kind: 'more', answers: ['none', 'consumer', 'datacentre', 'cluster'] },
  { question: 'budget', kind: 'more', answers: ['minimal', 'moderate', 'large'] },
  { question: 'ml-expertise', kind: 'more', answers: ['none', 'some', 'team'] },
  {
    question: 'training-means',
    kind: 'more',
    answers: ['nothing', 'hosted', 'light', 'one-gpu', 'cluster'],
  },
  {
    question: 'labelled-examples',
    kind: 'more',
    answers: [0, 1, 5, 10, 40, 100, 400, 1000, 5000, 20_000, 100_000, 1_000_000],
  },
  {
    question: 'model-access',
    kind: 'stricter',
    answers: ['weights', 'hosted-tuning', 'token-probabilities', 'text-only'],
  },
  { question: 'privacy', kind: 'stricter', answers: ['any', 'restricted', 'self-host'] },
  { question: 'latency', kind: 'stricter', answers: ['offline', 'seconds', 'instant'] },
];

/** Options that nothing tells apart for the choice of a method; no rule is invented for them. */
const equivalents: readonly Equivalent[] = [
  {
    question: 'privacy',
    options: ['any', 'restricted'],
    reason: 'No source tells them apart: both allow providers under contract.',
  },
  {
    question: 'example-coverage',
    options: ['none', 'handful'],
    reason: 'Too few to train on in either case; the handful is counted by labelled-examples.',
  },
  {
    question: 'label-origin',
    options: ['experts', 'operations'],
    reason: 'People made the examples in either case; no published case sets the two apart.',
  },
  {
    question: 'aim',
    options: ['feature', 'one-off'],
    reason: 'A single pass differs in volume, which is asked for by itself.',
  },
  {
    question: 'verifier',
    options: ['partly', 'no'],
    reason:
      'Only a checker that decides alone can be practised against or filter what is generated.',
  },
  {
    question: 'domain-text',
    options: ['little', 'known'],
    reason: 'More pre-training lacks text that is new to the model in either case.',
  },
  {
    question: 'training-tried',
    options: ['stalled', 'slow'],
    reason: 'Both say that more rounds of the same bring little; no source tells them apart.',
  },
];

/** Rules that wait for something other than an answer. */
const dormant: readonly Dormant[] = [
  {
    rule: 'nobody-offers-hosted-tuning',
    reason: 'Sleeps until the providers listed with a tuning offer have ended it.',
  },
];

const rulebook = indexRulebook(knowledge, factsOf(knowledge));
const proof = proveRules(rulebook, { scales, equivalents, dormant });
/** What a lint found, in its own words: they say how to mend it. */
const found = (lint: Finding['lint']) =>
  proof.findings.filter((finding) => finding.lint === lint).map(({ says }) => says);

describe('the real rules', () => {
  it.each([
    'every strategy is first somewhere',
    'every rule fires',
    'no option is dead',
    'no rule is shadowed',
    'gates are monotone',
  ])('are sound: %s', (lint) => {
    expect(found(lint)).toEqual([]);
  });

  it('are looked at by no lint beyond those', () => {
    expect(proof.findings).toEqual([]);
  });

  it('put each strategy first for the answers of its proof, or say what dominates it', () => {
    for (const { strategy, answers, dominatedBy } of proof.strategies) {
      if (answers !== null) {
        expect(decide(rulebook, { answers }).strategy).toBe(strategy);
        continue;
      }
      const { dominatedBy: better } = knowledge.strategies.find(({ id }) => id === strategy)!;
      expect(knowledge.strategies.map(({ id }) => id)).toContain(dominatedBy);
      expect(better?.because, `Say why ${strategy} is dominated.`).toBeTruthy();
      expect(better?.sources.length, `Cite who shows it of ${strategy}.`).toBeGreaterThan(0);
    }
    expect(proof.strategies).toHaveLength(knowledge.strategies.length);
  });

  it('are each true for the answers of their proof', () => {
    for (const { rule, answers } of proof.rules) {
      if (answers === null) continue;
      const { held } = decide(rulebook, { answers });
      const { when } = knowledge.rules.find(({ id }) => id === rule)!;
      expect(rulebook.test(when)(held), `Rule ${rule}`).toBe('true');
    }
    expect(proof.rules).toHaveLength(knowledge.rules.length);
  });

  it('are excused only by entries that still exist and are still needed', () => {
    const silent = proof.rules.filter(({ answers }) => answers === null).map(({ rule }) => rule);
    expect(
      dormant.map(({ rule }) => rule),
      'Take rules that fire off the list of dormant ones.',
    ).toEqual(silent);
    for (const { question, answers } of scales) {
      const asked = knowledge.questions.find(({ id }) => id === question);
      expect(asked, `No question ${question}: take its scale off the list.`).toBeDefined();
      if (asked === undefined || asked.kind === 'number') continue;
      expect([...answers].sort()).toEqual(asked.options.map(({ id }) => id).sort());
    }
  });
});

describe('every pair of options of two questions', () => {
  const sets = pairwiseAnswers(knowledge.questions);

  it('is met by few answer sets', () => {
    const met = new Set(
      sets.flatMap((answers) => {
        const parts = Object.entries(answers).map(([id, to]) => `${id}=${String(to)}`);
        return parts.flatMap((one) => parts.map((other) => `${one} ${other}`));
      }),
    );
    const options = knowledge.questions.flatMap((question) =>
      question.kind === 'number' ? [] : question.options.map(({ id }) => `${question.id}=${id}`),
    );
    const missing = options.flatMap((one) =>
      options
        .filter((other) => other.split('=')[0] !== one.split('=')[0])
        .filter((other) => !met.has(`${one} ${other}`))
        .map((other) => `${one} with ${other}`),
    );
    expect(missing).toEqual([]);
    expect(sets.length).toBeLessThan(400);
  });

  it('is decided, planned and explained without a throw', () => {
    for (const answers of sets) {
      const recommendation = recommend(rulebook, { answers });
      expect(recommendation.plan.length).toBeGreaterThan(0);
      const words = explain(rulebook, knowledge, { answers }, recommendation);
      expect(words.verdict).not.toBe('');
      expect(words.whyNot.length).toBe(knowledge.strategies.length - 1);
    }
  });
});
