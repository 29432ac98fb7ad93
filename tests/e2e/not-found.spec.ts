import { expect, test } from '@playwright/test';
import { createStaticServer, listen } from '../../src/tools/static-server';
import { codeOf } from '../../src/tools/screenshots/scene';
import { sampled } from './support/extent';

// A mailer that writes %23 for # makes the browser ask the server for a path that names no file.
const sent = { 'task-type': 'translation', 'labelled-examples': 40 };

test('a link with its # escaped opens, however many folders down', async ({ page }) => {
  const code = codeOf(sent);
  // By a commit the first and the deepest.
  for (const base of sampled(['/', '/a/', '/a/b/c/'], 0, 2)) {
    const server = createStaticServer({ root: process.env.E2E_DIST ?? 'dist', base });
    const port = await listen(server, 0);
    try {
      for (const hash of sampled(['%23', '%2523'], base === '/' ? 0 : 1)) {
        await page.goto(`http://localhost:${port}${base}${hash}/r/${code}`);
        await expect(page.getByRole('button', { name: 'Make it mine' })).toBeVisible();
        expect(page.url()).toBe(`http://localhost:${port}${base}#/r/${code}`);
      }
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }
});

test('an address that names nothing says so, and what to do with a link', async ({ page }) => {
  const response = await page.goto('./nothing/here');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page here');
  await expect(page.getByText('paste it under “Open a link”')).toBeVisible();
  await page.getByRole('link', { name: 'To the start page' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/tune it\?/);
});
