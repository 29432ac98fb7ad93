import type { FactValue } from '../model/fact';
import type { Knowledge, Logic } from '../model/knowledge';
import type { ExplainedCondition, ExplainedRule, Input } from '../model/recommendation';
import { cite } from './cite';
import { holdLeaves } from './conditions';
import type { HeldLeaf, Leaf } from './conditions';
import { decide } from './decide';
import type { Decision } from './decide';
import type { FactDefinition } from './fact-definition';
import { factDefinitions } from './facts';
import { expected } from './expected-words';
import { grouped, said } from './words';

/** A fact's interval in words: "4", "from 2 to 9", "at least 3", "not known yet". */
export function intervalWords(value: FactValue, unit: string): string {
  if (value === 'unknown') return 'not known yet';
  const { low, high } = value;
  if (low === high) return `${grouped(low)} ${unit}`.trim();
  if (high === Infinity) {
    return low === -Infinity ? 'not known yet' : `at least ${grouped(low)} ${unit}`.trim();
  }
  if (low === -Infinity) return `at most ${grouped(high)} ${unit}`.trim();
  return `from ${grouped(low)} to ${grouped(high)} ${unit}`.trim();
}

/** What was given where a leaf looks, in words. */
export function given(
  knowledge: Pick<Logic, 'questions' | 'facts'>,
  decision: Decision,
  leaf: Leaf,
) {
  if ('fact' in leaf) {
    const unit = knowledge.facts.find(({ id }) => id === leaf.fact)?.unit ?? '';
    return `Worked out: ${intervalWords(decision.view.fact(leaf.fact), unit)}`;
  }
  if (!decision.view.applies(leaf.question)) return 'Does not apply to you';
  const question = knowledge.questions.find(({ id }) => id === leaf.question);
  const answer = decision.view.answer(leaf.question);
  if (question === undefined || answer === undefined) return 'Not answered';
  return `You said: ${said(question, answer)}`;
}

/** A leaf as a reader meets it: under a `not`, what is expected is turned round, and so is its truth. */
function explainLeaf(
  knowledge: Pick<Logic, 'questions' | 'facts'>,
  decision: Decision,
  { leaf, negated, truth }: HeldLeaf,
): ExplainedCondition {
  const turned = truth === 'unknown' ? truth : truth === 'true' ? 'false' : 'true';
  return {
    condition: negated ? { not: leaf } : leaf,
    truth: negated ? turned : truth,
    expected: negated ? `Not ${expected(knowledge, leaf)}` : expected(knowledge, leaf),
    given: given(knowledge, decision, leaf),
  };
}

/**
 * Every rule with its truth, its effects and each of its conditions: what it expects and what was
 * given, in words. In the knowledge's order; fired, undecided and not fired alike.
 */
export function explainRules(
  knowledge: Knowledge,
  input: Input,
  definitions: readonly FactDefinition[] = factDefinitions(knowledge),
): ExplainedRule[] {
  const decision = decide(knowledge, input, definitions);
  const truths = new Map(decision.fired.map(({ rule, truth }) => [rule.id, truth]));
  return knowledge.rules.map((rule) => ({
    rule: rule.id,
    consideration: rule.consideration,
    topic: rule.topic,
    truth: truths.get(rule.id) ?? 'unknown',
    because: rule.because,
    grade: rule.grade,
    effects: rule.effects,
    citations: cite(knowledge, rule.sources),
    conditions: holdLeaves(rule.when, decision.view).map((held) =>
      explainLeaf(knowledge, decision, held),
    ),
  }));
}
