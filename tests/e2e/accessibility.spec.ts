import { expectAccessible } from './support/expect-accessible';
import { scenes } from './support/pages';
import { expect, test } from './support/test';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    // A fade that is still running would be measured as a lack of contrast.
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });
    for (const { name, open } of scenes) {
      test(`axe finds nothing on: ${name}`, async ({ page }) => {
        await open(page);
        await expectAccessible(page);
      });
    }
  });
}

/** How far the page can be pushed sideways, and what sticks out of it. */
function sideways() {
  const { scrollWidth, clientWidth } = document.documentElement;
  const out = [...document.body.querySelectorAll('*')].filter(
    (element) => element.getBoundingClientRect().right > clientWidth + 1,
  );
  return {
    by: Math.max(scrollWidth - clientWidth, 0),
    out: scrollWidth > clientWidth ? out.map((one) => one.outerHTML.slice(0, 120)) : [],
  };
}

// 200 % on a screen of 1280 leaves 640 CSS pixels; 400 % leaves 320, as does a small telephone.
for (const width of [320, 640]) {
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 640 } });
    for (const { name, open } of scenes) {
      test(`nothing has to be scrolled sideways on: ${name}`, async ({ page }) => {
        await open(page);
        expect(await page.evaluate(sideways)).toEqual({ by: 0, out: [] });
      });
    }
  });
}

test.describe('with text at 200 %', () => {
  test.use({ viewport: { width: 1280, height: 720 } });
  for (const { name, open } of scenes) {
    test(`nothing has to be scrolled sideways on: ${name}`, async ({ page }) => {
      await open(page);
      await page.addStyleTag({ content: 'html { font-size: 200% }' });
      expect(await page.evaluate(sideways)).toEqual({ by: 0, out: [] });
    });
  }
});
