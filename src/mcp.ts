import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import * as z from 'zod/mini';
import { readArguments, readBase, BadInput, oneLine } from './cli/arguments';
import { openFile } from './cli/open-file';
import { localAddress } from './cli/world';
import { knowledge } from './content/index';
import { createServer } from './doors/mcp/server';
import type { DoorWorld } from './doors/mcp/tool';
import { indexRulebook } from './engine/rulebook';
import { factsOf } from './facts/index';
import { rememberFingerprint } from './share/fingerprint';
import { knownFingerprint } from './share/known-fingerprint';

const packageFile = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
const { version } = z.parse(z.object({ version: z.string() }), JSON.parse(packageFile));

/** The address that links lead to: `--base`, or where the page is when it is served on this machine. */
function baseGiven(): string {
  // As the command of the npm package, its own name stands first.
  const args = process.argv.slice(2).filter((word, at) => at > 0 || word !== 'mcp');
  try {
    const { words, options } = readArguments(args, ['base']);
    if (words.length > 0) throw new BadInput('takes no argument but --base URL');
    return readBase(options.base ?? localAddress);
  } catch (error) {
    process.stderr.write(
      `mcp: ${oneLine(error instanceof Error ? error.message : String(error))}\n`,
    );
    process.exit(2);
  }
}

if (knownFingerprint !== null) rememberFingerprint(knowledge, knownFingerprint);

const world: DoorWorld = {
  knowledge,
  rulebook: indexRulebook(knowledge, factsOf(knowledge)),
  loadCatalogues: () => Promise.resolve(knowledge.catalogues),
  loadCases: async () => (await import('./content/cases')).cases,
  homepage: baseGiven(),
  readFile: (path) => readFileSync(path, 'utf8'),
  openFile,
  readStdin: () => text(process.stdin),
  // Standard output belongs to the protocol.
  out: (words) => process.stderr.write(words),
  err: (words) => process.stderr.write(words),
  pause: () => setImmediate(),
};

serveStdio(() => createServer(world, version), {
  onerror: (error) => process.stderr.write(`${oneLine(error.message)}\n`),
});
