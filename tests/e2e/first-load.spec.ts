import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { example } from '../../src/content/example';
import { codeOf, remember } from '../../src/tools/screenshots/scene';

// What comes from a service worker's store is not asked for.
test.use({ serviceWorkers: 'block' });

/** The scripts that the page names to itself, by whose size .size-limit.mjs counts a page. */
function counted(page: string): string[] {
  const html = readFileSync(`${process.env.E2E_DIST ?? 'dist'}/index.html`, 'utf8');
  const program = /<template id="program">(.*?)<\/template>/s.exec(html)?.[1] ?? '';
  return [...program.matchAll(/<(?:script|link)[^>]*? (?:src|href)="([^"]*\.js)"/g)]
    .filter(([tag]) => [undefined, page].includes(/data-page="(.*?)"/.exec(tag)?.[1]))
    .map(([, file = '']) => basename(file));
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
  await page.locator('h1.verdict').waitFor();
  return page.evaluate(() => {
    const [mark] = performance.getEntriesByName('shown');
    const until = mark?.startTime ?? Infinity;
    return performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => name.endsWith('.js') && startTime < until)
      .map(({ name }) => name.split('/').at(-1) ?? '');
  });
}

test('a result from a link asks for the scripts that its size is counted by, and no other', async ({
  page,
}) => {
  const asked = await askedFor(page, `#/r/${codeOf(example.answers)}`);
  expect([...new Set(asked)].toSorted()).toEqual(counted('r').toSorted());
});

test('so does a result of one’s own', async ({ page }) => {
  await remember(page, { answers: example.answers });
  const asked = await askedFor(page, '#/result');
  expect([...new Set(asked)].toSorted()).toEqual(counted('result').toSorted());
});
