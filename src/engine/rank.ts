import type { Logic } from '../model/knowledge';
import type { GateState, RankedFamily, RankedStrategy } from '../model/recommendation';
import type { Fired, PreparedReason, PreparedRule } from './prepare-rules';
import type { StrategyLogic } from './rank-targets';

export { aimsAt } from './rank-targets';
export type { StrategyLogic } from './rank-targets';

type Ranks = Pick<Logic, 'families' | 'strategies'>;

/** Gates that are closed, or may be, by strategy index. */
function gatesByStrategy(
  knowledge: Ranks,
  doors: readonly Fired[],
  openQuestions: (rule: PreparedRule) => readonly string[],
): GateState[][] {
  const gates = knowledge.strategies.map((): GateState[] => []);
  for (const { rule, truth, prepared } of doors) {
    const state: GateState =
      truth === 'true'
        ? { rule: rule.id, state: 'closed', questions: [] }
        : { rule: rule.id, state: 'unknown', questions: openQuestions(prepared) };
    for (const index of prepared.gates) gates[index]?.push(state);
  }
  return gates;
}

/** Points by family and by strategy, from the reasons that count. */
function addPoints(knowledge: Ranks, counting: readonly PreparedReason[]) {
  // Plain lists: for as few as these, typed ones take longer to make than to fill.
  const families = knowledge.families.map(() => 0);
  const strategies = knowledge.strategies.map(() => 0);
  for (const { family, strategies: moved, counted } of counting) {
    if (family >= 0) families[family] = (families[family] ?? 0) + counted.points;
    for (const index of moved) strategies[index] = (strategies[index] ?? 0) + counted.points;
  }
  return { families, strategies };
}

/** An entry with its place: classes first (less is better), then points (more is), then the rung. */
interface Placed<Entry> {
  readonly entry: Entry;
  readonly rung: number;
  readonly key: number;
}

/** More than any score or rung; a key stays a whole number that is exact. */
const wide = 1_000_000;
/** Stands for a rung where a family has no strategy. */
const noRung = wide - 1;

const keyOf = (better: boolean, good: boolean, score: number, rung: number) =>
  ((Number(!better) * 2 + Number(!good)) * wide - score) * wide + rung;

/** Sorts in place, stably. By insertion, which beats the built-in sort on lists as short as these. */
function inOrder<Entry>(placed: Placed<Entry>[]): Placed<Entry>[] {
  for (let end = 1; end < placed.length; end += 1) {
    const one = placed[end];
    let at = end - 1;
    for (; one !== undefined && at >= 0; at -= 1) {
      const before = placed[at];
      if (before === undefined || before.key <= one.key) break;
      placed[at + 1] = before;
    }
    if (one !== undefined) placed[at + 1] = one;
  }
  return placed;
}

/** Methods by family: open before shut, undominated before dominated, then score, then rung. */
function rankMethods(
  strategies: readonly StrategyLogic[],
  gates: readonly GateState[][],
  points: readonly number[],
): Map<string, Placed<RankedStrategy>[]> {
  const ranked = strategies.map((strategy, index): RankedStrategy => {
    const own = gates[index] ?? [];
    const shut = own.some((gate) => gate.state === 'closed');
    const conditional = !shut && own.length > 0;
    return { strategy: strategy.id, score: points[index] ?? 0, shut, conditional, gates: own };
  });
  const isOpen = (id: string) => ranked.some(({ strategy, shut }) => strategy === id && !shut);
  const byFamily = new Map<string, Placed<RankedStrategy>[]>();
  strategies.forEach(({ family, rung, dominatedBy }, index) => {
    const entry = ranked[index];
    if (entry === undefined) return;
    const dominated = dominatedBy !== undefined && isOpen(dominatedBy);
    const placed = { entry, rung, key: keyOf(!entry.shut, !dominated, entry.score, rung) };
    const members = byFamily.get(family);
    if (members === undefined) byFamily.set(family, [placed]);
    else members.push(placed);
  });
  for (const members of byFamily.values()) inOrder(members);
  return byFamily;
}

/**
 * Ranks families by the effects that name them, and methods inside each (DESIGN 2.3 and 2.4). Open
 * families come first, preparations after them, shut families last; a tie goes to the family whose
 * leading open method stands on the lower rung.
 */
export function rank(
  knowledge: Ranks,
  doors: readonly Fired[],
  counting: readonly PreparedReason[],
  openQuestions: (rule: PreparedRule) => readonly string[],
): RankedFamily[] {
  const points = addPoints(knowledge, counting);
  const gates = gatesByStrategy(knowledge, doors, openQuestions);
  const methods = rankMethods(knowledge.strategies, gates, points.strategies);
  const placed = knowledge.families.map(({ id, preparation }, index): Placed<RankedFamily> => {
    const members = methods.get(id) ?? [];
    const score = points.families[index] ?? 0;
    const shut = members.every(({ entry }) => entry.shut);
    const rung = members[0]?.rung ?? noRung;
    return {
      entry: { family: id, score, shut, strategies: members.map(({ entry }) => entry) },
      rung,
      key: keyOf(!shut, preparation !== true, score, rung),
    };
  });
  return inOrder(placed).map(({ entry }) => entry);
}
