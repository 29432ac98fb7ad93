import type { Range } from '../../calculators/ranges';
import { readNumber } from '../../words/typed-number';
import type { TypedNumber } from '../../words/typed-number';

interface Said {
  /** What it is, with its unit, for --help. */
  readonly says: string;
}
export interface NumberField extends Said {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
  /** Absent: no default; what then happens stands in `says`. */
  readonly default?: number | undefined;
}
export interface RangeField extends Said {
  readonly kind: 'range';
  readonly min: number;
  readonly max: number;
  readonly default?: Range | undefined;
}
export interface ChoiceField<Option extends string> extends Said {
  readonly kind: 'choice';
  readonly options: readonly Option[];
  /** Other names that are understood. */
  readonly aliases?: Readonly<Record<string, Option>>;
  readonly default?: Option | undefined;
}
export interface FlagField extends Said {
  readonly kind: 'flag';
  readonly default?: boolean | undefined;
}
/** A name, looked up later; `takes` says in what. */
export interface TextField extends Said {
  readonly kind: 'text';
  readonly takes: string;
  readonly default?: string | undefined;
}
/** A value with a shape of its own, read later. */
export interface AnyField extends Said {
  readonly kind: 'any';
  readonly takes: string;
  readonly default?: undefined;
}
export type Field =
  NumberField | RangeField | ChoiceField<string> | FlagField | TextField | AnyField;
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
export function allowed(field: Field): string {
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

type Numeric = Pick<RangeField, 'min' | 'max'> &
  ({ kind: 'number'; whole: boolean } | { kind: 'range' });

function isWithin(value: unknown, field: Numeric): value is number {
  return (
    typeof value === 'number' && Number.isFinite(value) && value >= field.min && value <= field.max
  );
}

/** A number that was written as text; null for everything else. */
function typedIn(value: unknown, field: Numeric): TypedNumber | null {
  if (typeof value !== 'string') return null;
  const decimals = field.kind === 'number' && field.whole ? 0 : Infinity;
  return readNumber(value, { min: field.min, max: field.max, unit: '', decimals });
}

/** The value with numbers that were written as text read, also within low, expected and high. */
function withNumbers(value: unknown, field: Numeric): unknown {
  if (field.kind === 'range' && isRecord(value)) {
    const ends = { ...field, kind: 'number', whole: false } as const;
    return Object.fromEntries(
      Object.entries(value).map(([name, end]) => [name, withNumbers(end, ends)]),
    );
  }
  const typed = typedIn(value, field);
  return typed?.kind === 'number' ? typed.value : value;
}

/** Why a text is no number here: the first of a range's ends, too. */
function whyNot(value: unknown, field: Field): string | null {
  if (field.kind !== 'number' && field.kind !== 'range') return null;
  const ends = isRecord(value) ? Object.values(value) : [value];
  const told = ends.map((end) => typedIn(end, field));
  return told.find((typed) => typed?.kind === 'problem')?.says ?? null;
}

function readRange(value: unknown, field: RangeField): Range | undefined {
  if (isWithin(value, field)) return { low: value, expected: value, high: value };
  if (typeof value !== 'object' || value === null) return undefined;
  const { low, expected, high, ...rest } = value as Record<string, unknown>;
  const fits = isWithin(low, field) && isWithin(expected, field) && isWithin(high, field);
  if (!fits || Object.keys(rest).length > 0 || low > expected || expected > high) return undefined;
  return { low, expected, high };
}

function readChoice(value: unknown, field: ChoiceField<string>): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (field.options.includes(value)) return value;
  const { aliases = {} } = field;
  return Object.hasOwn(aliases, value) ? aliases[value] : undefined;
}

/** The value as the field wants it, or undefined where it does not fit. */
function fitted(given: unknown, field: Field): unknown {
  const isNumeric = field.kind === 'number' || field.kind === 'range';
  const value = isNumeric ? withNumbers(given, field) : given;
  switch (field.kind) {
    case 'number':
      return isWithin(value, field) && (!field.whole || Number.isInteger(value))
        ? value
        : undefined;
    case 'range':
      return readRange(value, field);
    case 'choice':
      return readChoice(value, field);
    case 'flag':
      return typeof value === 'boolean' ? value : undefined;
    case 'text':
      return typeof value === 'string' && value.length <= 200 ? value : undefined;
    case 'any':
      return value;
  }
}

/** True for a plain object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads an object by a table of fields. Refuses unknown keys and values that do not fit, each by
 * its name and with what is allowed; fills in defaults. `path` stands before every name.
 */
export function readFields<F extends Fields>(
  fields: F,
  input: Readonly<Record<string, unknown>>,
  path = '',
): Read<Values<F>> {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const key of Object.keys(input)) {
    if (!Object.hasOwn(fields, key)) {
      problems.push(`${path}${key}: is not an input; known: ${Object.keys(fields).join(', ')}`);
    }
  }
  for (const [name, field] of Object.entries(fields)) {
    const given = Object.hasOwn(input, name) ? input[name] : undefined;
    if (given === undefined) {
      values[name] = field.default;
      continue;
    }
    const value = fitted(given, field);
    if (value === undefined) {
      const why = whyNot(given, field) ?? `must be ${allowed(field)}; got ${show(given)}`;
      problems.push(`${path}${name}: ${why}`);
    }
    values[name] = value;
  }
  return problems.length > 0
    ? { ok: false, message: problems.join('\n') }
    : { ok: true, value: values as Values<F> };
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
