import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { example } from '../../src/content/example';
import { codeOf, visitResult } from '../../src/tools/screenshots/scene';
import { expectAccessible } from './support/expect-accessible';
import { expectToFit } from './support/expect-to-fit';
import { expect, test } from './support/test';

const plan = (page: Page) => page.getByRole('region', { name: 'The plan', exact: true });
const tick = (page: Page, step: number) =>
  plan(page).getByRole('checkbox', { name: new RegExp(`^Step ${step} is done: `) });

async function saved(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download]: [Download, unknown] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  };
}

test('a plan is worked through: ticked, owned, kept, recorded, exported, and not in the link', async ({
  page,
}) => {
  await visitResult(page, example.answers, '/plan');
  await tick(page, 1).press('Space');
  await expect(tick(page, 1)).toBeChecked();
  await expect(plan(page).locator('[aria-current="step"]')).toContainText('2');
  await plan(page).getByText('Owner, date, result and notes').first().click();
  await plan(page).getByLabel('Owner').first().fill('Anna Weiß');
  await plan(page).getByLabel('A number').first().fill('86.5');
  await plan(page).getByLabel('Notes').first().fill('=1+1, said @bob');
  await expectAccessible(page);
  await plan(page).getByText('How to measure it, and when to stop').first().click();
  await page.setViewportSize({ width: 320, height: 640 });
  await expectToFit(page, 'checklist');
  await page.setViewportSize({ width: 1280, height: 720 });

  await page.reload();
  await expect(tick(page, 1)).toBeChecked();
  const state = plan(page).locator('.step-state').first();
  await expect(state).toHaveText(/^Done on .*, result 86\.5, by Anna Weiß$/);

  const table = await saved(page, 'Save as CSV');
  expect(table.name).toMatch(/^plan-my-answers-\d{4}-\d\d-\d\d\.csv$/);
  expect(table.text.startsWith('\uFEFF"Step","Do"')).toBe(true);
  expect(table.text).toContain('"Anna Weiß"');
  expect(table.text).toContain(`"'=1+1, said @bob"`);
  const github = await saved(page, 'Save the issues');
  expect(github.name).toMatch(/^plan-issues-my-answers-.*\.md$/);
  expect(github.text).toMatch(/^# .+\n\n[^]*\n## Source\n/);
  expect(github.text).toContain('by Anna Weiß');
  await page.getByRole('radio', { name: 'Jira' }).check();
  const jira = await saved(page, 'Save the issues');
  expect(jira.text).toMatch(/^h2\. /);
  expect(jira.text).toContain('said \\@bob');

  await page.goto('./#/result');
  const record = await saved(page, 'Save as JSON');
  const { progress } = JSON.parse(record.text) as { progress: Record<string, unknown> };
  expect(Object.values(progress)).toMatchObject([{ done: true, owner: 'Anna Weiß', result: 86.5 }]);
  const code = await page.getByLabel('Code only').inputValue();
  expect(code).toBe(codeOf(example.answers));
  await page.goto(`./#/r/${code}/plan`);
  await expect(plan(page)).toBeVisible();
  await expect(plan(page).getByRole('checkbox')).toHaveCount(0);
  await expect(page.getByText('Anna Weiß')).toHaveCount(0);
});
