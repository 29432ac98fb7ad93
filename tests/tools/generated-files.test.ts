import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { recordJsonSchema, schemaFile } from '../../src/tools/generated-files';

it('the published JSON Schema of records is that of the schema which parses them', () => {
  const published: unknown = JSON.parse(readFileSync(schemaFile, 'utf8'));
  // After a change of model/record.ts: npm run schema.
  expect(published).toEqual(JSON.parse(recordJsonSchema()));
});
