import { knowledge } from '../../src/content/index';
import { remember, visit } from '../../src/tools/screenshots/scene';
import { expect, test } from './support/test';
import {
  answerAndGoOn,
  begin,
  changeOnCheck,
  checkRow,
  control,
  give,
  inWords,
  leaveBy,
  questionOf,
  expectCode,
  readCode,
  comeBack,
  title,
  walkThrough,
} from './support/visitor';

const asksOf = (id: string) => questionOf(id).text;

test.describe('on the way through the questions', () => {
  test.beforeEach(async ({ page }) => {
    await begin(page);
  });

  test('Back and Forward of the browser walk the pages that were seen, answers included', async ({
    page,
  }) => {
    await answerAndGoOn(page, 'extraction');
    await answerAndGoOn(page, 'form');
    await expect(title(page)).toHaveText(asksOf('look-up'));
    await page.goBack();
    await expect(title(page)).toHaveText(asksOf('main-gap'));
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
    await page.goBack();
    await expect(title(page)).toHaveText(asksOf('task-type'));
    await expect(
      control(page, questionOf('task-type'), inWords('task-type', 'extraction')),
    ).toBeChecked();
    await page.goBack();
    await expect(page.getByRole('link', { name: 'Resume' })).toBeVisible();
    await page.goForward();
    await page.goForward();
    await page.goForward();
    await expect(title(page)).toHaveText(asksOf('look-up'));
  });

  test('Back on the page goes where Back of the browser goes, also after a reload', async ({
    page,
  }) => {
    await answerAndGoOn(page, 'extraction');
    await page.reload();
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(title(page)).toHaveText(asksOf('task-type'));
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(page.getByRole('link', { name: 'Resume' })).toBeVisible();
    await page.goForward();
    await page.goForward();
    await expect(title(page)).toHaveText(asksOf('main-gap'));
  });

  test('a reload in the middle of a question keeps what was ticked or typed', async ({ page }) => {
    await give(page, questionOf('task-type'), 'summarization');
    await page.reload();
    await expect(
      control(page, questionOf('task-type'), inWords('task-type', 'summarization')),
    ).toBeChecked();
    await page.goto('./#/q/labelled-examples');
    await page.getByRole('textbox').fill('5k');
    await page.reload();
    await expect(page.getByRole('textbox')).toHaveValue('5,000');
    await page.goto('./#/q/data-kinds');
    await give(page, questionOf('data-kinds'), ['pairs', 'raw-text']);
    await page.reload();
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2);
  });

  test('the first round asks eleven questions but for what follows, and leads to a result', async ({
    page,
  }) => {
    const round = knowledge.questions.filter(({ asked }) => asked === 'first').map(({ id }) => id);
    expect(round).toHaveLength(11);
    await answerAndGoOn(page, 'classification');
    await expect(page.getByRole('link', { name: 'See the result so far' })).toHaveCount(0);
    // A short text to look up says how much there is, so that is not asked.
    const seen = await walkThrough(page, { 'look-up': 'short-text', 'ml-expertise': 'unsure' });
    expect(seen).toEqual(round.filter((id) => !['task-type', 'content-size'].includes(id)));
    await expect(page.getByText('Your result, from 2 answers')).toBeVisible();
    await page.getByRole('link', { name: 'Answer the rest anyway' }).click();
    await page.getByRole('link', { name: 'See the result so far' }).click();
    await expect(page.getByRole('region', { name: 'Share it' })).toBeVisible();
  });
});

test('Back on a question that was opened from outside leads to the start', async ({ page }) => {
  await page.goto('./#/q/latency');
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('link', { name: 'Start', exact: true })).toBeVisible();
});

test('changing one answer keeps the others and comes back to Check answers', async ({ page }) => {
  const answers = { 'task-type': 'extraction', 'data-kinds': ['pairs'], 'output-tokens': 200 };
  await comeBack(page, answers);
  await page.getByRole('link', { name: 'Check answers' }).click();
  await changeOnCheck(page, 'output-tokens', 300);
  await expect(title(page)).toHaveText('Check your answers');
  const now = { ...answers, 'output-tokens': 300 };
  for (const [id, answer] of Object.entries(now)) {
    await expect(checkRow(page, id)).toContainText(inWords(id, answer));
  }
  await expect(page.getByRole('link', { name: /^Change / })).toHaveCount(3);
});

test('an answer that no longer applies is parked, not lost', async ({ page }) => {
  const parked = 'Parked: kept, but not used';
  await remember(page, { answers: { 'model-access': 'weights', 'base-licence': 'no' } });
  await visit(page, '#/check');
  await changeOnCheck(page, 'model-access', 'text-only');
  await expect(checkRow(page, 'base-licence')).toContainText(parked);
  await expect(checkRow(page, 'base-licence')).toContainText(inWords('base-licence', 'no'));
  await page.getByRole('link', { name: 'See the result' }).click();
  await page.getByRole('link', { name: 'Why', exact: true }).click();
  const behind = page.getByRole('region', { name: 'The answers behind it' });
  const asked = behind.getByRole('term', { includeHidden: true });
  await expect(asked).toHaveText([asksOf('model-access')]);
  await expect(page.getByText('Parked, since they do not apply')).toBeVisible();
  await page.goto('./#/check');
  await changeOnCheck(page, 'model-access', 'weights');
  await expect(checkRow(page, 'base-licence')).not.toContainText(parked);
  await expect(checkRow(page, 'base-licence')).toContainText(inWords('base-licence', 'no'));
});

test('"none of these" is an answer, and nothing ticked is none', async ({ page }) => {
  await page.goto('./#/check');
  await changeOnCheck(page, 'data-kinds', []);
  await expect(checkRow(page, 'data-kinds')).toContainText('None of these');
  await checkRow(page, 'data-kinds').getByRole('link').click();
  await give(page, questionOf('data-kinds'), ['pairs']);
  await expect(page.getByRole('checkbox', { name: 'None of these' })).not.toBeChecked();
  await page.getByRole('checkbox', { checked: true }).uncheck();
  await leaveBy(page, 'Not sure');
  await expect(checkRow(page, 'data-kinds')).toContainText('Not sure');
});

test('who changes an answer from the list comes back to its row', async ({ page }) => {
  await remember(page, { answers: { latency: 'instant', 'task-type': 'chat' } });
  await visit(page, '#/check');
  await checkRow(page, 'latency').getByRole('link').click();
  await expect(title(page)).toHaveText(asksOf('latency'));
  await leaveBy(page, 'Continue');
  const way = checkRow(page, 'latency').getByRole('link');
  await expect(way).toBeFocused();
  await expect(way).toBeInViewport({ ratio: 1 });
});

test('Not sure takes an answer away and leaves the question open', async ({ page }) => {
  await remember(page, { answers: { latency: 'instant' } });
  await visit(page, '#/q/latency?from=check');
  await leaveBy(page, 'Not sure');
  await expect(checkRow(page, 'latency')).toContainText('Not sure');
  await checkRow(page, 'latency').getByRole('link').click();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('starting over can be taken back', async ({ page }) => {
  await remember(page, { answers: { latency: 'instant', privacy: 'self-host' } });
  await visit(page, '#/');
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(page.getByRole('link', { name: 'Start', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('2 answers kept in this browser')).toBeVisible();
});

test('a reload of a result shows the same result', async ({ page }) => {
  await comeBack(page, { 'task-type': 'classification', 'labelled-examples': 8000 });
  const before = await readCode(page);
  await page.reload();
  await expectCode(page, before);
});

test('an address that leads nowhere says so and offers ways on', async ({ page }) => {
  for (const hash of ['#/nowhere', '#/q/no-such-question', '#/q/latency/more', '#/check/x']) {
    await page.goto(`./${hash}`);
    await expect(title(page)).toHaveText('There is no such page here');
  }
  await page.getByRole('link', { name: 'To the start' }).click();
  await expect(page.getByRole('link', { name: 'Start', exact: true })).toBeVisible();
});
