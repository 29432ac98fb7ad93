import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../src/calculators/seeded';
import { sourceOfText } from '../../src/evidence/byte-source';
import type { InspectOptions } from '../../src/evidence/inspect';
import { inspect } from '../../src/evidence/inspect';
import type { Report } from '../../src/evidence/report';
import { isWhole, rounds } from '../fixtures/rounds';

type Row = Readonly<Record<string, unknown>>;
const jsonl = (rows: readonly Row[]) =>
  sourceOfText('rows.jsonl', rows.map((row) => JSON.stringify(row)).join('\n'));

function report(rows: readonly Row[], options: InspectOptions = {}): Promise<Report> {
  return inspect([jsonl(rows)], { baseline: false, ...options });
}

function sentence(seed: number): string {
  const random = seeded(seed);
  return Array.from({ length: 30 }, () => `word${Math.floor(random() * 5000)}`).join(' ');
}

describe('repeats', () => {
  it('tells exact repeats, folded ones, near ones and conflicts apart', async () => {
    const found = await report([
      { text: 'Where is my card', label: 'a' },
      { text: 'Where is my card', label: 'a' },
      { text: 'where  is my CARD ', label: 'a' },
      { text: 'Where is my card', label: 'b' },
      { text: sentence(1), label: 'a' },
      { text: `${sentence(1)} more`, label: 'a' },
      { text: sentence(2), label: 'b' },
    ]);
    expect(found.duplicates).toMatchObject({
      exact: 1,
      folded: 2,
      near: 3,
      nearOf: 6,
      nearSampled: false,
      share: 1,
    });
    expect(found.conflicts).toBe(1);
  });

  it('counts as a plain program does', async () => {
    const row = fc.record({
      text: fc.constantFrom('a b', 'A b', 'a  B', 'c', ' c', 'Ü x', 'ü x', '漢字', '1 2'),
      label: fc.constantFrom('x', 'y'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), async (rows) => {
        const seen = new Set<string>();
        const outputs = new Map<string, Set<string>>();
        let exact = 0;
        let folded = 0;
        for (const { text, label } of rows) {
          const key = text.toLowerCase().split(/\s+/).filter(Boolean).join(' ');
          const same = JSON.stringify([text, label]);
          if (seen.has(same)) exact += 1;
          else if (outputs.has(key)) folded += 1;
          seen.add(same);
          outputs.set(key, (outputs.get(key) ?? new Set()).add(label));
        }
        const conflicts = [...outputs.values()].filter((labels) => labels.size > 1).length;
        const found = await report(rows);
        expect(found.duplicates).toMatchObject({ exact, folded });
        expect(found.conflicts).toBe(conflicts);
      }),
      { numRuns: rounds(200) },
    );
  });

  it('keeps signs and digits apart', async () => {
    const texts = ['a-b', 'a b', 'ab', 'a.b', 'a1', 'a 1', 'x 12', 'x 1 2', '!', '?'];
    const found = await report(texts.map((input) => ({ input, output: 'same' })));
    expect(found.duplicates).toMatchObject({ exact: 0, folded: 0 });
  });

  it.runIf(isWhole)('samples near repeats above 200,000 rows, and says so', async () => {
    const rows = Array.from(
      { length: 202_000 },
      (_, row) => `{"text":"alpha${row} beta${row * 3} gamma${row * 7}","label":"l${row % 5}"}`,
    );
    const found = await inspect([sourceOfText('rows.jsonl', rows.join('\n'))], { baseline: false });
    expect(found.duplicates).toMatchObject({ exact: 0, nearOf: 200_000, nearSampled: true });
    expect(found.labels?.rarest).toBe(40_400);
  });

  it('compares preference pairs as a whole', async () => {
    const found = await report([
      { prompt: 'q', chosen: 'a', rejected: 'b' },
      { prompt: 'q', chosen: 'a', rejected: 'c' },
      { prompt: 'q', chosen: 'a', rejected: 'b' },
    ]);
    expect(found).toMatchObject({
      kinds: ['preferences'],
      conflicts: 0,
      duplicates: { exact: 1, folded: 0 },
    });
  });
});

describe('labels', () => {
  const rows = [...Array<string>(6).fill('a'), ...Array<string>(3).fill('b'), 'c'].map(
    (label, place) => ({ text: `text ${place}`, label }),
  );

  it('counts the rarest, the commonest and how even they are', async () => {
    const { labels, regularity } = await report(rows);
    const entropy = -(0.6 * Math.log(0.6) + 0.3 * Math.log(0.3) + 0.1 * Math.log(0.1));
    expect(labels).toMatchObject({ count: 3, rarest: 1, commonest: 6 });
    expect(labels?.balance).toBeCloseTo(entropy / Math.log(3), 10);
    expect(labels?.counts[0]).toEqual({ label: 'a', rows: 6 });
    expect(regularity).toMatchObject({ commonShape: 'one of 3 labels', commonShare: 1 });
  });

  it('takes outputs that hardly repeat for no labels', async () => {
    const answers = rows.map((row, place) => ({
      question: row.text,
      answer: `answer ${Math.floor(place / 2)}`,
    }));
    expect((await report(answers)).labels).toBeNull();
  });

  it('takes long outputs for no labels, however often they repeat', async () => {
    const long = rows.map(({ text }, place) => ({
      text,
      label: ['x', 'y'][place % 2]!.repeat(100),
    }));
    expect((await report(long)).labels).toBeNull();
  });

  it('holds a test set against the training set', async () => {
    const test = jsonl([
      { text: 'text 0', label: 'b' },
      { text: 'TEXT 1', label: 'b' },
      { text: 'other', label: 'd' },
      { text: 'further', label: 'd' },
    ]);
    const found = await report(rows, { test: [test] });
    expect(found.test).toMatchObject({
      rows: 4,
      usable: 4,
      overlap: 1,
      overlapFolded: 2,
      overlapNear: { of: 4 },
    });
    expect(found.test?.drift).toEqual({
      distance: expect.closeTo(0.7, 10) as number,
      onlyInTest: 1,
      onlyInTraining: 2,
    });
    expect(found.rows).toBe(10);
  });
});

describe('outputs', () => {
  it('counts valid and broken JSON and the commonest shape', async () => {
    const outputs = [
      '{"a":1,"b":2}',
      '{"b":"x","a":"y"}',
      '{"a":1',
      '[1]',
      'some words here and there',
    ];
    const { regularity } = await report(
      outputs.map((output, place) => ({ input: `i${place}`, output })),
    );
    expect(regularity).toEqual({
      of: 5,
      validJson: 0.6,
      brokenJson: 0.2,
      commonShape: 'a JSON object with a, b',
      commonShare: 0.4,
    });
  });

  it.each([
    ['2026-11-29', 'a date'],
    ['12.50', 'a number'],
    ['yes', 'one word'],
    ['a few words', 'a few words'],
    ['one\ntwo', 'text of several lines'],
    ['x '.repeat(60), 'text'],
  ])('calls %j %s', async (output, shape) => {
    const { regularity } = await report([{ input: 'a', output }]);
    expect(regularity?.commonShape).toBe(shape);
  });
});

describe('what all inputs share', () => {
  const template = (text: string) =>
    `Classify the following message of a customer:\n${text}\nAnswer with one label.`;

  it('is set apart from templates', async () => {
    const rows = Array.from({ length: 30 }, (_, place) => ({
      prompt: template(sentence(place)),
      completion: 'x',
    }));
    const found = await report(rows);
    expect(found.duplicates.near).toBe(0);
    expect(found.tokens.shared).toBeGreaterThan(8);
    const bare = await report(
      rows.map((_, place) => ({ prompt: sentence(place), completion: 'x' })),
    );
    expect(found.tokens.estimate.input?.mean).toBeCloseTo(bare.tokens.estimate.input!.mean, 0);
  });

  it('is set apart from one system prompt, but not from different ones', async () => {
    const chat = (system: string, place: number) => ({
      messages: [
        { role: 'system', content: system },
        { role: 'user', content: `question ${place}` },
        { role: 'assistant', content: 'answer' },
      ],
    });
    const many = Array.from({ length: 30 }, (_, place) => place);
    const same = await report(many.map((place) => chat('You help customers of a bank.', place)));
    const different = await report(
      many.map((place) => chat(`You help customer number ${place} of a bank.`, place)),
    );
    expect(same.tokens.shared).toBeGreaterThan(5);
    expect(same.tokens.estimate.input!.mean).toBeLessThan(4);
    expect(different.tokens.estimate.input!.mean).toBeGreaterThan(9);
  });

  it('leaves rows that lack it whole', async () => {
    const rows = Array.from({ length: 250 }, (_, place) => ({
      prompt: place < 240 ? template(sentence(place)) : sentence(place),
      completion: 'x',
    }));
    expect((await report(rows)).duplicates.near).toBe(0);
  });
});

describe('several files and chosen columns', () => {
  it('adds up files of different formats', async () => {
    const csv = sourceOfText('more.csv', 'input,output\nc,x\n,y\n');
    const found = await inspect([jsonl([{ input: 'a', output: 'x' }]), csv], { baseline: false });
    expect(found).toMatchObject({ rows: 3, usable: 2 });
    expect(found.files.map(({ name }) => name)).toEqual(['JSONL', 'CSV']);
    expect(found.faults).toMatchObject([{ file: 2, line: 3, what: 'The input is empty' }]);
  });

  it('reads the columns that the visitor chose', async () => {
    const rows = [{ code: 'x = 1', api_call: 'f', provider: 'p' }];
    const unknown = await report(rows);
    expect(unknown).toMatchObject({ rows: 1, usable: 0, kinds: [] });
    expect(unknown.faults[0]?.what).toContain('No column is known');
    const layout = {
      kind: 'pairs',
      shape: 'columns',
      input: ['code'],
      output: 'api_call',
      byName: true,
    } as const;
    expect(await report(rows, { layout })).toMatchObject({ usable: 1, kinds: ['pairs'] });
  });
});

it('is the same every time', async () => {
  const rows = Array.from({ length: 60 }, (_, place) => ({
    text: sentence(place),
    label: 'ab'[place % 2],
  }));
  const options = { baseline: true, exactTokens: true };
  expect(await report(rows, options)).toEqual(await report(rows, options));
});
