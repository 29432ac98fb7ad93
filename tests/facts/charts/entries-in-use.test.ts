import { describe, expect, it } from 'vitest';
import { assumptionGroups } from '../../../src/facts/charts/assumption-groups';
import { entriesInUse, staleAmong } from '../../../src/facts/charts/entries-in-use';
import { situationOf } from '../../../src/facts/charts/situation';
import type { Answers } from '../../../src/model/answers';
import { toyAssumptions, toyCatalogues } from '../../fixtures/toy-figures';
import { toyKnowledge } from '../../fixtures/toy-knowledge';

const assume = (id: string) => toyAssumptions[id] ?? null;
const used = (answers: Answers) =>
  entriesInUse({ catalogues: toyCatalogues, answers, assume }).map(
    ({ what, name }) => `${what}: ${name}`,
  );

describe('the entries that charts are drawn from', () => {
  it('are named with what they are used for', () => {
    expect(used({})).toEqual([
      'price per token: Model big',
      'context window: Model big',
      'price per token: Model small',
      'price of training: School',
      'shape: Model pocket',
      'card: Card rack',
      'rent: Card rack at barn',
      'rent: Card rack at yard',
    ]);
  });

  it.each([
    ['medium', ['shape: Model pocket', 'shape: Model middle']],
    ['frontier', ['shape: Model pocket', 'shape: Model grand']],
    ['small', ['shape: Model pocket']],
  ])('include the model of the size asked for: %s', (size, shapes) => {
    expect(used({ 'model-size': size }).filter((one) => one.startsWith('shape'))).toEqual(shapes);
  });

  it('include the card that stands for the answer on hardware', () => {
    expect(used({ hardware: 'consumer' })).toContain('card: Card desk');
  });

  it('carry date and source', () => {
    const [first] = entriesInUse({
      catalogues: {
        ...toyCatalogues,
        tokenPrices: toyCatalogues.tokenPrices.map((price) => ({
          ...price,
          source: { title: 'A list', url: 'https://example.org/list' },
          secondary: true,
        })),
      },
      answers: {},
      assume,
    });
    expect(first).toEqual({
      what: 'price per token',
      name: 'Model big',
      asOf: '2026-01-01',
      title: 'A list',
      url: 'https://example.org/list',
      secondary: true,
    });
  });

  it('are left out where the assumption names nothing that is listed', () => {
    const nothing = entriesInUse({ catalogues: toyCatalogues, answers: {}, assume: () => 'moon' });
    expect(nothing).toEqual([]);
  });

  it('are old after 90 days, and the oldest is told', () => {
    const [one] = entriesInUse({ catalogues: toyCatalogues, answers: {}, assume });
    const entries = [one!, { ...one!, asOf: '2025-12-01' }];
    expect(staleAmong(entries, '2026-03-01')).toEqual(undefined);
    expect(staleAmong(entries, '2026-05-01')).toEqual({ asOf: '2025-12-01', days: 151 });
  });
});

describe('what the charts are drawn from', () => {
  it('is the answers that count and the assumptions as set or by default', () => {
    const answers = { weather: 'dry', purse: 3 };
    const situation = situationOf(toyKnowledge, answers, { taste: 'salty' });
    expect(situation.answers).toBe(answers);
    expect(situation.catalogues).toBe(toyKnowledge.catalogues);
    expect(['taste', 'coins-per-dinner', 'moon'].map(situation.assume)).toEqual([
      'salty',
      10,
      null,
    ]);
    expect(situationOf(toyKnowledge, answers).assume('taste')).toBe('sweet');
  });

  it('has its assumptions in groups, the weightiest first, each once', () => {
    expect(assumptionGroups.cost.slice(0, 4)).toEqual([
      'base-model-hosted',
      'tuned-model-hosted',
      'cache-hit-percent',
      'tuning-days',
    ]);
    expect(new Set(assumptionGroups.cost).size).toBe(assumptionGroups.cost.length);
    expect(assumptionGroups.cost.at(-1)).toBe('utilisation-percent');
    expect(assumptionGroups.latency).toEqual([
      'cache-hit-percent',
      'base-model-small',
      'consumer-card',
      'datacentre-card',
    ]);
    expect(assumptionGroups.memory).toEqual([
      'base-model-small',
      'base-model-medium',
      'base-model-large',
      'consumer-card',
      'datacentre-card',
      'cards',
      'training-sequence',
    ]);
  });
});
