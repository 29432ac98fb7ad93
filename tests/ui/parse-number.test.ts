import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../src/ui/questionnaire/parse-number';
import { numberInWords } from '../../src/ui/shared/number-in-words';

const bounds = { min: 0, max: 1_000_000_000, unit: 'requests per month' };

describe('a number field understands what people type', () => {
  it.each([
    ['5000', 5000],
    [' 5000 ', 5000],
    ['5k', 5000],
    ['5 K', 5000],
    ['5,000', 5000],
    ['5 000', 5000],
    ['5\u202f000', 5000],
    ["5'000", 5000],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['1.2m', 1_200_000],
    ['1,2m', 1_200_000],
    ['1.1k', 1100],
    ['1.001k', 1001],
    ['2 million', 2_000_000],
    ['1bn', 1_000_000_000],
    ['0', 0],
    ['007', 7],
    ['5000.0', 5000],
    ['1e3', 1000],
    ['~300', 300],
    ['about 5,000', 5000],
    ['$250', 250],
    ['95%', 95],
    ['５０００', 5000],
    ['1,00,000', 100_000],
    ['12,34,567', 1_234_567],
    ['two million', 2_000_000],
    ['half a million', 500_000],
    ['a thousand', 1000],
    ['three hundred', 300],
    ['5k requests', 5000],
    ['5 requests', 5],
    ['300 requests per month', 300],
    ['500 USD', 500],
    ['$500', 500],
  ])('%j is %d', (text, value) => {
    expect(parseNumber(text, bounds)).toEqual({ kind: 'number', value });
  });

  it.each(['', '   ', '\u00a0'])('%j is no answer', (text) => {
    expect(parseNumber(text, bounds)).toEqual({ kind: 'empty' });
  });
});

describe('a number field says what is wrong and what is allowed', () => {
  const allowed = 'a whole number from 0 to 1,000,000,000 (requests per month)';
  it.each([
    ['1e999', 'too large'],
    ['99999999999999999999', 'too large'],
    ['2bn', 'too large'],
    ['NaN', 'not a number'],
    ['Infinity', 'not a number'],
    ['-5', 'below zero'],
    ['−5', 'below zero'],
    ['12.5', 'not a whole number'],
    ['5,5', 'not a whole number'],
    ['1.2345k', 'not a whole number'],
    ['1e-3', 'not a whole number'],
    ['5-10k', 'range'],
    ['5 to 10', 'range'],
    ['lots', 'not a number'],
    ['5x', 'not a number'],
    ['0x10', 'not a number'],
    ['1,23,4', 'not a number'],
    ['--5', 'not a number'],
    ['5 apples', 'not a number'],
    ['5 constructor', 'not a number'],
    ['10⁶', 'not a number'],
    ['1e-400', 'not a whole number'],
    ['500 EUR', 'another currency'],
    ['€500', 'another currency'],
    ['£500', 'another currency'],
    ['umpteen million', 'not a number'],
  ])('%j: %s', (text, fault) => {
    const parsed = parseNumber(text, bounds);
    expect(parsed).toEqual({ kind: 'problem', says: expect.stringContaining(fault) as string });
    expect(parsed).toEqual({ kind: 'problem', says: expect.stringContaining(allowed) as string });
  });

  it.each([
    ['5-10k', '5,000 or 10,000'],
    ['5k to 2m', '5,000 or 2,000,000'],
    ['100 – 200', '100 or 200'],
  ])('asks which end of a range decides: %j', (text, ends) => {
    const parsed = parseNumber(text, bounds);
    expect(parsed.kind === 'problem' ? parsed.says : '').toContain(`Which end decides, ${ends}?`);
  });

  it.each(['0,500', '0.500'])('asks what is meant by %j', (text) => {
    const parsed = parseNumber(text, bounds);
    expect(parsed.kind === 'problem' ? parsed.says : '').toMatch(/^Write 500, or 0: /);
  });

  it('asks which of the two "5.000" means', () => {
    expect(parseNumber('5.000', bounds)).toEqual({
      kind: 'problem',
      says: 'Write 5000 or 5: the dot could mean either.',
    });
  });

  it('keeps to the lower bound', () => {
    expect(parseNumber('3', { ...bounds, min: 10 }).kind).toBe('problem');
  });
});

describe('numbers in words', () => {
  it('groups digits and names the unit', () => {
    expect(numberInWords(5000, 'requests per month')).toBe('5,000 requests per month');
  });
});
