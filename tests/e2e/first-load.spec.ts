import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import * as z from 'zod/mini';
import { example } from '../../src/content/example';
import { codeFor } from './support/command-line';
import { takeOver, title } from './support/visitor';

// What comes from a service worker's store is not asked for.
test.use({ serviceWorkers: 'block' });

const partsSchema = z.object({
  first: z.array(z.string()),
  pages: z.record(z.string(), z.array(z.string())),
});

/** The lists that the page gives itself, and that .size-limit.mjs adds up. */
function named() {
  const page = readFileSync(`${process.env.E2E_DIST ?? 'dist'}/index.html`, 'utf8');
  const text = /<meta name="parts" content="([^"]+)"/.exec(page)?.[1] ?? '';
  return z.parse(partsSchema, JSON.parse(text.replaceAll('&quot;', '"')));
}

/** The scripts that a browser asks for before a page of the program shows its heading. */
async function askedFor(page: Page, hash: string): Promise<string[]> {
  await page.addInitScript(() => {
    // Marked in the same breath in which it comes, before anything that follows is asked for.
    new MutationObserver((_, observer) => {
      if (document.querySelector('h1.verdict') === null) return;
      observer.disconnect();
      performance.mark('shown');
    }).observe(document, { subtree: true, childList: true });
  });
  await page.goto(`./${hash}`);
  await title(page).waitFor();
  return page.evaluate(() => {
    const [mark] = performance.getEntriesByName('shown');
    const until = mark?.startTime ?? Infinity;
    return performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => name.endsWith('.js') && startTime < until)
      .map(({ name }) => `./assets/${name.split('/').at(-1) ?? ''}`);
  });
}

const scripts = (files: readonly string[]) => files.filter((file) => file.endsWith('.js'));

test('a result from a link asks for the scripts that its size is counted by, and no other', async ({
  page,
}) => {
  const { first, pages } = named();
  const asked = await askedFor(page, `#/r/${await codeFor(example.answers)}`);
  expect([...new Set(asked)].toSorted()).toEqual(
    scripts([...first, ...(pages.r ?? [])]).toSorted(),
  );
});

test('so does a result of one’s own', async ({ page, context }) => {
  await takeOver(page, example.answers);
  const { first, pages } = named();
  const fresh = await context.newPage();
  const asked = await askedFor(fresh, '#/result');
  const counted = scripts([...first, ...(pages.result ?? [])]);
  expect([...new Set(asked)].toSorted()).toEqual(counted.toSorted());
});
