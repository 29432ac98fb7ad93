import { extractText, getDocumentProxy } from 'unpdf';
import { example } from '../../src/content/example';
import { visit } from '../../src/tools/screenshots/scene';
import { advise } from './support/command-line';
import { expect, test } from './support/test';
import { readResult, comeBack } from './support/visitor';

/** A line may break at any space or hyphen, so spaces do not count. */
const plain = (text: string) => text.replace(/\s+/g, '');

for (const format of ['A4', 'Letter'] as const) {
  test(`a result printed on ${format} holds verdict, plan, sources and link`, async ({ page }) => {
    await comeBack(page, example.answers);
    const { link } = await readResult(page);
    await page
      .getByRole('img', { name: 'QR code of the link', includeHidden: true })
      .waitFor({ state: 'attached' });
    const advised = await advise(example.answers);
    const pdf = await page.pdf({ format, printBackground: true });
    const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), {
      mergePages: true,
    });
    const printed = plain(text);
    expect(printed).toContain(plain(advised.verdict));
    for (const step of advised.plan) expect(printed).toContain(plain(step.do));
    for (const { for: reasons } of Object.values(advised.questions))
      for (const { because } of reasons) expect(printed).toContain(plain(because));
    expect(printed).toMatch(/Zhouetal\.,2023<https:[^>]+>:measured/);
    expect(printed).toContain(link);
    // Everything that is folded on the screen is on paper too, so this only bounds accidents.
    expect(totalPages).toBeLessThan(40);
  });
}

test('the overview is printed on two pages at most', async ({ page }) => {
  await comeBack(page, example.answers);
  await visit(page, '#/result');
  await page.getByRole('region', { name: 'Share it' }).waitFor();
  await expect(page.getByText('One moment…')).toHaveCount(0);
  const pdf = await page.pdf({ format: 'A4', printBackground: false });
  const { totalPages } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  expect(totalPages).toBeLessThanOrEqual(2);
});
