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
      ({ times: size, rules, interpreterMicroseconds }) =>
        `${short((1000 * interpreterMicroseconds) / rules)} ns at ${size}x`,
    );
  return `Interpreter, for each rule: ${times.join(', ')}. A rule takes the same steps at every size; where it gets dearer, what it reads has probably left the processor's caches.`;
}

/** The result as one table with its notes. */
export function table({ engines, endToEnd, sweep, growth, targets }: Result): string {
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
    `Sweep of all singles and pairs: ${short(sweep.milliseconds)} ms, as long as ${short(sweep.jsonRulesEngineEvaluations)} evaluations of json-rules-engine.`,
    '',
    row(['growth', 'interpreter, us', 'compiled, us']),
    ...growth.map(
      ({ of, times, rules, questions, interpreterMicroseconds, compiledMicroseconds }) =>
        row([
          `${times}x ${of} (${of === 'rules' ? rules : questions})`,
          short(interpreterMicroseconds),
          short(compiledMicroseconds),
        ]),
    ),
    perRule(growth),
    '',
    ...targets.map(({ target, reached }) => `${reached ? 'reached    ' : 'not reached'} ${target}`),
  ].join('\n');
}
