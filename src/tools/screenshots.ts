import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build } from 'vite';
import { BadInput } from '../cli/arguments';
import { shown } from '../model/foreign-text';
import { chromiumLaunch } from './chromium';
import { contactSheet, fileName, type Picture } from './screenshots/scene';
import type { Scene } from './screenshots/scene';
import { scenes } from './screenshots/scenes';
import { createStaticServer, listen } from './static-server';
import { folderOf, toolOptions } from './tool-options';

/*
 * npm run screenshots [-- --only result] [--widths 320,768,1280] [--dist dist] [--out reports/screenshots]
 *
 * Takes a picture of every page and state in every width and theme, in forced colours and on paper, and
 * writes a contact sheet of them: reports/screenshots/index.html.
 */
const { wanted, widths, ...options } = toolOptions(
  'screenshots',
  { options: ['only', 'widths', 'dist', 'out'] },
  (given) => {
    const { only = '', widths: list = '320,768,1280', out = 'reports/screenshots' } = given.options;
    if (out.trim() === '') throw new BadInput('--out must name a folder, and is empty');
    return {
      wanted: scenesNamed(only),
      widths: list.split(',').map(widthOf),
      /** Show this folder as it is, instead of building. */
      dist: folderOf(given, 'dist'),
      out,
    };
  },
);

/** Scenes whose name contains a text. Throws BadInput. */
function scenesNamed(only: string): readonly Scene[] {
  const found = scenes.filter(({ name }) => name.includes(only));
  if (found.length === 0) throw new BadInput(`--only: no scene is called “${shown(only)}”`);
  return found;
}

/** CSS pixels. Throws BadInput. */
function widthOf(text: string): number {
  const width = Number(text);
  if (/^\d+$/u.test(text) && width >= 100 && width <= 10_000) return width;
  throw new BadInput(
    `--widths must be whole numbers from 100 to 10000 with commas, not "${shown(text)}"`,
  );
}

/** A4 without margins, in CSS pixels. */
const paper = 794;
/** Beyond this many pixels a picture is no longer looked at, and Chromium paints it blank. */
const tallest = 16_000;

async function take(page: Page, name: string, view: string, width: number): Promise<Picture> {
  const file = fileName(name, view);
  const height = Math.min(
    await page.evaluate(() => document.documentElement.scrollHeight),
    tallest,
  );
  const clip = { x: 0, y: 0, width, height };
  await page.screenshot({ path: join(options.out, file), fullPage: true, clip });
  return { file, view };
}

/** All pictures of one scene; the page is opened once, and changed like a window. */
async function takeAll(browser: Browser, baseURL: string, scene: Scene): Promise<Picture[]> {
  const context = await browser.newContext({
    ...scene.browser,
    baseURL,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 800 },
  });
  const pictures: Picture[] = [];
  try {
    // What runs this file marks functions with their names by a function that a page does not have.
    await context.addInitScript('globalThis.__name ??= (named) => named');
    const page = await context.newPage();
    await scene.open(page);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        pictures.push(await take(page, scene.name, `${width} ${colorScheme}`, width));
      }
    }
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    const last = widths.at(-1) ?? paper;
    pictures.push(await take(page, scene.name, `${last} forced colours`, last));
    await page.setViewportSize({ width: paper, height: 1123 });
    await page.emulateMedia({ media: 'print', forcedColors: 'none' });
    pictures.push(await take(page, scene.name, 'print', paper));
  } finally {
    await context.close();
  }
  return pictures;
}

const root = options.dist ?? 'dist';
if (options.dist === undefined) await build({ logLevel: 'warn' });
mkdirSync(options.out, { recursive: true });
const server = createStaticServer({ root });
const baseURL = `http://localhost:${await listen(server, 0)}/`;
const browser = await chromium.launch(await chromiumLaunch());
const rows = new Map<string, Picture[]>(wanted.map(({ name }) => [name, []]));
const failed: string[] = [];
const queue = [...wanted];

async function work(): Promise<void> {
  for (let scene = queue.shift(); scene !== undefined; scene = queue.shift()) {
    try {
      rows.set(scene.name, await takeAll(browser, baseURL, scene));
      console.log(`${wanted.length - queue.length} of ${wanted.length}  ${scene.name}`);
    } catch (error) {
      failed.push(scene.name);
      console.error(`${scene.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

try {
  await Promise.all([work(), work()]);
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
writeFileSync(join(options.out, 'index.html'), contactSheet(rows));
const count = [...rows.values()].flat().length;
console.log(`${count} pictures of ${rows.size} scenes: ${join(options.out, 'index.html')}`);
if (failed.length > 0) {
  console.error(`Not taken: ${failed.join('; ')}`);
  process.exitCode = 1;
}
