// npm run schema: publishes the JSON Schema of decision records after a change of model/record.ts.

import { writeFileSync } from 'node:fs';
import { recordJsonSchema, schemaFile } from './generated-files';

writeFileSync(schemaFile, recordJsonSchema());
console.log(`Wrote ${schemaFile}`);
