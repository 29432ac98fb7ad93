/*
 * What the numbers rest on: which assumptions each part leans on, and the dated entries behind them.
 */

import { memoryAssumptions } from '../memory-share';
import { promptedAssumptions, tuningAssumptions, finder } from '../settings';
import { oldestStale } from '../../calculators/freshness';
import type { Provenance } from '../../model/catalogue';
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

/** A dated figure that a chart is drawn from. */
export interface EntryInUse {
  readonly name: string;
  readonly what: string;
  readonly asOf: string;
  readonly title: string;
  readonly url?: string | undefined;
  readonly secondary: boolean;
}

type Named = Provenance & { id: string; name: string };

function entry(what: string, found: Named | undefined): EntryInUse[] {
  if (found === undefined) return [];
  const { name, asOf, source, secondary } = found;
  return [{ what, name, asOf, title: source.title, url: source.url, secondary }];
}

/** The card and, where it is rented, what its hours cost. */
function cardInUse(situation: Situation, method: ShownMethod): EntryInUse[] {
  const { servedBy } = method;
  if (servedBy?.kind !== 'card') return [];
  const card = situation.catalogues.accelerators.find(({ name }) => name === servedBy.card);
  const model = situation.catalogues.models.find(({ name }) => name === servedBy.model);
  const isListed = !servedBy.own && situation.assume('card-usd-per-hour') === null;
  const rents = situation.catalogues.rentals
    .filter(({ accelerator }) => isListed && accelerator === card?.id)
    .flatMap((rental) =>
      entry('rent', { ...rental, name: `${card?.name ?? ''} at ${rental.provider}` }),
    );
  return [
    ...entry(servedBy.encoder === null ? 'shape' : 'size', model),
    ...entry('card', card),
    ...rents,
  ];
}

/** What a provider's method is drawn from. */
function listedPrices({ catalogues, assume }: Situation, method: ShownMethod): EntryInUse[] {
  if (method.servedBy?.kind !== 'token') return [];
  const named = catalogues.tokenPrices.find(({ name }) => name === method.servedBy?.model);
  const embedding = catalogues.tokenPrices.find(({ kind }) => kind === 'embedding');
  const looksUp = ['rag', 'dynamic-few-shot'].includes(method.strategy);
  return [
    ...entry('price per token', named),
    ...(method.trained
      ? []
      : entry('context window', finder(catalogues.hostedModels)(assume, 'base-model-hosted'))),
    ...(looksUp ? entry('price per token', embedding) : []),
    ...(method.trained && named?.kind === 'chat'
      ? entry('price of training', finder(catalogues.tuningPrices)(assume, 'tuning-price'))
      : []),
  ];
}

/** The catalogue entries behind the figures shown, each with its date and source, once. */
export function entriesInUse(
  situation: Situation,
  methods: readonly ShownMethod[],
  trainedModel: string | null,
): EntryInUse[] {
  const shape = situation.catalogues.models.find(({ name }) => name === trainedModel);
  const all = [
    ...methods.flatMap((one) => [...listedPrices(situation, one), ...cardInUse(situation, one)]),
    ...entry('shape', shape),
  ];
  const seen = new Map(all.map((one) => [`${one.what} ${one.name}`, one]));
  return [...seen.values()];
}

/** What changes from one month to the next; sizes of models and rates of cards do not. */
const aging = ['price per token', 'price of training', 'rent'];

/** The oldest price in use that is past 90 days on a day (YYYY-MM-DD); undefined where none is. */
export function staleAmong(entries: readonly EntryInUse[], today: string) {
  return oldestStale(
    entries.filter(({ what }) => aging.includes(what)),
    today,
  );
}
