import { cases } from '../../src/content/cases';
import { knowledge } from '../../src/content/index';
import { indexRulebook } from '../../src/engine/rulebook';
import { enginePolicy } from '../../src/evaluation/policies';
import { scoreCase, sharesOf } from '../../src/evaluation/score';
import { factsOf } from '../../src/facts';
import { remember } from '../../src/tools/screenshots/scene';
import { expect, test } from './support/test';
import { comeBack, title } from './support/visitor';

const whole = (share: number) => `${Math.round(100 * share)} %`;
/** The case that is opened; its own publication has few others like it. */
const known = 'goat-2023';

test('the track record says what the back-test says in the shell, and tells in-sample from unseen', async ({
  page,
}) => {
  const policy = enginePolicy(indexRulebook(knowledge, factsOf(knowledge)));
  const rows = cases.map((entry) => scoreCase(entry, policy));
  const { lenient, strict } = sharesOf(cases, rows);
  await page.goto('./#/cases');
  await expect(title(page)).toHaveText('How often we were right');
  const record = page.getByRole('region', { name: 'The track record' });
  const headings = await record.getByRole('heading', { level: 3 }).allTextContents();
  // What nobody could have written rules for is quoted first, what flatters last.
  expect(headings[0]).toMatch(/released after these rules were frozen/);
  expect(headings.at(-1)).toMatch(/^In-sample/);
  const inSample = record.getByRole('list').last().getByRole('listitem');
  await expect(inSample.filter({ hasText: 'or a way as good' })).toContainText(whole(lenient));
  await expect(inSample.filter({ hasText: 'winner itself' })).toContainText(whole(strict));
  const ours = page.getByRole('row').filter({ hasText: 'Our rules' });
  await expect(ours.getByRole('cell').last()).toHaveText(whole(lenient));
});

test('the cases are searched and filtered, and a filtered list can be sent and gone back to', async ({
  page,
}) => {
  await page.goto('./#/cases');
  const list = page.getByRole('region', { name: 'The cases', exact: true });
  await expect(list.getByText(`${cases.length} of ${cases.length} cases`)).toBeVisible();
  // A long list ends in the way to all of it.
  await expect(list.getByRole('listitem')).toHaveCount(48);
  await list.getByRole('button', { name: `Show all ${cases.length} cases` }).click();
  await expect(list.getByRole('listitem')).toHaveCount(cases.length);

  const wrong = page.getByRole('region', { name: 'Where we are wrong' });
  const missed = Number(/In (\d+) of/.exec((await wrong.textContent()) ?? '')?.[1]);
  await wrong.getByRole('button', { name: 'Show the misses' }).click();
  await expect(list.getByText(`${missed} of ${cases.length} cases`)).toBeVisible();
  await expect(list.getByRole('listitem')).toHaveCount(Math.min(missed, 48));
  const first = await list.getByRole('link').first().textContent();

  await page.getByLabel('Our advice').selectOption('Right or accepted');
  await page.getByRole('textbox', { name: 'Search the cases' }).pressSequentially(known);
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expect(page).toHaveURL(new RegExp(`#/cases\\?result=hit&q=${known}$`));
  expect(await list.getByRole('link').textContent()).not.toBe(first);
  await list.getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`#/cases/${known}$`));
  await page.goBack();
  await expect(page.getByRole('textbox', { name: 'Search the cases' })).toHaveValue(known);
  await page.reload();
  await expect(list.getByRole('listitem')).toHaveCount(1);
});

test('a case opens as a result to look at, and my own answers stay', async ({ page }) => {
  await remember(page, { answers: { 'main-gap': 'knowledge' } });
  await page.goto(`./#/cases/${known}`);
  await page.getByRole('link', { name: 'Open these answers as a result' }).click();
  await expect(page.getByRole('button', { name: 'Make it mine' })).toBeVisible();
  await page.goto('./#/check');
  await expect(title(page)).toHaveText('Check your answers');
  await expect(page.getByText('1 answer to')).toBeVisible();
});

test('the answers of a published case find that case as the closest', async ({ page }) => {
  const entry = cases.find(({ id }) => id === known);
  await comeBack(page, entry?.answers ?? {}, '/evidence');
  const closest = page.getByRole('region', { name: 'The closest published cases' });
  await expect(closest.getByRole('listitem')).not.toHaveCount(0);
  await expect(closest.getByRole('link', { name: /./ }).first()).toHaveAttribute(
    'href',
    `#/cases/${known}`,
  );
  await expect(closest.getByText(/no part of the chances/)).toBeVisible();
});
