import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { clusterSources } from '../../src/content/cases/cluster-sources';
import { sources } from '../../src/content/sources';
import { sourceSchema } from '../../src/model/source';
import { hasShared, publishedCases, sharedJson } from '../fixtures/shared';

const articles = [
  'bantilan-2023',
  'signalfire-2023',
  'plum-2024',
  'menon-2023',
  'ravenscroft-2024',
];

describe('the bibliography', () => {
  it('fits its schema, without fields that the schema does not know', () => {
    for (const source of sources) expect(z.parse(sourceSchema, source)).toEqual(source);
  });

  it('has no id twice', () => {
    const ids = sources.map((source) => source.id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('marks the five articles, in order, and discloses the interest of each', () => {
    const marked = sources.filter((source) => source.article === true);
    expect(marked.map((source) => source.id)).toEqual(articles);
    expect(marked.filter((source) => source.interest === null)).toEqual([]);
  });

  it('says something of every source', () => {
    expect(sources.filter((source) => source.says.length < 30)).toEqual([]);
  });

  it.each(sources.filter((source) => source.url !== undefined).map(({ id, url }) => [id, url]))(
    'gives %s a plain web address',
    (_id, url) => {
      expect(url).toMatch(/^https?:\/\/[a-z0-9.-]+(\/[^\s?#…]*)?$/i);
    },
  );

  it.each(sources.map((source) => [source.id, source.author, source.year]))(
    '%s carries a year that its id does not contradict',
    (id, _author, year) => {
      const inId = /-(\d{4})(-|$)/.exec(id)?.[1];
      expect(year).toBe(inId === undefined ? year : Number(inId));
    },
  );
});

describe('the publications behind the cases', () => {
  it('all stand in the bibliography', () => {
    const known = new Set(sources.map((source) => source.id));
    const named = Object.values(clusterSources).flat();
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  const rows = z.parse(
    z.array(z.object({ source: z.object({ cluster: z.string(), url: z.string() }) })),
    sharedJson(publishedCases, []),
  );
  const itNeedsThem = it.skipIf(!hasShared(publishedCases));

  itNeedsThem('belong to clusters of the published cases (needs ../shared)', () => {
    const clusters = new Set(rows.map(({ source }) => source.cluster));
    expect(Object.keys(clusterSources).filter((cluster) => !clusters.has(cluster))).toEqual([]);
  });

  // Leaving a publication out of the rules has to take its entry along, else it judges itself.
  itNeedsThem('are named for every case with the address of an entry (needs ../shared)', () => {
    const byAddress = new Map(
      sources.flatMap(({ id, url }) => (url === undefined ? [] : [[url, id] as const])),
    );
    const forgotten = rows.flatMap(({ source: { cluster, url } }) => {
      const id = byAddress.get(url);
      return id === undefined || clusterSources[cluster]?.includes(id) === true
        ? []
        : [`${cluster}: ${id}`];
    });
    expect([...new Set(forgotten)]).toEqual([]);
  });
});
