import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { example } from '../../src/content/example';
import { headersFile, securityHeaders } from '../../src/tools/security-policy';
import { pagesOf, withHosts } from '../../src/tools/page-plugin';
import { codeOf } from '../../src/tools/screenshots/scene';
import { createStaticServer, listen } from '../../src/tools/static-server';
import { sampled } from './support/extent';

// A page of somebody else frames the program: each server below has a port, so an origin, of its own.

/** The page around ours, as the README shows it: fits its frame to what the frame says of itself. */
const around = (address: string) => `<!doctype html><title>Around</title>
<iframe id="frame" title="Tune or Prompt?" src="${address}" style="width: 100%; height: 50px"></iframe>
<script>
  const frame = document.getElementById('frame');
  addEventListener('message', ({ data, source, origin }) => {
    if (source !== frame.contentWindow || origin !== new URL(frame.src).origin) return;
    if (data?.type === 'tune-or-prompt:size') frame.style.height = data.height + 'px';
    const isPage = data?.type === 'tune-or-prompt:page';
    if (isPage && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
  });
</script>
<p style="height: 1500px">More of the page around.</p>`;

const servers: Server[] = [];
const folders: string[] = [];
let host = '';
let shown = '';

test.beforeAll(async () => {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(around(shown));
  });
  servers.push(server);
  host = `http://localhost:${await listen(server, 0)}`;
});
test.afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** The built program under a sub-path, as a build with these hosts writes it; gives its address. */
async function serve(hosts: string[], sendsHeaders: boolean): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'embed-'));
  folders.push(folder);
  cpSync(process.env.E2E_DIST ?? 'dist', folder, { recursive: true });
  const index = join(folder, 'index.html');
  if (hosts.length > 0) writeFileSync(index, withHosts(readFileSync(index, 'utf8'), hosts));
  if (sendsHeaders) {
    writeFileSync(join(folder, '_headers'), headersFile(securityHeaders(pagesOf('.'), hosts)));
  } else rmSync(join(folder, '_headers'));
  const server = createStaticServer({ root: folder, base: '/some/where/' });
  servers.push(server);
  return `http://localhost:${await listen(server, 0)}/some/where/`;
}

async function open(page: Page, address: string) {
  shown = address;
  await page.goto(host);
  return page.frameLocator('#frame');
}

test('a listed host shows a result without bar and foot, as high as it is', async ({ page }) => {
  const address = await serve([host], true);
  const hash = `#/r/${codeOf(example.answers)}`;
  const frame = await open(page, `${address}?embed${hash}`);
  await expect(frame.locator('h1.verdict')).toBeVisible();
  await expect(frame.getByRole('navigation', { name: 'Main' })).toHaveCount(0);
  await expect(frame.getByRole('navigation', { name: 'More' })).toHaveCount(0);
  const height = () => page.locator('#frame').evaluate((element) => element.clientHeight);
  await expect.poll(height).toBeGreaterThan(500);
  // Nothing scrolls inside the frame.
  await expect
    .poll(() => frame.locator('html').evaluate((root) => root.scrollHeight - root.clientHeight))
    .toBeLessThanOrEqual(1);
  const way = frame.getByRole('link', { name: 'Open Tune or Prompt? in a new tab' });
  await expect(way).toHaveAttribute('href', `${address}${hash}`);
  await expect(way).toHaveAttribute('target', '_blank');
});

test('a question in a frame can be answered, and the frame follows its height', async ({
  page,
}) => {
  for (const colorScheme of sampled(['light', 'dark'] as const, 0)) {
    await page.emulateMedia({ colorScheme });
    const address = await serve([host], false);
    const frame = await open(page, `${address}?embed#/q/task-type`);
    await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
    const height = () => page.locator('#frame').evaluate((element) => element.clientHeight);
    await expect.poll(height).toBeGreaterThan(200);
    const before = await frame.getByRole('heading', { level: 1 }).textContent();
    await frame.getByRole('radio').first().check();
    await frame.getByRole('button', { name: /^Continue/ }).click();
    await expect(frame.getByRole('heading', { level: 1 })).not.toHaveText(before ?? '');
  }
});

test('on a phone the next question stands at its top, however far down the last was answered', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 700 });
  const frame = await open(page, `${await serve([host], false)}?embed#/q/task-type`);
  for (let at = 0; at < 3; at += 1) {
    const heading = frame.getByRole('heading', { level: 1 });
    const before = (await heading.textContent()) ?? '';
    await frame.getByRole('button', { name: 'Not sure', exact: true }).click();
    await expect(heading).not.toHaveText(before);
    await expect(heading).toBeInViewport();
    await expect(frame.getByRole('button', { name: 'Back' })).toBeInViewport();
  }
});

test('who is not listed sees only a link, where the host sends no headers', async ({ page }) => {
  for (const hosts of [[], ['https://elsewhere.example']]) {
    const address = await serve(hosts, false);
    for (const asked of ['?embed#/check', '#/check']) {
      const frame = await open(page, `${address}${asked}`);
      const link = frame.getByRole('link');
      await expect(link).toHaveText('Open Tune or Prompt? in a new tab');
      await expect(link).toHaveAttribute('href', `${address}#/check`);
      await expect(frame.getByRole('heading')).toHaveCount(0);
    }
  }
});

test('who is not listed sees nothing, where the host sends the headers', async ({ page }) => {
  const frame = await open(page, `${await serve([], true)}?embed`);
  await page.waitForLoadState('networkidle');
  await expect(frame.getByText('Tune or Prompt?')).toHaveCount(0);
});

test('by itself, ?embed shows the page without bar and foot, and the way to the whole', async ({
  page,
}) => {
  await page.goto('./?embed#/q/task-type');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Main' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Show the whole page' }).click();
  await expect(page).toHaveURL(/\/#\/q\/task-type$/);
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
});
