import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { text } from 'node:stream/consumers';
import * as z from 'zod/mini';
import { openFile } from './cli/open-file';
import { run } from './cli/run';
import { knowledge } from './content/index';
import { indexRulebook } from './engine/rulebook';
import { factsOf } from './facts/index';

const packageFile = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
const { homepage } = z.parse(z.object({ homepage: z.url() }), JSON.parse(packageFile));

process.exitCode = await run(process.argv.slice(2), {
  knowledge,
  rulebook: indexRulebook(knowledge, factsOf(knowledge)),
  loadCatalogues: async () => (await import('./content/catalogues')).catalogues,
  homepage,
  readFile: (path) => readFileSync(path, 'utf8'),
  openFile,
  disk: {
    listFolder: (path) => (existsSync(path) ? readdirSync(path) : []),
    writeFile(path, words) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, words);
    },
  },
  readStdin: () => text(process.stdin),
  out: (words) => process.stdout.write(words),
  err: (words) => process.stderr.write(words),
});
