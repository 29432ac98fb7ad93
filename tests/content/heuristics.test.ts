import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/content';
import { cited } from './cited';
import { heuristicRows } from './heuristic-rows';
import { faultsOf } from './heuristic-rows/judge';

const rows = heuristicRows.flatMap(({ article, rows: list }) =>
  list.map((row) => ({ article, ...row })),
);

describe('the heuristics of the five articles', () => {
  it('have one row each, from 1 to 101', () => {
    expect(rows.map(({ heuristic }) => heuristic)).toEqual(
      Array.from({ length: 101 }, (_, at) => at + 1),
    );
  });

  it.each(rows.map((row) => [row.heuristic, row.says, row] as const))(
    '%i: %s',
    (_heuristic, _says, row) => {
      expect(faultsOf(row)).toEqual([]);
    },
  );

  it('each have a row that fails when its situation is turned round', () => {
    const turning = rows.filter(({ moves }) => !moves.some((move) => 'ahead' in move));
    const deaf = turning.filter(
      (row) => faultsOf({ ...row, before: row.after, after: row.before }).length === 0,
    );
    expect(deaf.map(({ heuristic }) => heuristic)).toEqual([]);
    expect(turning.length).toBeGreaterThan(90);
  });
});

/** The lines that a place names, e.g. "L16, L134-136" as 16, 134, 135, 136. */
function linesOf(at: string): number[] {
  return [...at.matchAll(/L(\d+)(?:-(\d+))?/g)].flatMap(([, from, to]) => {
    const low = Number(from);
    return Array.from({ length: Number(to ?? from) - low + 1 }, (_, step) => low + step);
  });
}

describe('a citation of a heuristic', () => {
  const said = cited.flatMap(({ id, source, heuristic, at }) =>
    heuristic === undefined ? [] : [{ id, source, heuristic, at }],
  );

  it('names the article that says it, at lines where it does', () => {
    const astray = said.filter(({ source, heuristic, at }) => {
      const row = rows.find((entry) => entry.heuristic === heuristic);
      const known = linesOf(row?.at ?? '');
      const lines = linesOf(at);
      return (
        row?.article !== source ||
        lines.length === 0 ||
        !lines.every((line) => known.includes(line))
      );
    });
    expect(
      astray.map(({ id, source, heuristic, at }) => `${id}: ${source} ${heuristic} at ${at}`),
    ).toEqual([]);
  });

  it('is never left out where a rule quotes an article', () => {
    const articles = knowledge.sources.filter(({ article }) => article === true);
    const bare = knowledge.rules.filter(({ sources }) =>
      sources.some(
        ({ source, heuristic }) =>
          heuristic === undefined && articles.some(({ id }) => id === source),
      ),
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });
});

describe('an article that time or measurement has overtaken', () => {
  it.each(['plum-2024'])('%s keeps its own wording for scoring it alone', (article) => {
    const written = knowledge.rules.filter(({ asWritten }) =>
      asWritten?.some(({ source }) => source === article),
    );
    const heuristics = written.flatMap(({ sources }) =>
      sources.flatMap(({ source, heuristic }) => (source === article ? [heuristic] : [])),
    );
    expect([...new Set(heuristics)].sort()).toEqual([67, 68, 69, 70]);
  });
});
