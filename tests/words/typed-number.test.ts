import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../src/words/typed-number';
import type { NumberLimits } from '../../src/words/typed-number';
import { measured } from '../../src/words/answers';

const bounds = { min: 0, max: 1_000_000_000, unit: 'requests per month' };
const money = { min: 0, max: 10_000_000, unit: 'US dollars per month' };

/** What is said about a text that cannot be taken. */
function says(text: string, limits: NumberLimits = bounds): string {
  const read = readNumber(text, limits);
  return read.kind === 'problem' ? read.says : '';
}

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
    ['300/month', 300],
    ['twenty-five thousand', 25_000],
    ['two hundred and fifty', 250],
    ['one hundred thousand requests', 100_000],
    ['2 hundred thousand', 200_000],
    ['3 lakh', 300_000],
    ['over 5k', 5000],
    ['5000+', 5000],
    ['0.500m', 500_000],
    ['1.234.567,0', 1_234_567],
  ])('%j is %d', (text, value) => {
    expect(readNumber(text, bounds)).toEqual({ kind: 'number', value });
  });

  it.each(['', '   ', '\u00a0'])('%j is no answer', (text) => {
    expect(readNumber(text, bounds)).toEqual({ kind: 'empty' });
  });
});

describe('a number field says what is wrong and what is allowed', () => {
  const allowed = 'Enter a whole number from 0 to 1,000,000,000 (requests per month).';
  it.each([
    ['1e999', 'That is too large.'],
    ['99999999999999999999', 'That is too large.'],
    ['2bn', 'That is too large.'],
    ['NaN', 'not a number we can read'],
    ['Infinity', 'not a number we can read'],
    ['-5', 'below zero'],
    ['−5', 'below zero'],
    ['12.5', 'not a whole number'],
    ['5,5', 'not a whole number'],
    ['1.2345k', 'not a whole number'],
    ['1e-3', 'not a whole number'],
    ['1e-400', 'not a whole number'],
    ['5-', 'not a number we can read'],
    ['lots', 'not a number we can read'],
    ['a', 'not a number we can read'],
    ['5x', 'not a number we can read'],
    ['0x10', 'not a number we can read'],
    ['1,23,4', 'not a number we can read'],
    ['0,500,000', 'not a number we can read'],
    ['--5', 'not a number we can read'],
    ['5 apples', 'not a number we can read'],
    ['5 constructor', 'not a number we can read'],
    ['constructor', 'not a number we can read'],
    ['10⁶', 'not a number we can read'],
    ['95%', 'not a number we can read'],
    ['umpteen million', 'not a number we can read'],
    [`5${' a'.repeat(500)}!`, 'not a number we can read'],
    [`5${'a'.repeat(150)}!`, 'not a number we can read'],
    ['500 EUR', 'That is money.'],
    ['$500', 'That is money.'],
    ['2026-11-29', 'That is a range. Which end decides?'],
  ])('%j: %s', (text, fault) => {
    const read = readNumber(text, bounds);
    expect(read).toMatchObject({ kind: 'problem', meant: [] });
    expect(says(text)).toContain(fault);
    expect(says(text)).toContain(allowed);
  });

  it.each(['500 EUR', '€500', '£500', '500 francs', 'C$500', '500 ₩'])(
    'refuses another currency and names the unit: %j',
    (text) => {
      expect(says(text, money)).toBe(
        'That is another currency. Enter a whole number from 0 to 10,000,000 (US dollars per month).',
      );
    },
  );

  it.each(['500 USD', '$500', 'US$500', '500 dollars', '500 US dollars per month', '500$/month'])(
    'takes its own currency: %j',
    (text) => {
      expect(readNumber(text, money)).toEqual({ kind: 'number', value: 500 });
    },
  );

  it('takes a percent sign where percent are asked for', () => {
    const percent = { min: 0, max: 100, unit: 'percent right on your own measure' };
    expect(readNumber('95 %', percent)).toEqual({ kind: 'number', value: 95 });
    expect(readNumber('95 percent', percent)).toEqual({ kind: 'number', value: 95 });
  });

  it('keeps to the lower bound', () => {
    expect(says('3', { ...bounds, min: 10 })).toContain('That is too small.');
  });
});

describe('what could mean two numbers is asked about', () => {
  it.each([
    ['5-10k', [5000, 10_000]],
    ['5k-10k requests', [5000, 10_000]],
    ['5k to 2m', [5000, 2_000_000]],
    ['100 – 200', [100, 200]],
    ['between 5 and 10k', [5000, 10_000]],
    ['from 100 to 200', [100, 200]],
    ['five to ten thousand', [5000, 10_000]],
    ['1 million to 2 million', [1_000_000, 2_000_000]],
  ])('a range asks which end decides: %j', (text, meant) => {
    const ends = meant.map((end) => new Intl.NumberFormat('en-GB').format(end)).join(' or ');
    expect(readNumber(text, bounds)).toMatchObject({ kind: 'problem', meant });
    expect(says(text)).toContain(`That is a range. Which end decides, ${ends}?`);
  });

  it.each([
    ['0,500', 0, '500 or 0'],
    ['0.500', 0, '500 or 0'],
    ['1.000', 0, '1000 or 1'],
    ['5.000', 0, '5000 or 5'],
    ['5.125', 0, '5125 or 5'],
    ['1.500k', 0, '1500000 or 1500'],
    ['0,500m', 0, '500000000 or 500000'],
    ['0,500', 2, '500 or 0.5'],
    ['1.000', 2, '1000 or 1'],
    ['1.250', 2, '1250 or 1.25'],
    ['1.125', 1, '1125 or 1.1'],
    ['0,500', 3, '500 or 0.5'],
    ['1.000', 3, '1000 or 1'],
    ['1.500', Infinity, '1500 or 1.5'],
    ['0,125', Infinity, '125 or 0.125'],
  ])('%j with %d decimals', (text, decimals, either) => {
    const limits = { ...bounds, decimals };
    expect(readNumber(text, limits).kind).toBe('problem');
    expect(says(text, limits)).toBe(`Write ${either}: “${text}” could mean either.`);
  });

  it.each([
    ['200 a day', 6083],
    ['200 requests per day', 6083],
    ['200/day', 6083],
    ['12k a year', 1000],
    ['7 hourly', 5110],
  ])('%j is offered as what a month comes to', (text, month) => {
    expect(readNumber(text, bounds)).toMatchObject({ kind: 'problem', meant: [month] });
    expect(says(text)).toMatch(/^That is per (day|hour|year)\. In a month it comes to /);
  });

  it('offers only what the field takes', () => {
    expect(readNumber('1.000', { ...bounds, max: 100 })).toMatchObject({ meant: [1] });
  });
});

describe('a field with decimals', () => {
  const usd = { min: 0.001, max: 10_000, unit: 'US dollars per million tokens', decimals: 3 };
  it.each([
    ['1.125', 1.125],
    ['0.125', 0.125],
    ['0.5', 0.5],
    ['0,5', 0.5],
    ['.5', 0.5],
    ['12.', 12],
    ['1,125', 1125],
    ['1.234,5', 1234.5],
    ['$2.50', 2.5],
    ['2.5 USD', 2.5],
    ['half', 0.5],
    ['1e-3', 0.001],
  ])('%j is %d', (text, value) => {
    expect(readNumber(text, usd)).toEqual({ kind: 'number', value });
  });

  it.each([
    ['0.0005', 'That has too many decimals.'],
    ['1e-400', 'That is too small.'],
    ['1e-9', 'That has too many decimals.'],
    ['20000', 'That is too large.'],
  ])('%j: %s', (text, fault) => {
    expect(says(text, usd)).toBe(
      `${fault} Enter a number from 0.001 to 10,000 (US dollars per million tokens), with 3 decimals at most.`,
    );
  });

  it('never takes a trace for nothing', () => {
    expect(says('1e-9', { ...usd, min: 0 })).toContain('too many decimals');
    expect(says('1e-400', { ...usd, min: 0 })).toContain('too small');
  });
});

describe('whatever is typed', () => {
  it('gives a number within the limits, a reason, or nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 80 }),
          fc
            .array(fc.constantFrom(...'0 1 5 . , - k m to a half € $ e ’ % / day'.split(' '), ' '))
            .map((parts) => parts.join('')),
        ),
        fc.constantFrom(0, 1, 2, 3, Infinity),
        (text, decimals) => {
          const read = readNumber(text, { ...bounds, decimals });
          if (read.kind === 'number') {
            expect(read.value).toBeGreaterThanOrEqual(bounds.min);
            expect(read.value).toBeLessThanOrEqual(bounds.max);
          }
          if (read.kind === 'problem') expect(read.says).toMatch(/\S.*[.?]$/s);
        },
      ),
    );
  });

  it('a whole number as the page writes it reads as itself', () => {
    const written = new Intl.NumberFormat('en-GB');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bounds.max }), (value) => {
        expect(readNumber(written.format(value), bounds)).toEqual({ kind: 'number', value });
      }),
    );
  });
});

describe('numbers in words', () => {
  it('groups digits and names the unit', () => {
    expect(measured(5000, 'requests per month')).toBe('5,000 requests per month');
    expect(measured(1, 'requests per month')).toBe('1 request per month');
    expect(measured(1, 'tokens')).toBe('1 token');
  });
});
