import type { Page } from '@playwright/test';
import { remember } from '../../src/tools/screenshots/scene';
import { sampled } from './support/extent';
import { expect, test } from './support/test';
import {
  answerAndGoOn,
  begin,
  checkRow,
  control,
  follow,
  give,
  inWords,
  questionOf,
  title,
} from './support/visitor';

const answers = { 'task-type': 'extraction', 'main-gap': 'form' };

/** Answers two questions, looks back and on, and finds both on Check answers. */
async function expectNothingLostInMemory(page: Page, says: RegExp): Promise<void> {
  await begin(page);
  await answerAndGoOn(page, answers['task-type']);
  await expect(page.getByText(says)).toBeVisible();
  await answerAndGoOn(page, answers['main-gap']);
  await page.goBack();
  await expect(
    control(page, questionOf('main-gap'), inWords('main-gap', answers['main-gap'])),
  ).toBeChecked();
  await page.getByRole('link', { name: 'Check answers' }).click();
  for (const [id, answer] of Object.entries(answers)) {
    await expect(checkRow(page, id)).toContainText(inWords(id, answer));
  }
  await page.getByRole('link', { name: 'See the result' }).click();
  await expect(page.getByText('The result so far, from 2 answers')).toBeVisible();
}

test('a full storage is said, and nothing is lost while the page is open', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('No room.', 'QuotaExceededError');
    };
  });
  await expectNothingLostInMemory(page, /no room left/);
});

test('a forbidden storage is said, and nothing is lost while the page is open', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Denied.', 'SecurityError');
      },
    });
  });
  await expectNothingLostInMemory(page, /does not let the page keep/);
});

test('a storage that refuses every call is said, and nothing is lost', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['getItem', 'setItem'] as const) {
      Storage.prototype[name] = () => {
        throw new DOMException('Denied.', 'SecurityError');
      };
    }
  });
  await expectNothingLostInMemory(page, /does not let the page keep/);
});

const spoilt = [
  ['half a text', '{"version":1,"ans'],
  ['another program’s text', '["bananas"]'],
  ['nothing at all', ''],
  ['a later version', '{"version":99,"answers":{}}'],
] as const;
// By a commit two of them; tests/state/run-storage.test.ts has all.
for (const [what, text] of sampled(spoilt, 0, 3)) {
  test(`answers kept as ${what} are set aside with a word, and a fresh start works`, async ({
    page,
  }) => {
    await remember(page, { answers });
    await page.goto('./#/result');
    await title(page).waitFor();
    // Whatever is kept is spoilt, under whichever name it is kept.
    const names = await page.evaluate((spoilt) => {
      const all = Object.keys(localStorage);
      for (const name of all) localStorage.setItem(name, spoilt);
      return all;
    }, text);
    expect(names.length).toBeGreaterThan(0);
    await page.reload();
    await expect(page.getByText(/What was there is set aside, not deleted/)).toBeVisible();
    await expect(title(page)).toHaveText('There is no result yet');
    await follow(page, page.getByRole('link', { name: 'Go to the questions' }));
    await answerAndGoOn(page, 'code');
    await page.reload();
    await page.goto('./#/check');
    await expect(checkRow(page, 'task-type')).toContainText(inWords('task-type', 'code'));
    const kept = await page.evaluate(() =>
      Object.keys(localStorage).map((name) => localStorage.getItem(name)),
    );
    expect(kept).toContain(text);
  });
}

test('two tabs of one browser do not lose each other’s answers', async ({ page, context }) => {
  const other = await context.newPage();
  await page.goto('./#/q/latency?from=check');
  await other.goto('./#/q/privacy?from=check');
  await give(page, questionOf('latency'), 'instant');
  await expect(other.getByText('Another tab changed these answers')).toBeVisible();
  await answerAndGoOn(other, 'self-host');
  for (const tab of [page, other]) {
    await tab.goto('./#/check');
    await expect(checkRow(tab, 'latency')).toContainText(inWords('latency', 'instant'));
    await expect(checkRow(tab, 'privacy')).toContainText(inWords('privacy', 'self-host'));
  }
});
