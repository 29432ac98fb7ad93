import { describe, expect, it } from 'vitest';
import type { PersonalData } from '../../src/evidence/personal-data';
import { PersonalDataCounter } from '../../src/evidence/personal-data';
import { emptyScan, scanText } from '../../src/evidence/text-scan';
import { growth, nearLinear } from '../fixtures/growth';

function look(...texts: readonly string[]): PersonalData {
  const counter = new PersonalDataCounter();
  for (const text of texts) {
    const scan = emptyScan();
    scanText(text, scan);
    counter.add(text, scan);
  }
  counter.endRow();
  return counter.total();
}

describe('what looks like personal data', () => {
  it.each([
    ['email', 'Write to anna.smith+x@mail.example.co.uk, please'],
    ['phone', 'Call +44 20 7946 0958 now'],
    ['phone', 'Call +49 (0)30 123 4567 89'],
    ['phone', 'Call (415) 555-2671.'],
    ['phone', 'Call 0049 30 1234567'],
    ['card', 'My card is 4111 1111 1111 1111'],
    ['card', '5500-0000-0000-0004'],
    ['iban', 'IBAN DE89 3704 0044 0532 0130 00'],
    ['iban', 'GB82WEST12345698765432'],
    ['ip', 'from 192.168.0.17 at noon'],
    ['socialSecurity', 'SSN 536-90-4399'],
    ['secret', `key sk-${'Ab1'.repeat(10)}`],
    ['secret', 'AKIAIOSFODNN7EXAMPLE'],
    ['secret', `token ghp_${'a1B2'.repeat(9)}`],
    ['secret', `-----BEGIN RSA PRIVATE KEY-----\n${'MIIEow'.repeat(10)}\n`],
    ['secret', `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.${'x'.repeat(20)}`],
  ] as const)('finds %s in %j', (kind, text) => {
    const found = look(text);
    expect(found[kind]).toBe(1);
    expect(found.rows).toBe(1);
  });

  it.each([
    'In 2026, 12,500 of 45,000 people came.',
    'Order 4111 1111 1111 1112 was sent.',
    'version 1.2.3.4.5 and 300.1.2.3',
    'DE00 3704 0044 0532 0130 00',
    '0000 0000 0000 0000',
    'SSN 000-12-3456',
    'user@localhost',
    'a very-long-hyphenated-word-without-end',
    'pi is 3.14159265358979',
    '2026-11-29 14:30:15',
    'sk-short',
  ])('finds nothing in %j', (text) => {
    expect(look(text).rows).toBe(0);
  });

  it('counts every find, and a row once', () => {
    expect(look('a@b.org, c@d.org', 'also e@f.org')).toMatchObject({ email: 3, rows: 1 });
  });

  it.each(['1 2-3.4/5 ', 'a@', '+1'])('takes no longer than the length of a text: %s', (part) => {
    const looked = (size: number) => look(part.repeat(Math.floor(size / part.length)));
    expect(growth(looked, 50_000)).toBeLessThan(nearLinear);
  });
});
