import { z95 } from '../calculators/significance';
import { phases } from '../model/recommendation';
import type {
  Phase,
  Beside,
  Measurable,
  PlannedStep,
  RankedStrategy,
  Threshold,
} from '../model/recommendation';
import type { Decision } from './decide';
import type { PlanBasis } from '../model/fact';
import { additionOf, experimentOf } from '../model/step-ids';
import { aimsAt } from './targets';
import { roleOf } from './rulebook';
import type { Rulebook } from './rulebook';
import type { RulebookStrategy } from './targets';

/** Phases whose steps are measured; the others are done or not. */
const measured: readonly Phase[] = ['baseline', 'experiment', 'complement'];

function primaryOf({ knowledge }: Rulebook, decision: Decision): RulebookStrategy {
  const primary = knowledge.strategies.find(({ id }) => id === decision.strategy);
  if (primary === undefined) throw new Error(`Unknown strategy "${decision.strategy}"`);
  return primary;
}

function rankedOf(decision: Decision, strategy: string): RankedStrategy | undefined {
  return decision.ranking
    .flatMap((entry) => entry.strategies)
    .find((entry) => entry.strategy === strategy);
}

/**
 * What stands beside the primary. Beside a trained model it is the context question alone that brings
 * facts or examples; everything else is named by active rules. In content order.
 */
export function chooseComplements(
  rulebook: Rulebook,
  decision: Decision,
): { complements: Beside[]; withoutPrompt: string | null } {
  const primary = primaryOf(rulebook, decision);
  const names = [primary.id, primary.family, ...primary.tags];
  const goesWith = (entry: (typeof rulebook.complements)[number]['complement']) =>
    entry.strategy !== primary.id &&
    !entry.excludedBy.some((name) => names.includes(name)) &&
    (entry.beside?.some((name) => names.includes(name)) ?? true);
  const isTrained = roleOf(rulebook, primary.family) === 'training';
  const method = isTrained ? decision.contextMethod : null;
  let withoutPrompt: string | null = null;
  const complements = rulebook.complements.flatMap((indexed): Beside[] => {
    const { complement: entry, onlyIf, unless } = indexed;
    const { id, strategy = null } = entry;
    const isRuledOut = unless !== null && unless(decision.held) === 'true';
    if (strategy !== null && strategy === method) {
      if (isRuledOut || (onlyIf !== null && onlyIf(decision.held) !== 'true')) return [];
      if (goesWith(entry))
        return [{ complement: id, strategy, rules: decision.questions.context.for }];
      withoutPrompt = method;
      return [];
    }
    if (!goesWith(entry)) return [];
    if (isRuledOut) return [];
    const rules = decision.fired
      .filter(({ rule, truth }) => truth === 'true' && rule.complements.includes(id))
      .map(({ rule }) => rule.rule.id);
    return rules.length === 0 ? [] : [{ complement: id, strategy, rules }];
  });
  return { complements, withoutPrompt };
}

/** Steps that active rules put before this primary, each with its rules. */
function preparations(decision: Decision, primary: RulebookStrategy): Map<string, string[]> {
  const steps = new Map<string, string[]>();
  for (const { rule, truth } of decision.fired) {
    if (truth !== 'true') continue;
    for (const { step, before, unless } of rule.steps) {
      if (before !== undefined && !aimsAt(before, primary)) continue;
      if (unless !== null && unless(decision.held) === 'true') continue;
      steps.set(step, [...(steps.get(step) ?? []), rule.rule.id]);
    }
  }
  return steps;
}

/** The step that stands in place of one in this situation, or that one itself. */
function inSituation({ replacements }: Rulebook, { held }: Decision, step: string): string {
  const found = replacements.find(
    ({ replaces, when, unless }) =>
      replaces.includes(step) &&
      when(held) === 'true' &&
      (unless === null || unless(held) !== 'true'),
  );
  return found?.step ?? step;
}

/** Steps with the rules behind them, each as it is placed in this situation. */
const placed = (
  steps: Iterable<readonly [string, readonly string[]]>,
  asPlaced: (step: string) => string,
) => [...steps].map(([step, rules]) => [asPlaced(step), rules] as const);

/** The confirm step: what has to be settled while a gate on the primary is open. */
function confirmation(rulebook: Rulebook, primary: RankedStrategy | undefined) {
  const step = rulebook.knowledge.steps.find(({ phase }) => phase === 'confirm');
  const gates = primary?.conditional === true ? primary.gates : [];
  if (step === undefined || gates.length === 0) return [];
  return [[step.id, gates.map(({ rule }) => rule)] as const];
}

/**
 * The difference between two systems on the same n items that is beyond noise: wins minus losses above
 * `z95` times the root of their sum, for an assumed share of items that differ (McNemar's test).
 */
export function beyondNoise({ items, fromHeld, differing, signTest }: PlanBasis): Measurable {
  const differ = (items * differing) / 100;
  const wins = Math.floor(z95 * Math.sqrt(differ)) + 1;
  return {
    items,
    fromHeld,
    differing,
    signTest,
    wins,
    points: Math.round((1000 * wins) / items) / 10,
  };
}

/** What the measured steps of a plan have to reach. */
export function thresholdOf(basis: PlanBasis): Threshold {
  const measurable = beyondNoise(basis);
  if (basis.target !== null) return { kind: 'target', percent: basis.target, ...measurable };
  if (basis.breakEven !== null)
    return { kind: 'break-even', percent: basis.breakEven, ...measurable };
  return { kind: 'difference', ...measurable };
}

/**
 * The plan: confirm what is open, make sure that it can be measured, measure the cheap
 * baselines from the lowest rung up, prepare, run the recommendation's own experiment, add what stands
 * beside it, then know when to look again. Baselines go before preparations, since they cost hours and
 * can end the matter; none measures what the recommendation's own experiment measures.
 */
export function makePlan(
  rulebook: Rulebook,
  decision: Decision,
  beside: readonly Beside[],
  basis: PlanBasis,
): PlannedStep[] {
  const { knowledge } = rulebook;
  const primary = primaryOf(rulebook, decision);
  const ranked = rankedOf(decision, primary.id);
  const questions = [...new Set((ranked?.gates ?? []).flatMap((gate) => gate.questions))];
  const added = beside.flatMap(({ complement, rules }): [string, readonly string[]][] => {
    const entry = knowledge.complements.find(({ id }) => id === complement);
    return entry?.prominent === true ? [[additionOf(complement), rules]] : [];
  });
  const isPreparation = roleOf(rulebook, primary.family) === 'preparation';
  const asPlaced = (step: string) => inSituation(rulebook, decision, step);
  const experiment = asPlaced(experimentOf(primary.id));
  const wanted = new Map<string, readonly string[]>([
    ...confirmation(rulebook, ranked),
    ...placed(preparations(decision, primary), asPlaced),
    [experiment, decision.firstBy],
    ...placed(added, asPlaced),
  ]);
  const rungOf = (measures: string | undefined) =>
    knowledge.strategies.find(({ id }) => id === measures)?.rung ?? Infinity;
  const seen = new Set<string>();
  const bar = thresholdOf(basis);
  return phases.flatMap((phase) => {
    const steps = knowledge.steps.filter((step) => step.phase === phase && wanted.has(step.id));
    if (phase === 'baseline') steps.sort((a, b) => rungOf(a.measures) - rungOf(b.measures));
    return steps
      .filter(({ measures }) => {
        if (measures === undefined) return true;
        const isNew = measures !== primary.id && !seen.has(measures);
        seen.add(measures);
        return isNew;
      })
      .map((step): PlannedStep => ({
        step: step.id,
        phase,
        strategy: step.id === experiment ? primary.id : null,
        rules: wanted.get(step.id) ?? [],
        questions: phase === 'confirm' ? questions : [],
        threshold: measured.includes(phase) && !isPreparation ? bar : { kind: 'done' },
      }));
  });
}

/** Working days that the steps of a plan take in all. */
export function effortOf(
  { steps }: Rulebook['knowledge'],
  plan: readonly PlannedStep[],
): { low: number; high: number } {
  const days = plan.flatMap(({ step }) => steps.find(({ id }) => id === step)?.days ?? []);
  return {
    low: days.reduce((sum, { low }) => sum + low, 0),
    high: days.reduce((sum, { high }) => sum + high, 0),
  };
}
