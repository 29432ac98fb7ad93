import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import packageJson from '../package.json' with { type: 'json' };
import { run } from './cli/run';
import { knowledge } from './content/index';

process.exitCode = await run(process.argv.slice(2), {
  knowledge,
  homepage: packageJson.homepage,
  readFile: (path) => readFileSync(path, 'utf8'),
  readStdin: () => text(process.stdin),
  out: (words) => process.stdout.write(words),
  err: (words) => process.stderr.write(words),
});
