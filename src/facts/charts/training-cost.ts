import type { Effort } from '../../calculators/break-even';
import type { PlannedWay, Way, WayInput, Workload } from '../../calculators/ways';
import type { Range, Maybe } from '../../calculators/ranges';
import { exactly, times, isUnknown, unknown } from '../../calculators/ranges';
import { hitRange } from '../../calculators/token-cost';
import { trainHosted, trainOnCards } from '../../calculators/training';
import type { RequestSize, TuningSettings } from '../../calculators/tuning-case';
import { workingHours, workSpread } from '../../calculators/tuning-case';
import { usualSettings } from '../../calculators/method-memory';
import type { TrainingMethod } from '../../calculators/training-method';
import { costOfWay } from '../../calculators/ways';
import { mayUseProviders, usdPerHour } from './served';
import type { OnCards } from './served';
import type { Situation } from './situation';

// Answers and assumptions as the cost model takes them: what is prompted, what is tuned, and the work.

/** Tokens of one request and how many there are, as a workload of the cost model. */
export function workloadOf(
  requestsPerMonth: number,
  size: RequestSize,
  beside: Partial<Workload> = {},
): Workload {
  return {
    requestsPerMonth,
    instructionTokens: size.prompt,
    tunedInstructionTokens: size.prompt,
    inputTokens: size.input,
    outputTokens: size.output,
    // An example is an input with its output.
    exampleTokens: size.input + size.output,
    fewExamples: 0,
    retrievedExamples: 0,
    manyExamples: 0,
    contentTokens: 0,
    retrievedTokens: 0,
    ...beside,
  };
}

/** Nothing to do before launch beyond writing the prompt. */
const noEffort: Effort = {
  examplesToLabel: 0,
  engineeringDays: exactly(0),
  training: exactly(0),
};

/** A way that is served as it stands, with no work beyond prompting. */
export function withoutTraining(serving: WayInput): PlannedWay {
  return { serving, effort: noEffort, repeatedShare: exactly(0) };
}

/**
 * Work before launch and every so many months: labelling what is missing, engineering, a training run.
 * @param labelled good examples that exist
 * @param training USD of one run
 */
export function withTraining(
  serving: WayInput,
  work: TuningSettings['work'],
  labelled: number,
  training: Effort['training'],
): PlannedWay {
  return {
    serving,
    effort: {
      examplesToLabel: Math.max(0, work.examples - labelled),
      usdPerExample: times(workSpread, (work.minutesPerExample / 60) * work.usdPerHour),
      engineeringDays: times(workSpread, work.days),
      usdPerDay: exactly(workingHours * work.usdPerHour),
      training,
    },
    retrainEveryMonths: work.retrainEveryMonths,
    repeatedShare: exactly(work.repeatedShare),
  };
}

/** A model that is prompted and paid by the token, in one of the ways that have a prompt. */
export function promptedWay(settings: TuningSettings, way: Way, workload: Workload): WayInput {
  const { promptedPrice: price, promptedUse: use } = settings;
  const own = { ownInput: use.ownInput, ownOutput: use.ownOutput };
  const hits = hitRange(use.hitShare);
  return { way, workload, price, own, hits, batch: use.batch, fixedUsdPerMonth: exactly(0) };
}

/** USD of one run at a service that is paid by the token trained. */
function hostedRun(settings: TuningSettings, tokensOfExample: number): Range {
  const { work, trainingPrice } = settings;
  return trainHosted({
    data: { tokensPerEpoch: work.examples * tokensOfExample, epochs: work.epochs },
    validationTokens: 0,
    evaluations: 0,
    price: { usdPerMillionTrainingTokens: trainingPrice },
  });
}

/** A tuned model that is paid by the token, with what it takes. */
export function tunedPlan(
  settings: TuningSettings,
  size: RequestSize,
  requestsPerMonth: number,
  labelled: number,
): PlannedWay {
  const { tunedPrice: price, tunedUse: use, keptShare } = settings;
  const kept = { ...size, prompt: size.prompt * keptShare };
  const serving: WayInput = {
    way: 'hosted-tuned',
    workload: workloadOf(requestsPerMonth, kept),
    price,
    own: { ownInput: use.ownInput, ownOutput: use.ownOutput },
    hits: hitRange(use.hitShare),
    batch: use.batch,
    fixedUsdPerMonth: exactly(0),
  };
  const tokens = kept.prompt + kept.input + kept.output;
  return withTraining(serving, settings.work, labelled, hostedRun(settings, tokens));
}

// What one training run costs on cards, and what a large model costs that labels for it.

const runs: Readonly<Record<string, TrainingMethod['method']>> = {
  lora: 'lora',
  qlora: 'qlora',
  adapters: 'adapter',
  'prefix-tuning': 'prefix',
  'prompt-tuning': 'prompt',
  'last-layers': 'last-layers',
  'full-tuning': 'full',
  'tuned-encoder': 'full',
  setfit: 'full',
  'distil-answers': 'lora',
  'distil-explanations': 'lora',
};

/** USD of one training run on cards; unknown where its price, its speed or its data are. */
export function runOnCards(
  situation: Situation,
  settings: TuningSettings,
  place: OnCards,
  strategy: string,
  tokensOfExample: number,
): Maybe<Range> {
  const method = runs[strategy];
  if (method === undefined) return unknown('what its training takes');
  const hourly = usdPerHour(situation, place);
  if (isUnknown(hourly)) return hourly;
  const { usd } = trainOnCards({
    model: place.sizes,
    method: usualSettings(method),
    data: {
      tokensPerEpoch: settings.work.examples * tokensOfExample,
      epochs: settings.work.epochs,
    },
    sequence: Math.max(1, Math.round(tokensOfExample)),
    checkpointing: true,
    quantised: method === 'qlora',
    accelerator: place.card,
    gpus: place.cards,
    usdPerHour: hourly,
  });
  return usd;
}

/** USD of the large model's answers that a small one is trained on. */
export function teacherUsd(
  situation: Situation,
  settings: TuningSettings,
  size: RequestSize,
): Maybe<Range> {
  if (!mayUseProviders(situation)) return unknown('what the answers of a large model cost you');
  const cost = costOfWay(promptedWay(settings, 'zero-shot', workloadOf(1, size)));
  return isUnknown(cost) ? cost : times(cost.perRequest, settings.work.examples);
}
