import { knowledge } from '../../src/content/index';
import { everyNth } from './support/extent';
import { expect, test } from './support/test';
import { comeBack, title } from './support/visitor';

const answers = { 'main-gap': 'knowledge', 'content-size': 'large' };
const decisive = 'missing-knowledge-belongs-in-context';
const rule = knowledge.rules.find(({ id }) => id === decisive);

test('the five topics that people ask about first stand out, each with its rules', async ({
  page,
}) => {
  await page.goto('./#/how');
  const cards = page.getByRole('region', { name: 'What people ask about first' });
  for (const name of [
    'Data similarity',
    'ML expertise',
    'Task novelty',
    'Latency',
    'Context cost',
  ]) {
    await expect(cards.getByRole('heading', { level: 3, name })).toBeVisible();
  }
  await cards.getByRole('link', { name: 'Latency' }).click();
  await expect(title(page)).toHaveText('The rules');
  const wanted = knowledge.rules.filter(({ topic }) => topic === 'latency');
  await expect(page.getByText(`${wanted.length} of ${knowledge.rules.length} rules`)).toBeVisible();
});

test('every rule, source and strategy has a page of its own', async ({ page }) => {
  test.slow();
  await page.goto('./#/how');
  const samples = [
    ...everyNth(knowledge.rules, 29).map(({ id }) => `rules/${id}`),
    ...everyNth(knowledge.sources, 29).map(({ id }) => `sources/${id}`),
    ...everyNth(knowledge.strategies, 9).map(({ id }) => `strategies/${id}`),
  ];
  for (const sample of samples) {
    await page.goto(`./#/how/${sample}`);
    await expect(title(page)).not.toHaveText('There is no such page here');
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
});

test('a reason on the result leads to its rule, and the rule to the cases it decides', async ({
  page,
}) => {
  await comeBack(page, answers, '/why');
  const why = page.getByRole('region', { name: 'Why', exact: true });
  const reason = why
    .getByRole('listitem')
    .filter({ hasText: rule?.because ?? '' })
    .last();
  await reason.getByRole('group').locator('summary').first().click();
  await reason.getByRole('link', { name: new RegExp(decisive.replaceAll('-', ' ')) }).click();
  await expect(title(page)).toHaveText(rule?.because ?? '');
  const often = page.getByRole('region', { name: 'How often it speaks' });
  await often.getByRole('link').first().click();
  await expect(
    page.getByRole('region', { name: 'Held against each other' }).getByText(rule?.because ?? ''),
  ).toBeVisible();
});

test('a rule switched off changes the result for the visit, never the link', async ({ page }) => {
  await comeBack(page, answers);
  const before = await title(page).textContent();
  const link = () => page.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
  const whole = await link();
  await page.goto(`./#/how/rules/${decisive}`);
  await page.getByRole('button', { name: 'Switch this rule off' }).click();
  await page.getByRole('link', { name: 'Your result' }).click();
  const banner = page.getByText('1 rule is switched off');
  await expect(banner).toBeVisible();
  await expect(page.getByText('Something is switched off here')).toBeVisible();
  expect(await link()).toBe(whole);
  await page.getByRole('button', { name: 'Switch all on' }).click();
  await expect(banner).toBeHidden();
  await expect(page.getByText('Something is switched off here')).toBeHidden();
  await expect(title(page)).toHaveText(before ?? '');
});

test('the rules are searched by keyboard alone', async ({ page }) => {
  await page.goto('./#/how/rules');
  await expect(title(page)).toHaveText('The rules');
  const search = page.getByRole('textbox', { name: 'Search the rules' });
  for (let press = 0; press < 12; press += 1) {
    if (await search.evaluate((field) => field === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(search).toBeFocused();
  await page.keyboard.type('setfit');
  const fit = knowledge.rules.filter(({ id, because, topic }) =>
    `${id} ${because} ${topic}`.toLowerCase().includes('setfit'),
  );
  await expect(page.getByText(`${fit.length} of ${knowledge.rules.length} rules`)).toBeVisible();
  await expect(search).toBeFocused();
});
