import { defineConfig } from 'vitest/config';
import { QuickFirst } from './mutation/quick-first';

export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 120_000,
    include: ['tests/engine/**/*.test.ts'],
    setupFiles: ['tests/mutation/fewer-runs.ts'],
    env: { TEST_SHARE: '0.04' },
    isolate: false,
    sequence: { sequencer: QuickFirst },
  },
});
