import { describe, expect, it } from 'vitest';
import { isUnknown } from '../../../src/calculators/ranges';
import { knowledge } from '../../../src/content';
import { assumptionGroups, providerAssumptions } from '../../../src/facts/charts/what-they-rest-on';
import { methodsShown } from '../../../src/facts/charts/methods-shown';
import type { ShownMethods } from '../../../src/facts/charts/methods-shown';
import { settingsOf } from '../../../src/facts/charts/situation';
import { claims, helpDesk, lengths, manyRequests, shownFor } from './shown';

const rolesOf = ({ methods }: ShownMethods) =>
  Object.fromEntries(methods.map(({ strategy, roles }) => [strategy, roles]));
const expectedOf = ({ methods }: ShownMethods, id: string) => {
  const running = methods.find(({ strategy }) => strategy === id)?.cost?.running;
  return running === undefined || isUnknown(running) ? Number.NaN : running.expected;
};

describe('the methods that the numbers are about', () => {
  it('are the recommended one, the next best and the cheapest, each once', () => {
    const { shown, recommendation } = shownFor(helpDesk);
    expect(recommendation.strategy).toBe('rag');
    expect(rolesOf(shown)).toEqual({
      rag: ['recommended'],
      'bigger-model': ['next'],
      'zero-shot': ['cheapest'],
    });
    expect(expectedOf(shown, 'zero-shot')).toBeLessThan(expectedOf(shown, 'rag'));
    expect(shown.requests).toBe(20_000);
    expect(shown.methods[0]?.points).toHaveLength(25);
  });

  it('call the recommended one the cheapest where the difference is within the figures', () => {
    const { shown } = shownFor({ ...claims, ...lengths }, { 'card-usd-per-hour': 2 });
    expect(rolesOf(shown)).toEqual({
      'tuned-encoder': ['recommended', 'cheapest'],
      'frozen-features': ['next'],
    });
  });

  it('call none the cheapest while another that is in the running waits for a figure', () => {
    const { shown } = shownFor(claims, { 'card-usd-per-hour': 2 });
    expect(rolesOf(shown)).toEqual({
      'tuned-encoder': ['recommended'],
      'frozen-features': ['next'],
    });
    expect(shown.toCompare).toEqual(['output-tokens', 'prompt-tokens']);
    // Nothing that is shown needs them, but they have their fields.
    expect(shown.questions).toEqual([]);
    expect(shown.uses).toEqual(expect.arrayContaining([...shown.toCompare]));
  });

  it('are never ruled out by an answer', () => {
    for (const answers of [helpDesk, claims, manyRequests]) {
      const { shown, recommendation } = shownFor(answers, { 'card-usd-per-hour': 2 });
      const closed = recommendation.ranking.flatMap((family) =>
        family.strategies.flatMap((one) => (one.closed || family.closed ? [one.strategy] : [])),
      );
      expect(
        shown.methods.map(({ strategy }) => strategy).filter((id) => closed.includes(id)),
      ).toEqual([]);
    }
  });

  it('name what is missing in the order in which it is asked, and are not compared before', () => {
    const { 'monthly-requests': _volume, 'input-tokens': _input, ...rest } = helpDesk;
    const { shown } = shownFor(rest);
    expect(shown.questions).toEqual(['monthly-requests', 'input-tokens']);
    expect(shown.uses).toEqual([
      ...['monthly-requests', 'input-tokens', 'output-tokens', 'prompt-tokens'],
    ]);
    expect(shown).toMatchObject({ requests: null, payback: null });
    expect(shown.toCompare).toEqual(shown.questions);
    expect(shown.methods.flatMap(({ points }) => points)).toEqual([]);
    expect(shownFor(claims).shown.assumptions).toEqual(['card-usd-per-hour']);
  });

  it('leave preparations out, and show what could follow', () => {
    const { situation, recommendation } = shownFor(helpDesk);
    const read = settingsOf(situation);
    if (!read.ok) throw new Error(read.says);
    const first = { ...recommendation, family: 'not-yet', strategy: 'define-task' };
    const shown = methodsShown(situation, read.settings, { ...knowledge, recommendation: first });
    expect(shown.methods.flatMap(({ roles }) => roles)).not.toContain('recommended');
    expect(shown.methods.length).toBeGreaterThan(0);
  });
});

describe('whether training pays back', () => {
  it('is told of the recommended method against another that is shown', () => {
    const { shown, recommendation } = shownFor(manyRequests);
    expect(recommendation.strategy).toBe('hosted-tuning');
    const { payback, methods } = shown;
    const names = methods.map(({ name }) => name);
    expect(names).toContain(payback?.option);
    expect(names).toContain(payback?.baseline);
    expect(payback?.months).toMatchObject({ expected: expect.any(Number) as number });
    expect(payback?.level).toMatchObject({ requests: expect.any(Number) as number });
  });

  it('is not told where nothing shown is trained, or everything is', () => {
    expect(shownFor(helpDesk).shown.payback).toBeNull();
    expect(shownFor(claims, { 'card-usd-per-hour': 2 }).shown.payback).toBeNull();
  });

  it('moves with the price of a provider only where one may be used', () => {
    const monthsAt = (privacy: string, model: string) => {
      const set = { 'base-model-hosted': model, 'card-usd-per-hour': 2 };
      const { shown } = shownFor({ ...manyRequests, privacy, hardware: 'datacentre' }, set);
      return JSON.stringify([shown.payback, shown.methods.map(({ cost }) => cost)]);
    };
    expect(monthsAt('any', 'gpt-6-luna')).not.toBe(monthsAt('any', 'claude-fable-5-1'));
    expect(monthsAt('self-host', 'gpt-6-luna')).toBe(monthsAt('self-host', 'claude-fable-5-1'));
  });

  it('says whether examples were told', () => {
    const { 'labelled-examples': _open, ...rest } = manyRequests;
    expect(shownFor(rest).shown.labelledKnown).toBe(false);
    expect(shownFor(manyRequests).shown.labelledKnown).toBe(true);
  });
});

describe('the assumptions of the methods shown', () => {
  const groupsFor = (...of: Parameters<typeof shownFor>) => {
    const { situation, shown } = shownFor(...of);
    return assumptionGroups(situation, shown.methods);
  };

  it('are those that their figures lean on, the weightiest first, each once', () => {
    const { cost, latency } = groupsFor(helpDesk);
    expect(cost.slice(0, 2)).toEqual(['base-model-hosted', 'retrieved-tokens']);
    expect(new Set(cost).size).toBe(cost.length);
    expect(cost).not.toContain('tuning-days');
    expect(latency).toEqual(['cache-hit-percent']);
  });

  it('name the encoder and its card where one is advised, and nothing of a provider', () => {
    const { cost, latency } = groupsFor(claims);
    expect(cost.slice(0, 3)).toEqual(['encoder-model', 'datacentre-card', 'card-usd-per-hour']);
    expect(cost.filter((id) => providerAssumptions.includes(id))).toEqual([]);
    expect(latency).toEqual(['encoder-model', 'datacentre-card']);
  });

  it('name what is tuned at a provider where that is shown', () => {
    const { cost } = groupsFor(manyRequests);
    expect(cost.slice(0, 2)).toEqual(['base-model-hosted', 'tuned-model-hosted']);
    expect(cost).toEqual(expect.arrayContaining(['tuning-price', 'tuning-days']));
  });
});
