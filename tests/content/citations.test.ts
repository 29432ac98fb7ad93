import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/content';
import { cited } from './cited';

/** How many lines the text of each article has, as it was read. */
const lengths: Readonly<Record<string, number>> = {
  'bantilan-2023': 106,
  'signalfire-2023': 185,
  'plum-2024': 30,
  'menon-2023': 90,
  'ravenscroft-2024': 49,
};

describe('a citation', () => {
  it('of an article names lines that the article has', () => {
    const articles = knowledge.sources.filter(({ article }) => article === true);
    expect(articles.map(({ id }) => id)).toEqual(Object.keys(lengths));
    const astray = cited.filter(({ source, at }) => {
      const length = lengths[source];
      if (length === undefined) return false;
      if (!/^L\d+(-\d+)?(, L\d+(-\d+)?)*$/.test(at)) return true;
      return [...at.matchAll(/\d+/g)].some(([line]) => Number(line) > length || Number(line) < 1);
    });
    expect(astray).toEqual([]);
    expect(cited.filter(({ source }) => source in lengths).length).toBeGreaterThan(200);
  });

  it('of anything else says where it stands', () => {
    expect(cited.filter(({ at }) => at.trim().length < 3).map(({ id }) => id)).toEqual([]);
  });

  it('of numbers that were worked out from result files says so', () => {
    const bertsch = cited.filter(({ source }) => source === 'bertsch-2024');
    expect(bertsch.filter(({ at }) => !at.includes('released result files'))).toEqual([]);
    expect(bertsch.length).toBeGreaterThan(8);
  });
});

describe('a rule that is graded as measured', () => {
  const measured = knowledge.rules.filter(({ grade }) => grade === 'measured');

  it('names the quantity that was measured, and no other rule names one', () => {
    const nameless = measured.filter(({ quantity }) => (quantity ?? '').length < 10);
    expect(nameless.map(({ id }) => id)).toEqual([]);
    const others = knowledge.rules.filter((rule) => !measured.includes(rule));
    expect(others.filter(({ quantity }) => quantity !== undefined)).toEqual([]);
  });

  it('cites a source that measured', () => {
    const grades = new Map(knowledge.sources.map(({ id, grade }) => [id, grade]));
    const bare = measured.filter(
      ({ sources }) => !sources.some(({ source }) => grades.get(source) === 'measured'),
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });
});
