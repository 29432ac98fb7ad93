import type { Catalogues } from '../model/catalogue';
import { onlyWord, readArguments, BadInput, nameOf } from './arguments';
import { estimateCost } from './estimate/cost';
import { costFields, pricesFields } from './estimate/cost-option';
import type { Fields, Read } from './estimate/fields';
import { isRecord } from '../model/fields';
import { describeFields } from './estimate/fields';
import { estimateLatency, latencyFields } from './estimate/latency';
import { estimateMemory, memoryFields } from './estimate/memory';
import { modelFields } from './estimate/model';
import type { Estimate } from './estimate/result';
import { estimateTraining, trainingFields } from './estimate/training';
import { readJson, readText } from './read-input';
import type { World } from './world';

interface Kind {
  readonly says: string;
  readonly fields: Fields;
  readonly run: (
    input: Readonly<Record<string, unknown>>,
    catalogues: Catalogues,
  ) => Read<Estimate>;
}

const kinds: Readonly<Record<string, Kind>> = {
  memory: {
    says: 'Bytes per card for training or inference, by part.',
    fields: memoryFields,
    run: estimateMemory,
  },
  training: {
    says: 'Hours and USD on cards, or USD at a hosted service.',
    fields: trainingFields,
    run: estimateTraining,
  },
  latency: {
    says: 'Seconds to the first token, per token and in all.',
    fields: latencyFields,
    run: estimateLatency,
  },
  cost: {
    says: 'USD per request and per month, before launch, and against another option.',
    fields: costFields,
    run: estimateCost,
  },
};

/** A message with one line for each field, within one line. */
export const inOneLine = (message: string): string => message.split('\n').join('; ');

/**
 * Answers one question about numbers. `input` is foreign: {"kind": "memory" | "training" |
 * "latency" | "cost", ...inputs}. Gives an object that is safe to print as JSON (no NaN, no
 * Infinity; null is "not known"), or a message that names every field at fault and what it allows.
 */
export function estimate(input: unknown, catalogues: Catalogues): Read<Estimate> {
  const names = Object.keys(kinds).join(', ');
  if (!isRecord(input)) {
    return { ok: false, message: `The request must be an object with a kind: one of ${names}.` };
  }
  const { kind, ...inputs } = input;
  const chosen = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (chosen === undefined) return { ok: false, message: `kind: must be one of ${names}` };
  return chosen.run(inputs, catalogues);
}

/** Every input of every kind, with what it allows and its default. */
export const estimateHelp: string = [
  'estimate FILE',
  '',
  'FILE holds one object: {"kind": "memory" | "training" | "latency" | "cost", ...inputs}.',
  'The answer has expected, low, high, parts, ranges, unknown, units and sources, and more by kind.',
  'null means not known; unknown says what is missing. Unknown inputs are refused by name.',
  'Parts that are null are left out of the sum: the rest of a model given by {parameters} alone.',
  ...Object.entries(kinds).flatMap(([name, kind]) => [
    '',
    `kind "${name}": ${kind.says}`,
    describeFields(kind.fields),
  ]),
  '',
  'A model given by its sizes:',
  describeFields(modelFields),
  '',
  'Own prices:',
  describeFields(pricesFields),
].join('\n');

/** `estimate FILE|-`: one question about numbers answered as one JSON object; `--help` lists inputs. */
export async function estimateCommand(args: string[], world: World): Promise<string> {
  if (args.includes('--help') || args.includes('-h')) return estimateHelp;
  const { words } = readArguments(args);
  const file = onlyWord(words, 'estimate FILE, or - for standard input');
  const input = readJson(nameOf(file), await readText(file, world));
  const read = estimate(input, await world.loadCatalogues());
  if (!read.ok) throw new BadInput(`${nameOf(file)}: ${inOneLine(read.message)}`);
  return JSON.stringify(read.value, null, 2);
}
