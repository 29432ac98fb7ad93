import { promptFor } from '../../src/doors/describe/prompt';
import { knowledge } from '../../src/content/index';
import { expectAccessible } from './support/expect-accessible';
import { expectToFit } from './support/expect-to-fit';
import { expect, test } from './support/test';
import { title } from './support/visitor';

const description = `Our help desk gets 4,000 mails a day, each to be sorted into one of 38 labels.
We have 52,000 mails with the label that was given to them. Nobody waits: it runs overnight.`;

const reply = `Here is what the description states:
\`\`\`json
{"answers": [
  {"question": "task-type", "answer": "classification", "quote": "sorted into one of 38 labels"},
  {"question": "latency", "answer": "offline", "quote": "Nobody waits: it runs overnight"},
  {"question": "labelled-examples", "answer": "52,000", "quote": "52,000 mails with the label"},
  {"question": "budget", "answer": "moderate", "quote": "there is a moderate budget"},
  {"question": "tone-of-voice", "answer": "formal", "quote": "mails"},
]}
\`\`\`
Tell me if I shall go on!`;

test('a description becomes a result without an answer being typed', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./');
  await page.getByRole('link', { name: 'Describe it in your own words' }).click();
  await expect(title(page)).toHaveText('Describe it in your own words');
  await page.getByRole('button', { name: 'Copy for your assistant' }).click();
  await expect(page.getByText('Describe it here first.')).toBeVisible();
  const box = page.getByRole('textbox', { name: /^The task, the data/ });
  await expect(box).toBeFocused();
  await box.fill(description);
  await page.getByRole('button', { name: 'Copy for your assistant' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(promptFor(knowledge, description));
  await page.getByRole('textbox', { name: /^The whole reply/ }).fill(reply);
  await page.getByRole('button', { name: 'Read the reply' }).click();
  const heading = page.getByRole('heading', { name: '4 proposed answers' });
  await expect(heading).toBeFocused();
  await expect(page.getByText('tone-of-voice is no question here.')).toBeVisible();
  await expect(page.getByText(/not in your description: “there is a moderate/)).toBeVisible();
  await expectAccessible(page);
  await expectToFit(page, 'as it opens');
  await page.getByRole('button', { name: 'Accept the 3 that are quoted' }).click();
  await expect(page.getByText('3 of 4 accepted.')).toBeVisible();
  await page.getByRole('button', { name: 'Leave Budget' }).click();
  await page.getByRole('link', { name: 'See your result' }).click();
  await expect(page.locator('main')).toContainText('from 3 answers');
  await page.goto('./#/check');
  await expect(page.locator('main')).toContainText('52,000');
  await page.goto('./#/describe');
  await expect(box).toHaveValue(description);
});

test('the model of the browser is asked where there is one', async ({ page }) => {
  await page.addInitScript((text) => {
    const model = {
      availability: () => Promise.resolve('downloadable'),
      create: () =>
        Promise.resolve({ prompt: () => Promise.resolve(text), destroy: () => undefined }),
    };
    Object.assign(globalThis, { LanguageModel: model });
  }, reply);
  await page.goto('./#/describe');
  await page.getByRole('textbox', { name: /^The task, the data/ }).fill(description);
  await expect(page.getByText(/would first download the model/)).toBeVisible();
  await page.getByRole('button', { name: 'Download the model and read it' }).click();
  await expect(page.getByRole('heading', { name: '4 proposed answers' })).toBeVisible();
});
