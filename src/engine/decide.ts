import { unsure } from '../model/answers';
import type { Answers } from '../model/answers';
import type { Facts } from '../model/fact';
import type { Logic } from '../model/knowledge';
import type { Input, RankedFamily, Reason } from '../model/recommendation';
import { questionStates, splitParked } from './applies';
import type { QuestionState } from './applies';
import { openLeaves, questionsOf } from './conditions';
import { deriveFacts } from './derive-facts';
import type { View } from './evaluate';
import type { FactDefinition } from './fact-definition';
import { fireRules, makeView, weigh } from './fire-rules';
import type { Fired } from './fire-rules';
import { rank } from './rank';

/** The bare decision: what fired, how it ranks and who leads; without plan, words or certainty. */
export interface Decision {
  readonly answers: Answers;
  readonly parked: readonly string[];
  readonly states: Readonly<Record<string, QuestionState>>;
  readonly facts: Facts;
  readonly view: View;
  readonly fired: readonly Fired[];
  readonly reasons: readonly Reason[];
  readonly ranking: readonly RankedFamily[];
  readonly family: string;
  readonly strategy: string;
  readonly second: string | null;
  /** Rules that put the strategy first by a `first` effect; empty where the ranking decides. */
  readonly firstBy: readonly string[];
}

/** Strategies that a true rule puts first, lowest rung first, with the rules that do. */
function putFirst(
  knowledge: Logic,
  fired: readonly Fired[],
): { strategy: string; rules: string[] } | null {
  const rules = new Map<string, string[]>();
  for (const { rule, truth } of fired) {
    if (truth !== 'true') continue;
    for (const effect of rule.effects) {
      if (effect.kind === 'first') {
        rules.set(effect.strategy, [...(rules.get(effect.strategy) ?? []), rule.id]);
      }
    }
  }
  const lowest = knowledge.strategies
    .filter((strategy) => rules.has(strategy.id))
    .sort((a, b) => a.rung - b.rung)[0];
  return lowest === undefined ? null : { strategy: lowest.id, rules: rules.get(lowest.id) ?? [] };
}

/** Decides without explaining: the part of `recommend` that sweeps repeat many times. */
export function decide(
  knowledge: Logic,
  input: Input,
  definitions: readonly FactDefinition[],
): Decision {
  const states = questionStates(knowledge, input);
  const { counted: answers, parked } = splitParked(knowledge, input);
  const facts = deriveFacts(definitions, knowledge, answers, input.assumptions ?? {});
  const view = makeView(answers, states, facts);
  const fired = fireRules(knowledge, view);
  const reasons = weigh(fired.filter(({ truth }) => truth === 'true').map(({ rule }) => rule));
  const ruleById = new Map(knowledge.rules.map((rule) => [rule.id, rule]));
  const openIn = (id: string) => {
    const rule = ruleById.get(id);
    const asks = (fact: string) =>
      factQuestions(definitions, fact).filter((q) => isOpen(answers, q));
    return rule === undefined ? [] : questionsOf(openLeaves(rule.when, view), asks);
  };
  const ranking = rank(knowledge, fired, reasons, openIn);
  const first = putFirst(knowledge, fired);
  const strategy = first?.strategy ?? ranking[0]?.strategies[0]?.strategy ?? '';
  const family = knowledge.strategies.find(({ id }) => id === strategy)?.family ?? '';
  const isPreparation = (id: string) =>
    knowledge.families.some((entry) => entry.id === id && entry.preparation === true);
  const second = ranking.find(
    (entry) => entry.family !== family && !entry.shut && !isPreparation(entry.family),
  );
  return {
    answers,
    parked,
    states,
    facts,
    view,
    fired,
    reasons,
    ranking,
    family,
    strategy,
    second: second?.family ?? null,
    firstBy: first?.rules ?? [],
  };
}

function isOpen(answers: Answers, question: string): boolean {
  return answers[question] === undefined || answers[question] === unsure;
}

/** The questions that a fact is computed from. */
export function factQuestions(definitions: readonly FactDefinition[], fact: string): string[] {
  const definition = definitions.find((entry) => entry.id === fact);
  return definition === undefined ? [] : definition.questions.map(({ id }) => id);
}
