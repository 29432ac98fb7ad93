import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { recommend } from '../../src/engine/recommend';
import { knowledge } from '../../src/content/index';
import type { Knowledge } from '../../src/model/knowledge';
import { fingerprint } from '../../src/share/fingerprint';
import { encodeLink } from '../../src/share/link';
import { toyRulebook } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { runIn } from './toy-world';

const input = { answers: { weather: 'wet', company: [], hunger: 'unsure' }, assumptions: {} };

describe('link', () => {
  it('encode and decode lead back to the answers, with the verdict that was shared', async () => {
    const encoded = await runIn(['link', 'encode', 'file.json'], JSON.stringify(input));
    expect(encoded.out).toMatch(/^https:\/\/example\.org\/evening\/#\/r\/\w[\w-]*\n$/);
    const { family, strategy, strength } = recommend(toyRulebook, input);
    const code = encoded.out.trim().replace(/.*\//, '');
    for (const given of [encoded.out.trim(), code, `<${encoded.out.trim()}>.`]) {
      const decoded = await runIn(['link', 'decode', given]);
      expect(JSON.parse(decoded.out)).toEqual({
        ...input,
        rulesVersion: '0.1.0',
        shared: { family, strategy, strength },
      });
    }
  });

  it('decode says of a link of rules that were rebuilt since what they say today', async () => {
    const hash = fingerprint(toyKnowledge);
    const release = { version: '0.1.0', slot: 1, hash, date: '2026-01-02' };
    const then: Knowledge = { ...toyKnowledge, releases: [release] };
    const verdict = { family: 'out', strategy: 'walk', strength: 'clear' } as const;
    const payload = encodeLink(then, { ...input, verdict });
    const today = { ...then, version: '1.0.0' };
    const { family, strategy, strength } = recommend(toyRulebook, input);
    const decoded = JSON.parse((await runIn(['link', 'decode', payload], '', today)).out) as object;
    expect(decoded).toMatchObject({
      rulesVersion: '0.1.0',
      shared: verdict,
      today: { family, strategy, strength },
      note: expect.stringMatching(/^The way of deciding was rebuilt since rules 0\.1\.0/) as string,
    });
    const same = JSON.parse((await runIn(['link', 'decode', payload], '', then)).out) as object;
    expect(Object.keys(same)).toEqual(['answers', 'assumptions', 'rulesVersion', 'shared']);
  });

  it('encode makes the link that advise gives', async () => {
    const text = JSON.stringify(input);
    const advice = JSON.parse((await runIn(['advise', '-'], text)).out) as { link: string };
    expect((await runIn(['link', 'encode', '-'], text)).out.trim()).toBe(advice.link);
  });
});

describe('knowledge', () => {
  it('prints the rules, the disagreements and what they rest on', async () => {
    const { out } = await runIn(['knowledge']);
    const printed = JSON.parse(out) as Record<string, Record<string, unknown>[]>;
    expect(printed).toMatchObject({ rulesVersion: '0.1.0', asOf: '2026-01-01' });
    expect(printed.questions).toEqual(toyKnowledge.questions);
    expect(printed.strategies).toHaveLength(toyKnowledge.strategies.length);
    expect(Object.keys(printed.rules![0]!).join(' ')).toBe(
      'id consideration when effects because grade sources',
    );
    expect(Object.keys(printed.disagreements![0]!)).toEqual(['id', 'sides', 'resolution']);
    expect(printed.sources).toEqual(toyKnowledge.sources);
    expect(printed.calibration).toEqual(toyKnowledge.calibration);
  });
});

const evening = {
  id: 'aunt-1999',
  description: 'A wet evening.',
  source: { title: 'Letters', url: 'https://example.org', year: 1999, cluster: 'aunt' },
  answers: { weather: 'storm' },
  outcome: { winner: 'home', accepted: ['home'], avoid: [], figures: '', caveat: '' },
  grade: 'A',
  headToHead: true,
  core: true,
  seen: true,
};
const refused = async (command: string, rows: unknown, says: string) => {
  const text = JSON.stringify(rows, null, 1);
  const { status, out, err } = await runIn([command, 'file.json'], text);
  expect([status, out]).toEqual([2, '']);
  expect(err).toContain(says);
  expect(err).toMatch(/^[^\n]+\n$/);
};

describe('backtest', () => {
  const text = JSON.stringify([evening, { ...evening, id: 'aunt-2000', core: false, note: '' }]);
  const run = async (...more: string[]) => (await runIn(['backtest', '-', ...more], text)).out;

  it('prints a table, with how good the chances were and whether they came true', async () => {
    const { status, err } = await runIn(['backtest', 'file.json'], text);
    expect([status, err]).toEqual([0, '']);
    const table = await run();
    for (const says of ['aunt-1999', 'log loss', 'Brier', 'Calibration', 'core, offset of']) {
      expect(table).toContain(says);
    }
    expect(table).toContain('0.7 to 0.8  2');
    expect(table).toContain('Fields not known to the format: row 2: note.');
  });

  it('gives the same as data', async () => {
    const data = JSON.parse(await run('--format', 'json')) as Record<string, unknown>;
    const { chances } = recommend(toyRulebook, { answers: { weather: 'storm' } });
    const logLoss = -Math.log(chances.families.home!);
    const scored = { strict: 1, lenient: 1, topTwo: 1, avoid: 0 };
    expect(data).toMatchObject({
      ...scored,
      rows: [{ id: 'aunt-1999' }, { id: 'aunt-2000' }],
      calibration: [{ from: 0.7, to: 0.8, n: 2, happened: 1 }],
      ignored: ['row 2: note'],
    });
    expect(data.logLoss).toBeCloseTo(logLoss, 2);
    expect(data.brier).toBeGreaterThan(0);
    for (const set of [data.core, data.coreFitted]) {
      expect(Object.keys(set as object).sort()).toEqual([...Object.keys(scored), 'logLoss'].sort());
    }
  });

  it('refuses a row by line and field', async () => {
    const { outcome: _, ...half } = evening;
    await refused(
      'backtest',
      [evening, { ...half, id: 'half' }],
      'row 2 (half), outcome: is missing',
    );
    const moon = { ...evening, answers: { moon: 'full' } };
    await refused(
      'backtest',
      [moon],
      'line 12, row 1 (aunt-1999), answers.moon: is not a question',
    );
  });
});

describe('ledger', () => {
  it('prints what is kept with the rules, as a table or as data', async () => {
    const entry = { rule: 'storm-inside', on: 'weights', held: 9.5, failed: 1, oddsRatio: 3.25 };
    const kept = { ...entry, publications: 11, record: 'clear' as const };
    const known = { ...toyKnowledge, ledger: [kept] };
    const data = await runIn(['ledger', '--format', 'json'], '', known);
    expect(JSON.parse(data.out)).toEqual([kept]);
    const { out } = await runIn(['ledger'], '', known);
    expect(out).toMatch(
      /^rule .+ record\nstorm-inside {2}weights {2,}9\.50 {2,}1\.00 {2,}3\.25 {2,}11 {2,}clear\n$/,
    );
  });

  it('counts the cases of a file', async () => {
    const text = JSON.stringify([evening]);
    const { out } = await runIn(['ledger', 'file.json', '--format', 'json'], text);
    const counted = JSON.parse(out) as { rule: string }[];
    expect(counted.find(({ rule }) => rule === 'storm-inside')).toMatchObject({
      on: 'weights',
      held: 1,
      failed: 0,
      record: 'none',
    });
  });
});

describe('scenarios', () => {
  const wet = { id: 'wet', who: 'Aunt', answers: { weather: 'wet' }, because: 'It rains.' };
  const rows = [
    { ...wet, family: ['home', 'post'], context: 'no', methods: ['read', 'bake'], with: ['tea'] },
    { ...wet, id: 'other-family', family: ['out'] },
    { ...wet, id: 'context', family: ['home'], context: 'yes' },
    { ...wet, id: 'method', family: ['home'], methods: ['bake'] },
    { ...wet, id: 'missing', family: ['home'], with: ['tea', 'book'] },
    { ...wet, id: 'too-much', family: ['home'], without: ['tea'] },
    { id: 'bare', answers: { weather: 'wet' }, family: ['home'], without: ['book'] },
  ];
  const text = JSON.stringify(rows);

  it('tells those that pass and those that do not, with what they got and wanted', async () => {
    const { status, out } = await runIn(['scenarios', 'file.json', '--format', 'json'], text);
    expect(status).toBe(0);
    const { passed, failed } = JSON.parse(out) as { passed: number; failed: { id: string }[] };
    expect(passed).toBe(2);
    expect(failed.map(({ id }) => id)).toEqual([
      'other-family',
      'context',
      'method',
      'missing',
      'too-much',
    ]);
    expect(failed[2]).toEqual({
      id: 'method',
      got: {
        family: 'home',
        strategy: 'read',
        context: expect.any(Number) as number,
        with: ['tea'],
      },
      wanted: { family: ['home'], methods: ['bake'] },
    });
    const table = (await runIn(['scenarios', 'file.json'], text)).out;
    expect(table).toMatch(/^2 of 7 scenarios pass\n/);
    expect(table).toContain('wanted family home; methods bake');
  });

  it.each<[string, object, string]>([
    ['no family', { family: [] }, 'row 1 (wet), family: must be a list of one family or more'],
    ['an unknown family', { family: ['home', 'moon'] }, 'family.1: is not a family; known: home'],
    ['an unknown method', { methods: ['nod'] }, 'methods.0: is not a strategy; known: nap, read'],
    ['an unknown complement', { with: ['cake'] }, 'with.0: is not a complement; known: tea'],
    ['one to be without', { without: ['cake'] }, 'without.0: is not a complement; known: tea'],
    ['an unknown side', { context: 'maybe' }, 'line 7, row 1 (wet), context: must be yes or no'],
    ['an unknown answer', { answers: { weather: 'hail' } }, 'answers.weather: must be one of: dry'],
    ['no answers', { answers: undefined }, 'answers: is missing; it must be an object of question'],
    ['no id', { id: undefined }, 'row 1, id: is missing; it must be an id'],
  ])('refuses a row with %s by line and field', async (_, change, says) => {
    const row = { id: 'wet', answers: { weather: 'wet' }, context: 'no', family: ['home'] };
    await refused('scenarios', [{ ...row, ...change }], says);
  });

  it('refuses an id that is given twice', async () => {
    await refused('scenarios', [rows[1], rows[1]], 'id: is the id of row 1 already');
  });
});

describe('help', () => {
  it('of estimate is its own', async () => {
    const { status, out } = await runIn(['estimate', '--help']);
    expect(status).toBe(0);
    expect(out).toContain('kind "memory"');
  });

  it.each([[['--help']], [['-h']], [['advise', '--help']], [['link', 'encode', '--help']]])(
    'is printed for %j',
    async (argv) => {
      const { status, out } = await runIn(argv);
      expect(status).toBe(0);
      expect(out).toMatch(/^npm run -s cli -- COMMAND\n\n {2}advise FILE /mu);
    },
  );
});

describe('the program itself', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cli-'));
  const file = join(folder, 'answers.json');
  afterAll(() => rmSync(folder, { recursive: true }));

  async function spawn(...argv: string[]) {
    const args = ['--import', 'tsx', 'src/cli.ts', ...argv];
    return promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 26 }).then(
      ({ stdout, stderr }) => ({ status: 0, stdout, stderr }),
      (error: { code: number; stdout: string; stderr: string }) => ({
        status: error.code,
        stdout: error.stdout,
        stderr: error.stderr,
      }),
    );
  }

  it('advises on a file', async () => {
    writeFileSync(file, '{"answers":{"task-type":"classification","labelled-examples":500}}');
    const { status, stdout, stderr } = await spawn('advise', file);
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({ rulesVersion: knowledge.version, parked: [] });
  });

  it('prints all of the knowledge, however long', async () => {
    const { status, stdout } = await spawn('knowledge');
    expect(status).toBe(0);
    const printed = JSON.parse(stdout) as { questions: unknown[] };
    expect(printed.questions).toHaveLength(knowledge.questions.length);
  });

  it('refuses a number below zero', async () => {
    writeFileSync(file, '{"answers":{"labelled-examples":-3}}');
    const { status, stdout, stderr } = await spawn('advise', file);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('answers.labelled-examples must be a whole number from 0 to');
  });
});
