/**
 * The npm package as somebody gets it: packed, installed without a network into an empty folder, imported,
 * run and compiled against. It takes the site of `dist/`, so a build comes first.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { knowledge } from '../../src/content/index';
import * as library from '../../src/library';
import type { Input } from '../../src/library';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'package-'));
const installed = join(folder, 'node_modules/tune-or-prompt');
const command = join(folder, 'node_modules/.bin/tune-or-prompt');
const answers = { 'task-type': 'classification', 'labelled-examples': 3000 };

const packedSchema = z.object({
  size: z.number(),
  files: z.array(z.object({ path: z.string(), mode: z.number() })),
});
let packed: z.infer<typeof packedSchema>;

const packageSchema = z.looseObject({
  version: z.string(),
  bin: z.record(z.string(), z.string()),
  exports: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])),
  dependencies: z.record(z.string(), z.string()),
});
const manifest = () =>
  z.parse(packageSchema, JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')));

/** Runs the installed command in the empty folder. */
function runs(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

const npm = (args: string[], cwd: string) =>
  execFileSync('npm', ['--offline', '--loglevel=error', ...args], { cwd, encoding: 'utf8' });

beforeAll(() => {
  // The long run packs as whoever publishes it does: everything is built by `npm pack` itself.
  const isLong = import.meta.env.MODE === 'long';
  if (!isLong) {
    expect(existsSync(join(root, 'dist/index.html')), 'npm run build comes first').toBe(true);
    const make = ['--import', 'tsx', 'src/tools/package.ts', '--site', 'dist'];
    execFileSync(process.execPath, make, { cwd: root, stdio: 'pipe' });
  }
  const built = isLong ? [] : ['--ignore-scripts'];
  const told = npm(['pack', ...built, '--json', '--pack-destination', folder], root);
  packed = z.parse(z.array(packedSchema), JSON.parse(told.slice(told.search(/^\[$/mu))))[0]!;
  // What it depends on is taken from here: a link is installed as a registry's copy would be.
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
  const own = ['zod', 'fflate'].map((name) => join(root, 'node_modules', name));
  npm(['install', `./${tarball}`, ...own], folder);
  writeFileSync(join(folder, 'answers.json'), JSON.stringify({ answers }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what is packed', () => {
  it('is under 1.5 MB, and is what the package runs on and no more', () => {
    expect(packed.size).toBeLessThan(1_500_000);
    const foreign = packed.files
      .map(({ path }) => path)
      .filter((path) => !/^(lib\/.*|README\.md|LICENSE|package\.json)$/.test(path));
    expect(foreign).toEqual([]);
  });

  it('holds every file that package.json names, types before what they are types of', () => {
    const { bin, exports, ...rest } = manifest();
    const entries = Object.values(exports).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : Object.values(entry),
    );
    const paths = packed.files.map(({ path }) => path);
    for (const path of [...Object.values(bin), ...entries]) {
      expect(paths).toContain(path.replace(/^\.\//, ''));
    }
    expect(Object.keys(exports['.']!)).toEqual(['types', 'default']);
    expect(rest).not.toHaveProperty('private');
    expect(rest).not.toHaveProperty('homepage');
    expect(Object.keys(rest.dependencies).sort()).toEqual(['fflate', 'zod']);
  });

  it('starts with a line that finds Node, and may be run', () => {
    for (const path of Object.values(manifest().bin)) {
      expect(readFileSync(join(installed, path), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
      const { mode = 0 } = packed.files.find((file) => file.path === path) ?? {};
      expect(mode & 0o111).toBe(0o111);
    }
  });

  it('names no folder of the machine that made it', () => {
    const texts = packed.files.filter(({ path }) => /\.(js|ts|json|md)$/.test(path));
    const telling = texts.filter(({ path }) =>
      readFileSync(join(installed, path), 'utf8').includes(root),
    );
    expect(telling).toEqual([]);
  });

  it('brings nothing along that it does not need', () => {
    const found = readdirSync(join(folder, 'node_modules')).filter((name) => /^\w/.test(name));
    expect(found.sort()).toEqual(['fflate', 'tune-or-prompt', 'zod']);
  });

  it('names the licence of what is bundled', () => {
    const says = readFileSync(join(installed, 'lib/licences.md'), 'utf8');
    for (const name of ['@modelcontextprotocol/server', 'papaparse', 'hyparquet', 'zod']) {
      expect(says).toContain(`## ${name} - `);
    }
  });
});

describe('the library', () => {
  it('recommends, describes, writes and reads links as the source does', () => {
    const inputs: Input[] = [{ answers }, { answers: {} }, { answers: { stage: 'starting' } }];
    const text = { title: 'Tickets', note: 'For Monday' };
    const script = `
      import * as library from 'tune-or-prompt';
      const { rulebook } = library;
      const inputs = ${JSON.stringify(inputs)};
      const told = inputs.map((input) => {
        const link = library.writeLink(rulebook, input, { text: ${JSON.stringify(text)} });
        return { link, read: library.readLink(rulebook, 'see ' + link + '.'),
          recommendation: library.recommend(rulebook, input),
          says: library.describe(rulebook, input),
          next: library.nextQuestion(rulebook, input) };
      });
      console.log(JSON.stringify({ told, names: Object.keys(library).sort(),
        wrong: library.readInput(rulebook, { answers: { nonsense: 1 }, more: 1 }) }));`;
    writeFileSync(join(folder, 'use.mjs'), script);
    const out = execFileSync(process.execPath, ['use.mjs'], { cwd: folder, encoding: 'utf8' });
    const told = inputs.map((input) => {
      const link = library.writeLink(library.rulebook, input, { text });
      return {
        link,
        read: library.readLink(library.rulebook, link),
        recommendation: library.recommend(library.rulebook, input),
        says: library.describe(library.rulebook, input),
        next: library.nextQuestion(library.rulebook, input),
      };
    });
    const wrong = library.readInput(library.rulebook, { answers: { nonsense: 1 }, more: 1 });
    expect(wrong).toMatchObject({ ok: false, problems: [{ field: 'more' }, {}] });
    const names = Object.keys(library).sort();
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify({ told, names, wrong })));
    expect(told[0]?.read).toMatchObject({ ok: true, answers, text });
  });

  const consumer = `
    import { describe, makeRulebook, readInput, readLink, recommend, rulebook, writeLink } from 'tune-or-prompt';
    import type { Explanation, Input, Recommendation } from 'tune-or-prompt';
    const read = readInput(rulebook, {});
    const input: Input = read.ok ? read.input : { answers: {} };
    export const advice: Recommendation = recommend(rulebook, input);
    export const says: Explanation = describe(makeRulebook(rulebook.knowledge), input);
    const link = readLink(rulebook, writeLink(rulebook, input, { base: 'https://tune.example/' }));
    export const family: string = link.ok ? link.verdict.family : link.problem.says;
    // @ts-expect-error a number is no rulebook
    recommend(1, input);
    // @ts-expect-error what is told is not any
    export const none: number = advice.family;
  `;
  it.each([
    ['node16', 'node16', 'typescript/bin/tsc6'],
    ['esnext', 'bundler', '@typescript/native/bin/tsc'],
  ])(
    'has types that resolve where modules are %s, found as by %s',
    (module, moduleResolution, tsc) => {
      const place = join(folder, `types-${moduleResolution}`);
      mkdirSync(place, { recursive: true });
      writeFileSync(join(place, 'use.ts'), consumer);
      writeFileSync(join(place, 'url.d.ts'), 'declare class URL {}');
      const compilerOptions = {
        ...{ module, moduleResolution, strict: true, noEmit: true, skipLibCheck: false },
        // No DOM and no Node: the library needs neither. The types of zod name URL, and no more of them.
        ...{ target: 'es2022', lib: ['es2023'], types: [] },
      };
      writeFileSync(
        join(place, 'tsconfig.json'),
        JSON.stringify({ compilerOptions, files: ['use.ts', 'url.d.ts'] }),
      );
      const compiler = join(root, 'node_modules', tsc);
      const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', place], {
        encoding: 'utf8',
      });
      expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    },
  );

  /** The program that a bundler makes of one line. */
  async function bundled(line: string): Promise<string> {
    const entry = join(folder, 'entry.mjs');
    writeFileSync(entry, line);
    const made = await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      build: { write: false, minify: true, lib: { entry, formats: ['es'] } },
    });
    const [first] = Array.isArray(made) ? made : [made];
    if (first === undefined || !('output' in first)) throw new Error('nothing was bundled');
    return first.output.map((part) => ('code' in part ? part.code : '')).join('\n');
  }

  it('leaves the rules out of a program that uses none of them', async () => {
    const rule = knowledge.rules[0]!.id;
    const whole = await bundled(`import { recommend, rulebook } from 'tune-or-prompt';
      export const advise = (input) => recommend(rulebook, input);`);
    expect(whole).toContain(rule);
    const part = await bundled(`export { readLink } from 'tune-or-prompt';`);
    expect(part).not.toContain(rule);
    expect(part.length).toBeLessThan(60_000);
  });
});

describe('the command', () => {
  it('advises as the program of a clone does', () => {
    const cli = ['--import', 'tsx', 'src/cli.ts', 'advise', join(folder, 'answers.json')];
    const expected = execFileSync(process.execPath, cli, { cwd: root, encoding: 'utf8' });
    const out = npm(['exec', '--', 'tune-or-prompt', 'advise', 'answers.json'], folder);
    expect(out).toBe(expected);
  });

  it('says its version, its help, and what is wrong', () => {
    expect(runs('--version')).toEqual({ status: 0, out: `${manifest().version}\n`, err: '' });
    const { out, ...rest } = runs('--help');
    expect(rest).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^npx tune-or-prompt COMMAND$/mu);
    for (const word of ['advise FILE', 'mcp', 'serve']) expect(out).toContain(`\n  ${word} `);
    const wrong = runs('advise', 'nowhere.json');
    expect(wrong).toMatchObject({ status: 2, out: '' });
    expect(wrong.err).toMatch(/^advise: nowhere\.json cannot be read[^\n]*\n$/u);
  });

  it('counts tokens exactly where the tokenizer is installed, and says so where it is not', () => {
    writeFileSync(join(folder, 'rows.jsonl'), '{"prompt":"a b c","completion":"d"}\n'.repeat(20));
    const without = runs('inspect', 'rows.jsonl');
    expect(without.err).toMatch(/^inspect: tokens are estimated; npm install gpt-tokenizer@4/u);
    const tokens = z.looseObject({ tokens: z.looseObject({ exact: z.unknown() }) });
    expect(z.parse(tokens, JSON.parse(without.out)).tokens.exact).toBeNull();
    expect(runs('inspect', '--exact', 'rows.jsonl')).toMatchObject({ status: 2, out: '' });
    const link = join(folder, 'node_modules/gpt-tokenizer');
    symlinkSync(join(root, 'node_modules/gpt-tokenizer'), link);
    const withIt = runs('inspect', '--exact', 'rows.jsonl');
    rmSync(link);
    expect(withIt).toMatchObject({ status: 0, err: '' });
    expect(z.parse(tokens, JSON.parse(withIt.out)).tokens.exact).not.toBeNull();
  });

  it('serves assistants, with links that lead where they are told to', async () => {
    const client = new Client({ name: 'test', version: '1.0.0' });
    const base = 'https://tune.example/here/';
    const args = ['mcp', '--base', base];
    await client.connect(new StdioClientTransport({ command, args, cwd: folder, stderr: 'pipe' }));
    expect(client.getServerVersion()).toMatchObject({ version: manifest().version });
    expect((await client.listTools()).tools.length).toBeGreaterThan(5);
    const { structuredContent } = await client.callTool({ name: 'advise', arguments: { answers } });
    const { family, strategy } = library.recommend(library.rulebook, { answers });
    expect(structuredContent).toMatchObject({ family, strategy });
    expect(z.parse(z.looseObject({ link: z.string() }), structuredContent).link).toMatch(
      /^https:\/\/tune\.example\/here\/#\/r\//u,
    );
    await client.close();
    expect(runs('mcp', '--base', 'nonsense')).toMatchObject({ status: 2, out: '' });
    expect(runs('mcp', 'more').err).toMatch(/^mcp: takes no argument[^\n]*\n$/u);
  });

  it('serves the page, and leaves nothing behind', async () => {
    const temporary = join(folder, 'temporary');
    mkdirSync(temporary);
    const server = spawn(command, ['serve', '--port', '0'], {
      cwd: folder,
      env: { ...process.env, TMPDIR: temporary },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let says = '';
    server.stdout.on('data', (piece: Buffer) => (says += piece.toString()));
    await expect.poll(() => says, { timeout: 30_000 }).toMatch(/http:\S+\//u);
    const address = /http:\S+\//u.exec(says)![0];
    const read = async (path: string) => {
      const response = await fetch(new URL(path, address));
      return { status: response.status, text: await response.text() };
    };
    const page = await read('./');
    expect(page.text).toBe(readFileSync(join(root, 'dist/index.html'), 'utf8'));
    const assets = readdirSync(join(root, 'dist/assets'));
    const program = assets.find((name) => /^first-.*\.js$/u.test(name))!;
    const text = readFileSync(join(root, 'dist/assets', program), 'utf8');
    expect(await read(`assets/${program}`)).toEqual({ status: 200, text });
    const tokenizer = assets.find((name) => /^o200k_base-/u.test(name))!;
    expect((await read(`assets/${tokenizer}`)).text).toContain('../tokenizer/encoding/');
    expect((await read('tokenizer/encoding/o200k_base.js')).text).toContain('gpt-tokenizer@4');
    expect((await read('nowhere')).status).toBe(404);
    expect(readdirSync(temporary)).toHaveLength(1);
    server.kill('SIGTERM');
    await once(server, 'close');
    expect(readdirSync(temporary)).toEqual([]);
    const wrong = runs('serve', '--port', 'x');
    expect(wrong).toMatchObject({ status: 2, out: '' });
    expect(wrong.err).toMatch(/--port must be a whole number/u);
    expect(runs('serve', '--no-build').err).toMatch(/^serve: Unknown option[^\n]*\n$/u);
  });
});

describe('how fast it starts', () => {
  const say = `process.on('exit', () => console.error(Object.values(process.cpuUsage()).join(' ')))`;

  /** Processor time of a program in milliseconds: the least of some runs, since others run beside it. */
  function costOf(...args: string[]): number {
    const times = Array.from({ length: 4 }, () => {
      const given = ['--import', `data:text/javascript,${encodeURIComponent(say)}`, ...args];
      const { stderr } = spawnSync(process.execPath, given, { cwd: folder, encoding: 'utf8' });
      const [user = 0, system = 0] = stderr.trim().split(' ').map(Number);
      return (user + system) / 1000;
    });
    return Math.min(...times);
  }

  it('costs little more than Node itself for help, eight times as much before it advises, thirty in all', () => {
    const program = join(installed, manifest().bin['tune-or-prompt']!);
    writeFileSync(join(folder, 'none.jsonl'), '');
    const node = costOf('-e', '0');
    const help = costOf(program, '--help');
    const ready = costOf(program, 'advise', '--lines', 'none.jsonl');
    const whole = costOf(program, 'advise', 'answers.json');
    const told = [node, help, ready, whole].map((time) => `${time.toFixed(0)} ms`).join(', ');
    console.log(`Processor time of Node alone, of help, until ready to advise, of advice: ${told}`);
    // Node alone starts in some 50 ms where nothing else runs: eight times that is under half a second.
    expect(help).toBeLessThan(3 * node);
    expect(ready).toBeLessThan(8 * node);
    // Ready at some 3 times, done at some 21; most of that are the thousands of pairs of answers that it
    // tries, those of two numbers between their breaks, too.
    expect(whole).toBeLessThan(30 * node);
  });
});
