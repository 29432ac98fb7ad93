import { describe, expect, it } from 'vitest';
import { entriesInUse, staleAmong } from '../../../src/facts/charts/what-they-rest-on';
import { situationOf } from '../../../src/facts/charts/situation';
import { toyKnowledge } from '../../fixtures/toy-knowledge';
import { claims, helpDesk, manyRequests, shownFor } from './shown';

function used(...of: Parameters<typeof shownFor>) {
  const { situation, shown } = shownFor(...of);
  return entriesInUse(situation, shown.methods, null);
}
const named = (...of: Parameters<typeof shownFor>) =>
  used(...of).map(({ what, name }) => `${what}: ${name}`);

describe('the entries that the figures are drawn from', () => {
  it('are named with what they are used for, each once', () => {
    expect(named(helpDesk)).toEqual([
      'price per token: GPT-6.1 Terra',
      'context window: GPT-6.1 Terra',
      'price per token: multilingual-e5-large on Together',
    ]);
  });

  it('are the encoder and the card where data must stay: no price, and no rent', () => {
    expect(named(claims, { 'card-usd-per-hour': 2 })).toEqual([
      'size: ModernBERT base 149M',
      'card: H200 141 GB',
    ]);
  });

  it('are nothing of a provider where everything has to run on own machines', () => {
    const own = { ...claims, privacy: 'any', 'big-model-per-item': 'small-only' };
    const ofProviders = (answers: typeof claims) =>
      named(answers, { 'card-usd-per-hour': 2 }).filter((name) => name.startsWith('price'));
    expect(ofProviders(own)).toEqual([]);
    expect(ofProviders(manyRequests)).not.toEqual([]);
  });

  it('include what training costs at a provider', () => {
    expect(named(manyRequests)).toEqual(
      expect.arrayContaining([
        'price per token: Qwen3-8B, tuned, on Tinker',
        'price of training: Tinker, Qwen3-8B',
      ]),
    );
  });

  it('include the rents of a card as listed, and none where the visitor told a price', () => {
    const onCard = { ...manyRequests, 'training-means': 'one-gpu', hardware: 'datacentre' };
    const rents = (set: Record<string, number>) =>
      named(onCard, set).filter((one) => one.startsWith('rent'));
    expect(shownFor(onCard).recommendation.strategy).toBe('lora');
    expect(rents({}).length).toBeGreaterThan(0);
    expect(rents({ 'card-usd-per-hour': 3 })).toEqual([]);
  });

  it('include the model that memory is drawn for', () => {
    const { situation, shown } = shownFor(helpDesk);
    const entries = entriesInUse(situation, shown.methods, 'Llama-3.1-8B');
    expect(entries.at(-1)).toMatchObject({ what: 'shape', name: 'Llama-3.1-8B' });
  });

  it('carry date and source', () => {
    expect(used(claims, { 'card-usd-per-hour': 2 })[0]).toEqual({
      what: 'size',
      name: 'ModernBERT base 149M',
      asOf: '2025-01-15',
      title: 'Answer.AI, model card of ModernBERT',
      url: 'https://huggingface.co/answerdotai/ModernBERT-base',
      secondary: false,
    });
  });

  it('are old after 90 days if they are prices, and the oldest is told', () => {
    const [one] = used(helpDesk);
    const entries = [
      { ...one!, asOf: '2026-01-01' },
      { ...one!, asOf: '2025-12-01' },
      { ...one!, what: 'size', asOf: '2020' },
    ];
    expect(staleAmong(entries, '2026-03-01')).toEqual(undefined);
    expect(staleAmong(entries, '2026-05-01')).toEqual(
      expect.objectContaining({ asOf: '2025-12-01', days: 151 }),
    );
  });
});

describe('what the figures are drawn from', () => {
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
});
