import type { Page } from '@playwright/test';
import { at, codeOf, remember, visit } from './scene';
import type { Scene } from './scene';

const anna = {
  'task-type': 'classification',
  'main-gap': 'form',
  'labelled-examples': 1200,
  latency: 'instant',
  privacy: 'restricted',
};
const ben = { ...anna, 'main-gap': 'knowledge', 'labelled-examples': 20 };

async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: /^Paste/ }).fill(text);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
}

async function visitSeveralRuns(page: Page): Promise<void> {
  await remember(
    page,
    { answers: anna },
    { answers: ben, run: { id: 'one', name: 'Claims desk' } },
    { answers: {}, run: { id: 'two', name: 'A name that is rather long for a list of names' } },
  );
  await visit(page, '#/runs');
}

/** Comparisons, and the visitor's named runs. */
export const teamScenes: readonly Scene[] = [
  at('compare', '#/compare'),
  {
    name: 'compare, one gathered',
    async open(page) {
      await remember(page, { answers: anna });
      await visit(page, '#/compare');
      await page.getByRole('button', { name: 'Add my own result' }).click();
      await page.getByText('1 result gathered').waitFor();
    },
  },
  {
    name: 'compare, refused',
    async open(page) {
      await visit(page, '#/compare');
      await paste(page, 'no link at all');
      await page.getByText('There is no result in this text').waitFor();
    },
  },
  {
    name: 'compare, two results',
    async open(page) {
      await visit(page, '#/compare');
      await paste(page, `${codeOf(anna)} ${codeOf(ben)}`);
      await page.getByRole('region', { name: 'The settled set' }).waitFor();
      await page.getByRole('radio', { name: /lacks facts/ }).check();
    },
  },
  at('compare, a bad link', '#/c/hello'),
  at('runs, only the first', '#/runs'),
  { name: 'runs, several', open: visitSeveralRuns },
  {
    name: 'runs, one being named',
    async open(page) {
      await visitSeveralRuns(page);
      await page.getByRole('button', { name: 'Rename Claims desk' }).click();
      await page.getByRole('textbox').waitFor();
    },
  },
  {
    name: 'runs, one deleted',
    async open(page) {
      await visitSeveralRuns(page);
      await page.getByRole('button', { name: 'Delete Claims desk' }).click();
      await page.getByText('was deleted').waitFor();
    },
  },
  {
    name: 'runs, an import refused',
    async open(page) {
      await visitSeveralRuns(page);
      const buffer = Buffer.from('["bananas"]');
      const file = { name: 'runs.json', mimeType: 'application/json', buffer };
      await page.getByLabel('Import a file of runs').setInputFiles(file);
      await page.getByText('This is not a file of runs').waitFor();
    },
  },
];
