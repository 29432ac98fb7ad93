import { sortAnswers } from '../engine/applies';
import { assumptionGroups } from '../facts/charts/assumption-groups';
import { costChart } from '../facts/charts/cost-chart';
import type { CostChart, Drawn } from '../facts/charts/cost-chart';
import { entriesInUse, staleAmong } from '../facts/charts/entries-in-use';
import type { EntryInUse } from '../facts/charts/entries-in-use';
import { latencyChart } from '../facts/charts/latency-chart';
import type { LatencyChart } from '../facts/charts/latency-chart';
import { memoryChart } from '../facts/charts/memory-chart';
import type { MemoryChart } from '../facts/charts/memory-chart';
import { situationOf } from '../facts/charts/situation';
import type { Input } from '../model/recommendation';
import type { Decider } from './decider';

export type { CostChart, CostPoint, Drawn } from '../facts/charts/cost-chart';
export type { EntryInUse } from '../facts/charts/entries-in-use';
export type { LatencyChart } from '../facts/charts/latency-chart';
export type { MemoryBar, MemoryChart, MemoryPartName } from '../facts/charts/memory-chart';

/** Everything that the numbers section shows, computed from answers and assumptions. */
export interface Numbers {
  readonly cost: Drawn<CostChart>;
  readonly latency: LatencyChart;
  /** Null where there is no card to fit. */
  readonly memory: MemoryChart | null;
  /** Ids of the assumptions that each chart leans on. */
  readonly assumptions: typeof assumptionGroups;
  readonly entries: readonly EntryInUse[];
  /** The oldest entry in use where it is past 90 days. */
  readonly stale: { readonly asOf: string; readonly days: number } | null;
}

/** @param today day as YYYY-MM-DD; only tells which figures have grown old, and moves no verdict */
export function makeNumbers(
  { knowledge, rulebook }: Pick<Decider, 'knowledge' | 'rulebook'>,
  input: Input,
  today: string,
): Numbers {
  const { counted } = sortAnswers(rulebook(), input);
  const situation = situationOf(knowledge, counted, input.assumptions);
  const entries = entriesInUse(situation);
  return {
    cost: costChart(situation),
    latency: latencyChart(situation),
    memory: memoryChart(situation),
    assumptions: assumptionGroups,
    entries,
    stale: staleAmong(entries, today) ?? null,
  };
}
