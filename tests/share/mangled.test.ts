import { describe, expect, it } from 'vitest';
import { encodeComparison } from '../../src/share/compare-link';
import { encodeLink } from '../../src/share/link';
import { readPaste } from '../../src/share/paste';
import { undoMangling, findPayload, linkUrl, repairHash } from '../../src/share/repair';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const verdict = { family: 'home', strategy: 'read', strength: 'clear' } as const;
const [a = '', b = ''] = [1, 2].map((hunger) =>
  encodeLink(toyKnowledge, { answers: { hunger, weather: 'wet' }, assumptions: {}, verdict }),
);
const picks = { questions: {}, assumptions: {} };
const comparison = encodeComparison(toyKnowledge, { payloads: [a, b], picks });
const [head, tail] = [comparison.slice(0, 20), comparison.slice(20)];

describe('mangling is undone', () => {
  it.each([
    ['a=b', 'a=b'],
    ['a= \t\r\nb', 'ab'],
    ['a=\nb', 'ab'],
    ['a=x\nb', 'a=x\nb'],
    ['%23%2F%2d%5F', '#/-_'],
    ['%252523', '#'],
    ['%24', '%24'],
    ['&amp;amp;#35;', '#'],
    ['&#x23;&num;', '##'],
    ['&AMP;', '&'],
    ['a&amp;b', 'a&b'],
    ['a\u200bb\ufeff', 'ab'],
  ])('of %j', (text, plain) => {
    expect(undoMangling(text)).toBe(plain);
  });

  it.each([
    [`#/c/${comparison}`, `#/c/${comparison}`],
    [`#%2Fc%2F${comparison}).`, `#/c/${comparison}`],
    ['#/c/', '#/c/'],
    ['#/check/#/c/x', '#/check/#/c/x'],
    [`#/q/#/r/${a}`, `#/r/${a}`],
  ])('in the address bar: %s', (hash, repaired) => {
    expect(repairHash(hash)).toBe(repaired);
  });

  it('in an address with lines after its question mark', () => {
    expect(linkUrl('https://example.org/?a\nb', a)).toBe(`https://example.org/#/r/${a}`);
  });
});

describe('a code without an address', () => {
  it.each([
    ['wrapped on both sides', `<("${a}")>.`, a],
    ['over two lines, wrapped', `"${a.slice(0, 9)}\n  ${a.slice(9)}".`, a],
    ['cut short and wrapped', `("${a.slice(0, -1)}")`, a.slice(0, -1)],
    ['one character, wrapped', '<B>', 'B'],
    ['two words', 'hello there', null],
    ['a word with a sign in it', 'hel+lo', null],
    ['wrapping alone', '("")', null],
  ])('is found: %s', (_name, text, found) => {
    expect(findPayload(text)).toBe(found);
  });

  it('is the whole one where the first is broken', () => {
    expect(findPayload(`${a.slice(0, -1)} ${b}`)).toBe(b);
  });

  it('is taken off what was stuck to it', () => {
    expect(findPayload(`#/r/${a}and-more`)).toBe(a);
  });
});

describe('a comparison in a pasted text', () => {
  const found = (text: string) =>
    readPaste(text).items.map((item) => Object.values(item).join(' '));

  it.each([
    ['alone', `#/c/${comparison}`],
    ['before a full stop', `#/c/${comparison}. Bye`],
    ['with something stuck to it', `#/c/${comparison}and-more`],
    ['over two lines', `#/c/${head}\n${tail}`],
    ['over two lines of a mail', `#/c/${head} \r\n> ${tail}\r\n> Bye`],
    ['over three lines', `#/c/${head}\n${tail.slice(0, 9)}\n\t${tail.slice(9)}`],
  ])('is found: %s', (_name, text) => {
    expect(found(text)).toEqual([`comparison ${comparison}`]);
  });

  it('is given as it stands where it is broken', () => {
    expect(found(`#/c/${head}`)).toEqual([`comparison ${head}`]);
    expect(found('#/c/ and so on')).toEqual(['comparison ']);
  });

  it('comes in the order of the text, among results and other addresses', () => {
    const text = `http://example.com/x ${a} #/c/${comparison} HTTPS://example.org/y) #/r/${b}`;
    expect(found(text)).toEqual([
      'foreign http://example.com/x',
      `result ${a}`,
      `comparison ${comparison}`,
      'foreign HTTPS://example.org/y',
      `result ${b}`,
    ]);
  });

  it('is no bare code, and a broken code is none beside a link', () => {
    expect(found(`#/r/${a} hello-world`)).toEqual([`result ${a}`]);
    expect(found('hello-world')).toEqual(['result hello-world']);
    expect(found('  hello-world \n')).toEqual(['result hello-world']);
    expect(found('hello-wo')).toEqual([]);
    expect(found('hello-world again')).toEqual([]);
    expect(found('again, hello-world')).toEqual([]);
  });

  it('is counted up to fifty things', () => {
    const many = Array.from({ length: 60 }, (_, at) => `https://example.com/${at}`);
    expect(found(many.join(' '))).toHaveLength(50);
    expect(found(Array.from({ length: 60 }, () => `#/r/${a}`).join(' '))).toHaveLength(50);
  });

  it('leaves of a long foreign address what a message can repeat', () => {
    const [address = ''] = found(`https://example.com/${'x'.repeat(100)}`);
    expect(address).toHaveLength('foreign '.length + 60);
  });

  it('is searched to the millionth character', () => {
    expect(readPaste(' '.repeat(1_000_000)).cut).toBe(false);
    expect(readPaste(' '.repeat(1_000_001)).cut).toBe(true);
  });
});
