import type { Condition } from '../model/condition';
import type { RulebookEntries } from '../model/knowledge';
import type { GradedCitation, Reason, Truth } from '../model/recommendation';
import type { Aim, Target } from '../model/rule';
import { indexQuestions } from './applies';
import type { QuestionIndex } from './applies';
import { leavesOf, makeTest } from './conditions';
import type { LeafTest, Test } from './conditions';
import {
  examplesAxis,
  factsAxis,
  firstTrainingAxis,
  reasonsOf,
  targetKey,
  weightsAxis,
} from './targets';
import type { RulebookRule, RulebookStrategy } from './targets';
import type { FactDefinition, FactSet } from '../model/fact';

/*
 * Knowledge, indexed once: every id is looked up here and nowhere later, so an unknown one throws at
 * start-up, and whatever decides works on indices.
 */

/** A favour or disfavour with its targets looked up. */
export interface IndexedReason {
  readonly counted: Reason;
  readonly outweighed: Reason;
  /** Place of its consideration on its target: one of each place counts. */
  readonly place: number;
  /** Number of that place among those that several reasons have; -1 where it is alone. */
  readonly contest: number;
  readonly points: number;
  /** Axis that it moves; -1 where it orders methods. */
  readonly axis: number;
  /** Strategies that it moves. */
  readonly strategies: readonly number[];
}

export interface IndexedRule {
  readonly rule: RulebookRule;
  readonly index: number;
  readonly test: Test;
  readonly leaves: readonly LeafTest[];
  /** Its sources with their grades; one that is not known is left out. */
  readonly citations: readonly GradedCitation[];
  readonly reasons: readonly IndexedReason[];
  /** Strategies that it rules out. */
  readonly gates: readonly number[];
  /** Whether it has to be settled before they are recommended, while it is unknown. */
  readonly confirms: boolean;
  /** Strategies that it puts first. */
  readonly firsts: readonly number[];
  /** Complements that it puts beside what is advised. */
  readonly complements: readonly string[];
  readonly steps: readonly {
    readonly step: string;
    readonly before: Aim | undefined;
    readonly unless: Test | null;
  }[];
}

/** A rule with what it came to. */
export interface Fired {
  readonly rule: IndexedRule;
  readonly truth: Truth;
}

/** What a rule can come to, made once: every decision holds every rule. */
export interface Outcomes extends Readonly<Record<Truth, Fired>> {
  readonly test: Test;
}

export interface IndexedStrategy {
  readonly strategy: RulebookStrategy;
  readonly index: number;
  readonly family: number;
  /** Index of the strategy that evidence shows at least as good for less; -1 where none. */
  readonly dominatedBy: number;
}

export interface IndexedFamily {
  readonly family: RulebookEntries['families'][number];
  readonly index: number;
  readonly role: RulebookEntries['families'][number]['role'];
  /** Axis of a training family; -1 of the others. */
  readonly axis: number;
  /** Indices of its strategies, in order of rungs. */
  readonly members: readonly number[];
}

export interface IndexedComplement {
  readonly complement: RulebookEntries['complements'][number];
  readonly unless: Test | null;
  readonly onlyIf: Test | null;
}

/** A step that stands in place of others in some situation. */
export interface IndexedReplacement {
  readonly step: string;
  readonly replaces: readonly string[];
  readonly when: Test;
  readonly unless: Test | null;
}

export interface Rulebook extends QuestionIndex {
  readonly knowledge: RulebookEntries;
  readonly facts: FactSet;
  /** Facts that the knowledge names and that have a definition. */
  readonly definitions: readonly FactDefinition[];
  /** Facts that some rule reads. */
  readonly factsRead: ReadonlySet<string>;
  readonly rules: readonly IndexedRule[];
  /** By rule. */
  readonly outcomes: readonly Outcomes[];
  /** How many considerations on targets several reasons have. */
  readonly contests: number;
  /** Places of the rules that rule strategies out, and of those that put one first. */
  readonly gating: readonly number[];
  readonly putting: readonly number[];
  readonly strategies: readonly IndexedStrategy[];
  readonly families: readonly IndexedFamily[];
  readonly complements: readonly IndexedComplement[];
  readonly replacements: readonly IndexedReplacement[];
  /** Families by what they stand for. */
  readonly plain: IndexedFamily;
  readonly context: IndexedFamily;
  readonly training: readonly IndexedFamily[];
  readonly axes: number;
  /** A rule by its id. @throws on an unknown id */
  readonly ruleOf: (id: string) => IndexedRule;
  /** Makes a condition ready. */
  readonly test: (condition: Condition) => Test;
}

function indexer<Entry extends { readonly id: string }>(kind: string, entries: readonly Entry[]) {
  const places = new Map(entries.map(({ id }, index) => [id, index]));
  return (id: string): number => {
    const place = places.get(id);
    if (place === undefined) throw new Error(`Unknown ${kind} "${id}"`);
    return place;
  };
}

/** Find the places of what rules name. @throws on an unknown id */
function findersOf({ strategies, families, steps, complements, sources }: RulebookEntries) {
  const tagged = new Map<string, number[]>();
  for (const [index, { tags }] of strategies.entries()) {
    for (const tag of tags) tagged.set(tag, [...(tagged.get(tag) ?? []), index]);
  }
  const grades = new Map(sources.map(({ id, grade }) => [id, grade]));
  return {
    strategyAt: indexer('strategy', strategies),
    familyAt: indexer('family', families),
    stepAt: indexer('step', steps),
    complementAt: indexer('complement', complements),
    /** Strategies of a tag; none where nothing has it. */
    tagged: (tag: string): readonly number[] => tagged.get(tag) ?? [],
    /** A source with its grade; nothing where it is not known. */
    graded: (source: string): GradedCitation[] => {
      const grade = grades.get(source);
      return grade === undefined ? [] : [{ source, grade }];
    },
  };
}
type Finders = ReturnType<typeof findersOf>;

function indexFamilies(
  knowledge: RulebookEntries,
  strategies: readonly IndexedStrategy[],
): IndexedFamily[] {
  let axis = firstTrainingAxis;
  return knowledge.families.map((family, index) => {
    const members = strategies
      .filter((entry) => entry.family === index)
      .sort((a, b) => a.strategy.rung - b.strategy.rung)
      .map((entry) => entry.index);
    const isTraining = family.role === 'training';
    if (isTraining) axis += 1;
    return { family, index, role: family.role, axis: isTraining ? axis - 1 : -1, members };
  });
}

/** @throws where one repeats a strategy that there is not */
function indexComplements(
  { complements }: RulebookEntries,
  test: Rulebook['test'],
  { strategyAt }: Finders,
): IndexedComplement[] {
  return complements.map((complement) => {
    const { strategy, unless, onlyIf } = complement;
    if (strategy !== undefined) strategyAt(strategy);
    return {
      complement,
      unless: unless === undefined ? null : test(unless),
      onlyIf: onlyIf === undefined ? null : test(onlyIf),
    };
  });
}

/** @throws where one stands in place of a step that there is not */
function indexReplacements(
  { steps }: RulebookEntries,
  test: Rulebook['test'],
  { stepAt }: Finders,
): IndexedReplacement[] {
  return steps.flatMap(({ id, inPlaceOf }) => {
    if (inPlaceOf === undefined) return [];
    const { steps: replaces, when, unless } = inPlaceOf;
    for (const replaced of replaces) stepAt(replaced);
    const until = unless === undefined ? null : test(unless);
    return [{ step: id, replaces, when: test(when), unless: until }];
  });
}

/** What a family stands for, by its id; undefined where there is no such family. */
export function roleOf(
  { families }: Pick<Rulebook, 'families'>,
  id: string,
): IndexedFamily['role'] | undefined {
  return families.find(({ family }) => family.id === id)?.role;
}

function only(families: readonly IndexedFamily[], role: IndexedFamily['role']): IndexedFamily {
  const [found, ...others] = families.filter((entry) => entry.role === role);
  if (found === undefined || others.length > 0) throw new Error(`One family must be ${role}`);
  return found;
}

type Place = Pick<IndexedReason, 'place' | 'contest'>;

/** The places of reasons by consideration and target, and how many of them several reasons have. */
function placesOf(reasons: readonly Reason[]) {
  const keyOf = ({ consideration, on }: Reason) => `${consideration} ${targetKey(on)}`;
  const places = new Map<string, Place>();
  let contests = 0;
  for (const key of reasons.map(keyOf)) {
    const known = places.get(key);
    if (known === undefined) places.set(key, { place: places.size, contest: -1 });
    else if (known.contest < 0) {
      places.set(key, { ...known, contest: contests });
      contests += 1;
    }
  }
  const placeOf = (reason: Reason) => places.get(keyOf(reason)) ?? { place: -1, contest: -1 };
  return { placeOf, contests };
}

function indexRule(
  rule: RulebookRule,
  index: number,
  book: Omit<
    Rulebook,
    'rules' | 'outcomes' | 'contests' | 'gating' | 'putting' | 'ruleOf' | 'factsRead'
  >,
  placeOf: (reason: Reason) => Place,
  { strategyAt, familyAt, stepAt, complementAt, tagged, graded }: Finders,
): IndexedRule {
  const { families, test } = book;
  const axisOf = (on: Target): number => {
    if ('question' in on) {
      if (on.question === 'weights') return weightsAxis;
      return on.of === 'facts' ? factsAxis : examplesAxis;
    }
    if (!('training' in on)) return -1;
    const family = families[familyAt(on.training)];
    if (family === undefined || family.axis < 0)
      throw new Error(`Not a training: "${on.training}"`);
    return family.axis;
  };
  const movedBy = (on: Target): readonly number[] => {
    if ('strategy' in on) return [strategyAt(on.strategy)];
    return 'tag' in on ? tagged(on.tag) : [];
  };
  const aimedAt = (aim: Aim): readonly number[] => {
    const found = 'family' in aim ? (families[familyAt(aim.family)]?.members ?? []) : movedBy(aim);
    if (found.length > 0) return found;
    throw new Error(`Rule "${rule.id}" aims at nothing: ${JSON.stringify(aim)}`);
  };
  const aimed = (aim: Aim): Aim => {
    aimedAt(aim);
    return aim;
  };
  // Only rules that are given as reasons are asked for theirs.
  let leaves: readonly LeafTest[] | undefined;
  const effects = rule.effects;
  return {
    rule,
    index,
    test: test(rule.when),
    get leaves() {
      leaves ??= leavesOf(rule.when).map((placed) => ({ ...placed, test: test(placed.leaf) }));
      return leaves;
    },
    citations: rule.sources.flatMap(({ source }) => graded(source)),
    reasons: reasonsOf(rule).map((reason) => ({
      counted: { ...reason, counts: true },
      outweighed: reason,
      ...placeOf(reason),
      points: reason.points,
      axis: axisOf(reason.on),
      strategies: movedBy(reason.on),
    })),
    gates: effects.flatMap((effect) => (effect.kind === 'gate' ? aimedAt(effect.on) : [])),
    confirms: !effects.some((effect) => effect.kind === 'gate' && effect.confirm === false),
    firsts: effects.flatMap((effect) =>
      effect.kind === 'first' ? [strategyAt(effect.strategy)] : [],
    ),
    complements: effects.flatMap((effect) => {
      if (effect.kind !== 'complement') return [];
      complementAt(effect.complement);
      return [effect.complement];
    }),
    steps: effects.flatMap((effect) => {
      if (effect.kind !== 'step') return [];
      stepAt(effect.step);
      const before = effect.before === undefined ? undefined : aimed(effect.before);
      return [{ step: effect.step, before, unless: effect.unless ? test(effect.unless) : null }];
    }),
  };
}

function makeRulebook(knowledge: RulebookEntries, facts: FactSet): Rulebook {
  const finders = findersOf(knowledge);
  const { familyAt, strategyAt } = finders;
  const strategies = knowledge.strategies.map((strategy, index) => ({
    strategy,
    index,
    family: familyAt(strategy.family),
    dominatedBy:
      strategy.dominatedBy === undefined ? -1 : strategyAt(strategy.dominatedBy.strategy),
  }));
  const families = indexFamilies(knowledge, strategies);
  const training = families.filter(({ role }) => role === 'training');
  const asked = indexQuestions(knowledge.questions);
  const test = (condition: Condition) => makeTest(condition, asked.at);
  const book = {
    knowledge,
    facts,
    definitions: facts.definitions.filter(({ id }) =>
      knowledge.facts.some((fact) => fact.id === id),
    ),
    ...asked,
    strategies,
    families,
    complements: indexComplements(knowledge, test, finders),
    replacements: indexReplacements(knowledge, test, finders),
    plain: only(families, 'plain'),
    context: only(families, 'context'),
    training,
    axes: firstTrainingAxis + training.length,
    test,
  };
  const { placeOf, contests } = placesOf(knowledge.rules.flatMap(reasonsOf));
  const rules = knowledge.rules.map((rule, index) =>
    indexRule(rule, index, book, placeOf, finders),
  );
  const byId = new Map(rules.map((entry) => [entry.rule.id, entry]));
  const ruleOf = (id: string): IndexedRule => {
    const found = byId.get(id);
    if (found === undefined) throw new Error(`Unknown rule "${id}"`);
    return found;
  };
  const factsRead = knowledge.rules.flatMap(({ when }) =>
    leavesOf(when).flatMap(({ leaf }) => ('fact' in leaf ? [leaf.fact] : [])),
  );
  const outcomes = rules.map((rule): Outcomes => ({
    test: rule.test,
    true: { rule, truth: 'true' },
    false: { rule, truth: 'false' },
    unknown: { rule, truth: 'unknown' },
  }));
  return {
    ...book,
    rules,
    outcomes,
    contests,
    gating: rules.filter(({ gates }) => gates.length > 0).map(({ index }) => index),
    putting: rules.filter(({ firsts }) => firsts.length > 0).map(({ index }) => index),
    ruleOf,
    factsRead: new Set(factsRead),
  };
}

/** Rulebooks that were made: knowledge is plain data that nobody changes. */
const made = new WeakMap<RulebookEntries, Map<FactSet, Rulebook>>();

/**
 * Indexes knowledge, once for each set of facts. @throws Error that names the first unknown id, or what
 * rests on itself
 */
export function indexRulebook(knowledge: RulebookEntries, facts: FactSet): Rulebook {
  const known = made.get(knowledge) ?? new Map<FactSet, Rulebook>();
  made.set(knowledge, known);
  const found = known.get(facts);
  if (found !== undefined) return found;
  const rulebook = makeRulebook(knowledge, facts);
  known.set(facts, rulebook);
  return rulebook;
}
