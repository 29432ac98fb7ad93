import { readFile } from 'node:fs/promises';
import { anna, ben, paste } from '../../src/tools/screenshots/result-scenes';
import { codeOf } from '../../src/tools/screenshots/scene';
import { expectAccessible } from './support/expect-accessible';
import { inEveryWay } from './support/extent';
import { expect, test } from './support/test';
import { comeBack, readCode, takeOver, title } from './support/visitor';

test('two people compare, settle what differs and get one link', async ({ page, baseURL }) => {
  const [hers, his] = [codeOf(anna), codeOf(ben)];
  await page.goto('./#/compare');
  await paste(
    page,
    `Hi both,\n> Anna: <${baseURL}%23/r/${hers}>,\nBen says ${baseURL}#/r/${his}.\nRegards`,
  );
  await expect(title(page)).toHaveText('Two results side by side');
  const gap = page.getByRole('group', { name: 'What goes wrong with a plain prompt' });
  const examples = page.getByRole('group', { name: /How many good examples/ });
  await expect(page.locator('fieldset')).toHaveCount(2);
  const settled = page.getByRole('region', { name: 'The settled set' });
  await expect(settled).toContainText('2 differences still open');
  await gap.getByRole('radio', { name: /lacks facts/ }).check();
  await expect(settled).toContainText('1 difference still open');
  await examples.getByRole('radio', { name: /1,200/ }).check();
  await expect(settled).toContainText('Nothing is left to settle');
  await expectAccessible(page);

  const link = await settled.getByLabel('Link to the settled result').inputValue();
  const expected = codeOf({ ...anna, 'main-gap': 'knowledge' });
  expect(link).toBe(`${baseURL}#/r/${expected}`);
  const ours = await settled.getByLabel(/Link to this comparison/).inputValue();
  expect(page.url()).toBe(ours);
  await page.reload();
  await expect(settled).toContainText('Nothing is left to settle');
  await settled.getByRole('link', { name: 'Open the settled result' }).click();
  await expect(page.getByLabel('Code only')).toHaveValue(expected);
});

test('a comparison is saved as a table', async ({ page }) => {
  await page.goto('./#/compare');
  await paste(page, `${codeOf(anna)} ${codeOf(ben)}`);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/^comparison-\d{4}-\d\d-\d\d\.csv$/);
  const text = await readFile(await saved.path(), 'utf8');
  expect(text.split('\r\n')[0]).toBe(
    '\uFEFF"Question","A: Result A","B: Result B","Settled","Weight"',
  );
});

test('what a comparison cannot take is said', async ({ page, baseURL }) => {
  const links = [1, 2, 3, 4, 5, 6, 7].map(
    (count) => `${baseURL}#/r/${codeOf({ ...anna, 'labelled-examples': count })}`,
  );
  await page.goto('./#/compare');
  await paste(page, 'no link at all');
  await expect(page.getByText('There is no result in this text')).toBeVisible();
  await paste(page, `${links.join('\n')}\n${links[0]}\nhttps://example.org/news`);
  await expect(title(page)).toHaveText('Six results side by side');
  await expect(page.getByText('1 more was left out')).toBeVisible();
  await expect(page.getByText('here twice and stands once')).toBeVisible();
  await expect(page.getByText('it is a link to somewhere else')).toBeVisible();
});

// tests/share/paste.test.ts reads as much.
if (inEveryWay) {
  test('a megabyte of text around two links is read without a pause', async ({ page, baseURL }) => {
    const [hers, his] = [codeOf(anna), codeOf(ben)];
    const noise = 'lorem ipsum dolor '.repeat(30_000);
    await page.goto('./#/compare');
    await paste(page, `${baseURL}#/r/${hers} ${baseURL}#/r/${his} ${noise}${noise}`);
    await expect(title(page)).toHaveText('Two results side by side');
    await expect(page.getByText('we only read its beginning')).toBeVisible();
  });
}

test('words travel in the link only when they are written', async ({ page }) => {
  await comeBack(page, anna);
  const bare = await page.getByLabel('Link', { exact: true }).inputValue();
  const share = page.getByRole('region', { name: 'Share it' });
  await share.getByText('Add a title, a name or a note').click();
  await share.getByLabel('Title').fill('Claims desk');
  await share.getByLabel('From').fill('Zoë <b>');
  await share.getByLabel('Note').fill('Agreed on Tuesday.');
  const link = await share.getByLabel('Link', { exact: true }).inputValue();
  expect(link.length).toBeGreaterThan(bare.length);
  await page.goto(link);
  await expect(page.getByText('Claims desk. A result shared by Zoë <b>')).toBeVisible();
  await expect(page.getByText('Agreed on Tuesday.').first()).toBeVisible();
});

test('a record that was saved opens again as the same result', async ({ page }) => {
  await comeBack(page, anna);
  const { code } = await readCode(page);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as JSON' }).click();
  const file = await (await saving).path();
  await page.goto('./#/open');
  await page.getByLabel(/decision record as JSON/).setInputFiles(file);
  await expect(page.getByLabel('Code only')).toHaveValue(code);
});

test('two tabs lose nothing to one another', async ({ context, page }) => {
  await comeBack(page, anna);
  const other = await context.newPage();
  await other.goto('./#/runs');
  await other.getByRole('button', { name: 'New run' }).click();
  await other.getByLabel('Name of the new run').fill('Second round');
  await other.getByRole('button', { name: 'Start it' }).click();
  await takeOver(other, ben);
  await page.goto('./#/runs');
  await expect(page.getByRole('heading', { level: 2, name: 'My answers' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Second round' })).toBeVisible();
  await page.getByRole('button', { name: 'Delete Second round' }).click();
  const deleted = page.locator('.banner').filter({ hasText: 'was deleted' });
  await deleted.getByRole('button', { name: 'Undo' }).click();
  await expectAccessible(page);
  await page.goto('./#/result');
  await expect(page.getByLabel('Code only')).toHaveValue(codeOf(ben));
});
