import { settledBelow } from '../calculators/significance';
import type { MeasurableFrom } from './measurable';
import type { Proposal } from './proposals';
import { counted, shareInWords } from './proposals';
import type { PairReport, ResultsReport, VariantReport } from './results-report';

/** How a variant was made, as far as its name tells, or as the visitor says. */
export type VariantRole = 'prompted' | 'optimised' | 'trained';

export interface ResultsContext {
  /** Share that would be enough, from 0 to 1; nine in ten where the visitor has not said. */
  readonly target?: number;
  /** Roles that the visitor has said, by the variant's name. */
  readonly roles?: ReadonlyMap<string, VariantRole>;
}

const assumedTarget = 0.9;
/** Items below which a careful trial is none ("on at least 30 cases"). */
const fewestItems = 30;
/** A score this far below the target, or nearer, is close to it. */
const closeWithin = 0.1;

const trainedName =
  /\bft[:_-]|fine-?tun|\btuned\b|\b(q?lora|sft|dpo|grpo|setfit)\b|\badapter|classifier|\bbert\b|deberta|logistic|\btrained\b/i;
const optimisedName = /dspy|mipro|gepa|optimi[sz]ed|retriev|\brag\b|\bknn\b|copro/i;

/** The role that a name suggests; a prompt where it suggests nothing. */
export function guessRole(name: string): VariantRole {
  if (trainedName.test(name)) return 'trained';
  return optimisedName.test(name) ? 'optimised' : 'prompted';
}

type FromResults = Proposal<MeasurableFrom<'results'>>;

/** The answers that results suggest. Names of variants stay out of the reasons, which go into records. */
export function proposalsFromResults(
  report: ResultsReport,
  context: ResultsContext = {},
): readonly FromResults[] {
  const roleOf = ({ name }: VariantReport) => context.roles?.get(name) ?? guessRole(name);
  const measured = report.variants.filter((variant) => variant.n > 0);
  const trained = measured.filter((variant) => roleOf(variant) === 'trained');
  const prompted = measured.filter((variant) => roleOf(variant) !== 'trained');
  const optimised = prompted.some((variant) => roleOf(variant) === 'optimised');
  return [
    evaluation(measured),
    promptingTried(prompted, optimised),
    // Preferences say which is better, not how good.
    ...(report.pairs.some(({ test }) => test === 'sign test')
      ? []
      : bestPrompt(prompted, context.target)),
    trainingTried(trained, prompted, report.pairs),
  ].flatMap((proposal) => proposal ?? []);
}

function evaluation(measured: readonly VariantReport[]): FromResults | undefined {
  const items = Math.max(0, ...measured.map(({ n }) => n));
  if (items < fewestItems) return undefined;
  return {
    question: 'evaluation',
    answer: 'test-set',
    because: `${counted(measured.length, 'variant was', 'variants were')} measured on ${counted(items, 'item')}.`,
  };
}

function promptingTried(
  prompted: readonly VariantReport[],
  optimised: boolean,
): FromResults | undefined {
  const careful = prompted.filter(({ n }) => n >= fewestItems);
  if (prompted.length === 0) return undefined;
  const answer =
    careful.length === 0 || (prompted.length < 2 && !optimised)
      ? 'simple'
      : optimised
        ? 'optimised'
        : 'examples';
  return {
    question: 'prompting-tried',
    answer,
    because: `${counted(prompted.length, 'prompted variant was', 'prompted variants were')} measured, ${careful.length} of them on ${fewestItems} items or more.`,
  };
}

function bestPrompt(
  prompted: readonly VariantReport[],
  given: number | undefined,
): readonly FromResults[] {
  const [best] = prompted.toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0));
  if (best?.score === undefined || best.score === null || best.low === null || best.high === null)
    return [];
  // Ratings on another scale cannot be held against a share.
  if (best.score > 1 || best.score < 0) return [];
  const target = given ?? assumedTarget;
  const measured = `The best of ${counted(prompted.length, 'prompted variant')} scores ${shareInWords(best.score)} on ${counted(best.n, 'item')} (95 % interval ${shareInWords(best.low)} to ${shareInWords(best.high)})`;
  const because =
    given === undefined
      ? `${measured}; no target was given, so ${shareInWords(target)} was taken.`
      : `${measured}; the target is ${shareInWords(target)}.`;
  const of = (result: string | undefined, prompt: string | undefined): FromResults[] => [
    ...(result === undefined
      ? []
      : [{ question: 'prompting-result' as const, answer: result, because }]),
    ...(prompt === undefined
      ? []
      : [{ question: 'best-prompted' as const, answer: prompt, because }]),
  ];
  if (best.n < fewestItems) return of(undefined, 'untested');
  if (best.score >= target) return of('meets', 'good');
  if (best.high >= target || target - best.score <= closeWithin) return of('near', 'close');
  // Far, said of the best model, means that it was tried with care: one prompt is not.
  return of('far', prompted.length > 1 ? 'short' : undefined);
}

function trainingTried(
  trained: readonly VariantReport[],
  prompted: readonly VariantReport[],
  pairs: readonly PairReport[],
): FromResults | undefined {
  const [best] = trained;
  const [prompt] = prompted;
  if (best === undefined || prompt === undefined) return undefined;
  const pair = pairs.find(({ a, b }) => [a, b].includes(best.name) && [a, b].includes(prompt.name));
  if (pair === undefined) return undefined;
  const sign = pair.a === best.name ? 1 : -1;
  const gain = pair.difference * sign;
  const low = sign === 1 ? pair.low : -pair.high;
  const high = sign === 1 ? pair.high : -pair.low;
  const because = `The best trained variant differs from the best prompted one by ${shareInWords(gain)} on ${counted(pair.n, 'common item')} (95 % interval ${shareInWords(low)} to ${shareInWords(high)}, p ${pair.p < 0.001 ? 'below .001' : pair.p.toFixed(3)}).`;
  const isSettled = pair.p < settledBelow;
  if (isSettled && gain > 0) return { question: 'training-tried', answer: 'helps', because };
  const isNoBetter = (isSettled && gain < 0) || (gain <= 0 && pair.n >= fewestItems);
  // Between the two, the items are too few to say.
  return isNoBetter ? { question: 'training-tried', answer: 'failed', because } : undefined;
}
