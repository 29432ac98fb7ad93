import type { Condition } from '../../model/condition';
import { trainingOdds } from '../chances';
import type {
  IndexedFamily,
  IndexedReason,
  IndexedRule,
  IndexedStrategy,
  Rulebook,
} from '../rulebook';
import { bitsOf, makeMasks, makeSums } from './masks';
import type { Masks, Sums } from './masks';
import { nodeOf, termsOf } from './terms';
import type { Node, Scope, Term } from './terms';
import { answerCode, makeVariables } from './variables';
import type { FactVariable, QuestionVariable, Variable } from './variables';

/** One bit of the program: a condition, and everything that its truth adds. All parts just add up. */
export interface Unit {
  /** True where any of these is. */
  readonly conditions: readonly Condition[];
  /** Points by axis: weights, facts, examples, training families. */
  readonly axes: Map<number, number>;
  /** Points by strategy index, tags spread out. */
  readonly strategies: Map<number, number>;
  /** Strategies that it closes. */
  readonly gates: Set<number>;
  /** Strategies that it puts first. */
  readonly firsts: Set<number>;
}

/** Strategies from cheap to dear: the order in which the program counts them. */
function byRung({ strategies }: Rulebook): IndexedStrategy[] {
  return [...strategies].sort((a, b) => a.strategy.rung - b.strategy.rung);
}

interface Tier {
  readonly rule: IndexedRule;
  readonly reason: IndexedReason;
}

/**
 * The rules as units. "The strongest counts" becomes a sum: a tier of 2 points above one of 1 adds
 * 1 where any of its rules is true, and the tier of 1 adds 1 where a rule of either is.
 * @param placeOf place on the ladder of a strategy's index
 * @throws where effects of one consideration on one target have opposite signs (refused at start-up)
 */
function makeUnits({ rules }: Rulebook, placeOf: readonly number[]): Unit[] {
  const units = new Map<string, Unit>();
  const unitOf = (members: readonly IndexedRule[]): Unit => {
    const conditions = new Map(members.map(({ rule }) => [JSON.stringify(rule.when), rule.when]));
    const key = [...conditions.keys()].sort().join('|');
    const unit = units.get(key) ?? {
      conditions: [...conditions.values()],
      axes: new Map(),
      strategies: new Map(),
      gates: new Set(),
      firsts: new Set(),
    };
    units.set(key, unit);
    return unit;
  };
  const add = (points: Map<number, number>, index: number, more: number) => {
    points.set(index, (points.get(index) ?? 0) + more);
  };
  const places = new Map<number, Tier[]>();
  for (const rule of rules) {
    for (const reason of rule.reasons) {
      places.set(reason.place, [...(places.get(reason.place) ?? []), { rule, reason }]);
    }
  }
  for (const tiers of places.values()) {
    const points = ({ reason }: Tier) => reason.counted.points;
    if (new Set(tiers.map((tier) => Math.sign(points(tier)))).size > 1) {
      throw new Error(`Opposite signs in consideration ${tiers[0]?.reason.counted.consideration}`);
    }
    const sizes = [...new Set(tiers.map(points))].sort((a, b) => Math.abs(a) - Math.abs(b));
    sizes.forEach((size, index) => {
      const reached = tiers.filter((tier) => Math.abs(points(tier)) >= Math.abs(size));
      const unit = unitOf(reached.map(({ rule }) => rule));
      const more = size - (sizes[index - 1] ?? 0);
      const { axis, strategies } = tiers[0]?.reason ?? { axis: -1, strategies: [] };
      if (axis >= 0) add(unit.axes, axis, more);
      for (const strategy of strategies) add(unit.strategies, placeOf[strategy] ?? -1, more);
    });
  }
  for (const rule of rules) {
    for (const index of rule.gates) unitOf([rule]).gates.add(placeOf[index] ?? -1);
    for (const index of rule.firsts) unitOf([rule]).firsts.add(placeOf[index] ?? -1);
  }
  return [...units.values()];
}

/** A family as the program chooses it; members are strategy indices in order of rungs. */
export interface FamilyEntry {
  readonly id: string;
  readonly role: IndexedFamily['role'];
  /** Axis of a training family; -1 of the others. */
  readonly axis: number;
  readonly members: Int32Array;
  /** Words of the strategies that belong to it. */
  readonly memberWords: Int32Array;
  /** By member: 1 where it gives facts, 2 examples, 0 neither. */
  readonly gives: Int32Array;
  /** Method scores of its members. */
  readonly methods: Sums;
}

export interface StrategyEntry {
  readonly id: string;
  readonly rung: number;
  readonly family: number;
}

function familyEntry(
  family: IndexedFamily,
  ladder: readonly IndexedStrategy[],
  units: readonly Unit[],
): FamilyEntry {
  const members = [...ladder.keys()].filter((place) => ladder[place]?.family === family.index);
  const points = units.map(
    (unit) =>
      new Map(
        members.flatMap((place, member) => {
          const value = unit.strategies.get(place);
          return value === undefined ? [] : [[member, value] as const];
        }),
      ),
  );
  return {
    id: family.family.id,
    role: family.role,
    axis: family.axis,
    members: Int32Array.from(members),
    memberWords: bitsOf([new Set(members)], Math.max(1, Math.ceil(ladder.length / 32))).rows,
    gives: Int32Array.from(members, (place) => {
      const gives = ladder[place]?.strategy.gives;
      return gives === undefined ? 0 : gives === 'facts' ? 1 : 2;
    }),
    methods: makeSums(points, members.length),
  };
}

/** A condition too wide for terms: it is worked out apart and enters as one more input. */
export interface Derived {
  readonly variable: number;
  readonly node: Node;
}

/** A question that hangs on others: asked only where a node is not false, or implied by nodes. */
export interface Hanging {
  readonly question: number;
  readonly askIf: Node | null;
  readonly implied: readonly { readonly when: Node; readonly code: number }[];
}

/** Knowledge as tables. Read-only: one program serves any number of machines. */
export interface Program {
  readonly rulebook: Rulebook;
  readonly questions: readonly QuestionVariable[];
  readonly facts: readonly FactVariable[];
  /** What makes tables of conditions on questions and facts. */
  readonly scope: Scope;
  /** Questions, then facts, then derived inputs. */
  readonly variables: readonly Variable[];
  /** Questions that hang on others, each after those that it rests on. */
  readonly hanging: readonly Hanging[];
  readonly derived: readonly Derived[];
  readonly units: readonly Unit[];
  readonly terms: readonly (readonly Term[])[];
  readonly masks: Masks;
  readonly families: readonly FamilyEntry[];
  /** Log odds of each family at a score of 0, if it trains. */
  readonly offsets: Float64Array;
  readonly axisSums: Sums;
  readonly strategies: readonly StrategyEntry[];
  /** For each strategy the one that dominates it, or -1. */
  readonly dominators: Int32Array;
  readonly strategyWords: number;
  /** Units with gates or firsts, and the strategies they name: unit * strategyWords + word. */
  readonly gateUnits: Int32Array;
  readonly gated: Int32Array;
  readonly firstUnits: Int32Array;
  readonly firsts: Int32Array;
}

/** Terms that one condition may take before it is worked out apart. */
const mostTerms = 12;

/** What conditions on questions see of a fact: nothing. */
const blind: Variable = { size: 1, views: [{ answers: [], facts: {} }] };

function hangingQuestions(
  { inOrder }: Rulebook,
  questions: readonly QuestionVariable[],
  scope: Scope,
): Hanging[] {
  const blindScope: Scope = {
    ...scope,
    variables: scope.variables.map((variable, index) =>
      index < questions.length ? variable : blind,
    ),
  };
  return inOrder.flatMap(({ question, index }): Hanging[] => {
    const { askIf, implied = [] } = question;
    const variable = questions[index];
    if (variable === undefined || (askIf === undefined && implied.length === 0)) return [];
    return [
      {
        question: index,
        askIf: askIf === undefined ? null : nodeOf(blindScope, askIf),
        implied: implied.map(({ when, answer }) => ({
          when: nodeOf(blindScope, when),
          code: answerCode(variable, answer),
        })),
      },
    ];
  });
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

function makeScope(rulebook: Rulebook) {
  const { questions, facts } = makeVariables(rulebook);
  const indexOf = new Map([
    ...questions.map(({ question }, index) => [`question:${question.id}`, index] as const),
    ...facts.map(({ fact }, index) => [`fact:${fact}`, questions.length + index] as const),
  ]);
  const variables: Variable[] = [...questions, ...facts];
  return { questions, facts, scope: { test: rulebook.test, variables, indexOf } };
}

/** Units that do alike stand together, so that each kind of table covers few words. */
function kindOf({ gates, firsts, axes }: Unit): number {
  if (gates.size + firsts.size > 0) return 0;
  return axes.size > 0 ? 1 : 2;
}

function makeProgram(rulebook: Rulebook): Program {
  const { questions, facts, scope } = makeScope(rulebook);
  const ladder = byRung(rulebook);
  const placeOf = rulebook.strategies.map((entry) => ladder.indexOf(entry));
  const made = makeUnits(rulebook, placeOf);
  const drafted = unitTerms(made, scope);
  const order = made
    .map((unit, index) => ({ unit, terms: drafted.terms[index] ?? [] }))
    .sort((a, b) => kindOf(a.unit) - kindOf(b.unit));
  const units = order.map(({ unit }) => unit);
  const terms = order.map((entry) => entry.terms);
  const variables = [
    ...scope.variables,
    ...drafted.derived.map((): Variable => ({ size: 3, views: [] })),
  ];
  const strategyWords = Math.max(1, Math.ceil(ladder.length / 32));
  const gates = bitsOf(
    units.map((unit) => unit.gates),
    strategyWords,
  );
  const firsts = bitsOf(
    units.map((unit) => unit.firsts),
    strategyWords,
  );
  return {
    rulebook,
    questions,
    facts,
    scope,
    variables,
    hanging: hangingQuestions(rulebook, questions, scope),
    derived: drafted.derived,
    units,
    terms,
    masks: makeMasks(variables, terms),
    families: rulebook.families.map((family) => familyEntry(family, ladder, units)),
    offsets: Float64Array.from(rulebook.families, ({ family }) =>
      trainingOdds(rulebook.knowledge.calibration, family.id, 0),
    ),
    axisSums: makeSums(
      units.map(({ axes }) => axes),
      rulebook.axes,
    ),
    strategies: ladder.map(({ strategy, family }) => ({
      id: strategy.id,
      rung: strategy.rung,
      family,
    })),
    dominators: Int32Array.from(ladder, ({ dominatedBy }) => placeOf[dominatedBy] ?? -1),
    strategyWords,
    gateUnits: gates.mask,
    gated: gates.rows,
    firstUnits: firsts.mask,
    firsts: firsts.rows,
  };
}

/** Programs that were made: a rulebook never changes. */
const programs = new WeakMap<Rulebook, Program>();

/**
 * A rulebook as tables for sweeps: bit-parallel over rules, three-valued, no code generated, and equal
 * to the evaluator (`decide`) in scores, gates and leader on every input. Inputs are option codes, cells
 * of numbers between thresholds, and where a fact's interval lies among its thresholds.
 */
export function compile(rulebook: Rulebook): Program {
  const known = programs.get(rulebook);
  if (known !== undefined) return known;
  const program = makeProgram(rulebook);
  programs.set(rulebook, program);
  return program;
}
