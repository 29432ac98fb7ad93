import type { Page } from '@playwright/test';
import { unsure } from '../../src/model/answers';
import type { Answer } from '../../src/model/answers';
import type { Question } from '../../src/model/question';
import { everyNth } from './support/extent';
import { expect, test } from './support/test';
import {
  checkRow,
  inWords,
  questionOf,
  shownOnSheet,
  shownQuestion,
  title,
} from './support/visitor';

/** One answer of each kind in turn, so that every control is worked by keys. */
function answerTo(question: Question, index: number): Answer {
  if (question.kind === 'multi') return question.options.slice(0, 2).map(({ id }) => id);
  if (question.kind === 'number') return 70;
  const offered = question.options.filter(({ splitInto }) => splitInto === undefined);
  return offered[index % offered.length]?.id ?? unsure;
}

/** What has the focus: how it is announced, and whether it is ticked. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const isInput = element instanceof HTMLInputElement;
    const name = isInput ? element.closest('label')?.querySelector('b') : element;
    return {
      name: name?.textContent?.trim() ?? '',
      type: isInput ? element.type : (element?.tagName.toLowerCase() ?? ''),
      isTicked: isInput && element.checked,
    };
  });

/** Presses Tab until a control of some type and name has the focus. */
async function tabTo(page: Page, type: string, name?: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (now.type === type && (name === undefined || now.name === name)) return;
  }
  throw new Error(`Tab does not reach the ${type} "${name ?? ''}".`);
}

/** Arrows move through radios and choose; the first press from an empty group may stay on it. */
async function arrowTo(page: Page, label: string): Promise<void> {
  await tabTo(page, 'radio');
  for (let presses = 0; presses < 20; presses += 1) {
    const now = await focused(page);
    if (now.name === label && now.isTicked) return;
    await page.keyboard.press(now.name === label ? 'Space' : 'ArrowDown');
  }
  throw new Error(`The arrows do not reach "${label}".`);
}

async function answerByKeys(page: Page, question: Question, answer: Answer): Promise<void> {
  const words = inWords(question.id, answer);
  if (question.kind === 'choice') return arrowTo(page, words);
  if (typeof answer === 'number') {
    await tabTo(page, 'text');
    return page.keyboard.type(String(answer));
  }
  for (const label of question.kind === 'multi' ? words.split(', ') : [words]) {
    await tabTo(page, 'checkbox', label);
    await page.keyboard.press('Space');
  }
}

/** Answers what comes until another page is there; gives the answers. */
async function walkByKeys(page: Page): Promise<Record<string, Answer>> {
  const given: Record<string, Answer> = {};
  for (let index = 0; ; index += 1) {
    const question = await shownQuestion(page);
    if (question === null) return given;
    // Whoever listens hears the question first: it has the focus on arrival.
    await expect(title(page)).toBeFocused();
    const answer = answerTo(question, index);
    await answerByKeys(page, question, answer);
    given[question.id] = answer;
    await tabTo(page, 'button', 'Continue');
    await page.keyboard.press('Enter');
    await expect(title(page)).not.toHaveText(question.text);
  }
}

/** Answers the sheet from its first question to its last. */
async function fillSheetByKeys(page: Page): Promise<Record<string, Answer>> {
  const given: Record<string, Answer> = {};
  for (const question of await shownOnSheet(page)) {
    const answer = answerTo(question, 1);
    await answerByKeys(page, question, answer);
    given[question.id] = answer;
  }
  await tabTo(page, 'button', 'Continue');
  await page.keyboard.press('Enter');
  return given;
}

test('the first round, the sheet and what else there is to fill in are answered by keyboard alone', async ({
  page,
}) => {
  test.slow();
  await page.goto('./');
  await tabTo(page, 'a', 'Start');
  await page.keyboard.press('Enter');
  await expect(title(page)).toBeFocused();
  const given = await walkByKeys(page);
  expect(Object.keys(given).length).toBeGreaterThan(8);
  await expect(title(page)).toBeFocused();
  await expect(
    page.getByText(`Your result, from ${Object.keys(given).length} answers`),
  ).toBeVisible();
  await tabTo(page, 'button', 'Share it');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Share it' })).toBeFocused();
  await page.getByRole('button', { name: 'Copy code' }).waitFor();
  await tabTo(page, 'button', 'Copy code');

  // A number on a page of its own.
  await page.goto('./#/q/labelled-examples?from=check');
  await expect(title(page)).toHaveText(questionOf('labelled-examples').text);
  Object.assign(given, await walkByKeys(page));
  await expect(title(page)).toHaveText('Check your answers');
  await page.goto('./#/sheet');
  await expect(title(page)).toBeFocused();
  Object.assign(given, await fillSheetByKeys(page));
  await expect(title(page)).not.toHaveText(/^Numbers/);
  await page.goto('./#/check');
  for (const [id, answer] of Object.entries(given)) {
    await expect(checkRow(page, id)).toContainText(inWords(id, answer));
  }
});

test('the first Tab offers to skip to the content, and the address stays', async ({ page }) => {
  await page.goto('./#/check');
  await title(page).waitFor();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  expect(new URL(page.url()).hash).toBe('#/check');
});

test('every page takes the focus to its heading and its name to the tab', async ({ page }) => {
  const addresses = [
    ...[
      'q/task-type',
      'q/data-kinds',
      'q/monthly-requests',
      'q/nowhere',
      'sheet',
      'check',
      'result',
      'open',
    ],
    ...['r/hello', 'compare', 'c/hello', 'runs', 'cases', 'cases/goat-2023', 'how', 'how/rules'],
    ...['how/rules/missing-knowledge-belongs-in-context', 'how/sources', 'how/sources/plum-2024'],
    ...[
      'how/strategies',
      'how/strategies/lora',
      'how/disagreements',
      'how/coverage',
      'nowhere',
      '',
    ],
  ];
  await page.goto('./');
  await title(page).waitFor();
  // By a commit every other.
  for (const address of everyNth(addresses, 2)) {
    const before = await title(page).elementHandle();
    await page.evaluate((hash) => (location.hash = hash), `#/${address}`);
    await before?.waitForElementState('hidden');
    await expect(title(page), address).toBeFocused();
    const heading = (await title(page).textContent()) ?? '';
    if (address !== '' && !/nowhere/.test(address))
      await expect(page).toHaveTitle(/ – Tune or Prompt\?$/);
    expect(heading, address).not.toBe('');
  }
});
