import { describe, expect, it } from 'vitest';
import { nodeOf, termsOf, valueOf, variablesUnder } from '../../../src/engine/compiled/terms';
import type { Scope, Term } from '../../../src/engine/compiled/terms';
import { makeUnits } from '../../../src/engine/compiled/units';
import { makeVariables } from '../../../src/engine/compiled/variables';
import { evaluate } from '../../../src/engine/evaluate';
import type { Condition } from '../../../src/model/condition';
import type { Effect, Target } from '../../../src/model/rule';
import { toyKnowledge } from '../../fixtures/toy-knowledge';

const { questions } = makeVariables({ ...toyKnowledge, rules: [] });
const scope: Scope = {
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
  const read = ['weather', 'umbrella', 'company'].map((id) => scope.indexOf.get(`question:${id}`)!);
  const [one = 0, two = 0, three = 0] = read;
  const codes = new Uint16Array(questions.length);
  for (let a = 0; a < questions[one]!.size; a += 1) {
    for (let b = 0; b < questions[two]!.size; b += 1) {
      for (let c = 0; c < questions[three]!.size; c += 1) {
        codes[one] = a;
        codes[two] = b;
        codes[three] = c;
        yield codes;
      }
    }
  }
}

const truths = { false: 0, true: 1, unknown: 2 };

/** What the interpreter makes of a condition at these codes. */
function interpreted(condition: Condition, codes: Uint16Array): number {
  const at = (id: string) => {
    const index = scope.indexOf.get(`question:${id}`)!;
    return questions[index]!.views[codes[index]!]!;
  };
  const view = {
    answer: (id: string) => at(id).answer(id),
    applies: (id: string) => at(id).applies(id),
    fact: () => 'unknown' as const,
  };
  return truths[evaluate(condition, view)];
}

function valueOfTerms(terms: readonly Term[], codes: Uint16Array): number {
  const values = terms.map((term) => {
    const parts = [...term].map(([variable, table]) => table[codes[variable]!]!);
    if (parts.includes(0)) return 0;
    return parts.includes(2) ? 2 : 1;
  });
  if (values.includes(1)) return 1;
  return values.includes(2) ? 2 : 0;
}

describe('conditions as tables', () => {
  it.each(conditions)('equal the interpreter at every code: %j', (condition) => {
    const node = nodeOf(scope, condition);
    const terms = termsOf(node, 100)!;
    for (const codes of everyCode()) {
      const wanted = interpreted(condition, codes);
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

describe('rules as units', () => {
  const [model] = toyKnowledge.rules;
  const favour = (by: 'slight' | 'clear' | 'strong', on: Target = { family: 'home' }): Effect => ({
    kind: 'favour',
    on,
    by,
  });
  const units = (...rules: [string, Condition, ...Effect[]][]) =>
    makeUnits({
      ...toyKnowledge,
      rules: rules.map(([consideration, when, ...effects], index) => ({
        ...model!,
        ...{ id: `rule-${index}`, consideration, when, effects },
      })),
    }).map(({ conditions: own, families, strategies, gates, firsts }) => ({
      when: own,
      families: [...families],
      strategies: [...strategies],
      gates: [...gates],
      firsts: [...firsts],
    }));
  const nothing = { families: [], strategies: [], gates: [], firsts: [] };

  it('make of the strongest of a consideration a sum', () => {
    expect(units(['one', wet, favour('slight')], ['one', storm, favour('strong')])).toEqual([
      { ...nothing, when: [wet, storm], families: [[0, 1]] },
      { ...nothing, when: [storm], families: [[0, 2]] },
    ]);
  });

  it('add up considerations that hang on the same condition', () => {
    expect(units(['one', wet, favour('slight')], ['two', wet, favour('clear')])).toEqual([
      { ...nothing, when: [wet], families: [[0, 3]] },
    ]);
  });

  it('spread tags over strategies, by rung', () => {
    expect(
      units(
        ['one', wet, favour('clear', { tag: 'coins' })],
        ['two', dog, favour('slight', { strategy: 'read' })],
      ),
    ).toEqual([
      {
        ...nothing,
        when: [wet],
        strategies: [
          [4, 2],
          [5, 2],
        ],
      },
      { ...nothing, when: [dog], strategies: [[1, 1]] },
    ]);
  });

  it('hold what is shut and what comes first', () => {
    expect(
      units([
        'one',
        wet,
        { kind: 'gate', on: { family: 'out' } },
        { kind: 'first', strategy: 'nap' },
        { kind: 'note' },
      ]),
    ).toEqual([{ ...nothing, when: [wet], gates: [3, 4, 5], firsts: [0] }]);
  });

  it('are refused where one consideration pulls both ways on one target', () => {
    const against: Effect = { kind: 'disfavour', on: { family: 'home' }, by: 'slight' };
    expect(() => units(['one', wet, favour('slight')], ['one', dog, against])).toThrow(
      'Opposite signs in consideration one family:home',
    );
  });
});
