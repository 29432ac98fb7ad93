/* Every rule condition by condition, as it was met. Apart from reasons.ts, which a result needs at once. */

import type { Leaf } from '../../model/condition';
import type { FactValue } from '../../model/fact';
import type { Knowledge } from '../../model/knowledge';
import type { ExplainedCondition, ExplainedRule, Input } from '../../model/recommendation';
import { grouped, measured, said } from '../../words/answers';
import { expected } from '../../words/rules';
import { absent, not, trace } from '../conditions';
import type { HeldLeaf } from '../conditions';
import { decide } from '../decide';
import type { Decision } from '../decide';
import type { Rulebook } from '../rulebook';
import { cite } from './reasons';

/** A fact's interval in words: "4", "from 2 to 9", "at least 3", "not known yet". */
export function intervalWords(value: FactValue, unit: string): string {
  if (value === 'unknown') return 'not known yet';
  const { low, high } = value;
  if (low === high) return measured(low, unit);
  if (high === Infinity) {
    return low === -Infinity ? 'not known yet' : `at least ${measured(low, unit)}`;
  }
  if (low === -Infinity) return `at most ${measured(high, unit)}`;
  return `from ${grouped(low)} to ${measured(high, unit)}`;
}

/** What was given where a leaf looks, in words. */
export function given({ knowledge, at }: Rulebook, decision: Decision, leaf: Leaf) {
  if ('fact' in leaf) {
    const unit = knowledge.facts.find(({ id }) => id === leaf.fact)?.unit ?? '';
    return `Worked out: ${intervalWords(decision.facts[leaf.fact] ?? 'unknown', unit)}`;
  }
  const { question, index } = at(leaf.question);
  const answer = decision.held.answers[index];
  if (answer === absent) return 'Does not apply to you';
  if (answer === undefined) return 'Not answered';
  const isImplied = decision.sorted.implied[question.id] !== undefined;
  return `${isImplied ? 'Follows from your answers' : 'You said'}: ${said(question, answer)}`;
}

/** A leaf as a reader meets it: under a `not`, what is expected is turned round, and so is its truth. */
function explainLeaf(
  rulebook: Rulebook,
  decision: Decision,
  { leaf, negated, truth }: HeldLeaf,
): ExplainedCondition {
  return {
    condition: negated ? { not: leaf } : leaf,
    truth: negated ? not(truth) : truth,
    expected: negated
      ? `Not ${expected(rulebook.knowledge, leaf)}`
      : expected(rulebook.knowledge, leaf),
    given: given(rulebook, decision, leaf),
  };
}

/**
 * Every rule with its truth, its effects and each of its conditions: what it expects and what was
 * given, in words. In the knowledge's order; fired, undecided and not fired alike.
 */
export function explainRules(
  rulebook: Rulebook,
  knowledge: Knowledge,
  input: Input,
): ExplainedRule[] {
  const decision = decide(rulebook, input);
  const truths = new Map(decision.fired.map(({ rule, truth }) => [rule.rule.id, truth]));
  return knowledge.rules.map((rule) => ({
    rule: rule.id,
    consideration: rule.consideration,
    topic: rule.topic,
    truth: truths.get(rule.id) ?? 'unknown',
    because: rule.because,
    grade: rule.grade,
    effects: rule.effects,
    citations: cite(knowledge, rule.sources),
    conditions: trace(rulebook.ruleOf(rule.id).leaves, decision.held).map((held) =>
      explainLeaf(rulebook, decision, held),
    ),
  }));
}
