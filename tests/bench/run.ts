import { bench } from './bench';
import { table } from './print';

const asJson = process.argv.join(' ').includes('--format json');
const result = await bench();
process.stdout.write(`${asJson ? JSON.stringify(result, null, 2) : table(result)}\n`);
