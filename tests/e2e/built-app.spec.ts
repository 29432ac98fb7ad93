import { expect, test } from '@playwright/test';
import { createStaticServer, listen } from '../../src/tools/static-server';

test('the built page opens without a complaint from the browser', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('the built page works from any sub-path', async ({ page }) => {
  const server = createStaticServer({ root: process.env.E2E_DIST ?? 'dist', base: '/some/where/' });
  const port = await listen(server, 0);
  try {
    await page.goto(`http://localhost:${port}/some/where/`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
