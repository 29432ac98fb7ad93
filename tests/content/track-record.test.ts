import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/content';
import { cases } from '../../src/content/cases';
import { clusterSources } from '../../src/content/cases/cluster-sources';
import { backtest } from '../../src/evaluation/backtest';
import { isUnread } from '../../src/evaluation/case-sets';
import { factsOf } from '../../src/facts';

const facts = factsOf(knowledge);
const record = backtest(knowledge, facts, cases, { clusterSources, draws: 1 });
const unread = backtest(knowledge, facts, cases.filter(isUnread), { draws: 1 });

/** How much better than the best simple policy the rules have to be, in share accepted. */
const margin = 0.15;
const simple = ['always-prompt', 'always-tune', 'always-retrieve', 'flowchart'];
const bestOf = ({ baselines }: typeof record) =>
  Math.max(...simple.map((name) => baselines[name]?.lenient ?? 1));

describe('the track record on published cases', () => {
  it('beats the best simple policy clearly, each publication left out of its own judgement', () => {
    expect(record.leaveOneOut.lenient).toBeGreaterThanOrEqual(bestOf(record) + margin);
  });

  it('beats it on the publications that were kept unread as well', () => {
    // A fifth of the publications: the interval is some .12 to either side.
    expect(unread.lenient).toBeGreaterThanOrEqual(bestOf(unread) + margin / 2);
  });

  it('hardly ever advises what a source shows losing', () => {
    expect(record.core.avoid).toBeLessThanOrEqual(0.05);
    expect(record.coreFitted.avoid).toBeLessThanOrEqual(0.05);
  });

  it('stands above every article alone', () => {
    const articles = knowledge.sources.filter(({ article }) => article === true);
    const alone = articles.map(({ id }) => record.baselines[id]?.lenient ?? 1);
    expect(alone).toHaveLength(5);
    expect(record.lenient).toBeGreaterThan(Math.max(...alone) + margin);
  });

  it('loses little by the bound and the sequence of questions', () => {
    expect(Math.abs(record.coreFitted.lenient - record.core.lenient)).toBeLessThanOrEqual(0.04);
  });

  it('has chances that come true at least as often as they say', () => {
    // The chance is of coming out best, so what is accepted beside it makes it true more often.
    const rows = record.calibration.filter(({ n }) => n >= 20);
    expect(rows.length).toBeGreaterThan(3);
    for (const { forecast, happened, n } of rows) {
      const noise = 2 * Math.sqrt((forecast * (1 - forecast)) / n);
      expect(happened).toBeGreaterThan(forecast - noise);
    }
  });
});
