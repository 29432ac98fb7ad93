import { knowledge } from '../../src/content';
import { cases } from '../../src/content/cases';
import { compile } from '../../src/engine/compiled/program';
import { Situation } from '../../src/engine/compiled/situation';
import { decide, decideOn } from '../../src/engine/decide';
import { firstWords } from '../../src/engine/describe/verdict';
import { recommendOn } from '../../src/engine/recommend';
import { indexRulebook } from '../../src/engine/rulebook';
import type { Rulebook } from '../../src/engine/rulebook';
import { makeWitness } from '../../src/evaluation/nearest-cases';
import { factsOf } from '../../src/facts';
import { createTasks } from '../../src/worker/tasks';
import type { BenchEngine, Sample } from './engine';
import { withQuestions, withRules } from './grown';
import { jsonLogicEngine } from './json-logic';
import { jsonRulesEngine } from './json-rules';
import { makeSamples, median, processorMs, rates } from './measure';
import { compiled, decisionLine, evaluator, firedLine } from './own-engines';
import { straightLine } from './straight-line';

const facts = factsOf(knowledge);
const rulebook = indexRulebook(knowledge, facts);
const base = 'json-rules-engine';

/** Refuses to time engines that do not agree. */
async function checkEqual(
  engines: readonly BenchEngine[],
  samples: readonly Sample[],
  book: Rulebook,
) {
  const program = compile(book);
  const isRuleEngine = ({ engine }: BenchEngine) => engine === base || engine === 'json-logic-js';
  for (const sample of samples) {
    const decision = decideOn(book, sample.sorted, sample.facts);
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
  const program = compile(rulebook);
  const samples = makeSamples(rulebook, 500);
  const engines = [
    evaluator(program),
    compiled(program),
    jsonRulesEngine(knowledge),
    jsonLogicEngine(knowledge),
    straightLine(program),
  ];
  await checkEqual(engines, samples, rulebook);
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
  const samples = makeSamples(rulebook, 300);
  const situation = new Situation(compile(rulebook), {});
  const whole: BenchEngine[] = [
    {
      engine: 'evaluator, end to end',
      run: ({ answers }) => decide(rulebook, { answers }).strategy,
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

/** Milliseconds of processor time for each sample, once what runs often has been made fast. */
function timesOf(samples: readonly Sample[], run: (sample: Sample) => void): number[] {
  const times = samples.map((sample) => {
    const start = processorMs();
    run(sample);
    return processorMs() - start;
  });
  return times.slice(5);
}

/** The 95th of a hundred, by rank. */
const most = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? NaN;

/** All that the worker does for one complete answer set: sweep of singles and pairs, completions. */
function timeSweep(samples: readonly Sample[]): number {
  const tasks = createTasks();
  tasks.know(knowledge);
  return median(timesOf(samples, ({ answers }) => tasks.analyse({ answers }, () => undefined)));
}

/** What a page does when one answer is changed: decide, recommend, say. */
function timeUpdate(samples: readonly Sample[]) {
  const times = timesOf(samples, ({ answers }) => {
    const input = { answers };
    const decision = decide(rulebook, input);
    firstWords(rulebook, decision, recommendOn(rulebook, input, decision));
  });
  return { median: median(times), most: most(times) };
}

/** The vote of the closest published cases, the second witness. */
function timeWitness(samples: readonly Sample[]): number {
  const [plain, context] = [rulebook.plain, rulebook.context].map(({ family }) => family.id);
  const training = rulebook.training.map(({ family }) => family.id);
  const ask = makeWitness(knowledge.questions, cases, {
    plain: plain ?? '',
    context: context ?? '',
    training,
  });
  return median(timesOf(samples, ({ answers }) => void ask(answers)));
}

interface Growth {
  of: string;
  times: number;
  rules: number;
  questions: number;
  evaluatorMicroseconds: number;
  compiledMicroseconds: number;
}

async function measureGrowth(): Promise<Growth[]> {
  const sizes = [
    { of: 'rules', times: 1, entries: knowledge },
    { of: 'rules', times: 4, entries: withRules(knowledge, 4) },
    { of: 'rules', times: 16, entries: withRules(knowledge, 16) },
    { of: 'questions', times: 2, entries: withQuestions(knowledge, 2) },
    { of: 'questions', times: 4, entries: withQuestions(knowledge, 4) },
  ];
  const all: Growth[] = [];
  for (const { of, times, entries } of sizes) {
    const book = indexRulebook(entries, facts);
    const program = compile(book);
    const samples = makeSamples(book, 100);
    const engines = [evaluator(program), compiled(program)];
    await checkEqual(engines, samples, book);
    const [slow = NaN, fast = NaN] = await rates(engines, samples, { rounds: 12, ms: 40 });
    all.push({
      of,
      times,
      rules: entries.rules.length,
      questions: entries.questions.length,
      evaluatorMicroseconds: 1e6 / slow,
      compiledMicroseconds: 1e6 / fast,
    });
  }
  return all;
}

/** Everything, in one run. */
export async function bench() {
  const engines = await compareEngines();
  const ratio = (name: string) => engines.find(({ engine }) => engine === name)?.ratio ?? NaN;
  const sweepMs = timeSweep(makeSamples(rulebook, 25));
  const update = timeUpdate(makeSamples(rulebook, 300));
  const witnessMs = timeWitness(makeSamples(rulebook, 60));
  const whole = await endToEnd();
  const growth = await measureGrowth();
  const perRule = growth.filter(({ of }) => of === 'rules');
  const isLinear = perRule.every(
    (size) =>
      size.compiledMicroseconds <= size.times * (perRule[0]?.compiledMicroseconds ?? NaN) * 1.1 &&
      size.evaluatorMicroseconds <= size.times * (perRule[0]?.evaluatorMicroseconds ?? NaN) * 1.1,
  );
  const targets = [
    { target: 'evaluator at least 60 x json-rules-engine', reached: ratio('evaluator') >= 60 },
    { target: 'compiled at least 2,000 x json-rules-engine', reached: ratio('compiled') >= 2000 },
    {
      target: 'compiled at least half of straight-line',
      reached: ratio('compiled') >= ratio('straight-line') / 2,
    },
    { target: 'sweep of singles and pairs under 250 ms', reached: sweepMs < 250 },
    { target: 'update after one answer within 16 ms', reached: update.most <= 16 },
    { target: 'growth no worse than linear in rules', reached: isLinear },
  ];
  return { engines, endToEnd: whole, sweepMs, update, witnessMs, growth, targets };
}
