import { example } from '../../src/content/example';
import { remember } from '../../src/tools/screenshots/scene';
import { sampled } from './support/extent';
import { expect, testOfFaults as test } from './support/test';
import { title } from './support/visitor';

// What a service worker keeps would arrive.
test.use({ serviceWorkers: 'block' });

/** Pages that come when they are opened, the file that holds each, and its heading. */
const pages = [
  ['#/runs', /runs-page-/, 'Your runs'],
  ['#/cases', /cases-page-/, null],
  ['#/how', /how-page-/, null],
  ['#/compare', /compare-page-/, null],
  ['#/result', /\/result-|shared-/, null],
  ['#/result', /shared-|part-content-/, null],
  ['#/cases', /library-/, null],
] as const;

// By a commit a page, a part of a page and knowledge; the rest are pages too.
for (const [hash, file] of sampled(pages, 1, 5, 6)) {
  test(`a page that did not arrive comes when it is tried again, without a reload: ${hash} without ${file.source}`, async ({
    page,
  }) => {
    await remember(page, { answers: example.answers });
    await page.goto('./');
    await title(page).waitFor();
    let isBroken = true;
    await page.route(
      (url) => file.test(url.pathname) && url.pathname.endsWith('.js'),
      (route) => (isBroken ? route.abort() : route.continue()),
    );
    await page.evaluate((to) => {
      Object.assign(window, { marked: true });
      location.hash = to;
    }, hash);
    const again = page.getByRole('button', { name: 'Try again' }).first();
    await again.waitFor();
    isBroken = false;
    await expect(async () => {
      if ((await again.count()) > 0) await again.click();
      await expect(page.getByRole('alert')).toHaveCount(0, { timeout: 2000 });
    }).toPass({ timeout: 15_000 });
    await expect(title(page)).toBeVisible();
    expect(await page.evaluate(() => 'marked' in window)).toBe(true);
  });
}
