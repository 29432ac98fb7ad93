import type { Locator, Page } from '@playwright/test';
import { scenarios } from '../../src/content/scenarios';
import type { Answers } from '../../src/model/answers';
import { settle, visitResult } from '../../src/tools/screenshots/scene';
import { expect, test } from './support/test';

function answersOf(id: string): Answers {
  const found = scenarios.find((scenario) => scenario.id === id);
  if (found === undefined) throw new Error(`no scenario ${id}`);
  return found.answers;
}

/** Names of providers and of what they sell, and how it is paid. */
const provider = /GPT|Claude|Gemini|DeepSeek|Tinker|Together|Anthropic|by the token|hosted/;

const figures = (page: Page): Locator => page.getByRole('region', { name: 'Your figures' });
const card = (page: Page, strategy: string): Locator =>
  page.locator(`[data-strategy="${strategy}"]`);

test('claims that must stay at home are told in figures of the department’s own card alone', async ({
  page,
}) => {
  await visitResult(page, answersOf('claims-300ms'), '/numbers');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/encoder/);
  await expect(card(page, 'tuned-encoder')).toContainText(
    'ModernBERT base 149M on one H200 141 GB',
  );
  // Nothing is drawn before the figures are there, and each has its field in place.
  await expect(page.locator('main svg[role="img"]')).toHaveCount(0);
  await expect(page.getByText(/^Missing: length of an input and your price/)).toBeVisible();
  await figures(page).getByLabel('Length of an input').fill('400');
  await figures(page).getByLabel('Your price for an hour of one card').fill('2');
  await figures(page).getByLabel('Longest wait for the first word').fill('300');
  await expect(card(page, 'tuned-encoder')).toContainText('$1,540');
  await expect(page.getByText(/2 × 149 million parameters × 400 tokens/)).toBeVisible();
  await expect(page.getByText(/That leaves room: you: 300 ms/)).toBeVisible();
  await expect(page.locator('main svg[role="img"]')).toHaveCount(2);
  const main = page.locator('main');
  for (const one of await main.locator('details').all()) {
    await one.evaluate((details: HTMLDetailsElement) => {
      details.open = true;
    });
  }
  expect(await main.innerText()).not.toMatch(provider);
  // The figures are answers and assumptions like any other: they are there on the next page too.
  await page.goto('./#/sheet');
  await expect(page.getByRole('textbox', { name: 'How long is one input?' })).toHaveValue('400');
});

test('what is told on the numbers page moves the numbers of a help desk, and prints', async ({
  page,
}) => {
  await visitResult(page, answersOf('help-desk-36'), '/numbers');
  await expect(page.getByText(/^Missing: length of an input/)).toBeVisible();
  await figures(page).getByLabel('Length of an input').fill('400');
  await figures(page).getByLabel('Length of an output').fill('two hundred');
  await figures(page).getByLabel('Length of the prompt').fill('1.5k');
  await expect(card(page, 'rag')).toContainText('$80.5');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('1,500 tokens').first()).toBeVisible();
  await expect(page.locator('.own-figures input').first()).toBeHidden();
});

test('the numbers fit a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await visitResult(page, { ...answersOf('claims-300ms'), 'input-tokens': 400 }, '/numbers');
  await figures(page).getByLabel('Your price for an hour of one card').fill('2');
  await settle(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
});
