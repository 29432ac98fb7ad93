import { knowledge } from '../../content/index';
import { example } from '../../content/example';
import { at, remember, visit } from './scene';
import type { Scene } from './scene';

const firstRound = knowledge.questions.filter(({ asked }) => asked === 'first').map(({ id }) => id);

/** The start page, each kind of question, and Check answers. */
export const questionScenes: readonly Scene[] = [
  {
    name: 'start',
    async open(page) {
      await visit(page, '#/');
      await page.getByRole('link', { name: 'See the whole example' }).waitFor();
    },
  },
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
  {
    name: 'question with help beside it',
    async open(page) {
      await visit(page, '#/q/latency');
      await page.getByText('For example:').waitFor();
    },
  },
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
  {
    name: 'check answers',
    async open(page) {
      await remember(page, { answers: example.answers });
      await visit(page, '#/check');
    },
  },
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
