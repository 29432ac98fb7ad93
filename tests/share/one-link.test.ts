import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/content/index';
import { packBody } from '../../src/share/body';
import type { LinkBody, RulesReference } from '../../src/share/body';
import { fingerprint } from '../../src/share/fingerprint';
import { sealEnvelope } from '../../src/share/payload';
import { decodeLink, encodeLink, packedTexts } from '../../src/share/link';
import { findPayload, repairHash } from '../../src/share/repair';
import { growth, nearLinear } from '../fixtures/growth';

const entry = knowledge.assumptions.find(
  (one) => one.default !== null && one.default !== undefined,
)!;
const strategy = knowledge.strategies[0]!;
const verdict = { family: strategy.family, strategy: strategy.id, strength: 'clear' } as const;
const hash = fingerprint(knowledge);

/** A payload in order, whatever it says. */
function forge(rules: RulesReference, said: Partial<LinkBody>): string {
  const body = { rules, verdict, answers: {}, assumptions: {}, ...said };
  return sealEnvelope({ version: 1, body: packBody(knowledge, body, packedTexts) });
}
const kind = (payload: string) => {
  const read = decodeLink(knowledge, payload);
  return read.ok ? 'opens' : read.problem.kind;
};
const ours = { hash };
const released: RulesReference[] = knowledge.releases.map(({ slot }) => ({ slot }));

describe('what no encoder wrote', () => {
  const atDefault = { assumptions: { [entry.id]: entry.default! } };
  const other = knowledge.families.find(({ id }) => id !== strategy.family)!.id;
  const elsewhere = { verdict: { ...verdict, family: other } };

  it.each([ours, ...released])('is refused: %j', (rules) => {
    expect(kind(forge(rules, {}))).toBe('opens');
    expect(kind(forge(rules, atDefault))).toBe('altered');
    expect(kind(forge(rules, elsewhere))).toBe('altered');
  });

  it('cannot be told of rules that nobody released', () => {
    expect(kind(forge({ hash: '12345678' }, atDefault))).toBe('opens');
    expect(kind(forge({ hash: '12345678' }, elsewhere))).toBe('altered');
  });

  it('is not a hash that has been released since: it opens as that release', () => {
    const release = knowledge.releases[0]!;
    expect(decodeLink(knowledge, forge({ hash: release.hash }, {}))).toMatchObject({
      ok: true,
      rulesVersion: release.version,
      unreleased: false,
    });
  });

  it.each(knowledge.releases)('is judged by families and defaults of $version', (release) => {
    const path = join(import.meta.dirname, `../../public/rules/${release.version}.json`);
    const frozen = JSON.parse(readFileSync(path, 'utf8')) as { knowledge: typeof knowledge };
    const now = { strategies: new Map<string, string>(), assumptions: new Map<string, unknown>() };
    for (const { id, family } of knowledge.strategies) now.strategies.set(id, family);
    for (const one of knowledge.assumptions) now.assumptions.set(one.id, one.default);
    const moved = [
      ...frozen.knowledge.strategies.filter(({ id, family }) => now.strategies.get(id) !== family),
      ...frozen.knowledge.assumptions.filter((one) => now.assumptions.get(one.id) !== one.default),
    ];
    // Where one has to move, it gets an id and a slot of its own, so that links sent before stay what they were.
    expect(moved.map(({ id }) => id)).toEqual([]);
  });
});

describe('what mailers and word processors do to a link', () => {
  const answers = { 'task-type': 'classification', 'labelled-examples': 1200 };
  const known = Object.fromEntries(
    Object.entries(answers).filter(([id]) => knowledge.questions.some((one) => one.id === id)),
  );
  // Of many links one that holds all signs that can be changed.
  const payload = Array.from({ length: 500 }, (_, at) =>
    encodeLink(knowledge, {
      answers: known,
      assumptions: {},
      verdict,
      text: {
        title: `Draft ${at}`,
        note: Array.from({ length: 20 }, (_, place) =>
          String.fromCharCode(0x4e00 + ((at * 7919 + place * 6151) % 20_000)),
        ).join(''),
        author: 'Zoë',
      },
    }),
  ).find((one) => /-/u.test(one.slice(9, -9)) && /_/u.test(one.slice(9, -9)))!;
  const url = `https://example.org/tune/#/r/${payload}`;
  const hex = (character: string) => character.charCodeAt(0).toString(16).toUpperCase();
  const all = (mark: string, from = payload) => [...from].map((one) => mark + hex(one)).join('');
  const v2 = url
    .replace(/[-_:#?=]/gu, (one) => `-${hex(one)}`)
    .replaceAll('/', '_')
    .replace(/%/gu, '-');
  const v3 = url.replace('#', '*');
  const starred = url.replace('#/r/', '**Ar*');
  const [half, rest] = [payload.slice(0, 60), payload.slice(60)];

  it('has all signs that can be changed', () => {
    expect(payload).toMatch(/-/u);
    expect(payload).toMatch(/_/u);
  });

  it.each<[string, string]>([
    ['Proofpoint 2', `https://urldefense.proofpoint.com/v2/url?u=${v2}&d=DwMFaQ&c=x&r=y&m=z`],
    ['Proofpoint 2, later', `https://urldefense.proofpoint.com/v2/url?d=DwMF&c=x&u=${v2}&e=`],
    ['Proofpoint 3', `https://urldefense.com/v3/__${v3}__;Iw!!AbC-d_e!xyz$`],
    ['Proofpoint 3, of old', `https://urldefense.proofpoint.com/v3/__${v3}__;Iw!!AbC!xyz$`],
    ['Proofpoint 3, in a row', `https://urldefense.com/v3/__${starred}__;Iy8v!!AbC!xyz$`],
    ['Safe Links', `https://x.safelinks.example/?url=${encodeURIComponent(url)}&data=05%7C01`],
    ['a payload percent-encoded', `https://example.org/#/r/${all('%')}`],
    ['all percent-encoded', all('%', url)],
    ['all percent-encoded twice', all('%25', url)],
    ['an en dash', url.replaceAll('-', '\u2013')],
    ['a hyphen that does not break', url.replaceAll('-', '\u2011')],
    ['a minus', url.replaceAll('-', '\u2212')],
    ['a space in it', `https://example.org/#/r/${half} ${rest}`],
    ['a space that does not break', `https://example.org/#/r/${half}\u00A0${rest} Regards`],
    ['a space percent-encoded', `https://example.org/#/r/${half}%20${rest}`],
    ['quoted lines', `> https://example.org/#/r/${half}\n> ${rest}\n> Regards`],
    [
      'full-width letters',
      url.replace(/[!-~]/gu, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
    ],
    ['escapes of Markdown', url.replace(/[-_#]/gu, '\\$&')],
    ['entities', url.replace(/[-_#/]/gu, (one) => `&#${one.charCodeAt(0)};`)],
    ['names of entities', url.replaceAll('_', '&lowbar;').replaceAll('#', '&num;')],
  ])('is undone: %s', (_, wrapped) => {
    expect(findPayload(wrapped)).toBe(payload);
  });

  it('is undone in the address bar', () => {
    expect(repairHash(`#/r/${all('%')}`)).toBe(`#/r/${payload}`);
    expect(repairHash(`#/r/${payload.replaceAll('-', '%E2%80%93')}`)).toBe(`#/r/${payload}`);
  });

  it.each(['urldefense.com/v3/__', 'urldefense.proofpoint.com/v2/url?u=', '&#45;', '**B'])(
    'takes no longer than its length, however often it stands there: %s',
    (part) => {
      const read = (size: number) => findPayload(part.repeat(Math.floor(size / part.length)));
      expect(growth(read, 20_000)).toBeLessThan(nearLinear);
    },
  );
});
