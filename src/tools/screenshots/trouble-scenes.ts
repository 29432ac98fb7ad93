import type { Page } from '@playwright/test';
import { writeSaved } from '../../share/saved';
import { visitKey } from '../../state/run-storage';
import { at, remember, visit } from './scene';
import type { Scene } from './scene';

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
export const troubleScenes: readonly Scene[] = [
  at('no such page', '#/nowhere'),
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
      await page.route(/\/assets\/index-[^/]*\.js$/, (route) => route.abort());
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
