import { knowledge } from '../content/index';
import { seeded } from '../engine/completions';
import { indexRulebook } from '../engine/rulebook';
import { factsOf } from '../facts/index';
import { alter, judge, drawOriginals } from './altered-links';
import type { Original } from './altered-links';
import { toolOptions, wholeOf } from './tool-options';

/*
 * npm run fuzz [-- --count 1000000 --seed 1]
 *
 * Alters links and opens what comes of it. Fails where one throws, takes longer than 50 ms, or gives
 * answers other than the original's without an error. Reports the slowest.
 */
const { count, seed } = toolOptions('fuzz', { options: ['count', 'seed'] }, (given) => ({
  count: wholeOf(given, 'count', { min: 1, max: 1e9 }, 1_000_000),
  seed: wholeOf(given, 'seed', { min: 0, max: 2 ** 32 - 1 }, 1),
}));
const random = seeded(seed);
const longestMs = 50;
/** Most take less than a tenth of one; from here on a pause of the machine is likelier. */
const suspectMs = 2;
const slowestShown = 5;

interface Slow {
  ms: number;
  how: string;
  text: string;
}

const outcomes = new Map<string, number>();
const failures: string[] = [];
let slowest: Slow[] = [];

/** Time of one opening in milliseconds; a pause of the machine is told from work by trying again. */
function timed(original: Original, how: string, text: string): number {
  const once = () => {
    const started = performance.now();
    const outcome = judge(knowledge, original, text, how);
    return { ms: performance.now() - started, outcome };
  };
  const { ms, outcome } = once();
  const key = `${how}: ${outcome}`;
  outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
  if (outcome === 'wrong') failures.push(`other answers after ${how}: ${text.slice(0, 200)}`);
  return ms <= suspectMs ? ms : Math.min(ms, once().ms, once().ms);
}

const originals = drawOriginals(indexRulebook(knowledge, factsOf(knowledge)), 300);
const started = performance.now();
for (let at = 0; at < count; at += 1) {
  const original = originals[at % originals.length];
  if (original === undefined) break;
  const { how, text } = alter(original.payload, random);
  try {
    const ms = timed(original, how, text);
    if (ms > longestMs) failures.push(`${ms.toFixed(1)} ms after ${how}: ${text.slice(0, 200)}`);
    if (slowest.length < slowestShown || ms > (slowest.at(-1)?.ms ?? 0)) {
      slowest = [...slowest, { ms, how, text }].sort((a, b) => b.ms - a.ms).slice(0, slowestShown);
    }
  } catch (error) {
    failures.push(`thrown after ${how}: ${String(error)} on ${text.slice(0, 200)}`);
  }
}

const seconds = (performance.now() - started) / 1000;
console.log(`${count} altered links from ${originals.length} originals in ${seconds.toFixed(0)} s`);
for (const [key, number] of [...outcomes].sort(([a], [b]) => (a < b ? -1 : 1))) {
  console.log(`  ${String(number).padStart(9)}  ${key}`);
}
console.log('Slowest:');
for (const { ms, how, text } of slowest) {
  console.log(`  ${ms.toFixed(2).padStart(6)} ms  ${how}, ${text.length} characters`);
}
for (const failure of failures.slice(0, 20)) console.error(`FAILED: ${failure}`);
console.log(`${count - failures.length} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;
