import { unsure } from '../model/answers';
import type { Answer, Answers } from '../model/answers';
import type { Case } from '../model/case';
import type { Vote, Witness } from '../model/evaluation-record';
import type { Question } from '../model/question';
import { familyShares, isJudged, rowWeights } from './case-sets';

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
export interface Sides {
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
 * Prepares the published cases for asking (DESIGN 2.5). Weights: all that adapted a model. Context: cases
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
