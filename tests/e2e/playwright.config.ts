import { createServer } from 'node:http';
import { defineConfig, devices } from '@playwright/test';
import { chromiumLaunch } from '../../src/tools/chromium';
import { listen } from '../../src/tools/static-server';

/** A port that is free now, so that a test run never meets `npm start` or another test run. */
async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  await new Promise((settle) => server.close(settle));
  return port;
}

// Workers load this file again; they inherit the choice that the first load made.
process.env.E2E_PORT ??= String(await freePort());
const port = process.env.E2E_PORT;
/** The built folder to test, from the root; E2E_DIST names another than the usual one. */
const dist = process.env.E2E_DIST ?? 'dist';
const { executablePath, args, env } = await chromiumLaunch();

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  // Timers and two tabs on a busy machine; what passed only now is told in the closing summary.
  retries: 1,
  forbidOnly: true,
  // Generous: what is slow to run is no fault of the page.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['line'], ['json', { outputFile: '../../reports/browser-tests.json' }]],
  use: {
    baseURL: `http://localhost:${port}/`,
    locale: 'en-GB',
    launchOptions: { executablePath, args, env },
    // To keep a trace costs a fifth of the run, so one is kept of what is tried again after it failed.
    trace: { mode: 'on-first-retry', screenshots: false },
    // To pack each file for each test anew costs another; tests/tools/static-server.test.ts asks for it.
    extraHTTPHeaders: { 'Accept-Encoding': 'identity' },
    video: 'off',
  },
  projects: [
    // What measures keeps no trace, and so has workers of its own: first, or one core would end without work.
    {
      name: 'measured',
      testMatch: '**/long-files.spec.ts',
      use: { ...devices['Desktop Chrome'], trace: 'off' },
    },
    {
      name: 'chromium',
      testIgnore: '**/long-files.spec.ts',
      use: { ...devices['Desktop Chrome'] },
    },
  ],
  webServer: {
    command: `node --import tsx src/tools/start.ts --no-build --dist ${dist} --port ${port}`,
    cwd: '../..',
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});
