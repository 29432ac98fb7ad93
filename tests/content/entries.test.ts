import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { assumptions } from '../../src/content/assumptions';
import { complements } from '../../src/content/complements';
import { contradictions } from '../../src/content/contradictions';
import { disagreements } from '../../src/content/disagreements';
import { facts } from '../../src/content/facts';
import { families } from '../../src/content/families';
import { questions } from '../../src/content/questions';
import { rules } from '../../src/content/rules';
import { sources } from '../../src/content/sources';
import { steps } from '../../src/content/steps';
import { strategies } from '../../src/content/strategies';
import { assumptionSchema } from '../../src/model/assumption';
import { factSchema } from '../../src/model/fact';
import { questionSchema } from '../../src/model/question';
import {
  complementSchema,
  familySchema,
  stepSchema,
  strategySchema,
} from '../../src/model/strategy';
import { pinnedStrategies } from './pinned-slots';
import { additionOf, experimentOf } from '../../src/model/step-ids';
import { aimInWords } from '../../src/words/rules';

const repeated = (values: readonly (string | number)[]) =>
  values.filter((value, at) => values.indexOf(value) !== at);
/** Every text in an entry, however deep, with its path. */
const textsOf = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, part]) => textsOf(part, `${path}.${key}`))
      : [];

/** Words that no kind colleague says. */
const unlikeUs = /\b(dear(er|est)?|mended|shut(s|ting)?|anew)\b|earns? its (place|keep)/i;

describe('every entry', () => {
  it.each([
    ['questions', questions, questionSchema],
    ['families', families, familySchema],
    ['strategies', strategies, strategySchema],
    ['steps', steps, stepSchema],
    ['complements', complements, complementSchema],
    ['assumptions', assumptions, assumptionSchema],
    ['facts', facts, factSchema],
  ] as const)('of %s fits its schema, with nothing more and no id twice', (_kind, list, schema) => {
    for (const entry of list) expect(z.parse<z.ZodMiniType>(schema, entry)).toEqual(entry);
    expect(repeated(list.map((entry) => entry.id))).toEqual([]);
  });

  it.each([
    ['questions', questions],
    ['families', families],
    ['strategies', strategies],
    ['steps', steps],
    ['complements', complements],
    ['assumptions', assumptions],
    ['facts', facts],
    ['disagreements', disagreements],
    ['contradictions', contradictions],
  ] as const)('of %s has words in every field, without stray spaces', (_kind, list) => {
    const texts = list.flatMap((entry) => textsOf(entry, entry.id));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter(([, text]) => text === '' || text !== text.trim())).toEqual([]);
    expect(texts.filter(([, text]) => / {2}|["']\w|\[unsourced\]/.test(text))).toEqual([]);
    expect(texts.filter(([, text]) => unlikeUs.test(text))).toEqual([]);
  });
});

describe('strategies, steps and complements', () => {
  const stepIds = steps.map((step) => step.id);
  const targets = [
    ...families.map((family) => family.id),
    ...strategies.flatMap((strategy) => [strategy.id, ...strategy.tags]),
  ];

  it('stand in the family that is pinned, on rungs that are unique', () => {
    const found = [...strategies]
      .sort((a, b) => a.slot - b.slot)
      .map((strategy) => `${strategy.id} ${strategy.family}`);
    expect(found).toEqual(pinnedStrategies);
    expect(repeated(strategies.map((strategy) => strategy.rung))).toEqual([]);
  });

  it('begin with an experiment of their own', () => {
    for (const strategy of strategies) {
      const phase = steps.find(({ id }) => id === experimentOf(strategy.id))?.phase;
      expect(phase, strategy.id).toBe('experiment');
    }
  });

  it('are measured as baselines, each by one step at most', () => {
    const measured = steps.flatMap(({ measures }) => measures ?? []);
    // One in place of another measures the same elsewhere.
    const first = steps.filter(({ inPlaceOf }) => inPlaceOf === undefined);
    const once = first.flatMap(({ measures }) => measures ?? []);
    expect(measured.filter((id) => !strategies.some((one) => one.id === id))).toEqual([]);
    expect(repeated(once)).toEqual([]);
    for (const step of steps.filter(({ measures }) => measures !== undefined)) {
      expect(step.phase).toBe('baseline');
    }
  });

  it('have tags that are put into words where a rule aims at them', () => {
    const aimed = [...JSON.stringify(rules).matchAll(/"tag":"([^"]+)"/g)].map(
      ([, tag = '']) => tag,
    );
    expect(aimed.length).toBeGreaterThan(10);
    const wordless = new Set(
      aimed.filter((tag) => aimInWords({ families, strategies }, { tag }).includes('is marked')),
    );
    expect([...wordless], 'belong into tagWords of src/words/rules.ts').toEqual([]);
  });

  it('are dominated only by another of the same family, with a reason and sources', () => {
    for (const strategy of strategies) {
      const { dominatedBy } = strategy;
      if (dominatedBy === undefined) continue;
      const better = strategies.find(({ id }) => id === dominatedBy.strategy);
      expect(better?.family).toBe(strategy.family);
      expect(better?.dominatedBy).toBeUndefined();
      expect(dominatedBy.sources.length).toBeGreaterThan(0);
    }
  });

  it('cite only sources that stand in the bibliography', () => {
    const known = sources.map((source) => source.id);
    const cited = strategies.flatMap((strategy) => strategy.dominatedBy?.sources ?? []);
    expect(cited.filter(({ source }) => !known.includes(source))).toEqual([]);
  });

  it('let every complement be added by a step, beside targets that exist', () => {
    for (const complement of complements) {
      expect(stepIds).toContain(additionOf(complement.id));
      const named = [...(complement.beside ?? []), ...complement.excludedBy];
      expect(named.filter((target) => !targets.includes(target))).toEqual([]);
    }
  });

  it('leave no experiment without an owner, and no addition that nothing brings', () => {
    const experiments = strategies.map(({ id }) => experimentOf(id));
    const additions = [
      ...complements.map(({ id }) => additionOf(id)),
      ...rules.flatMap(({ effects }) =>
        effects.flatMap((effect) => (effect.kind === 'step' ? [effect.step] : [])),
      ),
    ];
    const own = steps.filter(({ inPlaceOf }) => inPlaceOf === undefined);
    const stray = own.filter(
      ({ id, phase }) =>
        (phase === 'experiment' && !experiments.includes(id)) ||
        (phase === 'complement' && !additions.includes(id)),
    );
    expect(stray).toEqual([]);
  });
});
