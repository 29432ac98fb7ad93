import { describe, expect, it } from 'vitest';
import { describe as inWords, readInput, readLink, rulebook, writeLink } from '../src/library';
import type { Input } from '../src/library';

/** What a program without types may hand in. */
const untyped = (value: unknown) => value as never;

describe('reading input of any make', () => {
  const failing = {
    get answers(): never {
      throw new Error('not today');
    },
  };
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();

  it.each([
    ['a field that throws', failing, 'input cannot be read (not today)'],
    [
      'answers that throw',
      { answers: new Proxy({}, { ownKeys: () => failing.answers }) },
      'not today',
    ],
    ['a proxy that is gone', revoked.proxy, 'input cannot be read (Cannot perform'],
    ['a map', new Map([['answers', {}]]), 'answers must be an object'],
    ['nothing', undefined, 'input must be one object'],
    ['a large number', { answers: { 'labelled-examples': 10n } }, 'answers.labelled-examples must'],
    [
      'a prototype',
      JSON.parse('{"answers":{"__proto__":1}}'),
      'answers.__proto__ is not a question',
    ],
  ])('tells the fault of %s, and never throws', (_, value, says) => {
    const read = readInput(rulebook, value);
    expect(
      !read.ok && read.problems.map(({ field, message }) => `${field} ${message}`)[0],
    ).toContain(says);
  });
});

describe('a link', () => {
  it.each([
    [{ answers: { 'labelled-examples': 1.5 } }, /^answers\.labelled-examples must be a whole/],
    [{ answers: { 'labelled-examples': 2e9 } }, /^answers\.labelled-examples must be a whole/],
    [{ answers: { moon: 'full' } }, /^answers\.moon is not a question/],
    [{ answers: {}, assumptions: { 'test-items': -1 } }, /^assumptions\.test-items must be/],
    [{}, /^answers must be an object/],
  ])('of %j is refused by the field', (input, says) => {
    expect(() => writeLink(rulebook, untyped(input))).toThrow(RangeError);
    expect(() => writeLink(rulebook, untyped(input))).toThrow(says);
  });

  it.each([undefined, null, 7, {}, []])('that is %j is none, and nothing is thrown', (text) => {
    expect(readLink(rulebook, untyped(text))).toMatchObject({ ok: false });
  });

  it('leads back to what was written', () => {
    const input: Input = { answers: { 'task-type': 'classification', 'labelled-examples': 5000 } };
    const link = writeLink(rulebook, input, { text: { title: 'Claims' } });
    expect(readLink(rulebook, link)).toMatchObject({
      ok: true,
      ...input,
      text: { title: 'Claims' },
    });
    expect(inWords(rulebook, input).verdict).not.toBe('');
  });
});
