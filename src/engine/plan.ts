import type { Logic } from '../model/knowledge';
import { phases } from '../model/phase';
import type { Phase } from '../model/phase';
import type { PlannedStep, RankedStrategy, Threshold } from '../model/recommendation';
import type { Decision } from './decide';
import { evaluate } from './evaluate';
import { aimsAt } from './rank';

/** Phases whose steps are measured; the others are done or not. */
const measured: readonly Phase[] = ['baseline', 'experiment', 'complement'];

/** A complement with the rules that put it there. */
export type Beside = { readonly complement: string; readonly rules: readonly string[] };

function primaryOf(decision: Decision): RankedStrategy | undefined {
  return decision.ranking
    .flatMap((entry) => entry.strategies)
    .find((entry) => entry.strategy === decision.strategy);
}

/** Complements that active rules name and that the primary does not exclude, in content order. */
export function chooseComplements(knowledge: Logic, decision: Decision): Beside[] {
  const primary = knowledge.strategies.find(({ id }) => id === decision.strategy);
  if (primary === undefined) return [];
  const names = [primary.id, primary.family, ...primary.tags];
  return knowledge.complements
    .filter((entry) => entry.strategy !== primary.id)
    .filter((entry) => !entry.excludedBy.some((name) => names.includes(name)))
    .filter((entry) => entry.beside?.some((name) => names.includes(name)) ?? true)
    .map(({ id }) => ({ complement: id, rules: rulesThat(decision, 'complement', id) }))
    .filter(({ rules }) => rules.length > 0);
}

function rulesThat(decision: Decision, kind: 'complement', id: string): string[] {
  return decision.fired
    .filter(({ truth }) => truth === 'true')
    .filter(({ rule }) =>
      rule.effects.some((effect) => effect.kind === kind && effect.complement === id),
    )
    .map(({ rule }) => rule.id);
}

/** Steps that active rules put before this primary, each with its rules. */
function preparations(knowledge: Logic, decision: Decision): Map<string, string[]> {
  const primary = knowledge.strategies.find(({ id }) => id === decision.strategy);
  const steps = new Map<string, string[]>();
  for (const { rule, truth } of decision.fired) {
    if (truth !== 'true') continue;
    for (const effect of rule.effects) {
      if (effect.kind !== 'step') continue;
      const meant =
        effect.before === undefined || (primary !== undefined && aimsAt(effect.before, primary));
      const done = effect.unless !== undefined && evaluate(effect.unless, decision.view) === 'true';
      if (meant && !done) steps.set(effect.step, [...(steps.get(effect.step) ?? []), rule.id]);
    }
  }
  return steps;
}

/** The confirm step: what has to be settled while a gate on the primary is open. */
function confirmation(knowledge: Logic, decision: Decision): Map<string, string[]> {
  const primary = primaryOf(decision);
  const step = knowledge.steps.find((entry) => entry.phase === 'confirm');
  const gates = primary?.conditional === true ? primary.gates : [];
  return new Map(
    step === undefined || gates.length === 0 ? [] : [[step.id, gates.map((gate) => gate.rule)]],
  );
}

/**
 * The plan (DESIGN 2.7): confirm what is open, make sure that it can be measured, measure the cheap
 * baselines, prepare, run the recommendation's own experiment, add what stands beside it, then know
 * when to look again. Baselines go before preparations, since they cost hours and can end the matter.
 */
export function makePlan(
  knowledge: Logic,
  decision: Decision,
  beside: readonly Beside[],
  bar: Threshold,
): PlannedStep[] {
  const primary = knowledge.strategies.find(({ id }) => id === decision.strategy);
  const gates = primaryOf(decision)?.gates ?? [];
  const added = beside.flatMap(({ complement, rules }): [string, readonly string[]][] => {
    const entry = knowledge.complements.find(({ id }) => id === complement);
    return entry?.prominent === true && entry.step !== undefined ? [[entry.step, rules]] : [];
  });
  const isPreparation = primary?.tags.includes('preparation') === true;
  const wanted = new Map<string, readonly string[]>([
    ...confirmation(knowledge, decision),
    ...preparations(knowledge, decision),
    ...(primary === undefined ? [] : [[primary.experiment, decision.firstBy] as const]),
    ...added,
  ]);
  return phases.flatMap((phase) =>
    knowledge.steps
      .filter((step) => step.phase === phase && wanted.has(step.id))
      .map((step) => ({
        step: step.id,
        phase,
        strategy: step.id === primary?.experiment ? primary.id : null,
        rules: wanted.get(step.id) ?? [],
        questions: phase === 'confirm' ? [...new Set(gates.flatMap((gate) => gate.questions))] : [],
        threshold: measured.includes(phase) && !isPreparation ? bar : { kind: 'done' as const },
      })),
  );
}
