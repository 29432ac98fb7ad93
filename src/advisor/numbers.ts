import { sortAnswers } from '../engine/applies';
import {
  assumptionGroups,
  providerAssumptions,
  entriesInUse,
  staleAmong,
} from '../facts/charts/what-they-rest-on';
import type { AssumptionGroups, EntryInUse } from '../facts/charts/what-they-rest-on';
import {
  latencyChart,
  somebodyWaits,
  encoderMemory,
  memoryChart,
} from '../facts/charts/latency-and-memory';
import type { LatencyChart, EncoderMemory, MemoryChart } from '../facts/charts/latency-and-memory';
import { methodsShown } from '../facts/charts/methods-shown';
import type { ShownMethods } from '../facts/charts/methods-shown';
import { mayUseProviders } from '../facts/charts/served';
import { planAssumptions } from '../facts/plan-basis';
import { settingsOf, situationOf } from '../facts/charts/situation';
import type { Input, Recommendation } from '../model/recommendation';
import type { Decider } from './decider';

export type { EntryInUse } from '../facts/charts/what-they-rest-on';
export type { LatencyChart, LatencySeries } from '../facts/charts/latency-and-memory';
export type {
  EncoderMemory,
  MemoryBar,
  MemoryChart,
  MemoryPartName,
} from '../facts/charts/latency-and-memory';
export type { CostPoint, Role, ShownMethod, ShownMethods } from '../facts/charts/methods-shown';
export type { ServedBy } from '../facts/charts/served';

/** Everything that the numbers section shows, computed from answers and assumptions. */
export interface Numbers {
  /** The methods in figures, or one sentence on what is not known. */
  readonly money:
    | ({ readonly kind: 'methods' } & ShownMethods)
    | { readonly kind: 'unknown'; readonly says: string };
  readonly latency: LatencyChart;
  /** Somebody waits for an answer, or it was not said. */
  readonly waits: boolean;
  /** What training the recommended encoder takes; null where none is recommended. */
  readonly encoder: EncoderMemory | null;
  /** Null where there is no card to fit. */
  readonly memory: MemoryChart | null;
  /** Data must stay on the visitor's machines: no provider is in these numbers. */
  readonly providersOut: boolean;
  /** Ids of the assumptions that each part leans on. */
  readonly assumptions: AssumptionGroups;
  /** Assumptions of the result that belong to no part, the plan's first, without those on services ruled out. */
  readonly otherAssumptions: readonly string[];
  readonly entries: readonly EntryInUse[];
  /** The oldest entry in use where it is past 90 days. */
  readonly stale: { readonly asOf: string; readonly days: number } | null;
}

/** @param today day as YYYY-MM-DD; only tells which figures have grown old, and moves no verdict */
export function makeNumbers(
  { knowledge, rulebook }: Pick<Decider, 'knowledge' | 'rulebook'>,
  decision: { readonly input: Input; readonly recommendation: Recommendation },
  today: string,
): Numbers {
  const { input, recommendation } = decision;
  const { counted } = sortAnswers(rulebook(), input);
  const situation = situationOf(knowledge, counted, input.assumptions);
  const read = settingsOf(situation);
  const money: Numbers['money'] = read.ok
    ? {
        kind: 'methods',
        ...methodsShown(situation, read.settings, { ...knowledge, recommendation }),
      }
    : { kind: 'unknown', says: read.says };
  const methods = money.kind === 'methods' ? money.methods : [];
  const { strategy } = recommendation;
  const servedBy = methods.find((one) => one.strategy === strategy)?.servedBy;
  const isEncoder = servedBy?.kind === 'card' && servedBy.encoder !== null;
  const memory = memoryChart(situation, strategy);
  const entries = entriesInUse(situation, methods, isEncoder ? null : (memory?.model ?? null));
  const groups = assumptionGroups(situation, methods);
  const providersOut = !mayUseProviders(situation);
  const drawn = [...groups.cost, ...groups.latency, ...groups.memory];
  return {
    money,
    latency: latencyChart(situation, methods),
    waits: somebodyWaits(situation),
    encoder: isEncoder ? encoderMemory(situation) : null,
    memory,
    providersOut,
    assumptions: groups,
    otherAssumptions: recommendation.assumptions
      .filter((id) => !drawn.includes(id) && !(providersOut && providerAssumptions.includes(id)))
      .toSorted(
        (a, b) => Number(planAssumptions.includes(b)) - Number(planAssumptions.includes(a)),
      ),
    entries,
    stale: staleAmong(entries, today) ?? null,
  };
}
