import type { Locator, Page } from '@playwright/test';
import { scenarios } from '../../src/content/scenarios';
import type { Answers } from '../../src/model/answers';
import { remember, settle, visit, visitResult } from '../../src/tools/screenshots/scene';
import { knowledge } from '../../src/content/index';
import { decodeLink } from '../../src/share/link';
import { expectToFit } from './support/expect-to-fit';
import { expect, test } from './support/test';
import { leaveBy } from './support/visitor';

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
  await expect(page.getByText(/That leaves room: your limit is 300 ms/)).toBeVisible();
  await expect(page.locator('main svg[role="img"]')).toHaveCount(2);
  const main = page.locator('main');
  for (const one of await main.locator('details').all()) {
    await one.evaluate((details: HTMLDetailsElement) => {
      details.open = true;
    });
  }
  expect(await main.innerText()).not.toMatch(provider);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectToFit(page, 'numbers on a small screen');
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

test('milliseconds are asked where the speed is, and the numbers are held against them', async ({
  page,
}) => {
  const { latency: _, ...answers } = answersOf('claims-300ms');
  await remember(page, { answers: { ...answers, 'input-tokens': 400 } });
  await visit(page, '#/q/latency?from=check');
  const wait = page.getByRole('textbox', { name: 'Longest wait for the first word' });
  const option = (name: string) => page.getByRole('radio', { name, exact: true });
  await expect(wait).toHaveCount(0);
  await option('Nobody waits').check();
  await expect(wait).toHaveCount(0);
  await option('At once').check();
  await wait.fill('a blink');
  await expect(page.getByRole('alert')).toContainText('not a number');
  await wait.fill('300');
  await leaveBy(page, 'Continue');
  // It is one figure, wherever it stands.
  await visit(page, '#/sheet');
  await expect(wait).toHaveValue('300');
  await visit(page, '#/result/numbers');
  await settle(page);
  await expect(figures(page).getByLabel('Longest wait for the first word')).toHaveValue('300');
  await expect(page.getByText(/: 300 ms/).first()).toBeVisible();
  // The link carries it, as it does every figure that was set.
  await visit(page, '#/result');
  const link = await page.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
  const read = decodeLink(knowledge, link.split('#/r/')[1] ?? '');
  expect(read.ok && read.assumptions['answer-within-ms']).toBe(300);
});
