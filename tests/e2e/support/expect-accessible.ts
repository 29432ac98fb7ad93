import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';
import type { Scene } from '../../../src/tools/screenshots/scene';
import { inEveryWay } from './extent';

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
  /** Which page in which state, where one test looks at several; what is said of faults begins with it. */
  readonly what?: string;
  /** A selector of what is looked at, where a scene has the rest of the page; without it all is. */
  readonly within?: string;
}

/**
 * Marks of the texts of a page one for each look: its colour and size, and what lies behind it. Contrast
 * hangs on nothing else, and to measure it takes axe nine tenths of its time on a page of many like texts.
 */
function markLooks(): void {
  const behind = new Map<Element | null, string>([[null, '']]);
  const styleBehind = (element: Element | null): string => {
    const known = behind.get(element);
    if (known !== undefined || element === null) return known ?? '';
    const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(element);
    const own = `${backgroundColor} ${backgroundImage} ${opacity} ${position}`;
    const bare = 'rgba(0, 0, 0, 0) none 1 static';
    const all = styleBehind(element.parentElement) + (own === bare ? '' : `; ${own}`);
    behind.set(element, all);
    return all;
  };
  const seen = new Set<string>();
  for (const element of document.querySelectorAll('body, body *')) {
    element.removeAttribute('data-look');
    const isText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
    );
    if (!isText && !element.matches('input, textarea, select')) continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const name = `${element.tagName}.${element.className.toString()}`;
    const look = [name, color, fontSize, fontWeight, styleBehind(element)].join('; ');
    if (seen.has(look)) continue;
    seen.add(look);
    element.setAttribute('data-look', '');
  }
}

/**
 * Runs axe in the page itself, once, and asks for violations alone: to describe each element that passes
 * takes three times as long as to look. No page of ours holds a frame that axe would have to enter. By a commit
 * contrast is measured once for each look of a text, else everywhere.
 */
async function expectNothing(page: Page, runOnly: axe.RunOnly, extent: Extent): Promise<void> {
  const { alike, what, within = 'html' } = extent;
  // A page that was loaded anew has lost it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  if (!inEveryWay) await page.evaluate(markLooks);
  const found = await page.evaluate(
    async ({ only, include, exclude, measured }) => {
      if (document.querySelector('iframe, frame') !== null) throw new Error('There is a frame.');
      window.axe.configure({ rules: [{ id: 'color-contrast', selector: measured }] });
      const { violations } = await window.axe.run(
        { include, exclude },
        { runOnly: only, resultTypes: ['violations'] },
      );
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, html }) => `${id}: ${help}\n  at ${target.join(' ')}\n  ${html}`),
      );
    },
    {
      only: runOnly,
      include: [[within]],
      exclude: alike === true ? [['.part']] : [],
      measured: inEveryWay ? '*' : '[data-look]',
    },
  );
  // Softly: a test that looks at several pages tells of all of them.
  expect.soft(found, what).toEqual([]);
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
