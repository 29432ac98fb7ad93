/*
 * Makes the parts of the npm package in `lib/`: the library with its types, the command, and the site
 * that `serve` shows. `npm pack` runs it; `--site FOLDER` takes a site that is built already.
 */

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { build, runnerImport } from 'vite';
import type { Plugin } from 'vite';
import { packSite } from './package/site-archive';
import { folderOf, toolOptions } from './tool-options';

/** Relative specifiers of a declaration file, with where they stand. */
function relativeImports(file: ts.SourceFile): { at: number; end: number; text: string }[] {
  const found: { at: number; end: number; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    const isSpecifier =
      ts.isStringLiteral(node) &&
      (ts.isImportDeclaration(node.parent) ||
        ts.isExportDeclaration(node.parent) ||
        (ts.isLiteralTypeNode(node.parent) && ts.isImportTypeNode(node.parent.parent)));
    if (isSpecifier && node.text.startsWith('.')) {
      found.push({ at: node.getStart() + 1, end: node.getEnd() - 1, text: node.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Declarations by path without their ending, as the compiler gives them. @throws what it says of an error */
function emitted(root: string, entry: string): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'tune-or-prompt-types-'));
  try {
    const config = {
      extends: join(root, 'tsconfig.json'),
      compilerOptions: {
        ...{ noEmit: false, declaration: true, emitDeclarationOnly: true, types: [] },
        ...{ rootDir: join(root, 'src'), outDir: folder },
      },
      ...{ include: [], files: [join(root, entry)] },
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const compiler = join(root, 'node_modules/@typescript/native/bin/tsc');
    const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', folder], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`The types cannot be written: ${stdout}`);
    const made = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return new Map(
      made
        .filter((path) => path.endsWith('.d.ts'))
        .map((path) => [
          join(root, 'src', path.replace(/\.d\.ts$/, '')),
          readFileSync(join(folder, path), 'utf8'),
        ]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Where a specifier leads, without its ending: a file, or the index of a folder. */
function targetOf(from: string, specifier: string, files: ReadonlyMap<string, string>): string {
  const path = resolve(dirname(from), specifier.replace(/\.(ts|js)$/, ''));
  const found = [path, join(path, 'index')].find((one) => files.has(one));
  if (found === undefined) throw new Error(`${from} declares types of ${specifier}: not found`);
  return found;
}

/**
 * Writes the declarations that a module of `src` needs into a folder, and no others. Their imports name
 * files with `.js`, as Node's own resolution wants it. @param entry e.g. `src/library.ts`
 */
function writeDeclarations(root: string, entry: string, folder: string): void {
  const files = emitted(root, entry);
  const pending = [resolve(root, entry.replace(/\.ts$/, ''))];
  const done = new Set<string>();
  if (existsSync(folder)) rmSync(folder, { recursive: true });
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    if (done.has(path)) continue;
    done.add(path);
    let text = files.get(path) ?? '';
    const parsed = ts.createSourceFile(`${path}.d.ts`, text, ts.ScriptTarget.Latest, true);
    for (const { at, end, text: specifier } of relativeImports(parsed).reverse()) {
      const target = targetOf(path, specifier, files);
      pending.push(target);
      const short = relative(dirname(path), target).split(sep).join('/');
      const named = short.startsWith('.') ? short : `./${short}`;
      text = `${text.slice(0, at)}${named}.js${text.slice(end)}`;
    }
    const target = join(folder, `${relative(join(root, 'src'), path)}.d.ts`);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Modules of plain data, by what they export: engines parse JSON faster than the same as JavaScript. */
const shared = { file: resolve(root, 'src/content/index.ts'), name: 'knowledge' };
const cases = { file: resolve(root, 'src/content/cases.ts'), name: 'cases' };

/** A module that says the fingerprint of the knowledge, which would take longer to work out than to decide. */
const known = { file: resolve(root, 'src/share/known-fingerprint.ts'), name: 'knownFingerprint' };

const load = async (file: string) =>
  (await runnerImport<Record<string, unknown>>(file, { root, logLevel: 'error' })).module;

/** A module of plain data as code. It is pure, so that who does not use it can leave it out. */
async function asJson({ file, name }: typeof shared): Promise<string> {
  const json = JSON.stringify(JSON.stringify((await load(file))[name]));
  return `export const ${name} = /* @__PURE__ */ JSON.parse(${json});\n`;
}

interface Hasher {
  fingerprint(knowledge: unknown): string;
}

async function digitsAsCode(): Promise<string> {
  const hasher = resolve(root, 'src/share/fingerprint.ts');
  const { module } = await runnerImport<Hasher>(hasher, { root, logLevel: 'error' });
  const digits = module.fingerprint((await load(shared.file))[shared.name]);
  return `export const ${known.name} = ${JSON.stringify(digits)};\n`;
}

/** The library and the command read the knowledge from one file beside them. */
function dataPlugin(): Plugin {
  return {
    name: 'content as JSON',
    enforce: 'pre',
    async resolveId(asked, importer) {
      if (!/(^|\/)content\/index(\.ts)?$/.test(asked)) return undefined;
      const found = await this.resolve(asked, importer, { skipSelf: true });
      if (found?.id !== shared.file) return found;
      return { id: `./${shared.name}.js`, external: 'absolute' };
    },
    load(id) {
      if (id === cases.file) return asJson(cases);
      return id === known.file ? digitsAsCode() : undefined;
    },
  };
}

interface Part {
  /** Name of what is written into the folder, and the module that it is made of. */
  readonly input: Readonly<Record<string, string>>;
  /** Packages that are not bundled. */
  readonly external: string[];
  readonly minify: boolean;
  readonly banner?: string;
}

/** What a program imports: it is read in traces and by bundlers, so its names and notes stay. */
const library: Part = {
  input: { index: 'src/library.ts' },
  external: ['zod', 'fflate'],
  minify: false,
};

/** What is run: one file to start and others when they are needed, with all that they rest on. */
const command: Part = {
  input: { 'tune-or-prompt': 'src/bin.ts' },
  // `serve` shows a site that is built already; the tokenizer is installed by who wants exact counts.
  external: ['vite', 'gpt-tokenizer'],
  minify: true,
  banner: '#!/usr/bin/env node',
};

async function buildPart({ input, external, minify, banner = '' }: Part, folder: string) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [dataPlugin()],
    ssr: { noExternal: true, external },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      minify,
      // What is bundled is named with its licence.
      license: external === command.external && { fileName: 'licences.md' },
      rolldownOptions: {
        input,
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          banner: ({ isEntry }) => (isEntry ? banner : ''),
        },
      },
    },
  });
}

async function buildSite(): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'tune-or-prompt-site-'));
  try {
    await build({ root, logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
    return packSite(folder, 11);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const site = toolOptions('prepack', { options: ['site'] }, (given) => folderOf(given, 'site'));
const folder = join(root, 'lib');
rmSync(folder, { recursive: true, force: true });
await buildPart(library, folder);
writeFileSync(join(folder, `${shared.name}.js`), await asJson(shared));
await buildPart(command, folder);
chmodSync(join(folder, 'tune-or-prompt.js'), 0o755);
writeDeclarations(root, 'src/library.ts', join(folder, 'types'));
writeFileSync(
  join(folder, 'site.br'),
  site === undefined ? await buildSite() : packSite(resolve(site), 10),
);
