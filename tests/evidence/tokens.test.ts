import { beforeAll, describe, expect, it } from 'vitest';
import { countText, emptyScan, scanFolded, scanText } from '../../src/evidence/text-scan';
import type { CountTokens } from '../../src/evidence/token-lengths';
import { LengthCounter, TokenEstimator, loadTokenizer } from '../../src/evidence/token-lengths';
import { growth, nearLinear } from '../fixtures/growth';

let count: CountTokens;
beforeAll(async () => {
  count = await loadTokenizer();
});

const prose =
  'The committee met on Tuesday, 3 March 2026, and agreed that the report (see annex 4) should be published “as soon as possible”. Members asked for clearer definitions; the chair promised a glossary.';
const code =
  'export function add(a: number, b: number): number {\n  // Sum of two numbers.\n  return a + b;\n}\n';

describe('exact tokens', () => {
  it('are those of o200k_base', () => {
    // As in the example of OpenAI’s cookbook on counting tokens.
    expect(count('hello world')).toBe(2);
    expect(count('tiktoken is great!')).toBe(6);
    expect(count('')).toBe(0);
  });

  it('take what looks like a special token for text', () => {
    expect(count('<|endoftext|>')).toBeGreaterThan(1);
  });

  it.each([
    ['letters', 'ab'],
    ['signs', '=='],
    ['spaces', '  '],
    ['Chinese', '漢字'],
  ])('of a long run of %s take no longer than its length', (_, part) => {
    const counted = (times: number) => count(`start ${part.repeat(times)} end`);
    expect(counted(20_000)).toBeGreaterThan(40);
    expect(growth(counted, 10_000)).toBeLessThan(nearLinear);
  });

  it('do not change for texts without such a run, however long', () => {
    const long = `${prose} ${code}`.repeat(30);
    const pieces = Array.from({ length: 30 }, () => count(`${prose} ${code}`));
    const sum = pieces.reduce((total, tokens) => total + tokens, 0);
    expect(Math.abs(count(long) - sum)).toBeLessThanOrEqual(30);
  });
});

describe('estimated tokens', () => {
  it.each([
    ['English prose', prose, 0.15],
    ['program text', code, 0.15],
    [
      'JSON',
      JSON.stringify({ name: 'Anna', age: 42, tags: ['a', 'b'], address: { city: 'Bonn' } }),
      0.2,
    ],
    [
      'names with underscores',
      'card_payment_fee_charged direct_debit_payment_not_recognised',
      0.25,
    ],
    [
      'German',
      'Die Bundesregierung hat am Mittwoch beschlossen, die Förderung für erneuerbare Energien deutlich zu erhöhen.',
      0.2,
    ],
    [
      'Polish',
      'Rząd ogłosił w środę szereg działań mających na celu wsparcie najuboższych gospodarstw domowych.',
      0.3,
    ],
    [
      'Russian',
      'Правительство объявило в среду о ряде мер, направленных на поддержку домохозяйств.',
      0.3,
    ],
    [
      'Chinese',
      '政府周三宣布了一系列措施，以支持最贫困家庭的购买力，其中包括提高社会福利金。',
      0.3,
    ],
    ['Japanese', '政府は水曜日、最も貧しい世帯の購買力を支援するための一連の措置を発表した。', 0.3],
    ['Arabic', 'أعلنت الحكومة يوم الأربعاء عن سلسلة من الإجراءات لدعم القدرة الشرائية للأسر', 0.3],
    ['emoji', 'Great job 🎉🎉 see you 👋🏽 tomorrow 😀', 0.3],
  ])('are near for %s', (_, text, within) => {
    expect(Math.abs(countText(text).tokens / count(text) - 1)).toBeLessThan(within);
  });

  it('count words as people do', () => {
    expect(countText('Two words').words).toBe(2);
    expect(countText('  three, short words! ').words).toBe(3);
    expect(countText('naïve Straße').words).toBe(2);
    expect(countText('漢字').words).toBe(2);
    expect(countText('').words).toBe(0);
  });

  it('go by bytes beyond the first 10,000 texts, and keep their mean', () => {
    const estimator = new TokenEstimator();
    const every = new LengthCounter();
    for (let row = 0; row < 30_000; row += 1) {
      const text = `${prose.slice(0, 20 + (row % 150))} ${row}`;
      estimator.add(text, text.length);
      every.add(countText(text).tokens);
    }
    const [estimate, exact] = [estimator.lengths.lengths()!, every.lengths()!];
    expect(estimate.texts).toBe(30_000);
    expect(Math.abs(estimate.mean / exact.mean - 1)).toBeLessThan(0.02);
    expect(Math.abs(estimate.p95 / exact.p95 - 1)).toBeLessThan(0.06);
  });
});

describe('lengths', () => {
  it('have medians, and bars by powers of two', () => {
    const counter = new LengthCounter();
    for (const length of [0, 1, 1, 3, 10, 10, 11, 5000]) counter.add(length);
    expect(counter.lengths()).toMatchObject({
      texts: 8,
      total: 5036,
      mean: 629.5,
      median: 3,
      longest: 5000,
      histogram: [
        { from: 0, to: 1, texts: 1 },
        { from: 1, to: 2, texts: 2 },
        { from: 2, to: 4, texts: 1 },
        { from: 8, to: 16, texts: 3 },
        { from: 4096, to: 8192, texts: 1 },
      ],
    });
  });

  it('are within a hundredth above 4,096 tokens', () => {
    const counter = new LengthCounter();
    for (const length of [30_000, 40_000, 50_000]) counter.add(length);
    expect(Math.abs(counter.lengths()!.median / 40_000 - 1)).toBeLessThan(0.011);
    expect(new LengthCounter().lengths()).toBeUndefined();
  });
});

describe('a walk over a text', () => {
  it.each([
    ['call 020 7946 0958 now', 9],
    ['1.2.3.4', 4],
    ['no digits', 0],
    ['(030) 1234-5', 8],
  ])('finds runs of digits in %j', (text, digits) => {
    const scan = emptyScan();
    scanText(text, scan);
    expect(scan.digitRun).toBe(digits);
  });

  it('finds every run of 15 bytes without a space, wherever it begins', () => {
    const scan = emptyScan();
    for (let before = 0; before < 8; before += 1) {
      scanText(`${'a'.repeat(before)} ${'k'.repeat(15)} end`, scan);
      expect(scan.hasLongRun).toBe(true);
      scanText(`${'a'.repeat(before)} ${'k'.repeat(11)} end`, scan);
      expect(scan.hasLongRun).toBe(false);
    }
  });

  it('folds case and spaces, and nothing else', () => {
    const folded = (text: string) => {
      const scan = emptyScan();
      scanFolded(text, scan);
      return `${scan.foldedHigh} ${scan.foldedLow}`;
    };
    expect(folded(' Größe\n\tB ')).toBe(folded('größe b'));
    const different = [
      'a b',
      'ab',
      'a-b',
      'a - b',
      'a -b',
      'b a',
      'a b c',
      'a1',
      'a 1',
      'é',
      'e',
      '',
    ];
    expect(new Set(different.map(folded)).size).toBe(different.length);
  });

  it('tells a million short texts apart', () => {
    const scan = emptyScan();
    const seen = new Set<number>();
    for (let row = 0; row < 1_000_000; row += 1) {
      scanText(`id ${row}`, scan);
      seen.add(scan.exactHigh * 2 ** 21 + (scan.exactLow >>> 11));
    }
    expect(seen.size).toBe(1_000_000);
  });
});
