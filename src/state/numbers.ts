import { costChart } from '../engine/numbers/cost-chart';
import type { CostChart, Drawn } from '../engine/numbers/cost-chart';
import { entriesInUse, staleAmong } from '../engine/numbers/entries-in-use';
import type { EntryInUse } from '../engine/numbers/entries-in-use';
import { latencyChart } from '../engine/numbers/latency-chart';
import type { LatencyChart } from '../engine/numbers/latency-chart';
import { memoryChart } from '../engine/numbers/memory-chart';
import type { MemoryChart } from '../engine/numbers/memory-chart';
import { assumptionGroups } from '../engine/numbers/assumption-groups';
import { situationOf } from '../engine/numbers/situation';
import type { Knowledge } from '../model/knowledge';
import type { Input } from '../model/recommendation';

export type { CostChart, CostPoint, Drawn } from '../engine/numbers/cost-chart';
export type { EntryInUse } from '../engine/numbers/entries-in-use';
export type { LatencyChart } from '../engine/numbers/latency-chart';
export type { MemoryBar, MemoryChart, MemoryPartName } from '../engine/numbers/memory-chart';

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
export function makeNumbers(knowledge: Knowledge, input: Input, today: string): Numbers {
  const situation = situationOf(knowledge, input);
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
