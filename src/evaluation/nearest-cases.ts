/*
 * The published cases nearest to some answers, and what came out in the closest ones on each question.
 */

import { unsure } from '../model/answers';
import type { Answer, Answers } from '../model/answers';
import type { Case } from '../model/case';
import type { Condition } from '../model/condition';
import type { RulebookEntries } from '../model/knowledge';
import type { NearCase, Vote, Witness } from '../model/evaluation-record';
import type { Question } from '../model/question';
import { strengthPoints } from '../model/recommendation';
import { isJudged, familyShares, rowWeights } from './case-sets';
import { ledgerKey } from '../model/target';
import type { Policy } from './policies';
import { scoreCase, sharesOf } from './score';

/** Question to what it can weigh: 0 where no rule that speaks to weights, context or training reads it. */
type QuestionWeights = Readonly<Record<string, number>>;

function questionsRead(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(questionsRead);
  if ('any' in condition) return condition.any.flatMap(questionsRead);
  if ('not' in condition) return questionsRead(condition.not);
  return 'question' in condition ? [condition.question] : [];
}

/**
 * How much each question matters: over the considerations whose rules read it, the sum of the
 * strongest points that each gives or takes from an answer. As in the score, repetition is not weight.
 */
export function questionWeights(knowledge: Pick<RulebookEntries, 'rules'>): QuestionWeights {
  const strongest = new Map<string, Map<string, number>>();
  for (const { when, effects, consideration } of knowledge.rules) {
    const points = effects.map((effect) =>
      (effect.kind === 'favour' || effect.kind === 'disfavour') && ledgerKey(effect.on) !== null
        ? strengthPoints[effect.by]
        : 0,
    );
    const size = Math.max(0, ...points);
    for (const question of questionsRead(when)) {
      const byIdea = strongest.get(question) ?? new Map<string, number>();
      byIdea.set(consideration, Math.max(byIdea.get(consideration) ?? 0, size));
      strongest.set(question, byIdea);
    }
  }
  return Object.fromEntries(
    [...strongest].map(([question, byIdea]) => [
      question,
      [...byIdea.values()].reduce((sum, size) => sum + size, 0),
    ]),
  );
}

/** Numbers on the scale on which completions draw them, as a share of that range. */
function numberGap(question: Extract<Question, { kind: 'number' }>, a: number, b: number): number {
  const scaled = (x: number) => (question.scale === 'linear' ? x : Math.log(1 + x));
  const [low, high] = question.plausible;
  const span = scaled(high) - scaled(low);
  return span <= 0 ? Number(a !== b) : Math.min(1, Math.abs(scaled(a) - scaled(b)) / span);
}

/** Share of options, chosen by either, that only one chose (Jaccard). */
function setGap(a: readonly string[], b: readonly string[]): number {
  const either = new Set([...a, ...b]);
  if (either.size === 0) return 0;
  return 1 - a.filter((id) => b.includes(id)).length / either.size;
}

/** How far two answers to one question lie apart, 0 to 1; one half where one is not known. */
export function answerGap(question: Question, a: Answer | undefined, b: Answer | undefined) {
  if (a === undefined || b === undefined || a === unsure || b === unsure) return 0.5;
  if (question.kind === 'number' && typeof a === 'number' && typeof b === 'number') {
    return numberGap(question, a, b);
  }
  if (Array.isArray(a) && Array.isArray(b)) return setGap(a, b);
  return Number(a !== b);
}

/** A gap up to which two answers count as alike in words. */
const alikeUpTo = 0.25;
/** A gap from which two answers count as different in words. */
const differentFrom = 0.75;

function nearCase(
  questions: readonly Question[],
  weights: QuestionWeights,
  answers: Answers,
  entry: Case,
): NearCase {
  const held = questions.map((question) => ({
    id: question.id,
    weight: weights[question.id] ?? 0,
    gap: answerGap(question, answers[question.id], entry.answers[question.id]),
  }));
  const all = held.reduce((sum, { weight }) => sum + weight, 0);
  const apart = held.reduce((sum, { weight, gap }) => sum + weight * gap, 0);
  const byWeight = [...held].sort((one, other) => other.weight - one.weight);
  return {
    id: entry.id,
    distance: all === 0 ? 1 : apart / all,
    alike: byWeight.filter(({ gap }) => gap <= alikeUpTo).map(({ id }) => id),
    different: byWeight.filter(({ gap }) => gap >= differentFrom).map(({ id }) => id),
  };
}

/** Nothing is known to be nearer than this: as far as a case that answers none of the questions. */
const unknownDistance = 0.5;

/**
 * The published cases nearest to some answers, one per publication, nearest first. The distance is
 * Gower's: over the questions that these answers settle and that matter to the decision, the weighted
 * mean of how far the two answers lie apart. What a case leaves open counts one half. A case that is
 * not nearer than one without answers is left out.
 * @param answers those that count: parked ones taken out
 * @param most how many cases at most
 */
export function nearestCases(
  knowledge: Pick<RulebookEntries, 'questions' | 'rules'>,
  cases: readonly Case[],
  answers: Answers,
  most = 3,
): NearCase[] {
  const weights = questionWeights(knowledge);
  const settled = knowledge.questions.filter(
    ({ id }) => answers[id] !== undefined && answers[id] !== unsure && (weights[id] ?? 0) > 0,
  );
  const seen = new Set<string>();
  return cases
    .map((entry) => ({ entry, near: nearCase(settled, weights, answers, entry) }))
    .filter(({ near }) => near.distance < unknownDistance)
    .sort((one, other) => one.near.distance - other.near.distance)
    .filter(({ entry }) => {
      if (seen.has(entry.source.cluster)) return false;
      seen.add(entry.source.cluster);
      return true;
    })
    .slice(0, most)
    .map(({ near }) => near);
}

/**
 * How often the nearest case of another publication would have been right alone, each publication
 * weighing one: what the nearest case is worth by itself, 0 to 1.
 */
export function nearestAlone(
  knowledge: Pick<RulebookEntries, 'questions' | 'rules'>,
  cases: readonly Case[],
): number {
  const judged = cases.filter(isJudged);
  const nearestOf = ({ source, answers }: Case): Policy => {
    const others = judged.filter((other) => other.source.cluster !== source.cluster);
    const [near] = nearestCases(knowledge, others, answers, 1);
    const family = others.find(({ id }) => id === near?.id)?.outcome.winner ?? '';
    return () => ({ family, second: null, chances: null });
  };
  return sharesOf(
    judged,
    judged.map((entry) => scoreCase(entry, nearestOf(entry))),
  ).lenient;
}

/*
 * The closest published cases as a second witness: what came out in those most like some answers. It
 * knows no rule, so where it agrees with the reasons that says something, and where it does not, too.
 */

/** Cases that vote on a question, one a publication. */
const voters = 15;
/**
 * How much more a closer case counts: e to this times its likeness. Chosen on published cases, each judged
 * without its publication: .70 accepted on the core rows, against .64 where all fifteen count alike.
 */
const closeness = 6;
/** As many cases at the overall share are added to each answer: few cases tell little. */
const pseudoCases = 4;

type VotingCase = Pick<Case, 'id' | 'source' | 'grade' | 'answers' | 'outcome'>;

/** Numbers count as alike within a cell: ten, twenty, fifty, a hundred, ... */
function cellOf(value: number): string {
  if (value <= 0) return '0';
  const power = Math.floor(Math.log10(value));
  const lead = value / 10 ** power;
  return `${lead < 2 ? 1 : lead < 5 ? 2 : 5}e${power}`;
}

/** What somebody said, as a list of features that two people can share. */
function featuresOf(question: string, answer: Answer): string[] {
  if (answer === unsure) return [];
  if (typeof answer === 'number') return [`${question}=${cellOf(answer)}`];
  if (typeof answer === 'string') return [`${question}=${answer}`];
  return answer.length === 0 ? [`${question}=`] : answer.map((id) => `${question}=${id}`);
}

/** A case as one question sees it. */
interface Voter {
  readonly cluster: string;
  readonly features: ReadonlySet<string>;
  /** What came out, by side; sums to 1. */
  readonly sides: ReadonlyMap<string, number>;
}

/** One question with the cases that came out on it, and how much each answer told them apart. */
interface Electorate {
  readonly voters: readonly Voter[];
  readonly weights: ReadonlyMap<string, number>;
}

function add(map: Map<string, number>, key: string, more: number): void {
  map.set(key, (map.get(key) ?? 0) + more);
}

/** How far shares lie from the overall ones, in nats (Kullback and Leibler); 0 where they are the same. */
function divergence(shares: ReadonlyMap<string, number>, overall: ReadonlyMap<string, number>) {
  return [...shares].reduce(
    (sum, [side, share]) =>
      sum + (share > 0 ? share * Math.log(share / (overall.get(side) ?? 1)) : 0),
    0,
  );
}

/** Counts how much each answer tells the sides apart. */
function makeElectorate(
  cases: readonly VotingCase[],
  features: readonly ReadonlySet<string>[],
  sidesOf: (shares: ReadonlyMap<string, number>) => ReadonlyMap<string, number> | null,
): Electorate {
  const judged = cases.flatMap((entry, at) => {
    const sides = sidesOf(familyShares(entry));
    return sides === null ? [] : [{ entry, sides, features: features[at] ?? new Set<string>() }];
  });
  const rows = rowWeights(judged.map(({ entry }) => entry));
  const overall = new Map<string, number>();
  const seen = new Map<string, { weight: number; sides: Map<string, number> }>();
  const total = rows.reduce((sum, weight) => sum + weight, 0);
  judged.forEach(({ sides, features: own }, at) => {
    const weight = rows[at] ?? 0;
    for (const [side, share] of sides) add(overall, side, (weight * share) / total);
    for (const feature of own) {
      const counts = seen.get(feature) ?? { weight: 0, sides: new Map<string, number>() };
      counts.weight += weight;
      for (const [side, share] of sides) add(counts.sides, side, weight * share);
      seen.set(feature, counts);
    }
  });
  const weights = new Map(
    [...seen].map(([feature, { weight, sides }]) => {
      const smoothed = new Map(
        [...overall].map(([side, share]) => [
          side,
          ((sides.get(side) ?? 0) + pseudoCases * share) / (weight + pseudoCases),
        ]),
      );
      return [feature, divergence(smoothed, overall)];
    }),
  );
  return {
    voters: judged.map(({ entry, sides, features: own }) => ({
      cluster: entry.source.cluster,
      features: own,
      sides,
    })),
    weights,
  };
}

/** Cosine between two sets of features, each as long as what it tells; 0 where they share none. */
function likeness(
  weights: ReadonlyMap<string, number>,
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
) {
  const square = (features: Iterable<string>) => {
    let sum = 0;
    for (const feature of features) sum += (weights.get(feature) ?? 0) ** 2;
    return sum;
  };
  const shared = square([...a].filter((feature) => b.has(feature)));
  return shared === 0 ? 0 : shared / Math.sqrt(square(a) * square(b));
}

/** What the closest cases say, by side, the closer ones more; each publication once, with its closest case. */
function voteOf({ voters: all, weights }: Electorate, features: ReadonlySet<string>) {
  const taken = new Set<string>();
  const closest = all
    .map((voter) => ({ voter, near: likeness(weights, features, voter.features) }))
    .filter(({ near }) => near > 0)
    .sort((one, other) => other.near - one.near)
    .filter(({ voter }) => {
      if (taken.has(voter.cluster)) return false;
      taken.add(voter.cluster);
      return true;
    })
    .slice(0, voters);
  const ballots = closest.map(({ voter, near }) => ({ voter, ballot: Math.exp(closeness * near) }));
  const cast = ballots.reduce((sum, { ballot }) => sum + ballot, 0);
  const sides = new Map<string, number>();
  for (const { voter, ballot } of ballots) {
    for (const [side, share] of voter.sides) add(sides, side, (share * ballot) / cast);
  }
  return { n: closest.length, sides };
}

/** Families by what they stand for. */
interface Sides {
  readonly plain: string;
  readonly context: string;
  readonly training: readonly string[];
}

const yes = 'yes';
const yesNo = (share: number) =>
  new Map([
    [yes, share],
    ['no', 1 - share],
  ]);

/** Shares of some families alone, summing to 1; null where none of them was accepted. */
function among(shares: ReadonlyMap<string, number>, families: readonly string[]) {
  const own = [...shares].filter(([id]) => families.includes(id));
  const sum = own.reduce((total, [, share]) => total + share, 0);
  return sum === 0 ? null : new Map(own.map(([id, share]) => [id, share / sum]));
}

/** A second witness on some published cases: answers in, votes out. */
export type AskWitness = (answers: Answers) => Witness;

/**
 * Prepares the published cases for asking. Weights: all that adapted a model. Context: cases
 * whose accepted families need no training. Training: cases that accept some.
 * @param questions whose answers are compared
 */
export function makeWitness(
  questions: readonly Pick<Question, 'id'>[],
  cases: readonly VotingCase[],
  { plain, context, training }: Sides,
): AskWitness {
  const featuresIn = (answers: Answers) =>
    new Set(
      questions.flatMap(({ id }) => {
        const answer = answers[id];
        return answer === undefined ? [] : featuresOf(id, answer);
      }),
    );
  const judged = cases.filter(isJudged);
  const features = judged.map(({ answers }) => featuresIn(answers));
  const untrained = [plain, context];
  const electorates = {
    weights: makeElectorate(judged, features, (shares) => {
      const adapted = among(shares, [...untrained, ...training]);
      if (adapted === null) return null;
      return yesNo(training.reduce((sum, id) => sum + (adapted.get(id) ?? 0), 0));
    }),
    context: makeElectorate(judged, features, (shares) =>
      [...shares.keys()].every((id) => untrained.includes(id))
        ? yesNo(shares.get(context) ?? 0)
        : null,
    ),
    training: makeElectorate(judged, features, (shares) => among(shares, training)),
  };
  return (answers) => {
    const own = featuresIn(answers);
    const vote = (question: Vote['question']): Vote => {
      const { n, sides } = voteOf(electorates[question], own);
      return { question, yes: sides.get(yes) ?? 0, n };
    };
    const kind = voteOf(electorates.training, own);
    return {
      weights: vote('weights'),
      context: vote('context'),
      training: { shares: Object.fromEntries(kind.sides), n: kind.n },
    };
  };
}
