import { example } from '../../src/content/example';
import { examples } from '../../src/content/examples';
import { visitResult } from '../../src/tools/screenshots/scene';
import { expect, test } from './support/test';
import { unfold } from './support/visitor';

test('rungs that unfold take the focus from the button that they were folded behind', async ({
  page,
}) => {
  await visitResult(page, example.answers, '/evidence');
  const ladder = page.getByRole('region', { name: 'The ladder' });
  const gap = ladder.getByRole('button', { name: /^\d more: / }).first();
  const names = ((await gap.textContent()) ?? '').split(': ').at(-1)?.split(', ') ?? [];
  await gap.focus();
  await page.keyboard.press('Enter');
  const first = ladder.locator('summary').filter({ hasText: names[0] });
  await expect(first).toBeFocused();
  for (const name of names) await expect(ladder.getByText(name, { exact: true })).toBeVisible();
});

test('a chart is heard as one picture with its name, beside its table', async ({ page }) => {
  const slow = examples.find(({ way }) => way === 'cost');
  await visitResult(page, slow?.answers ?? {}, '/numbers');
  await unfold(page);
  const waiting = page.getByRole('figure', { name: 'Waiting times' });
  const name = 'Time to the first word against the length of what is read';
  await expect(waiting.getByRole('img')).toHaveCount(1);
  await expect(waiting.getByRole('img', { name })).toHaveCount(1);
  await expect(waiting.getByRole('table')).toHaveCount(1);
});
