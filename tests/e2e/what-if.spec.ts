import type { Page } from '@playwright/test';
import { example } from '../../src/content/example';
import { knowledge } from '../../src/content/index';
import { remember, visit } from '../../src/tools/screenshots/scene';
import { advise, headlineIn } from './support/command-line';
import { expectAccessible } from './support/expect-accessible';
import { inEveryWay } from './support/extent';
import { expect, test } from './support/test';
import { checkRow, comeBack, title } from './support/visitor';

/** The answers of the example to the first round: few enough for much to hang on each. */
const firstRound = Object.fromEntries(
  knowledge.questions
    .filter(({ id, asked }) => asked === 'first' && example.answers[id] !== undefined)
    .map(({ id }) => [id, example.answers[id] ?? '']),
);

const section = (page: Page) => page.getByRole('region', { name: 'What would change this' });

/** Opens the result on these answers, once every other answer has been tried. */
async function openResult(page: Page, answers = firstRound): Promise<void> {
  await comeBack(page, answers, '/changes');
  await section(page).getByRole('button', { name: /^Try/ }).first().waitFor();
}

test('the counterfactuals on the page are those of the command line, and each does what it says, for a visit or kept', async ({
  page,
}) => {
  await openResult(page);
  const headline = headlineIn(await advise(firstRound));
  const tries = section(page).getByRole('button', { name: /^Try/, includeHidden: false });
  for (let place = 0; place < Math.min(3, await tries.count()); place += 1) {
    const row = tries.nth(place).locator('xpath=ancestor::li[1]');
    const promised = (await row.locator('b').last().textContent()) ?? '';
    await tries.nth(place).click();
    const status = page.getByRole('status').filter({ hasText: /^You are trying:/ });
    await expect(status).toContainText(`${promised} instead of`);
    await expect(tries.nth(place)).toBeInViewport();
    await tries.nth(place).click();
    await expect(title(page)).toHaveText(headline);
  }
  // What is tried is gone with the page, and saved answers stand.
  await tries.first().click();
  await expect(page.getByText(/^You are trying:/)).toBeVisible();
  await page.reload();
  await expect(title(page)).toHaveText(headline);
  await expect(page.getByText(/^You are trying:/)).toHaveCount(0);

  await test.step('an answer can be tried, kept and taken back', async () => {
    await section(page).getByRole('button', { name: /^Try/ }).first().waitFor();
    const tried = { ...firstRound, 'main-gap': 'knowledge' };
    const headline = headlineIn(await advise(tried));
    await section(page).getByText('The task', { exact: true }).click();
    await page.getByLabel('What goes wrong').selectOption({ label: 'It lacks facts' });
    await expect(title(page)).toHaveText(headline);
    await expect(page.getByLabel('What goes wrong')).toBeInViewport();
    await expectAccessible(page, { within: '.what-if' });

    await page.getByRole('button', { name: 'Keep' }).click();
    await expect(page.getByText('1 answer changed to what you tried.')).toBeVisible();
    await page.goto('./#/check');
    await expect(checkRow(page, 'main-gap')).toContainText('It lacks facts');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(checkRow(page, 'main-gap')).toContainText(
      'It decides differently from your people',
    );
  });
});

// tests/advisor has the analysis without a worker.
if (inEveryWay) {
  test('without workers the page works it out itself', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'Worker', { value: undefined });
    });
    await openResult(page);
  });
}

test('contradictory answers stand beside each other', async ({ page }) => {
  await comeBack(page, { ...firstRound, 'labelled-examples': 5000, 'data-kinds': [] });
  const notice = page.getByRole('region', { name: 'Two answers do not fit together' });
  await expect(notice).toContainText('5,000 examples');
  await notice.getByRole('link', { name: 'Change Kinds of data' }).click();
  await expect(title(page)).toHaveText('Which kinds of data do you have?');
});

test('every rule can be read condition by condition, and asking stops where the answer is steady', async ({
  page,
}) => {
  const passed = knowledge.questions.filter(({ asked }) => asked === 'first').map(({ id }) => id);
  await remember(page, { answers: example.answers, passed });
  await visit(page, '#/result/why');
  const why = page.getByRole('region', { name: 'Why', exact: true });
  const reason = why
    .getByRole('listitem')
    .filter({ has: page.getByRole('group') })
    .last();
  await reason.locator('summary').first().click();
  await reason.getByText('Condition by condition').click();
  await expect(why.getByText(/^You said:/).first()).toBeVisible();
  const whyNot = page.getByRole('region', { name: 'Why not something else' });
  await whyNot.locator('summary').first().click();
  await whyNot.getByText('Every rule on it').first().click();
  await expect(whyNot.getByText('not met', { exact: true }).first()).toBeVisible();
  await expectAccessible(page, { within: '.conditions' });

  await test.step('asking stops, and says so', async () => {
    await page
      .getByRole('navigation', { name: 'Parts of the result' })
      .locator('a[href="#/result"]')
      .click();
    await expect(page.getByText(/^We stop asking here/)).toBeVisible();
    await page.getByRole('link', { name: 'Answer the rest anyway' }).click();
    await expect(page.getByText(/stop whenever you like$/)).toBeVisible();
  });
});
