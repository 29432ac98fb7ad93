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
] as const;

// By a commit the narrowest and the widest.
for (const [width, height] of sampled(screens, 0, 3)) {
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

test('in a low window, as of a phone on its side, the answers have it to themselves', async ({
  page,
}) => {
  await page.setViewportSize({ width: 640, height: 450 });
  await page.goto('./#/q/task-type');
  const question = questionOf('task-type');
  const [first] = question.kind === 'choice' ? question.options : [];
  await expect(control(page, question, first?.label ?? '')).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: 'Not sure' })).not.toBeInViewport();
});

test('a double press on the way on answers one question, and no other', async ({ page }) => {
  await page.goto('./#/q/task-type');
  const [first, second] = [questionOf('task-type'), questionOf('main-gap')];
  const [option] = first.kind === 'choice' ? first.options : [];
  for (const name of ['Continue', 'Not sure']) {
    await expect(title(page)).toHaveText(first.text);
    const way = page.getByRole('button', { name });
    const before = await way.boundingBox();
    if (name === 'Continue') await control(page, first, option?.label ?? '').check();
    // Choosing moves neither way on.
    expect(await way.boundingBox()).toEqual(before);
    await way.dblclick();
    await expect(title(page)).toHaveText(second.text);
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await page.goBack();
  }
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true });

  test('two taps in one place answer one question, and no other', async ({ page }) => {
    await page.goto('./#/q/task-type');
    const way = page.getByRole('button', { name: 'Not sure' });
    const { x = 0, y = 0 } = (await way.boundingBox()) ?? {};
    await page.touchscreen.tap(x + 20, y + 20);
    await page.touchscreen.tap(x + 20, y + 20);
    await expect(title(page)).toHaveText(questionOf('main-gap').text);
    // Whoever has seen the new question is heard again.
    await page.waitForTimeout(500);
    await page.touchscreen.tap(x + 20, y + 20);
    await expect(title(page)).not.toHaveText(questionOf('main-gap').text);
  });
});

test('Enter chooses the option that has the focus, and then goes on', async ({ page }) => {
  await page.goto('./#/q/task-type');
  const radio = page.getByRole('radio').first();
  await radio.focus();
  await page.keyboard.press('Enter');
  await expect(radio).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText(questionOf('main-gap').text);
  await page.goBack();
  await expect(page.getByRole('radio').first()).toBeChecked();
});

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
