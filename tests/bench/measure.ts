import { sortAnswers } from '../../src/engine/applies';
import { compile } from '../../src/engine/compiled/program';
import { Situation } from '../../src/engine/compiled/situation';
import { drawAnswer, seeded } from '../../src/engine/completions';
import { deriveFacts } from '../../src/engine/derive-facts';
import type { Rulebook } from '../../src/engine/rulebook';
import type { BenchEngine, Sample } from './engine';

/** Complete random answer sets, drawn as people answer, with their facts computed beforehand. */
export function makeSamples(rulebook: Rulebook, count: number): Sample[] {
  const random = seeded(20_261_121);
  const { questions, shares } = rulebook.knowledge;
  const program = compile(rulebook);
  return Array.from({ length: count }, () => {
    const answers = Object.fromEntries(
      questions.map((question) => [question.id, drawAnswer(question, shares, random)]),
    );
    const sorted = sortAnswers(rulebook, { answers });
    const facts = deriveFacts(rulebook, sorted.counted, {});
    const situation = new Situation(program, {});
    situation.setAll(answers);
    return {
      sorted,
      answers,
      facts,
      codes: situation.codes,
      rows: situation.rows,
    };
  });
}

/** Keeps results alive, so that no engine's work is optimised away. */
let kept: unknown;

/** Processor time of this process, in milliseconds: what else runs on the machine does not count. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Evaluations per second of processor time, over at least this many milliseconds. */
export async function rate(engine: BenchEngine, samples: readonly Sample[], ms: number) {
  let done = 0;
  const start = processorMs();
  let now = start;
  while (now - start < ms) {
    for (const sample of samples) {
      kept = engine.waits === true ? await engine.run(sample) : engine.run(sample);
    }
    done += samples.length;
    now = processorMs();
  }
  if (kept === undefined) throw new Error(`${engine.engine} gave nothing.`);
  return (1000 * done) / (now - start);
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
};

/**
 * Best rates of several engines, taken in turns so that a slow spell of the machine hits all: what else
 * runs on a machine only ever slows an engine down.
 */
export async function rates(
  engines: readonly BenchEngine[],
  samples: readonly Sample[],
  { rounds, ms }: { rounds: number; ms: number },
): Promise<number[]> {
  const all = engines.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, engine] of engines.entries()) {
      // Engines that wait are slow: a few samples of theirs are as good as many.
      const own = engine.waits === true ? samples.slice(0, 20) : samples;
      const found = await rate(engine, own, ms);
      // The first round only warms up.
      if (round > 0) all[index]?.push(found);
    }
  }
  return all.map((found) => Math.max(...found));
}
