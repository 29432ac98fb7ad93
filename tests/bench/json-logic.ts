import jsonLogic from 'json-logic-js';
import type { Condition } from '../../src/model/condition';
import type { RulebookEntries } from '../../src/model/knowledge';
import type { BenchEngine, Sample } from './engine';
import { flatFacts } from './json-rules';

type Rule = unknown;
type Bounded = { atLeast?: number | undefined; atMost?: number | undefined };

const variable = (id: string): Rule => ({ var: id });
const both = (parts: Rule[]): Rule => (parts.length === 1 ? parts[0] : { and: parts });

function within(low: string, high: string, { atLeast, atMost }: Bounded): Rule {
  return both([
    ...(atLeast === undefined ? [] : [{ '>=': [variable(low), atLeast] }]),
    ...(atMost === undefined ? [] : [{ '<=': [variable(high), atMost] }]),
  ]);
}

function outside(low: string, high: string, { atLeast, atMost }: Bounded): Rule {
  return {
    or: [
      ...(atLeast === undefined ? [] : [{ '<': [variable(high), atLeast] }]),
      ...(atMost === undefined ? [] : [{ '>': [variable(low), atMost] }]),
    ],
  };
}

function converted(condition: Condition, negated: boolean): Rule {
  if ('all' in condition || 'any' in condition) {
    const isAll = 'all' in condition !== negated;
    const parts = ('all' in condition ? condition.all : condition.any).map((part) =>
      converted(part, negated),
    );
    // Of nothing, the package gives undefined for both.
    if (parts.length === 0) return isAll;
    return isAll ? { and: parts } : { or: parts };
  }
  if ('not' in condition) return converted(condition.not, !negated);
  if ('fact' in condition) {
    const { fact } = condition;
    return (negated ? outside : within)(`fact:${fact}:low`, `fact:${fact}:high`, condition);
  }
  const leaf = answerLeaf(condition);
  return negated ? { '!': [leaf] } : leaf;
}

function answerLeaf(condition: Extract<Condition, { question: string }>): Rule {
  const id = condition.question;
  if ('is' in condition) return { '===': [variable(id), condition.is] };
  if ('in' in condition) return { in: [variable(id), condition.in] };
  if ('has' in condition) return { in: [condition.has, variable(id)] };
  if ('none' in condition) return { '===': [variable(`${id}:count`), 0] };
  return within(id, id, condition);
}

/** Holds every rule with json-logic-js, one after another. */
export function jsonLogicEngine(knowledge: RulebookEntries): BenchEngine {
  const rules = knowledge.rules.map(({ id, when }) => ({ id, rule: converted(when, false) }));
  const flat = new Map<Sample, Record<string, unknown>>();
  const run = (sample: Sample) => {
    const facts = flat.get(sample) ?? flatFacts(knowledge, sample);
    flat.set(sample, facts);
    return rules.filter(({ rule }) => Boolean(jsonLogic.apply(rule, facts))).map(({ id }) => id);
  };
  return { engine: 'json-logic-js', run, says: (sample) => run(sample).sort().join(' ') };
}
