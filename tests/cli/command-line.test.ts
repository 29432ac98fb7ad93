import { spawn } from 'node:child_process';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../src/cli/open-file';
import { readStartOptions } from '../../src/tools/start-options';
import { folderOf, parseToolOptions, wholeOf } from '../../src/tools/tool-options';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'command-line-'));
const wait = 60_000;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly status: number | null;
  readonly err: string;
}

/** Runs a program of ours to its end. @param leaves closes its standard output after the first bytes */
function runs(file: string, args: string[], input?: number, leaves = false): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, file), ...args], {
    cwd: root,
    stdio: [input ?? 'ignore', 'pipe', 'pipe'],
  });
  let err = '';
  child.stderr?.on('data', (piece: Buffer) => (err += piece.toString()));
  child.stdout?.once('data', () => (leaves ? child.stdout?.destroy() : undefined));
  child.stdout?.resume();
  return new Promise((done) => child.once('close', (status) => done({ status, err })));
}

const oneLine = /^[^\n]{1,4100}\n$/u;

describe('a failure of the command line is one line and exit 2', () => {
  it('where who reads stops before the end', { timeout: wait }, async () => {
    const { status, err } = await runs('src/cli.ts', ['knowledge'], undefined, true);
    expect({ status, err }).toEqual({ status: 2, err: expect.stringMatching(oneLine) as string });
  });

  it('where standard input is a folder', { timeout: wait }, async () => {
    const { status, err } = await runs('src/cli.ts', ['advise', '-'], openSync(folder, 'r'));
    expect(status).toBe(2);
    expect(err).toMatch(/^advise: standard input cannot be read \(it is a folder\)\n$/u);
  });
});

describe('the text of a file', () => {
  const from = (text: string, encoding?: BufferEncoding) => Buffer.from(text, encoding);
  it.each<[string, Uint8Array, string]>([
    ['UTF-8', from('{"ö": "😀"}'), '{"ö": "😀"}'],
    ['UTF-8 with a mark', from('\uFEFFö'), 'ö'],
    ['UTF-16, as Windows writes it', from('\uFEFFö😀', 'utf16le'), 'ö😀'],
    ['UTF-16, the other way round', from('\uFEFFö', 'utf16le').swap16(), 'ö'],
    ['nothing', from(''), ''],
  ])('is read from %s', (_, bytes, text) => {
    expect(textOf(bytes)).toBe(text);
  });

  it.each<[string, Uint8Array]>([
    ['Latin-1', from('é', 'latin1')],
    ['a program', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0xfe)],
    ['half of UTF-16', Uint8Array.of(0xff, 0xfe, 0x41)],
  ])('is refused where it is %s, for letters would be lost', (_, bytes) => {
    expect(() => textOf(bytes)).toThrow('it is no text in UTF-8: save it as UTF-8');
  });
});

describe('a slip in an option of a tool is one line and exit 2, before it has begun', () => {
  it.each<[string, string[], string]>([
    ['calibrate', ['--al'], "Unknown option '--al'; options here: --all, --unread-aside"],
    ['ledger', ['all'], 'takes options only, not "all"'],
    [
      'fuzz',
      ['--count', 'many'],
      '--count must be a whole number from 1 to 1000000000, not "many"',
    ],
    ['release', ['2.1.0', '2.2.0'], 'takes one argument: the version, like 2.1.0'],
    ['release', ['99.0.0', '--date', '2026-02-30'], 'A date is a day as YYYY-MM-DD'],
    ['schema', ['--help'], "Unknown option '--help'; options here: none"],
    ['headers', ['--check'], "Unknown option '--check'; options here: none"],
  ])('%s %j', { timeout: wait }, async (tool, args, says) => {
    const { status, err } = await runs(`src/tools/${tool}.ts`, args);
    expect({ status, err }).toEqual({ status: 2, err: expect.stringMatching(oneLine) as string });
    expect(err).toContain(`: ${says}`);
  });

  const numbers = (args: string[]) =>
    parseToolOptions(args, { options: ['runs', 'dist'] }, (given) => ({
      runs: wholeOf(given, 'runs', { min: 1, max: 1000 }, 5),
      dist: folderOf(given, 'dist'),
    }));

  it.each<[string[], RegExp]>([
    [['--runs', ''], /^--runs must be a whole number from 1 to 1000, not ""$/u],
    [['--runs', '0'], /^--runs must be/u],
    [['--runs', '1.5'], /^--runs must be/u],
    [['--runs=-1'], /^--runs must be/u],
    [['--runs', '1', '--runs', '2'], /^--runs is given twice$/u],
    [['--dist', '/nope'], /^--dist must be a folder that is there, not "\/nope"$/u],
    [['--dist', import.meta.filename], /^--dist must be a folder/u],
    [['--dist'], /options here: --runs, --dist$/u],
  ])('%j', (args, says) => {
    expect(() => numbers(args)).toThrow(says);
  });

  it('but for options in order', () => {
    expect(numbers([])).toEqual({ runs: 5, dist: undefined });
    expect(numbers(['--runs', '12', '--dist', folder])).toEqual({ runs: 12, dist: folder });
  });
});

describe('a failure to start is one line and exit 2', () => {
  const server = createServer();
  let taken = 0;
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    taken = (server.address() as AddressInfo).port;
  });
  afterAll(() => server.close());

  it.each<[string, () => string[], RegExp]>([
    ['a taken port', () => ['--port', `${taken}`, '--dist', folder], /^start: Port \d+ is taken/u],
    ['a wrong option', () => ['--loud'], /^start: Unknown option '--loud'.*options here: --port/u],
  ])('%s', { timeout: wait }, async (_, args, says) => {
    const { status, err } = await runs('src/tools/start.ts', ['--no-build', ...args()]);
    expect(status).toBe(2);
    expect(err).toMatch(oneLine);
    expect(err).toMatch(says);
  });

  it.each<[string[], RegExp]>([
    [['--port', 'x'], /--port must be a whole number from 0 to 65535, not "x"/u],
    [['--port', '65536'], /--port must be/u],
    [['--port=-1'], /--port must be/u],
    [['--port', '1e3'], /--port must be/u],
    [['--base', 'foo'], /--base must be a path like \/some\/where\/, not "foo"/u],
    [['--base', '/foo'], /--base must be/u],
    [['--base', '//'], /--base must be/u],
    [['--base', '/a\n/'], /--base must be/u],
    [['--dist', '/nope', '--no-build'], /--dist must be a folder that is there, not "\/nope"/u],
    [['--dist'], /options here/u],
    [['here'], /options here/u],
  ])('%j', (args, says) => {
    expect(() => readStartOptions(args)).toThrow(says);
  });

  it('but for options in order', () => {
    expect(
      readStartOptions(['--port', '0', '--base', '/a/b/', '--no-build', '--dist', folder]),
    ).toEqual({
      port: 0,
      base: '/a/b/',
      dist: folder,
      isBuilt: false,
    });
    expect(readStartOptions([])).toEqual({ port: null, base: '/', dist: 'dist', isBuilt: true });
  });
});
