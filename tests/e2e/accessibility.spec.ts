import type { Scene } from '../../src/tools/screenshots/scene';
import { scenes } from '../../src/tools/screenshots/scenes';
import { expectAccessible, expectColoursAccessible } from './support/expect-accessible';
import { expectHeard } from './support/expect-heard';
import { expectToFit } from './support/expect-to-fit';
import { everyNth, inEveryWay } from './support/extent';
import { test, testOfFaults } from './support/test';
import { unfold } from './support/visitor';

// Keeping every state of so many long pages for a trace takes longer than looking at them.
for (const one of [test, testOfFaults]) one.use({ trace: 'off' });

/**
 * A commit looks at each page once: by axe in light or in the dark by turns, at 320 pixels, and every third
 * one by ear and enlarged too; at every third of what else a page may show, and at few scenes whose
 * sections are in another. `npm run test:long` (E2E_ALL=1) looks at all of them in every way.
 */
const every = 3;
/** What a scene is a state of, by its name: a page or a kind of question, or a word above any page. */
const ofPage = ({ name }: Scene) =>
  /^(storage refused|another tab|answers cleared|newer version)/.test(name)
    ? 'word above'
    : /^(an? \w+|question with \w+ \w+|\w+)/.exec(name)?.[0];
const alone = scenes.filter(({ alike }) => alike !== true);
const pages = alone.filter(
  (scene, at) => alone.findIndex((other) => ofPage(other) === ofPage(scene)) === at,
);
const looked = [
  ...pages,
  ...everyNth(
    alone.filter((scene) => !pages.includes(scene)),
    every,
  ),
  ...everyNth(
    scenes.filter(({ alike }) => alike === true),
    12,
  ),
];

for (const [at, scene] of looked.entries()) {
  const { name, open, browser, complains, lifeless, alike } = scene;
  const isEnlarged = inEveryWay || at % every === 0;
  const [theme, otherTheme] =
    at % 2 === 0 ? (['light', 'dark'] as const) : (['dark', 'light'] as const);
  const testScene = complains === true ? testOfFaults : test;
  testScene.describe(name, () => {
    // A fade that is still running would be measured as a lack of contrast.
    testScene.use({ contextOptions: { reducedMotion: 'reduce', ...browser }, colorScheme: theme });

    testScene(
      'axe finds nothing, names tell things apart, and nothing scrolls sideways',
      async ({ page }) => {
        await open(page);
        await unfold(page);
        if (lifeless !== true) {
          await testScene.step(`axe, ${theme}`, () => expectAccessible(page, { alike }));
          if (isEnlarged) await testScene.step('by ear', () => expectHeard(page));
          if (inEveryWay) {
            await page.emulateMedia({ colorScheme: otherTheme });
            await testScene.step(`axe, ${otherTheme}`, () =>
              expectColoursAccessible(page, { alike }),
            );
          }
        }
        // 200 % on a screen of 1280 leaves 640 CSS pixels; 400 % leaves 320, as does a small telephone.
        for (const width of isEnlarged ? [640, 320] : [320]) {
          await page.setViewportSize({ width, height: 640 });
          await expectToFit(page, `${width} pixels wide`);
        }
        if (!isEnlarged) return;
        await page.setViewportSize({ width: 1280, height: 720 });
        await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
        await expectToFit(page, 'text at 200 %');
      },
    );
  });
}
