/** The types of the library as files of the npm package, which resolve under node16 and bundler alike. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

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

/** Declarations by path without their ending, as the compiler gives them. */
function emitted(root: string, entry: string): Map<string, string> {
  const read = ts.getParsedCommandLineOfConfigFile(
    join(root, 'tsconfig.json'),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  );
  if (read === undefined) throw new Error(`${root} holds no tsconfig.json that can be read`);
  const options: ts.CompilerOptions = {
    ...read.options,
    ...{ noEmit: false, declaration: true, emitDeclarationOnly: true, removeComments: false },
    ...{ rootDir: join(root, 'src'), outDir: join(root, 'src'), types: [] },
  };
  const program = ts.createProgram([join(root, entry)], options);
  const files = new Map<string, string>();
  const { diagnostics } = program.emit(undefined, (path, text) => {
    files.set(resolve(path).replace(/\.d\.ts$/, ''), text);
  });
  const [problem] = diagnostics;
  if (problem) throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, '\n'));
  return files;
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
export function writeDeclarations(root: string, entry: string, folder: string): void {
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
