/* What is pictured: a page as a person may have it before them, and the sheet that shows all pictures. */

import type { BrowserContextOptions, Page } from '@playwright/test';
import { knowledge } from '../../content/index';
import { indexRulebook } from '../../engine/rulebook';
import { verdictOf } from '../../evaluation/verdict';
import { factsOf } from '../../facts';
import type { Answers } from '../../model/answers';
import { encodeLink } from '../../share/link';
import type { LinkText } from '../../share/link';
import { writeSaved } from '../../share/saved';
import { keyOfRun, firstRun } from '../../state/run-storage';

/** A page as a person may have it before them: for pictures, and for what has to hold on all pages. */
export interface Scene {
  /** Also the name of its pictures. */
  readonly name: string;
  /** What is special about the browser. */
  readonly browser?: Pick<BrowserContextOptions, 'javaScriptEnabled' | 'serviceWorkers'>;
  /** The browser complains in its console, and rightly: something is broken on purpose. */
  readonly complains?: true;
  /** The program does not run, so nothing that needs it can be asked of the page. */
  readonly lifeless?: true;
  /** Its sections are those of another scene: what has to hold inside them is asked there. */
  readonly alike?: true;
  /** Brings a fresh page there and waits until it stands still. */
  readonly open: (page: Page) => Promise<void>;
  /** How a visit that stands elsewhere comes there; without it, only a fresh page shows the scene. */
  readonly onward?: Onward;
}

/** How a scene is come to in a visit that has seen others. */
interface Onward {
  /** What the visit began with: scenes of the very same one can be seen in one visit. */
  readonly earlier: readonly Earlier[];
  /** Brings the page there and waits until it stands still. */
  readonly go: (page: Page) => Promise<void>;
}

/** Goes to an address of the program and waits for its heading. */
export async function visit(page: Page, hash: string): Promise<void> {
  await page.goto(`./${hash}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Goes to another address without a new start, by a page that shares no part with either. */
async function goOn(page: Page, hash: string): Promise<void> {
  await page.goto('./#/nowhere');
  const lost = page.getByRole('heading', { name: 'There is no such page here', level: 1 });
  // Other pages may say as much, so that it is told by itself and not by its words.
  await lost.evaluate((heading) => heading.setAttribute('data-left', ''));
  await page.goto(`./${hash}`);
  await page.locator('h1[data-left]').waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1 }).waitFor();
}

const firstVisit: readonly Earlier[] = [];

/** What there is to a scene beside its address. */
interface Manner extends Pick<Scene, 'alike'> {
  /** What an earlier visit left behind; without it, this is the first. */
  readonly earlier?: readonly Earlier[];
  /** What is done or waited for there; what stays of it in the visit must not show in later scenes. */
  readonly then?: (page: Page) => Promise<void>;
}

/** A scene at an address, to which a visit can go on from any other. */
export function at(name: string, hash: string, manner: Manner = {}): Scene {
  const { earlier = firstVisit, then, alike } = manner;
  return {
    name,
    ...(alike && { alike }),
    async open(page) {
      if (earlier.length > 0) await remember(page, ...earlier);
      await visit(page, hash);
      await then?.(page);
    },
    onward: {
      earlier,
      async go(page) {
        await goOn(page, hash);
        await then?.(page);
      },
    },
  };
}

/** What an earlier visit left behind. */
export interface Earlier {
  readonly answers: Answers;
  /** Questions that were passed over without an answer. */
  readonly passed?: readonly string[];
  /** Its name and its place among the runs; without them the run that every visit begins with. */
  readonly run?: { readonly id: string; readonly name: string };
}

/** Lets the page find what an earlier visit left behind; call it before the first address. */
export async function remember(page: Page, ...earlier: readonly Earlier[]): Promise<void> {
  const entries = earlier.map(({ answers, passed = [], run }) => {
    const visited = [...Object.keys(answers), ...passed];
    const saved = { answers, assumptions: {}, visited, name: run?.name, revision: 1 };
    return [keyOfRun(run?.id ?? firstRun), writeSaved(saved)] as const;
  });
  await page.addInitScript((all) => {
    // Only the first time: what the page itself keeps later must stay.
    if (localStorage.length > 0) return;
    for (const [key, text] of all) localStorage.setItem(key, text);
  }, entries);
}

/** The code of a link to the result of some answers. @param text what the sender wrote beside it */
export function codeOf(answers: Answers, text?: LinkText): string {
  const verdict = verdictOf(indexRulebook(knowledge, factsOf(knowledge)), { answers });
  return encodeLink(knowledge, { answers, assumptions: {}, verdict, ...(text && { text }) });
}

/** Waits until a result has worked out what it works out in the background. */
export async function settle(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Parts of the result' }).waitFor();
  await page.locator('.what-if-busy').waitFor({ state: 'detached' });
  await page.waitForFunction(() => {
    const text = document.querySelector('main')?.innerText ?? '';
    return !/One moment…|Working them out…|Looking for them…|Filling in what is open/.test(text);
  });
}

/** Opens the visitor's own result, all of it on one page or one of its views. */
export async function visitResult(page: Page, answers: Answers, view = '/all'): Promise<void> {
  await remember(page, { answers });
  await visit(page, `#/result${view}`);
  await settle(page);
}

/** A picture that was taken. */
export interface Picture {
  readonly file: string;
  readonly view: string;
}

/** The file of a picture: its scene and its view, as any file system takes them. */
export function fileName(name: string, view: string): string {
  return `${name.replace(/[^a-z0-9]+/gi, '-')}--${view.replaceAll(' ', '-')}.png`;
}

/** Text as it may stand in a page. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** One page with every picture small, a row a scene; each leads to the picture in full. */
export function contactSheet(rows: ReadonlyMap<string, readonly Picture[]>): string {
  const sections = [...rows].map(
    ([name, pictures]) =>
      `<section><h2>${escaped(name)}</h2><div>${pictures
        .map(
          ({ file, view }) =>
            `<figure><a href="${encodeURI(file)}"><img loading="lazy" src="${encodeURI(file)}" alt="${escaped(`${name}, ${view}`)}"></a><figcaption>${escaped(view)}</figcaption></figure>`,
        )
        .join('')}</div></section>`,
  );
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<title>Every page and state</title>
<style>
  body { margin: 24px; font: 15px/1.4 system-ui, sans-serif; color: #1c1d21; background: #dddcd8; }
  h2 { margin: 32px 0 8px; font-size: 18px; }
  section > div { display: flex; gap: 12px; align-items: flex-start; overflow-x: auto; }
  figure { margin: 0; flex: none; }
  img { display: block; height: 420px; max-width: 420px; object-fit: cover; object-position: top; background: #fff; }
  figcaption { font-size: 13px; }
</style>
<h1>Every page and state</h1>
${sections.join('\n')}
</html>
`;
}
