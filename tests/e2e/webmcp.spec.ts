/**
 * What an agent of the browser may do on the page, by WebMCP: read, and propose. With a stand-in for
 * `document.modelContext`; in the long run also with a browser that has it, where there is one.
 */
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { ChromeModelContext } from '@mcp-b/webmcp-types';
import { chromiumLaunch, installedBrowsers } from '../../src/tools/chromium';
import { inEveryWay } from './support/extent';
import { installModelContext } from './support/model-context';
import { expect, test, watch } from './support/test';
import { title } from './support/visitor';

const description = `Our help desk gets 4,000 mails a day, each to be sorted into one of 38 labels.
We have 52,000 mails with the label that was given to them. Nobody waits: it runs overnight.`;

/** How an agent reaches the tools of a page. */
interface Agent {
  readonly list: () => Promise<string[]>;
  readonly call: (name: string, given: object) => Promise<unknown>;
}

/** What the agent uses of the stand-in. */
type Context = Required<Pick<ChromeModelContext, 'getTools' | 'executeTool'>>;

const names = ['propose_answers', 'read_questions', 'read_result'];

/** An agent reads and proposes; nothing is answered before the person accepts; it loses all on leaving. */
async function journey(page: Page, { list, call }: Agent): Promise<void> {
  await page.goto('./#/describe');
  await expect.poll(async () => (await list()).sort()).toEqual(names);
  await page.getByRole('textbox', { name: /^The task, the data/ }).fill(description);
  expect(await call('read_questions', {})).toMatchObject({ description, answers: {} });
  const answers = [
    { question: 'task-type', answer: 'classification', quote: 'sorted into one of 38 labels' },
    { question: 'latency', answer: 'offline', quote: 'in no hurry' },
    { question: 'nonsense', answer: 'yes', quote: 'mails' },
  ];
  expect(await call('propose_answers', { answers })).toMatchObject({
    proposed: [{ isQuoted: true }, { isQuoted: false }],
    notTaken: [{}],
  });
  await expect(page.getByRole('heading', { name: '2 proposed answers' })).toBeVisible();
  await expect(page.getByText('nonsense is no question here.')).toBeVisible();
  // Proposed is not answered: neither the page, nor a result, nor what is kept has changed.
  expect(await call('read_questions', {})).toMatchObject({ answers: {} });
  expect(await call('read_result', {})).toMatchObject({ answers: {} });
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(kept).not.toContain('classification');
  await page.getByRole('button', { name: 'Accept Kind of task' }).click();
  expect(await call('read_result', {})).toMatchObject({
    answers: { 'task-type': 'classification' },
  });
  await page.goto('./#/check');
  await expect(title(page)).toHaveText(/answers/i);
  await expect(page.locator('main')).toContainText('1 answer');
  await expect.poll(list).toEqual([]);
  // Back again, they are there once, not twice.
  await page.goBack();
  await expect.poll(async () => (await list()).sort()).toEqual(names);
}

test('an agent proposes and only the person accepts, by a stand-in for WebMCP', async ({
  page,
}) => {
  await page.addInitScript(installModelContext);
  const context = () =>
    page.evaluateHandle(() => Reflect.get(document, 'modelContext') as unknown as Context);
  await journey(page, {
    list: async () =>
      (await context()).evaluate(async (one) => (await one.getTools()).map(({ name }) => name)),
    call: async (name, given) =>
      (await context()).evaluate(
        async (one, [wanted, text]) => {
          const tool = (await one.getTools()).find((found) => found.name === wanted);
          if (tool === undefined) throw new Error(`No tool ${wanted}`);
          return JSON.parse((await one.executeTool(tool, text)) ?? 'null') as unknown;
        },
        [name, JSON.stringify(given)] as const,
      ),
  });
});

// It takes a browser of its own.
if (inEveryWay) {
  test('an agent proposes and only the person accepts, by WebMCP itself', async ({
    baseURL: given,
  }) => {
    const baseURL = given ?? '';
    const seen: string[] = [];
    for (const { executablePath, args, env } of [await chromiumLaunch(), ...installedBrowsers()]) {
      const browser = await chromium.launch({
        ...{ executablePath, env, args: [...args, '--enable-features=WebMCP'] },
      });
      try {
        const context = await browser.newContext({ baseURL, locale: 'en-GB' });
        const { list } = watch(context, new URL(baseURL).origin);
        const page = await context.newPage();
        await page.goto('./');
        if (!(await page.evaluate(() => 'modelContext' in document))) {
          seen.push(browser.version());
          continue;
        }
        await journey(page, {
          list: async () => (await page.webmcp.tools()).map(({ name }) => name),
          call: (name, given) => page.webmcp.callTool(name, { ...given }),
        });
        // A browser with the Prompt API and no model says so when it is asked whether it has one.
        const ours = list.filter((complaint) => !complaint.includes('create a text session'));
        expect(ours, 'what the browser complained about').toEqual([]);
        return;
      } finally {
        await browser.close();
      }
    }
    test.skip(true, `No Chromium here has WebMCP (tried ${seen.join(', ')})`);
  });
}

test('a page without WebMCP offers nothing and misses nothing', async ({ page }) => {
  await page.goto('./#/describe');
  await expect(title(page)).toHaveText('Describe it in your own words');
  expect(await page.evaluate(() => 'modelContext' in document)).toBe(false);
});
