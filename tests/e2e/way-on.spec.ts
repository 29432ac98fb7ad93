import { knowledge } from '../../src/content/index';
import { remember } from '../../src/tools/screenshots/scene';
import { sampled } from './support/extent';
import { expect, test } from './support/test';
import { control, leaveBy, questionOf, shownQuestion, title } from './support/visitor';

const asides = ['Why we ask', 'How to find out'];

const screens = [
  [320, 568],
  [390, 844],
  [768, 1024],
  [1280, 800],
  // As a keyboard on the screen of a phone leaves it.
  [390, 420],
] as const;

// By a commit the widest and the lowest.
for (const [width, height] of sampled(screens, 3, 4)) {
  test(`the way on is always in view at ${width} × ${height}, and covers no focus`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('./#/q/task-type');
    const question = questionOf('task-type');
    await expect(title(page)).toHaveText(question.text);
    const notSure = page.getByRole('button', { name: 'Not sure' });
    await expect(notSure).toBeInViewport({ ratio: 1 });
    await expect(page.getByText(/^Next: /)).toBeInViewport({ ratio: 1 });
    const options = question.kind === 'choice' ? question.options : [];
    for (const { label } of options.filter(({ splitInto }) => splitInto === undefined)) {
      const radio = control(page, question, label);
      await radio.focus();
      await radio.check();
      const way = page.getByRole('button', { name: 'Continue' });
      await expect(way).toBeInViewport({ ratio: 1 });
      // Nothing lies over the option that has the focus.
      const isClear = await radio.evaluate((input) => {
        const { left, top, width: wide, height: tall } = input.getBoundingClientRect();
        const found = document.elementFromPoint(left + wide / 2, top + tall / 2);
        return found !== null && (found === input || found.contains(input));
      });
      expect(isClear, label).toBe(true);
    }
    await page.evaluate(() => {
      window.scrollTo(0, document.documentElement.scrollHeight);
    });
    await expect(notSure).toBeInViewport({ ratio: 1 });
  });
}

test('why we ask and how to find out stand beside the question, or folded below it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('./#/q/labelled-examples');
  const beside = page.getByRole('complementary', { name: 'About this question' });
  for (const name of asides) {
    await expect(beside.getByRole('heading', { name })).toBeVisible();
  }
  await expect(beside.getByText('For example:')).toBeVisible();
  const left = await beside.evaluate((one) => one.getBoundingClientRect().left);
  expect(left).toBeGreaterThan((1280 * 6) / 10);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(beside).toHaveCount(0);
  await expect(page.getByText('For example:')).toHaveCount(0);
  await page.getByText('Why we ask, and how to find out').click();
  for (const name of asides) await expect(page.getByRole('heading', { name })).toBeVisible();
  await expect(page.getByText('For example:')).toBeVisible();
});

const firstRound = knowledge.questions.filter(({ asked }) => asked === 'first');
for (const [who, passed] of [
  ['before the first round', []],
  ['after it', firstRound.map(({ id }) => id)],
] as const) {
  test(`the bar of the sheet stays in view ${who}, and names what really comes next`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await remember(page, { answers: { 'task-type': 'chat' }, passed });
    await page.goto('./#/sheet');
    const ahead = page.getByText(/^Next: /);
    await expect(ahead).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('button', { name: 'Continue' })).toBeInViewport({ ratio: 1 });
    const named = ((await ahead.textContent()) ?? '').replace('Next: ', '');
    await leaveBy(page, 'Continue');
    const next = await shownQuestion(page);
    expect(named).toBe(next?.short ?? 'your result');
  });
}
