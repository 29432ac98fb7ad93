import { knowledge } from '../../src/content/index';
import { example } from '../../src/content/example';
import { indexRulebook } from '../../src/engine/rulebook';
import { verdictOf } from '../../src/evaluation/verdict';
import { factsOf } from '../../src/facts';
import { encodeLink } from '../../src/share/link';
import { withoutFormats } from '../../src/model/foreign-text';
import { tidyText } from '../../src/share/text-fields';
import { injections, watchForInjection } from './support/injections';
import { everyNth } from './support/extent';
import { expect, test } from './support/test';
import { comeBack, title } from './support/visitor';

/** Every seventh of them is tried in each place, all of them by `npm run test:long`. */
const tried = (from: number) => everyNth(injections, 7, from);

test.beforeEach(async ({ page }) => {
  test.slow();
  await watchForInjection(page);
});

/** What a reader sees of a text: spaces and line ends are the page's to lay out, and nothing turns. */
const seen = (text: string) => withoutFormats(text).replace(/\s+/g, ' ').trim();

test('words that travel in a link are only ever shown', async ({ page }) => {
  // Each link is a whole result, worked out and drawn.
  test.setTimeout(240_000);
  const { answers } = example;
  const verdict = verdictOf(indexRulebook(knowledge, factsOf(knowledge)), { answers });
  await page.goto('./');
  const texts = tried(0);
  for (let at = 0; at < texts.length; at += 8) {
    const [name = '', author = '', ...rest] = texts.slice(at, at + 8);
    const text = { title: name, note: rest.join('\n'), author };
    const code = encodeLink(knowledge, { answers, assumptions: {}, verdict, text });
    await page.evaluate((hash) => (location.hash = hash), `#/r/${code}`);
    const body = page.getByRole('main');
    for (const field of ['title', 'note', 'author'] as const) {
      await expect(body).toContainText(seen(tidyText(field, text[field])));
    }
  }
});

test('addresses that lead nowhere are only ever shown', async ({ page }) => {
  await page.goto('./#/nowhere');
  const routes: ((text: string) => string)[] = [
    (text) => `#/${text}`,
    (text) => `#/q/${text}`,
    (text) => `#/r/${text}`,
    (text) => `#/c/${text}`,
    (text) => `#/cases/${text}`,
    (text) => `#/cases?q=${text}`,
    (text) => `#/how/rules/${text}`,
    (text) => `#/how/${text}/x?q=${text}`,
  ];
  for (const [index, text] of tried(1).entries()) {
    for (const written of [text, encodeURIComponent(text)]) {
      const hash = routes[index % routes.length]!(written);
      await page.evaluate((to) => (location.hash = to), hash);
      await expect(page.locator('main[aria-busy=false] h1')).toBeVisible();
    }
  }
});

test('pasted texts are only ever read', async ({ page }) => {
  await page.goto('./');
  const box = page.getByRole('textbox');
  for (const text of tried(2)) {
    await box.fill(text);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    // What could be a code is looked up, and is none.
    const refused = page.getByText('There is no result in this text');
    await expect(refused.or(page.locator('.bad-link-way')).first()).toBeVisible();
  }
  await page.goto('./#/compare');
  // The start page has a box of that name as well.
  await expect(title(page)).toHaveText('Compare results');
  await page.getByRole('textbox', { name: /^Paste/ }).fill(injections.join('\n'));
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('There is no result in this text')).toBeVisible();
});

test('names in a file of runs are only ever shown', async ({ page }) => {
  const named = injections.slice(0, 150);
  const runs = named.map((name) => ({
    version: 1,
    name,
    answers: {},
    assumptions: {},
    visited: [],
  }));
  const file = JSON.stringify({ kind: 'tune-or-prompt-runs', version: 1, runs });
  await page.goto('./#/runs');
  await page.locator('input[type=file]').setInputFiles({
    name: 'runs.json',
    mimeType: 'application/json',
    buffer: Buffer.from(file),
  });
  await expect(page.locator('.run-list > li')).toHaveCount(named.length + 1);
  const list = await page.locator('.run-list').innerText();
  for (const name of named.filter((one) => one.length < 60)) {
    expect(seen(list)).toContain(seen(name.replace(/\p{Cc}+/gu, ' ')));
  }
});

test('what stands in a record is only ever shown or refused', async ({ page }) => {
  await comeBack(page, example.answers);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as JSON' }).click();
  const stream = await (await saving).createReadStream();
  const record = (await stream.toArray()).join('');
  const texts = everyNth(injections, 37);
  for (const text of texts) {
    await page.goto('./#/open');
    const changed = JSON.stringify({
      ...JSON.parse(record),
      title: text,
      note: text,
      author: text,
    });
    await page.locator('input[type=file]').setInputFiles({
      name: `${text.replace(/[^a-z]/g, '')}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(changed),
    });
    await page.waitForURL(/#\/r\//);
    await expect(page.getByRole('main')).toContainText(seen(tidyText('title', text)));
  }
  for (const text of everyNth(injections, 23)) {
    await page.goto('./#/open');
    await page.locator('input[type=file]').setInputFiles({
      name: 'record.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(title(page)).toBeVisible();
  }
});
