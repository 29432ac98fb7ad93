import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escaped, linkTo } from '../../src/share/escaping';

/** What begins a block in CommonMark 0.31 or GFM 0.29, at the start of a line. */
const blockStarts: readonly [string, RegExp][] = [
  ['heading', /^#{1,6}(\s|$)/u],
  ['list', /^([-+*]|\d{1,9}[.)])(\s|$)/u],
  ['rule or underline', /^(-[\s-]*|=+|(\*\s*){3,}|(_\s*){3,})\s*$/u],
  ['quote', /^>/u],
  ['code', /^(```|~~~|\t| {4})/u],
  ['front matter', /^---/u],
];
/** What becomes something else within a line, in CommonMark, in GFM or in what reads the page after. */
const inlines: readonly [string, RegExp][] = [
  ['emphasis, code, link, HTML or table', /(?<!\\)(?:\\\\)*(?<!\\)[*_`[\]<>|~]/u],
  ['an address', /(?:https?|ftp):\/\/|www\./iu],
  ['an address of mail', /[\w.+-]@[\w-]/u],
  ['a mention', /@[\w-]/u],
  ['an issue', /(?<!&amp;)#\d/u],
  ['an entity', /&(?!amp;)#?\w+;/u],
  ['a template', /\{[{%#:]/u],
  ['a line', /[\r\n]/u],
];
const became = (markdown: string) =>
  [...blockStarts, ...inlines].filter(([, is]) => is.test(markdown)).map(([name]) => name);

/** What a reader of CommonMark sees of it. */
const read = (markdown: string) =>
  markdown
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1')
    .replaceAll('&amp;', '&')
    .replaceAll('\u2060', '');

const hostile = [
  '---',
  '- - -',
  '***',
  '===',
  '- ',
  '-',
  '+ a',
  '* a',
  '#',
  '## a',
  'a ##',
  '1.',
  '1) a',
  '> a',
  '    code',
  '```js',
  '~~~',
  '[ ] task',
  '[^1]: note',
  '![x](//evil.example)',
  '<b>',
  'a | b\n--- | ---',
  'https://evil.example/x',
  'see www.evil.example',
  '_www.evil.example',
  'write to a@evil.example',
  'mailto:a@evil.example',
  '@octocat',
  'closes #12',
  '{{ site.secret }}',
  '{% include x %}',
  '&lt;b&gt; &#35;',
  'a\\',
  '\u202Egnp.exe',
];

describe('foreign text in Markdown', () => {
  it.each(hostile)('stays text: %j', (text) => {
    expect(became(escaped(text))).toEqual([]);
  });

  it('stays text in any mixture, and can be read as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...hostile, 'a', ' ', '\n', ':', '.')), (parts) => {
        const text = parts.join('');
        const markdown = escaped(text);
        expect(became(markdown)).toEqual([]);
        const seen = text.replace('\u202E', '').replaceAll('\u202E', '').replace(/\s+/gu, ' ');
        expect(read(markdown)).toBe(seen.replaceAll('&amp;', '&').trim());
      }),
    );
  });

  it.each([
    ['3.5 items', '3.5 items'],
    ['-5 degrees', '-5 degrees'],
    ['C# and F#', 'C# and F#'],
    ['a: b', 'a: b'],
    ['at 5 @ 3', 'at 5 @ 3'],
  ])('is left alone where it means nothing: %j', (text, markdown) => {
    expect(escaped(text)).toBe(markdown);
  });

  it('does not end a link', () => {
    expect(linkTo('a](b', 'https://example.org/>(x')).toBe('[a\\](b](<https://example.org/%3E(x>)');
  });
});
