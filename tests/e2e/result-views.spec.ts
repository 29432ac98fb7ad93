import type { Page } from '@playwright/test';
import { example } from '../../src/content/example';
import { knowledge } from '../../src/content/index';
import { examples } from '../../src/content/examples';
import { scenarios } from '../../src/content/scenarios';
import { decodeLink } from '../../src/share/link';
import { codeOf, settle, visit, visitResult } from '../../src/tools/screenshots/scene';
import { advise, headlineIn } from './support/command-line';
import { everyNth, inEveryWay, sampled } from './support/extent';
import { expect, test } from './support/test';
import { begin, follow, questionOf, title, walkThrough } from './support/visitor';

/** The views, with the parts that stand in each and nowhere else. */
const views: readonly (readonly [string, readonly string[]])[] = [
  ['plan', ['The plan', 'A starter kit for this plan']],
  ['why', ['Why', 'Why this method', 'Why not something else', 'The answers behind it']],
  ['changes', ['What would change this']],
  ['numbers', ['The numbers']],
  ['evidence', ['The ladder', 'The closest published cases']],
];

const height = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

/** Ten scenarios, from all over the list. */
const ten = scenarios.slice(0, 36).filter((_, place) => place % 4 === 1 || place === 0);

/** Screens, and the most pixels that a result may be high on each. */
const screens = [
  { width: 1280, height: 800, limit: 3 * 800 },
  { width: 390, height: 844, limit: 6 * 844 },
] as const;

test('a result is no longer than a few screens, on a desk and on a phone', async ({ page }) => {
  if (inEveryWay) test.slow();
  const tooLong: string[] = [];
  async function measure(what: string): Promise<void> {
    for (const { limit, ...size } of screens) {
      await page.setViewportSize(size);
      const pixels = await height(page);
      expect(pixels, what).toBeGreaterThan(size.height);
      if (pixels > limit) tooLong.push(`${what}: ${pixels} at ${size.width}`);
    }
  }
  // By a commit some of each.
  for (const { id, answers } of everyNth(ten, 3)) {
    await visitResult(page, answers, '');
    await measure(id);
  }
  // A result that was sent has a banner besides.
  for (const { way, answers } of everyNth(examples, 3)) {
    await visit(page, `#/r/${codeOf(answers)}`);
    await settle(page);
    await expect(page.getByRole('region', { name: 'Share it' })).toBeVisible();
    await measure(`sent: ${way}`);
  }
  expect(tooLong).toEqual([]);
});

test('each part of a result has its own address, and Back leads to the view before', async ({
  page,
}) => {
  await visitResult(page, example.answers, '');
  const headline = await title(page).textContent();
  for (const [view, parts] of views) {
    for (const part of parts) {
      await expect(page.getByRole('region', { name: part, exact: true })).toHaveCount(0);
    }
    await page
      .getByRole('navigation', { name: 'Parts of the result' })
      .locator(`a[href="#/result/${view}"]`)
      .click();
    for (const part of parts) {
      await expect(page.getByRole('region', { name: part, exact: true })).toBeVisible();
    }
    await expect(title(page)).toHaveText(headline ?? '');
    const first = page.getByRole('region', { name: parts[0], exact: true });
    await expect(first.getByRole('heading', { level: 2 }).first()).toBeFocused();
    await page.goBack();
    await expect(page.getByRole('region', { name: 'What decides it' })).toBeVisible();
  }
  // And all of them stand on one page.
  await visit(page, '#/result/all');
  await settle(page);
  const inAll = views.flatMap(([, parts]) => parts).filter((part) => !part.includes('kit'));
  for (const part of inAll) {
    await expect(page.getByRole('region', { name: part, exact: true })).toBeVisible();
  }
});

test('a view of a result that was sent opens for whoever has the link', async ({ page }) => {
  await page.goto(`./#/r/${codeOf(example.answers)}/plan`);
  await expect(page.getByRole('region', { name: 'The plan', exact: true })).toBeVisible();
  await expect(title(page)).toHaveText(headlineIn(await advise(example.answers)));
});

test('a starter kit is saved as a ZIP, marks what the last answer changed, says why, and is copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const answers = {
    ...{ 'task-type': 'structured-output', 'main-gap': 'form', 'labelled-examples': 3000 },
    ...{ 'model-access': 'weights', hardware: 'consumer', 'ml-expertise': 'team' },
    ...{ 'judged-by': 'exact', privacy: 'self-host', 'model-size': 'small', budget: 'moderate' },
  };
  await visitResult(page, answers, '/plan');
  const kit = page.getByRole('region', { name: 'A starter kit for this plan' });
  // What changed is told from a kit that was looked at.
  await kit.getByText('README.md', { exact: true }).click();
  await page.evaluate(() => {
    location.hash = '#/q/model-size';
  });
  await page.getByRole('radio', { name: /^Medium/ }).check();
  await page.evaluate(() => {
    location.hash = '#/result/plan';
  });
  await settle(page);
  const saved = page.waitForEvent('download');
  await kit.getByRole('button', { name: /^Save \d+ files as a ZIP$/ }).click();
  expect((await saved).suggestedFilename()).toMatch(
    /^starter-kit-my-answers-\d{4}-\d\d-\d\d\.zip$/,
  );
  await expect(kit.getByText('Since the kit before:').locator('..')).toContainText(
    /“Which size of model can you use in production\?” changed\. \d+ files are new or different, marked below/,
  );
  const file = kit.getByRole('listitem').filter({
    has: page.locator('summary code', { hasText: /^train\/trl-sft\.yaml$/ }),
  });
  await expect(file.locator('summary').first()).toContainText(
    /changed: \d+ lines in, \d+ lines out/,
  );
  await file.locator('summary').first().click();
  await expect(file.locator('ins', { hasText: /^model_name_or_path: / })).toBeVisible();
  await expect(file.locator('del', { hasText: /^model_name_or_path: / })).toBeVisible();
  await file.getByText('Why these values').click();
  await expect(
    file.getByRole('definition').filter({ hasText: /rule learning-rate/ }),
  ).toBeVisible();
  await expect(
    file.getByRole('link', { name: 'The rule and its sources' }).first(),
  ).toHaveAttribute('href', /^#\/how\/rules\/./);
  await file.getByRole('button', { name: 'Copy train/trl-sft.yaml' }).click();
  await expect(file.getByText('Copied')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^# trl sft --config train\/trl-sft\.yaml/);
  await page.setViewportSize({ width: 320, height: 800 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});

const mostAsked = 14;
/** How the headline begins that each has to come to; open between two, the expected one comes first. */
const headlines = {
  'help-desk-36': /^(Retrieve |Too close to call: retrieval)/,
  'claims-300ms': /^Tune a small encoder/,
  'house-style-60': /^Prompt /,
} as const;
const walked = ['help-desk-36', 'claims-300ms', 'house-style-60'] as const;
// By a commit one of them.
for (const id of sampled(walked, 1)) {
  test(`${id} comes to what is expected in at most ${mostAsked} questions`, async ({ page }) => {
    const scenario = scenarios.find((one) => one.id === id);
    if (scenario === undefined) throw new Error(`There is no scenario "${id}".`);
    await begin(page);
    const asked = await walkThrough(page, scenario.answers);
    await settle(page);
    while ((await page.getByRole('link', { name: 'Sharpen it' }).count()) > 0) {
      await follow(page, page.getByRole('link', { name: 'Sharpen it' }));
      asked.push(...(await walkThrough(page, scenario.answers)));
      await settle(page);
    }
    expect(asked.length).toBeGreaterThan(5);
    // Of the sheet, the fields that are filled in count.
    const isAsked = (id: string) =>
      questionOf(id).asked !== 'sheet' || scenario.answers[id] !== undefined;
    expect(asked.filter(isAsked).length).toBeLessThanOrEqual(mostAsked);
    // What the result says of itself, not a word that other headlines hold too.
    const code = await page.getByLabel('Code only').inputValue();
    const read = decodeLink(knowledge, code);
    if (!read.ok) throw new Error(read.problem.title);
    expect(scenario.family).toContain(read.verdict.family);
    await expect(title(page)).toHaveText(headlines[id]);
  });
}
