import { sealEnvelope } from '../../src/share/payload';
import { codeOf, remember } from '../../src/tools/screenshots/scene';
import { expect, test } from './support/test';
import { checkRow, inWords, title } from './support/visitor';

const sent = { 'task-type': 'translation', 'labelled-examples': 40, privacy: 'restricted' };
const own = { 'task-type': 'code', latency: 'instant' };
const swapped = (character: string | undefined) => (character === 'A' ? 'B' : 'A');

const broken: readonly [string, (code: string) => string, string][] = [
  ['altered', (code) => code.slice(0, 8) + swapped(code[8]) + code.slice(9), 'was changed'],
  ['cut', (code) => code.slice(0, -5), 'was cut short'],
  ['of a later version', () => sealEnvelope({ version: 2, body: 'later' }), 'newer than this page'],
  ['empty', () => '', 'holds no result'],
  ['of nonsense', () => 'hello', 'is not a link to a result'],
  ['of nonsense that cannot be decoded', () => 'hello%E0%A4%A', 'is not a link to a result'],
];

test('a link that cannot be read says why, and the own answers stay untouched', async ({
  page,
}) => {
  await remember(page, { answers: own });
  const code = codeOf(sent);
  for (const [what, spoil, says] of broken) {
    await page.goto(`./#/r/${spoil(code)}`);
    await expect(title(page), what).toContainText(says);
  }
  await page.getByRole('textbox').fill(code);
  await page.getByRole('button', { name: 'Open' }).click();
  await expect(page.getByText('Your own 2 answers are untouched.')).toBeVisible();
  await page.goto('./#/check');
  for (const [id, answer] of Object.entries(own)) {
    await expect(checkRow(page, id)).toContainText(inWords(id, answer));
  }
});

test('a pasted text without a result is refused in words', async ({ page }) => {
  await page.goto('./');
  const field = page.getByRole('textbox');
  await page.getByRole('button', { name: 'Open' }).click();
  await expect(field).toHaveAccessibleDescription(/Paste the link or its code first/);
  await field.fill('see you at lunch');
  await field.press('Enter');
  await expect(field).toHaveAccessibleDescription(/no result in this text/);
  await expect(field).toBeFocused();
});

test('an address of a million slashes leads to the page that says so, at once', async ({
  page,
}) => {
  await page.goto('./');
  await page.evaluate(() => {
    location.hash = `#/${'/'.repeat(1_000_000)}`;
  });
  await expect(title(page)).toHaveText('There is no such page here', { timeout: 5000 });
  await page.getByRole('link', { name: 'To the start' }).click();
  await expect(page).toHaveURL(/#\/$/);
  await expect(title(page)).toHaveText(/tune it\?/);
});
