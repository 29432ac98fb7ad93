import { describe, expect, it } from 'vitest';
import { isolated, namedFew, shown, withoutFormats } from '../../src/model/foreign-text';
import { createLinks } from '../../src/advisor/links';
import { fingerprint } from '../../src/share/fingerprint';
import { readRecord } from '../../src/share/json-record';
import * as link from '../../src/share/link';
import { linkCodec } from '../../src/share/link-codec';
import { packedTexts } from '../../src/share/link';
import { repairHash } from '../../src/share/repair';
import { readRunsFile, tidyRunName } from '../../src/share/saved';
import { parseRoute } from '../../src/ui/pages';
import { createRuns } from '../../src/state/runs';
import { runIn } from '../cli/toy-world';
import { MemoryBackend } from '../fixtures/memory-backend';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { growth, nearLinear } from '../fixtures/growth';

const { decodeLink, encodeLink } = link;
const turned = '\u202Egnp.exe\u2066\u200F';
const plain = 'gnp.exe';
const bare = {
  answers: { weather: 'wet' },
  assumptions: {},
  verdict: { family: 'home', strategy: 'read', strength: 'lean' },
} as const;
const text = { title: turned, note: `${turned}\n${turned}`, author: turned };
const plainText = { title: plain, note: `${plain}\n${plain}`, author: plain };
const megabytes = 'x'.repeat(5_000_000);

describe('characters that turn or hide words', () => {
  it('are taken out, and the joiners of emoji and of Persian stay', () => {
    expect(withoutFormats('a\u061C\u200E\u202B\u2069\u00AD\uFEFF\u{E0041}b')).toBe('ab');
    expect(withoutFormats('👩\u200D💻 می\u200Cخواهم')).toBe('👩\u200D💻 می\u200Cخواهم');
  });

  it('do not go into a link', () => {
    expect(encodeLink(toyKnowledge, { ...bare, text })).toBe(
      encodeLink(toyKnowledge, { ...bare, text: plainText }),
    );
  });

  it('do not come out of a link that was sent long ago, which opens all the same', () => {
    const old = linkCodec(packedTexts, fingerprint).encode(toyKnowledge, { ...bare, text });
    expect(decodeLink(toyKnowledge, old)).toMatchObject({ ok: true, text: plainText });
  });

  it('are in no name of a run, no field of a record and no line of the command line', async () => {
    expect(tidyRunName(turned, 'Run')).toBe(plain);
    expect(tidyRunName('\u202E', 'Run')).toBe('Run');
    const { err } = await runIn(['advise', 'file.json'], `{"answers":{"${turned}":1}}`);
    expect(err).toContain(`answers.${plain} is not`);
  });

  it('are put around letters from right to left alone', async () => {
    expect(isolated('Zoë')).toBe('Zoë');
    expect(isolated('\u202Eשלום')).toBe('\u2068שלום\u2069');
    const opened = await createLinks(toyKnowledge, fingerprint(toyKnowledge), () =>
      Promise.resolve(link),
    ).open(encodeLink(toyKnowledge, { ...bare, text: { author: 'שלום' } }));
    expect(opened).toMatchObject({ text: { author: '\u2068שלום\u2069' } });
  });
});

describe('foreign text of any length', () => {
  it('is shown on one line, cut', () => {
    expect(shown('a\n b')).toBe('a b');
    expect(shown('x'.repeat(60))).toBe('x'.repeat(60));
    expect(shown('x'.repeat(61))).toBe(`${'x'.repeat(60)}…`);
    expect(shown(megabytes)).toHaveLength(61);
    expect(namedFew(Array.from({ length: 12 }, (_, at) => `${at}`))).toBe(
      '0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 2 more',
    );
  });

  const visit = { version: 1, answers: { [megabytes.slice(9)]: 1 }, assumptions: {}, visited: [] };

  it('is cut in what is said of a visit, of runs and of a record', () => {
    const backend = new MemoryBackend(JSON.stringify(visit));
    const { problem } = createRuns(backend, toyKnowledge, () => 'id').store.getState();
    expect(problem?.says.length).toBeLessThan(200);
    const file = { kind: 'tune-or-prompt-runs', version: 1 };
    const small = { ...visit, answers: { [megabytes.slice(4_000_000)]: 1 } };
    const runs = createRuns(null, toyKnowledge, () => 'id');
    const read = runs.importAll(JSON.stringify({ ...file, runs: [{ ...small, name: 'A' }] }));
    expect(read.says.length).toBeLessThan(200);
    const record = JSON.stringify({
      kind: 'tune-or-prompt-decision',
      format: 1,
      result: {},
      unreleased: false,
      asOf: '2026-01-01',
      ...small,
    });
    const said = readRecord(toyKnowledge, record);
    expect(said.ok ? '' : said.says).toMatch(/^answers\.x+… is not a question.{10,200}$/u);
  });

  it.each([
    ['a field', `{"answers":{},"${megabytes}":1}`],
    ['a question', `{"answers":{"${megabytes}":1}}`],
    ['an assumption', `{"answers":{},"assumptions":{"${megabytes}":1}}`],
    ['no JSON', megabytes],
  ])('is cut on the command line: %s', async (_, input) => {
    const { status, out, err } = await runIn(['advise', 'file.json'], input);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err.length).toBeLessThan(4100);
    expect(err).toMatch(/^[^\n]+\n$/u);
  });
});

describe('very many foreign names', () => {
  const fewer = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`k${at}`, 1]));
  const many = Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`k${at}`, 1]));

  it('are counted in a file of runs', () => {
    const run = { version: 1, name: 'A', answers: many, assumptions: {}, visited: [] };
    const file = JSON.stringify({ kind: 'tune-or-prompt-runs', version: 1, runs: [run] });
    const read = readRunsFile(toyKnowledge, file);
    expect(read.ok && read.dropped).toHaveLength(50_000);
    const runs = createRuns(null, toyKnowledge, () => 'id');
    expect(runs.importAll(file).says).toMatch(/k9 and 49990 more\.$/u);
  });

  it.each([
    ['fields', { answers: {}, ...many }],
    ['answers', { answers: many }],
    ['assumptions', { answers: {}, assumptions: many }],
  ])('are counted on the command line: %s', async (_, input) => {
    const { status, err } = await runIn(['advise', 'file.json'], JSON.stringify(input));
    expect(status).toBe(2);
    expect(err).toContain('(and 49999 more)');
  });

  it.each([
    ['estimate', { kind: 'memory', ...many }],
    ['backtest', [{ id: 'a', ...fewer, answers: fewer }]],
    ['scenarios', [{ id: 'a', ...fewer, answers: fewer }]],
  ])('are refused by %s in one line', async (command, input) => {
    const { status, err } = await runIn([command, 'file.json'], JSON.stringify(input));
    expect(status).toBe(2);
    expect(err).toMatch(/^[^\n]{1,4100}\n$/u);
  });
});

describe('an address of any length', () => {
  it.each(['/', '%2F', '#/r/', '#/c/', '?', '=\t', '&amp;', '%25', '\n-'])(
    'takes no longer than its length: %j again and again',
    (part) => {
      const read = (times: number) => {
        parseRoute(`#/${part.repeat(times)}`);
        parseRoute(`#/r/${part.repeat(times)}`);
      };
      expect(growth(read, 20_000)).toBeLessThan(nearLinear);
    },
  );

  it('names no page where it is longer than any of ours', () => {
    expect(parseRoute(`#/${'/'.repeat(1_000_000)}`)).toEqual({
      page: 'unknown',
      hash: '#/too-long',
    });
    expect(repairHash(`#/how/rules?q=${'x'.repeat(1900)}`)).toHaveLength(1914);
    expect(repairHash(`#/how/rules?q=${'x'.repeat(2000)}`)).toBe('#/too-long');
  });
});
