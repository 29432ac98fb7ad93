import { expect, test } from './support/test';
import { checkRow, leaveBy, title } from './support/visitor';

const question = './#/q/labelled-examples?from=check';

for (const [typed, heard] of [
  ['5000', '5,000 examples'],
  ['5k', '5,000 examples'],
  ['5,000', '5,000 examples'],
  ['5 000', '5,000 examples'],
  ['1.2m', '1,200,000 examples'],
  ['0', '0 examples'],
] as const) {
  test(`a number typed as "${typed}" is understood as ${heard}`, async ({ page }) => {
    await page.goto(question);
    await page.getByRole('textbox').fill(typed);
    await expect(page.getByText(heard, { exact: false })).toBeVisible();
    await leaveBy(page, 'Continue');
    await expect(checkRow(page, 'labelled-examples')).toContainText(heard);
  });
}

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
    ['ten', /not a number/],
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
