import { describe, expect, it } from 'vitest';
import { nodeOf, termsOf, valueOf, variablesUnder } from '../../../src/engine/compiled/terms';
import type { Scope, Term } from '../../../src/engine/compiled/terms';
import { makeVariables } from '../../../src/engine/compiled/variables';
import type { Condition } from '../../../src/model/condition';
import { toyRulebook } from '../../fixtures/toy-facts';

const { questions } = makeVariables(toyRulebook);
const scope: Scope = {
  test: toyRulebook.test,
  variables: questions,
  indexOf: new Map(questions.map(({ question }, index) => [`question:${question.id}`, index])),
};
const wet: Condition = { question: 'weather', is: 'wet' };
const storm: Condition = { question: 'weather', is: 'storm' };
const dog: Condition = { question: 'company', has: 'dog' };
const friends: Condition = { question: 'company', has: 'friends' };
const yes: Condition = { question: 'umbrella', is: 'yes' };

const conditions: Condition[] = [
  wet,
  { not: wet },
  { all: [] },
  { any: [] },
  { all: [wet, dog] },
  { any: [wet, dog] },
  { not: { all: [wet, dog] } },
  { not: { any: [wet, { not: dog }] } },
  { all: [{ any: [wet, storm] }, { any: [dog, yes] }, { not: friends }] },
  { any: [{ all: [wet, dog] }, { all: [storm, friends] }, { all: [wet, yes, dog] }] },
  { all: [{ any: [wet, dog] }, { any: [storm, dog] }, { any: [{ not: wet }, yes] }] },
];

/** Every combination of codes of the three questions that the conditions read. */
function* everyCode(): Generator<Uint16Array> {
  const read = ['weather', 'umbrella', 'company'].map((id) => scope.indexOf.get(`question:${id}`));
  const [one = 0, two = 0, three = 0] = read;
  const size = (index: number) => questions[index]?.size ?? 0;
  const codes = new Uint16Array(questions.length);
  for (let a = 0; a < size(one); a += 1) {
    for (let b = 0; b < size(two); b += 1) {
      for (let c = 0; c < size(three); c += 1) {
        codes[one] = a;
        codes[two] = b;
        codes[three] = c;
        yield codes;
      }
    }
  }
}

const truths = { false: 0, true: 1, unknown: 2 };

/** What the evaluator makes of a condition at these codes. */
function evaluated(condition: Condition, codes: Uint16Array): number {
  const answers = questions.map(({ views }, index) => views[codes[index] ?? 0]?.answers[index]);
  return truths[toyRulebook.test(condition)({ answers, facts: {} })];
}

function valueOfTerms(terms: readonly Term[], codes: Uint16Array): number {
  const values = terms.map((term) => {
    const parts = [...term].map(([variable, table]) => table[codes[variable] ?? 0]);
    if (parts.includes(0)) return 0;
    return parts.includes(2) ? 2 : 1;
  });
  if (values.includes(1)) return 1;
  return values.includes(2) ? 2 : 0;
}

describe('conditions as tables', () => {
  it.each(conditions)('equal the evaluator at every code: %j', (condition) => {
    const node = nodeOf(scope, condition);
    const terms = termsOf(node, 100) ?? [];
    for (const codes of everyCode()) {
      const wanted = evaluated(condition, codes);
      expect([valueOf(node, codes), valueOfTerms(terms, codes)]).toEqual([wanted, wanted]);
    }
  });

  it('join parts that rest on one question, so that they take one table', () => {
    const node = nodeOf(scope, { all: [wet, dog, { not: storm }, friends] });
    expect(node).toMatchObject({ kind: 'all', parts: [{ kind: 'table' }, { kind: 'table' }] });
    expect(variablesUnder(node).sort()).toEqual([0, 3]);
    expect(nodeOf(scope, { any: [wet, storm] })).toMatchObject({ kind: 'table', variable: 0 });
  });

  it('become terms up to a number of them, no more', () => {
    const node = nodeOf(scope, { all: [{ any: [wet, dog] }, { any: [storm, yes] }] });
    expect(termsOf(node, 4)).toHaveLength(4);
    expect(termsOf(node, 3)).toBeNull();
    const under = nodeOf(scope, {
      any: [yes, { all: [{ any: [wet, dog] }, { any: [storm, yes] }] }],
    });
    expect(termsOf(under, 5)).toHaveLength(5);
    expect(termsOf(under, 4)).toBeNull();
    expect(termsOf(under, 3)).toBeNull();
  });

  it('are refused where they rest on what nobody knows', () => {
    expect(() => nodeOf(scope, { question: 'moon', is: 'full' })).toThrow(
      'A condition rests on an unknown question:moon',
    );
    expect(() => nodeOf(scope, { fact: 'moon', atLeast: 1 })).toThrow(
      'A condition rests on an unknown fact:moon',
    );
  });
});
