import type { Calibration } from '../model/calibration';
import { openBelow } from '../model/recommendation';
import type { Asks, Chances } from '../model/recommendation';

/** Log odds at a score. */
export const logOdds = ({ slope, offset }: { slope: number; offset: number }, score: number) =>
  slope * score + offset;

/** The side with the higher chance; a tie is no, since the cheaper answer wins it. */
export const isYes = (curve: { slope: number; offset: number }, score: number): boolean =>
  logOdds(curve, score) > 0;

export const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** What training families are ordered by: log odds up to a constant. */
export const trainingOdds = (calibration: Calibration, family: string, score: number): number =>
  calibration.training.slope * score + (calibration.training.offsets[family] ?? 0);

/** Scores of the questions, as rules sum them up. */
export interface Scores {
  readonly weights: number;
  /** The larger of facts and examples. */
  readonly context: number;
  /** Training family that is available to its score. */
  readonly training: ReadonlyMap<string, number>;
}

/** The families that stand for the answers. */
export interface Standing {
  readonly plain: string;
  readonly context: string;
  readonly preparation: string | null;
  /** A rule says that something else comes first. */
  readonly first: boolean;
  /** Something can be given with each request. */
  readonly contextAvailable: boolean;
}

/** Training families by their chance if the weights change: a softmax over their odds. */
function trainingChances(calibration: Calibration, scores: Scores['training']) {
  let most = -Infinity;
  for (const [id, score] of scores) most = Math.max(most, trainingOdds(calibration, id, score));
  const chances: Record<string, number> = {};
  let sum = 0;
  for (const [id, score] of scores) {
    const weight = Math.exp(trainingOdds(calibration, id, score) - most);
    chances[id] = weight;
    sum += weight;
  }
  for (const [id] of scores) chances[id] = (chances[id] ?? 0) / sum;
  return chances;
}

/**
 * Scores as chances: logistic curves over the scores of weights and context, a softmax among
 * training families; a family's chance is their product. Without an available training family, the
 * weights stay as they are.
 */
export function chancesOf(calibration: Calibration, scores: Scores, standing: Standing): Chances {
  const { plain, context: given, preparation, first, contextAvailable } = standing;
  const weights =
    scores.training.size === 0 ? 0 : logistic(logOdds(calibration.weights, scores.weights));
  const context = contextAvailable ? logistic(logOdds(calibration.context, scores.context)) : 0;
  const training = trainingChances(calibration, scores.training);
  const { notYet } = calibration;
  const before = preparation === null ? 0 : first ? notYet.first : notYet.otherwise;
  const rest = 1 - before;
  const families: Record<string, number> = {
    [plain]: rest * (1 - weights) * (1 - context),
    [given]: rest * (1 - weights) * context,
  };
  for (const [id] of scores.training) families[id] = rest * weights * (training[id] ?? 0);
  if (preparation !== null) families[preparation] = before;
  return { context, weights, training, families };
}

/** The chance of the side that a question is answered with: never below a half. */
export const decided = (chance: number): number => Math.max(chance, 1 - chance);

/** The lowest chance that decides a family. @param trained null where the weights stay */
export function decidingChance(chances: Chances, trained: string | null): number {
  const { weights, context, training } = chances;
  return trained === null
    ? Math.min(decided(weights), decided(context))
    : Math.min(decided(weights), training[trained] ?? 0);
}

/** Whether no kind of training has even odds, and another one is available. */
export function isTrainingOpen({ training }: Chances): boolean {
  const kinds = Object.values(training);
  return kinds.length > 1 && Math.max(...kinds) < 0.5;
}

/**
 * What is open: a question too close to call, or which training where no kind has even odds. Context is
 * asked only where the weights stay, which training only where they change.
 */
export function openAsks(chances: Chances): (Asks | 'training')[] {
  const { weights, context } = chances;
  const isOpen = (chance: number) => decided(chance) < openBelow;
  const open: (Asks | 'training')[] = isOpen(weights) ? ['weights'] : [];
  if (weights > 0.5) return isTrainingOpen(chances) ? [...open, 'training'] : open;
  return isOpen(context) ? [...open, 'context'] : open;
}
