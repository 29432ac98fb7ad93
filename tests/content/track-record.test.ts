import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/content';
import { cases } from '../../src/content/cases';
import { clusterSources } from '../../src/content/cases/cluster-sources';
import { backtest } from '../../src/proof/backtest';

const record = backtest(knowledge, cases, { clusterSources, draws: 1 });

/** Always tuning is the best simple policy on these cases; the rules have to beat it by 15 points. */
const margin = 0.15;

describe('the track record on published cases', () => {
  it('beats the best simple policy clearly, each publication left out of its own judgement', () => {
    const simple = ['always-prompt', 'always-tune', 'always-retrieve', 'flowchart'];
    const best = Math.max(...simple.map((name) => record.baselines[name]?.lenient ?? 1));
    expect(record.leaveOneOut.lenient).toBeGreaterThanOrEqual(best + margin);
  });

  it.each([
    ['with all publications', record.rows],
    ['with its publication left out', record.leaveOneOut.rows],
  ])('never recommends what a source read by us shows losing, %s', (_name, rows) => {
    const harmful = rows.filter(({ avoid }, at) => avoid && cases[at]?.grade !== 'C');
    expect(harmful.map(({ id, family }) => `${id}: ${family}`)).toEqual([]);
  });

  it('stands above every article alone', () => {
    const articles = knowledge.sources.filter(({ article }) => article === true);
    const alone = articles.map(({ id }) => record.baselines[id]?.lenient ?? 1);
    expect(alone).toHaveLength(5);
    expect(record.lenient).toBeGreaterThan(Math.max(...alone));
  });
});
