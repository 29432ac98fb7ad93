import { defineConfig } from 'vitest/config';
import { QuickFirst } from './mutation/quick-first';

/** The tests that mutants of the engine and the link have to fail. */
export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 120_000,
    // Times say nothing where code is instrumented and one mutant runs beside another.
    testNamePattern: /^(?!.*takes no longer than)/,
    include: [
      'tests/engine/**/*.test.ts',
      'tests/share/**/*.test.ts',
      'tests/state/{runs,storage}.test.ts',
    ],
    setupFiles: ['tests/mutation/fewer-runs.ts'],
    // Each mutant pays for the long random tests again, so they take a share of their rounds.
    env: { TEST_SHARE: '0.04' },
    // Modules are loaded once a run, not once a file: half the time of a mutant.
    isolate: false,
    sequence: { sequencer: QuickFirst },
  },
});
