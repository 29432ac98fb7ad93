import { codeFor } from './support/command-line';
import { expect, test } from './support/test';
import { checkRow, inWords, expectResult, readResult, takeOver } from './support/visitor';

const sent = { 'task-type': 'translation', 'labelled-examples': 40, privacy: 'restricted' };
const own = { 'task-type': 'code', latency: 'instant' };

for (const [what, text] of [
  ['a whole link', (base: string, code: string) => `${base}#/r/${code}`],
  ['the code alone', (_: string, code: string) => code],
  ['a link with an escaped hash', (base: string, code: string) => `${base}%23/r/${code}`],
  [
    'a link in a message',
    (base: string, code: string) => `Look: <${base}#/r/${code}>.\nWhat do you think?`,
  ],
] as const) {
  test(`${what} opens when pasted`, async ({ page, baseURL }) => {
    const code = await codeFor(sent);
    await page.goto('./#/open');
    await page.getByRole('textbox').fill(text(baseURL ?? '', code));
    await page.getByRole('button', { name: 'Open' }).click();
    expect((await readResult(page)).code).toBe(code);
  });
}

for (const [what, hash] of [
  ['with a full stop after it', (code: string) => `#/r/${code}.`],
  ['with a bracket after it', (code: string) => `#/r/${code})`],
  ['with a tracking parameter after it', (code: string) => `#/r/${code}?utm_source=mail`],
  ['with escaped slashes', (code: string) => `#%2Fr%2F${code}`],
  ['with an escaped hash after the hash', (code: string) => `#%23/r/${code}`],
] as const) {
  test(`a followed link opens ${what}`, async ({ page }) => {
    const code = await codeFor(sent);
    await page.goto(`./${hash(code)}`);
    expect((await readResult(page)).code).toBe(code);
  });
}

test('a shared result is only looked at until its answers are taken over', async ({ page }) => {
  await takeOver(page, own);
  const mine = await readResult(page);
  await page.goto(`./#/r/${await codeFor(sent)}`);
  await page.getByRole('button', { name: 'Make it mine' }).click();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await page.goto('./#/result');
  await expectResult(page, mine);
  await page.goBack();
  await page.getByRole('button', { name: 'Make it mine' }).click();
  await page.getByRole('button', { name: 'Replace mine' }).click();
  await expect(page.getByText('Your 2 answers made way for those of the link.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectResult(page, mine);
});

test('answers that were taken over are the visitor’s own, reload included', async ({ page }) => {
  await takeOver(page, sent);
  await page.reload();
  await page.getByRole('link', { name: 'Check answers' }).click();
  for (const [id, answer] of Object.entries(sent)) {
    await expect(checkRow(page, id)).toContainText(inWords(id, answer));
  }
});

test('on a loopback address the page says that the link opens only here', async ({ page }) => {
  await takeOver(page, sent);
  await expect(page.getByText('its own address opens nowhere else')).toBeVisible();
});

test('the example on the start page opens as the result that it shows', async ({ page }) => {
  await page.goto('./');
  const example = page.getByRole('region', { name: 'An example result' });
  const says = await example.getByRole('link').evaluate((link) => link.getAttribute('href'));
  await example.getByRole('link', { name: 'See the whole example' }).click();
  const { code, verdict } = await readResult(page);
  expect(says).toContain(code);
  await page.goBack();
  await expect(example).toContainText(verdict);
});
