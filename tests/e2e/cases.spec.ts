import { cases } from '../../src/content/cases';
import { clusterSources } from '../../src/content/cases/cluster-sources';
import { knowledge } from '../../src/content/index';
import { backtest } from '../../src/proof/backtest';
import { expect, test } from './support/test';
import { takeOver, title } from './support/visitor';

const record = backtest(knowledge, cases, { clusterSources, draws: 1 });
const whole = (share: number) => `${Math.round(100 * share)} %`;
const missed = record.rows.filter(({ winner, lenient }) => winner !== null && !lenient);

test.describe('the track record', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('./#/cases');
    await expect(title(page)).toHaveText('How often we were right');
  });

  test('says on the page what the back-test says in the shell', async ({ page }) => {
    const line = (name: string) => page.getByRole('row').filter({ hasText: name });
    await expect(line('Our rules').first()).toContainText(whole(record.lenient));
    await expect(line('Our rules').first()).toContainText(whole(record.strict));
    await expect(line('kept out of its own test')).toContainText(whole(record.leaveOneOut.lenient));
    await expect(line('Stricter')).toContainText(whole(record.citedRulesOut.lenient));
    await expect(line('Always tune')).toContainText(
      whole(record.baselines['always-tune']?.lenient ?? 0),
    );
  });

  test('shows every miss, each with a reason', async ({ page }) => {
    const misses = page.getByRole('region', { name: 'Where we are wrong' }).getByRole('listitem');
    await expect(misses).toHaveCount(missed.length);
    for (const text of await misses.allTextContents()) expect(text.length).toBeGreaterThan(100);
  });

  test('is searched and filtered, and a filtered list can be sent and gone back to', async ({
    page,
  }) => {
    const list = page.getByRole('region', { name: 'The cases', exact: true });
    await page.getByLabel('Our advice').selectOption('Misses');
    await expect(page.getByText(`${missed.length} of ${cases.length} cases`)).toBeVisible();
    await expect(list.getByRole('listitem')).toHaveCount(missed.length);
    await page.getByRole('textbox', { name: 'Search the cases' }).pressSequentially('portuguese');
    await expect(list.getByRole('listitem')).toHaveCount(1);
    await expect(page).toHaveURL(/#\/cases\?result=miss&q=portuguese$/);
    await list.getByRole('link').click();
    await expect(title(page)).toContainText('Portuguese');
    await page.goBack();
    await expect(page.getByRole('textbox', { name: 'Search the cases' })).toHaveValue('portuguese');
    await page.reload();
    await expect(list.getByRole('listitem')).toHaveCount(1);
  });
});

test('a case opens as a result to look at, and my own answers stay', async ({ page }) => {
  await takeOver(page, { 'main-gap': 'knowledge' });
  await page.goto('./#/cases/goat-2023');
  await page.getByRole('link', { name: 'Open these answers as a result' }).click();
  await expect(page.getByRole('button', { name: 'Make it mine' })).toBeVisible();
  await page.goto('./#/check');
  await expect(title(page)).toHaveText('Check your answers');
  await expect(page.getByText('1 answer to')).toBeVisible();
});

test('the answers of a published case find that case as the closest', async ({ page }) => {
  const entry = cases.find(({ id }) => id === 'goat-2023');
  await takeOver(page, entry?.answers ?? {});
  const closest = page.getByRole('region', { name: 'The closest published cases' });
  await expect(closest.getByRole('listitem')).not.toHaveCount(0);
  await expect(closest.getByRole('link', { name: /./ }).first()).toHaveAttribute(
    'href',
    '#/cases/goat-2023',
  );
  await expect(closest.getByText(/no part of the score/)).toBeVisible();
});
