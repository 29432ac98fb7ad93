import { extractText, getDocumentProxy } from 'unpdf';
import { example } from '../../src/content/example';
import { advise } from './support/command-line';
import { expect, test } from './support/test';
import { readResult, comeBack } from './support/visitor';

/** A line may break at any space or hyphen, so spaces do not count. */
const plain = (text: string) => text.replace(/\s+/g, '');

for (const format of ['A4', 'Letter'] as const) {
  test(`a result printed on ${format} holds verdict, plan, sources and link`, async ({ page }) => {
    await comeBack(page, example.answers);
    const { link } = await readResult(page);
    await page.getByRole('img', { name: 'QR code of the link' }).waitFor();
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
