import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/content/index';
import { longestDescription, longestPrompt, promptFor } from '../../src/doors/describe/prompt';
import { quoteFinder, readReply } from '../../src/doors/describe/reply';
import { replies, described } from './replies';
import { growth, nearLinear } from '../fixtures/growth';

describe('the text for an assistant', () => {
  const text = promptFor(knowledge, described);

  it('holds every question, every option that is offered, and the description', () => {
    for (const question of knowledge.questions) {
      expect(text).toContain(`\n${question.id} (`);
      expect(text).toContain(question.text);
      if (question.kind === 'number') continue;
      for (const { id, label, splitInto } of question.options) {
        if (splitInto === undefined) expect(text).toContain(`\n  ${id} = ${label}`);
        else expect(text).not.toContain(`\n  ${id} = `);
      }
    }
    expect(text).toContain(described);
  });

  it('is at most 20 kB, however long the description', () => {
    expect(promptFor(knowledge, 'x'.repeat(longestDescription * 3)).length).toBeLessThan(
      longestPrompt,
    );
  });

  it('pasted back as it stands proposes nothing', () => {
    const read = readReply(text, described, knowledge);
    expect([read.proposals, read.open]).toEqual([[], []]);
    expect(read.faults).toEqual([
      { about: 'The reply', says: expect.stringContaining('holds no list of answers') as string },
    ]);
  });
});

describe('a quote', () => {
  const isIn = quoteFinder('We sort 4,000 support\n  mails a day — “by hand”, so far. It’s slow.');

  it.each([
    'sort 4,000 support mails',
    'SUPPORT MAILS A DAY',
    '"by hand"',
    'support … by hand',
    'We sort [...] slow',
    "It's slow",
  ])('stands in the description: %s', (quote) => {
    expect(isIn(quote)).toBe(true);
  });

  it.each(['', '…', '?!', 'sorts', 'by hand … support', 'upport mails', 'support emails', '000'])(
    'does not stand there: %s',
    (quote) => {
      expect(isIn(quote)).toBe(quote === '000');
    },
  );
});

describe('a reply', () => {
  it('is tried in thirty forms and more', () => {
    expect(replies.length).toBeGreaterThanOrEqual(30);
    expect(new Set(replies.map(({ name }) => name)).size).toBe(replies.length);
  });

  it.each(replies)('$name', ({ reply, gives, unquoted = [], faults = [], open = [] }) => {
    const read = readReply(reply, described, knowledge);
    const given = read.proposals.map(({ question, answer }) => [question, answer]);
    expect(Object.fromEntries(given)).toEqual(gives);
    const loose = read.proposals.filter(({ isQuoted }) => !isQuoted);
    expect(loose.map(({ question }) => question)).toEqual(unquoted);
    expect(read.faults.map(({ about, says }) => `${about} ${says}`)).toEqual(
      faults.map((fault) => expect.stringMatching(fault) as string),
    );
    expect(read.open).toEqual(open);
  });

  it.each([
    ['braces', (size: number) => '{'.repeat(size)],
    ['lists', (size: number) => '["'.repeat(size / 2)],
    ['lists of answers', (size: number) => '{"answers":['.repeat(size / 12)],
    [
      'answers',
      (size: number) => `{"answers":[${'{"question":"x","answer":1},'.repeat(size / 28)}]}`,
    ],
    ['quotes', (size: number) => '"'.repeat(size)],
    ['quoted letters', (size: number) => `{"question":"${'"a" '.repeat(size / 4)}`],
  ])('takes no longer than its length: %s', (_, reply) => {
    const read = (size: number) => readReply(reply(size), described, knowledge);
    expect(growth(read, 12_000)).toBeLessThan(nearLinear);
  });

  it('never throws, whatever it holds', () => {
    const nasty = [
      '{'.repeat(100_000),
      '["'.repeat(60_000),
      '{"answers":['.repeat(20_000),
      `{"answers":[${'{"question":"x","answer":1},'.repeat(5_000)}]}`,
      '"'.repeat(150_000),
      `{"question":"${'"a" '.repeat(30_000)}`,
      '{"__proto__":{"question":"latency","answer":"offline"},"answers":{"constructor":1}}',
    ];
    for (const reply of nasty) {
      const read = readReply(reply, described, knowledge);
      expect(read.proposals).toEqual([]);
      expect(read.faults.length).toBeGreaterThan(0);
      expect(read.faults.length).toBeLessThan(50);
    }
  });

  it('is repeated on one line, cut where it is long, and never within a character', () => {
    const about = `${'a'.repeat(59)}\u{1F600}\n\u00ADand on`;
    const reply = JSON.stringify({ answers: [{ question: about, answer: 'x', quote: 'y' }] });
    const { faults } = readReply(reply, described, knowledge);
    expect(faults[0]?.about).toBe(`${'a'.repeat(59)}…`);
  });

  it('is read over again from every one of its beginnings', () => {
    const whole = replies[0]!.reply;
    for (let end = 0; end < whole.length; end += 1) {
      const read = readReply(whole.slice(0, end), described, knowledge);
      for (const { question, answer } of read.proposals) {
        expect(replies[0]!.gives[question]).toEqual(answer);
      }
    }
  });
});
