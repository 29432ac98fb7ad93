import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { assumptions } from '../../src/content/assumptions';
import { complements } from '../../src/content/complements';
import { families } from '../../src/content/families';
import { knowledge } from '../../src/content/index';
import { questions } from '../../src/content/questions';
import { strategies } from '../../src/content/strategies';
import type { SourceId } from '../../src/content/sources';
import type { StrategyId } from '../../src/content/strategies';
import type { WrittenCondition } from '../../src/content/written-condition';
import { checkKnowledge } from '../../src/engine/check-knowledge';
import type { Condition } from '../../src/model/condition';
import { askedSchema, type AskedWhen, type Question } from '../../src/model/question';
import { hasShared, sharedJson } from '../fixtures/shared';
import {
  pinnedAssumptionOptions,
  pinnedAssumptions,
  pinnedComplements,
  pinnedFamilies,
  pinnedQuestions,
  pinnedStrategies,
} from './pinned-slots';

interface Slotted {
  id: string;
  slot: number;
}

const bySlot = <Entry extends Slotted>(entries: readonly Entry[]): Entry[] =>
  [...entries].sort((a, b) => a.slot - b.slot);
const optionsOf = (question: Question) => (question.kind === 'number' ? [] : question.options);
const withOptions = questions.map((question) => ({ question, options: optionsOf(question) }));
const askedWhen = (group: AskedWhen) =>
  questions.filter((question) => question.asked === group).map((question) => question.id);
const repeated = (values: readonly (string | number)[]) =>
  values.filter((value, at) => values.indexOf(value) !== at);
describe('slots that links rely on', () => {
  it('stand as pinned for questions and their options', () => {
    const found = bySlot(questions).map((question) => ({
      id: question.id,
      options: bySlot(optionsOf(question)).map((option) => option.id),
    }));
    expect(found).toEqual(pinnedQuestions);
  });

  it.each([
    ['families', families, pinnedFamilies],
    ['strategies', strategies, pinnedStrategies.map((line) => line.split(' ')[0])],
    ['complements', complements, pinnedComplements],
    ['assumptions', assumptions, pinnedAssumptions],
  ] as const)('stand as pinned for %s', (_kind, entries, pinned) => {
    const expected = pinned.flatMap((id, at) => (id ? [{ id, slot: at + 1 }] : []));
    expect(bySlot<Slotted>(entries).map(({ id, slot }) => ({ id, slot }))).toEqual(expected);
  });

  it('stand as pinned for the options of assumptions', () => {
    const found = bySlot(assumptions).flatMap((entry) =>
      entry.kind === 'choice'
        ? [{ id: entry.id, options: bySlot(entry.options).map((option) => option.id) }]
        : [],
    );
    expect(found).toEqual(pinnedAssumptionOptions);
  });

  it('count up from 1 for the questions and for the options of each', () => {
    const counted = (entries: readonly Slotted[]) => entries.map((_entry, at) => at + 1);
    expect(bySlot(questions).map((question) => question.slot)).toEqual(counted(questions));
    for (const { options } of withOptions) {
      expect(options.map((option) => option.slot)).toEqual(counted(options));
    }
  });
});

describe('the questions', () => {
  it('begin with the eleven of the first round, in the order in which they are asked', () => {
    expect(askedWhen('first')).toEqual([
      'task-type',
      'main-gap',
      'look-up',
      'content-size',
      'domain-similarity',
      'task-novelty',
      'label-origin',
      'big-model-per-item',
      'latency',
      'training-means',
      'ml-expertise',
    ]);
  });

  it('keep those together that are asked at the same time', () => {
    const groups = questions.map((question) => question.asked);
    expect(groups.filter((group, at) => group !== groups[at - 1])).toEqual(askedSchema.options);
  });

  it('ask about a dependant only after what it depends on', () => {
    const order = questions.map((question) => question.id);
    const late = questions.filter(({ id, askIf }) => {
      if (askIf === undefined || !('question' in askIf)) return false;
      return order.indexOf(askIf.question) >= order.indexOf(id);
    });
    expect(late).toEqual([]);
  });

  it('say no two options alike, nor two questions', () => {
    for (const { options } of withOptions) {
      for (const field of ['id', 'label', 'help', 'phrase'] as const) {
        expect(repeated(options.map((option) => option[field]))).toEqual([]);
      }
    }
    expect(repeated(withOptions.flatMap(({ options }) => options.map((one) => one.help)))).toEqual(
      [],
    );
    for (const field of ['text', 'help', 'why', 'example', 'short', 'findOut'] as const) {
      const said = questions.flatMap((question) => question[field] ?? []);
      expect(repeated(said)).toEqual([]);
    }
  });

  it('end as a question, and name each in two to four words', () => {
    expect(questions.filter((question) => !question.text.endsWith('?'))).toEqual([]);
    const long = questions.filter((question) => question.short.split(' ').length > 4);
    expect(long).toEqual([]);
  });

  it('imply and split into options that exist, never on the strength of the same question', () => {
    for (const { question, options } of withOptions) {
      const ids = options.map((option) => option.id);
      for (const { when, answer } of question.implied ?? []) {
        expect(ids, question.id).toContain(answer);
        expect(JSON.stringify(when), question.id).not.toContain(`"question":"${question.id}"`);
      }
      for (const { id, splitInto } of options) {
        expect(ids.filter((one) => one !== id)).toEqual(
          expect.arrayContaining([...(splitInto ?? [])]),
        );
      }
    }
  });

  it('draw numbers from within what they accept', () => {
    for (const question of questions) {
      if (question.kind !== 'number') continue;
      const [low, high] = question.plausible;
      expect(question.min, question.id).toBeLessThanOrEqual(low);
      expect(low, question.id).toBeLessThan(high);
      expect(high, question.id).toBeLessThanOrEqual(question.max);
      const percent = question.unit.startsWith('percent');
      expect(question.scale, question.id).toBe(percent ? 'linear' : 'log');
    }
  });
});

const vocabularyFile = 'knowledge/vocabulary.json';

const vocabularySchema = z.object({
  sections: z.array(z.string()),
  questions: z.array(
    z.object({
      id: z.string(),
      section: z.string(),
      kind: z.string(),
      askIf: z.optional(z.string()),
      findOut: z.optional(z.string()),
      min: z.optional(z.number()),
      max: z.optional(z.number()),
      options: z.optional(z.array(z.object({ id: z.string() }))),
    }),
  ),
  asking: z.record(z.string(), z.array(z.string())),
  families: z.array(z.object({ id: z.string() })),
  strategyFamilies: z.record(z.string(), z.array(z.string())),
});

/** The vocabulary says when a question applies in words; this is what each sentence means. */
const askIfMeans: Record<string, Condition> = {
  'task-type is classification': { question: 'task-type', is: 'classification' },
  'prompting-tried is not nothing': {
    question: 'prompting-tried',
    in: ['simple', 'examples', 'optimised'],
  },
  'teacher is answers or explanations': { question: 'teacher', in: ['answers', 'explanations'] },
  'model-access is weights': { question: 'model-access', is: 'weights' },
  'training-means is one-gpu or cluster': {
    question: 'training-means',
    in: ['one-gpu', 'cluster'],
  },
};

// Without it the pinned slots above serve.
describe.skipIf(!hasShared(vocabularyFile))('the shared vocabulary (needs ../shared)', () => {
  const none = { sections: [], questions: [], asking: {}, families: [], strategyFamilies: {} };
  const vocabulary = z.parse(vocabularySchema, sharedJson(vocabularyFile, none));

  it('is asked in full: every id, option, section, kind, bound and condition', () => {
    const expected = vocabulary.questions.map((question) => ({
      id: question.id,
      section: question.section,
      kind: question.kind,
      askIf: question.askIf === undefined ? undefined : askIfMeans[question.askIf],
      bounds: [question.min, question.max],
      options: (question.options ?? []).map((option) => option.id),
    }));
    const found = bySlot(questions).map((question) => ({
      id: question.id,
      section: question.section,
      kind: question.kind,
      askIf: question.askIf,
      bounds: question.kind === 'number' ? [question.min, question.max] : [undefined, undefined],
      options: optionsOf(question).map((option) => option.id),
    }));
    expect(found).toEqual(expected);
  });

  it('says when each is worth asking, but for two that changed places', () => {
    // Who made the examples tells more of the advice than how many kinds they cover (`npm run questions`).
    const moved = ['label-origin', 'example-coverage'];
    const unmoved = (groups: readonly (readonly string[])[]) =>
      groups.map((group) => group.filter((id) => !moved.includes(id)));
    const groups = askedSchema.options.map((group) => askedWhen(group));
    expect(unmoved(groups)).toEqual(unmoved(Object.values(vocabulary.asking)));
    expect(groups.flat().sort()).toEqual(Object.values(vocabulary.asking).flat().sort());
  });

  it('says how to find out where the vocabulary does', () => {
    const silent = vocabulary.questions.filter(({ id, findOut }) => {
      const ours = questions.find((question) => question.id === id);
      return findOut !== undefined && ours?.findOut === undefined;
    });
    expect(silent).toEqual([]);
  });

  it('names the same families, with at least as many strategies in each', () => {
    expect(bySlot(families).map((family) => family.id)).toEqual(
      vocabulary.families.map((family) => family.id),
    );
    for (const [family, methods] of Object.entries(vocabulary.strategyFamilies)) {
      const ours = strategies.filter((strategy) => strategy.family === family);
      expect(ours.length, family).toBe(methods.length);
    }
  });
});

describe('ids as types', () => {
  it('let the editor refuse a slip in a question, an option, a strategy or a source', () => {
    // @ts-expect-error no such option
    const option: WrittenCondition = { question: 'main-gap', is: 'knowlege' };
    // @ts-expect-error no such question
    const question: WrittenCondition = { question: 'main-gaps', is: 'knowledge' };
    // @ts-expect-error a choice holds one option, not several
    const kind: WrittenCondition = { question: 'main-gap', has: 'knowledge' };
    // @ts-expect-error no such strategy
    const strategy: StrategyId = 'lorra';
    // @ts-expect-error no such source
    const source: SourceId = 'nobody-2020';
    for (const slip of [option, question, kind]) {
      const leaf = { all: [slip] };
      const rule = { ...knowledge.rules[0]!, when: leaf };
      expect(checkKnowledge({ ...knowledge, rules: [rule] })).not.toEqual([]);
    }
    expect(knowledge.strategies.map(({ id }) => id)).not.toContain(strategy);
    expect(knowledge.sources.map(({ id }) => id)).not.toContain(source);
  });
});
