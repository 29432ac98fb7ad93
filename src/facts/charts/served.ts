import { hostedFirstTokenSeconds } from '../../calculators/hosted-reading';
import { modelOfSize } from '../../calculators/method-memory';
import {
  encoderSeconds,
  cardSecondsPerRequest,
  prefillEfficiency,
  servingLatency,
} from '../../calculators/latency';
import type { ModelSizes } from '../../calculators/parameters';
import { sizesOf, servedWeightBytes } from '../../calculators/parameters';
import type { Maybe, Range } from '../../calculators/ranges';
import { exactly, isUnknown, spread, unknown } from '../../calculators/ranges';
import type { Hosting } from '../../calculators/ways';
import { staysOnOwnMachines } from '../../model/answers';
import type { Accelerator, OpenModel } from '../../model/catalogue';
import { finder, numberOf } from '../settings';
import { chosen } from './situation';
import type { Situation } from './situation';

// Which model runs where under the answers on data and hardware, what an hour of its card costs, and how
// long it takes.

/** How a method is served. */
export type ServedBy =
  /** By a provider, paid by the token. */
  | { readonly kind: 'token'; readonly model: string }
  /** On cards: the visitor's own where data must stay, else rented ones. */
  | {
      readonly kind: 'card';
      readonly model: string;
      readonly card: string;
      readonly cards: number;
      readonly own: boolean;
      /** What the estimate for an encoder rests on; null for other models. */
      readonly encoder: EncoderBasis | null;
    };

/** Time of an encoder is 2 · parameters · tokens / (peak × share of peak). */
export interface EncoderBasis {
  readonly parameters: number;
  /** In units of 10^12 operations a second; undefined where not listed. */
  readonly peakTflops: number | undefined;
  readonly shareOfPeak: Range;
}

/** The assumption that names the card that would serve: by the answer on hardware. */
export function servingCardId(situation: Situation): string {
  return chosen(situation, 'hardware') === 'consumer' ? 'consumer-card' : 'datacentre-card';
}

/** The assumption that names the open model that would serve: by the answer on size. */
export function servingModelId(situation: Situation): string {
  return modelOfSize[chosen(situation, 'model-size') ?? 'small'] ?? 'base-model-small';
}

/** True unless data or everything that runs must stay on the visitor's own machines. */
export function mayUseProviders(situation: Situation): boolean {
  return !staysOnOwnMachines((question) => chosen(situation, question));
}

/** An open model on its cards. */
export interface OnCards {
  readonly model: OpenModel;
  readonly sizes: ModelSizes;
  readonly card: Accelerator;
  readonly cards: number;
  readonly own: boolean;
  readonly encoder: boolean;
}

/** Room beyond the weights that serving takes (accelerate, estimate-memory: up to 20 %). */
const roomFactor = 1.2;

/** Cards that hold the weights of a model in 16 bits. */
function cardsFor(sizes: ModelSizes, card: Accelerator): number {
  const bytes = servedWeightBytes(sizes, { bits: 16 }) * roomFactor;
  return Math.max(1, Math.ceil(bytes / (card.memoryGb * 1e9)));
}

/** Cards of one's own that the answer on hardware stands for. */
function ownCards(situation: Situation): number {
  if (chosen(situation, 'hardware') !== 'cluster') return 1;
  return numberOf(situation.assume, 'cards') ?? 1;
}

/**
 * The open model that stands for the answer on size, or the encoder, on the card that stands for the
 * answer on hardware. Unknown where it is not listed or does not fit the cards that there are.
 */
export function onCards(situation: Situation, encoder: boolean): Maybe<OnCards> {
  const { catalogues, assume } = situation;
  const id = encoder ? 'encoder-model' : servingModelId(situation);
  const model = finder(catalogues.models)(assume, id);
  const card = finder(catalogues.accelerators)(assume, servingCardId(situation));
  if (model === undefined || card === undefined) return unknown('model and card');
  const own = !mayUseProviders(situation);
  if (own && chosen(situation, 'hardware') === 'none' && !encoder) {
    return unknown(`a card of your own for ${model.name}`);
  }
  const sizes = sizesOf(model);
  const cards = cardsFor(sizes, card);
  if (own && cards > ownCards(situation)) return unknown(`room for ${model.name} on ${card.name}`);
  return { model, sizes, card, cards, own, encoder };
}

/** How it is served, in names. */
export function servedOn({ model, sizes, card, cards, own, encoder }: OnCards): ServedBy {
  const { peakTflops } = card;
  const { parameters } = sizes;
  const basis = { parameters, peakTflops, shareOfPeak: prefillEfficiency(card) };
  const names = { model: model.name, card: card.name };
  return { kind: 'card', ...names, cards, own, encoder: encoder ? basis : null };
}

/** USD for an hour of one card: what was told, else the rents as listed; of one's own nobody knows it. */
export function usdPerHour(situation: Situation, { card, own }: OnCards): Maybe<Range> {
  const told = numberOf(situation.assume, 'card-usd-per-hour');
  if (told !== null) return exactly(told);
  if (own) return unknown('your price for an hour of one card');
  const rents = situation.catalogues.rentals.filter(({ accelerator }) => accelerator === card.id);
  return (
    spread(rents.map((rental) => rental.usdPerHour)) ?? unknown(`rental price of ${card.name}`)
  );
}

/** Requests that one copy answers together; the default of the estimate command. */
const servingBatch = 8;

/** Tokens that one request has a model read and write. */
export interface Length {
  readonly read: number;
  readonly written: number;
}

/** Card-seconds of one request; an encoder reads, and writes nothing. */
export function busySeconds(place: OnCards, length: Length): Maybe<Range> {
  const { sizes, card, cards } = place;
  if (place.encoder) {
    return encoderSeconds({ ...sizes, tokens: length.read, accelerator: card });
  }
  return cardSecondsPerRequest({
    model: sizes,
    storage: { bits: 16 },
    accelerator: card,
    gpus: cards,
    batch: servingBatch,
    promptTokens: Math.max(1, length.read),
    cachedTokens: 0,
    outputTokens: length.written,
  });
}

/** Cards around the clock, as the cost model takes them. */
export function hostingOf(situation: Situation, place: OnCards, length: Length): Maybe<Hosting> {
  const seconds = busySeconds(place, length);
  if (isUnknown(seconds)) return seconds;
  const usd = usdPerHour(situation, place);
  if (isUnknown(usd)) return usd;
  const busy = numberOf(situation.assume, 'utilisation-percent');
  if (busy === null) return unknown('share of the time a card is busy');
  return {
    cardSecondsPerRequest: seconds,
    gpus: place.cards,
    usdPerHour: usd,
    utilisation: exactly(busy / 100),
    alwaysOn: true,
  };
}

/** Seconds from the request to the first word and to the last, for one request on its own. */
export interface Waiting {
  readonly first: Maybe<Range>;
  readonly whole: Maybe<Range>;
}

/** Waiting for an open model on its cards; of an encoder the label is first word and last. */
export function waitingOnCards(place: OnCards, { read, written }: Length): Waiting {
  const { sizes, card, cards } = place;
  if (place.encoder) {
    const seconds = encoderSeconds({ ...sizes, tokens: read, accelerator: card });
    return { first: seconds, whole: seconds };
  }
  const latency = servingLatency({
    model: sizes,
    storage: { bits: 16 },
    accelerator: card,
    gpus: cards,
    batch: 1,
    promptTokens: Math.max(1, read),
    cachedTokens: 0,
    outputTokens: Math.max(1, written),
  });
  return { first: latency.timeToFirstToken, whole: latency.endToEnd };
}

/**
 * Waiting for a large hosted model: reading as measured, caching counted in; how fast it writes is not
 * listed anywhere.
 * @param hitShare share of requests that find the prompt in the cache, from 0 to 1
 */
export function waitingForProvider(prefix: number, fresh: number, hitShare: number): Waiting {
  const at = (end: keyof Range) => hostedFirstTokenSeconds(prefix, fresh, hitShare, end);
  return {
    first: { low: at('low'), expected: at('expected'), high: at('high') },
    whole: unknown('how fast the provider writes'),
  };
}
