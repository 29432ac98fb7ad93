import { sortAnswers } from '../engine/applies';
import type { Rulebook } from '../engine/rulebook';
import { sameAnswer } from '../model/answers';
import type { Answer, Answers } from '../model/answers';
import type { Assumptions, AssumptionValue } from '../model/assumption-values';
import type { Input, Verdict } from '../model/recommendation';
import { verdictOf } from './verdict';

/** The value of one question or assumption in one run; undefined where it has none. */
export type RunValue = Answer | AssumptionValue | undefined;

/** What setting one run's answer to another's does to the first. */
export interface RunCounterfactual {
  /** Run whose answer is replaced, and the run that it is taken from; from 0. */
  readonly run: number;
  readonly by: number;
  readonly verdict: Verdict;
}

/** One thing on which the runs differ. */
export interface Difference {
  readonly kind: 'question' | 'assumption';
  readonly id: string;
  /** One value a run. */
  readonly values: readonly RunValue[];
  /**
   * family: for some run, taking another's answer changes the family. method: it changes the method
   * only. none: it changes neither, in any run.
   */
  readonly weight: 'family' | 'method' | 'none';
  /** The single-answer counterfactuals that change the family or, failing that, the method. */
  readonly counterfactuals: readonly RunCounterfactual[];
}

export interface Comparison {
  readonly verdicts: readonly Verdict[];
  /** Questions, and changed assumptions, on which all runs have the same value. */
  readonly agreed: readonly { readonly kind: Difference['kind']; readonly id: string }[];
  /** Deciding differences first, each in questionnaire order. */
  readonly differing: readonly Difference[];
  /** True where the differences of weight "none", taken together, change some run's family after all. */
  readonly jointly: boolean;
}

/** Which run's value the team took, by question or assumption id. */
export interface Picks {
  readonly questions: Readonly<Record<string, number>>;
  readonly assumptions: Readonly<Record<string, number>>;
}

const weights = ['family', 'method', 'none'] as const;

type Slot = Pick<Difference, 'kind' | 'id'>;

function valueOf({ answers, assumptions = {} }: Input, { kind, id }: Slot): RunValue {
  return kind === 'question' ? answers[id] : assumptions[id];
}

function withEntry<Value>(
  record: Readonly<Record<string, Value>>,
  id: string,
  value: Value | undefined,
): Record<string, Value> {
  const rest = Object.entries(record).filter(([key]) => key !== id);
  return Object.fromEntries(value === undefined ? rest : [...rest, [id, value]]);
}

function withValue(input: Input, { kind, id }: Slot, value: RunValue): Input {
  if (kind === 'question') return { ...input, answers: withEntry(input.answers, id, value) };
  if (Array.isArray(value)) return input;
  return { ...input, assumptions: withEntry(input.assumptions ?? {}, id, value) };
}

function slotsOf({ knowledge }: Rulebook): Slot[] {
  return [
    ...knowledge.questions.map(({ id }): Slot => ({ kind: 'question', id })),
    ...knowledge.assumptions.map(({ id }): Slot => ({ kind: 'assumption', id })),
  ];
}

/**
 * Holds two to six runs against one another: where they differ, which differences decide, and on what
 * all agree. A difference decides when putting one run's answer in place of another's, all else as it
 * is, changes that run's family: computed for every ordered pair, not guessed.
 */
export function compareRuns(rulebook: Rulebook, inputs: readonly Input[]): Comparison {
  const runs = inputs.map((input) => ({
    ...input,
    answers: sortAnswers(rulebook, input).given,
  }));
  const verdicts = runs.map((run) => verdictOf(rulebook, run));
  const agreed: Slot[] = [];
  const differing: Difference[] = [];
  for (const slot of slotsOf(rulebook)) {
    const values = runs.map((run) => valueOf(run, slot));
    if (values.every((value) => value === undefined)) continue;
    if (values.every((value) => sameAnswer(value, values[0]))) agreed.push(slot);
    else differing.push(weigh(rulebook, runs, verdicts, slot, values));
  }
  differing.sort((a, b) => weights.indexOf(a.weight) - weights.indexOf(b.weight));
  const idle = differing.filter(({ weight }) => weight === 'none');
  const jointly = runs.some((run, at) =>
    runs.some((other) => {
      const moved = idle.reduce((sum, slot) => withValue(sum, slot, valueOf(other, slot)), run);
      return verdictOf(rulebook, moved).family !== verdicts[at]?.family;
    }),
  );
  return { verdicts, agreed, differing, jointly };
}

function weigh(
  rulebook: Rulebook,
  runs: readonly Input[],
  verdicts: readonly Verdict[],
  slot: Slot,
  values: readonly RunValue[],
): Difference {
  const counterfactuals = runs.flatMap((run, at) =>
    values.flatMap((value, by): RunCounterfactual[] => {
      const isFirstOfItsKind = values.findIndex((other) => sameAnswer(other, value)) === by;
      if (!isFirstOfItsKind || sameAnswer(value, values[at])) return [];
      return [{ run: at, by, verdict: verdictOf(rulebook, withValue(run, slot, value)) }];
    }),
  );
  const family = counterfactuals.filter(
    ({ run, verdict }) => verdict.family !== verdicts[run]?.family,
  );
  const method = counterfactuals.filter(
    ({ run, verdict }) => verdict.strategy !== verdicts[run]?.strategy,
  );
  if (family.length > 0) return { ...slot, values, weight: 'family', counterfactuals: family };
  if (method.length > 0) return { ...slot, values, weight: 'method', counterfactuals: method };
  return { ...slot, values, weight: 'none', counterfactuals: [] };
}

/**
 * The settled set: what all agree on, and for what differs the value of the run that was picked; what
 * is not picked yet stays open.
 */
export function settle(
  rulebook: Rulebook,
  inputs: readonly Input[],
  picks: Picks,
): { answers: Answers; assumptions: Assumptions; open: Slot[] } {
  let settled: Input = { answers: {}, assumptions: {} };
  const open: Slot[] = [];
  const runs = inputs.map((input) => ({
    ...input,
    answers: sortAnswers(rulebook, input).given,
  }));
  for (const slot of slotsOf(rulebook)) {
    const values = runs.map((run) => valueOf(run, slot));
    const picked = slot.kind === 'question' ? picks.questions[slot.id] : picks.assumptions[slot.id];
    const agree = values.every((value) => sameAnswer(value, values[0]));
    if (agree) settled = withValue(settled, slot, values[0]);
    else if (picked === undefined || runs[picked] === undefined) open.push(slot);
    else settled = withValue(settled, slot, values[picked]);
  }
  return { answers: settled.answers, assumptions: settled.assumptions ?? {}, open };
}
