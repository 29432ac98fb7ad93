import type { Explanation } from '../model/explanation';
import type { Knowledge } from '../model/knowledge';
import type { ExplainedReason, Input, Recommendation } from '../model/recommendation';
import type { Family, Strategy } from '../model/strategy';

/*
 * The options that a decision record weighs: what is recommended, what comes next, the cheapest that is
 * possible, and what is used today. Nobody weighs thirty.
 */

/** Why an option is weighed. */
export type Role = 'recommended' | 'next best' | 'cheapest' | 'also possible' | 'in use today';

/** One option with what speaks for and against it. */
export interface WeighedOption {
  readonly strategy: Strategy;
  readonly roles: readonly Role[];
  /** Chance of its family, between 0 and 1. */
  readonly chance: number;
  readonly ruledOut: boolean;
  /** Reasons for and against it, heaviest first. */
  readonly pros: readonly ExplainedReason[];
  readonly cons: readonly ExplainedReason[];
  /** What else stands against it: that it is ruled out, or matched for less; null where nothing does. */
  readonly barrier: string | null;
}

/** What the options are found in, all of it of the same input. */
export interface ToWeigh {
  readonly knowledge: Knowledge;
  readonly input: Input;
  readonly recommendation: Recommendation;
  readonly explanation: Explanation;
}

/** Fewer options than this are no choice, as far as there are more. */
const fewestOptions = 3;
/** Reasons a side, so that a record can be read. */
const mostReasons = 3;

/** The options in the order of their roles, each once. */
export function weighedOptions(about: ToWeigh): WeighedOption[] {
  const roles = new Map<string, Role[]>();
  for (const [role, id] of rolesIn(about)) roles.set(id, [...(roles.get(id) ?? []), role]);
  return [...roles].flatMap(([id, its]) => {
    const strategy = about.knowledge.strategies.find((entry) => entry.id === id);
    return strategy === undefined ? [] : [weighed(about, strategy, its)];
  });
}

function rolesIn({ knowledge, input, recommendation, explanation }: ToWeigh): [Role, string][] {
  const { ranking, strategy, family, second } = recommendation;
  const candidate = explanation.candidates.find((entry) => entry.family !== family);
  const next = ranking.find((entry) => entry.family === (candidate?.family ?? second));
  const nextId = candidate?.strategy ?? next?.strategies.find(({ closed }) => !closed)?.strategy;
  const roleOf = (id: string) => knowledge.families.find((entry) => entry.id === id)?.role;
  const possible = ranking
    .filter((entry) => roleOf(entry.family) !== 'preparation')
    .flatMap(({ strategies }) => strategies.filter(({ closed }) => !closed));
  const [cheapest] = knowledge.strategies
    .filter(({ id }) => possible.some((entry) => entry.strategy === id))
    .sort((one, other) => one.rung - other.rung);
  const today = knowledge.questions.flatMap((question) => {
    const answer = input.answers[question.id];
    if (question.kind === 'number' || recommendation.parked.includes(question.id)) return [];
    return question.options.flatMap(({ id, usesToday }) =>
      usesToday !== undefined && [answer].flat().includes(id) ? [usesToday] : [],
    );
  });
  const named: [Role, string][] = [
    ['recommended', strategy],
    ...(nextId === undefined ? [] : [['next best', nextId] satisfies [Role, string]]),
    ...(cheapest === undefined ? [] : [['cheapest', cheapest.id] satisfies [Role, string]]),
    ...today.map((id): [Role, string] => ['in use today', id]),
  ];
  const ids = new Set(named.map(([, id]) => id));
  const families = [...ids].map((id) => knowledge.strategies.find((one) => one.id === id)?.family);
  const others = ranking
    .filter((entry) => !families.includes(entry.family))
    .flatMap(({ strategies }) => strategies.slice(0, 1).map((best) => best.strategy))
    .filter((id) => possible.some((entry) => entry.strategy === id))
    .slice(0, Math.max(0, fewestOptions - ids.size));
  return [...named, ...others.map((id): [Role, string] => ['also possible', id])];
}

function weighed(
  { knowledge, recommendation, explanation }: ToWeigh,
  strategy: Strategy,
  roles: readonly Role[],
): WeighedOption {
  const family = knowledge.families.find(({ id }) => id === strategy.family);
  const ranked = recommendation.ranking.find((entry) => entry.family === strategy.family);
  const own = ranked?.strategies.find((entry) => entry.strategy === strategy.id);
  const { reasonsFor, reasonsAgainst, reasonsElsewhere } = explanation;
  const counting = [...reasonsFor, ...reasonsAgainst, ...reasonsElsewhere]
    .filter(({ counts }) => counts)
    .sort((one, other) => Math.abs(other.points) - Math.abs(one.points));
  const side = (sign: number) => {
    const found = counting.filter(
      (reason) => Math.sign(bearing(reason, strategy, family) * reason.points) === sign,
    );
    return [...new Map(found.map((reason) => [reason.because, reason])).values()].slice(
      0,
      mostReasons,
    );
  };
  const whyNot = explanation.whyNot.find((entry) => entry.strategy === strategy.id);
  const isBarred = whyNot?.status === 'closed' || whyNot?.status === 'dominated';
  return {
    strategy,
    roles,
    chance: ranked?.chance ?? 0,
    ruledOut: own?.closed ?? false,
    pros: side(1),
    cons: side(-1),
    barrier: isBarred ? whyNot.says : null,
  };
}

/** 1 where a reason for what it speaks to is one for an option, -1 where it is one against it, else 0. */
function bearing({ on }: ExplainedReason, strategy: Strategy, family: Family | undefined): number {
  if ('strategy' in on) return on.strategy === strategy.id ? 1 : 0;
  if ('tag' in on) return strategy.tags.includes(on.tag) ? 1 : 0;
  if (family === undefined || family.role === 'preparation') return 0;
  if ('training' in on) return on.training === family.id ? 1 : 0;
  if (on.question === 'weights') return family.role === 'training' ? 1 : -1;
  if (family.role === 'training') return 0;
  return family.role === 'context' ? 1 : -1;
}
