import { writeFileSync } from 'node:fs';
import { recordJsonSchema, schemaFile } from './record-schema';

// npm run schema: publishes the JSON Schema of decision records after a change of model/record.ts.
writeFileSync(schemaFile, recordJsonSchema());
console.log(`Wrote ${schemaFile}`);
