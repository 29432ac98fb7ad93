import * as z from 'zod';
import { recordSchema } from '../model/record';

export const schemaFile = 'public/decision-record.schema.json';

/** The JSON Schema (draft 2020-12) of a decision record, made from the schema that parses it. */
export function recordJsonSchema(): string {
  const schema = {
    title: 'A decision record of Tune or Prompt?',
    ...z.toJSONSchema(recordSchema, { target: 'draft-2020-12' }),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
