import { expectToFit } from './support/expect-to-fit';
import { sampled } from './support/extent';
import { expect, test } from './support/test';
import { answerAndGoOn, begin, shownQuestion, title } from './support/visitor';

const answers = {
  'task-type': 'extraction',
  'main-gap': 'form',
  'domain-similarity': 'partial',
};

// A person who needs 200 % of a screen of 1280 by 720 has half the room, or text of twice the size.
const ways = [
  ['zoomed to 200 %', { width: 640, height: 360 }, '100%'],
  ['with text at 200 %', { width: 1280, height: 720 }, '200%'],
] as const;
// By a commit the one that leaves less room.
for (const [how, viewport, textSize] of sampled(ways, 0)) {
  test(`from the start to the result, ${how}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await begin(page);
    await page.evaluate((size) => (document.documentElement.style.fontSize = size), textSize);
    for (;;) {
      const question = await shownQuestion(page);
      if (question === null) break;
      await expectToFit(page, question.text);
      // The heading is in sight on arrival, whatever was scrolled to before.
      await expect(title(page)).toBeInViewport();
      const answer = Object.entries(answers).find(([id]) => id === question.id)?.[1];
      await answerAndGoOn(page, answer);
    }
    await expect(page.getByText(/^Your result, from/)).toBeVisible();
    await expectToFit(page, 'result');
    await page.getByRole('button', { name: 'Share it' }).first().click();
    await expect(page.getByRole('heading', { name: 'Share it' })).toBeInViewport();
  });
}
