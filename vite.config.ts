import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { computedPlugin, sitePlugin } from './src/tools/computed-plugin.ts';
import { knowledgePlugin } from './src/tools/knowledge-plugin.ts';
import { offlinePlugin } from './src/tools/offline-plugin.ts';
import { byPages, fetchFirstPlugin, pagePlugin } from './src/tools/page-plugin.ts';

const computed = [
  computedPlugin({
    id: 'virtual:evaluation-record',
    name: 'record',
    entry: 'src/tools/evaluation-data.ts',
    reads: ['CHANGELOG.md'],
  }),
  computedPlugin({ id: 'virtual:example', name: 'example', entry: 'src/tools/example-data.ts' }),
];

/** What a result needs to be shown. */
const verdict = ['src/advisor/verdicts.ts', 'virtual:knowledge/rulebook'];
/** What pages load before they are shown, by how their addresses begin: asked for at once. */
const pages = {
  start: ['src/ui/start/start-page.tsx'],
  q: ['src/ui/questionnaire/question-page.tsx'],
  result: ['src/ui/results/result-page.tsx', ...verdict],
  r: ['src/ui/sharing/shared-page.tsx', 'src/advisor/links.ts', ...verdict],
};

/** Files of modules that are needed at once. One's own result and one from a link differ in little. */
const files = {
  // With what opens a link, so that the two files that a shared result waits for weigh more alike.
  first: ['src/main.tsx', 'src/advisor/links.ts'],
  start: pages.start,
  question: pages.q,
  result: [...pages.result, ...pages.r],
};

export default defineConfig({
  // Relative, so that dist/ works from any sub-path without being told its address.
  base: './',
  plugins: [
    react(),
    knowledgePlugin(),
    ...computed,
    pagePlugin(pages),
    fetchFirstPlugin(),
    sitePlugin(),
    offlinePlugin(),
  ],
  // Parts of a worker are loaded when they are needed, as those of a page are.
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // A browser that cannot preload modules gets them a moment later.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Files are asked for a few at a time, each turn a journey to the server and back: what starts
        // the program is one file, and small files that the same pages share are joined.
        codeSplitting: {
          groups: [
            { name: byPages(files), priority: 2, includeDependenciesRecursively: false },
            {
              name: 'shared',
              minShareCount: 2,
              entriesAware: true,
              entriesAwareMergeThreshold: 5000,
              priority: 1,
            },
          ],
        },
        // The bundler names what pages share after all of them.
        chunkFileNames: ({ name }) => `assets/${name.replace(/~.*/, '')}-[hash].js`,
        assetFileNames: ({ names: [name = ''] }) =>
          `assets/${name.replace(/~.*|\.[^.]*$/, '')}-[hash][extname]`,
      },
    },
  },
  test: {
    // Generous: cores may be shared, and a slow machine is no fault of the code.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One a core; vitest would leave one of two cores idle.
    maxWorkers: '100%',
    // Pages and samples that live for one test are thrown away in fewer sweeps: a seventh of the time.
    execArgv: ['--max-semi-space-size=32'],
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // Pure modules keep no state that another file could meet, and loading them anew for each file
          // would cost more than most files take.
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/ui/**', 'tests/package/**'],
        },
      },
      {
        extends: true,
        test: {
          // Packs what a build made, so it runs after one.
          name: 'package',
          environment: 'node',
          include: ['tests/package/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'ui',
          environment: 'happy-dom',
          // As of node: what a test leaves in the document or the window is taken away after it.
          isolate: false,
          include: ['tests/ui/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/ui/setup.ts'],
        },
      },
    ],
  },
});
