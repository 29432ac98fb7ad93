import { expect, type Page } from '@playwright/test';

/**
 * What trips somebody who hears the page and jumps through it: by headings, by links, by what can be
 * unfolded. axe asks whether names are there; this asks whether they tell things apart.
 */
function faults(): string[] {
  const isHeard = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    element.closest('[aria-hidden="true"]') === null;
  const all = (selector: string) => [...document.querySelectorAll(selector)].filter(isHeard);
  const words = (element: Element) => {
    const copy = document.createElement('div');
    copy.append(element.cloneNode(true));
    for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
    const label = element.getAttribute('aria-label');
    return (label ?? copy.textContent ?? '').replace(/\s+/g, ' ').trim();
  };
  /** Names that stand for several things. */
  const shared = (selector: string, standsFor: (element: Element) => string | null) => {
    const meanings = new Map<string, Set<string | null>>();
    for (const element of all(selector)) {
      const known = meanings.get(words(element)) ?? new Set();
      meanings.set(words(element), known.add(standsFor(element)));
    }
    return [...meanings].flatMap(([name, known]) => (known.size > 1 ? [name] : []));
  };
  const levels = all('h1, h2, h3, h4, h5, h6').map((heading) => ({
    level: Number(heading.tagName.slice(1)),
    name: words(heading),
  }));
  const leaps = levels.filter(({ level }, at) => level > (levels[at - 1]?.level ?? 0) + 1);
  const bare = all('table').filter(
    (table) => table.querySelector('caption') === null || table.querySelector('th') === null,
  );
  return [
    ...leaps.map(({ level, name }) => `leaps to a heading of level ${level}: ${name}`),
    ...shared('a[href]', (link) => link.getAttribute('href')).map(
      (name) => `links of one name lead to several places: ${name}`,
    ),
    ...shared('summary', (summary) => summary.parentElement?.textContent ?? null).map(
      (name) => `several things unfold under one name: ${name}`,
    ),
    ...all('ul, ol, dl')
      .filter((list) => list.childElementCount === 0)
      .map((list) => `an empty list: ${list.className}`),
    ...bare.map((table) => `a table without caption or headers: ${words(table).slice(0, 60)}`),
  ];
}

/**
 * Fails where names, headings, lists or tables do not tell a listener what is where, and goes on.
 * @param what which page in which state, where one test looks at several
 */
export async function expectHeard(page: Page, what?: string): Promise<void> {
  expect.soft(await page.evaluate(faults), what).toEqual([]);
}
