import { usualSettings } from '../../calculators/method-memory';
import type { Maybe, Range } from '../../calculators/ranges';
import { isUnknown, times, unknown } from '../../calculators/ranges';
import { trainOnCards } from '../../calculators/training';
import type { TrainingMethod } from '../../calculators/training-method';
import type { RequestSize, TuningSettings } from '../../calculators/tuning-case';
import { costOfWay } from '../../calculators/ways';
import { mayUseProviders, usdPerHour } from './served';
import type { OnCards } from './served';
import type { Situation } from './situation';
import { promptedWay, workloadOf } from './tuning-plans';

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
