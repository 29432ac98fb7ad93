import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import {
  closingLine,
  countPlaywright,
  countVitest,
  sumCounts,
  withStatus,
  type Counts,
} from './test-counts';

interface Stage {
  name: string;
  command: string;
  /** Where the runner writes its own counts, and how they are read; without it a stage is one check. */
  report?: { file: string; count: (report: unknown) => Counts };
  /** A stage that this one needs: it is not run when that has failed, and counts as failed. */
  needs?: string;
}

interface Outcome {
  stage: Stage;
  counts: Counts;
  seconds: number;
}

const stages: Stage[] = [
  { name: 'types', command: 'tsc -p tsconfig.json' },
  { name: 'types of the pure folders', command: 'tsc -p src/pure.tsconfig.json' },
  { name: 'lint', command: 'eslint . --max-warnings 0' },
  { name: 'format', command: 'prettier --check --log-level warn .' },
  {
    name: 'unit and component tests',
    command:
      'vitest run --project node --project ui --reporter=default --reporter=json --outputFile.json=reports/unit-tests.json',
    report: { file: 'reports/unit-tests.json', count: countVitest },
  },
  { name: 'build', command: 'vite build --logLevel warn' },
  { name: 'size', command: 'size-limit', needs: 'build' },
  {
    name: 'npm package',
    command:
      'vitest run --project package --reporter=default --reporter=json --outputFile.json=reports/package-tests.json',
    report: { file: 'reports/package-tests.json', count: countVitest },
    needs: 'build',
  },
  {
    name: 'browser tests',
    command: 'playwright test -c tests/e2e/playwright.config.ts',
    report: { file: 'reports/browser-tests.json', count: countPlaywright },
    needs: 'build',
  },
];

/** Runs a command with its output shown, and gives its exit status. */
function run(command: string): Promise<number> {
  return new Promise((settle) => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', () => settle(1));
    child.on('exit', (code) => settle(code ?? 1));
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
  const status = await run(stage.command);
  const counts = stage.report
    ? withStatus(stage.report.count(await readReport(stage.report.file)), status)
    : { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0, again: 0 };
  return { stage, counts, seconds: (performance.now() - started) / 1000 };
}

function describe({ stage, counts, seconds }: Outcome): string {
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  const again = counts.again > 0 ? `, ${counts.again} of them at the second try` : '';
  const verdict = counts.failed > 0 ? 'FAILED' : 'ok';
  const numbers = `${counts.passed} passed${again}, ${counts.failed} failed${skipped}`;
  return `  ${verdict.padEnd(7)}${stage.name.padEnd(28)}${seconds.toFixed(1).padStart(6)} s   ${numbers}`;
}

/** Every stage runs even when one has failed, so that one run tells all there is to mend. */
async function runAll(): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [index, stage] of stages.entries()) {
    console.log(`\n== ${stage.name} (${index + 1} of ${stages.length})`);
    const needed = outcomes.find((outcome) => outcome.stage.name === stage.needs);
    if (needed && needed.counts.failed > 0) {
      console.log(`Not run: it needs "${needed.stage.name}", which failed.`);
      outcomes.push({ stage, counts: { passed: 0, failed: 1, skipped: 0, again: 0 }, seconds: 0 });
    } else outcomes.push(await runStage(stage));
  }
  return outcomes;
}

const outcomes = await runAll();
const total = sumCounts(outcomes.map((outcome) => outcome.counts));
console.log(`\n== summary\n${outcomes.map(describe).join('\n')}\n`);
console.log(closingLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;
