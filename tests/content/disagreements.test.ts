import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { disagreements } from '../../src/content/disagreements';
import { rules } from '../../src/content/rules';
import { sources } from '../../src/content/sources';
import { disagreementSchema } from '../../src/model/rule';

const known = new Map(sources.map((source) => [source.id, source]));

describe('the disagreements', () => {
  it('are the eighteen contradictions of the articles, each once', () => {
    const numbers = disagreements.map(({ id }) => Number(/^c(\d+)-/.exec(id)?.[1]));
    const sorted = [...numbers].sort((a, b) => a - b);
    expect(sorted).toEqual(Array.from({ length: 18 }, (_, at) => at + 1));
  });

  it.each(disagreements.map((entry) => [entry.id, entry]))('%s fits its schema', (_id, entry) => {
    expect(z.parse(disagreementSchema, entry)).toEqual(entry);
  });

  it.each(disagreements.map((entry) => [entry.id, entry]))(
    '%s has two sides or more, and cites only what is known',
    (_id, { sides, measuredBy }) => {
      expect(sides.length).toBeGreaterThanOrEqual(2);
      const cited = [...sides.flatMap((side) => side.sources), ...measuredBy];
      expect(cited.filter(({ source }) => !known.has(source))).toEqual([]);
    },
  );

  it.each(disagreements.map((entry) => [entry.id, entry]))(
    '%s names heuristic and line wherever an article speaks',
    (_id, { sides }) => {
      const spoken = sides.flatMap((side) => side.sources);
      const vague = spoken.filter(
        ({ source, heuristic, at }) =>
          known.get(source)?.article === true && (heuristic === undefined || !/^L\d+/.test(at)),
      );
      expect(vague).toEqual([]);
      expect(spoken.some(({ heuristic }) => heuristic !== undefined)).toBe(true);
    },
  );

  const considerations = new Set(rules.map(({ consideration }) => consideration));
  it.each(disagreements.map((entry) => [entry.id, entry]))(
    '%s is shown when a consideration fires that carries what we follow',
    (_id, entry) => {
      expect(entry.considerations.length).toBeGreaterThan(0);
      expect(entry.considerations.filter((id) => !considerations.has(id))).toEqual([]);
    },
  );
});
