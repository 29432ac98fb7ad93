import { describe, expect, it } from 'vitest';
import { longestRunName, readRunsFile, tidyRunName, writeRunsFile } from '../../src/share/saved';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const run = { version: 1, name: 'A', answers: { weather: 'wet' }, assumptions: {}, visited: [] };
const notOurs = { ok: false, says: 'This is not a file of runs that this program exported.' };

const file = (runs: unknown, rest: object = {}) =>
  JSON.stringify({ kind: 'tune-or-prompt-runs', version: 1, runs, ...rest });
const read = (text: string) => readRunsFile(toyKnowledge, text);
const dropped = (text: string) => {
  const found = read(text);
  return found.ok ? found.dropped : [found.says];
};

describe('the name of a run', () => {
  it.each([
    ['  Claims \n desk  ', 'Claims desk'],
    ['a\u0000\u0007b', 'a b'],
    ['a\t\tb', 'a b'],
    ['', 'Run 1'],
    [' \n ', 'Run 1'],
    ['x'.repeat(longestRunName + 1), 'x'.repeat(longestRunName)],
    // A space left at the end by the cut goes too.
    [`${'x'.repeat(longestRunName - 1)} y`, 'x'.repeat(longestRunName - 1)],
  ])('is tidied: %j', (name, tidy) => {
    expect(tidyRunName(name, 'Run 1')).toBe(tidy);
  });
});

describe('a file of runs', () => {
  it('is JSON, indented for people, without what only this machine needs', () => {
    const saved = { answers: { weather: 'wet' }, assumptions: {}, visited: [], name: 'A' };
    const text = writeRunsFile([{ ...saved, revision: 7 }]);
    const { name, ...rest } = saved;
    const entry = { version: 1, ...rest, name };
    const whole = { kind: 'tune-or-prompt-runs', version: 1, runs: [entry] };
    expect(text).toBe(`${JSON.stringify(whole, null, 2)}\n`);
    expect(read(text)).toEqual({ ok: true, runs: [saved], dropped: [] });
  });

  it('keeps the other runs where one is nested too deeply to be written again', () => {
    const deep = file([run, { ...run, name: 'B', answers: 'deep' }]).replace(
      '"deep"',
      '['.repeat(9_000) + ']'.repeat(9_000),
    );
    expect(read(deep)).toMatchObject({ ok: true, runs: [{ name: 'A' }] });
    expect(dropped(deep)).toEqual(['B (cannot be read)']);
  });

  it('is read with a byte order mark before it', () => {
    expect(read(`\uFEFF${file([run])}`)).toMatchObject({ ok: true, dropped: [] });
  });

  it.each([
    ['no JSON', 'moon'],
    ['a byte order mark elsewhere', `${file([run])}\uFEFF`],
    ['no object', '[]'],
    ['nothing', 'null'],
    ['another kind', file([run], { kind: 'shopping' })],
    ['another version', file([run], { version: 2 })],
    ['no list', file({ every: 1 })],
    ['a run that is no object', file([run, 'A'])],
    ['a run that is nothing', file([run, null])],
    ['a run without a name', file([run, { ...run, name: 7 }])],
  ])('is refused where it is %s', (_name, text) => {
    expect(read(text)).toEqual(notOurs);
  });

  it('is read up to five million characters', () => {
    const text = file([run]);
    expect(read(text.padEnd(5_000_000))).toMatchObject({ ok: true });
    expect(read(text.padEnd(5_000_001))).toEqual({
      ok: false,
      says: 'The file is too large to hold runs.',
    });
  });

  it('names what is left out, by run and by field', () => {
    const bad = { ...run, answers: { moon: 'full' }, assumptions: { taste: 'bitter' } };
    expect(dropped(file([bad]))).toEqual(['A: answers.moon', 'A: assumptions.taste']);
    expect(dropped(file([{ ...run, version: 2 }]))).toEqual(['A (of a newer version)']);
    expect(dropped(file([{ name: 'A' }]))).toEqual(['A (cannot be read)']);
  });

  it('numbers runs without a name from one', () => {
    const found = read(file([run, { ...run, name: ' ' }]));
    expect(found.ok && found.runs.map(({ name }) => name)).toEqual(['A', 'Run 2']);
  });

  it('is read up to 200 runs, and says how many more there are', () => {
    const many = (count: number) => file(Array.from({ length: count }, () => run));
    expect(dropped(many(200))).toEqual([]);
    expect(dropped(many(203))).toEqual(['3 more than the 200 that are read at once']);
    const found = read(many(203));
    expect(found.ok && found.runs).toHaveLength(200);
  });
});
