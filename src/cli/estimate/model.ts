import type { ModelSizes } from '../../calculators/parameters';
import { sizesOf, sizesOfShape } from '../../calculators/parameters';
import type { ModelShape, OpenModel } from '../../model/catalogue';
import type { Fields, Read } from './fields';
import { isRecord } from '../../model/fields';
import { readFields } from './fields';

const whole = { kind: 'number', whole: true, min: 1 } as const;

/** Keys of a model that is given by its sizes. */
export const modelFields = {
  parameters: { ...whole, max: 1e15, says: 'Number of parameters; alone, or beside the shape.' },
  layers: { ...whole, max: 10_000, says: 'Blocks.' },
  hidden: { ...whole, max: 1e6, says: 'Width of the residual stream.' },
  intermediate: { ...whole, max: 1e7, says: 'Width of the feed-forward block.' },
  heads: { ...whole, max: 10_000, says: 'Query heads.' },
  kvHeads: { ...whole, max: 10_000, says: 'Key-value heads; absent: as many as heads.' },
  headDim: { ...whole, max: 100_000, says: 'Size of a head; absent: hidden / heads.' },
  vocabulary: { ...whole, max: 1e8, says: 'Tokens of the vocabulary.' },
  tied: { kind: 'flag', default: false, says: 'Whether the output head shares the embedding.' },
  qkvBias: { kind: 'flag', says: 'Biases on queries, keys and values (Qwen2.5).' },
  qkNorm: { kind: 'flag', says: 'Norms on queries and keys (Qwen3).' },
  normsPerLayer: { ...whole, max: 16, says: 'Norms in a block; absent: 2.' },
} as const satisfies Fields;

/** What --help says about the field `model`. */
export const modelTakes =
  'an id of the catalogue, {layers, hidden, intermediate, heads, kvHeads, headDim, vocabulary, tied}, or {parameters}';

/** Letters and digits only, so that "Llama-3.1-8B" finds llama-3-1-8b. */
export function comparable(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** The entry with this id, or whose id or name reads the same. */
export function findEntry<T extends { readonly id: string; readonly name: string }>(
  entries: readonly T[],
  name: string,
): T | undefined {
  const wanted = comparable(name);
  return entries.find(
    (entry) => comparable(entry.id) === wanted || comparable(entry.name) === wanted,
  );
}

/** Finds an entry or says which there are, also where none was named. */
export function readEntry<T extends { readonly id: string; readonly name: string }>(
  field: string,
  entries: readonly T[],
  name: string | undefined,
): Read<T> {
  const value = name === undefined ? undefined : findEntry(entries, name);
  if (value !== undefined) return { ok: true, value };
  const says = name === undefined ? 'is required' : `"${name}" is not in the catalogue`;
  const ids = entries.map((entry) => entry.id).join(', ');
  return { ok: false, message: `${field}: ${says}; known: ${ids}` };
}

/** A model that was read, and its entry where it came from the catalogue. */
export interface ReadModel {
  readonly sizes: ModelSizes;
  readonly entry?: OpenModel | undefined;
}

const shapeNames = ['layers', 'hidden', 'intermediate', 'heads', 'vocabulary'] as const;

function readShape(input: Record<string, unknown>, field: string): Read<ReadModel> {
  const read = readFields(modelFields, input, `${field}.`);
  if (!read.ok) return read;
  const given = read.value;
  const { parameters, layers, hidden, intermediate, heads, vocabulary } = given;
  const onlySize = shapeNames.every((name) => given[name] === undefined);
  if (onlySize && parameters !== undefined) return { ok: true, value: { sizes: { parameters } } };
  if (
    layers === undefined ||
    hidden === undefined ||
    intermediate === undefined ||
    heads === undefined ||
    vocabulary === undefined
  ) {
    const missing = shapeNames.filter((name) => given[name] === undefined);
    return { ok: false, message: `${field}: ${missing.join(', ')} missing; give ${modelTakes}` };
  }
  const kvHeads = given.kvHeads ?? heads;
  if (kvHeads > heads) {
    return { ok: false, message: `${field}.kvHeads: must be at most heads (${heads})` };
  }
  const headDim = given.headDim ?? Math.max(1, Math.round(hidden / heads));
  const { tied, qkvBias, qkNorm, normsPerLayer } = given;
  const sizes = { layers, hidden, intermediate, heads, kvHeads, headDim, vocabulary, tied };
  const shape: ModelShape = { ...sizes, qkvBias, qkNorm, normsPerLayer };
  const computed = sizesOfShape(shape);
  return { ok: true, value: { sizes: { shape, parameters: parameters ?? computed.parameters } } };
}

/** Reads a model: an id, a shape, or a number of parameters. */
export function readModel(
  input: unknown,
  models: readonly OpenModel[],
  field = 'model',
): Read<ReadModel> {
  if (typeof input === 'string') {
    const found = readEntry(field, models, input);
    if (!found.ok) return found;
    return { ok: true, value: { sizes: sizesOf(found.value), entry: found.value } };
  }
  if (isRecord(input)) return readShape(input, field);
  return { ok: false, message: `${field}: must be ${modelTakes}` };
}
