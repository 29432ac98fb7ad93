import type { CostChart, LatencyChart, MemoryBar, MemoryChart } from '../../state/numbers';
import { count, gigabytes, months, percent, seconds, usd } from './number-words';

/** What each way of tuning is called. */
export const methodNames: Readonly<Record<MemoryBar['method'], string>> = {
  full: 'Full, mixed precision',
  'full-bf16': 'Full, all in 16 bits',
  'last-layers': 'Last two layers',
  lora: 'LoRA',
  qlora: 'QLoRA',
};

/** Whether and when tuning pays back, in one sentence; at the visitor's volume, if it was told. */
export function paybackWords({ payback, own }: CostChart): string {
  if (payback === null || own === null) {
    return 'Tell how many requests there are a month, and the time until tuning pays back is shown.';
  }
  const { low, expected, high } = payback;
  const volume = `${count(own.requests)} requests a month`;
  if (low === Infinity) return `At ${volume} tuning does not pay back, whatever the range.`;
  if (high <= 0) return `At ${volume} tuning costs nothing extra, so it pays from the first day.`;
  const range =
    high === Infinity
      ? `at best ${after(low)}, at worst never`
      : `between ${months(low)} and ${months(high)}`;
  if (expected === Infinity) return `At ${volume} tuning does not pay back: ${range}.`;
  return `At ${volume} tuning pays back ${after(expected)}: ${range}.`;
}

function after(value: number): string {
  if (value <= 0) return 'at once';
  return value < 1 || value > 120 ? `after ${months(value)}` : `after about ${months(value)}`;
}

/** What a month costs either way, and where the lines cross. */
export function costWords({ own, crossover, promptShare }: CostChart): string {
  const both =
    own === null
      ? ''
      : `A month costs about ${usd(own.prompted.expected)} prompted and ${usd(own.tuned.expected)} tuned, upkeep included. `;
  const level =
    crossover === null
      ? 'The two lines do not cross on this chart. '
      : `Running costs are level at about ${count(Number(crossover.requests.toPrecision(2)))} requests a month. `;
  return `${both}${level}The prompt makes up ${percent(promptShare)} of a request’s cost.`;
}

/** How long reading takes at the visitor's length, against the need. */
export function latencyWords({ own, need }: LatencyChart): string {
  if (own === null) {
    return 'Tell how long the prompt and one input are, and the time before the first word is shown.';
  }
  const takes = `Reading ${count(own.tokens)} tokens takes a large hosted model about ${seconds(own.seconds)} before the first word, caching counted in; queueing and the network come on top.`;
  if (need === null) return takes;
  return own.seconds <= need.seconds
    ? `${takes} That leaves room: ${need.says}.`
    : `${takes} That is too long: ${need.says}.`;
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** Which ways of tuning fit the card. */
export function memoryWords({ bars, model, card, cards }: MemoryChart): string {
  const named = (fit: MemoryBar['fit']) =>
    listed(bars.filter((bar) => bar.fit === fit).map((bar) => methodNames[bar.method]));
  const where = cards > 1 ? `${cards} × ${card.name}, shared` : card.name;
  const sentence = (words: string, says: string) => (words === '' ? '' : ` ${says}: ${words}.`);
  return `Training ${model} on ${where}, ${gigabytes(card.bytes)} each.${sentence(named('yes'), 'Fits')}${sentence(named('tight'), 'A close call')}${sentence(named('no'), 'Does not fit')}`;
}

export const fitWords: Readonly<Record<MemoryBar['fit'], string>> = {
  yes: 'fits',
  tight: 'close call',
  no: 'does not fit',
};
