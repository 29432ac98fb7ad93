import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { knowledge } from '../../src/content';
import { cases } from '../../src/content/cases';
import { clusterSources } from '../../src/content/cases/cluster-sources';
import { checkKnowledge } from '../../src/engine/check-knowledge';
import { isUnread } from '../../src/evaluation/case-sets';
import { leavesOf } from '../../src/engine/conditions';
import { targetKey } from '../../src/engine/targets';
import { additionOf, experimentOf } from '../../src/model/step-ids';
import { knowledgeSchema } from '../../src/model/knowledge';
import type { Condition } from '../../src/model/condition';
import type { Rule } from '../../src/model/rule';
import { decideOn, definitions } from './deciding';
import { answersThatMeet } from './satisfy';

/*
 * What holds for the knowledge as a whole. Slots and the ids of the vocabulary are pinned in
 * vocabulary.test.ts, words of questions, steps and strategies in entries.test.ts, sources in
 * sources.test.ts, disagreements in disagreements.test.ts.
 */

const { rules, sources, strategies, steps, complements, disagreements } = knowledge;
const gradeOf = new Map(sources.map(({ id, grade }) => [id, grade]));
const repeated = (values: readonly (string | number)[]) =>
  values.filter((value, at) => values.indexOf(value) !== at);
const gradesBehind = (rule: Rule) => rule.sources.map(({ source }) => gradeOf.get(source));
const hasCases = (rule: Rule) => (rule.cases ?? []).length > 0;

describe('the knowledge', () => {
  it('fits its schema, without fields that the schema does not know', () => {
    expect(z.parse(knowledgeSchema, knowledge)).toEqual(knowledge);
  });

  it('has nothing that the engine would refuse at start-up', () => {
    expect(checkKnowledge(knowledge)).toEqual([]);
  });

  it.each([
    ['questions', knowledge.questions],
    ['families', knowledge.families],
    ['strategies', strategies],
    ['steps', steps],
    ['complements', complements],
    ['assumptions', knowledge.assumptions],
    ['facts', knowledge.facts],
    ['rules', rules],
    ['disagreements', disagreements],
    ['sources', sources],
  ] as const)('gives no id and no slot twice among its %s', (_kind, entries) => {
    const list: readonly { id: string; slot?: number }[] = entries;
    expect(repeated(list.map(({ id }) => id))).toEqual([]);
    expect(repeated(list.flatMap(({ slot }) => slot ?? []))).toEqual([]);
  });

  it('uses every step and every complement that it describes', () => {
    const effects = rules.flatMap((rule) => rule.effects);
    const placed = effects.flatMap((effect) => {
      if (effect.kind === 'step') return [effect.step];
      return effect.kind === 'complement' ? [effect.complement] : [];
    });
    const context = knowledge.families.find(({ role }) => role === 'context')?.id;
    const isGiven = (id: string | undefined) =>
      strategies.some((strategy) => strategy.id === id && strategy.family === context);
    const owned = [
      ...strategies.map(({ id }) => experimentOf(id)),
      ...complements.map(({ id }) => additionOf(id)),
      // The context question itself puts its methods beside a trained model.
      ...complements.filter(({ strategy }) => isGiven(strategy)).map(({ id }) => id),
    ];
    const idle = [...steps, ...complements]
      .filter((entry) => !('phase' in entry) || entry.phase !== 'confirm')
      // A step in place of others comes where they would; the engine refuses one of none.
      .filter((entry) => !('inPlaceOf' in entry) || entry.inPlaceOf === undefined)
      .filter(({ id }) => !placed.includes(id) && !owned.includes(id))
      .map(({ id }) => `${id} is placed by no rule: give a rule the effect, or take it out`);
    expect(idle).toEqual([]);
  });
});

describe('every rule', () => {
  it('has a source or a case, and those that it names exist', () => {
    const known = new Set(cases.map(({ id }) => id));
    const bare = rules
      .filter((rule) => rule.sources.length === 0 && (rule.cases ?? []).length === 0)
      .map(({ id }) => `rule ${id} has no source: add sources: [{ source, at }], or cases: [id]`);
    const astray = rules.flatMap(({ id, sources: cited, cases: read = [] }) => [
      ...cited
        .filter(({ source }) => !gradeOf.has(source))
        .map(({ source }) => `rule ${id} cites ${source}: add it to content/sources`),
      ...read
        .filter((entry) => !known.has(entry))
        .map((entry) => `rule ${id} rests on the case ${entry}: there is none of that id`),
    ]);
    expect([...bare, ...astray]).toEqual([]);
  });

  it('rests on no case of the publications that are kept unread', () => {
    const unread = new Set(cases.filter(isUnread).map(({ id }) => id));
    const peeked = rules.flatMap(({ id, cases: read = [] }) =>
      read
        .filter((entry) => unread.has(entry))
        .map((entry) => `rule ${id} rests on ${entry}, which its author may not read`),
    );
    expect(peeked).toEqual([]);
    expect(unread.size).toBeGreaterThan(cases.length / 10);
  });

  it('says at which place of its source it stands', () => {
    const vague = rules.filter((rule) => rule.sources.some(({ at }) => at.trim() === ''));
    expect(vague.map(({ id }) => id)).toEqual([]);
  });

  it('is graded measured only where a source measured it, or published cases did', () => {
    const inflated = rules
      .filter(({ grade }) => grade === 'measured')
      .filter((rule) => !gradesBehind(rule).includes('measured') && !hasCases(rule))
      .map(({ id }) => `rule ${id} is graded measured by no measured source: grade it practice`);
    expect(inflated).toEqual([]);
  });

  it('is graded practice only where more than opinions stand behind it, unless it only prepares or rules out', () => {
    const weighs = ({ effects }: Rule) =>
      effects.some(({ kind }) => kind === 'favour' || kind === 'disfavour');
    const inflated = rules
      .filter((rule) => rule.grade === 'practice' && weighs(rule) && !hasCases(rule))
      .filter((rule) => gradesBehind(rule).every((grade) => grade === 'opinion'))
      .map(({ id }) => `rule ${id} rests on opinions alone: grade it opinion, or add a source`);
    expect(inflated).toEqual([]);
  });

  it('stands in the file of its topic', () => {
    const folder = join(import.meta.dirname, '../../src/content/rules');
    const files = readdirSync(folder).filter((name) => name !== 'index.ts');
    const found = files.flatMap((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return [...text.matchAll(/^ {4}id: '([^']+)'/gm)].map(([, id]) => ({
        name,
        topic: rules.find((rule) => rule.id === id)?.topic,
      }));
    });
    expect(found.filter(({ name, topic }) => name !== `${topic}.ts`)).toEqual([]);
    expect(found).toHaveLength(rules.length);
  });

  it('does something, and nothing twice', () => {
    const idle = rules.filter(({ effects }) => effects.length === 0).map(({ id }) => id);
    const doubled = rules
      .filter(({ effects }) => repeated(effects.map((effect) => JSON.stringify(effect))).length > 0)
      .map(({ id }) => id);
    expect([...idle, ...doubled]).toEqual([]);
  });

  // What rests on dated figures alone no answer can make true; tests/engine/real-facts.test.ts does.
  const onAnswers = rules.filter(({ when }) =>
    leavesOf(when).some(
      ({ leaf }) =>
        'question' in leaf ||
        definitions.some(({ id, questions }) => id === leaf.fact && questions.length > 0),
    ),
  );

  it.each(onAnswers.map((rule) => [rule.id, rule] as const))('%s can come true', (_id, rule) => {
    const found = answersThatMeet(knowledge, definitions, rule.when).some((answers) => {
      const { fired } = decideOn(answers);
      return fired.some((entry) => entry.rule.rule.id === rule.id && entry.truth === 'true');
    });
    expect(found, `no answers make rule ${rule.id} true: correct its condition`).toBe(true);
  });
});

const leafKeys = ['question', 'fact', 'is', 'in', 'has', 'none', 'atLeast', 'atMost'];

/** Parts of a condition in an order of their own, so that equal conditions read alike. */
function inOrder(condition: Condition): string {
  if ('not' in condition) return `not ${inOrder(condition.not)}`;
  if ('all' in condition) return `all ${condition.all.map(inOrder).sort().join(' ')}`;
  if ('any' in condition) return `any ${condition.any.map(inOrder).sort().join(' ')}`;
  const leaf = 'in' in condition ? { ...condition, in: [...condition.in].sort() } : condition;
  return JSON.stringify(leaf, leafKeys);
}

/** Pairs that share condition and target although they are two ideas, with the reason. */
const alikeForAReason: Record<string, string> = {};

describe('rules of different considerations', () => {
  it('share condition and target only for a reason that is given here', () => {
    const byKey = new Map<string, Rule[]>();
    for (const rule of rules) {
      for (const effect of rule.effects) {
        if (effect.kind !== 'favour' && effect.kind !== 'disfavour' && effect.kind !== 'gate') {
          continue;
        }
        const on = effect.kind === 'gate' ? JSON.stringify(effect.on) : targetKey(effect.on);
        const key = `${inOrder(rule.when)} ${on}`;
        byKey.set(key, [...(byKey.get(key) ?? []), rule]);
      }
    }
    const alike = [...byKey.values()]
      .filter((group) => new Set(group.map(({ consideration }) => consideration)).size > 1)
      .map((group) => [...new Set(group.map(({ id }) => id))].sort().join(' and '));
    expect([...new Set(alike)].sort()).toEqual(Object.keys(alikeForAReason).sort());
  });
});

describe('the words of a rule', () => {
  const texts = rules.flatMap(({ id, because, despite, quantity, sources: cited }) => [
    [`${id}.because`, because] as const,
    ...(despite === undefined ? [] : [[`${id}.despite`, despite] as const]),
    ...(quantity === undefined ? [] : [[`${id}.quantity`, quantity] as const]),
    ...cited.map(({ at, source }) => [`${id}.${source}`, at] as const),
  ]);

  it.each([
    ['are there, without spaces at the ends', /^$|^\s|\s$/],
    ['have single spaces', / {2}/],
    ['use curly quotes', /["']/],
    ['are never marked as unsourced', /\[(unsourced|derived)\]/],
    ['have no code of our notes in them', /\b(C\d+|Q\d+|S\d#\d+)\b/],
    ['are those of a colleague', /\b(dear(er|est)?|mended|shut(s|ting)?|anew)\b/i],
    ['praise nothing', /earns? its (place|keep)/i],
  ])('%s', (_what, fault) => {
    expect(texts.filter(([, text]) => fault.test(text))).toEqual([]);
  });

  it('are one to four short sentences that begin large and end in a full stop', () => {
    const odd = rules
      .map(({ id, because }) => [id, because] as const)
      .filter(([, text]) => !/^[A-Z0-9].*\.$/.test(text) || text.length < 25 || text.length > 240);
    expect(odd).toEqual([]);
  });

  it('are plain: few words of the engine room', () => {
    const ours =
      /\b(consideration|logistic|softmax|axis|slope|gate[sd]?|score of (weights|context))\b/i;
    const odd = rules.filter(({ because }) => ours.test(because)).map(({ id }) => id);
    expect(odd).toEqual([]);
  });

  it('give every rule a reason of its own', () => {
    expect(repeated(rules.map(({ because }) => because))).toEqual([]);
  });
});

describe('the bibliography', () => {
  it('holds nothing that no rule, strategy, disagreement or case cites', () => {
    const cited = new Set(
      [
        ...rules.flatMap((rule) => rule.sources),
        ...strategies.flatMap(({ dominatedBy }) => dominatedBy?.sources ?? []),
        ...disagreements.flatMap(({ sides, measuredBy }) => [
          ...measuredBy,
          ...sides.flatMap((side) => side.sources),
        ]),
      ].map(({ source }) => source),
    );
    const behindCases = new Set(Object.values(clusterSources).flat());
    const idle = sources
      .filter(({ id }) => !cited.has(id) && !behindCases.has(id))
      .map(({ id }) => `source ${id} is cited by nothing: cite it where it speaks, or take it out`);
    expect(idle).toEqual([]);
  });

  it('lets rules cite each of the 101 heuristics', () => {
    const cited = new Set(rules.flatMap((rule) => rule.sources).map(({ heuristic }) => heuristic));
    const missing = Array.from({ length: 101 }, (_, at) => at + 1).filter((n) => !cited.has(n));
    expect(missing).toEqual([]);
  });
});
