import { breakEvenVolume } from '../../calculators/break-even';
import type { Payback } from '../../calculators/break-even';
import { paybackOfPlans } from '../../calculators/ways';
import type { Maybe, Range } from '../../calculators/ranges';
import { isUnknown, unknown } from '../../calculators/ranges';
import type { TuningSettings } from '../../calculators/tuning-case';
import type { RankedFamily, Recommendation } from '../../model/recommendation';
import type { Family, Strategy } from '../../model/strategy';
import { figuresOf } from './methods';
import type { MethodFigures } from './methods';
import type { Situation } from './situation';

// Which methods the numbers are about: the recommended one, the next best and the cheapest, of those that
// no answer rules out; and whether training one of them pays back.

/** Why a method is among the numbers. */
export type Role = 'recommended' | 'next' | 'cheapest';

/** USD a month at one volume. */
export interface CostPoint {
  readonly requests: number;
  readonly usd: Range;
}

export interface ShownMethod extends MethodFigures {
  readonly roles: readonly Role[];
  /** Cost a month by volume; empty while figures are missing or its cost is not known. */
  readonly points: readonly CostPoint[];
}

/** Training against not training, where both are among the methods shown. */
export interface PaybackFigures {
  readonly baseline: string;
  readonly option: string;
  readonly months: Maybe<Payback>;
  /** Requests a month from which the trained one costs less to run; never; null: not known. */
  readonly level: { readonly requests: number; readonly usd: number } | 'never' | null;
}

export interface ShownMethods {
  readonly methods: readonly ShownMethod[];
  /** Questions that the figures of all that are compared follow from, answered or not, as they are asked. */
  readonly uses: readonly string[];
  /** Those among them that are open, and assumptions without a default that are not set. */
  readonly questions: readonly string[];
  readonly assumptions: readonly string[];
  /** The visitor's volume; null where open. */
  readonly requests: number | null;
  /** Questions and assumptions that are missing before the cheapest can be told; empty once it is. */
  readonly toCompare: readonly string[];
  readonly payback: PaybackFigures | null;
  /** False where the examples that exist were not told, and none are counted. */
  readonly labelledKnown: boolean;
}

/** The part of the knowledge and of the result that this reads. */
export interface Shown {
  readonly strategies: readonly Strategy[];
  readonly families: readonly Family[];
  readonly recommendation: Pick<Recommendation, 'strategy' | 'family' | 'second' | 'ranking'>;
}

/** Families below this chance are out of the running, however little their methods cost. */
const leastChance = 0.05;

/** Volumes on the chart: 100 to 100 million, four to a power of ten. */
export const volumes = Array.from({ length: 25 }, (_, index) => Math.round(10 ** (2 + index / 4)));

const expectedOf = (usd: Maybe<Range>) => (isUnknown(usd) ? Number.NaN : usd.expected);

/** The first method of a family that is not ruled out. */
function firstOpen(family: RankedFamily | undefined): string | null {
  return family?.strategies.find(({ closed }) => !closed)?.strategy ?? null;
}

/** Methods that may be chosen, in the order of the ranking: nothing that is ruled out or only prepares. */
function inTheRunning({ recommendation, families, strategies }: Shown): Strategy[] {
  const prepares = new Set(
    families.filter(({ role }) => role === 'preparation').map(({ id }) => id),
  );
  const ids = recommendation.ranking
    .filter(({ family, closed, chance }) => {
      const named = [recommendation.family, recommendation.second];
      const isIn = chance >= leastChance || named.includes(family);
      return !closed && !prepares.has(family) && isIn;
    })
    .flatMap((family) =>
      family.strategies.filter(({ closed }) => !closed).map((one) => one.strategy),
    );
  return ids.flatMap((id) => strategies.filter((strategy) => strategy.id === id));
}

/** Costs this close are the same: the figures are no more exact than that. */
const sameCost = 0.99;

/** The least expected cost a month; where the recommended one is as cheap, that; else the lower rung. */
function cheapestOf<One extends MethodFigures & { readonly rung: number }>(
  methods: readonly One[],
  recommended: One | undefined,
): One | undefined {
  const cost = ({ cost: one }: One) => (one === null ? Number.NaN : expectedOf(one.running));
  const [least] = methods
    .filter((one) => Number.isFinite(cost(one)))
    .toSorted((a, b) => cost(a) - cost(b) || a.rung - b.rung);
  if (least === undefined || recommended === undefined) return least;
  return cost(least) >= sameCost * cost(recommended) ? recommended : least;
}

function levelOf(baseline: MethodFigures, option: MethodFigures): PaybackFigures['level'] {
  const at = (one: MethodFigures) => (volume: number) => expectedOf(one.monthlyAt(volume));
  if (Number.isNaN(at(baseline)(1)) || Number.isNaN(at(option)(1))) return null;
  const requests = breakEvenVolume(at(baseline), at(option));
  return requests === 'never' ? requests : { requests, usd: at(option)(requests) };
}

function paybackOf(
  recommended: MethodFigures | undefined,
  others: readonly MethodFigures[],
): PaybackFigures | null {
  const other = others.find(({ trained }) => trained !== recommended?.trained);
  if (recommended === undefined || other === undefined) return null;
  const [baseline, option] = recommended.trained ? [other, recommended] : [recommended, other];
  const months =
    baseline.cost === null || option.cost === null
      ? unknown('your figures')
      : paybackOfPlans(baseline.cost, option.cost);
  return {
    baseline: baseline.name,
    option: option.name,
    months,
    level: levelOf(baseline, option),
  };
}

/** Order in which questions and assumptions are asked for. */
const asked = ['monthly-requests', 'input-tokens', 'output-tokens', 'prompt-tokens'];

/** The recommended method, the next best and the cheapest, in figures. */
export function methodsShown(
  situation: Situation,
  settings: TuningSettings,
  shown: Shown,
): ShownMethods {
  const { recommendation } = shown;
  const open = inTheRunning(shown);
  const figures = open.map((one) => ({
    ...figuresOf(situation, settings, one),
    rung: one.rung,
    dominated: one.dominatedBy !== undefined,
  }));
  const find = (id: string | null) => figures.find(({ strategy }) => strategy === id);
  const recommended = find(recommendation.strategy);
  const second = recommendation.ranking.find(({ family }) => family === recommendation.second);
  const next =
    find(firstOpen(second)) ?? figures.find((one) => one !== recommended && !one.dominated);
  const candidates = figures.filter((one) => one === recommended || !one.dominated);
  // Nor is one the cheapest while another, shown or not, still waits for a figure.
  const missing = new Set(candidates.flatMap(({ needs }) => needs.questions));
  const unset = new Set(candidates.flatMap(({ needs }) => needs.assumptions));
  const toCompare = [...asked.filter((id) => missing.has(id)), ...unset];
  const cheapest = toCompare.length === 0 ? cheapestOf(candidates, recommended) : undefined;
  const rolesOf = (one: MethodFigures): Role[] => [
    ...(one === recommended ? (['recommended'] as const) : []),
    ...(one === next ? (['next'] as const) : []),
    ...(one === cheapest ? (['cheapest'] as const) : []),
  ];
  const picked = [recommended, next, cheapest].flatMap((one) => (one === undefined ? [] : [one]));
  const methods = [...new Set(picked)].map(({ rung: _rung, dominated: _dominated, ...one }) => ({
    ...one,
    roles: rolesOf(picked.find(({ strategy }) => strategy === one.strategy) ?? one),
    points: volumes.flatMap((requests) => {
      const usd = one.monthlyAt(requests);
      return isUnknown(usd) ? [] : [{ requests, usd }];
    }),
  }));
  const needed = new Set(methods.flatMap(({ needs }) => needs.questions));
  const used = [...methods, ...candidates];
  const requests = situation.answers['monthly-requests'];
  return {
    methods,
    uses: asked.filter((id) => used.some(({ uses }) => uses.includes(id))),
    questions: asked.filter((id) => needed.has(id)),
    assumptions: [...new Set(methods.flatMap(({ needs }) => needs.assumptions))],
    requests: typeof requests === 'number' ? requests : null,
    toCompare,
    payback: paybackOf(recommended, picked),
    labelledKnown: typeof situation.answers['labelled-examples'] === 'number',
  };
}
