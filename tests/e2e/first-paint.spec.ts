import { expect, test, type Page } from '@playwright/test';
import { remember } from '../../src/tools/screenshots/scene';
import { title } from './support/visitor';

// A page under a service worker would get its script past the routes of these tests.
test.use({ serviceWorkers: 'block' });

test('the start page is there before its script, and the script moves nothing', async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  let arrived = () => {};
  const script = new Promise<void>((settle) => (arrived = settle));
  await page.route(/\/assets\/first-[^/]*\.js$/, async (route) => {
    await script;
    await route.continue();
  });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) console.error(`moved: ${JSON.stringify(entry)}`);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('./', { waitUntil: 'commit' });
  const start = page.getByRole('link', { name: 'Start', exact: true });
  await expect(start).toBeVisible();
  const before = await page.locator('#root').innerText();
  arrived();
  await page.locator('html[data-started]').waitFor({ state: 'attached' });
  // What comes late, the example of a result among it, may move nothing either.
  await page.waitForLoadState('networkidle');
  await page.evaluate(
    () => new Promise((settle) => requestAnimationFrame(() => requestAnimationFrame(settle))),
  );
  expect(await page.locator('#root').innerText()).toBe(before);
  expect(complaints).toEqual([]);
  await start.click();
  await expect(title(page)).not.toHaveText(/Prompt it/);
});

test('who comes back, or by a link, never sees the start page on the way', async ({ page }) => {
  await remember(page, { answers: { 'task-type': 'code' } });
  await page.route(/\/assets\/first-[^/]*\.js$/, () => undefined);
  for (const address of ['./', './#/check']) {
    await page.goto('about:blank');
    await page.goto(address, { waitUntil: 'commit' });
    await page.locator('html.waits').waitFor({ state: 'attached' });
    await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  }
});

/** Opens the start page and holds its program back. Gives what lets it arrive. */
async function openBeforeProgram(page: Page): Promise<() => void> {
  let arrived = () => {};
  const script = new Promise<void>((settle) => (arrived = settle));
  await page.route(/\/assets\/first-[^/]*\.js$/, async (route) => {
    await script;
    await route.continue();
  });
  await page.goto('./', { waitUntil: 'commit' });
  return () => {
    arrived();
  };
}

test('what is typed and pressed before the program is there is not lost', async ({ page }) => {
  const arrived = await openBeforeProgram(page);
  await page.getByRole('textbox').fill('no link at all');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  arrived();
  await expect(page.getByText('There is no result in this text')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveValue('no link at all');
});

test('a link that is followed before the program is there takes the focus along', async ({
  page,
}) => {
  const arrived = await openBeforeProgram(page);
  await page.getByRole('link', { name: 'Start', exact: true }).press('Enter');
  arrived();
  await expect(
    page.getByRole('heading', { level: 1, name: 'What should the model do?' }),
  ).toBeFocused();
});
