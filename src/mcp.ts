import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import * as z from 'zod/mini';
import { openFile } from './cli/open-file';
import { knowledge } from './content/index';
import { createServer } from './doors/mcp/server';
import type { DoorWorld } from './doors/mcp/world';
import { indexRulebook } from './engine/rulebook';
import { factsOf } from './facts/index';

const packageFile = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
const packageSchema = z.object({ homepage: z.url(), version: z.string() });
const { homepage, version } = z.parse(packageSchema, JSON.parse(packageFile));

const world: DoorWorld = {
  knowledge,
  rulebook: indexRulebook(knowledge, factsOf(knowledge)),
  loadCatalogues: async () => (await import('./content/catalogues')).catalogues,
  loadCases: async () => (await import('./content/cases')).cases,
  homepage,
  readFile: (path) => readFileSync(path, 'utf8'),
  openFile,
  readStdin: () => text(process.stdin),
  // Standard output belongs to the protocol.
  out: (words) => process.stderr.write(words),
  err: (words) => process.stderr.write(words),
  pause: () => setImmediate(),
};

serveStdio(() => createServer(world, version), {
  onerror: (error) => process.stderr.write(`${error.message}\n`),
});
