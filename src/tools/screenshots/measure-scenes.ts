import { at, visit } from './scene';
import type { Scene } from './scene';

/** Two labels that words give away, and two faults. */
const rows = [
  ...Array.from({ length: 120 }, (_, row) => {
    const label = ['refund', 'delivery'][row % 2];
    return JSON.stringify({ text: `A question about my ${label}, the ${row}th`, label });
  }),
  '{"text": "half a li',
  JSON.stringify({ text: 'Nothing to say', label: '' }),
].join('\n');

const trials = [
  'item,variant,score,latency,cost',
  ...Array.from({ length: 80 }, (_, item) =>
    ['prompt A', 'prompt B', 'fine-tuned']
      .map((name, place) => `${item},${name},${item < 48 + 8 * place ? 1 : 0},${900 - place},0.002`)
      .join('\n'),
  ),
].join('\n');

const asFile = (name: string, text: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});

/** Measuring from the visitor's own files. */
export const measureScenes: readonly Scene[] = [
  at('measure', '#/measure'),
  {
    name: 'measure, a data set',
    async open(page) {
      await visit(page, '#/measure');
      await page.getByLabel(/^Drop your examples/).setInputFiles(asFile('rows.jsonl', rows));
      await page.getByRole('heading', { name: 'What is in it' }).waitFor();
    },
  },
  {
    name: 'measure, a file that cannot be read',
    async open(page) {
      await visit(page, '#/measure');
      await page.getByLabel(/^Drop your examples/).setInputFiles(asFile('rows.csv', ''));
      await page.getByText('The file is empty.').waitFor();
    },
  },
  {
    name: 'measure, a prompt',
    async open(page) {
      await visit(page, '#/measure/prompt');
      await page.getByLabel('Your prompt').fill('Sort it by what it asks for. '.repeat(300));
      await page.getByRole('heading', { name: 'What caching saves' }).waitFor();
    },
  },
  {
    name: 'measure, results',
    async open(page) {
      await visit(page, '#/measure/results');
      await page.getByLabel(/^Drop the results/).setInputFiles(asFile('runs.csv', trials));
      await page.getByRole('heading', { name: 'What came out' }).waitFor();
    },
  },
];
