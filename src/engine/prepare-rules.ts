import type { Condition } from '../model/condition';
import type { Logic } from '../model/knowledge';
import type { Reason, Truth } from '../model/recommendation';
import type { Target } from '../model/rule';
import { strengthPoints } from '../model/strength';
import { leavesOf } from './conditions';
import type { Leaf } from './conditions';
import { prepareTest } from './prepare-test';
import type { Test } from './prepare-test';
import { aimsAt } from './rank-targets';
import type { RuleLogic, StrategyLogic } from './rank-targets';

/** One favour or disfavour, ready both ways, so that weighing makes no new objects. */
export interface PreparedReason {
  readonly counted: Reason;
  readonly outweighed: Reason;
  /** One number per consideration and target. */
  readonly slot: number;
  readonly size: number;
  /** Index of the family that it names, or -1. */
  readonly family: number;
  /** Indices of the strategies that it moves inside their families. */
  readonly strategies: readonly number[];
}

/** A rule with everything looked up that does not depend on answers. */
export interface PreparedRule {
  readonly rule: RuleLogic;
  readonly test: Test;
  readonly reasons: readonly PreparedReason[];
  /** Indices of the strategies that it gates. */
  readonly gates: readonly number[];
  /** Strategies that it puts first. */
  readonly firsts: readonly string[];
  /** The leaves of its condition, each ready to be held on its own. */
  readonly leaves: readonly { readonly leaf: Leaf; readonly test: Test }[];
}

/** A rule with what firing gives at each truth: made once, so that firing makes no new objects. */
export interface ReadyRule {
  readonly test: Test;
  /** True where it gates a strategy or puts one first. */
  readonly isDoor: boolean;
  readonly true: Fired;
  readonly false: Fired;
  readonly unknown: Fired;
}

/** A rule with its truth under the present answers. */
export interface Fired {
  readonly rule: RuleLogic;
  readonly truth: Truth;
  readonly prepared: PreparedRule;
}

type Basis = Pick<Logic, 'questions' | 'families' | 'strategies'>;

/** A target as a key, e.g. "family:tune". */
export function targetKey(target: Target): string {
  if ('family' in target) return `family:${target.family}`;
  return 'strategy' in target ? `strategy:${target.strategy}` : `tag:${target.tag}`;
}

/** Signed points of the favours and disfavours of one rule. */
export function ruleReasons(rule: RuleLogic): Reason[] {
  return rule.effects.flatMap((effect): Reason[] => {
    if (effect.kind !== 'favour' && effect.kind !== 'disfavour') return [];
    const size = strengthPoints[effect.by];
    const points = effect.kind === 'favour' ? size : -size;
    const { id, consideration } = rule;
    return [{ rule: id, consideration, on: effect.on, effect: effect.kind, points, counts: false }];
  });
}

/** What rules are prepared against, and those that were. */
class Preparation {
  private readonly lists = new WeakMap<readonly RuleLogic[], ReadyRule[]>();
  private readonly prepared = new WeakMap<RuleLogic, PreparedRule>();
  private readonly slots = new Map<string, number>();
  private readonly indexOf: ReadonlyMap<string, number>;

  constructor(private readonly basis: Basis) {
    this.indexOf = new Map(basis.questions.map(({ id }, index) => [id, index]));
  }

  fits({ questions, families, strategies }: Basis): boolean {
    const { basis } = this;
    return (
      basis.questions === questions &&
      basis.families === families &&
      basis.strategies === strategies
    );
  }

  get slotCount(): number {
    return this.slots.size;
  }

  rules(rules: readonly RuleLogic[]): readonly ReadyRule[] {
    const known = this.lists.get(rules);
    if (known !== undefined) return known;
    const made = rules.map((rule) => this.ready(rule));
    this.lists.set(rules, made);
    return made;
  }

  private ready(rule: RuleLogic): ReadyRule {
    const prepared = this.rule(rule);
    const at = (truth: Truth): Fired => ({ rule, truth, prepared });
    return {
      test: prepared.test,
      isDoor: prepared.gates.length + prepared.firsts.length > 0,
      true: at('true'),
      false: at('false'),
      unknown: at('unknown'),
    };
  }

  private rule(rule: RuleLogic): PreparedRule {
    const known = this.prepared.get(rule);
    if (known !== undefined) return known;
    const made = this.prepare(rule);
    this.prepared.set(rule, made);
    return made;
  }

  private prepare(rule: RuleLogic): PreparedRule {
    const indices = (aims: (strategy: StrategyLogic) => boolean) =>
      [...this.basis.strategies.entries()]
        .filter(([, strategy]) => aims(strategy))
        .map(([index]) => index);
    const gates = rule.effects.flatMap((effect) => (effect.kind === 'gate' ? [effect.on] : []));
    return {
      rule,
      test: this.test(rule.when),
      reasons: ruleReasons(rule).map((reason) => {
        const { on } = reason;
        return {
          counted: { ...reason, counts: true },
          outweighed: reason,
          slot: this.slot(`${reason.consideration} ${targetKey(on)}`),
          size: Math.abs(reason.points),
          family: 'family' in on ? this.basis.families.findIndex(({ id }) => id === on.family) : -1,
          strategies: 'family' in on ? [] : indices((strategy) => aimsAt(on, strategy)),
        };
      }),
      gates: indices((strategy) => gates.some((on) => aimsAt(on, strategy))),
      leaves: leavesOf(rule.when).map(({ leaf }) => ({ leaf, test: this.test(leaf) })),
      firsts: rule.effects.flatMap((effect) => (effect.kind === 'first' ? [effect.strategy] : [])),
    };
  }

  private test(condition: Condition): Test {
    return prepareTest(condition, (id) => this.indexOf.get(id) ?? -1);
  }

  private slot(key: string): number {
    const known = this.slots.get(key);
    if (known !== undefined) return known;
    this.slots.set(key, this.slots.size);
    return this.slots.size - 1;
  }
}

export type { Preparation };

const preparations = new WeakMap<Basis['questions'], Preparation[]>();

/** The preparation of a knowledge base; kept with its questions, since those are never changed. */
export function prepare(basis: Basis): Preparation {
  const known = preparations.get(basis.questions) ?? [];
  const found = known.find((preparation) => preparation.fits(basis));
  if (found !== undefined) return found;
  const made = new Preparation(basis);
  preparations.set(basis.questions, [...known, made]);
  return made;
}
