import { BadInput } from '../../cli/arguments';
import { readInput } from '../../cli/read-input';
import { shown } from '../../model/foreign-text';
import { isTooDeep } from '../../model/nesting';
import type { Input } from '../../model/recommendation';
import type { World } from '../../cli/world';
import type { Case } from '../../model/case';

/** Everything outside that a tool touches: that of the command line, and what only assistants ask for. */
export interface DoorWorld extends World {
  /** Loads the published cases, which most calls do without. */
  loadCases(): Promise<readonly Case[]>;
  /** Lets whatever else is waiting go first, so that a long call can be cancelled. */
  pause(): Promise<void>;
}

/** The arguments of a call: foreign, and an object at least. */
export type Given = Readonly<Record<string, unknown>>;

/** A JSON Schema of one field. */
export type FieldSchema = Readonly<Record<string, unknown>> & { readonly description: string };

/** What a call may look at beside its arguments. */
export interface Calling {
  readonly world: DoorWorld;
  /** Aborted where the client cancels the call. */
  readonly signal: AbortSignal;
}

/** One thing that an assistant can ask. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly says: string;
  readonly fields: Readonly<Record<string, FieldSchema>>;
  readonly required: readonly string[];
  /** Throws BadInput that names the field at fault. */
  readonly run: (given: Given, calling: Calling) => Promise<object> | object;
}

/** Characters that the arguments of one call may have; answers to all questions take about 2,000. */
export const longestArguments = 100_000;

/** The fields of a situation, as the command line reads them from a file. */
export const situationFields = {
  answers: {
    type: 'object',
    description:
      'Question id to answer: an option id, a list of option ids (a question of kind multi; [] is none of them), a whole number, or "unsure". Ids come from the tool questions. Leave out what the person did not say.',
    additionalProperties: {
      anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'array', items: { type: 'string' } }],
    },
  },
  assumptions: {
    type: 'object',
    description: 'Assumption id to value, for those that differ from their default.',
    additionalProperties: { anyOf: [{ type: 'string' }, { type: 'number' }] },
  },
} as const satisfies Record<string, FieldSchema>;

/** Refuses fields that a tool does not have, by name. Throws BadInput. */
export function checkFields(given: Given, tool: Pick<Tool, 'fields'>): void {
  const known = Object.keys(tool.fields);
  const unknown = Object.keys(given).filter((field) => !known.includes(field));
  if (unknown.length === 0) return;
  const names = known.length === 0 ? 'none' : known.join(', ');
  throw new BadInput(`${unknown.join(', ')} is not a field; known: ${names}`);
}

/** Refuses what is too long, or nested too deeply, to have been meant. Throws BadInput. */
export function checkSize(given: Given): void {
  const deep = Object.keys(given).find((field) => isTooDeep(given[field]));
  if (deep !== undefined) throw new BadInput(`${shown(deep)} is nested too deeply to be read`);
  const { length } = JSON.stringify(given);
  if (length <= longestArguments) return;
  throw new BadInput(
    `The arguments have ${length} characters; at most ${longestArguments} are read`,
  );
}

/** The situation among the arguments, by the schemas of the command line. Throws BadInput. */
export function situationOf(
  { answers, assumptions }: Given,
  { knowledge }: DoorWorld,
  name = 'arguments',
): Input {
  return readInput(knowledge, name, JSON.stringify({ answers, assumptions }));
}

/** A field that is true or false, or absent. Throws BadInput. */
export function flagOf(given: Given, field: string): boolean {
  const value = given[field] ?? false;
  if (typeof value !== 'boolean') throw new BadInput(`${field} must be true or false`);
  return value;
}

/** A field that is a list of ids, or absent. Throws BadInput. */
export function idsOf(given: Given, field: string, known: readonly string[]): string[] | null {
  const value = given[field];
  if (value === undefined) return null;
  if (!Array.isArray(value)) throw new BadInput(`${field} must be a list of ids`);
  return value.map((id: unknown) => {
    if (typeof id === 'string' && known.includes(id)) return id;
    throw new BadInput(`${field} holds ${excerpt(id)}, which is not one of: ${known.join(', ')}`);
  });
}

/** A foreign value within a message. */
export function excerpt(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 60);
}

/** Chances with two decimals: more would claim more than is known. */
export function rounded(chance: number): number {
  return Math.round(chance * 100) / 100;
}
