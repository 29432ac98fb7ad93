import type { CostChart, LatencyChart, MemoryBar, MemoryChart } from '../../advisor/numbers';
import { count, months, percent, seconds, usd } from './number-words';

/** What each way of tuning is called. */
export const methodNames: Readonly<Record<MemoryBar['method'], string>> = {
  full: 'full tuning (mixed precision)',
  'full-bf16': 'full tuning (16 bits)',
  'last-layers': 'the last two layers',
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
export function costWords({ own, crossover, promptShare, ...rest }: CostChart): string {
  const both =
    own === null
      ? ''
      : `A month costs about ${usd(own.prompted.expected)} prompted and ${usd(own.tuned.expected)} tuned, upkeep included. `;
  const level =
    crossover === null
      ? 'The two lines do not cross on this chart. '
      : `Running costs are level at about ${count(Number(crossover.requests.toPrecision(2)))} requests a month. `;
  const labelling = rest.labelledKnown
    ? ''
    : ' How many examples you have is open, so all are counted as still to be labelled.';
  const hosted = rest.selfHost
    ? ' These are prices of hosted models; you said that data must stay on your machines, so look at the line of the card.'
    : '';
  return `${both}${level}The prompt makes up ${percent(promptShare)} of a request’s cost.${labelling}${hosted}`;
}

/** How long reading takes at the visitor's length, against the need. */
export function latencyWords({ own, need }: LatencyChart): string {
  if (own === null) {
    return 'Tell how long the prompt and one input are, and the time before the first word is shown.';
  }
  const takes = `Reading ${count(own.tokens)} tokens takes a large hosted model about ${seconds(own.seconds)} before the first word, caching counted in; queueing and the network come on top.`;
  if (need === null) return takes;
  if (own.seconds > need.seconds) return `${takes} That is too long: ${need.says}.`;
  const verdict = own.seconds <= need.seconds / 2 ? 'That leaves room' : 'That is close';
  return `${takes} ${verdict}: ${need.says}.`;
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** Which ways of tuning fit the card. */
export function memoryWords({ bars, model, card, cards, stoodIn }: MemoryChart): string {
  const said = (fit: MemoryBar['fit'], says: string) => {
    const names = bars.filter((bar) => bar.fit === fit).map((bar) => methodNames[bar.method]);
    return names.length === 0 ? [] : [`${says} ${listed(names)}`];
  };
  const where = cards > 1 ? `${cards} cards, each ${card.name},` : `one ${card.name}`;
  const found = [
    ...said('yes', 'room for'),
    ...said('tight', 'a close call for'),
    ...said('no', 'too little for'),
  ];
  const open = stoodIn.length === 0 ? '' : ' Size or hardware is still open, so these stand in.';
  return `Training ${model} on ${where} there is ${found.join('; ')}.${open}`;
}

export const fitWords: Readonly<Record<MemoryBar['fit'], string>> = {
  yes: 'fits',
  tight: 'close call',
  no: 'does not fit',
};
