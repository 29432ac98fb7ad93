import type { bench } from './bench';

type Result = Awaited<ReturnType<typeof bench>>;

const whole = (value: number) => Math.round(value).toLocaleString('en-GB');
const short = (value: number) => value.toPrecision(3);
const row = (cells: readonly string[]) =>
  cells.map((cell, index) => (index === 0 ? cell.padEnd(26) : cell.padStart(16))).join('');

/** What bounds the growth: as many steps for each rule at any size, but memory that is ever further away. */
function perRule(growth: Result['growth']): string {
  const times = growth
    .filter(({ of }) => of === 'rules')
    .map(
      ({ times: size, rules, evaluatorMicroseconds }) =>
        `${short((1000 * evaluatorMicroseconds) / rules)} ns at ${size}x`,
    );
  return `Evaluator, for each rule: ${times.join(', ')}. A rule takes the same steps at every size; where it gets dearer, what it reads has probably left the processor's caches.`;
}

/** The result as one table with its notes. */
export function table(result: Result): string {
  const { engines, endToEnd, sweepMs, update, witnessMs, growth, targets } = result;
  const base = engines.find(({ engine }) => engine === 'json-rules-engine');
  return [
    'Complete answers on the real rules, facts computed beforehand, results checked equal; per second of processor time.',
    row(['engine', 'evaluations/s', 'x json-rules']),
    ...engines.map(({ engine, evaluationsPerSecond, ratio }) =>
      row([engine, whole(evaluationsPerSecond), short(ratio)]),
    ),
    ...endToEnd.map(({ engine, evaluationsPerSecond }) =>
      row([
        engine,
        whole(evaluationsPerSecond),
        short(evaluationsPerSecond / (base?.evaluationsPerSecond ?? NaN)),
      ]),
    ),
    '',
    `All that the worker does for one answer set, the sweep of singles and pairs above all: ${short(sweepMs)} ms.`,
    `Update after one answer, words included: ${short(update.median)} ms, ${short(update.most)} ms at most in 95 of 100.`,
    `Vote of the closest published cases: ${short(witnessMs)} ms.`,
    '',
    row(['growth', 'evaluator, us', 'compiled, us']),
    ...growth.map(({ of, times, rules, questions, evaluatorMicroseconds, compiledMicroseconds }) =>
      row([
        `${times}x ${of} (${of === 'rules' ? rules : questions})`,
        short(evaluatorMicroseconds),
        short(compiledMicroseconds),
      ]),
    ),
    perRule(growth),
    '',
    ...targets.map(({ target, reached }) => `${reached ? 'reached    ' : 'not reached'} ${target}`),
  ].join('\n');
}
