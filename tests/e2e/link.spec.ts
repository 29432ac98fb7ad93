import { codeOf } from '../../src/tools/screenshots/scene';
import { examples } from '../../src/content/examples';
import { ways } from '../../src/ui/start/ways';
import { sampled } from './support/extent';
import { expect, test } from './support/test';
import {
  checkRow,
  comeBack,
  inWords,
  expectCode,
  readCode,
  takeOver,
  title,
  questionOf,
} from './support/visitor';

const sent = { 'task-type': 'translation', 'labelled-examples': 40, privacy: 'restricted' };
const own = { 'task-type': 'code', latency: 'instant' };

test('a link opens however it is pasted', async ({ page, baseURL }) => {
  const code = codeOf(sent);
  const pasted = [
    ['a whole link', `${baseURL}#/r/${code}`],
    ['the code alone', code],
    ['a link with an escaped hash', `${baseURL}%23/r/${code}`],
    ['a link in a message', `Look: <${baseURL}#/r/${code}>.\nWhat do you think?`],
  ] as const;
  // tests/share/paste.test.ts and repair.test.ts have every way in which a text holds a link.
  for (const [what, text] of sampled(pasted, 1, 3)) {
    await page.goto('./#/open');
    // What came before stays until this page is there.
    await expect(title(page)).toHaveText('Open a result that you were sent');
    await page.getByRole('textbox').fill(text);
    await page.getByRole('button', { name: 'Open' }).click();
    await expect(page.getByRole('button', { name: 'Make it mine' }), what).toBeVisible();
    await expect(page, what).toHaveURL(new RegExp(`#/r/${code}$`));
  }
});

test('a followed link opens with what mailers and chats put around it', async ({ page }) => {
  const code = codeOf(sent);
  const followed = [
    ['a full stop after it', `#/r/${code}.`],
    ['a bracket after it', `#/r/${code})`],
    ['a tracking parameter after it', `#/r/${code}?utm_source=mail`],
    ['escaped slashes', `#%2Fr%2F${code}`],
    ['an escaped hash after the hash', `#%23/r/${code}`],
  ] as const;
  for (const [what, hash] of sampled(followed, 2, 4)) {
    await page.goto('./#/how');
    await expect(title(page)).toHaveText('How it thinks');
    await page.goto(`./${hash}`);
    await expect(page.getByRole('button', { name: 'Make it mine' }), what).toBeVisible();
    await expect(page.getByLabel('Code only'), what).toHaveValue(code);
  }
});

test('a shared result is only looked at until its answers are taken over', async ({ page }) => {
  await comeBack(page, own);
  // The tests' own server has a loopback address.
  await expect(page.getByText('its own address opens nowhere else')).toBeVisible();
  const mine = await readCode(page);
  await page.goto(`./#/r/${codeOf(sent)}`);
  await page.getByRole('button', { name: 'Make it mine' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.goto('./#/result');
  await expectCode(page, mine);
  await page.goto(`./#/r/${codeOf(sent)}`);
  await page.getByRole('button', { name: 'Make it mine' }).click();
  await page.getByRole('button', { name: 'Replace my answers' }).click();
  await expect(page.getByText('Your 2 answers gave way to those of the link.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectCode(page, mine);
});

test('answers that were taken over are the visitor’s own, reload included', async ({ page }) => {
  await takeOver(page, sent);
  await page.reload();
  await page.getByRole('link', { name: 'Check answers' }).click();
  for (const [id, answer] of Object.entries(sent)) {
    await expect(checkRow(page, id)).toContainText(inWords(id, answer));
  }
});

test('the example on the start page opens as the result that it shows', async ({ page }) => {
  await page.goto('./');
  const example = page.getByRole('region', { name: 'An example result' });
  const says = await example.getByRole('link').evaluate((link) => link.getAttribute('href'));
  await example.getByRole('link', { name: 'See the whole example' }).click();
  // The title comes into the link a moment after the link itself.
  await expect(page.getByLabel('Code only')).toHaveValue((says ?? '').replace('#/r/', ''));
  const { verdict } = await readCode(page);
  await page.goto('./');
  await expect(example).toContainText(verdict);
});

test('each way in begins at its question, and has beside it an example that is called one', async ({
  page,
}) => {
  await page.goto('./');
  const list = page.getByRole('list', { name: 'Or begin where you are' });
  await expect(list.getByRole('listitem')).toHaveCount(ways.length);
  // By a commit the first and the last.
  for (const { id, says, question } of sampled(ways, 0, ways.length - 1)) {
    await page.goto('./');
    const item = list.getByRole('listitem').nth(ways.findIndex((way) => way.id === id));
    const sample = examples.find(({ way }) => way === id);
    await item.getByRole('link', { name: `See an example of ${sample?.title}` }).click();
    await expect(page.getByText(`Example: ${sample?.title}`, { exact: true })).toBeVisible();
    await expect(page.getByText('This is an example.')).toBeVisible();
    await page.goBack();
    await item.getByRole('link', { name: says, exact: true }).click();
    if (question !== null) await expect(title(page)).toHaveText(questionOf(question).text);
    else await expect(page).toHaveURL(/#\/describe$/);
  }
});
