import { scenes } from '../../src/tools/screenshots/scenes';
import { expectAccessible, expectColoursAccessible } from './support/expect-accessible';
import { expectHeard } from './support/expect-heard';
import { expectToFit } from './support/expect-to-fit';
import { test, testOfFaults } from './support/test';
import { unfold } from './support/visitor';

// Keeping every state of so many long pages for a trace takes longer than looking at them.
for (const one of [test, testOfFaults]) one.use({ trace: 'off' });

/**
 * Every scene is looked at in light and at 320 pixels; by ear, in the dark and enlarged every third one,
 * which a commit can wait for. `npm run test:long` (E2E_ALL=1) looks at all of them in every way.
 */
const all = process.env['E2E_ALL'] === '1';
const every = 3;

for (const [at, scene] of scenes.entries()) {
  const { name, open, browser, complains, lifeless, alike } = scene;
  const inEveryWay = all || at % every === 0;
  const testScene = complains === true ? testOfFaults : test;
  testScene.describe(name, () => {
    // A fade that is still running would be measured as a lack of contrast.
    testScene.use({ contextOptions: { reducedMotion: 'reduce', ...browser } });

    testScene(
      'axe finds nothing, names tell things apart, and nothing scrolls sideways',
      async ({ page }) => {
        await open(page);
        await unfold(page);
        if (lifeless !== true) {
          await testScene.step('axe, light', () => expectAccessible(page, { alike }));
          if (inEveryWay) {
            await testScene.step('by ear', () => expectHeard(page));
            await page.emulateMedia({ colorScheme: 'dark' });
            await testScene.step('axe, dark', () => expectColoursAccessible(page, { alike }));
          }
        }
        // 200 % on a screen of 1280 leaves 640 CSS pixels; 400 % leaves 320, as does a small telephone.
        for (const width of inEveryWay ? [640, 320] : [320]) {
          await page.setViewportSize({ width, height: 640 });
          await expectToFit(page, `${width} pixels wide`);
        }
        if (!inEveryWay) return;
        await page.setViewportSize({ width: 1280, height: 720 });
        await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
        await expectToFit(page, 'text at 200 %');
      },
    );
  });
}
