import type { Page } from '@playwright/test';
import type { Scene } from '../../src/tools/screenshots/scene';
import { scenes } from '../../src/tools/screenshots/scenes';
import { expectAccessible, expectColoursAccessible } from './support/expect-accessible';
import { expectHeard } from './support/expect-heard';
import { expectToFit } from './support/expect-to-fit';
import { everyNth, inEveryWay } from './support/extent';
import { expect, test, testOfFaults } from './support/test';
import { unfold } from './support/visitor';

/**
 * A commit looks at each page once: by axe in light or in the dark by turns, at 320 pixels, and every third
 * one by ear and enlarged too; at every third of what else a page may show, and at few scenes whose
 * sections are in another. `npm run test:long` (E2E_ALL=1) looks at all of them in every way.
 * A commit goes from scene to scene in one visit wherever a scene needs no start of its own; the long run
 * starts anew for each.
 */
const every = 3;
/** What a scene is a state of, by its name: a page or a kind of question, or a word above any page. */
const ofPage = ({ name }: Scene) =>
  /^(storage refused|another tab|answers cleared|newer version)/.test(name)
    ? 'word above'
    : /^(an? \w+|question with \w+ \w+|\w+)/.exec(name)?.[0];
/** The window that a scene is opened in. */
const screen = { width: 1280, height: 720 };
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

/** A scene, and how it is looked at. */
interface Look {
  readonly scene: Scene;
  readonly isEnlarged: boolean;
  readonly theme: 'light' | 'dark';
  readonly otherTheme: 'light' | 'dark';
}

const looks = looked.map((scene, at): Look => {
  const [theme, otherTheme] =
    at % 2 === 0 ? (['light', 'dark'] as const) : (['dark', 'light'] as const);
  return { scene, isEnlarged: inEveryWay || at % every === 0, theme, otherTheme };
});

/** Looks at what the page shows, and says what is wrong with it by the name of its scene. */
async function lookAt(page: Page, look: Look): Promise<void> {
  const { isEnlarged, theme, otherTheme } = look;
  const { name, lifeless, alike } = look.scene;
  await unfold(page);
  // What is shown or unfolded last may still be on its way.
  await expect(page.getByText('One moment…')).toHaveCount(0);
  if (lifeless !== true) {
    await expectAccessible(page, { alike, what: `${name}: axe, ${theme}` });
    if (isEnlarged) await expectHeard(page, `${name}: by ear`);
    if (inEveryWay) {
      await page.emulateMedia({ colorScheme: otherTheme });
      await expectColoursAccessible(page, { alike, what: `${name}: axe, ${otherTheme}` });
    }
  }
  // 200 % on a screen of 1280 leaves 640 CSS pixels; 400 % leaves 320, as does a small telephone.
  for (const width of isEnlarged ? [640, 320] : [320]) {
    await page.setViewportSize({ width, height: 640 });
    await expectToFit(page, `${name}: ${width} pixels wide`);
  }
  if (!isEnlarged) return;
  await page.setViewportSize(screen);
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await expectToFit(page, `${name}: text at 200 %`);
}

/** Makes the window and the text as they were before a scene was looked at. */
async function lookAway(page: Page, { theme }: Look): Promise<void> {
  await page.setViewportSize(screen);
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  await page.emulateMedia({ colorScheme: theme });
}

const asks = 'axe finds nothing, names tell things apart, and nothing scrolls sideways';

// A fade that is still running would be measured as a lack of contrast.
const contextOptions = { reducedMotion: 'reduce' } as const;

/** A scene by itself, as a person has it who comes by its link. */
function testAlone(look: Look): void {
  const { name, open, browser, complains } = look.scene;
  const testScene = complains === true ? testOfFaults : test;
  testScene.describe(name, () => {
    testScene.use({ contextOptions: { ...contextOptions, ...browser }, colorScheme: look.theme });
    testScene(asks, async ({ page }) => {
      await open(page);
      await lookAt(page, look);
    });
  });
}

/** Scenes one after the other in one visit: to start the program anew for each takes two thirds longer. */
function testInOneVisit(visit: readonly Look[]): void {
  test.describe(visit.map(({ scene }) => scene.name).join('; '), () => {
    test.use({ contextOptions });
    test(asks, async ({ page, quiet }) => {
      for (const [at, look] of visit.entries()) {
        const { name, open, onward } = look.scene;
        const turn = test.step(name, async () => {
          await lookAway(page, look);
          await (at === 0 ? open(page) : onward?.go(page));
          await lookAt(page, look);
          expect.soft(quiet.list.splice(0), `${name}: complaints of the browser`).toEqual([]);
        });
        await turn.catch((error: unknown) => {
          throw new Error(`${name}: it did not come, or could not be looked at`, { cause: error });
        });
      }
    });
  });
}

/** So many scenes at most are seen in one visit, so that both workers end at about the same time. */
const mostInOneVisit = 8;

const beginnings = new Set(looks.map(({ scene }) => scene.onward?.earlier));

/** What one visit can see, in the order of the looks. */
const visits = [...beginnings].flatMap((earlier) => {
  const all = looks.filter(({ scene }) => scene.onward?.earlier === earlier);
  const size = earlier === undefined || inEveryWay ? 1 : mostInOneVisit;
  return Array.from({ length: Math.ceil(all.length / size) }, (_, place) =>
    all.slice(place * size, (place + 1) * size),
  );
});

for (const visit of visits) {
  const [first] = visit;
  if (visit.length === 1 && first !== undefined) testAlone(first);
  else testInOneVisit(visit);
}
