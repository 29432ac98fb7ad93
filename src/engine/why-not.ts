import type { Knowledge } from '../model/knowledge';
import type { Outline, RankedFamily, RankedStrategy, WhyNot } from '../model/recommendation';
import type { Decision } from './decide';
import { aimsAt } from './rank';

type StrategyEntry = Knowledge['strategies'][number];

/** The heaviest counted reason against a strategy or its family, if any. */
function heaviestAgainst(decision: Decision, strategy: StrategyEntry): string | null {
  const against = decision.reasons
    .filter(({ counts, points, on }) => counts && points < 0 && aimsAt(on, strategy))
    .sort((a, b) => a.points - b.points);
  return against[0]?.rule ?? null;
}

function because(knowledge: Knowledge, rule: string): string {
  return knowledge.rules.find(({ id }) => id === rule)?.because ?? '';
}

/** Why one other strategy is not the recommendation, in one or two sentences with its rules. */
function whyNotOne(
  knowledge: Knowledge,
  decision: Decision,
  recommendation: Outline,
  family: RankedFamily,
  ranked: RankedStrategy,
): WhyNot[] {
  const strategy = knowledge.strategies.find(({ id }) => id === ranked.strategy);
  if (strategy === undefined || strategy.id === recommendation.strategy) return [];
  const about = { strategy: strategy.id, family: strategy.family };
  const closed = ranked.gates.filter(({ state }) => state === 'closed').map(({ rule }) => rule);
  if (closed[0] !== undefined) {
    return [{ ...about, status: 'shut', says: because(knowledge, closed[0]), rules: closed }];
  }
  if (strategy.dominance !== undefined) {
    return [{ ...about, status: 'dominated', says: strategy.dominance.because, rules: [] }];
  }
  const preparation = strategy.tags.includes('preparation');
  const against = heaviestAgainst(decision, strategy);
  const rules = against === null ? [] : [against];
  const status = ranked.conditional ? 'conditional' : 'behind';
  if (against !== null) return [{ ...about, status, says: because(knowledge, against), rules }];
  return [{ ...about, status, says: behindWords(recommendation, family, preparation), rules }];
}

function behindWords(recommendation: Outline, family: RankedFamily, preparation: boolean): string {
  if (preparation) return 'Nothing in your answers calls for doing this first.';
  const leader = recommendation.ranking.find((entry) => entry.family === recommendation.family);
  if (family.family === recommendation.family) {
    return 'Open to you, but nothing in your answers favours it over the recommended method.';
  }
  const lead = (leader?.score ?? 0) - family.score;
  if (lead > 0) {
    const points = lead === 1 ? '1 point' : `${lead} points`;
    return `Nothing speaks against it, but your answers give the recommended family ${points} more.`;
  }
  return 'Level on points; the cheaper rung of the ladder goes first.';
}

/** Why not, for every other strategy, in the order of the ranking. */
export function explainWhyNot(
  knowledge: Knowledge,
  decision: Decision,
  recommendation: Outline,
): WhyNot[] {
  return recommendation.ranking.flatMap((family) =>
    family.strategies.flatMap((ranked) =>
      whyNotOne(knowledge, decision, recommendation, family, ranked),
    ),
  );
}
