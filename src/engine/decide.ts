import { unsure } from '../model/answers';
import type { Answers } from '../model/answers';
import type { Facts } from '../model/fact';
import type { Logic } from '../model/knowledge';
import type { Input, RankedFamily, Reason } from '../model/recommendation';
import { questionStates, splitParked } from './applies';
import type { QuestionState } from './applies';
import { deriveFacts } from './derive-facts';
import type { View } from './evaluate';
import type { FactDefinition } from './fact-definition';
import { fireRules, makeView, weigh } from './fire-rules';
import { prepare } from './prepare-rules';
import type { Fired, PreparedRule } from './prepare-rules';
import { hold, passes } from './prepare-test';
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

/** The strategy on the lowest rung that a true rule puts first, with the rules that do. */
function putFirst(
  knowledge: Logic,
  doors: readonly Fired[],
): { strategy: string; rules: string[] } | null {
  const putting = doors.filter(
    ({ truth, prepared }) => prepared.firsts.length > 0 && truth === 'true',
  );
  if (putting.length === 0) return null;
  const lowest = knowledge.strategies
    .filter(({ id }) => putting.some(({ prepared }) => prepared.firsts.includes(id)))
    .sort((a, b) => a.rung - b.rung)[0];
  if (lowest === undefined) return null;
  const rules = putting.filter(({ prepared }) => prepared.firsts.includes(lowest.id));
  return { strategy: lowest.id, rules: rules.map(({ rule }) => rule.id) };
}

/** What rules are held against: answers that count, which questions apply, and derived facts. */
export interface Grounds {
  readonly answers: Answers;
  readonly parked: readonly string[];
  readonly states: Readonly<Record<string, QuestionState>>;
  readonly facts: Facts;
}

/** Decides without explaining: the part of `recommend` that `explain` repeats. */
export function decide(
  knowledge: Logic,
  input: Input,
  definitions: readonly FactDefinition[],
): Decision {
  const states = questionStates(knowledge, input);
  const { counted: answers, parked } = splitParked(knowledge, input);
  const facts = deriveFacts(definitions, knowledge, answers, input.assumptions ?? {});
  return decideOn(knowledge, { answers, parked, states, facts }, definitions);
}

/** Fires, weighs and ranks the rules on grounds that are laid. */
export function decideOn(
  knowledge: Logic,
  grounds: Grounds,
  definitions: readonly FactDefinition[],
): Decision {
  const { answers, parked, states, facts } = grounds;
  const view = makeView(answers, states, facts);
  const held = hold(knowledge.questions, view);
  const { fired, active, doors } = fireRules(knowledge, held);
  const { reasons, counting } = weigh(active, prepare(knowledge).slotCount);
  const openIn = ({ leaves }: PreparedRule) => {
    const open = leaves.filter(({ test }) => passes(test, held) === 'unknown');
    const ids = open.flatMap(({ leaf }) =>
      'fact' in leaf
        ? factQuestions(definitions, leaf.fact).filter((id) => isOpen(answers, id))
        : [leaf.question],
    );
    return [...new Set(ids)];
  };
  const ranking = rank(knowledge, doors, counting, openIn);
  const first = putFirst(knowledge, doors);
  const strategy = first?.strategy ?? ranking[0]?.strategies[0]?.strategy ?? '';
  const family = knowledge.strategies.find(({ id }) => id === strategy)?.family ?? '';
  const preparations = knowledge.families.filter(({ preparation }) => preparation === true);
  const second = ranking.find(
    (entry) =>
      entry.family !== family && !entry.shut && !preparations.some(({ id }) => id === entry.family),
  );
  const firstBy = first?.rules ?? [];
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
    firstBy,
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
