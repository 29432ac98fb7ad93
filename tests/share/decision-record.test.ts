import { describe, expect, it } from 'vitest';
import { explain } from '../../src/engine/explain';
import { recommend } from '../../src/engine/recommend';
import type { Input } from '../../src/model/recommendation';
import { toAdvice } from '../../src/share/advice';
import type { LinkText } from '../../src/share/link';
import { decisionRecord } from '../../src/share/markdown';
import { bullets, escaped, linkTo, yamlText } from '../../src/share/markdown-text';
import { chatMessage } from '../../src/share/message';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const link = 'https://example.org/#/r/BAAA';

function resultOf(input: Input, text?: LinkText, unreleased = false) {
  const recommendation = recommend(toyKnowledge, input, toyFacts);
  const explanation = explain(toyKnowledge, input, recommendation, toyFacts);
  const about = { knowledge: toyKnowledge, input, recommendation, explanation, link, unreleased };
  return { ...about, ...(text && { text }) };
}

/** Evenings that between them use every part of a record. */
const evenings: [string, Input, LinkText | undefined, boolean][] = [
  [
    'a-dog-in-the-rain',
    {
      answers: {
        weather: 'wet',
        umbrella: 'yes',
        hunger: 12,
        company: ['dog', 'friends'],
        purse: 40,
      },
      assumptions: { 'coins-per-dinner': 12.5, taste: 'salty' },
    },
    { title: 'Friday', note: 'What now?', author: 'Zoë "Z" Quill' },
    true,
  ],
  [
    'a-storm',
    { answers: { weather: 'storm', umbrella: 'unsure', company: [], purse: 3 } },
    undefined,
    false,
  ],
  ['dry-with-a-parked-umbrella', { answers: { weather: 'dry', umbrella: 'no' } }, undefined, false],
  ['starving', { answers: { hunger: 950, weather: 'wet' } }, undefined, true],
  ['nothing-answered', { answers: {} }, undefined, false],
];

describe('what is written down of a result', () => {
  it.each(evenings)('is kept word for word: %s', async (name, input, text, unreleased) => {
    const result = resultOf(input, text, unreleased);
    await expect(decisionRecord(result)).toMatchFileSnapshot(`records/${name}.md.txt`);
    const { recommendation, explanation } = result;
    const advice = toAdvice(toyKnowledge, input, recommendation, explanation, link);
    await expect(`${JSON.stringify(advice, null, 2)}\n`).toMatchFileSnapshot(
      `records/${name}.json.txt`,
    );
  });
});

describe('text in Markdown', () => {
  it.each([
    ['two  spaces\n\nand lines', 'two spaces and lines'],
    ['  around ', 'around'],
    ['a*b_c`d[e]f<g>h|i~j\\k', 'a\\*b\\_c\\`d\\[e\\]f\\<g\\>h\\|i\\~j\\\\k'],
    ['&amp; &#35; & you', '&amp;amp; &amp;#35; & you'],
    ['# head', '\\# head'],
    ['###### head', '\\###### head'],
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['12. item', '12\\. item'],
    ['3) item', '3\\) item'],
    ['#head', '#head'],
    ['3.5 items', '3.5 items'],
    ['an item - and # more', 'an item - and # more'],
  ])('shows %j as it is', (text, markdown) => {
    expect(escaped(text)).toBe(markdown);
  });

  it('lists, quotes and links', () => {
    expect(bullets(['a', 'b'])).toEqual(['* a', '* b']);
    expect(bullets([])).toEqual([]);
    expect(yamlText('  a\n"b"  c ')).toBe('"a \\"b\\" c"');
    expect(linkTo('[a]', 'https://example.org/<b> c')).toBe(
      '[\\[a\\]](<https://example.org/%3Cb%3E%20c>)',
    );
  });
});

describe('a message', () => {
  const { explanation } = resultOf({ answers: { weather: 'wet' } });
  const [reason] = explanation.reasonsFor;
  const because = (...words: string[]) => words.map((says) => ({ ...reason!, because: says }));
  const said = (reasonsFor: ReturnType<typeof because>, lede = 'Start.', title?: string) =>
    chatMessage({ verdict: 'V.', lede, reasonsFor }, 'L', title).split('\n');

  it('gives two reasons at most, each once', () => {
    expect(said(because('A.', 'A.', 'B.', 'C.'))).toEqual(['V.', '- A.', '- B.', 'L']);
  });

  it('gives no line for a start that is not said', () => {
    expect(said([], '')).toEqual(['V.', 'L']);
  });

  it('begins with the title where there is one', () => {
    expect(said(because('A.'), '', 'T')[0]).toBe('T: V.');
    expect(said(because('A.'), '', '')[0]).toBe('V.');
  });
});
