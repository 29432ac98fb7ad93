import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import {
  closingLine,
  countPlaywright,
  countVitest,
  failuresOfVitest,
  sumCounts,
  withStatus,
  type Counts,
} from './test-counts';
import { toolOptions } from './tool-options';

interface Stage {
  name: string;
  command: string;
  /** Where the runner writes its own counts, and how they are read; without it a stage is one check. */
  report?: {
    file: string;
    count: (report: unknown) => Counts;
    /** The tests that failed, said once more at the end; a runner that closes with them needs none. */
    failures?: (report: unknown) => string[];
  };
  /** A stage that this one needs: it is not run when that has failed, and counts as failed. */
  needs?: string;
  /** Cores that other stages leave to it; 2 for what has to run alone. */
  cores: 1 | 2;
}

interface Outcome {
  stage: Stage;
  counts: Counts;
  failures: string[];
  seconds: number;
}

/*
 * npm test [-- --long], npm run test:long
 *
 * Everything that a change has to pass, in some five minutes on two cores that nothing else needs. Most
 * random tests then take a quarter of their rounds, and browsers look at each page once and at a sample
 * of what is alike (tests/e2e/support/extent.ts). With --long, random tests take five times the rounds,
 * browsers look at every page in every way, and the package is tried in more ways: a night's work, not a
 * commit's.
 */
const isLong = toolOptions('test', { flags: ['long'] }, ({ flags }) => flags.has('long'));
process.env['TEST_SHARE'] ??= isLong ? '5' : '0.25';
if (isLong) process.env['E2E_ALL'] = '1';

/** Stages run side by side on so many. */
const cores = 2;

const stages: Stage[] = [
  {
    // Two workers that often wait for modules: one more stage beside them keeps both cores busy.
    name: 'unit and component tests',
    cores: 1,
    command:
      'vitest run --project node --project ui --reporter=default --reporter=json --outputFile.json=reports/unit-tests.json',
    report: { file: 'reports/unit-tests.json', count: countVitest, failures: failuresOfVitest },
  },
  { name: 'build', cores: 1, command: 'vite build --logLevel warn' },
  {
    name: 'npm package',
    cores: 1,
    command: `vitest run --project package ${isLong ? '--mode long ' : ''}--reporter=default --reporter=json --outputFile.json=reports/package-tests.json`,
    report: { file: 'reports/package-tests.json', count: countVitest, failures: failuresOfVitest },
    needs: 'build',
  },
  { name: 'format', cores: 1, command: 'oxfmt --check' },
  { name: 'types', cores: 1, command: 'tsc -p tsconfig.json' },
  { name: 'types of the pure folders', cores: 1, command: 'tsc -p src/pure.tsconfig.json' },
  { name: 'lint', cores: 1, command: 'oxlint -c oxlint.config.js' },
  { name: 'size', cores: 1, command: 'size-limit', needs: 'build' },
  {
    name: 'browser tests',
    cores: 2,
    command: 'playwright test -c tests/e2e/playwright.config.ts',
    report: { file: 'reports/browser-tests.json', count: countPlaywright },
    needs: 'build',
  },
];

/** Runs a command, and gives its exit status and what it printed. @param shown as it comes, else at the end */
function run(command: string, shown: boolean): Promise<{ status: number; printed: string }> {
  return new Promise((settle) => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    const take = (part: Buffer) => {
      if (shown) process.stdout.write(part);
      else printed += part.toString();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', () => settle({ status: 1, printed }));
    child.on('close', (code) => settle({ status: code ?? 1, printed }));
  });
}

async function readReport(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

async function runStage(stage: Stage): Promise<Outcome> {
  const started = performance.now();
  // A report of an earlier run must not speak for this one.
  if (stage.report) await rm(stage.report.file, { force: true });
  // What has both cores to itself shows its progress; of two at once each is told whole.
  const alone = stage.cores === cores;
  if (alone) console.log(`\n== ${stage.name}`);
  const { status, printed } = await run(stage.command, alone);
  if (!alone) console.log(`\n== ${stage.name}\n${printed.trimEnd()}`);
  const report = stage.report && (await readReport(stage.report.file));
  const counts = stage.report
    ? withStatus(stage.report.count(report), status)
    : { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0, again: 0 };
  const failures = stage.report?.failures?.(report) ?? [];
  return { stage, counts, failures, seconds: (performance.now() - started) / 1000 };
}

function describe({ stage, counts, seconds }: Outcome): string {
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  const again = counts.again > 0 ? `, ${counts.again} of them at the second try` : '';
  const verdict = counts.failed > 0 ? 'FAILED' : 'ok';
  const numbers = `${counts.passed} passed${again}, ${counts.failed} failed${skipped}`;
  return `  ${verdict.padEnd(7)}${stage.name.padEnd(28)}${seconds.toFixed(1).padStart(6)} s   ${numbers}`;
}

/**
 * Runs as many stages side by side as there are cores for, in their order. Every stage runs even when
 * one has failed, so that one run tells all there is to mend.
 */
async function runAll(): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = [...stages];
  const running = new Map<Stage, Promise<void>>();
  const doneOf = (name: string | undefined) => outcomes.find(({ stage }) => stage.name === name);
  while (waiting.length > 0 || running.size > 0) {
    const busy = [...running.keys()].reduce((sum, stage) => sum + stage.cores, 0);
    const due = waiting.find(
      ({ needs, cores: own }) => busy + own <= cores && (!needs || doneOf(needs) !== undefined),
    );
    if (due === undefined) {
      await Promise.race(running.values());
      continue;
    }
    waiting.splice(waiting.indexOf(due), 1);
    if ((doneOf(due.needs)?.counts.failed ?? 0) > 0) {
      console.log(`\n== ${due.name}\nNot run: it needs "${due.needs}", which failed.`);
      const counts = { passed: 0, failed: 1, skipped: 0, again: 0 };
      outcomes.push({ stage: due, counts, failures: [], seconds: 0 });
      continue;
    }
    const finished = runStage(due).then((outcome) => {
      outcomes.push(outcome);
      running.delete(due);
    });
    running.set(due, finished);
  }
  return outcomes;
}

const started = performance.now();
const outcomes = await runAll();
const total = sumCounts(outcomes.map((outcome) => outcome.counts));
const failures = outcomes.flatMap((outcome) => outcome.failures);
const minutes = ((performance.now() - started) / 60_000).toFixed(1);
console.log(`\n== summary\n${outcomes.map(describe).join('\n')}\n  ${minutes} minutes in all\n`);
// Who reads only the end of a long run learns what failed, and with which seed.
for (const failure of failures) console.log(`FAILED ${failure}\n`);
console.log(closingLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;
