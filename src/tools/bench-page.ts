/*
 * npm run bench:page: how fast the built pages are, by Lighthouse and by clicking, beside a bare React
 * page.
 */

import lighthouse from 'lighthouse';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { chromium } from '@playwright/test';
import { knowledge } from '../content/index';
import { example } from '../content/example';
import { indexRulebook } from '../engine/rulebook';
import { verdictOf } from '../evaluation/verdict';
import { factsOf } from '../facts';
import { encodeLink } from '../share/link';
import { answerTimes, sharpeningTimes, whatIfTimes } from './bench-page/interactions';
import { chromiumLaunch } from './chromium';
import { createStaticServer, listen } from './static-server';
import { folderOf, toolOptions, wholeOf } from './tool-options';

/** What Lighthouse says of one visit: scores of 100, times in milliseconds, bytes as sent. */
interface Audit {
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  firstPaint: number;
  largestPaint: number;
  blocking: number;
  shift: number;
  scriptBytes: number;
}

/** Visits an address as Lighthouse's mobile defaults do: a slow telephone on slow 4G, nothing cached. */
async function audit(address: string, port: number): Promise<Audit> {
  const outcome = await lighthouse(address, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
  });
  if (outcome === undefined) throw new Error(`Lighthouse gave nothing for ${address}`);
  const { audits, categories, runtimeError } = outcome.lhr;
  if (runtimeError) throw new Error(runtimeError.message);
  const score = (id: string) => 100 * (categories[id]?.score ?? 0);
  const value = (id: string) => audits[id]?.numericValue ?? Number.NaN;
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    firstPaint: value('first-contentful-paint'),
    largestPaint: value('largest-contentful-paint'),
    blocking: value('total-blocking-time'),
    shift: value('cumulative-layout-shift'),
    scriptBytes: scriptBytes(audits['network-requests']?.details),
  };
}

function scriptBytes(details: unknown): number {
  if (typeof details !== 'object' || details === null || !('items' in details)) return Number.NaN;
  const items: unknown[] = Array.isArray(details.items) ? details.items : [];
  return items.reduce<number>((sum, item) => {
    if (typeof item !== 'object' || item === null) return sum;
    if (!('resourceType' in item) || item.resourceType !== 'Script') return sum;
    return 'transferSize' in item ? sum + Number(item.transferSize) : sum;
  }, 0);
}

/** What lowered a score: the titles of the audits that did not pass. */
async function complaints(address: string, port: number): Promise<string[]> {
  const outcome = await lighthouse(address, { port, output: 'json', logLevel: 'error' });
  return Object.values(outcome?.lhr.audits ?? {})
    .filter(({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score === 0)
    .map(({ id, title }) => `${id}: ${title}`);
}

/** The middle of some figures, and how far the middle half of them lies apart. */
function spread(figures: readonly number[]): { middle: number; noise: number } {
  const sorted = figures.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return { middle: at(0.5), noise: at(0.75) - at(0.25) };
}

/** A figure with its noise, e.g. "812 ± 30". */
function cell(figures: readonly number[], digits = 0): string {
  const { middle, noise } = spread(figures);
  return `${middle.toFixed(digits)} ± ${(noise / 2).toFixed(digits)}`;
}

/** Rows as a Markdown table; the first is the head. */
function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const lines = [head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`);
  return lines.join('\n');
}

/*
 * The yardstick: the first questions on a bare React page, with no store, no router, no styles and no
 * program behind it. Less than this no React page can do.
 */
const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Bare</title></head><body><div id="root"></div>
<script type="module" src="./bare.jsx"></script></body></html>`;

function script(): string {
  const choices = knowledge.questions.filter(({ kind }) => kind === 'choice').slice(0, 12);
  return `import { useState } from 'react';
import { createRoot } from 'react-dom/client';
const questions = ${JSON.stringify(choices)};
function Page() {
  const [at, setAt] = useState(0);
  const [answers, setAnswers] = useState({});
  const { id, text, help, options } = questions[at % questions.length];
  return (
    <form onSubmit={(event) => { event.preventDefault(); setAt(at + 1); }}>
      <fieldset>
        <legend><h1>{text}</h1></legend>
        <p>{help}</p>
        {options.map((option) => (
          <label key={id + option.id}>
            <input type="radio" name={id} checked={answers[id] === option.id}
              onChange={() => setAnswers({ ...answers, [id]: option.id })} />
            <b>{option.label}</b> {option.help}
          </label>
        ))}
      </fieldset>
      <button type="submit">Continue</button>
    </form>
  );
}
createRoot(document.getElementById('root')).render(<Page />);
`;
}

/** Builds the yardstick and gives its folder. */
async function buildBarePage(): Promise<string> {
  // Below the root, so that it finds the same React.
  const root = resolve('reports/bench-page');
  const outDir = join(root, 'dist');
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, 'index.html'), page);
  writeFileSync(join(root, 'bare.jsx'), script());
  await build({
    configFile: false,
    root,
    base: './bench-page',
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  });
  return outDir;
}

/*
 * npm run bench:page [-- --runs 5 --dist dist --why]
 *
 * Measures the built program beside a bare React page built in the same run, and writes the table to
 * reports/page-bench.md. Each figure is the median, and half the distance of its quartiles.
 */
const options = toolOptions(
  'bench:page',
  { options: ['runs', 'dist'], flags: ['why'] },
  (given) => ({
    runs: wholeOf(given, 'runs', { min: 1, max: 1000 }, 5),
    /** Measure this folder as it is, instead of building. */
    dist: folderOf(given, 'dist'),
    /** Say which audits did not pass. */
    why: given.flags.has('why'),
  }),
);
const { runs } = options;
/** Visits in which a few questions are answered, in turns with the bare page as the audits are. */
const visits = 6;
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
  const bareTimes: number[] = [];
  const ownTimes: number[] = [];
  for (let visit = 0; visit < visits; visit += 1) {
    bareTimes.push(...(await answerTimes(browser, bare.address)));
    ownTimes.push(...(await answerTimes(browser, first)));
  }
  turns.push(['answer to next question at 4× slowdown, bare React', cell(bareTimes, 1)]);
  turns.push(['answer to next question at 4× slowdown', cell(ownTimes, 1)]);
  const tried = await whatIfTimes(browser, `${own.address}${exampleLink()}/changes`, 12);
  const sharpening = await sharpeningTimes(browser, first, 6);
  turns.push(['the same while sharpening a result', cell(sharpening, 1)]);
  turns.push(['trying another answer: verdict changed and laid out', cell(tried.verdict, 1)]);
  turns.push(['the same, until the frame that shows it', cell(tried.frame, 1)]);
  turns.push(['the same, all work until the whole result has followed', cell(tried.whole, 1)]);
  const [bareAudits = [], start = [], question = [], result = []] = audits;
  const answered = { answers: ownTimes, bareAnswers: bareTimes };
  const measured = { start, question, result, ...answered, tried: tried.verdict };
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
  readonly bareAnswers: readonly number[];
  readonly tried: readonly number[];
}

/** One target: what it says, what was measured, and whether that reaches it. */
type Target = readonly [says: string, measured: string, isReached: boolean];

function middle(figures: readonly number[]): number {
  return spread(figures).middle;
}

/** What the pages are meant to reach, held against what was measured. */
function targetsOf({
  bare,
  start,
  question,
  result,
  answers,
  bareAnswers,
  tried,
}: Measured): Target[] {
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
      'answer to next question at 4× slowdown: at most three times that of a bare React page',
      `${middle(answers).toFixed(1)} ms against ${middle(bareAnswers).toFixed(1)} ms`,
      middle(answers) <= 3 * middle(bareAnswers),
    ],
    [
      'trying another answer: within 16 ms at full speed',
      `${middle(tried).toFixed(1)} ms`,
      middle(tried) <= 16,
    ],
  ];
}
