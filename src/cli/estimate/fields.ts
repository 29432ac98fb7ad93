/* The inputs of an estimate: tables of fields that are both what --help says and, as schemas of zod, what
   is read. */

import * as z from 'zod/mini';
import type { Range } from '../../calculators/ranges';
import { isRecord } from '../../model/fields';
import { readNumber } from '../../words/typed-number';
import type { TypedNumber } from '../../words/typed-number';
import type { TrainingMethod } from '../../calculators/training-method';

interface Said {
  /** What it is, with its unit, for --help. */
  readonly says: string;
}
interface NumberField extends Said {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
  /** Absent: no default; what then happens stands in `says`. */
  readonly default?: number | undefined;
}
interface RangeField extends Said {
  readonly kind: 'range';
  readonly min: number;
  readonly max: number;
  readonly default?: Range | undefined;
}
interface ChoiceField<Option extends string> extends Said {
  readonly kind: 'choice';
  readonly options: readonly Option[];
  /** Other names that are understood. */
  readonly aliases?: Readonly<Record<string, Option>>;
  readonly default?: Option | undefined;
}
interface FlagField extends Said {
  readonly kind: 'flag';
  readonly default?: boolean | undefined;
}
/** A name, looked up later; `takes` says in what. */
interface TextField extends Said {
  readonly kind: 'text';
  readonly takes: string;
  readonly default?: string | undefined;
}
/** A value with a shape of its own, read later. */
interface AnyField extends Said {
  readonly kind: 'any';
  readonly takes: string;
  readonly default?: undefined;
}
type Field = NumberField | RangeField | ChoiceField<string> | FlagField | TextField | AnyField;
export type Fields = Readonly<Record<string, Field>>;

type Raw<F> = F extends { kind: 'number' }
  ? number
  : F extends { kind: 'range' }
    ? Range
    : F extends { kind: 'choice'; options: readonly (infer Option)[] }
      ? Option
      : F extends { kind: 'flag' }
        ? boolean
        : F extends { kind: 'text' }
          ? string
          : unknown;
/** The values of a table of fields: undefined only where there is no default. */
export type Values<F extends Fields> = {
  readonly [Name in keyof F]: F[Name] extends { default: number | string | boolean | Range }
    ? Raw<F[Name]>
    : Raw<F[Name]> | undefined;
};

export type Read<T> = { ok: true; value: T } | { ok: false; message: string };

/** Numbers as people write them. */
function plain(value: number): string {
  return value >= 1e7 ? value.toExponential().replace('e+', 'e') : String(value);
}

function show(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text === undefined ? 'nothing' : text.slice(0, 60);
}

/** What a field allows, in words. */
function allowed(field: Field): string {
  switch (field.kind) {
    case 'number':
      return `${field.whole ? 'a whole number' : 'a number'} from ${plain(field.min)} to ${plain(field.max)}`;
    case 'range':
      return `a number from ${plain(field.min)} to ${plain(field.max)}, or {low, expected, high} of such`;
    case 'choice':
      return `one of ${field.options.join(', ')}`;
    case 'flag':
      return 'true or false';
    case 'text':
    case 'any':
      return field.takes;
  }
}

type Bounds = Pick<RangeField, 'min' | 'max'>;

/** A number that was written as text; null for everything else. */
function typedIn(value: unknown, { min, max }: Bounds, isWhole: boolean): TypedNumber | null {
  if (typeof value !== 'string') return null;
  return readNumber(value, { min, max, unit: '', decimals: isWhole ? 0 : Infinity });
}

/** Why a text is no number here: the first of a range's ends, too. */
function whyNot(value: unknown, field: Field): string | null {
  if (field.kind !== 'number' && field.kind !== 'range') return null;
  const isWhole = field.kind === 'number' && field.whole;
  const ends = isRecord(value) ? Object.values(value) : [value];
  const told = ends.map((end) => typedIn(end, field, isWhole));
  return told.find((typed) => typed?.kind === 'problem')?.says ?? null;
}

/** Numbers as a field takes them, e.g. whole ones from 1 to 8; a number may be written as text. */
function numbers(bounds: Bounds, isWhole = false) {
  const number = isWhole ? z.int() : z.number();
  return z.pipe(
    z.transform((value: unknown) => {
      const typed = typedIn(value, bounds, isWhole);
      return typed?.kind === 'number' ? typed.value : value;
    }),
    number.check(z.gte(bounds.min), z.lte(bounds.max)),
  );
}

function ranges(field: RangeField) {
  const one = numbers(field);
  return z.union([
    z.pipe(
      one,
      z.transform((value): Range => ({ low: value, expected: value, high: value })),
    ),
    z
      .strictObject({ low: one, expected: one, high: one })
      .check(z.refine(({ low, expected, high }) => low <= expected && expected <= high)),
  ]);
}

function choices({ options, aliases = {} }: ChoiceField<string>) {
  return z.union([
    z.enum(options),
    z.pipe(
      z.enum(Object.keys(aliases)),
      z.transform((name) => aliases[name]),
    ),
  ]);
}

function schemaOf(field: Field): z.ZodMiniType {
  switch (field.kind) {
    case 'number':
      return numbers(field, field.whole);
    case 'range':
      return ranges(field);
    case 'choice':
      return choices(field);
    case 'flag':
      return z.boolean();
    case 'text':
      return z.string().check(z.maxLength(200));
    case 'any':
      return z.unknown();
  }
}

/** A field as it is read: what is left out is the default, where there is one. */
function inputOf(field: Field): z.ZodMiniType {
  const given = z.optional(schemaOf(field));
  return field.default === undefined ? given : z._default(given, field.default);
}

function makeSchema(fields: Fields) {
  return z.strictObject(
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, inputOf(field)])),
  );
}

/** Made once for a table of fields, since making one takes longer than reading by it. */
const schemas = new WeakMap<Fields, ReturnType<typeof makeSchema>>();

/**
 * Reads an object by a table of fields. Refuses unknown keys and values that do not fit, each by
 * its name and with what is allowed; fills in defaults. `path` stands before every name.
 */
export function readFields<F extends Fields>(
  fields: F,
  input: Readonly<Record<string, unknown>>,
  path = '',
): Read<Values<F>> {
  const schema = schemas.get(fields) ?? makeSchema(fields);
  schemas.set(fields, schema);
  const read = schema.safeParse(input);
  if (read.success) return { ok: true, value: read.data as Values<F> };
  const problems = read.error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys' && issue.path.length === 0) {
      const known = Object.keys(fields).join(', ');
      return issue.keys.map((key) => `${path}${key}: is not an input; known: ${known}`);
    }
    const name = String(issue.path[0]);
    const field = fields[name];
    if (field === undefined) return [];
    const why = whyNot(input[name], field);
    return [`${path}${name}: ${why ?? `must be ${allowed(field)}; got ${show(input[name])}`}`];
  });
  // Of a field with several faults one is enough.
  return { ok: false, message: [...new Set(problems)].join('\n') };
}

/** One line of help for every field. */
export function describeFields(fields: Fields): string {
  return Object.entries(fields)
    .map(([name, field]) => {
      const fallback =
        field.default === undefined ? '' : `; default ${JSON.stringify(field.default)}`;
      const aliases = field.kind === 'choice' ? Object.keys(field.aliases ?? {}) : [];
      const also = aliases.length === 0 ? '' : ` Also understood: ${aliases.join(', ')}.`;
      return `  ${name}: ${allowed(field)}${fallback}. ${field.says}${also}`;
    })
    .join('\n');
}

const whole = { kind: 'number', whole: true } as const;

/** How a model is adapted: shared by memory and training. */
export const methodFields = {
  method: {
    kind: 'choice',
    options: [
      'full',
      'lora',
      'qlora',
      'adapter',
      'llama-adapter',
      'prefix',
      'prompt',
      'p-tuning',
      'last-layers',
    ],
    default: 'full',
    says: 'How the weights are adapted.',
  },
  rank: { ...whole, min: 1, max: 65_536, default: 16, says: 'LoRA, QLoRA: rank.' },
  targets: {
    kind: 'choice',
    options: ['q', 'qv', 'attention', 'mlp', 'all-linear'],
    default: 'all-linear',
    says: 'LoRA, QLoRA: adapted matrices of every block.',
  },
  bottleneck: { ...whole, min: 1, max: 1e6, default: 64, says: 'Adapters: width.' },
  adaptersPerLayer: {
    ...whole,
    min: 1,
    max: 100,
    default: 2,
    says: 'Adapters: how many in a block.',
  },
  adapterLayers: {
    ...whole,
    min: 1,
    max: 10_000,
    says: 'LLaMA-Adapter: blocks with a prompt; absent: all (PEFT), litgpt uses all but two.',
  },
  gatesPerLayer: {
    ...whole,
    min: 1,
    max: 10_000,
    default: 1,
    says: 'LLaMA-Adapter: gates in a block; 1 in PEFT, one per head in litgpt.',
  },
  virtualTokens: {
    ...whole,
    min: 1,
    max: 1e6,
    default: 20,
    says: 'Prefix, prompt, p-tuning, LLaMA-Adapter: trained tokens.',
  },
  encoderHidden: {
    ...whole,
    min: 1,
    max: 1e6,
    says: 'P-tuning: width of the encoder; absent: that of the model. Prefix: absent: no encoder.',
  },
  lastLayers: {
    ...whole,
    min: 1,
    max: 10_000,
    default: 2,
    says: 'Last layers: blocks that train (LLaMA-Factory trains 2); never more than there are.',
  },
} as const satisfies Fields;

/** Picks the method's settings out of the values read. */
export function methodOf(values: Values<typeof methodFields>): TrainingMethod {
  const { method, rank, targets, bottleneck, adaptersPerLayer, virtualTokens } = values;
  const { encoderHidden, adapterLayers, gatesPerLayer, lastLayers } = values;
  return {
    ...{ method, rank, targets, bottleneck, adaptersPerLayer, virtualTokens },
    ...{ encoderHidden, adapterLayers, gatesPerLayer, lastLayers },
  };
}

const tokens = ['virtualTokens'] as const;

/** Settings that a method reads; of the others, those given are named as not used. */
const usedBy: Readonly<Record<TrainingMethod['method'], readonly string[]>> = {
  full: [],
  lora: ['rank', 'targets'],
  qlora: ['rank', 'targets'],
  adapter: ['bottleneck', 'adaptersPerLayer'],
  'llama-adapter': [...tokens, 'adapterLayers', 'gatesPerLayer'],
  prefix: [...tokens, 'encoderHidden'],
  prompt: [...tokens],
  'p-tuning': [...tokens, 'encoderHidden'],
  'last-layers': ['lastLayers'],
};

/** Settings of other methods that were given and change nothing. */
export function unusedSettings(
  method: TrainingMethod['method'],
  input: Readonly<Record<string, unknown>>,
): string[] {
  const settings = Object.keys(methodFields).filter((name) => name !== 'method');
  return settings.filter((name) => Object.hasOwn(input, name) && !usedBy[method].includes(name));
}
