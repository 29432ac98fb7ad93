import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import * as z from 'zod/mini';
import { writeRows } from './bench-inspect/measure';
import type { Measured, Way } from './bench-inspect/measure';
import { toolOptions, wholeOf } from './tool-options';

/*
 * npm run bench:inspect [-- --runs 3] [--large 1000]
 *
 * Reports on 100 MB of generated JSONL beside two floors in the same run (parsing every line, and exact
 * tokens only), then on 1 GB for its memory. Each measurement has a process of its own and runs what the
 * bundler makes of the sources; the floors and the report take turns, so that a busy machine slows all
 * of them. Speeds are by processor time, which others on the machine hardly change; the clock beside.
 */
const { runs, large: largeMegabytes } = toolOptions(
  'bench:inspect',
  { options: ['runs', 'large'] },
  (given) => ({
    runs: wholeOf(given, 'runs', { min: 1, max: 1000 }, 3),
    /** Megabytes of the large file. */
    large: wholeOf(given, 'large', { min: 1, max: 100_000 }, 1000),
  }),
);
const megabytes = 1e6;
const root = resolve(import.meta.dirname, '../..');
const measuredSchema = z.object({
  bytes: z.number(),
  seconds: z.number(),
  processor: z.number(),
  peak: z.number(),
  before: z.number(),
});

const files = mkdtempSync(join(tmpdir(), 'bench-inspect-'));
const built = mkdtempSync(join(root, 'node_modules/.bench-inspect-'));
try {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'src/tools/bench-inspect/measure.ts',
      outDir: built,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
    },
  });
  const report = compare();
  mkdirSync(join(root, 'reports'), { recursive: true });
  writeFileSync(join(root, 'reports/inspect-bench.md'), report);
  console.log(report);
} finally {
  rmSync(built, { recursive: true, force: true });
  rmSync(files, { recursive: true, force: true });
}

function measure(way: Way, path: string): Measured {
  const script = join(built, 'measure.js');
  const printed = execFileSync(process.execPath, [script, way, path], { encoding: 'utf8' });
  return z.parse(measuredSchema, JSON.parse(printed));
}

function write(name: string, bytes: number): string {
  const path = join(files, name);
  writeRows(path, bytes, 1);
  return path;
}

function compare(): string {
  const usual = write('rows.jsonl', 100 * megabytes);
  // Exact tokens take so long that a tenth must do; speeds do not depend on the length of the file.
  const short = write('short.jsonl', 10 * megabytes);
  const large = write('large.jsonl', largeMegabytes * megabytes);
  const turns = Array.from({ length: runs }, () => ({
    parse: measure('parse', usual),
    inspect: measure('inspect', usual),
    tokenize: measure('tokenize', short),
    exact: measure('exact', short),
  }));
  const held = Array.from({ length: runs }, () => measure('inspect', large));
  const most = Math.max(...held.map(({ peak }) => peak));
  const of = (key: 'peak' | 'before') => median(held.map((one) => one[key])).toFixed(0);
  const speed = (way: Way, by: 'processor' | 'seconds') =>
    median(turns.map((turn) => turn[way].bytes / megabytes / turn[way][by]));
  const row = (name: string, way: Way) =>
    `| ${name} | ${speed(way, 'processor').toFixed(1)} | ${speed(way, 'seconds').toFixed(1)} |`;
  const ratio = median(turns.map((turn) => turn.parse.processor / turn.inspect.processor));
  return [
    `| what | MB/s of processor time | MB/s by the clock |`,
    '| --- | --- | --- |',
    row('floor: lines and JSON.parse', 'parse'),
    row('report without exact tokens and linear model', 'inspect'),
    row('floor: exact tokens only', 'tokenize'),
    row('report with exact tokens', 'exact'),
    '',
    `The report reaches ${ratio.toFixed(2)} of the parse floor (to reach: 0.25), median of ${runs} runs.`,
    `At ${largeMegabytes} MB its process holds ${of('peak')} MB at most, the median of ${runs} runs, and ${most.toFixed(0)} MB in the worst (to reach: below 200), of which ${of('before')} before it begins.`,
    '',
  ].join('\n');
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
