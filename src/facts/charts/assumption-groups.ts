import { memoryAssumptions } from '../memory-share';
import { promptedAssumptions, tuningAssumptions } from '../settings';
import type { ShownMethod } from './methods-shown';
import { servingCardId, servingModelId } from './served';
import type { Situation } from './situation';

/** Assumptions on the models of providers, which count only where one may be used. */
export const providerAssumptions: readonly string[] = [
  ...promptedAssumptions,
  'tuned-model-hosted',
  'tuned-input-usd',
  'tuned-output-usd',
  'tuning-price',
  'context-window-tokens',
  'prompt-kept-percent',
];

const tunedAtProvider = [
  'tuned-model-hosted',
  'tuning-price',
  'tuned-input-usd',
  'tuned-output-usd',
];
const work = tuningAssumptions.filter((id) => !providerAssumptions.includes(id));

/** Ids of the assumptions that each part leans on, the weightiest first. */
export interface AssumptionGroups {
  readonly cost: readonly string[];
  readonly latency: readonly string[];
  readonly memory: readonly string[];
}

/** Assumptions by the part that shows what they do, for the methods shown and no others. */
export function assumptionGroups(
  situation: Situation,
  methods: readonly ShownMethod[],
): AssumptionGroups {
  const isServed = (kind: 'token' | 'card') => methods.some((one) => one.servedBy?.kind === kind);
  const has = (...ids: string[]) => methods.some(({ strategy }) => ids.includes(strategy));
  const onCard = methods.flatMap(({ servedBy }) => (servedBy?.kind === 'card' ? [servedBy] : []));
  const isPrompted = methods.some((one) => !one.trained && one.servedBy?.kind === 'token');
  const isTrained = methods.some((one) => one.trained);
  const writes = methods.some(({ servedBy, trained }) => {
    return trained && (servedBy?.kind === 'token' || servedBy?.encoder === null);
  });
  const machines = onCard.length === 0 ? [] : [servingCardId(situation)];
  const models = [
    ...(onCard.some(({ encoder }) => encoder !== null) ? ['encoder-model'] : []),
    ...(onCard.some(({ encoder }) => encoder === null) ? [servingModelId(situation)] : []),
  ];
  return {
    cost: [
      ...new Set([
        ...(isPrompted ? ['base-model-hosted'] : []),
        ...(has('hosted-tuning') ? ['tuned-model-hosted'] : []),
        ...models,
        ...machines,
        ...(isServed('card') ? ['card-usd-per-hour'] : []),
        ...(has('rag') ? ['retrieved-tokens'] : []),
        ...(has('whole-content') ? ['content-tokens'] : []),
        ...(isPrompted ? ['cache-hit-percent'] : []),
        ...(isTrained ? ['tuning-days'] : []),
        ...(isPrompted ? promptedAssumptions : []),
        ...(has('hosted-tuning') ? tunedAtProvider : []),
        ...(writes ? ['prompt-kept-percent'] : []),
        ...(isTrained ? work : []),
        ...(isServed('card') ? ['utilisation-percent'] : []),
      ]),
    ],
    latency: [...(isPrompted ? ['cache-hit-percent'] : []), ...models, ...machines],
    memory: memoryAssumptions,
  };
}
