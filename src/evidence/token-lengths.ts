import { countText } from './text-scan';

/** How long texts are, in tokens. */
export interface Lengths {
  readonly texts: number;
  readonly total: number;
  readonly mean: number;
  readonly median: number;
  readonly p95: number;
  readonly longest: number;
  /** How many texts have from `from` to below `to` tokens: powers of two. */
  readonly histogram: readonly {
    readonly from: number;
    readonly to: number;
    readonly texts: number;
  }[];
}

/** Lengths that are counted one by one; longer ones in steps of about a hundredth. */
const exactUntil = 4096;
const stepsPerOctave = 64;

/** Counts lengths in flat memory: medians are exact up to 4,096 tokens, within 1 % above. */
export class LengthCounter {
  private readonly counts = new Float64Array(exactUntil + stepsPerOctave * 20);
  private texts = 0;
  private total = 0;
  private longest = 0;

  add(tokens: number): void {
    const length = Math.round(tokens);
    const place =
      length < exactUntil
        ? length
        : Math.min(
            this.counts.length - 1,
            exactUntil + Math.floor(Math.log2(length / exactUntil) * stepsPerOctave),
          );
    this.counts[place] = (this.counts[place] ?? 0) + 1;
    this.texts += 1;
    this.total += tokens;
    if (length > this.longest) this.longest = length;
  }

  lengths(): Lengths | undefined {
    if (this.texts === 0) return undefined;
    return {
      texts: this.texts,
      total: Math.round(this.total),
      mean: this.total / this.texts,
      median: this.quantile(0.5),
      p95: this.quantile(0.95),
      longest: this.longest,
      histogram: this.histogram(),
    };
  }

  private lengthAt(place: number): number {
    if (place < exactUntil) return place;
    return Math.round(exactUntil * 2 ** ((place - exactUntil) / stepsPerOctave));
  }

  private quantile(share: number): number {
    let left = share * this.texts;
    const place = this.counts.findIndex((count) => (left -= count) <= 0 && count > 0);
    return Math.min(this.longest, this.lengthAt(place));
  }

  private histogram() {
    const bars: { from: number; to: number; texts: number }[] = [];
    this.counts.forEach((texts, place) => {
      if (texts === 0) return;
      const from = 2 ** Math.floor(Math.log2(Math.max(1, this.lengthAt(place))));
      const last = bars.at(-1);
      const start = this.lengthAt(place) === 0 ? 0 : from;
      if (last?.from === start) last.texts += texts;
      else bars.push({ from: start, to: start === 0 ? 1 : from * 2, texts });
    });
    return bars;
  }
}

/** Texts that are all counted; of further ones one in `countedOne`. */
const allCounted = 10_000;
const countedOne = 16;

/**
 * Estimates words and tokens of the texts of one column. Beyond the first 10,000, all but one in 16 are taken
 * to have as many for each byte as those that were counted: the texts of one column are alike.
 */
export class TokenEstimator {
  words = 0;
  readonly lengths = new LengthCounter();
  private texts = 0;
  private countedBytes = 0;
  private countedWords = 0;
  private countedTokens = 0;

  /** @param bytes length of the text in UTF-8 */
  add(text: string, bytes: number): void {
    this.texts += 1;
    if (this.texts <= allCounted || this.texts % countedOne === 0) {
      const { words, tokens } = countText(text);
      this.countedBytes += bytes;
      this.countedWords += words;
      this.countedTokens += tokens;
      this.words += words;
      this.lengths.add(tokens);
    } else {
      const share = bytes / this.countedBytes;
      this.words += this.countedWords * share;
      this.lengths.add(this.countedTokens * share);
    }
  }
}

/** The tokenizer that exact counts are made with, as it is named wherever they are shown. */
export const tokenizerName = 'o200k_base (GPT-4o and later)';

/** Counts the tokens of a text exactly. */
export type CountTokens = (text: string) => number;

/**
 * Longest run of letters, of signs or of spaces that is given to the tokenizer at once: its time grows
 * with the square of the run, and a megabyte without a space would take hours. Cutting adds at most
 * a token for each piece.
 */
const longestRun = 1000;
const longRuns = new RegExp(
  [
    `[\\p{L}\\p{M}]{${longestRun},}`,
    `[^\\s\\p{L}\\p{M}\\p{N}]{${longestRun},}`,
    `\\s{${longestRun},}`,
  ].join('|'),
  'gu',
);

/** Loads the tokenizer, some 2 MB, when exact counts are asked for. */
export async function loadTokenizer(): Promise<CountTokens> {
  const { countTokens } = await import('gpt-tokenizer/encoding/o200k_base');
  // What looks like a special token in a row is text.
  const asText = { disallowedSpecial: new Set<string>() };
  return (text) => {
    if (text.length < longestRun) return countTokens(text, asText);
    let tokens = 0;
    let from = 0;
    for (const run of text.matchAll(longRuns)) {
      const [long] = run;
      tokens += from === run.index ? 0 : countTokens(text.slice(from, run.index), asText);
      for (let at = 0; at < long.length; at += longestRun) {
        tokens += countTokens(long.slice(at, at + longestRun), asText);
      }
      from = run.index + long.length;
    }
    return from < text.length ? tokens + countTokens(text.slice(from), asText) : tokens;
  };
}
