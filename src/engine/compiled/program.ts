import type { Logic } from '../../model/knowledge';
import type { FactDefinition } from '../fact-definition';
import { bitsOf, familyEntry } from './entries';
import type { FamilyEntry, StrategyEntry } from './entries';
import { makeMasks } from './masks';
import type { Masks } from './masks';
import { makeByteTable, makeSums } from './sums';
import type { ByteTable, Sums } from './sums';
import { nodeOf, termsOf, variablesUnder } from './terms';
import type { Node, Scope, Term } from './terms';
import { byRung, makeUnits } from './units';
import type { Unit } from './units';
import { makeVariables } from './variables';
import type { FactVariable } from './fact-variable';
import type { Variable } from './variable';
import type { QuestionVariable } from './variables';

/** A condition too wide for terms: it is worked out apart and enters as one more input. */
export interface Derived {
  readonly variable: number;
  readonly node: Node;
}

/** A question that is only asked where a node is not false. */
export interface Asked {
  readonly question: number;
  readonly node: Node;
}

/** Knowledge as tables. Read-only: one program serves any number of machines. */
export interface Program {
  readonly knowledge: Logic;
  readonly definitions: readonly FactDefinition[];
  readonly questions: readonly QuestionVariable[];
  readonly facts: readonly FactVariable[];
  /** Questions, then facts, then derived inputs. */
  readonly variables: readonly Variable[];
  /** Conditional questions, each after those that its own condition rests on. */
  readonly asked: readonly Asked[];
  readonly derived: readonly Derived[];
  readonly units: readonly Unit[];
  readonly terms: readonly (readonly Term[])[];
  readonly masks: Masks;
  readonly unitWords: number;
  readonly families: readonly FamilyEntry[];
  readonly familySums: Sums;
  readonly familyBytes: ByteTable;
  readonly strategies: readonly StrategyEntry[];
  /** For each strategy the one that dominates it, or -1. */
  readonly dominators: Int32Array;
  readonly strategyWords: number;
  /** Units with gates or firsts, and the strategies they name: unit * strategyWords + word. */
  readonly gateUnits: Int32Array;
  readonly gated: Int32Array;
  /** Strategies shut by eight units at a time; null where they take more than a word. */
  readonly gateBytes: ByteTable | null;
  readonly firstUnits: Int32Array;
  readonly firsts: Int32Array;
}

/** Terms that one condition may take before it is worked out apart. */
const mostTerms = 12;

/** What an askIf sees of a fact: nothing (applies.ts). */
const blind: Variable = {
  size: 1,
  views: [{ answer: () => undefined, applies: () => true, fact: () => 'unknown' }],
};

function orderedAsked(knowledge: Logic, questions: number, scope: Scope): Asked[] {
  // Facts are unknown to an askIf, so they are looked up in a scope of their own.
  const blindScope: Scope = {
    indexOf: scope.indexOf,
    variables: scope.variables.map((variable, index) => (index < questions ? variable : blind)),
  };
  const nodes = new Map<number, Node>();
  knowledge.questions.forEach(({ askIf }, question) => {
    if (askIf !== undefined) nodes.set(question, nodeOf(blindScope, askIf));
  });
  const ordered: Asked[] = [];
  const visit = (question: number) => {
    const node = nodes.get(question);
    if (node === undefined || !nodes.delete(question)) return;
    for (const other of variablesUnder(node)) visit(other);
    ordered.push({ question, node });
  };
  for (const question of [...nodes.keys()]) visit(question);
  return ordered;
}

/** Terms of every unit; a condition that would take too many becomes a derived input. */
function unitTerms(units: readonly Unit[], scope: Scope) {
  const derived: Derived[] = [];
  const terms = units.map(({ conditions }) =>
    conditions.flatMap((condition): readonly Term[] => {
      const node = nodeOf(scope, condition);
      const own = termsOf(node, mostTerms);
      if (own !== null) return own;
      const variable = scope.variables.length + derived.length;
      derived.push({ variable, node });
      return [new Map([[variable, Uint8Array.of(0, 1, 2)]])];
    }),
  );
  return { derived, terms };
}

function makeScope(knowledge: Logic) {
  const { questions, facts } = makeVariables(knowledge);
  const indexOf = new Map([
    ...questions.map(({ question }, index) => [`question:${question.id}`, index] as const),
    ...facts.map(({ fact }, index) => [`fact:${fact}`, questions.length + index] as const),
  ]);
  const variables: Variable[] = [...questions, ...facts];
  return { questions, facts, scope: { variables, indexOf } };
}

/** Units that do alike stand together, so that each kind of table covers few words. */
function kindOf({ gates, firsts, families }: Unit): number {
  if (gates.size + firsts.size > 0) return 0;
  return families.size > 0 ? 1 : 2;
}

/** Builds the program. @throws on knowledge that check-knowledge refuses */
export function makeProgram(knowledge: Logic, definitions: readonly FactDefinition[]): Program {
  const { questions, facts, scope } = makeScope(knowledge);
  const made = makeUnits(knowledge);
  const drafted = unitTerms(made, scope);
  // Units with several terms first: their planes are short.
  const order = made
    .map((unit, index) => ({ unit, terms: drafted.terms[index] ?? [] }))
    .sort((a, b) => b.terms.length - a.terms.length || kindOf(a.unit) - kindOf(b.unit));
  const units = order.map(({ unit }) => unit);
  const terms = order.map((entry) => entry.terms);
  const variables = [
    ...scope.variables,
    ...drafted.derived.map((): Variable => ({ size: 3, views: [] })),
  ];
  const ladder = byRung(knowledge);
  const strategyWords = Math.max(1, Math.ceil(ladder.length / 32));
  const gates = bitsOf(
    units.map((unit) => unit.gates),
    strategyWords,
  );
  const firsts = bitsOf(
    units.map((unit) => unit.firsts),
    strategyWords,
  );
  const familySums = makeSums(
    units.map((unit) => unit.families),
    knowledge.families.length,
  );
  return {
    knowledge,
    definitions,
    questions,
    facts,
    variables,
    asked: orderedAsked(knowledge, questions.length, scope),
    derived: drafted.derived,
    units,
    terms,
    masks: makeMasks(variables, terms),
    unitWords: Math.ceil(units.length / 32),
    families: knowledge.families.map((family) => familyEntry(family, ladder, units)),
    familySums,
    familyBytes: makeByteTable(
      { rows: familySums.weights, mask: familySums.mask },
      familySums.words,
      (sum, weight) => (sum + weight) | 0,
    ),
    strategies: ladder.map(({ id, rung, family }) => ({
      id,
      rung,
      family: knowledge.families.findIndex((entry) => entry.id === family),
    })),
    dominators: Int32Array.from(ladder, ({ dominatedBy }) =>
      ladder.findIndex(({ id }) => id === dominatedBy),
    ),
    strategyWords,
    gateUnits: gates.mask,
    gated: gates.rows,
    gateBytes: strategyWords === 1 ? makeByteTable(gates, 1, (set, own) => set | own) : null,
    firstUnits: firsts.mask,
    firsts: firsts.rows,
  };
}
