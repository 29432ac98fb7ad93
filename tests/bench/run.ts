import { readFormat } from '../../src/cli/arguments';
import { toolOptions } from '../../src/tools/tool-options';
import { bench } from './bench';
import { table } from './print';

const asJson = toolOptions(
  'bench',
  { options: ['format'] },
  (given) => readFormat(given) === 'json',
);
const result = await bench();
process.stdout.write(`${asJson ? JSON.stringify(result, null, 2) : table(result)}\n`);
