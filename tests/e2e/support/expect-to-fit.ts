import { expect, type Page } from '@playwright/test';

/** How far the page can be pushed sideways, and what sticks out of it. */
function sideways() {
  const { scrollWidth, clientWidth } = document.documentElement;
  const by = Math.max(scrollWidth - clientWidth, 0);
  const out = [...document.body.querySelectorAll('*')].filter(
    (element) => by > 0 && element.getBoundingClientRect().right > clientWidth + 1,
  );
  return { by, out: out.map((element) => element.outerHTML.slice(0, 120)) };
}

/** Fails when the page scrolls sideways as it stands now, and goes on. @param how the window, in words */
export async function expectToFit(page: Page, how: string): Promise<void> {
  expect.soft(await page.evaluate(sideways), how).toEqual({ by: 0, out: [] });
}
