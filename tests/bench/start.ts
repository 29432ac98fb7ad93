import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/**
 * Builds the bench as the product is built and runs it. Run from source, a loader would add a call to
 * every function that is made on the way, and slow down what makes most of them. In a process of its own,
 * since the built bench, too, was a third slower for the compiled program in a process that the loader
 * had been started in. Why is not measured; a guess is that the loader transfers a buffer to its worker,
 * after which typed arrays are read with a check of whether their buffer was given away.
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
  const { status } = spawnSync(
    process.execPath,
    [join(outDir, 'run.js'), ...process.argv.slice(2)],
    { stdio: 'inherit' },
  );
  process.exitCode = status ?? 1;
} finally {
  await rm(outDir, { recursive: true, force: true });
}
