import type { Page } from '@playwright/test';
import { knowledge } from '../../content/index';
import { writeSaved } from '../../share/saved';
import { visitKey } from '../../state/run-storage';
import { at, remember, visit } from './scene';
import type { Scene } from './scene';
import { resultScenes, teamScenes, withExample } from './result-scenes';

const firstRound = knowledge.questions.filter(({ asked }) => asked === 'first').map(({ id }) => id);

/** The start page, each kind of question, and Check answers. */
const questionScenes: readonly Scene[] = [
  at('start', '#/', {
    then: (page) => page.getByRole('link', { name: 'See the whole example' }).waitFor(),
  }),
  {
    name: 'start, with answers to resume',
    async open(page) {
      await remember(page, { answers: { 'task-type': 'extraction', 'main-gap': 'form' } });
      await visit(page, '#/');
      await page.getByRole('link', { name: 'Resume' }).waitFor();
      await page.getByRole('link', { name: 'See the whole example' }).waitFor();
    },
  },
  at('question with one choice', '#/q/main-gap'),
  {
    name: 'question with one choice, chosen',
    async open(page) {
      await remember(page, { answers: { 'domain-similarity': 'partial' } });
      await visit(page, '#/q/domain-similarity');
    },
  },
  at('question with twelve choices', '#/q/task-type'),
  at('question with several choices', '#/q/data-kinds'),
  at('question with a number', '#/q/monthly-requests'),
  {
    name: 'question with a number, typed',
    async open(page) {
      await visit(page, '#/q/monthly-requests');
      await page.getByRole('textbox').fill('5k');
      await page.getByText('5,000 requests').waitFor();
    },
  },
  {
    name: 'question with a number, refused',
    async open(page) {
      await visit(page, '#/q/monthly-requests');
      await page.getByRole('textbox').fill('a few');
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByText('is not a number').waitFor();
    },
  },
  at('question with help beside it', '#/q/latency', {
    then: (page) => page.getByText('For example:').waitFor(),
  }),
  at('question that does not apply', '#/q/teacher-terms?from=check'),
  {
    name: 'question beyond the first round',
    async open(page) {
      await remember(page, { answers: { 'main-gap': 'form' }, passed: firstRound });
      await visit(page, '#/result');
      await page.getByRole('link', { name: /^(Sharpen it|Answer the rest anyway)$/ }).click();
      await page.getByText(/stop whenever you like$/).waitFor();
    },
  },
  at('sheet of numbers', '#/sheet'),
  {
    name: 'sheet of numbers, one refused',
    async open(page) {
      await visit(page, '#/sheet');
      await page.getByRole('textbox').first().fill('a few');
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByText('is not a number').waitFor();
    },
  },
  at('check answers, none yet', '#/check'),
  at('check answers', '#/check', { earlier: withExample }),
  {
    name: 'check answers, parked and at odds',
    async open(page) {
      const answers = { 'model-access': 'text-only', privacy: 'self-host', 'base-licence': 'no' };
      await remember(page, { answers });
      await visit(page, '#/check');
      await page.getByText('do not fit together').waitFor();
    },
  },
];

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
const measureScenes: readonly Scene[] = [
  at('measure', '#/measure'),
  at('measure, a data set', '#/measure', {
    async then(page) {
      await page.getByLabel(/^Drop your examples/).setInputFiles(asFile('rows.jsonl', rows));
      await page.getByRole('heading', { name: 'What is in it' }).waitFor();
    },
  }),
  at('measure, a file that cannot be read', '#/measure', {
    async then(page) {
      await page.getByLabel(/^Drop your examples/).setInputFiles(asFile('rows.csv', ''));
      await page.getByText('The file is empty.').waitFor();
    },
  }),
  at('measure, a prompt', '#/measure/prompt', {
    async then(page) {
      await page.getByLabel('Your prompt').fill('Sort it by what it asks for. '.repeat(300));
      await page.getByRole('heading', { name: 'What caching saves' }).waitFor();
    },
  }),
  at('measure, results', '#/measure/results', {
    async then(page) {
      await page.getByLabel(/^Drop the results/).setInputFiles(asFile('runs.csv', trials));
      await page.getByRole('heading', { name: 'What came out' }).waitFor();
    },
  }),
  {
    name: 'measure, typed counts',
    async open(page) {
      await visit(page, '#/measure/results');
      await type(page, { '0.right': '71', '0.n': '80', '1.right': '56', '1.n': '80' });
      await type(page, { both: '52', onlyFirst: '19', onlySecond: '4' });
      await page.getByRole('button', { name: 'Work it out' }).click();
      await page.getByRole('heading', { name: 'What came out' }).waitFor();
    },
  },
  {
    name: 'measure, typed counts that cannot be',
    async open(page) {
      await visit(page, '#/measure/results');
      await type(page, { '0.right': '91', '0.n': '80', '1.right': 'most', '1.n': '0' });
      await page.getByRole('button', { name: 'Work it out' }).click();
      await page.getByText('No more can be right than there are items.').first().waitFor();
    },
  },
];

/** Types counts by their fields. */
async function type(page: Page, counts: Readonly<Record<string, string>>): Promise<void> {
  await page.locator('.typed-counts').evaluate((details) => details.setAttribute('open', ''));
  for (const [field, count] of Object.entries(counts)) {
    await page.locator(`[data-field="${field}"]`).fill(count);
  }
}

const answers = { 'task-type': 'extraction' };

/** A container of service workers in which a newer version waits. */
function withNewerVersion(): void {
  const registration = { waiting: { postMessage() {} }, addEventListener() {}, update() {} };
  const container = {
    controller: {},
    addEventListener() {},
    register: () => Promise.resolve(registration),
  };
  Object.defineProperty(navigator, 'serviceWorker', { value: container });
}

/** Writes what another tab would have written, and tells the page as a browser does. */
async function writeElsewhere(page: Page): Promise<void> {
  const text = writeSaved({ answers, assumptions: {}, visited: [], revision: 7 });
  await page.evaluate(
    ([key, now]) => {
      localStorage.setItem(key, now);
      dispatchEvent(new StorageEvent('storage', { key }));
    },
    [visitKey, text] as const,
  );
}

/** What a person meets when something is missing, refused or broken. */
const troubleScenes: readonly Scene[] = [
  { name: 'no such page', open: (page) => visit(page, '#/nowhere') },
  {
    name: 'storage refused',
    async open(page) {
      await page.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('Denied.', 'SecurityError');
        };
      });
      await visit(page, '#/q/main-gap');
      await page.getByRole('radio').first().check();
      await page.getByText('does not let the page keep').waitFor();
    },
  },
  {
    name: 'another tab',
    async open(page) {
      await visit(page, '#/q/main-gap');
      await writeElsewhere(page);
      await page.getByText('Another tab changed these answers').waitFor();
    },
  },
  {
    name: 'answers cleared',
    async open(page) {
      await remember(page, { answers });
      await visit(page, '#/check');
      await page.getByRole('button', { name: 'Clear all answers' }).click();
      await page.getByRole('button', { name: 'Undo' }).waitFor();
    },
  },
  {
    name: 'newer version',
    async open(page) {
      await page.addInitScript(withNewerVersion);
      await visit(page, '#/q/main-gap');
      await page.getByText('A newer version is ready').waitFor();
    },
  },
  {
    name: 'crash',
    browser: { serviceWorkers: 'block' },
    complains: true,
    async open(page) {
      await remember(page, { answers });
      await page.route(/\/assets\/cases-page-[^/]*\.js$/, (route) => route.abort());
      await visit(page, '#/cases');
    },
  },
  {
    name: 'page that could not start',
    browser: { serviceWorkers: 'block' },
    complains: true,
    async open(page) {
      await page.route(/\/assets\/first-[^/]*\.js$/, (route) => route.abort());
      await visit(page, '#/check');
    },
  },
  {
    name: 'browser that is too old',
    browser: { serviceWorkers: 'block' },
    complains: true,
    lifeless: true,
    async open(page) {
      await page.addInitScript(() => {
        Reflect.deleteProperty(Array.prototype, 'toSorted');
      });
      await page.route(/\/assets\/.*\.js$/, (route) => route.abort());
      await visit(page, '');
    },
  },
  {
    name: 'scripts off',
    browser: { javaScriptEnabled: false },
    complains: true,
    lifeless: true,
    open: (page) => visit(page, ''),
  },
  {
    name: 'address of no file',
    complains: true,
    async open(page) {
      await page.goto('./nothing/here');
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
  },
];

/** Published cases, and how it thinks. */
const libraryScenes: readonly Scene[] = [
  at('cases', '#/cases'),
  at('cases, none found', '#/cases?q=zeppelin'),
  at('a case', '#/cases/openpipe-2025-art-e'),
  at('a case that is not there', '#/cases/nowhere'),
  at('how', '#/how'),
  at('rules', '#/how/rules'),
  at('rules, none found', '#/how/rules?q=zeppelin'),
  at('a rule', '#/how/rules/missing-knowledge-belongs-in-context'),
  at('a rule that is not there', '#/how/rules/nowhere'),
  at('sources', '#/how/sources'),
  at('a source', '#/how/sources/plum-2024'),
  at('strategies', '#/how/strategies'),
  at('a strategy', '#/how/strategies/prefix-tuning'),
  at('disagreements', '#/how/disagreements'),
  at('a disagreement', '#/how/disagreements/c8-prompt-length-latency'),
  at('coverage', '#/how/coverage'),
  at('in plain words', '#/words'),
  {
    name: 'a rule, switched off',
    async open(page) {
      await visit(page, '#/how/rules/missing-knowledge-belongs-in-context');
      await page.getByRole('button', { name: 'Switch this rule off' }).click();
      await page.getByText('1 rule is switched off').waitFor();
    },
  },
];

/** Every page and every state of it that a person may meet. */
export const scenes: readonly Scene[] = [
  ...questionScenes,
  ...resultScenes,
  ...teamScenes,
  ...libraryScenes,
  ...measureScenes,
  ...troubleScenes,
];
