import { knowledge } from '../../src/content';
import { compile } from '../../src/engine/compile';
import { Situation } from '../../src/engine/compiled/situation';
import { decide, decideOn } from '../../src/engine/decide';
import { factDefinitions } from '../../src/engine/facts';
import { findFlips } from '../../src/engine/flips';
import type { Logic } from '../../src/model/knowledge';
import type { BenchEngine, Sample } from './engine';
import { withQuestions, withRules } from './grown';
import { jsonLogicEngine } from './json-logic';
import { jsonRulesEngine } from './json-rules';
import { makeSamples, median, processorMs, rates } from './measure';
import { compiled, decisionLine, firedLine, interpreter } from './own-engines';
import { straightLine } from './straight-line';

const definitions = factDefinitions(knowledge);
const base = 'json-rules-engine';

/** Refuses to time engines that do not agree. */
async function checkEqual(
  engines: readonly BenchEngine[],
  samples: readonly Sample[],
  logic: Logic,
) {
  const program = compile(logic, definitions);
  const isRuleEngine = ({ engine }: BenchEngine) => engine === base || engine === 'json-logic-js';
  for (const sample of samples) {
    const decision = decideOn(logic, sample.grounds, definitions);
    for (const engine of engines) {
      const wanted = isRuleEngine(engine) ? firedLine(decision) : decisionLine(program, decision);
      const said = await engine.says(sample);
      if (said === wanted) continue;
      throw new Error(
        `${engine.engine} differs on ${JSON.stringify(sample.answers)}:\n${said}\n${wanted}`,
      );
    }
  }
}

async function compareEngines() {
  const program = compile(knowledge, definitions);
  const samples = makeSamples(program, 500);
  const engines = [
    interpreter(program),
    compiled(program),
    jsonRulesEngine(knowledge),
    jsonLogicEngine(knowledge),
    straightLine(program),
  ];
  await checkEqual(engines, samples, knowledge);
  const found = await rates(engines, samples, { rounds: 15, ms: 100 });
  const limit = found[engines.findIndex(({ engine }) => engine === base)] ?? NaN;
  return engines.map(({ engine }, index) => ({
    engine,
    evaluationsPerSecond: found[index] ?? NaN,
    ratio: (found[index] ?? NaN) / limit,
  }));
}

/** From answers to leader, facts by the calculators included. */
async function endToEnd() {
  const program = compile(knowledge, definitions);
  const samples = makeSamples(program, 300);
  const situation = new Situation(program, {});
  const whole: BenchEngine[] = [
    {
      engine: 'interpreter, end to end',
      run: ({ answers }) => decide(knowledge, { answers }, definitions).strategy,
      says: () => '',
    },
    {
      engine: 'compiled, end to end',
      run: ({ answers }) => {
        situation.setAll(answers);
        return situation.lead();
      },
      says: () => '',
    },
  ];
  const found = await rates(whole, samples, { rounds: 8, ms: 60 });
  return whole.map(({ engine }, index) => ({ engine, evaluationsPerSecond: found[index] ?? NaN }));
}

/** The whole single-and-pair sweep from complete answers, in milliseconds of processor time. */
function timeSweep(samples: readonly Sample[]): number {
  const times = samples.map(({ answers }) => {
    const start = processorMs();
    findFlips(knowledge, { answers }, definitions);
    return processorMs() - start;
  });
  return median(times.slice(5));
}

interface Growth {
  of: string;
  times: number;
  rules: number;
  questions: number;
  interpreterMicroseconds: number;
  compiledMicroseconds: number;
}

async function measureGrowth(): Promise<Growth[]> {
  const sizes = [
    { of: 'rules', times: 1, logic: knowledge },
    { of: 'rules', times: 4, logic: withRules(knowledge, 4) },
    { of: 'rules', times: 16, logic: withRules(knowledge, 16) },
    { of: 'questions', times: 2, logic: withQuestions(knowledge, 2) },
    { of: 'questions', times: 4, logic: withQuestions(knowledge, 4) },
  ];
  const all: Growth[] = [];
  for (const { of, times, logic } of sizes) {
    const program = compile(logic, definitions);
    const samples = makeSamples(program, 100);
    const engines = [interpreter(program), compiled(program)];
    await checkEqual(engines, samples, logic);
    const [slow = NaN, fast = NaN] = await rates(engines, samples, { rounds: 12, ms: 40 });
    all.push({
      of,
      times,
      rules: logic.rules.length,
      questions: logic.questions.length,
      interpreterMicroseconds: 1e6 / slow,
      compiledMicroseconds: 1e6 / fast,
    });
  }
  return all;
}

/** Everything, in one run. */
export async function bench() {
  const engines = await compareEngines();
  const ratio = (name: string) => engines.find(({ engine }) => engine === name)?.ratio ?? NaN;
  const baseMs =
    1000 / (engines.find(({ engine }) => engine === base)?.evaluationsPerSecond ?? NaN);
  const milliseconds = timeSweep(makeSamples(compile(knowledge, definitions), 25));
  const sweep = { milliseconds, jsonRulesEngineEvaluations: milliseconds / baseMs };
  const whole = await endToEnd();
  const growth = await measureGrowth();
  const perRule = growth.filter(({ of }) => of === 'rules');
  const isLinear = perRule.every(
    (size) =>
      size.compiledMicroseconds <= size.times * (perRule[0]?.compiledMicroseconds ?? NaN) * 1.1 &&
      size.interpreterMicroseconds <=
        size.times * (perRule[0]?.interpreterMicroseconds ?? NaN) * 1.1,
  );
  const targets = [
    { target: 'interpreter at least 60 x json-rules-engine', reached: ratio('interpreter') >= 60 },
    { target: 'compiled at least 2,000 x json-rules-engine', reached: ratio('compiled') >= 2000 },
    {
      target: 'compiled at least half of straight-line',
      reached: ratio('compiled') >= ratio('straight-line') / 2,
    },
    {
      target: 'sweep of singles and pairs under 25 evaluations of json-rules-engine',
      reached: sweep.jsonRulesEngineEvaluations < 25,
    },
    { target: 'growth no worse than linear in rules', reached: isLinear },
  ];
  return { engines, endToEnd: whole, sweep, growth, targets };
}
