import type { Page } from '@playwright/test';
import { hasShared, sharedPath } from '../fixtures/shared';
import { expectAccessible, expectColoursAccessible } from './support/expect-accessible';
import { expectToFit } from './support/expect-to-fit';
import { inEveryWay, sampled } from './support/extent';
import { expect, test } from './support/test';
import { checkRow, questionOf, title } from './support/visitor';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const labels = ['refund', 'delivery', 'password'];
const word = (row: number) => `wording ${(row * 7919) % 1000} of case ${row}`;
const secret = 'Zanzibar-Xylophone';

/** Rows with three labels that words give away, two faults, a repeat and an address. */
const rows = [
  ...Array.from({ length: 240 }, (_, row) => {
    const label = labels[row % 3]!;
    return JSON.stringify({ text: `Please help me with my ${label}, ${word(row)}`, label });
  }),
  JSON.stringify({ text: `Please help me with my refund, ${word(0)}`, label: 'refund' }),
  JSON.stringify({ text: `Write to ${secret}@example.org about delivery`, label: 'delivery' }),
  '{"text": "half a li',
  JSON.stringify({ text: 'nothing to say', label: '' }),
].join('\n');

const asFile = (name: string, text: string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(text),
});

/** Expects axe to find nothing and nothing to scroll sideways: by a commit in light, on a small screen. */
async function expectFit(page: Page, what: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await expectAccessible(page);
  if (inEveryWay) {
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectColoursAccessible(page);
  }
  for (const width of sampled([320, 390, 1280], 0)) {
    await page.setViewportSize({ width, height: 800 });
    await expectToFit(page, `${what}, ${width} pixels wide`);
  }
}

test('a file is read in the worker, its counts answer questions, and nothing of it is kept', async ({
  page,
}) => {
  await page.goto('./#/measure');
  await page.getByLabel(/Drop your examples here/).setInputFiles(asFile(`${secret}.jsonl`, rows));
  await expect(page.getByText('244 rows, 242 usable', { exact: false })).toBeVisible();
  await expect(page.getByText('3 labels, the rarest with 80 rows', { exact: false })).toBeVisible();
  await expect(page.getByText('2 faults', { exact: false })).toBeVisible();
  await expect(page.getByText(/A linear model on words alone gets/).first()).toBeVisible();

  await test.step('columns can be said otherwise, and guessed again', async () => {
    await page.getByText('Say what the columns hold').click();
    await page.getByLabel('A row holds').selectOption('raw-text');
    await page.getByRole('button', { name: 'Read again with these' }).click();
    await expect(page.getByText('text without outputs', { exact: false }).first()).toBeVisible();
    await page.getByText('Say what the columns hold').click();
    await page.getByRole('button', { name: 'Guess it again' }).click();
    await expect(page.getByText('3 labels, the rarest', { exact: false })).toBeVisible();
  });
  await test.step('tokens are counted exactly when asked for', async () => {
    await page.getByRole('button', { name: 'Count exactly' }).click();
    await expect(page.getByText(/Tokens are counted with o200k_base/)).toBeVisible();
  });
  await test.step('it fits, and axe finds nothing', async () => {
    await expectFit(page, 'rows');
  });
  const accepts = page.getByRole('button', { name: /^Accept/ });
  while ((await accepts.count()) > 0) await accepts.first().click();
  await page.goto('./#/check');
  await expect(checkRow(page, 'label-count')).toContainText('Measured from your file');
  await page.goto('./#/q/label-count?from=check');
  await expect(title(page)).toHaveText(questionOf('label-count').text);
  await expect(page.getByText(/Measured from your file,/)).toContainText('3 different labels');
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
  );
  expect(kept).toContain('label-count');
  for (const text of [secret, 'Please help', 'wording', 'refund', 'jsonl"'])
    expect(kept).not.toContain(text);
  await page.goto('./#/measure');
  await expect(page.getByText('244 rows, 242 usable', { exact: false })).toBeVisible();
  await page.reload();
  await expect(page.getByText(/what it had read is gone/)).toBeVisible();
});

/** Gives the page a file of 220 MB, made in the page: as large a file would take long to be handed over. */
async function dropLongFile(page: Page, name: string): Promise<void> {
  await page.evaluate((as) => {
    const line = `${JSON.stringify({ prompt: 'word '.repeat(200), completion: 'answer '.repeat(50) })}\n`;
    const part = new Blob([line.repeat(2000)]);
    const transfer = new DataTransfer();
    transfer.items.add(
      new File(
        Array.from({ length: 80 }, () => part),
        as,
      ),
    );
    const input = document.querySelector<HTMLInputElement>('.file-drop input');
    if (input === null) throw new Error('There is no field for files.');
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, name);
}

test('the reading of a long file shows how far it is, can be stopped, and ends with the page', async ({
  page,
}) => {
  await page.goto('./#/measure');
  await expect(page.getByLabel(/Drop your examples here/)).toBeAttached();
  await dropLongFile(page, 'long.jsonl');
  const bar = page.getByRole('progressbar', { name: 'Reading' });
  await expect(bar).toBeVisible();
  await expect(page.getByText(/% · .* MB of 220 MB|% · .* MB of \d+ MB/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(bar).toHaveCount(0);
  await expect(page.getByText('Stopped. Nothing of the file was kept.')).toBeVisible();
  await dropLongFile(page, 'another.jsonl');
  await expect(bar).toBeVisible();
  await page.reload();
  await expect(page.getByText(/what it had read is gone/)).toBeVisible();
  await expect(bar).toHaveCount(0);
});

const refused = [
  ['an empty file', 'a.jsonl', '', /The file is empty/],
  ['an image', 'a.jsonl', '\u0089PNG\r\n', /This is/],
  ['a web page', 'a.csv', '<!doctype html><p>Hello', /web page/],
] as const;
// By a commit one of them; tests/evidence has all that is refused.
for (const [what, name, content, says] of sampled(refused, 1)) {
  test(`${what} is refused in words`, async ({ page }) => {
    await page.goto('./#/measure');
    const buffer = Buffer.from(content, 'latin1');
    await page
      .getByLabel(/Drop your examples here/)
      .setInputFiles({ name, mimeType: 'text/plain', buffer });
    await expect(page.getByRole('alert').filter({ hasText: says })).toBeVisible();
  });
}

test('pasted rows are read as a file is', async ({ page }) => {
  await page.goto('./#/measure');
  await page.getByText('Or paste').click();
  await page
    .getByLabel('Rows, with their header')
    .fill('question,answer\nWhy?,Because.\nWho?,She.');
  await page.getByRole('button', { name: 'Read what is pasted' }).click();
  await expect(page.getByText('2 rows, all usable', { exact: false })).toBeVisible();
});

test('what reads files is loaded when one is dropped, and the tokenizer when it is asked for', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const found = (name: RegExp) => asked.some((path) => name.test(path));
  await page.goto('./#/measure');
  await expect(page.getByLabel(/Drop your examples here/)).toBeAttached();
  await page.waitForLoadState('networkidle');
  expect(found(/evidence-worker|papaparse|parquet|o200k/)).toBe(false);
  await page.getByLabel(/Drop your examples here/).setInputFiles(asFile('rows.jsonl', rows));
  await expect(page.getByText('244 rows, 242 usable', { exact: false })).toBeVisible();
  expect(found(/evidence-worker/)).toBe(true);
  expect(found(/parquet|o200k/)).toBe(false);
  await page.getByRole('button', { name: 'Count exactly' }).click();
  await expect(page.getByText(/Tokens are counted with o200k_base/)).toBeVisible();
  expect(found(/o200k/)).toBe(true);
});

// By a commit tests/evidence/shared-data.test.ts counts the same files.
const banking = 'data/banking77-train.csv';
if (inEveryWay) {
  test('Banking77 is counted in the browser as it was counted by hand', async ({ page }) => {
    test.skip(!hasShared(banking), 'needs ../shared');
    await page.goto('./#/measure');
    await page.getByLabel(/Drop your examples here/).setInputFiles(sharedPath(banking));
    await expect(page.getByText('10,003 rows, all usable', { exact: false })).toBeVisible({
      timeout: 60_000,
    });
    await expect(
      page.getByText('77 labels, the rarest with 35 rows', { exact: false }),
    ).toBeVisible();
    await page
      .getByLabel('Test file', { exact: true })
      .setInputFiles(sharedPath('data/banking77-test.csv'));
    await expect(page.getByRole('heading', { name: 'The test file' })).toBeVisible({
      timeout: 60_000,
    });
    const right = await page
      .getByText(/A linear model on words alone gets/)
      .first()
      .textContent();
    expect(Number(/gets ([\d.]+)\s?%/.exec(right ?? '')?.[1])).toBeGreaterThanOrEqual(80);
  });
}

test('questions on examples lead here', async ({ page }) => {
  for (const id of ['labelled-examples', 'data-kinds']) {
    await page.goto(`./#/q/${id}?from=check`);
    await page.getByRole('link', { name: /Measure it from your file/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Measure it');
  }
  expect(questionOf('input-tokens').kind).toBe('number');
});

test('results are dropped, compared and accepted; the prompt is measured; both fit', async ({
  page,
}) => {
  const lines = Array.from({ length: 120 }, (_, item) =>
    ['prompt A', 'prompt B', 'fine-tuned model']
      .map(
        (name, place) => `${item},${name},${item < 80 + 12 * place ? 1 : 0},${500 - place},0.001`,
      )
      .join('\n'),
  );
  await page.goto('./#/measure/results');
  await page
    .getByLabel(/Drop the results/)
    .setInputFiles(asFile('runs.csv', ['item,variant,score,latency,cost', ...lines].join('\n')));
  await expect(page.getByRole('row', { name: /^fine-tuned model .*86\.7/ }).first()).toBeVisible();
  await expect(page.getByText('Settled: fine-tuned model is better.').first()).toBeVisible();
  await expectFit(page, 'results');
  await page.getByRole('button', { name: 'Accept Training so far' }).click();
  await page.goto('./#/check');
  await expect(checkRow(page, 'training-tried')).toContainText('Measured from your results');

  await page.goto('./#/measure/prompt');
  await page.getByLabel('Your prompt').fill('Sort it by what it asks for. '.repeat(300));
  for (const name of ['Requests a month', 'Tokens filled in for each', 'Tokens of an answer'])
    await page.getByLabel(name).fill('100k');
  await expect(page.getByText(/Caching saves/)).toBeVisible();
  await expectFit(page, 'prompt');
  await page.getByRole('button', { name: 'Count exactly' }).click();
  await expect(page.getByText(/^exactly, with o200k_base/)).toBeVisible();
});

test('the results.json of promptfoo is read as promptfoo wrote it', async ({ page }) => {
  // As version 3 of its file, written by promptfoo 0.123.1, has it.
  const prompts = ['plain', 'with examples'].map((label) => ({
    ...{ raw: `{{mail}} ${label}`, label, provider: 'openai:gpt-5-mini' },
  }));
  const results = Array.from({ length: 60 }, (_, test) =>
    prompts.map(({ label, provider, raw }, promptIdx) => {
      const success = test < 20 + 30 * promptIdx;
      return {
        ...{
          promptIdx,
          testIdx: test,
          success,
          score: success ? 1 : 0,
          latencyMs: 300,
          cost: 0.002,
        },
        ...{ provider: { id: provider, label: '' }, prompt: { raw, label } },
        vars: { mail: `${secret} ${test}` },
        gradingResult: { pass: success, score: success ? 1 : 0, reason: '' },
        failureReason: success ? 0 : 1,
      };
    }),
  ).flat();
  const file = { evalId: 'eval-1', results: { version: 3, prompts, results, stats: {} } };
  await page.goto('./#/measure/results');
  await page
    .getByLabel(/Drop the results/)
    .setInputFiles(asFile('results.json', JSON.stringify(file)));
  const row = (name: RegExp) => page.getByRole('row', { name }).first();
  await expect(row(/^\[openai:gpt-5-mini\] with examples .*83\.3/)).toContainText('300 ms');
  await expect(row(/^\[openai:gpt-5-mini\] plain .*33\.3/)).toBeVisible();
  await expect(page.getByText(/exact McNemar test on 60 items/)).toBeVisible();
  await expect(page.getByText(/The first alone won 30, the second alone 0\./)).toBeVisible();
  await page.getByRole('button', { name: 'Accept Best prompt' }).click();
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(kept).not.toContain(secret);
});

test('the page works by keyboard alone', async ({ page }) => {
  await page.goto('./#/measure');
  await page.getByText('Or paste').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('text,label\nWhy so late,delivery\nWhere is it,delivery');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 rows, all usable', { exact: false })).toBeVisible();
  const accept = page.getByRole('button', { name: 'Accept Kinds of data' });
  await accept.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Take back Kinds of data' })).toBeVisible();
});
