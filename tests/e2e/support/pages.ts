import type { Page } from '@playwright/test';
import { example } from '../../../src/content/example';
import { codeFor } from './command-line';
import { takeOver, title, unfold } from './visitor';

/** A page as a person may have it before them. */
export interface Scene {
  readonly name: string;
  /** Brings a fresh page there and waits until it stands still. */
  readonly open: (page: Page) => Promise<void>;
}

const at = (hash: string) => async (page: Page) => {
  await page.goto(`./${hash}`);
  await title(page).waitFor();
};

/** Every kind of page, for what has to hold on all of them. */
export const scenes: readonly Scene[] = [
  {
    name: 'start',
    async open(page) {
      await at('#/')(page);
      await page.getByRole('link', { name: 'See the whole example' }).waitFor();
    },
  },
  { name: 'published cases', open: at('#/cases') },
  { name: 'a published case', open: at('#/cases/openpipe-2025-art-e') },
  { name: 'how it thinks', open: at('#/how') },
  { name: 'the rules', open: at('#/how/rules') },
  { name: 'a rule', open: at('#/how/rules/missing-knowledge-belongs-in-context') },
  { name: 'the sources', open: at('#/how/sources') },
  { name: 'a source', open: at('#/how/sources/plum-2024') },
  { name: 'the strategies', open: at('#/how/strategies') },
  { name: 'a strategy', open: at('#/how/strategies/prefix-tuning') },
  { name: 'the disagreements', open: at('#/how/disagreements') },
  { name: 'coverage and versions', open: at('#/how/coverage') },
  {
    name: 'a rule switched off',
    async open(page) {
      await takeOver(page, example.answers);
      await at('#/how/rules/missing-knowledge-belongs-in-context')(page);
      await page.getByRole('button', { name: 'Switch this rule off' }).click();
      await page.getByText('1 rule is switched off').waitFor();
    },
  },
  { name: 'a question with one choice', open: at('#/q/main-gap') },
  { name: 'a question with eleven choices', open: at('#/q/task-type') },
  { name: 'a question with several choices', open: at('#/q/data-kinds') },
  { name: 'a question that does not apply', open: at('#/q/teacher-terms?from=check') },
  {
    name: 'a question with a number, refused',
    async open(page) {
      await at('#/q/monthly-requests')(page);
      await page.getByRole('textbox').fill('a few');
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByText('is not a number').waitFor();
      await unfold(page);
    },
  },
  {
    name: 'check answers',
    async open(page) {
      await takeOver(page, { ...example.answers, 'model-access': 'text-only' });
      await at('#/check')(page);
    },
  },
  { name: 'no result yet', open: at('#/result') },
  {
    name: 'result',
    async open(page) {
      await takeOver(page, example.answers);
      await page.getByRole('region', { name: 'Share it' }).waitFor();
      await unfold(page);
    },
  },
  {
    name: 'result of few answers',
    async open(page) {
      await takeOver(page, { 'main-gap': 'knowledge', privacy: 'unsure' });
      await page.getByRole('region', { name: 'Share it' }).waitFor();
      await unfold(page);
    },
  },
  {
    name: 'shared result',
    async open(page) {
      await at(`#/r/${await codeFor(example.answers)}`)(page);
      await page.getByRole('region', { name: 'Share it' }).waitFor();
      await unfold(page);
    },
  },
  { name: 'open a link', open: at('#/open') },
  { name: 'a bad link', open: at('#/r/hello') },
  { name: 'no such page', open: at('#/nowhere') },
];
