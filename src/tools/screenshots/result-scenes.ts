import type { Page } from '@playwright/test';
import { example } from '../../content/example';
import type { Answers } from '../../model/answers';
import { sealEnvelope } from '../../share/payload';
import { at, codeOf, remember, settle, visit, visitResult } from './scene';
import type { Earlier, Scene } from './scene';

/** A visitor who gave the answers of the example before. */
export const withExample: readonly Earlier[] = [{ answers: example.answers }];

/** Answers by what they lead to; the rules' own tests hold them to it no more than these pictures do. */
const results: Readonly<Record<string, Answers>> = {
  'result, few answers': { 'main-gap': 'knowledge', privacy: 'unsure' },
  'result, open between two': { 'task-type': 'classification' },
  'result, settled and not yet': {
    'main-gap': 'form',
    evaluation: 'none',
    stage: 'production',
    'quality-target': 'reliable',
  },
  'result, a clear answer with much open': {
    'ml-expertise': 'none',
    'prompting-tried': 'examples',
    'prompting-result': 'meets',
    teacher: 'none',
    portability: 'yes',
    evaluation: 'test-set',
    stage: 'starting',
  },
  'result, no model needed': {
    'task-type': 'classification',
    'main-gap': 'not-tried',
    'labelled-examples': 0,
    latency: 'instant',
    'task-scope': 'narrow',
    'edge-cases': 'few',
    'quality-target': 'good-enough',
  },
  'result, answers at odds': { 'model-access': 'text-only', privacy: 'self-host' },
};

/** A link that rules 1.0.0 made, which carries another verdict than these answers get today. */
const oldCode = 'BAn52ENDyvoa2k-3Vu7-Y1IL273OzRI_oJflk0D';

const sent = { 'task-type': 'translation', 'labelled-examples': 40, privacy: 'restricted' };
const swapped = (code: string) => (code[8] === 'A' ? 'B' : 'A');

const shared: readonly Scene[] = [
  at('shared result', `#/r/${codeOf(example.answers)}`, {
    alike: true,
    then: (page) => settle(page),
  }),
  {
    name: 'shared result, about to replace my own',
    alike: true,
    async open(page) {
      await remember(page, { answers: sent });
      await visit(page, `#/r/${codeOf(example.answers)}`);
      await settle(page);
      await page.getByRole('button', { name: 'Make it mine' }).click();
      await page.getByRole('button', { name: 'Keep as a new run' }).waitFor();
    },
  },
  at('shared result, then and now', `#/r/${oldCode}`, {
    alike: true,
    async then(page) {
      await settle(page);
      await page.getByText('way of deciding was rebuilt').waitFor();
    },
  }),
  at('open a link', '#/open'),
  at('open a link, refused', '#/open', {
    async then(page) {
      await page.getByRole('button', { name: 'Open', exact: true }).click();
      await page.getByText('Paste the link or its code first').waitFor();
    },
  }),
  at('link, cut short', `#/r/${codeOf(sent).slice(0, -5)}`),
  at(
    'link, altered',
    `#/r/${codeOf(sent).slice(0, 8)}${swapped(codeOf(sent))}${codeOf(sent).slice(9)}`,
  ),
  at('link, of a newer version', `#/r/${sealEnvelope({ version: 2, body: 'later' })}`),
];

/** Results with the sections that every result has. */
const likeTheFirst = new Set([
  'result, few answers',
  'result, a clear answer with much open',
  'result, open between two',
  'result, no model needed',
  'result, answers at odds',
]);

/** Results, one's own and shared ones, and links that hold none. */
export const resultScenes: readonly Scene[] = [
  at('result, none yet', '#/result'),
  ...['', '/plan', '/why', '/changes', '/numbers', '/evidence'].map((view) =>
    at(`result, ${view === '' ? 'overview' : view.slice(1)}`, `#/result${view}`, {
      ...(view !== '' && { alike: true }),
      earlier: withExample,
      then: settle,
    }),
  ),
  at('result', '#/result/all', { earlier: withExample, then: settle }),
  ...Object.entries(results).map(([name, answers]) => ({
    name,
    ...(likeTheFirst.has(name) && { alike: true as const }),
    open: (page: Parameters<Scene['open']>[0]) => visitResult(page, answers),
  })),
  at('result, what-if tried', '#/result/all', {
    alike: true,
    earlier: withExample,
    async then(page) {
      await settle(page);
      await page.getByRole('button', { name: /^Try / }).first().click();
      await page.getByText('You are trying:').waitFor();
    },
  }),
  {
    name: 'result, a rule switched off',
    alike: true,
    async open(page) {
      await remember(page, { answers: { 'main-gap': 'knowledge', 'content-size': 'large' } });
      await visit(page, '#/how/rules/missing-knowledge-belongs-in-context');
      await page.getByRole('button', { name: 'Switch this rule off' }).click();
      await page.getByRole('link', { name: 'Your result' }).click();
      await settle(page);
    },
  },
  ...shared,
];

/** Answers of two colleagues who do not agree. */
export const anna = {
  'task-type': 'classification',
  'main-gap': 'form',
  'labelled-examples': 1200,
  latency: 'instant',
  privacy: 'restricted',
};
export const ben = { ...anna, 'main-gap': 'knowledge', 'labelled-examples': 20 };

/** Pastes a text where results are gathered. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: /^Paste/ }).fill(text);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
}

/** A visitor with three runs. */
const severalRuns: readonly Earlier[] = [
  { answers: anna },
  { answers: ben, run: { id: 'one', name: 'Claims desk' } },
  { answers: {}, run: { id: 'two', name: 'A name that is rather long for a list of names' } },
];

/** Comparisons, and the visitor's named runs. */
export const teamScenes: readonly Scene[] = [
  at('compare', '#/compare'),
  {
    name: 'compare, one gathered',
    async open(page) {
      await remember(page, { answers: anna });
      await visit(page, '#/compare');
      await page.getByRole('button', { name: 'Add My answers' }).click();
      await page.getByText('1 result gathered').waitFor();
    },
  },
  at('compare, refused', '#/compare', {
    async then(page) {
      await paste(page, 'no link at all');
      await page.getByText('There is no result in this text').waitFor();
    },
  }),
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
  at('runs, several', '#/runs', { earlier: severalRuns }),
  at('runs, one being named', '#/runs', {
    earlier: severalRuns,
    async then(page) {
      await page.getByRole('button', { name: 'Rename Claims desk' }).click();
      await page.getByRole('textbox').waitFor();
    },
  }),
  {
    name: 'runs, one deleted',
    async open(page) {
      await remember(page, ...severalRuns);
      await visit(page, '#/runs');
      await page.getByRole('button', { name: 'Delete Claims desk' }).click();
      await page.getByText('was deleted').waitFor();
    },
  },
  at('runs, an import refused', '#/runs', {
    earlier: severalRuns,
    async then(page) {
      const buffer = Buffer.from('["bananas"]');
      const file = { name: 'runs.json', mimeType: 'application/json', buffer };
      await page.getByLabel('Import a file of runs').setInputFiles(file);
      await page.getByText('This is not a file of runs').waitFor();
    },
  }),
];
