import { expect, test } from '@playwright/test';
import { knowledge } from '../../src/content/index';

// The browser complains of scripts that it may not run, which is what these tests are about.

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the start page says what this is, shows the example and lists every question', async ({
    page,
  }) => {
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Prompt it/);
    await expect(page.getByRole('region', { name: 'An example result' })).toBeVisible();
    const listed = page.locator('ol.plain-questions li');
    await expect(listed).toHaveCount(knowledge.questions.length);
    const texts = await listed.allTextContents();
    expect(texts.toSorted()).toEqual(knowledge.questions.map(({ text }) => text).toSorted());
    // What starts the questionnaire leads to the first of them in the list.
    await page.getByRole('link', { name: 'Start', exact: true }).click();
    await expect(listed.first()).toBeInViewport();
  });
});

test.describe('with scripts that cannot run', () => {
  test.use({ serviceWorkers: 'block' });

  test('a browser that is too old reads why nothing happens', async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(Array.prototype, 'toSorted');
    });
    await page.route(/\/assets\/.*\.js$/, (route) => route.abort());
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/too old/);
    // What looks for faults needs what was taken away, and the style is what matters here.
    await expect(page.locator('#root')).toBeHidden();
  });

  test('a page whose script does not arrive says so', async ({ page }) => {
    await page.route(/\/assets\/first-[^/]*\.js$/, (route) => route.abort());
    await page.goto('./#/check');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/could not start/);
  });
});
