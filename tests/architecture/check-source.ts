import { posix } from 'node:path';
import ts from 'typescript';
import { bucketNames, layers, longestFile, wiringFiles } from './layers.js';
import type { Layer } from './layers.js';

/** Globals that a pure folder must be given as arguments, with the word that a mend starts with. */
const impure: Record<string, string> = {
  window: 'the DOM',
  document: 'the DOM',
  navigator: 'the DOM',
  location: 'the DOM',
  history: 'the DOM',
  localStorage: 'storage',
  sessionStorage: 'storage',
  indexedDB: 'storage',
  fetch: 'the network',
  XMLHttpRequest: 'the network',
  WebSocket: 'the network',
  performance: 'the clock',
  setTimeout: 'the clock',
  setInterval: 'the clock',
  crypto: 'chance',
  process: 'the environment',
};

/** What those may do that stand in no folder. */
const wiring: Layer = { folders: 'everything', packages: 'everything' };

/** The folder of the table that a file of `src` belongs to: its first folder, or `main`, `cli`. */
export function layerOf(path: string): string {
  const [first = '', ...rest] = path.split('/');
  return rest.length > 0 ? first : first.replace(/\..*$/, '');
}

function parse(path: string, source: string): ts.SourceFile {
  const options = {
    languageVersion: ts.ScriptTarget.Latest,
    // No check reads documentation.
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  };
  return ts.createSourceFile(path, source, options, true);
}

function everyNode(root: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node) => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return nodes;
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node)) {
    return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  }
  if (ts.isExternalModuleReference(node)) return node.expression;
  const isLoading =
    ts.isCallExpression(node) &&
    (node.expression.kind === ts.SyntaxKind.ImportKeyword ||
      (ts.isIdentifier(node.expression) && node.expression.text === 'require'));
  return isLoading ? node.arguments[0] : undefined;
}

/** Names that a file declares or imports itself: a local `window` is not the browser's. */
function ownNames(nodes: ts.Node[]): Set<string> {
  const names = nodes.flatMap((node) => {
    const declares =
      ts.isVariableDeclaration(node) ||
      ts.isBindingElement(node) ||
      ts.isParameter(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isImportSpecifier(node);
    return declares && node.name && ts.isIdentifier(node.name) ? [node.name.text] : [];
  });
  return new Set(names);
}

/** True when an identifier is read as a value: not the name of a property, nor part of a type. */
function isRead(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  return !ts.isTypeNode(parent) && !('name' in parent && parent.name === node);
}

function impurityOf(node: ts.Node, own: Set<string>): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const text = `${node.expression.getText()}.${node.name.text}`;
    if (text === 'Math.random') return `${text} (chance)`;
    if (text === 'Date.now') return `${text} (the clock)`;
    if (text.startsWith('globalThis.')) return `${text} (a global)`;
  }
  if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
    if (node.expression.getText() === 'Date') return `new Date (the clock)`;
  }
  if (ts.isIdentifier(node) && Object.hasOwn(impure, node.text)) {
    if (own.has(node.text) || !isRead(node)) return undefined;
    return `${node.text} (${impure[node.text] ?? ''})`;
  }
  return undefined;
}

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportSpecifier(node)) return node.name.text === 'default';
  return node.kind === ts.SyntaxKind.DefaultKeyword
    ? !ts.isDefaultClause(node.parent)
    : ts.isExportAssignment(node);
}

function checkContents(path: string, source: string, layer: Layer): string[] {
  const file = parse(path, source);
  const problems: string[] = [];
  const nodes = everyNode(file);
  const own = ownNames(nodes);
  for (const node of nodes) {
    const line = () => file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    const impurity = layer.pure ? impurityOf(node, own) : undefined;
    if (impurity !== undefined) {
      problems.push(
        `${path}:${line()} uses ${impurity}: ${layerOf(path)} takes everything as arguments. Add a parameter and let main.tsx or cli.ts pass it.`,
      );
    }
    if (layer.data && ts.isFunctionLike(node)) {
      problems.push(
        `${path}:${line()} holds a function: content is plain data. Write the data out, or move the function to engine or calculators.`,
      );
    }
    if (isDefaultExport(node))
      problems.push(`${path}:${line()} has a default export. Export it by its name.`);
  }
  return problems;
}

/** Lines that a file of `src` may have. */
const limitOf = (path: string) => (layers[layerOf(path)]?.data ? Infinity : longestFile);

/** What is wrong with a file's name and length; `path` is relative to `src` or `tests`. */
export function checkShape(path: string, source: string, limit = limitOf(path)): string[] {
  const problems: string[] = [];
  for (const part of path.split('/')) {
    const stem = part.replace(/\..*$/, '');
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem)) {
      problems.push(`${path}: "${part}" is not kebab-case. Rename it, e.g. two-words.ts.`);
    }
    if (bucketNames.test(stem)) {
      problems.push(`${path}: "${stem}" says nothing. Name it after what it holds.`);
    }
  }
  const lines = source.replace(/\n$/, '').split('\n').length;
  if (lines > limit) {
    problems.push(`${path} has ${lines} lines, over ${limit}. Split it by subject.`);
  }
  return problems;
}

/**
 * Files that import one another in a circle, each circle once, by the paths along it: what is one subject
 * belongs into one file. Types count too; what is only loaded later (`import()`) does not.
 * @param sources text by path
 */
export function circlesAmong(sources: ReadonlyMap<string, string>): string[][] {
  const imports = new Map(
    [...sources].map(([path, source]) => [path, importedFrom(path, source, sources)]),
  );
  const circles: string[][] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) circles.push([...trail.slice(at), path]);
    if (at >= 0 || done.has(path)) return;
    for (const next of imports.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of sources.keys()) visit(path, []);
  return circles;
}

/** The files among these that a file imports or re-exports at once. */
function importedFrom(path: string, source: string, sources: ReadonlyMap<string, string>) {
  return parse(path, source).statements.flatMap((statement) => {
    const specifier = specifierOf(statement);
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return [];
    if (!specifier.text.startsWith('.')) return [];
    const target = posix.join(posix.dirname(path), specifier.text);
    const files = [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`];
    return files.find((file) => sources.has(file)) ?? [];
  });
}

/**
 * What is wrong inside of one TypeScript file of `src`; what it imports is for oxlint to say. `path` is
 * relative to `src`.
 */
export function checkSource(path: string, source: string): string[] {
  if (path.endsWith('.d.ts')) return [];
  const layer = path.includes('/') ? layers[layerOf(path)] : wiring;
  if (layer === undefined || (layer === wiring && !wiringFiles.includes(path))) {
    return [
      `${path} is in no folder of the design. Move it, or add a row to tests/architecture/layers.js and to the README.`,
    ];
  }
  return checkContents(path, source, layer);
}
