import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/content/index';
import { compute } from '../../src/tools/site-data';
import { parseRoute } from '../../src/ui/pages';

describe('what programs read', () => {
  const base = 'https://example.org/tune/';
  const files = compute(base);
  const llms = files['llms.txt'] ?? '';

  it('is every question, rule and source as data', () => {
    const read = JSON.parse(files['knowledge.json'] ?? '') as Record<string, { id: string }[]>;
    for (const part of ['questions', 'rules', 'sources', 'strategies'] as const) {
      expect(read[part]?.map(({ id }) => id)).toEqual(knowledge[part].map(({ id }) => id));
    }
    expect(read.rules?.[0]).toMatchObject({ because: knowledge.rules[0]!.because });
  });

  it('is a short text that starts with what this is and names every source', () => {
    expect(llms).toMatch(/^# Tune or Prompt\?\n\n> Recommends/);
    for (const { id, url } of knowledge.sources) {
      expect(llms).toContain(`\`${id}\`: `);
      if (url !== undefined) expect(llms).toContain(`](${url})`);
    }
    expect(llms).not.toMatch(/undefined|null|NaN/);
    expect(llms.length).toBeLessThan(40_000);
  });

  it('leads to pages that there are', () => {
    const links = [...llms.matchAll(/\]\(https:\/\/example\.org\/tune\/([^)]*)\)/g)];
    expect(links.length).toBeGreaterThan(knowledge.sources.length);
    for (const [, rest = ''] of links) {
      if (rest.startsWith('#')) expect(parseRoute(rest).page).not.toBe('unknown');
      else expect(['', 'knowledge.json', 'decision-record.schema.json']).toContain(rest);
    }
  });
});
