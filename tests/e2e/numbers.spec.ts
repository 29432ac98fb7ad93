import { expect, test } from './support/test';
import { checkRow, leaveBy, onSheet, questionOf, title } from './support/visitor';

const question = './#/q/labelled-examples?from=check';

test('a number is understood as it is typed, and kept', async ({ page }) => {
  await page.goto(question);
  const field = page.getByRole('textbox');
  for (const [typed, heard] of [
    ['5000', '5,000 examples'],
    ['5k', '5,000 examples'],
    ['5 000', '5,000 examples'],
    ['0', '0 examples'],
    ['5,000', '5,000 examples'],
    ['1.2m', '1,200,000 examples'],
  ] as const) {
    await field.fill(typed);
    await expect(page.getByText(heard, { exact: false })).toBeVisible();
  }
  await leaveBy(page, 'Continue');
  await expect(checkRow(page, 'labelled-examples')).toContainText('1,200,000 examples');
});

test('the sheet keeps what can be read, and asks for the rest before it lets go', async ({
  page,
}) => {
  await page.goto('./#/sheet');
  const fieldOf = (id: string) => onSheet(page, questionOf(id)).getByRole('textbox');
  const input = fieldOf('input-tokens');
  await fieldOf('monthly-requests').fill('20k');
  await input.fill('a few');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(input).toBeFocused();
  await expect(input).toHaveAccessibleDescription(/not a number/);
  await input.fill('');
  await leaveBy(page, 'Continue');
  await page.goto('./#/check');
  await expect(checkRow(page, 'monthly-requests')).toContainText('20,000');
  await expect(checkRow(page, 'input-tokens')).toContainText('Not answered');
});

test('what is no number, or not a possible one, is refused in words and can be mended', async ({
  page,
}) => {
  await page.goto(question);
  const field = page.getByRole('textbox');
  for (const [typed, says] of [
    ['-1', /below zero/],
    ['1e999', /too large/],
    ['NaN', /not a number/],
    ['1.5', /not a whole number/],
    ['2e9', /too large/],
    ['plenty', /not a number/],
  ] as const) {
    await field.fill(typed);
    await field.press('Enter');
    await expect(field).toBeFocused();
    await expect(field).toHaveAccessibleDescription(says);
    await expect(field).toHaveValue(typed);
  }
  await field.fill('12');
  await expect(field).not.toHaveAccessibleDescription(/Error/);
  await field.press('Enter');
  await expect(title(page)).toHaveText('Check your answers');
  await expect(checkRow(page, 'labelled-examples')).toContainText('12 examples');
});
