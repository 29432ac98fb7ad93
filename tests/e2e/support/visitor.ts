import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { knowledge } from '../../../src/content/index';
import { unsure } from '../../../src/model/answers';
import type { Answer, Answers } from '../../../src/model/answers';
import type { Question } from '../../../src/model/question';
import { codeOf, remember, visit } from '../../../src/tools/screenshots/scene';

/** A question of the real questionnaire. */
export function questionOf(id: string): Question {
  const question = knowledge.questions.find((one) => one.id === id);
  if (question === undefined) throw new Error(`There is no question "${id}".`);
  return question;
}

/** The one heading that says where a person is. */
export function title(page: Page): Locator {
  return page.getByRole('heading', { level: 1 });
}

/** The question that is on the screen, or null on any other page. */
export async function shownQuestion(page: Page): Promise<Question | null> {
  const text = await title(page).textContent();
  return knowledge.questions.find((question) => question.text === text) ?? null;
}

/** The words of the boxes that stand for an answer; a number has none. */
function labelsOf(question: Question, answer: Answer): string[] {
  if (answer === unsure) return [];
  if (question.kind === 'number') return [];
  if (question.kind === 'multi' && Array.isArray(answer) && answer.length === 0) {
    return [question.noneLabel];
  }
  const ids = [answer].flat();
  return question.options.filter(({ id }) => ids.includes(id)).map(({ label }) => label);
}

/** An answer as every page reads it back. */
export function inWords(id: string, answer: Answer): string {
  const question = questionOf(id);
  if (answer === unsure) return 'Not sure';
  if (question.kind !== 'number' || typeof answer !== 'number') {
    return labelsOf(question, answer).join(', ');
  }
  return `${new Intl.NumberFormat('en-GB').format(answer)} ${question.unit}`;
}

/** The radio, box or field of the shown question that takes an answer. */
export function control(within: Page | Locator, question: Question, label: string): Locator {
  const role = question.kind === 'choice' ? 'radio' : 'checkbox';
  return within.getByRole(role, { name: label, exact: true });
}

/** Gives an answer to a question that is shown. @param within its part of a page that holds several */
export async function give(
  within: Page | Locator,
  question: Question,
  answer: Answer,
): Promise<void> {
  if (question.kind === 'number' && typeof answer === 'number') {
    await within.getByRole('textbox', { name: question.text }).fill(String(answer));
    return;
  }
  for (const label of labelsOf(question, answer)) await control(within, question, label).check();
}

/** Presses a link or a button and waits for the page that it leads to. */
export async function follow(page: Page, way: Locator): Promise<void> {
  const before = await title(page).textContent();
  await way.click();
  await page.waitForFunction(
    // Within the program: what index.html holds for other days has headings too.
    (was) => ![null, undefined, was].includes(document.querySelector('#root h1')?.textContent),
    before,
  );
}

/** Leaves a question. */
export async function leaveBy(page: Page, name: 'Continue' | 'Not sure'): Promise<void> {
  await follow(page, page.getByRole('button', { name, exact: true }));
}

/** Opens the start page and begins with the first question. */
export async function begin(page: Page): Promise<void> {
  await page.goto('./');
  await follow(page, page.getByRole('link', { name: 'Start', exact: true }));
}

/** Answers the shown question and goes on; without an answer leaves it open. */
export async function answerAndGoOn(page: Page, answer: Answer | undefined): Promise<void> {
  const question = await shownQuestion(page);
  if (question === null) throw new Error('No question is shown.');
  const isOpen = answer === undefined || answer === unsure;
  if (!isOpen) await give(page, question, answer);
  await leaveBy(page, isOpen ? 'Not sure' : 'Continue');
}

/** The part of the sheet that asks a question. */
export function onSheet(page: Page, question: Question): Locator {
  return page.getByRole('group', { name: question.text, exact: true });
}

/** The questions of the sheet as it is shown; none on any other page. */
export async function shownOnSheet(page: Page): Promise<Question[]> {
  const texts = await page.getByRole('group').getByRole('heading', { level: 2 }).allTextContents();
  return knowledge.questions.filter(({ asked, text }) => asked === 'sheet' && texts.includes(text));
}

/** Answers what stands on the sheet, and goes on. */
async function fillSheet(page: Page, asked: readonly Question[], answers: Answers): Promise<void> {
  for (const question of asked) {
    const answer = answers[question.id];
    if (answer !== undefined) await give(onSheet(page, question), question, answer);
  }
  await leaveBy(page, 'Continue');
}

/** Goes through questions as they come, until some other page is there; gives their ids. */
export async function walkThrough(page: Page, answers: Answers): Promise<string[]> {
  const seen: string[] = [];
  for (;;) {
    const sheet = await shownOnSheet(page);
    if (sheet.length > 0) {
      seen.push(...sheet.map(({ id }) => id));
      await fillSheet(page, sheet, answers);
      continue;
    }
    const question = await shownQuestion(page);
    if (question === null) return seen;
    seen.push(question.id);
    await answerAndGoOn(page, answers[question.id]);
  }
}

/** The line of a question on Check answers; answers that do not fit together stand above it too. */
export function checkRow(page: Page, id: string): Locator {
  // Folded or not.
  const folded = page.getByRole('term', { includeHidden: true });
  const term = folded.filter({ hasText: questionOf(id).text });
  return page.locator('dl > div').filter({ has: term }).last();
}

/** Opens a question from Check answers, answers it, and comes back there. */
export async function changeOnCheck(page: Page, id: string, answer: Answer): Promise<void> {
  // What is not answered is folded.
  await title(page).waitFor();
  await unfold(page);
  await follow(page, checkRow(page, id).getByRole('link'));
  await expect(title(page)).toHaveText(questionOf(id).text);
  await answerAndGoOn(page, answer);
}

/** Shows what is folded, but for the conditions of every rule, which are thousands of lines. */
export async function unfold(page: Page): Promise<void> {
  await page
    .locator('details:not([open], .conditions)')
    .evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
}

/** What a result says on the page that has all of it, for comparing it with another. */
export async function readResult(page: Page) {
  const whole = page.getByRole('link', { name: 'All on one page' });
  await whole.waitFor();
  if ((await whole.getAttribute('aria-current')) === null) await whole.click();
  await page.getByRole('region', { name: 'Why', exact: true }).waitFor();
  await page.getByRole('region', { name: 'Share it' }).waitFor();
  // The parts further down come one by one.
  await expect(page.getByText('One moment…')).toHaveCount(0);
  const folded = { includeHidden: true };
  const answers = page.getByRole('region', { name: 'The answers behind it' });
  // Whose answers they are is said differently on a result that somebody sent.
  const reasons = await page
    .getByRole('region', { name: 'Why', exact: true })
    .locator('.side-reasons > li:has(details)')
    .allTextContents();
  return {
    verdict: (await title(page).textContent()) ?? '',
    // Of each question, for and against; sources are items of a list too.
    reasons: reasons.map((text) =>
      text.replaceAll(/(?:You said|Answered|Follows from (?:your|the) answers): /g, ''),
    ),
    plan: await page
      .getByRole('region', { name: 'The plan' })
      .getByRole('list')
      .first()
      .getByRole('heading', { level: 3 })
      .allTextContents(),
    questions: await answers.getByRole('term', folded).allTextContents(),
    answers: await answers.getByRole('definition', folded).allTextContents(),
    code: await page.getByLabel('Code only').inputValue(),
    link: await page.getByLabel('Link', { exact: true }).inputValue(),
  };
}

/**
 * The verdict and the code of the result that is shown, in whichever view. The code holds the answers and
 * what they came to, so that two results of one code are the same in every part.
 */
export async function readCode(page: Page): Promise<{ verdict: string; code: string }> {
  const code = await page.getByLabel('Code only').inputValue();
  return { verdict: (await title(page).textContent()) ?? '', code };
}

/** Expects the page to come to a result of this verdict and this code. */
export async function expectCode(
  page: Page,
  { verdict, code }: Awaited<ReturnType<typeof readCode>>,
): Promise<void> {
  await expect(title(page)).toHaveText(verdict);
  await expect(page.getByLabel('Code only')).toHaveValue(code);
}

/** Expects the page to show a result as it was read before, as soon as it has got there. */
export async function expectResult(page: Page, result: Awaited<ReturnType<typeof readResult>>) {
  await expect(async () => {
    expect(await readResult(page)).toEqual(result);
  }).toPass({ timeout: 10_000 });
}

/**
 * Comes back with answers of an earlier visit, and opens their result: its overview, or one of its views.
 * To work out and to draw all of it on one page, `/all`, takes four times as long.
 */
export async function comeBack(page: Page, answers: Answers, view = ''): Promise<void> {
  await remember(page, { answers });
  await visit(page, `#/result${view}`);
}

/** Opens a result that somebody sent and takes its answers over. */
export async function takeOver(page: Page, answers: Answers): Promise<void> {
  await page.goto(`./#/r/${codeOf(answers)}`);
  await page.getByRole('button', { name: 'Make it mine' }).click();
  await page.waitForURL(/#\/result$/);
}
