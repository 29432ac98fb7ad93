import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import * as z from 'zod/mini';
import { example } from '../../src/content/example';
import { listFiles } from '../../src/tools/offline-plugin';
import { createStaticServer, listen } from '../../src/tools/static-server';
import { codeOf } from '../../src/tools/screenshots/scene';
import { sampled } from './support/extent';
import { watch } from './support/test';
import { answerAndGoOn, checkRow, follow, inWords, title } from './support/visitor';

const manifestSchema = z.object({
  icons: z.array(z.object({ src: z.string(), sizes: z.string() })),
});

/** A copy of the built program under a sub-path of a server of its own, which a test can stop or change. */
let folder = '';
let server: Server;
let address = '';

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'offline-'));
  cpSync(process.env.E2E_DIST ?? 'dist', folder, { recursive: true });
  server = createStaticServer({ root: folder, base: '/some/where/' });
  address = `http://localhost:${await listen(server, 0)}/some/where/`;
});
test.afterEach(() => {
  stopServer();
  rmSync(folder, { recursive: true });
});

function stopServer(): void {
  server.closeAllConnections();
  server.close();
}

/** Waits until every part of the program is kept for use without a network. */
async function kept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

test('after one visit everything works without a server, from a cold start', async ({
  page,
  context,
}) => {
  const code = codeOf(example.answers);
  await page.goto(address);
  await kept(page);
  await page.close();
  stopServer();
  const { list } = watch(context, new URL(address).origin);
  const cold = await context.newPage();
  await cold.goto(`${address}#/r/${code}`);
  await cold.getByRole('button', { name: 'Make it mine' }).click();
  await expect(cold.getByRole('region', { name: 'What decides it' })).toBeVisible();
  const hashes = ['', '#/q/latency', '#/check', '#/cases', '#/how', '#/compare', '#/runs'];
  for (const hash of sampled(hashes, 1, 3)) {
    await cold.goto(address + hash);
    await cold.reload();
    await expect(title(cold)).toBeVisible();
  }
  expect(list).toEqual([]);
  // A link that a mailer spoilt still asks the server for a path that it does not have.
  await cold.goto(`${address}%23/r/${code}`);
  await cold.waitForURL(/\/#\/r\//);
  await expect(cold.getByRole('region', { name: 'What decides it' })).toBeVisible();
});

test.describe('a newer version', () => {
  /** Changes the page, and the service worker's list of files with it, as a new build does. */
  function publish(mark: string): void {
    const before = listFiles(folder);
    const page = join(folder, 'index.html');
    writeFileSync(page, readFileSync(page, 'utf8').replace('</body>', `<!-- ${mark} --></body>`));
    const after = listFiles(folder);
    let worker = readFileSync(join(folder, 'sw.js'), 'utf8').replace(before.version, after.version);
    for (const [index, { integrity }] of before.files.entries()) {
      worker = worker.replace(integrity, after.files[index]!.integrity);
    }
    writeFileSync(join(folder, 'sw.js'), worker);
  }

  test('asks before it is used, in every tab, waits where answers cannot be kept, and loses none', async ({
    page,
    context,
  }) => {
    await page.goto(address);
    await kept(page);
    await follow(page, page.getByRole('link', { name: 'Start', exact: true }));
    await answerAndGoOn(page, 'extraction');
    const other = await context.newPage();
    await other.goto(`${address}#/cases`);
    const full = await context.newPage();
    await full.goto(`${address}#/q/latency?from=check`);
    await full.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('No room.', 'QuotaExceededError');
      };
    });
    await full.getByRole('radio').first().check();

    publish('newer');
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    const offer = page.getByText('A newer version is ready. Your answers stay.');
    await expect(offer).toBeVisible();
    await expect(other.getByText('A newer version is ready')).toBeVisible();
    expect(await page.content()).not.toContain('<!-- newer -->');
    await full.getByRole('button', { name: 'Reload' }).click();
    await expect(full.getByText('reloading would lose them')).toBeVisible();
    await full.close();

    await page.getByRole('button', { name: 'Reload' }).click();
    // The mark stands at the end of the page: nothing can be said before all of it is there.
    const isNewer = () => page.content().then((markup) => markup.includes('<!-- newer -->'));
    await expect.poll(() => isNewer().catch(() => false)).toBe(true);
    await expect(offer).toBeHidden();
    await page.goto(`${address}#/check`);
    await expect(checkRow(page, 'task-type')).toContainText(inWords('task-type', 'extraction'));
    // The other tab goes on as it was, with parts that only the older version has.
    await expect(other.getByText('A newer version is ready')).toBeVisible();
    await other.getByRole('link', { name: 'How it thinks' }).click();
    await expect(title(other)).toContainText('How');
  });
});

test('can be installed: a manifest whose icons exist in the sizes that it says', async ({
  page,
}) => {
  await page.goto(address);
  const link = page.locator('link[rel=manifest]');
  const manifest = new URL((await link.getAttribute('href')) ?? '', page.url()).href;
  const { icons } = manifestSchema.parse(await (await page.request.get(manifest)).json());
  const sizes = await page.evaluate(
    ({ base, icons }) =>
      Promise.all(
        icons.map(async ({ src, sizes }) => {
          const image = new Image();
          image.src = new URL(src, base).href;
          await image.decode();
          return { says: sizes, is: `${image.naturalWidth}x${image.naturalHeight}` };
        }),
      ),
    { base: manifest, icons },
  );
  expect(sizes.length).toBeGreaterThan(2);
  for (const { says, is } of sizes) if (says !== 'any') expect(is).toBe(says);
});
