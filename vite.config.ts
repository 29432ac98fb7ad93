import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { computedPlugin } from './src/tools/computed-plugin.ts';
import { knowledgePlugin } from './src/tools/knowledge-plugin.ts';
import { chunkGroups } from './src/tools/page/chunks.ts';
import { offlinePlugin } from './src/tools/offline-plugin.ts';
import { pagePlugin } from './src/tools/page-plugin.ts';

const computed = [
  computedPlugin({
    id: 'virtual:proof-record',
    name: 'record',
    entry: 'src/tools/proof-data.ts',
    reads: ['CHANGELOG.md'],
  }),
  computedPlugin({ id: 'virtual:example', name: 'example', entry: 'src/tools/example-data.ts' }),
];

/** What a result needs to be shown. */
const verdict = [
  'src/state/create-verdicts.ts',
  'virtual:knowledge/logic',
  'virtual:knowledge/words',
];
/** What pages need beyond the first, by how their addresses begin: asked for at once. */
const pages = {
  q: ['src/ui/questionnaire/question-page.tsx'],
  r: ['src/ui/sharing/shared-page.tsx', 'src/state/create-links.ts', ...verdict],
  result: ['src/ui/results/result-page.tsx', ...verdict],
};

export default defineConfig({
  // Relative, so that dist/ works from any sub-path without being told its address.
  base: './',
  plugins: [
    react(),
    knowledgePlugin(),
    ...computed,
    pagePlugin('src/tools/prerender.tsx', pages),
    offlinePlugin(),
  ],
  // A browser that cannot preload modules gets them a moment later.
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { codeSplitting: { groups: chunkGroups, includeDependenciesRecursively: false } },
    },
  },
  test: {
    // Generous: cores may be shared, and a slow machine is no fault of the code.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/ui/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'ui',
          // On a busy machine, code that arrives between two events has been seen to leave a page on
          // its fallback in this stand-in for a browser; in a real one never. The third time counts.
          retry: 2,
          environment: 'happy-dom',
          include: ['tests/ui/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/ui/setup.ts'],
        },
      },
    ],
  },
});
