import type { Maybe, Range } from '../calculators/ranges';
import { isUnknown, times } from '../calculators/ranges';
import { cacheHitShare, requestCost } from '../calculators/token-cost';
import type { TokenPrice } from '../model/catalogue';
import { countText } from './text-scan';
import type { CountTokens } from './token-lengths';

/** What a prompt is made of, in tokens. */
export interface PromptReport {
  /** All of it, places that are filled in left out. */
  readonly fixed: number;
  /** What comes before the first place that is filled in: the part that a provider can cache. */
  readonly prefix: number;
  /** Places that are filled in for each request, by how often each name occurs. */
  readonly places: number;
  /** Worked examples that were recognised by how they begin. */
  readonly examples: number;
  /** False where tokens are estimated. */
  readonly exact: boolean;
}

/** Places to fill in: {{name}}, ${name}, {name}, [[name]], <<name>>, and [INSERT …]. */
const places =
  /\{\{[^{}\n]{1,80}\}\}|\$\{[^{}\n]{1,80}\}|\{[A-Za-z_][\w.-]{0,60}\}|\[\[[^[\]\n]{1,80}\]\]|<<[^<>\n]{1,80}>>|\[(?:INSERT|YOUR)[^\]\n]{0,80}\]/g;

/** How an example begins, each way on its own: the way that occurs most often counts. */
const beginnings: readonly RegExp[] = [
  /<example\b[^>]*>/gi,
  /^\W{0,4}example\s*\d+\b/gim,
  /^\W{0,4}(?:input|text|question|q|user|human|customer|request|ticket|message|sentence)\s*:/gim,
];
/** How the answer of an example begins: a beginning without one is no example. */
const answers =
  /^\W{0,4}(?:output|label|answer|a|assistant|ai|response|reply|category|class|intent|result|sentiment)\s*:[ \t]*\S/gim;

/**
 * Takes a prompt apart. Nothing of its text is kept.
 * @param count exact counts where a tokenizer was loaded, an estimate otherwise
 */
export function inspectPrompt(text: string, count?: CountTokens): PromptReport {
  const found = [...text.matchAll(places)];
  const [first] = found;
  const tokens = count ?? ((part: string) => countText(part).tokens);
  return {
    fixed: Math.round(tokens(text.replace(places, ''))),
    prefix: Math.round(tokens(first === undefined ? text : text.slice(0, first.index))),
    places: found.length,
    examples: examplesIn(text),
    exact: count !== undefined,
  };
}

function examplesIn(text: string): number {
  const times = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const [tags = 0, numbered = 0, pairs = 0] = beginnings.map(times);
  if (tags > 0 || numbered > 0) return Math.max(tags, numbered);
  // The place where the request itself is filled in begins like an example, without an answer.
  return Math.min(pairs, times(answers));
}

/** What the visitor's volumes make of a prompt. */
export interface PromptVolumes {
  readonly requestsPerMonth: number;
  /** Tokens of one input, which is filled in, and of one output. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly price: TokenPrice;
}

/** USD per month without and with caching of the prefix. */
export interface CacheSaving {
  readonly without: Range;
  readonly with: Range;
  readonly saved: number;
}

/** What caching the prefix would save, by the calculators' rules; unknown where a price is missing. */
export function cacheSaving(prompt: PromptReport, volumes: PromptVolumes): Maybe<CacheSaving> {
  const { requestsPerMonth, inputTokens, outputTokens, price } = volumes;
  const cost = (caching: 'off' | 'required') =>
    requestCost({
      tokens: {
        prefix: prompt.prefix,
        fresh: prompt.fixed - prompt.prefix + inputTokens,
        output: outputTokens,
      },
      price,
      hits: cacheHitShare(requestsPerMonth, price.cacheMinutes),
      caching,
      batch: false,
    });
  const without = cost('off');
  if (isUnknown(without)) return without;
  const cached = cost('required');
  if (isUnknown(cached)) return cached;
  const monthly = times(without.total, requestsPerMonth);
  const monthlyCached = times(cached.total, requestsPerMonth);
  return {
    without: monthly,
    with: monthlyCached,
    saved: monthly.expected - monthlyCached.expected,
  };
}
