import type { Answers } from '../model/answers';
import type { Facts } from '../model/fact';
import type {
  Asks,
  Answered,
  Chances,
  GateState,
  Input,
  RankedFamily,
  RankedStrategy,
  Reason,
} from '../model/recommendation';
import { strengthPoints } from '../model/recommendation';
import { isOpen, sortAnswers } from './applies';
import type { Sorted } from './applies';
import { chancesOf, isYes, trainingOdds } from './chances';
import type { Held } from './conditions';
import { deriveFacts } from './derive-facts';
import { examplesAxis, factsAxis, weightsAxis } from './targets';
import type {
  Fired,
  IndexedFamily,
  IndexedReason,
  IndexedRule,
  IndexedStrategy,
  Rulebook,
} from './rulebook';

/** The bare decision: what fired, what it adds up to and who leads; without plan, words or certainty. */
export interface Decision {
  readonly sorted: Sorted;
  readonly answers: Answers;
  readonly facts: Facts;
  readonly held: Held;
  readonly fired: readonly Fired[];
  readonly reasons: readonly Reason[];
  readonly ranking: readonly RankedFamily[];
  readonly chances: Chances;
  readonly questions: Readonly<Record<Asks, Answered>>;
  readonly gives: 'facts' | 'examples';
  readonly family: string;
  readonly strategy: string;
  readonly second: string | null;
  readonly firstBy: readonly string[];
  /** The method that the context question would choose, if it is available. */
  readonly contextMethod: string | null;
  /** What training would have been, where all of it is ruled out. */
  readonly wouldHaveBeen: string | null;
}

/** What the active reasons add up to. */
interface Sums {
  readonly reasons: Reason[];
  readonly axes: number[];
  readonly strategies: number[];
  /** The reasons that count, by axis. */
  readonly behind: readonly IndexedReason[];
}

/** Repetition is not weight: of one consideration on one target only the strongest counts. */
function sumUp(rulebook: Rulebook, holding: readonly IndexedRule[]): Sums {
  const strongest = new Array<IndexedReason | undefined>(rulebook.contests);
  for (const rule of holding) {
    for (const reason of rule.reasons) {
      if (reason.contest < 0) continue;
      const best = strongest[reason.contest];
      if (best === undefined || Math.abs(reason.points) > Math.abs(best.points))
        strongest[reason.contest] = reason;
    }
  }
  const axes = new Array<number>(rulebook.axes).fill(0);
  const strategies = new Array<number>(rulebook.strategies.length).fill(0);
  const behind: IndexedReason[] = [];
  const reasons: Reason[] = [];
  for (const rule of holding) {
    for (const reason of rule.reasons) {
      const counts = reason.contest < 0 || strongest[reason.contest] === reason;
      reasons.push(counts ? reason.counted : reason.outweighed);
      if (!counts) continue;
      const { points } = reason;
      for (const index of reason.strategies) strategies[index] = (strategies[index] ?? 0) + points;
      if (reason.axis < 0) continue;
      behind.push(reason);
      axes[reason.axis] = (axes[reason.axis] ?? 0) + points;
    }
  }
  return { reasons, axes, strategies, behind };
}

/** Questions whose answers would settle an unknown gate. */
function questionsOf(
  rulebook: Rulebook,
  rule: IndexedRule,
  held: Held,
  answers: Answers,
): string[] {
  const ids = new Set<string>();
  for (const { leaf, test } of rule.leaves) {
    if (test(held) !== 'unknown') continue;
    if ('question' in leaf) ids.add(leaf.question);
    else for (const id of factQuestions(rulebook, leaf.fact)) if (isOpen(answers[id])) ids.add(id);
  }
  return [...ids];
}

/** The questions that a fact is computed from. */
export function factQuestions(rulebook: Rulebook, fact: string): string[] {
  const definition = rulebook.definitions.find(({ id }) => id === fact);
  return definition === undefined ? [] : definition.questions.map(({ id }) => id);
}

/** The gates on one strategy that are closed or may be. */
interface Gates {
  readonly states: readonly GateState[];
  readonly closed: boolean;
}

const noGates: Gates = { states: [], closed: false };

function gatesOf(
  rulebook: Rulebook,
  fired: readonly Fired[],
  held: Held,
  answers: Answers,
): Gates[] {
  const found = rulebook.strategies.map((): GateState[] | null => null);
  for (const place of rulebook.gating) {
    const one = fired[place];
    if (one === undefined || one.truth === 'false') continue;
    const { rule, truth } = one;
    if (truth === 'unknown' && !rule.confirms) continue;
    const state: GateState =
      truth === 'true'
        ? { rule: rule.rule.id, state: 'closed', questions: [] }
        : {
            rule: rule.rule.id,
            state: 'unknown',
            questions: questionsOf(rulebook, rule, held, answers),
          };
    for (const index of rule.gates) {
      const own = found[index];
      if (own) own.push(state);
      else found[index] = [state];
    }
  }
  return found.map((states) =>
    states === null ? noGates : { states, closed: states.some(({ state }) => state === 'closed') },
  );
}

/** A strategy with what it is ranked by: its class, least first, before its score. */
interface Placed {
  readonly ranked: RankedStrategy;
  readonly entry: IndexedStrategy;
  readonly classes: number;
}

/** Sorts a short list in place, equals in their order: much faster than what sorts long ones. */
function arranged<Entry>(list: Entry[], compare: (a: Entry, b: Entry) => number): Entry[] {
  for (let end = 1; end < list.length; end += 1) {
    for (let at = end; at > 0; at -= 1) {
      const [before, here] = [list[at - 1], list[at]];
      if (before === undefined || here === undefined || compare(before, here) <= 0) break;
      list[at - 1] = here;
      list[at] = before;
    }
  }
  return list;
}

/**
 * The methods of a family, best first: available before ruled out, undominated before dominated, those
 * that give what is missing before others, then score, then the lower rung.
 */
function rankMethods(
  rulebook: Rulebook,
  family: IndexedFamily,
  scores: readonly number[],
  gates: readonly Gates[],
  gives: 'facts' | 'examples',
): Placed[] {
  const placed: Placed[] = [];
  for (const index of family.members) {
    const entry = rulebook.strategies[index];
    const own = gates[index];
    if (entry === undefined || own === undefined) continue;
    const { closed, states } = own;
    const { id, gives: given = gives } = entry.strategy;
    const dominated = gates[entry.dominatedBy]?.closed === false;
    placed.push({
      ranked: {
        strategy: id,
        score: scores[index] ?? 0,
        closed,
        conditional: !closed && states.length > 0,
        gates: states,
      },
      entry,
      classes: (closed ? 4 : 0) + (dominated ? 2 : 0) + (given === gives ? 0 : 1),
    });
  }
  // Members stand in order of rungs, and sorting keeps the order of equals.
  return arranged(placed, (a, b) => a.classes - b.classes || b.ranked.score - a.ranked.score);
}

/** The points that one reason may have. */
const heaviestFirst = [strengthPoints.strong, strengthPoints.clear, strengthPoints.slight];

/** Rules behind one question, heaviest first. */
function answered(
  chance: number,
  score: number,
  behind: readonly IndexedReason[],
  axis: number,
): Answered {
  const [pro, against]: [string[], string[]] = [[], []];
  for (const weight of heaviestFirst) {
    for (const { counted, points, axis: own } of behind) {
      if (own !== axis || Math.abs(points) !== weight) continue;
      (points > 0 ? pro : against).push(counted.rule);
    }
  }
  return { chance, score, for: pro, against };
}

/** The strategy on the lowest rung that a true rule puts first, with the rules that do. */
function putFirst(rulebook: Rulebook, fired: readonly Fired[]) {
  const putting = rulebook.putting
    .flatMap((place) => fired[place] ?? [])
    .filter(({ truth }) => truth === 'true');
  const lowest = putting
    .flatMap(({ rule }) => rule.firsts)
    .flatMap((index) => rulebook.strategies[index] ?? [])
    .sort((a, b) => a.strategy.rung - b.strategy.rung)[0];
  if (lowest === undefined) return null;
  const rules = putting.filter(({ rule }) => rule.firsts.includes(lowest.index));
  return { entry: lowest, rules: rules.map(({ rule }) => rule.rule.id) };
}

/**
 * The training family with the highest odds among these; of equals the one whose leading method stands
 * on the lower rung.
 */
function bestTraining(
  rulebook: Rulebook,
  axes: readonly number[],
  families: readonly { family: IndexedFamily; rung: number }[],
): IndexedFamily | null {
  const { calibration } = rulebook.knowledge;
  let best: { family: IndexedFamily; odds: number; rung: number } | null = null;
  for (const { family, rung } of families) {
    const odds = trainingOdds(calibration, family.family.id, axes[family.axis] ?? 0);
    if (best === null || odds > best.odds || (odds === best.odds && rung < best.rung)) {
      best = { family, odds, rung };
    }
  }
  return best?.family ?? null;
}

/** Decides without plan or words: ready, context, weights, which training, which method. */
export function decide(rulebook: Rulebook, input: Input): Decision {
  const sorted = sortAnswers(rulebook, input);
  const facts = deriveFacts(rulebook, sorted.counted, input.assumptions ?? {});
  return decideOn(rulebook, sorted, facts);
}

/** The same on answers that are sorted and facts that are derived. */
export function decideOn(rulebook: Rulebook, sorted: Sorted, facts: Facts): Decision {
  const { knowledge, families, plain, context, training } = rulebook;
  const { calibration } = knowledge;
  const answers = sorted.counted;
  const held: Held = { answers: sorted.held, facts };
  const holding: IndexedRule[] = [];
  const fired = rulebook.outcomes.map((outcome) => {
    const truth = outcome.test(held);
    // By its name in the source, not by the value of `truth`: that lookup took a fourteenth of a decision.
    if (truth === 'false') return outcome.false;
    if (truth === 'unknown') return outcome.unknown;
    holding.push(outcome.true.rule);
    return outcome.true;
  });
  const { reasons, axes, strategies, behind } = sumUp(rulebook, holding);
  const gates = gatesOf(rulebook, fired, held, answers);
  const factScore = axes[factsAxis] ?? 0;
  const exampleScore = axes[examplesAxis] ?? 0;
  const gives = exampleScore > factScore ? 'examples' : 'facts';
  const methods = families.map((family) => rankMethods(rulebook, family, strategies, gates, gives));
  const leading = ({ index }: IndexedFamily) => methods[index]?.[0];
  const isAvailable = (family: IndexedFamily) => leading(family)?.ranked.closed === false;
  const withRung = (list: readonly IndexedFamily[]) =>
    list.map((family) => ({ family, rung: leading(family)?.entry.strategy.rung ?? Infinity }));
  const available = training.filter(isAvailable);
  const first = putFirst(rulebook, fired);
  const preparation = families.find(({ role }) => role === 'preparation')?.family.id ?? null;
  const weights = axes[weightsAxis] ?? 0;
  const contextScore = Math.max(factScore, exampleScore);
  const chances = chancesOf(
    calibration,
    {
      weights,
      context: contextScore,
      training: new Map(available.map(({ family, axis }) => [family.id, axes[axis] ?? 0])),
    },
    {
      plain: plain.family.id,
      context: context.family.id,
      preparation,
      first: first !== null,
      contextAvailable: isAvailable(context),
    },
  );
  const wantsTraining = isYes(calibration.weights, weights);
  const trained = wantsTraining ? bestTraining(rulebook, axes, withRung(available)) : null;
  const wantsContext = isYes(calibration.context, contextScore) && isAvailable(context);
  const chosen = trained ?? (wantsContext ? context : plain);
  const primary = first?.entry ?? leading(chosen)?.entry;
  if (primary === undefined) throw new Error(`Family "${chosen.family.id}" has no strategy`);
  const family = families[primary.family]?.family.id ?? chosen.family.id;
  const ranking = rankFamilies(rulebook, chances, methods);
  const second = ranking.find(
    (entry) => entry.family !== family && !entry.closed && entry.family !== preparation,
  );
  const wouldHaveBeen =
    wantsTraining && available.length === 0
      ? bestTraining(rulebook, axes, withRung(training))
      : null;
  const contextAxis = gives === 'facts' ? factsAxis : examplesAxis;
  return {
    sorted,
    answers,
    facts,
    held,
    fired,
    reasons,
    ranking,
    chances,
    questions: {
      context: answered(chances.context, contextScore, behind, contextAxis),
      weights: answered(chances.weights, weights, behind, weightsAxis),
    },
    gives,
    family,
    strategy: primary.strategy.id,
    second: second?.family ?? null,
    firstBy: first?.rules ?? [],
    contextMethod: wantsContext ? (leading(context)?.ranked.strategy ?? null) : null,
    wouldHaveBeen: wouldHaveBeen?.family.id ?? null,
  };
}

/** Families by chance: available first, preparations after them, ruled out last; equals by rung. */
function rankFamilies(
  rulebook: Rulebook,
  chances: Chances,
  methods: readonly (readonly Placed[])[],
): RankedFamily[] {
  const placed = rulebook.families.map(({ family, index, role }) => {
    const own = methods[index] ?? [];
    const closed = own.every(({ ranked }) => ranked.closed);
    const rung = own[0]?.entry.strategy.rung ?? Infinity;
    const chance = closed ? 0 : (chances.families[family.id] ?? 0);
    const last = 2 * Number(closed) + Number(role === 'preparation');
    return {
      last,
      chance,
      rung,
      entry: { family: family.id, chance, closed, strategies: own.map(({ ranked }) => ranked) },
    };
  });
  return placed
    .sort((a, b) => a.last - b.last || b.chance - a.chance || a.rung - b.rung)
    .map(({ entry }) => entry);
}
