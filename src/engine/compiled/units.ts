import type { Condition } from '../../model/condition';
import type { Logic } from '../../model/knowledge';
import { ruleReasons, targetKey } from '../fire-rules';
import type { RuleLogic } from '../fire-rules';
import { aimsAt } from '../rank';
import type { StrategyLogic } from '../rank';

/** One bit of the program: a condition, and everything that its truth adds. All parts just add up. */
export interface Unit {
  /** True where any of these is. */
  readonly conditions: readonly Condition[];
  /** Points by family index. */
  readonly families: Map<number, number>;
  /** Points by strategy index, tags spread out. */
  readonly strategies: Map<number, number>;
  /** Strategies that it shuts. */
  readonly gates: Set<number>;
  /** Strategies that it puts first. */
  readonly firsts: Set<number>;
}

/** Strategies from cheap to dear: the order in which the program counts them. */
export function byRung(knowledge: Pick<Logic, 'strategies'>): StrategyLogic[] {
  return [...knowledge.strategies].sort((a, b) => a.rung - b.rung);
}

interface Tier {
  readonly rule: RuleLogic;
  readonly points: number;
}

/** Effects on one target that share a consideration: only the strongest active one counts. */
function considerations(knowledge: Logic): Map<string, { on: string; tiers: Tier[] }> {
  const result = new Map<string, { on: string; tiers: Tier[] }>();
  for (const rule of knowledge.rules) {
    for (const { consideration, on, points } of ruleReasons(rule)) {
      const key = `${consideration} ${targetKey(on)}`;
      const entry = result.get(key) ?? { on: targetKey(on), tiers: [] };
      entry.tiers.push({ rule, points });
      result.set(key, entry);
    }
  }
  return result;
}

/**
 * The knowledge as units. "The strongest counts" becomes a sum: a tier of 2 points above one of 1 adds
 * 1 where any of its rules is true, and the tier of 1 adds 1 where a rule of either is.
 * @throws where effects of one consideration on one target have opposite signs (refused at start-up)
 */
export function makeUnits(knowledge: Logic): Unit[] {
  const units = new Map<string, Unit>();
  const strategies = byRung(knowledge);
  const unitOf = (rules: readonly RuleLogic[]): Unit => {
    const conditions = new Map(rules.map(({ when }) => [JSON.stringify(when), when]));
    const key = [...conditions.keys()].sort().join('|');
    const unit = units.get(key) ?? {
      conditions: [...conditions.values()],
      families: new Map(),
      strategies: new Map(),
      gates: new Set(),
      firsts: new Set(),
    };
    units.set(key, unit);
    return unit;
  };
  for (const [key, { on, tiers }] of considerations(knowledge)) {
    const signs = new Set(tiers.map(({ points }) => Math.sign(points)));
    if (signs.size > 1) throw new Error(`Opposite signs in consideration ${key}`);
    const sizes = [...new Set(tiers.map(({ points }) => points))];
    sizes.sort((a, b) => Math.abs(a) - Math.abs(b));
    sizes.forEach((size, index) => {
      const reached = tiers.filter(({ points }) => Math.abs(points) >= Math.abs(size));
      addPoints(unitOf(reached.map(({ rule }) => rule)), on, size - (sizes[index - 1] ?? 0));
    });
  }
  for (const rule of knowledge.rules) addDoors(rule);
  return [...units.values()];

  function add(points: Map<number, number>, index: number, more: number): void {
    points.set(index, (points.get(index) ?? 0) + more);
  }
  function addPoints(unit: Unit, on: string, points: number): void {
    knowledge.families.forEach(({ id }, index) => {
      if (on === `family:${id}`) add(unit.families, index, points);
    });
    strategies.forEach((strategy, index) => {
      const named = on === `strategy:${strategy.id}`;
      if (named || strategy.tags.some((tag) => on === `tag:${tag}`)) {
        add(unit.strategies, index, points);
      }
    });
  }
  function addDoors(rule: RuleLogic): void {
    for (const effect of rule.effects) {
      strategies.forEach((strategy, index) => {
        if (effect.kind === 'gate' && aimsAt(effect.on, strategy)) unitOf([rule]).gates.add(index);
        if (effect.kind === 'first' && effect.strategy === strategy.id) {
          unitOf([rule]).firsts.add(index);
        }
      });
    }
  }
}
