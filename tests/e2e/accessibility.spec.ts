import type { Page } from '@playwright/test';
import { expectAccessible } from './support/expect-accessible';
import { scenes } from './support/pages';
import { expect, test } from './support/test';

// A fade that is still running would be measured as a lack of contrast.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** How far the page can be pushed sideways, and what sticks out of it. */
function sideways() {
  const { scrollWidth, clientWidth } = document.documentElement;
  const by = Math.max(scrollWidth - clientWidth, 0);
  const out = [...document.body.querySelectorAll('*')].filter(
    (element) => by > 0 && element.getBoundingClientRect().right > clientWidth + 1,
  );
  return { by, out: out.map((element) => element.outerHTML.slice(0, 120)) };
}

async function expectToFit(page: Page, how: string): Promise<void> {
  expect(await page.evaluate(sideways), how).toEqual({ by: 0, out: [] });
}

for (const { name, open } of scenes) {
  test(`axe finds nothing, and nothing scrolls sideways, on: ${name}`, async ({ page }) => {
    test.slow();
    await open(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await test.step(`axe, ${colorScheme}`, async () => {
        await page.emulateMedia({ colorScheme });
        await expectAccessible(page);
      });
    }
    // 200 % on a screen of 1280 leaves 640 CSS pixels; 400 % leaves 320, as does a small telephone.
    for (const width of [640, 320]) {
      await page.setViewportSize({ width, height: 640 });
      await expectToFit(page, `${width} pixels wide`);
    }
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await expectToFit(page, 'text at 200 %');
  });
}
