import type { Audit } from './audit';
import { spread } from './table';

/** What was measured; audits by page, times in milliseconds. */
export interface Measured {
  readonly bare: readonly Audit[];
  readonly start: readonly Audit[];
  readonly question: readonly Audit[];
  readonly result: readonly Audit[];
  readonly answers: readonly number[];
  readonly tried: readonly number[];
}

/** One target: what it says, what was measured, and whether that reaches it. */
export type Target = readonly [says: string, measured: string, isReached: boolean];

const middle = (figures: readonly number[]) => spread(figures).middle;

/** What the pages are meant to reach, held against what was measured. */
export function targetsOf({ bare, start, question, result, answers, tried }: Measured): Target[] {
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
