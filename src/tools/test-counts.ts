import * as z from 'zod/mini';

/** How many checks of one kind passed and failed; skipped ones count as neither. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** Of the passed ones, those that passed only when tried again. */
  again: number;
}

const count = z.number().check(z.nonnegative());

const vitestTest = z.object({
  status: z.string(),
  fullName: z.string(),
  failureMessages: z.optional(z.array(z.string())),
});

const vitestNames = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string(),
      status: z.string(),
      assertionResults: z.array(vitestTest),
    }),
  ),
});

const vitestReport = z.object({
  success: z.boolean(),
  numPassedTests: count,
  numFailedTests: count,
  numPendingTests: count,
  numTodoTests: count,
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const playwrightReport = z.object({
  stats: z.object({ expected: count, unexpected: count, flaky: count, skipped: count }),
  errors: z.array(z.unknown()),
});

/** What is counted when a runner left no report that can be read: one failure, so it shows. */
const unreadable: Counts = { passed: 0, failed: 1, skipped: 0, again: 0 };

/** A run in which nothing ran proves nothing: it counts as one failure. */
function refuseEmpty(counts: Counts): Counts {
  return counts.passed + counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Counts of a Vitest JSON report. A file that could not even be loaded counts as one failure. */
export function countVitest(report: unknown): Counts {
  const parsed = z.safeParse(vitestReport, report);
  if (!parsed.success) return unreadable;
  const { success, testResults, ...numbers } = parsed.data;
  const brokenFiles = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = numbers.numFailedTests + brokenFiles;
  return refuseEmpty({
    passed: numbers.numPassedTests,
    // Errors outside any test (an unhandled rejection) fail a run without failing a test of it.
    failed: success ? failed : Math.max(failed, 1),
    skipped: numbers.numPendingTests + numbers.numTodoTests,
    again: 0,
  });
}

/** Longest excerpt of what a failed test said: a seed and its counterexample stand at the beginning. */
const excerpt = 600;

/** The failed tests of a Vitest JSON report, each with its file and the beginning of what it said. */
export function failuresOfVitest(report: unknown): string[] {
  const parsed = z.safeParse(vitestNames, report);
  if (!parsed.success) return [];
  return parsed.data.testResults.flatMap(({ name, message, status, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0)
      return status === 'failed' ? [`${name}\n${message.slice(0, excerpt)}`] : [];
    return failed.map(
      ({ fullName, failureMessages = [] }) =>
        `${name} > ${fullName}\n${failureMessages.join('\n').slice(0, excerpt)}`,
    );
  });
}

/** Counts of a Playwright JSON report. What passed when tried again has passed, and is told apart. */
export function countPlaywright(report: unknown): Counts {
  const parsed = z.safeParse(playwrightReport, report);
  if (!parsed.success) return unreadable;
  const { stats, errors } = parsed.data;
  return refuseEmpty({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    again: stats.flaky,
  });
}

/**
 * Counts of a stage by its report and its exit status: a non-zero status that the report
 * does not explain is one more failure.
 */
export function withStatus(counts: Counts, status: number): Counts {
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

export function sumCounts(all: Counts[]): Counts {
  const total = (field: keyof Counts) => all.reduce((sum, counts) => sum + counts[field], 0);
  return {
    passed: total('passed'),
    failed: total('failed'),
    skipped: total('skipped'),
    again: total('again'),
  };
}

/** The closing line of `npm test`. */
export function closingLine({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`;
}
