import { decide } from '../engine/decide';
import type { Rulebook } from '../engine/rulebook';
import type { Calibration } from '../model/calibration';
import type { Answers } from '../model/answers';
import type { CaseRow } from '../model/case';
import type { ForecastTenth } from '../model/evaluation-record';
import { familyShares, isJudged, isUnread, publicationsOf, rowWeights } from './case-sets';
import { fitChoices, fitCurve, ridge } from './fit';
import type { Observation, YesNo } from './fit';
import { enginePolicy, fittedPolicy, withCalibration } from './policies';
import { meanLoss, scoreCase, scoredWhere, sharesOf, tenths } from './score';
import type { Scored, ScoredRow } from './score';

/*
 * How scores become chances: a slope and an offset for weights and for context, a slope and
 * one offset per training family. So few, that reasons and not the machine say what counts.
 */

/**
 * Kept, not fitted. A first effect fires where somebody said that the task is not defined or the data are
 * broken, of which published comparisons hold next to none: three times in four is what it claims. Where
 * none fires, about one published case in fifty came out that way.
 */
const notYet = { first: 0.75, otherwise: 0.02 };
/** What a family that is ruled out keeps when it is scored: once in two hundred a gate may be wrong. */
const closed = 0.005;
/** Offsets of training families that hardly ever won stay near that of the first. */
const offsetRidge = 0.2;

/** What the reasons say on one case, as scores. */
export interface CaseScores {
  readonly weights: number;
  readonly context: number;
  /** Training family that is not ruled out to its score. */
  readonly training: ReadonlyMap<string, number>;
}

/** The scores of the three questions under some answers. */
export function scoresOf(rulebook: Rulebook, answers: Answers): CaseScores {
  const { questions, reasons, ranking } = decide(rulebook, { answers });
  const isClosed = (id: string) => ranking.find(({ family }) => family === id)?.closed === true;
  const available = rulebook.training.map(({ family }) => family.id).filter((id) => !isClosed(id));
  const score = (id: string) =>
    reasons.reduce(
      (sum, { counts, on, points }) =>
        counts && 'training' in on && on.training === id ? sum + points : sum,
      0,
    );
  return {
    weights: questions.weights.score,
    context: questions.context.score,
    training: new Map(available.map((id) => [id, score(id)])),
  };
}

/** A judged case, ready to be fitted to. */
export interface FitRow {
  readonly cluster: string;
  readonly weight: number;
  readonly scores: CaseScores;
  /** Accepted family to its share of the row. */
  readonly shares: ReadonlyMap<string, number>;
}

/** The judged ones among some cases, weighed among themselves. */
export function fitRows(rulebook: Rulebook, cases: readonly CaseRow[]): FitRow[] {
  const judged = cases.filter(isJudged);
  const weights = rowWeights(judged);
  return judged.map((entry, at) => ({
    cluster: entry.source.cluster,
    weight: weights[at] ?? 0,
    scores: scoresOf(rulebook, entry.answers),
    shares: familyShares(entry),
  }));
}

const sumOver = (shares: ReadonlyMap<string, number>, families: readonly string[]): number =>
  families.reduce((sum, family) => sum + (shares.get(family) ?? 0), 0);

/** Must the weights change: the share of training, among all that adapts a model. */
function weightPoints(
  rows: readonly FitRow[],
  training: readonly string[],
  before: string[],
): YesNo[] {
  return rows.flatMap(({ weight, scores, shares }) => {
    const adapted = 1 - sumOver(shares, before);
    if (adapted <= 0) return [];
    const yes = sumOver(shares, training) / adapted;
    return [{ score: scores.weights, yes, weight: weight * adapted }];
  });
}

/** What must it be given: only rows whose accepted families need no training. */
function contextPoints(rows: readonly FitRow[], plain: string, context: string): YesNo[] {
  return rows.flatMap(({ weight, scores, shares }) => {
    const untrained = [...shares.keys()].every((id) => id === plain || id === context);
    return untrained ? [{ score: scores.context, yes: shares.get(context) ?? 0, weight }] : [];
  });
}

/** Which training: the families that were not ruled out, as far as training was accepted. */
function trainingChoices(rows: readonly FitRow[], training: readonly string[]): Observation[] {
  return rows.flatMap(({ weight, scores, shares }) => {
    const alternatives = training.flatMap((id, place) => {
      const score = scores.training.get(id);
      if (score === undefined) return [];
      // The first family's offset is the constant that all others are measured against.
      const offsets = training.slice(1).map((_, at) => Number(at + 1 === place));
      return [{ features: [score, ...offsets], share: shares.get(id) ?? 0 }];
    });
    return alternatives.some(({ share }) => share > 0) ? [{ weight, alternatives }] : [];
  });
}

/**
 * The parameters under which the published outcomes are likeliest: deterministic, each publication
 * weighing one. The offset of weights is at most 0, since published cases over-represent training.
 */
export function fitCalibration(rulebook: Rulebook, rows: readonly FitRow[]): Calibration {
  const { families, plain, context } = rulebook;
  const training = rulebook.training.map(({ family }) => family.id);
  const before = families
    .filter(({ role }) => role === 'preparation')
    .map(({ family }) => family.id);
  const weights = fitCurve(weightPoints(rows, training, before));
  const [slope = 0, ...offsets] = fitChoices(trainingChoices(rows, training), [
    ridge,
    ...training.slice(1).map(() => offsetRidge),
  ]);
  return {
    weights: {
      slope: weights.slope,
      offset: Math.min(0, weights.offset),
      fitted: weights.offset,
    },
    context: fitCurve(contextPoints(rows, plain.family.id, context.family.id)),
    training: {
      slope,
      offsets: Object.fromEntries(
        training.map((id, at) => [id, at === 0 ? 0 : (offsets[at - 1] ?? 0)]),
      ),
    },
    notYet,
    closed,
  };
}

/** To four decimals, as parameters are kept. */
export function rounded(calibration: Calibration): Calibration {
  const round = (value: number) => Math.round(value * 10_000) / 10_000 + 0;
  const { weights, context, training } = calibration;
  return {
    ...calibration,
    weights: {
      slope: round(weights.slope),
      offset: round(weights.offset),
      fitted: round(weights.fitted),
    },
    context: { slope: round(context.slope), offset: round(context.offset) },
    training: {
      slope: round(training.slope),
      offsets: Object.fromEntries(
        Object.entries(training.offsets).map(([id, value]) => [id, round(value)]),
      ),
    },
  };
}

/** Scores of one way of reading the chances on some cases. */
export interface Reading extends Scored {
  readonly brier: number | null;
  readonly core: Scored;
}

/** How good the chances are on some cases. */
export interface SetReport {
  readonly rows: number;
  readonly publications: number;
  /** The advice: the sequence of questions, the offset of weights bounded. */
  readonly advised: Reading;
  /** The offset of weights as fitted, and the family of the largest product. */
  readonly fitted: Reading;
  /** Of the advice: whether chances came true. */
  readonly tenths: readonly ForecastTenth[];
}

export interface CalibrationReport {
  readonly calibration: Calibration;
  /** Publications that were kept unread are among those fitted to. */
  readonly all: boolean;
  /** The rows that were fitted to, each judged by parameters fitted without its publication. */
  readonly leftOut: SetReport;
  /** The same rows, judged by the parameters that were fitted to them. */
  readonly inSample: SetReport;
  /** The fifth that was kept unread, judged by parameters fitted without it: counted, never listed. */
  readonly unread: SetReport;
}

type RowPair = { readonly advised: ScoredRow; readonly fitted: ScoredRow };

function reading(cases: readonly CaseRow[], rows: readonly ScoredRow[]): Reading {
  return {
    ...sharesOf(cases, rows),
    logLoss: meanLoss(cases, rows, 'logLoss'),
    brier: meanLoss(cases, rows, 'brier'),
    core: scoredWhere(cases, rows, ({ core }) => core),
  };
}

function setReport(cases: readonly CaseRow[], pairs: readonly RowPair[]): SetReport {
  const advised = pairs.map((pair) => pair.advised);
  return {
    rows: cases.length,
    publications: publicationsOf(cases),
    advised: reading(cases, advised),
    fitted: reading(
      cases,
      pairs.map((pair) => pair.fitted),
    ),
    tenths: tenths(cases, advised),
  };
}

function judge(rulebook: Rulebook, calibration: Calibration, entry: CaseRow): RowPair {
  const own = withCalibration(rulebook, calibration);
  return {
    advised: scoreCase(entry, enginePolicy(own)),
    fitted: scoreCase(entry, fittedPolicy(own)),
  };
}

/** Every row judged by parameters that were fitted without its whole publication. */
function judgeLeftOut(
  rulebook: Rulebook,
  cases: readonly CaseRow[],
  rows: readonly FitRow[],
): RowPair[] {
  const made = new Map<string, Calibration>();
  const without = (cluster: string): Calibration => {
    const known = made.get(cluster);
    if (known !== undefined) return known;
    const fitted = fitCalibration(
      rulebook,
      rows.filter((row) => row.cluster !== cluster),
    );
    made.set(cluster, fitted);
    return fitted;
  };
  return cases.map((entry) => judge(rulebook, without(entry.source.cluster), entry));
}

/**
 * Fits the parameters and says how good they are. Pure; takes seconds, since the fit is repeated without
 * each publication.
 * @param all fits to the publications that were kept unread as well
 */
export function calibrate(
  rulebook: Rulebook,
  cases: readonly CaseRow[],
  all: boolean,
): CalibrationReport {
  const read = cases.filter((entry) => !isUnread(entry));
  const unread = cases.filter(isUnread);
  const fittedTo = all ? cases : read;
  const rows = fitRows(rulebook, fittedTo);
  const calibration = rounded(fitCalibration(rulebook, rows));
  const readOnly = all ? fitCalibration(rulebook, fitRows(rulebook, read)) : calibration;
  const leftOut = setReport(fittedTo, judgeLeftOut(rulebook, fittedTo, rows));
  const judged = (own: Calibration, entries: readonly CaseRow[]) =>
    setReport(
      entries,
      entries.map((entry) => judge(rulebook, own, entry)),
    );
  return {
    calibration,
    all,
    leftOut,
    inSample: judged(calibration, fittedTo),
    unread: judged(readOnly, unread),
  };
}
