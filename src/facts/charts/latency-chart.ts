import { isUnknown } from '../../calculators/ranges';
import type { Range } from '../../calculators/ranges';
import { numberOf } from '../settings';
import type { ShownMethod } from './methods-shown';
import type { ServedBy } from './served';
import type { Situation } from './situation';
import { chosen } from './situation';

/** Seconds to the first word of one model, by how much it has to read. */
export interface LatencySeries {
  /** Methods that it stands for. */
  readonly methods: readonly string[];
  readonly servedBy: ServedBy;
  /** True where it serves the recommended method. */
  readonly recommended: boolean;
  readonly points: readonly { readonly tokens: number; readonly seconds: Range }[];
  /** Where the visitor's own request stands, with the recommended method if it is among them. */
  readonly own: { readonly tokens: number; readonly seconds: Range } | null;
}

export interface LatencyChart {
  readonly series: readonly LatencySeries[];
  /** Seconds that are allowed: as told in milliseconds, else by the answer on speed; null: open or nobody waits. */
  readonly need: { readonly seconds: number; readonly told: boolean } | null;
  /** True while the milliseconds are not told and somebody waits, or may. */
  readonly asksLimit: boolean;
}

/** Lengths on the chart: 100 to 1 million tokens, four to a power of ten. */
const lengths = Array.from({ length: 17 }, (_, index) => Math.round(10 ** (2 + index / 4)));

/** Seconds that the options of the question on speed allow; "some seconds" is drawn at five. */
const needs: Readonly<Record<string, number>> = { instant: 1, seconds: 5 };

/** Seconds that are allowed for the first word. */
export function latencyNeed(situation: Situation): LatencyChart['need'] {
  const told = numberOf(situation.assume, 'answer-within-ms');
  if (told !== null) return { seconds: told / 1000, told: true };
  const seconds = needs[chosen(situation, 'latency') ?? ''];
  return seconds === undefined ? null : { seconds, told: false };
}

/** True unless it was said that nobody waits. */
export function somebodyWaits(situation: Situation): boolean {
  return chosen(situation, 'latency') !== 'offline';
}

function seriesOf(method: ShownMethod): LatencySeries[] {
  const { servedBy, firstWordAt, reads, waiting, roles, name } = method;
  if (servedBy === null) return [];
  const points = lengths.flatMap((tokens) => {
    const seconds = firstWordAt(tokens);
    return isUnknown(seconds) ? [] : [{ tokens, seconds }];
  });
  if (points.length === 0) return [];
  const first = waiting?.first;
  const own =
    reads === null || reads === 0 || first === undefined || isUnknown(first)
      ? null
      : { tokens: reads, seconds: first };
  return [{ methods: [name], servedBy, recommended: roles.includes('recommended'), points, own }];
}

/** Time to the first word of the methods shown, and where the visitor stands; one line for one model. */
export function latencyChart(situation: Situation, methods: readonly ShownMethod[]): LatencyChart {
  const series: LatencySeries[] = [];
  for (const one of methods.flatMap(seriesOf)) {
    const place = series.findIndex(({ servedBy }) => isSame(servedBy, one.servedBy));
    const known = series[place];
    if (known === undefined) series.push(one);
    else {
      const lead = one.recommended && !known.recommended ? one : known;
      series[place] = { ...lead, methods: [...known.methods, ...one.methods] };
    }
  }
  const need = latencyNeed(situation);
  return { series, need, asksLimit: need?.told !== true && somebodyWaits(situation) };
}

/** The same model in the same place. */
function isSame(one: ServedBy, other: ServedBy): boolean {
  if (one.model !== other.model || one.kind !== other.kind) return false;
  return one.kind === 'token' || (other.kind === 'card' && one.card === other.card);
}
