import { describe, expect, it } from 'vitest';
import { stabilityOf } from '../../src/engine/certainty';
import { explain } from '../../src/engine/describe/explain';
import { stabilityWords } from '../../src/engine/describe/verdict';
import { recommend } from '../../src/engine/recommend';
import type { Input } from '../../src/model/recommendation';
import { toAdvice } from '../../src/share/advice';
import type { LinkText } from '../../src/share/link';
import { decisionRecord } from '../../src/share/markdown';
import { bullets, escaped, linkTo } from '../../src/share/escaping';
import { chatMessage } from '../../src/share/message';
import { toyRulebook } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const link = 'https://example.org/#/r/BAAA';

function resultOf(input: Input, text?: LinkText, unreleased = false) {
  const recommendation = recommend(toyRulebook, input);
  const explanation = explain(toyRulebook, toyKnowledge, input, recommendation);
  const stable = stabilityOf(toyRulebook, input, recommendation.family);
  const stability = { ...stable, says: stabilityWords(toyKnowledge, recommendation, stable) };
  const about = { knowledge: toyKnowledge, input, recommendation, explanation, stability };
  return { ...about, link, unreleased, ...(text && { text }) };
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
    const advice = toAdvice(result, result.stability);
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

  it('lists and links', () => {
    expect(bullets(['a', 'b'])).toEqual(['* a', '* b']);
    expect(bullets([])).toEqual([]);
    expect(linkTo('[a]', 'https://example.org/<b> c')).toBe(
      '[\\[a\\]](<https://example.org/%3Cb%3E%20c>)',
    );
  });
});

const told = (input: Input, title?: string): string => {
  const { explanation, stability } = resultOf(input);
  return chatMessage({ explanation, link, title, stabilitySays: stability.says });
};

describe('a chat message', () => {
  it('of a clear result holds the verdict, the chances, how stable it is, two reasons, the link', () => {
    const { explanation, stability } = resultOf({ answers: { weather: 'storm', mood: 'news' } });
    expect(explanation.standing).toBe('clear');
    expect(told({ answers: { weather: 'storm', mood: 'news' } }).split('\n')).toEqual([
      explanation.verdict,
      'What must it be given? Facts, with each request (about 8 in 10). Must the weights change? No (about 9 in 10).',
      `${stability.says}.`,
      '- Because of news-comes-by-post.',
      '- Because of storm-inside.',
      link,
    ]);
  });

  it('of a trained model names the kind of training, and what is given no longer', () => {
    const [, chances] = told({ answers: { company: ['dog'], mood: 'movement' } }).split('\n');
    expect(chances).toMatch(/^Must the weights change\? Yes \(.*\)\. Which kind of training\? /);
  });

  it('of an open result says so, names both and where it leans, and gives no reasons as if settled', () => {
    const input = { answers: { umbrella: 'yes', weather: 'dry', mood: 'movement', company: [] } };
    const open = { answers: { hunger: 2 } };
    const { explanation } = resultOf(open);
    expect(explanation.standing).toBe('open');
    const lines = told(open).split('\n');
    expect(lines[0]).toMatch(/^Too close to call: .+ or .+\. What decides: /);
    expect(lines[1]).toContain('(open, about ');
    expect(lines[2]).toMatch(/^Leaning: /);
    expect(lines.filter((line) => line.startsWith('- '))).toEqual([]);
    expect(told(input)).not.toBe('');
  });

  it('of no answers says that it is too early, and no more', () => {
    const lines = told({ answers: { weather: 'unsure' } }).split('\n');
    expect(lines[0]).toMatch(/^Too early to say/);
    expect(lines.slice(1)).toEqual([link]);
  });

  it('of what comes first says why, and no chance', () => {
    expect(told({ answers: { hunger: 950 } }).split('\n')).toEqual([
      'Have a nap.',
      '- Because of starving.',
      link,
    ]);
  });

  it('never says that it is settled in so many words', () => {
    const all: Input = {
      answers: {
        ...{ weather: 'storm', umbrella: 'no', hunger: 1, company: [], purse: 0 },
        ...{ mood: 'memories', music: 'none' },
      },
    };
    expect(told(all)).toContain('Every question that applies is answered.');
    expect(told(all)).not.toMatch(/settled/i);
  });

  it('begins with the title where there is one', () => {
    const input = { answers: { weather: 'storm' } };
    expect(told(input, 'Friday')).toMatch(/^Friday: /);
    expect(told(input, '')).toBe(told(input));
  });

  it('says no stability that was not worked out', () => {
    const { explanation } = resultOf({ answers: { weather: 'storm' } });
    expect(chatMessage({ explanation, link })).not.toContain('ways to fill in');
  });

  describe('is at most 600 characters long', () => {
    const { explanation } = resultOf({ answers: { weather: 'storm' } });
    const [reason] = explanation.reasonsFor;
    const long = (length: number) => ({ ...reason!, because: 'x'.repeat(length) });
    const message = (lengths: number[], address = link, title?: string) =>
      chatMessage({
        explanation: { ...explanation, reasonsFor: lengths.map(long) },
        link: address,
        title,
      });

    it('to the last character', () => {
      const room = 600 - message([1]).length + 1;
      expect(message([room])).toHaveLength(600);
      expect(message([room + 1])).not.toContain('xx');
    });

    it('what does not fit is left out whole, and what follows is tried', () => {
      expect(message([601, 10]).split('\n').at(-2)).toBe(`- ${'x'.repeat(10)}`);
    });

    it('and a headline that does not fit ends in dots, the link whole after it', () => {
      const cut = message([5], link, 'y'.repeat(700));
      expect(cut).toHaveLength(600);
      expect(cut.endsWith(`…\n${link}`)).toBe(true);
    });

    it('but for a link with a long note, which leaves words room for the headline', () => {
      const address = `https://example.org/#/r/${'A'.repeat(1000)}`;
      const whole = message([5], address);
      expect(whole.startsWith(explanation.verdict)).toBe(true);
      expect(whole.length).toBeLessThanOrEqual(address.length + 201);
      expect(whole.split('\n').at(-1)).toBe(address);
    });
  });
});
