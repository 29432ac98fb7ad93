import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { example } from '../content/example';
import { knowledge } from '../content/index';
import { indexRulebook } from '../engine/rulebook';
import { verdictOf } from '../evaluation/verdict';
import { factsOf } from '../facts';
import { encodeLink } from '../share/link';
import { audit, complaints, type Audit } from './bench-page/audit';
import { buildBarePage } from './bench-page/bare-page';
import { answerTimes, sharpeningTimes, whatIfTimes } from './bench-page/interactions';
import { cell, table, spread } from './bench-page/table';
import { chromiumLaunch } from './chromium';
import { createStaticServer, listen } from './static-server';

/*
 * npm run bench:page [-- --runs 5] [--dist dist]
 *
 * Measures the built program beside a bare React page built in the same run, and writes the table to
 * reports/page-bench.md. Each figure is the median, and half the distance of its quartiles.
 */
const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    /** Measure this folder as it is, instead of building. */
    dist: { type: 'string' },
    /** Say which audits did not pass. */
    why: { type: 'boolean', default: false },
  },
});
const runs = Number(options.runs);
const dist = options.dist ?? 'dist';

async function serve(root: string): Promise<{ address: string; close: () => void }> {
  const server = createStaticServer({ root });
  const port = await listen(server, 0);
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://localhost:${port}/`, close };
}

function exampleLink(): string {
  const { answers } = example;
  const verdict = verdictOf(indexRulebook(knowledge, factsOf(knowledge)), { answers });
  return `#/r/${encodeLink(knowledge, { answers, assumptions: {}, verdict })}`;
}

function auditRow(name: string, audits: readonly Audit[]): string[] {
  const of = (field: keyof Audit) => audits.map((one) => one[field]);
  const lowest = (field: keyof Audit) => Math.min(...of(field)).toFixed(0);
  return [
    name,
    cell(of('performance')),
    `${lowest('accessibility')} / ${lowest('bestPractices')} / ${lowest('seo')}`,
    cell(of('firstPaint')),
    cell(of('largestPaint')),
    cell(of('blocking')),
    Math.max(...of('shift')).toFixed(3),
    (Math.max(...of('scriptBytes')) / 1000).toFixed(0),
  ];
}

const loads = [
  ['page', 'performance', 'accessibility / practices / SEO, lowest']
    .concat(['first paint, ms', 'largest paint, ms', 'blocked, ms', 'shift, worst'])
    .concat(['scripts, kB']),
];
const turns = [['what', 'median, ms']];
const reached = [['target', 'measured', 'reached']];

if (options.dist === undefined) await build({ logLevel: 'warn' });
const own = await serve(dist);
const bare = await serve(await buildBarePage());
const debuggingPort = 9333;
const { executablePath, args, env } = await chromiumLaunch();
const launch = { executablePath, env, args: [...args, `--remote-debugging-port=${debuggingPort}`] };
const browser = await chromium.launch(launch);
try {
  const pages: [string, string][] = [
    ['bare React page', bare.address],
    ['start', own.address],
    ['question', `${own.address}#/q/task-type`],
    ['result', own.address + exampleLink()],
  ];
  const audits = pages.map((): Audit[] => []);
  // In turns, so that a busy moment of the machine falls on all alike.
  for (let run = 0; run < runs; run += 1) {
    for (const [index, [, address]] of pages.entries()) {
      audits[index]?.push(await audit(address, debuggingPort));
    }
  }
  for (const [index, [name]] of pages.entries()) loads.push(auditRow(name, audits[index] ?? []));
  if (options.why) {
    for (const [name, address] of pages.slice(1)) {
      console.log(name, await complaints(address, debuggingPort));
    }
  }
  const first = `${own.address}#/q/task-type`;
  const bareTimes = await answerTimes(browser, bare.address, 3);
  const ownTimes = await answerTimes(browser, first, 3);
  turns.push(['answer to next question at 4× slowdown, bare React', cell(bareTimes, 1)]);
  turns.push(['answer to next question at 4× slowdown', cell(ownTimes, 1)]);
  const tried = await whatIfTimes(browser, own.address + exampleLink(), 12);
  const sharpening = await sharpeningTimes(browser, first, 6);
  turns.push(['the same while sharpening a result', cell(sharpening, 1)]);
  turns.push(['trying another answer: verdict changed and laid out', cell(tried.verdict, 1)]);
  turns.push(['the same, until the frame that shows it', cell(tried.frame, 1)]);
  turns.push(['the same, all work until the whole result has followed', cell(tried.whole, 1)]);
  const [bareAudits = [], start = [], question = [], result = []] = audits;
  const measured = { start, question, result, answers: ownTimes, tried: tried.verdict };
  for (const [says, found, isReached] of targetsOf({ bare: bareAudits, ...measured })) {
    reached.push([says, found, isReached ? 'yes' : 'no']);
  }
} finally {
  await browser.close();
  own.close();
  bare.close();
}
const report = `${table(loads)}\n\n${table(turns)}\n\n${table(reached)}\n`;
mkdirSync('reports', { recursive: true });
writeFileSync('reports/page-bench.md', report);
console.log(report);

/** What was measured; audits by page, times in milliseconds. */
interface Measured {
  readonly bare: readonly Audit[];
  readonly start: readonly Audit[];
  readonly question: readonly Audit[];
  readonly result: readonly Audit[];
  readonly answers: readonly number[];
  readonly tried: readonly number[];
}

/** One target: what it says, what was measured, and whether that reaches it. */
type Target = readonly [says: string, measured: string, isReached: boolean];

const middle = (figures: readonly number[]) => spread(figures).middle;

/** What the pages are meant to reach, held against what was measured. */
function targetsOf({ bare, start, question, result, answers, tried }: Measured): Target[] {
  const paint = (audits: readonly Audit[]) => middle(audits.map((one) => one.largestPaint));
  const pages = [
    ['start', start],
    ['question', question],
    ['result', result],
  ] as const;
  const scores = pages.map(([name, audits]): Target => {
    const score = middle(audits.map((one) => one.performance));
    return [`${name}: performance 99 or more`, score.toFixed(0), score >= 99];
  });
  const others = pages
    .flatMap(([, audits]) => audits)
    .flatMap((one) => [one.accessibility, one.bestPractices, one.seo]);
  const shift = Math.max(...pages.flatMap(([, audits]) => audits.map((one) => one.shift)));
  const blocked = middle(result.map((one) => one.blocking));
  return [
    [
      'start: largest paint before that of a bare React page',
      `${paint(start).toFixed(0)} ms against ${paint(bare).toFixed(0)} ms`,
      paint(start) < paint(bare),
    ],
    ...scores,
    ['the other scores 100', Math.min(...others).toFixed(0), Math.min(...others) >= 100],
    ['nothing shifts', shift.toFixed(3), shift < 0.0005],
    ['result: blocked for less than 100 ms', `${blocked.toFixed(0)} ms`, blocked < 100],
    [
      'result: largest paint within 2,000 ms',
      `${paint(result).toFixed(0)} ms`,
      paint(result) <= 2000,
    ],
    [
      'answer to next question within 30 ms at 4× slowdown',
      `${middle(answers).toFixed(1)} ms`,
      middle(answers) <= 30,
    ],
    [
      'trying another answer: within 16 ms at full speed',
      `${middle(tried).toFixed(1)} ms`,
      middle(tried) <= 16,
    ],
  ];
}
