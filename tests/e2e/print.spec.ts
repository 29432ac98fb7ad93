import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { knowledge } from '../../src/content/index';
import { example } from '../../src/content/example';
import { scenarios } from '../../src/content/scenarios';
import { codeOf, settle, visitResult } from '../../src/tools/screenshots/scene';
import { advise } from './support/command-line';
import { everyNth, inEveryWay, sampled } from './support/extent';
import { expect, test } from './support/test';

/** A line may break at any space or hyphen, so spaces do not count. */
const plain = (text: string) => text.replace(/\s+/g, '');

const formats = ['A4', 'Letter'] as const;

/** What is printed as it is without background graphics, page by page. */
async function printed(page: Page, format: (typeof formats)[number]) {
  const pdf = await page.pdf({ format, printBackground: false });
  return getDocumentProxy(new Uint8Array(pdf));
}

type Printed = Awaited<ReturnType<typeof printed>>;

async function pagesOf(pdf: Printed): Promise<string[]> {
  return (await extractText(pdf)).text;
}

/** Ten scenarios, from all over the list. */
const ten = scenarios.slice(0, 36).filter((_, place) => place % 4 === 1 || place === 0);

/** Opens a result and waits for all that is printed of it. */
async function open(page: Page, answers: (typeof ten)[number]['answers'], view = '') {
  await visitResult(page, answers, view);
  await page
    .getByRole('img', { name: 'QR code for the link', includeHidden: true })
    .waitFor({ state: 'attached' });
}

test('the overview of scenarios from all over the list is printed on one page of A4 and of Letter', async ({
  page,
}) => {
  const counted: Record<string, number> = {};
  // By a commit every fifth of them.
  const some = everyNth(ten, 5);
  for (const { id, answers } of some) {
    await open(page, answers);
    for (const format of formats) {
      const pages = await pagesOf(await printed(page, format));
      counted[`${id} ${format}`] = pages.length;
      // It is the page for paper, not a screen that happens to be short.
      expect(pages[0]).toContain('What would change it');
    }
  }
  expect(Object.keys(counted)).toHaveLength(some.length * formats.length);
  expect(Object.entries(counted).filter(([, pages]) => pages !== 1)).toEqual([]);
});

test('the one page says what is decided, why, what comes first, what is open, and where from', async ({
  page,
}) => {
  await open(page, example.answers);
  const link = await page.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
  const advised = await advise(example.answers);
  const [text = ''] = await pagesOf(await printed(page, 'A4'));
  const onPaper = plain(text);
  const [first] = advised.plan;
  expect(onPaper).toContain(plain(advised.verdict));
  expect(onPaper).toContain(plain(first?.do ?? '-'));
  expect(onPaper).toMatch(/Passesif:/);
  for (const { for: reasons } of Object.values(advised.questions)) {
    if (reasons[0] !== undefined) expect(onPaper).toContain(plain(reasons[0].because));
  }
  expect(onPaper).toMatch(/in10/);
  expect(text).toContain('What is open');
  expect(onPaper).toContain(plain(link));
  expect(text).toContain(`rules version ${knowledge.version}`);
  expect(text).toContain(
    new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date()),
  );
  // On the screen it is nowhere.
  await expect(page.locator('.one-page')).toHaveCount(0);
});

if (inEveryWay) {
  test('what would change it is on paper as on the page: the counterfactuals, not open questions alone', async ({
    page,
  }) => {
    const { answers } = scenarios.find(({ id }) => id === 'claims-300ms') ?? example;
    await visitResult(page, answers, '/changes');
    const part = page.getByRole('region', { name: 'What would change this' });
    await part.locator('.counterfactuals').first().waitFor();
    const families = await part.locator('.what-if > div > .counterfactuals b').allTextContents();
    expect(families.length).toBeGreaterThan(1);
    const [given = '', name = ''] = families;
    await open(page, answers);
    const [one = ''] = await pagesOf(await printed(page, 'A4'));
    expect(plain(one)).toContain(plain(`${given}: ${name}`));
    await open(page, answers, '/all');
    // Methods, and pairs that no single answer replaces, are folded on the screen.
    const whole = plain((await pagesOf(await printed(page, 'A4'))).join(' '));
    await part.locator('details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '');
    });
    const counterfactuals = await part.locator('.counterfactual p').allTextContents();
    expect(counterfactuals.length).toBeGreaterThan(families.length / 2);
    for (const counterfactual of counterfactuals) expect(whole).toContain(plain(counterfactual));
  });
}

test('a result that was sent is printed on one page, with the title and the note of the sender', async ({
  page,
}) => {
  await page.goto(
    `./#/r/${codeOf(example.answers, {
      title: 'Claims triage',
      author: 'Zoë',
      note: 'A long note. '.repeat(30),
    })}`,
  );
  await settle(page);
  await page
    .getByRole('img', { name: 'QR code for the link', includeHidden: true })
    .waitFor({ state: 'attached' });
  for (const format of formats) {
    const pages = await pagesOf(await printed(page, format));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('Claims triage');
    expect(pages[0]).toContain('Zoë');
    expect(pages[0]).toContain('A long note.');
  }
});

/** The lines of each page, from its top: text whose base lies at one height. */
async function linesOf(pdf: Printed): Promise<string[][]> {
  const pages: string[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const lines = new Map<number, string>();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const height = Math.round(Number(item.transform[5]));
      lines.set(height, `${lines.get(height) ?? ''}${item.str}`);
    }
    pages.push([...lines].sort(([one], [other]) => other - one).map(([, line]) => line));
  }
  return pages;
}

for (const format of sampled(formats, 0)) {
  test(`the full record on ${format} holds verdict, plan, sources and link`, async ({ page }) => {
    await open(page, example.answers, '/all');
    const link = await page.getByLabel('Link', { exact: true }).inputValue();
    const advised = await advise(example.answers);
    const headings = await page.getByRole('heading').allTextContents();
    const pdf = await printed(page, format);
    const text = plain((await pagesOf(pdf)).join(' '));
    expect(text).toContain(plain(advised.verdict));
    for (const step of advised.plan) expect(text).toContain(plain(step.do));
    for (const { for: reasons } of Object.values(advised.questions))
      for (const { because } of reasons) expect(text).toContain(plain(because));
    expect(text).toMatch(/Zhouetal\.,2023<https:[^>]+>:measured/);
    expect(text).toContain(link);
    // Everything that is folded on the screen is on paper too, so this only bounds accidents.
    expect(pdf.numPages).toBeLessThan(40);
    // No heading stands alone at the end of a page.
    const ends = headings.map(plain).filter((heading) => heading !== '');
    const pages = await linesOf(pdf);
    const lonely = pages.slice(0, -1).filter((lines) => ends.includes(plain(lines.at(-1) ?? '')));
    expect(lonely.map((lines) => lines.at(-1))).toEqual([]);
  });
}
