import {
  fstatSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { oneLine } from './cli/arguments';
import { openFile, textOf } from './cli/open-file';
import { run } from './cli/run';
import { localAddress } from './cli/world';
import type { Outside, World } from './cli/world';

/** From a clone it is an npm script; built, it is the command of the npm package. */
const program = import.meta.url.endsWith('.ts') ? 'npm run -s cli --' : 'npx tune-or-prompt';

/** All of standard input; of a folder Node would read nothing, in silence. */
async function readStdin(): Promise<string> {
  if (fstatSync(0).isDirectory()) throw new Error('it is a folder');
  return textOf(await buffer(process.stdin));
}

/** Whoever reads may stop before the end, as `| head` does: then nothing more can be said there. */
process.stdout.on('error', (error: Error) => {
  process.stderr.write(`Standard output was closed before all was written (${error.message})\n`);
  process.exit(2);
});

/** A folder, and those above it. Node's own way tries for ever where a system has no folders, as in /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above);
  mkdirSync(path);
}

/** Whatever nobody awaits may fail, too: told like all else, without the trace that Node would print. */
process.on('uncaughtException', (error) => {
  process.stderr.write(`${oneLine(`this failed, and should not have: ${error.message}`)}\n`);
  process.exit(2);
});

const outside: Outside = {
  homepage: localAddress,
  program,
  readFile: (path) => textOf(readFileSync(path)),
  openFile,
  disk: {
    listFolder: (path) => (existsSync(path) ? readdirSync(path) : []),
    writeFile(path, words) {
      makeFolder(dirname(path));
      writeFileSync(path, words);
    },
  },
  readStdin,
  out: (words) => process.stdout.write(words),
  err: (words) => process.stderr.write(words),
};

/** All that the rules know is half of the program, and what reads large files does without. */
async function loadWorld(): Promise<World> {
  const { knowledge } = await import('./content/index');
  const { indexRulebook } = await import('./engine/rulebook');
  const { factsOf } = await import('./facts/index');
  const { knownFingerprint } = await import('./share/known-fingerprint');
  if (knownFingerprint !== null) {
    const { rememberFingerprint } = await import('./share/fingerprint');
    rememberFingerprint(knowledge, knownFingerprint);
  }
  return {
    ...outside,
    knowledge,
    rulebook: indexRulebook(knowledge, factsOf(knowledge)),
    loadCatalogues: () => Promise.resolve(knowledge.catalogues),
  };
}

process.exitCode = await run(process.argv.slice(2), outside, loadWorld);
