import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';
import type { Scene } from '../../../src/tools/screenshots/scene';

declare global {
  interface Window {
    /** Once its program has run in the page. */
    readonly axe: typeof axe;
  }
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA and what axe calls good practice. */
const everything: axe.RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** The part of it that a theme can change; names, roles and order are the same in both. */
const colours: axe.RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

interface Extent extends Pick<Scene, 'alike'> {
  /** A selector of what is looked at, where a scene has the rest of the page; without it all is. */
  readonly within?: string;
}

/**
 * Runs axe in the page itself, once, and asks for violations alone: to describe each element that passes
 * takes three times as long as to look. No page of ours holds a frame that axe would have to enter.
 */
async function expectNothing(page: Page, runOnly: axe.RunOnly, extent: Extent): Promise<void> {
  const { alike, within = 'html' } = extent;
  // A page that was loaded anew has lost it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const found = await page.evaluate(
    async ({ only, include, exclude }) => {
      if (document.querySelector('iframe, frame') !== null) throw new Error('There is a frame.');
      const { violations } = await window.axe.run(
        { include, exclude },
        { runOnly: only, resultTypes: ['violations'] },
      );
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, html }) => `${id}: ${help}\n  at ${target.join(' ')}\n  ${html}`),
      );
    },
    { only: runOnly, include: [[within]], exclude: alike === true ? [['.part']] : [] },
  );
  expect(found).toEqual([]);
}

/**
 * Fails when axe finds anything on the page as it stands now, and says what and where.
 * Call it once the page has settled: a running fade changes contrast.
 */
export async function expectAccessible(page: Page, extent: Extent = {}): Promise<void> {
  await expectNothing(page, everything, extent);
}

/** The same of what a theme can change, on a page of which the rest is looked at in another theme. */
export async function expectColoursAccessible(page: Page, extent: Extent = {}): Promise<void> {
  await expectNothing(page, colours, extent);
}
