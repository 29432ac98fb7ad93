/**
 * Mutation tests of the parts that must not be wrong: the engine and the link. A whole run takes
 * hours; `npm run mutation -- --mutate src/engine/decide.ts` takes a minute. What was found before is
 * kept and only run again where code or tests changed. Mutants of what runs while modules load, such
 * as tables of words, are left out: each would pay for every test.
 */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'tests/stryker.vitest.config.ts', related: false },
  mutate: ['src/engine/**/*.ts', 'src/share/**/*.ts'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  incremental: true,
  incrementalFile: 'reports/mutation-incremental.json',
  concurrency: 2,
  timeoutMS: 20_000,
  reporters: ['clear-text', 'progress', 'json'],
  jsonReporter: { fileName: 'reports/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false },
  thresholds: { high: 90, low: 85, break: 85 },
  tempDirName: '.stryker-tmp',
};
