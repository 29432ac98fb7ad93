import type { EncoderMemory, LatencyChart, MemoryBar, MemoryChart } from '../../advisor/numbers';
import type { Role, ServedBy, ShownMethod, ShownMethods } from '../../advisor/numbers';
import { isUnknown } from '../../calculators/ranges';
import { byCount } from '../../model/by-count';
import { counted, listed } from '../../words/answers';
import { duration, gigabytes, hours, months, parameters } from './number-words';
import { shareOfCard, shortCount, usd, whole, withRange } from './number-words';

/** What each way of tuning is called. */
export const methodNames: Readonly<Record<MemoryBar['method'], string>> = {
  full: 'full tuning (mixed precision)',
  'full-bf16': 'full tuning (16 bits)',
  'last-layers': 'the last two layers',
  lora: 'LoRA',
  qlora: 'QLoRA',
};

const roleNames: Readonly<Record<Role, string>> = {
  recommended: 'recommended',
  // As the ladder calls it, where the next best method is another one of the same family.
  next: 'likeliest other family',
  cheapest: 'cheapest to run',
};

/** Why a method is shown: "Recommended and cheapest to run". */
export function roleWords(roles: readonly Role[]): string {
  const words = listed(roles.map((role) => roleNames[role]));
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What serves a method, and where. */
export function servedWords(servedBy: ServedBy): string {
  if (servedBy.kind === 'token') return `${servedBy.model}, paid by the token`;
  const { model, card, cards, own } = servedBy;
  const on = byCount(cards, `one ${card}`, `${cards} cards, each ${card}`);
  return `${model} on ${on}, ${own ? 'your own' : 'rented'}`;
}

/** What a month costs, upkeep included, or what is not listed; nothing while figures are missing. */
export function monthWords({ cost, trained }: ShownMethod): string {
  if (cost === null) return '';
  if (isUnknown(cost.running)) return `not known: needs ${listed(cost.running.missing)}`;
  const amount = withRange(cost.running, usd);
  return trained ? `${amount}, training again included` : amount;
}

/** What stands before launch. */
export function launchWords({ cost }: ShownMethod): string {
  if (cost === null) return '';
  if (isUnknown(cost.upFront)) return `not known: needs ${listed(cost.upFront.missing)}`;
  return cost.upFront.high === 0 ? 'nothing beyond the prompt' : withRange(cost.upFront, usd);
}

/** One request, upkeep left out. */
export function requestWords({ cost }: ShownMethod): string | null {
  if (cost === null || isUnknown(cost.perRequest)) return null;
  return withRange(cost.perRequest, usd);
}

/** How long somebody waits for the first word, or for the label. */
export function waitingWords({ waiting }: ShownMethod): string {
  if (waiting === null) return '';
  const { first, whole: inAll } = waiting;
  if (isUnknown(first)) return `not known: needs ${listed(first.missing)}`;
  const whenDone =
    isUnknown(inAll) || inAll.expected === first.expected
      ? ''
      : `; the whole answer ${withRange(inAll, duration)}`;
  return `${withRange(first, duration)}${whenDone}`;
}

/** Tokens, of which an average can have a fraction, as a whole number. */
const tokenCount = (tokens: number): string => counted(Math.round(tokens), 'token');

/** How an encoder's time follows from its size, with this visitor's numbers. */
export function encoderWords({ servedBy, reads }: ShownMethod): string | null {
  if (servedBy?.kind !== 'card' || servedBy.encoder === null || reads === null) return null;
  const { parameters: size, peakTflops, shareOfPeak } = servedBy.encoder;
  if (peakTflops === undefined) return null;
  const share = (value: number) => whole(value * 100);
  const shares = `${share(shareOfPeak.low)} to ${share(shareOfPeak.high)} % (expected ${share(shareOfPeak.expected)} %)`;
  return `An estimate of the computing alone: 2 × ${parameters(size)} parameters × ${tokenCount(reads)}, at ${shares} of the ${whole(peakTflops)} × 10¹² operations a second that one ${servedBy.card} can do. Starting it, splitting the text into tokens and the network come on top, and outweigh it for so small a model.`;
}

/** How long the cards are busy, where that says that less would do. */
export function busyWords({ busyHours, servedBy }: ShownMethod): string | null {
  if (busyHours === null || servedBy?.kind !== 'card') return null;
  const spare = busyHours.high < 73 ? ', so a smaller machine may do' : '';
  return `${withRange(busyHours, hours)} of the 730 hours of a month${spare}`;
}

/** Whether and when training pays back at the visitor's volume, in one sentence. */
export function paybackWords({ payback, requests }: ShownMethods): string | null {
  if (payback === null || requests === null) return null;
  const { option, baseline, months: until } = payback;
  const pair = `“${option}” against “${baseline}”`;
  if (isUnknown(until)) return null;
  const value = (at: number | 'never') => (at === 'never' ? Infinity : at);
  const [low, expected, high] = [value(until.low), value(until.expected), value(until.high)];
  const start = `At ${counted(requests, 'request')} a month, ${pair}`;
  if (low === Infinity) return `${start} does not pay back, whatever the range.`;
  if (high <= 0)
    return `${start} costs nothing extra before launch, so it pays from the first day.`;
  const range =
    high === Infinity
      ? `at best ${after(low)}, at worst never`
      : months(low) === months(high)
        ? ''
        : `between ${months(low)} and ${months(high)}`;
  if (expected === Infinity) return `${start} does not pay back: ${range}.`;
  return `${start} pays back ${after(expected)}${range === '' ? '' : `: ${range}`}.`;
}

function after(value: number): string {
  if (value <= 0) return 'at once';
  return value < 1 || value > 120 ? `after ${months(value)}` : `after about ${months(value)}`;
}

/** Where running costs are level, and what is counted. */
export function levelWords({ payback, labelledKnown, methods }: ShownMethods): string {
  const said: string[] = [];
  if (payback !== null && payback.level !== null) {
    const { option, level } = payback;
    said.push(
      level === 'never'
        ? `“${option}” never gets the cheaper of the two to run.`
        : level.requests <= 1
          ? `“${option}” is the cheaper of the two to run at any volume.`
          : `Their running costs are level at about ${counted(Math.round(Number(level.requests.toPrecision(2))), 'request')} a month.`,
    );
  }
  if (!labelledKnown && methods.some(({ trained }) => trained)) {
    said.push('How many examples you have is open, so all are counted as still to be labelled.');
  }
  return said.join(' ');
}

/** The limit in words: what was told, or what the answer on speed stands for. */
function limitWords({ seconds, told }: NonNullable<LatencyChart['need']>): string {
  if (told) return duration(seconds);
  return seconds <= 1 ? 'well below 1 s' : `some seconds, drawn at ${whole(seconds)}`;
}

/** The limit as a chart names it. */
export const needWords = (need: NonNullable<LatencyChart['need']>): string =>
  `you: ${limitWords(need)}`;

/** How the recommended method stands against the limit. */
export function latencyWords({ series, need }: LatencyChart): string | null {
  const one = series.find(({ recommended }) => recommended);
  if (one?.own == null) return null;
  const { tokens, seconds } = one.own;
  const { servedBy } = one;
  const isLabel = servedBy.kind === 'card' && servedBy.encoder !== null;
  const takes =
    servedBy.kind === 'token'
      ? `Reading ${tokenCount(tokens)} takes a large hosted model about ${duration(seconds.expected)} before the first word, caching counted in; queueing and the network come on top.`
      : `${isLabel ? 'Labelling' : 'Reading'} ${tokenCount(tokens)} takes ${servedBy.model} about ${duration(seconds.expected)} of computing${isLabel ? '' : ' before the first word'}; queueing and the network come on top.`;
  if (need === null) return takes;
  const limit = `your limit is ${limitWords(need)}`;
  if (seconds.expected > need.seconds) return `${takes} That is too long: ${limit}.`;
  const verdict = seconds.expected <= need.seconds / 2 ? 'That leaves room' : 'That is close';
  return `${takes} ${verdict}: ${limit}.`;
}

/** Which ways of tuning fit the card. */
export function memoryWords({ bars, model, card, cards, stoodIn }: MemoryChart): string {
  const said = (fit: MemoryBar['fit'], says: string) => {
    const names = bars.filter((bar) => bar.fit === fit).map((bar) => methodNames[bar.method]);
    return names.length === 0 ? [] : [`${says} ${listed(names)}`];
  };
  const where = byCount(cards, `one ${card.name}`, `${cards} cards, each ${card.name},`);
  const found = [
    ...said('yes', 'room for'),
    ...said('tight', 'a close call for'),
    ...said('no', 'too little for'),
  ];
  const open = stoodIn.length === 0 ? '' : ' Size or hardware is still open, so these stand in.';
  return `Training ${model} on ${where} there is ${found.join('; ')}.${open}`;
}

/** What training an encoder takes. */
export function encoderMemoryWords({ model, bytes, card, cardBytes }: EncoderMemory): string {
  const share = shareOfCard(bytes, cardBytes);
  return `Training every weight of ${model} takes ${gigabytes(bytes)} for weights, gradients and optimiser (18 bytes for each parameter), ${share} of one ${card}. What a batch adds depends on its size and is not counted.`;
}

export const fitWords: Readonly<Record<MemoryBar['fit'], string>> = {
  yes: 'fits',
  tight: 'close call',
  no: 'does not fit',
};

/** A mark where two costs are level. */
export const levelMark = (requests: number): string => `level at ${shortCount(requests)}`;
