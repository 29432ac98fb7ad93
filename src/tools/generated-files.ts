/*
 * Files that scripts write and the repository keeps: modules of content, and the schema of decision
 * records.
 */

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import * as z from 'zod';
import { recordSchema } from '../model/record';

/** A value as the literal of a module of content; `writeModule` gives it its form. */
export const literal = (value: unknown): string => JSON.stringify(value);

/** Writes a generated module of content in the form in which it is checked in. @param file from the root */
export function writeModule(file: string, text: string): void {
  writeFileSync(file, text);
  execFileSync(process.execPath, ['node_modules/oxfmt/bin/oxfmt', file]);
}

export const schemaFile = 'public/decision-record.schema.json';

/** The JSON Schema (draft 2020-12) of a decision record, made from the schema that parses it. */
export function recordJsonSchema(): string {
  const schema = {
    title: 'A decision record of Tune or Prompt?',
    ...z.toJSONSchema(recordSchema, { target: 'draft-2020-12' }),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
