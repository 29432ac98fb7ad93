import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { recommend } from '../../src/engine/recommend';
import { knowledge } from '../../src/content/index';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { runIn } from './toy-world';

const input = { answers: { weather: 'wet', company: [], hunger: 'unsure' }, assumptions: {} };

describe('link', () => {
  it('encode and decode lead back to the answers, with the verdict that was shared', async () => {
    const encoded = await runIn(['link', 'encode', 'file.json'], JSON.stringify(input));
    expect(encoded.out).toMatch(/^https:\/\/example\.org\/evening\/#\/r\/\w[\w-]*\n$/);
    const { family, strategy, strength } = recommend(toyKnowledge, input);
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
  });
});

describe('backtest', () => {
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
  const text = JSON.stringify([evening]);

  it('prints a table, or the same as data', async () => {
    const table = await runIn(['backtest', 'file.json'], text);
    expect(table).toMatchObject({ status: 0, err: '' });
    expect(table.out).toContain('aunt-1999');
    const data = await runIn(['backtest', '-', '--format', 'json'], text);
    expect(JSON.parse(data.out)).toMatchObject({ strict: 1, rows: [{ id: 'aunt-1999' }] });
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
      expect(out).toContain('npm run -s cli -- advise FILE');
    },
  );
});

describe('the program itself', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cli-'));
  const file = join(folder, 'answers.json');
  afterAll(() => rmSync(folder, { recursive: true }));

  async function spawn(...argv: string[]) {
    const args = ['--import', 'tsx', 'src/cli.ts', ...argv];
    const started = performance.now();
    const outcome = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 26 }).then(
      ({ stdout, stderr }) => ({ status: 0, stdout, stderr }),
      (error: { code: number; stdout: string; stderr: string }) => ({
        status: error.code,
        stdout: error.stdout,
        stderr: error.stderr,
      }),
    );
    return { ...outcome, seconds: (performance.now() - started) / 1000 };
  }

  it('advises on a file within a few seconds, start included', async () => {
    writeFileSync(file, '{"answers":{"task-type":"classification","labelled-examples":500}}');
    const { status, stdout, stderr, seconds } = await spawn('advise', file);
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({ rulesVersion: knowledge.version, parked: [] });
    // Alone it takes about one second; other tests may run beside it.
    expect(seconds).toBeLessThan(8);
  }, 20_000);

  it('prints all of the knowledge, however long', async () => {
    const { status, stdout } = await spawn('knowledge');
    expect(status).toBe(0);
    const printed = JSON.parse(stdout) as { questions: unknown[] };
    expect(printed.questions).toHaveLength(knowledge.questions.length);
  }, 20_000);

  it('refuses a number below zero', async () => {
    writeFileSync(file, '{"answers":{"labelled-examples":-3}}');
    const { status, stdout, stderr } = await spawn('advise', file);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('answers.labelled-examples must be a whole number from 0 to');
  }, 20_000);
});
