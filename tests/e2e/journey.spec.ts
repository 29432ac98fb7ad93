import type { Page } from '@playwright/test';
import { expect, test, watch } from './support/test';
import { casesToType } from './support/cases';
import { inEveryWay } from './support/extent';
import type { OwnCase } from '../fixtures/own-cases';
import { advise, headlineIn } from './support/command-line';
import type { Advised } from './support/command-line';
import {
  begin,
  changeOnCheck,
  follow,
  inWords,
  questionOf,
  expectCode,
  expectResult,
  readResult,
  walkThrough,
} from './support/visitor';

/** The first round, and in the long run all the rest after its result; gives the questions that came. */
async function answerInTurn(page: Page, { answers }: OwnCase): Promise<string[]> {
  await begin(page);
  const first = await walkThrough(page, answers);
  for (const id of first) expect(questionOf(id).asked).toBe('first');
  if (!inEveryWay) return first;
  await follow(page, page.getByRole('link', { name: /Sharpen it|Answer the rest anyway/ }));
  return [...first, ...(await walkThrough(page, answers))];
}

/** Opens from Check answers whatever is not answered yet. */
async function answerFromCheck(page: Page, { answers }: OwnCase, done: string[]): Promise<void> {
  const rest = Object.entries(answers).filter(([id]) => !done.includes(id));
  if (rest.length === 0) return;
  await page.goto('./#/check');
  for (const [id, answer] of rest) await changeOnCheck(page, id, answer);
  await page.getByRole('link', { name: 'See the result' }).click();
}

/** The page gives on each question the reasons of `advise` for and against, and no other. */
function expectSameReasons(shown: readonly string[], said: Advised): void {
  const reasons = Object.values(said.questions).flatMap((asked) => [
    ...asked.for,
    ...asked.against,
  ]);
  expect(reasons.length).toBeGreaterThan(0);
  expect(shown).toHaveLength(reasons.length);
  for (const { because } of reasons) expect(shown.join(' ')).toContain(because);
}

/** What a case answers to the first round. */
function firstRoundOf({ id, answers }: OwnCase): OwnCase {
  const first = Object.entries(answers).filter(([one]) => questionOf(one).asked === 'first');
  return { id, answers: Object.fromEntries(first) };
}

// By a commit one case goes through the first round; by `npm run test:long` through all the questions, and
// another goes over Check answers alone.
const cases = inEveryWay ? casesToType() : casesToType().slice(0, 1).map(firstRoundOf);
for (const [index, typed] of cases.entries()) {
  test(`the case ${typed.id} gets the same result typed in, on the command line and by link`, async ({
    page,
    browser,
    baseURL,
  }) => {
    const done = index === 0 ? await answerInTurn(page, typed) : [];
    await answerFromCheck(page, typed, done);

    const shown = await readResult(page);
    // Whoever has no answer presses “Not sure”; a field of the sheet is left empty.
    const passed = done.filter((id) => questionOf(id).asked !== 'sheet');
    const notSure = Object.fromEntries(passed.map((id) => [id, 'unsure']));
    const answers = { ...notSure, ...typed.answers };
    const said = await advise(answers);
    const counted = Object.entries(answers).filter(([id]) => !said.parked.includes(id));
    expect(shown.verdict).toBe(headlineIn(said));
    expect(shown.plan).toEqual(said.plan.map((step) => step.do));
    expectSameReasons(shown.reasons, said);
    expect(shown.questions.toSorted()).toEqual(
      counted.map(([id]) => questionOf(id).text).toSorted(),
    );
    expect(shown.answers.toSorted()).toEqual(
      counted.map(([id, answer]) => inWords(id, answer)).toSorted(),
    );
    expect(said.link).toMatch(new RegExp(`#/r/${shown.code}$`));

    const colleague = await browser.newContext({ baseURL });
    const { list } = watch(colleague, new URL(baseURL ?? '').origin);
    const theirs = await colleague.newPage();
    await theirs.goto(shown.link);
    await expectCode(theirs, shown);
    if (inEveryWay) await expectResult(theirs, shown);
    expect(list).toEqual([]);
    await colleague.close();
  });
}
