import type { Maybe, Range } from '../../calculators/ranges';
import { isUnknown } from '../../calculators/ranges';
import type { Provenance } from '../../model/catalogue';

/** A source as it is printed. */
export interface PrintedSource {
  readonly title: string;
  readonly url?: string | undefined;
  readonly asOf?: string | undefined;
  readonly secondary?: boolean | undefined;
}

/** What every estimate prints; null is "not known", and `unknown` says what is missing. */
export interface Unsourced {
  readonly kind: string;
  readonly expected: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Expected values by part. */
  readonly parts: Readonly<Record<string, number | null>>;
  /** Low, expected and high by part. */
  readonly ranges: Readonly<Record<string, Range | null>>;
  /** Parts or values that could not be computed, and why; the sum above leaves them out. */
  readonly unknown: readonly string[];
  readonly units: Readonly<Record<string, string>>;
  readonly [name: string]: unknown;
}

export interface Estimate extends Unsourced {
  readonly sources: readonly PrintedSource[];
}

/** A range, or null where it is not known. */
export function known(range: Maybe<Range>): Range | null {
  if (isUnknown(range)) return null;
  return { low: range.low, expected: range.expected, high: range.high };
}

/** Expected values and ranges by part, and what is missing. */
export function printParts(parts: Readonly<Record<string, Maybe<Range>>>): {
  parts: Record<string, number | null>;
  ranges: Record<string, Range | null>;
  unknown: string[];
} {
  const printed: Record<string, number | null> = {};
  const ranges: Record<string, Range | null> = {};
  const missing: string[] = [];
  for (const [name, part] of Object.entries(parts)) {
    printed[name] = isUnknown(part) ? null : part.expected;
    ranges[name] = known(part);
    if (isUnknown(part)) missing.push(`${name}: needs ${part.missing.join(', ')}`);
  }
  return { parts: printed, ranges, unknown: missing };
}

/** Source of a catalogue entry. */
export function sourceOf(entry: Provenance): PrintedSource {
  const { asOf, secondary } = entry;
  return { title: entry.source.title, url: entry.source.url, asOf, secondary };
}

/** The three numbers of a range, or three nulls. */
export function headline(range: Maybe<Range>): Pick<Unsourced, 'expected' | 'low' | 'high'> {
  return known(range) ?? { expected: null, low: null, high: null };
}

export const formulaSources = {
  mlEngineering: {
    title: 'Bekman, Machine Learning Engineering',
    url: 'https://github.com/stas00/ml-engineering',
  },
  zero: { title: 'Rajbhandari et al., ZeRO', url: 'https://arxiv.org/abs/1910.02054' },
  deepspeed: {
    title: 'DeepSpeed, memory requirements',
    url: 'https://deepspeed.readthedocs.io/en/latest/memory.html',
  },
  korthikanti: {
    title: 'Korthikanti et al., Reducing Activation Recomputation',
    url: 'https://arxiv.org/abs/2205.05198',
  },
  lora: { title: 'Hu et al., LoRA', url: 'https://arxiv.org/abs/2106.09685' },
  qlora: { title: 'Dettmers et al., QLoRA', url: 'https://arxiv.org/abs/2305.14314' },
  houlsby: {
    title: 'Houlsby et al., Parameter-Efficient Transfer Learning',
    url: 'https://arxiv.org/abs/1902.00751',
  },
  peft: { title: 'Hugging Face, PEFT', url: 'https://github.com/huggingface/peft' },
  eleuther: {
    title: 'EleutherAI, cookbook',
    url: 'https://github.com/EleutherAI/cookbook',
  },
  torchtune: {
    title: 'PyTorch, torchtune, published runs',
    url: 'https://github.com/pytorch/torchtune',
  },
  litgpt: { title: 'Lightning AI, LitGPT', url: 'https://github.com/Lightning-AI/litgpt' },
  glean: { title: 'Glean, latency of GPT-4-Turbo by prompt length' },
  openAiCaching: { title: 'OpenAI, prompt caching test of 2,300 runs' },
  together: { title: 'Together AI, fine-tuning price formula', url: 'https://docs.together.ai' },
} as const satisfies Record<string, PrintedSource>;
