// npm run schema: publishes the JSON Schema of decision records after a change of model/record.ts.

import { writeFileSync } from 'node:fs';
import { recordJsonSchema, schemaFile } from './generated-files';
import { takesNoOptions } from './tool-options';

takesNoOptions('schema');

writeFileSync(schemaFile, recordJsonSchema());
console.log(`Wrote ${schemaFile}`);
