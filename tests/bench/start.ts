import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/**
 * Builds the bench as the product is built and runs it. Run from source, a loader would add a call to
 * every function that is made on the way, and slow down what makes most of them.
 */
const root = resolve(import.meta.dirname, '../..');
const outDir = await mkdtemp(join(root, 'node_modules/.bench-'));
try {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'tests/bench/run.ts',
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
    },
  });
  await import(pathToFileURL(join(outDir, 'run.js')).href);
} finally {
  await rm(outDir, { recursive: true, force: true });
}
