import { describe, expect, it } from 'vitest';
import { seeded } from '../../src/calculators/seeded';
import { BaselineSample } from '../../src/evidence/baseline';
import { sourceOfText } from '../../src/evidence/byte-source';
import { inspect } from '../../src/evidence/inspect';
import { isWhole } from '../fixtures/rounds';

interface Row {
  readonly text: string;
  readonly label: string;
}

const fillers = 'please help me with this as soon as you can today or tomorrow thanks a lot'.split(
  ' ',
);
const topics = {
  card: ['card', 'cards'],
  refund: ['refund', 'money'],
  login: ['password', 'login'],
};

/** Rows whose label is given away by one word, as far as `honest` goes; the rest is any label. */
function rows(count: number, honest: number, seed: number): Row[] {
  const random = seeded(seed);
  const pick = <Value>(list: readonly Value[]) => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: count }, () => {
    const told = pick(Object.keys(topics) as (keyof typeof topics)[]);
    const words = [...Array.from({ length: 8 }, () => pick(fillers)), pick(topics[told])];
    const label = random() < honest ? told : pick(Object.keys(topics));
    return { text: words.sort(() => random() - 0.5).join(' '), label };
  });
}

function score(all: readonly Row[], test: readonly Row[] = [], seed = 1) {
  const sample = new BaselineSample(seed, test.length > 0);
  all.forEach(({ text, label }, place) => sample.add(text, label, Math.floor(place / 3), false));
  test.forEach(({ text, label }, place) => sample.add(text, label, place, true));
  return sample.score(seed);
}

describe('the linear baseline', () => {
  it('learns labels that a word gives away', () => {
    const found = score(rows(600, 1, 1))!;
    expect(found.linear.score).toBeGreaterThan(0.97);
    expect(found.linear.n + found.trainedOn).toBe(600);
    expect(found.linear.n).toBe(120);
    expect(found.heldOut).toBe('split');
  });

  it('learns nothing where labels have nothing to do with the text', () => {
    const { linear, majority } = score(rows(1500, 0, 2))!;
    expect(linear.low).toBeLessThan(1 / 3);
    expect(linear.high).toBeGreaterThan(1 / 3);
    expect(majority.score).toBeLessThan(0.45);
  });

  it('gives the majority beside it', () => {
    const uneven = rows(500, 1, 3).map((row, place) =>
      place % 7 > 0 ? { ...row, label: 'card' } : row,
    );
    const { majority } = score(uneven)!;
    expect(majority.score).toBeGreaterThan(0.75);
    expect(majority.low).toBeLessThan(majority.score);
    expect(majority.high).toBeGreaterThan(majority.score);
  });

  it('scores on a test file where there is one, and counts labels that it never saw as wrong', () => {
    const test = rows(100, 1, 5).map((row, place) =>
      place < 20 ? { ...row, label: 'unknown' } : row,
    );
    const { linear, heldOut, trainedOn } = score(rows(400, 1, 4), test)!;
    expect({ heldOut, trainedOn, n: linear.n }).toEqual({
      heldOut: 'test',
      trainedOn: 400,
      n: 100,
    });
    expect(linear.score).toBeGreaterThan(0.75);
    expect(linear.score).toBeLessThanOrEqual(0.8);
  });

  it('is the same for the same seed', () => {
    expect(score(rows(300, 0.7, 6))).toEqual(score(rows(300, 0.7, 6)));
  });

  it('says nothing from too few rows, or of one label', () => {
    expect(score(rows(20, 1, 7))).toBeUndefined();
    expect(score(rows(200, 1, 8).map((row) => ({ ...row, label: 'one' })))).toBeUndefined();
  });

  it('reads scripts without spaces', () => {
    const chinese = Array.from({ length: 300 }, (_, place) => ({
      text: place % 2 === 0 ? `我的卡${place}丢了` : `我要退款${place}`,
      label: place % 2 === 0 ? 'card' : 'refund',
    }));
    expect(score(chinese)!.linear.score).toBe(1);
  });

  it('puts equal texts on one side of the split', async () => {
    // Each text comes twice: were one of them trained on, even random labels would be known by heart.
    const twice = rows(400, 0, 9).map(({ label }, place) => ({
      text: `unique${place} words${place * 7}`,
      label,
    }));
    const lines = [...twice, ...twice].map((row) => JSON.stringify(row)).join('\n');
    const { baseline } = await inspect([sourceOfText('rows.jsonl', lines)]);
    expect(baseline!.linear.score).toBeLessThan(0.6);
  });

  it.runIf(isWhole)('trains on fewer rows where there would not be time for all', () => {
    const random = seeded(1);
    const long = Array.from({ length: 3000 }, (_, place) => ({
      text: Array.from({ length: 60 }, () => Math.floor(random() * 1e6).toString(36)).join(' '),
      label: `label${place % 600}`,
    }));
    const { trainedOn } = score(long)!;
    expect(trainedOn).toBeLessThan(2000);
    expect(trainedOn).toBeGreaterThanOrEqual(600);
  });
});
