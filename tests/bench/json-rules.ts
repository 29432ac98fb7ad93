import { Engine } from 'json-rules-engine';
import type { NestedCondition, TopLevelCondition } from 'json-rules-engine';
import type { Condition } from '../../src/model/condition';
import type { RulebookEntries } from '../../src/model/knowledge';
import type { BenchEngine, Sample } from './engine';

type Bounded = { atLeast?: number | undefined; atMost?: number | undefined };

function bounds(fact: string, { atLeast, atMost }: Bounded): NestedCondition {
  const parts: NestedCondition[] = [];
  if (atLeast !== undefined) {
    parts.push({ fact, operator: 'greaterThanInclusive', value: atLeast });
  }
  if (atMost !== undefined) parts.push({ fact, operator: 'lessThanInclusive', value: atMost });
  return parts.length === 1 ? parts[0]! : { all: parts };
}

/** A fact's condition on its interval: true only where the whole interval lies within. */
function factBounds(fact: string, { atLeast, atMost }: Bounded): NestedCondition {
  const parts: NestedCondition[] = [];
  if (atLeast !== undefined) parts.push(bounds(`${fact}:low`, { atLeast }));
  if (atMost !== undefined) parts.push(bounds(`${fact}:high`, { atMost }));
  return parts.length === 1 ? parts[0]! : { all: parts };
}

/** The same for "surely not": under a `not`, an undecided interval must not count as false. */
function factOutside(fact: string, { atLeast, atMost }: Bounded): NestedCondition {
  const any: NestedCondition[] = [];
  if (atLeast !== undefined) {
    any.push({ fact: `${fact}:high`, operator: 'lessThan', value: atLeast });
  }
  if (atMost !== undefined)
    any.push({ fact: `${fact}:low`, operator: 'greaterThan', value: atMost });
  return { any };
}

function converted(condition: Condition, negated: boolean): NestedCondition {
  if ('all' in condition || 'any' in condition) {
    const isAll = 'all' in condition !== negated;
    const inner = 'all' in condition ? condition.all : condition.any;
    const parts = inner.map((part) => converted(part, negated));
    return isAll ? { all: parts } : { any: parts };
  }
  if ('not' in condition) return converted(condition.not, !negated);
  if ('fact' in condition) {
    return (negated ? factOutside : factBounds)(`fact:${condition.fact}`, condition);
  }
  const leaf = answerLeaf(condition);
  return negated ? { not: leaf } : leaf;
}

function answerLeaf(condition: Extract<Condition, { question: string }>): NestedCondition {
  const fact = condition.question;
  if ('is' in condition) return { fact, operator: 'equal', value: condition.is };
  if ('in' in condition) return { fact, operator: 'in', value: condition.in };
  if ('has' in condition) return { fact, operator: 'contains', value: condition.has };
  if ('none' in condition) return { fact: `${fact}:count`, operator: 'equal', value: 0 };
  return bounds(fact, condition);
}

/** Conditions under `all`, as the engine wants them at the top. */
export function topCondition(condition: Condition): TopLevelCondition {
  const made = converted(condition, false);
  return 'all' in made || 'any' in made ? made : { all: [made] };
}

/**
 * A sample as flat facts. What does not apply is an answer that no option equals; an unknown fact is
 * an interval without bounds; bounds are capped, since the engine takes finite numbers only.
 */
export function flatFacts(
  knowledge: RulebookEntries,
  { sorted, facts }: Sample,
): Record<string, unknown> {
  const flat: Record<string, unknown> = {};
  const most = Number.MAX_VALUE;
  for (const { id, kind } of knowledge.questions) {
    const given = sorted.states[id] === 'not-applicable' ? undefined : sorted.counted[id];
    flat[id] = given ?? (kind === 'multi' ? ['-'] : kind === 'number' ? NaN : '-');
    if (kind === 'multi') flat[`${id}:count`] = Array.isArray(given) ? given.length : -1;
  }
  for (const { id } of knowledge.facts) {
    const value = facts[id] ?? 'unknown';
    const { low, high } = value === 'unknown' ? { low: -most, high: most } : value;
    flat[`fact:${id}:low`] = Math.max(-most, Math.min(most, low));
    flat[`fact:${id}:high`] = Math.max(-most, Math.min(most, high));
  }
  return flat;
}

export function jsonRulesEngine(knowledge: RulebookEntries): BenchEngine {
  const engine = new Engine();
  for (const { id, when } of knowledge.rules) {
    engine.addRule({ conditions: topCondition(when), event: { type: id } });
  }
  const flat = new Map<Sample, Record<string, unknown>>();
  const factsOf = (sample: Sample) => {
    const known = flat.get(sample) ?? flatFacts(knowledge, sample);
    flat.set(sample, known);
    return known;
  };
  return {
    engine: 'json-rules-engine',
    waits: true,
    run: (sample) => engine.run(factsOf(sample)),
    says: async (sample) => {
      const { events } = await engine.run(factsOf(sample));
      return events
        .map(({ type }) => type)
        .sort()
        .join(' ');
    },
  };
}
