import { isUnknown } from '../../calculators/ranges';
import type { Range } from '../../calculators/ranges';
import type { RequestSize } from '../../calculators/tuning-case';
import {
  monthsToPayBack,
  promptedUsd,
  promptUsd,
  tunedUsd,
  tuningUpkeepUsd,
} from '../../calculators/tuning-case';
import { rentedCost } from './rented-cost';
import type { Cases, Situation } from './situation';
import { answered, casesOf, chosen, missingOf, sizeOf } from './situation';

/** USD a month at one volume. */
export interface CostPoint {
  readonly requests: number;
  readonly prompted: Range;
  /** Paid by the token, upkeep included. */
  readonly tuned: Range;
  /** On cards rented around the clock; null where a price or a speed is not known. */
  readonly rented: Range | null;
}

export interface CostChart {
  readonly points: readonly CostPoint[];
  /** The visitor's own volume; null where open. */
  readonly own: CostPoint | null;
  /** Requests a month from which the tuned model costs less to run; null: nowhere on the chart. */
  readonly crossover: { readonly requests: number; readonly usd: number } | null;
  /** Months until the work before launch is earned back at the own volume; Infinity: never. */
  readonly payback: Range | null;
  /** Share of a request's cost that is the prompt, in percent. */
  readonly promptShare: number;
  /** False where the examples that exist were not told and none are counted. */
  readonly labelledKnown: boolean;
  /** Data must stay on the visitor's machines, so hosted prices are only a comparison. */
  readonly selfHost: boolean;
  readonly names: { readonly prompted: string; readonly tuned: string };
}

export type Drawn<Chart> =
  | { readonly kind: 'chart'; readonly chart: Chart }
  /** Questions that have to be answered first. */
  | { readonly kind: 'missing'; readonly questions: readonly string[] }
  | { readonly kind: 'unknown'; readonly says: string };

/** Volumes on the chart: 100 to 100 million, four to a power of ten. */
const volumes = Array.from({ length: 25 }, (_, index) => Math.round(10 ** (2 + index / 4)));

const ends = ['low', 'expected', 'high'] as const;
const opposite = { low: 'high', expected: 'expected', high: 'low' } as const;

function rangeOf(value: (at: keyof Range) => number): Range {
  const [low = 0, expected = 0, high = 0] = ends.map(value);
  return { low, expected, high };
}

/** Smallest volume from which running the tuned model costs less, upkeep included. */
function crossoverOf({ expected: one }: Cases, size: RequestSize, labelled: number) {
  const saving = promptedUsd(one.prompted, size) - tunedUsd(one.tuned, size, one.keptShare);
  if (saving <= 0) return null;
  const requests = tuningUpkeepUsd(one, size, labelled) / saving;
  const [first = 0, last = 0] = [volumes[0], volumes.at(-1)];
  if (requests < first || requests > last) return null;
  return { requests, usd: requests * promptedUsd(one.prompted, size) };
}

/** Monthly cost against requests, prompted and tuned, from answers and assumptions. */
export function costChart(situation: Situation): Drawn<CostChart> {
  const size = sizeOf(situation);
  if (size === null) {
    const lengths = ['prompt-tokens', 'input-tokens', 'output-tokens'];
    return { kind: 'missing', questions: missingOf(situation, lengths) };
  }
  const read = casesOf(situation);
  if (!read.ok) return { kind: 'unknown', says: read.says };
  const { cases, settings } = read;
  const labelled = answered(situation, 'labelled-examples') ?? 0;
  const rent = rentedCost(situation, size, cases.expected.keptShare);
  const pointAt = (requests: number): CostPoint => {
    const rented = rent(requests);
    return {
      requests,
      // The case in which tuning pays soonest is the one in which prompting is dearest.
      prompted: rangeOf((at) => requests * promptedUsd(cases[opposite[at]].prompted, size)),
      tuned: rangeOf((at) => {
        const one = cases[at];
        const running = requests * tunedUsd(one.tuned, size, one.keptShare);
        return running + tuningUpkeepUsd(one, size, labelled);
      }),
      rented: isUnknown(rented) ? null : rented,
    };
  };
  const requests = answered(situation, 'monthly-requests');
  const { prompted } = cases.expected;
  const each = promptedUsd(prompted, size);
  return {
    kind: 'chart',
    chart: {
      points: volumes.map(pointAt),
      own: requests === null || requests === 0 ? null : pointAt(requests),
      crossover: crossoverOf(cases, size, labelled),
      payback:
        requests === null
          ? null
          : rangeOf((at) => monthsToPayBack(cases[at], size, labelled, requests)),
      promptShare: each === 0 ? 0 : (100 * promptUsd(prompted, size.prompt)) / each,
      selfHost: chosen(situation, 'privacy') === 'self-host',
      labelledKnown: answered(situation, 'labelled-examples') !== null,
      names: { prompted: settings.promptedPrice.name, tuned: settings.tunedPrice.name },
    },
  };
}
