import { defineConfig } from 'vitest/config';

/** The tests that mutants of the engine and the link have to fail. */
export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 120_000,
    include: ['tests/engine/**/*.test.ts', 'tests/share/**/*.test.ts'],
  },
});
