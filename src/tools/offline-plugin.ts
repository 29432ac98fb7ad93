import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import type { BuiltFile, BuiltFiles } from '../worker/offline-files.ts';

const entry = fileURLToPath(new URL('../worker/service-worker.ts', import.meta.url));

/**
 * What only hosts, crawlers, link previews and tests read, and what is fetched when it is asked for: the
 * tokenizer, 2 MB, and what reads Parquet, which few visitors need.
 */
const notKept =
  /^(\.vite\/.*|assets\/(o200k_base|parquet)-.*|_headers|robots\.txt|llms\.txt|knowledge\.json|sw\.js|social-card\.png|screenshot\.png|.*\.schema\.json)$/;

/** Every file of a built folder that the program needs without a network. */
export function listFiles(folder: string): BuiltFiles {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files: BuiltFile[] = entries
    .filter((entry) => entry.isFile())
    .map((entry) => resolve(entry.parentPath, entry.name))
    .map((file) => ({ file, path: relative(folder, file).split(sep).join('/') }))
    .filter(({ path }) => !notKept.test(path))
    .map(({ file, path }) => ({
      // Hosts that tidy addresses redirect index.html to its folder.
      path: path === 'index.html' ? './' : path,
      integrity: `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`,
    }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
  return { version, files };
}

/** Builds the service worker beside the finished files, with the list of them in it. */
export function offlinePlugin(): Plugin {
  let folder = '';
  let hasFailed = false;
  return {
    name: 'offline',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    buildEnd(problem) {
      hasFailed = problem !== undefined;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (hasFailed) return;
        await build({
          configFile: false,
          logLevel: 'error',
          publicDir: false,
          define: { builtFiles: JSON.stringify(listFiles(folder)) },
          build: {
            outDir: folder,
            emptyOutDir: false,
            target: 'es2022',
            rolldownOptions: {
              input: entry,
              output: { format: 'iife', entryFileNames: 'sw.js' },
            },
          },
        });
      },
    },
  };
}
