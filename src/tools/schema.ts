import { writeFileSync } from 'node:fs';
import { recordJsonSchema, schemaFile } from './generated-files';

// npm run schema: publishes the JSON Schema of decision records after a change of model/record.ts.
writeFileSync(schemaFile, recordJsonSchema());
console.log(`Wrote ${schemaFile}`);
