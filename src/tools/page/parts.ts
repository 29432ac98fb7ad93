/** What a bundler says of a built file; as much as is read here. */
interface BuiltChunk {
  readonly type: 'chunk' | 'asset';
  readonly fileName: string;
  /** Files that it imports at once. */
  readonly imports?: readonly string[];
  readonly moduleIds?: readonly string[];
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> };
}

export type Bundle = Readonly<Record<string, BuiltChunk>>;

/** The files of the program as index.html names them to itself; addresses are relative to it. */
export interface Parts {
  /** The script that starts the program. */
  readonly main: string;
  /** That, and what it imports at once. */
  readonly first: readonly string[];
  /** What pages need beyond that to be shown, by how their address begins after `#/`. */
  readonly pages: Readonly<Record<string, readonly string[]>>;
}

/** The chunk that holds a module. */
function chunkWith(bundle: Bundle, module: string): string {
  const found = Object.values(bundle).find(({ moduleIds = [] }) =>
    moduleIds.some((id) => id === `\0${module}` || id.endsWith(`/${module}`)),
  );
  if (found === undefined) throw new Error(`The build holds no ${module}`);
  return found.fileName;
}

/** Chunks with all that they import at once, and the styles of each. */
function closure(bundle: Bundle, chunks: readonly string[]): string[] {
  const scripts = new Set(chunks);
  const styles = new Set<string>();
  // A set that grows while it is walked is walked to its new end.
  for (const file of scripts) {
    const { imports = [], viteMetadata } = bundle[file] ?? {};
    for (const imported of imports) scripts.add(imported);
    for (const style of viteMetadata?.importedCss ?? []) styles.add(style);
  }
  return [...scripts, ...styles].map((file) => `./${file}`);
}

/**
 * Finds the built files that index.html should ask for before the program asks for them itself.
 * @param main address of the script that starts the program
 * @param pages the modules that pages load before they are shown, by how their address begins
 */
export function findParts(
  bundle: Bundle,
  main: string,
  pages: Readonly<Record<string, readonly string[]>>,
): Parts {
  const started = closure(bundle, [main.replace('./', '')]);
  const first = started.filter((file) => file.endsWith('.js'));
  const others = Object.entries(pages).map(([page, modules]): [string, string[]] => {
    const chunks = modules.map((module) => chunkWith(bundle, module));
    return [page, closure(bundle, chunks).filter((file) => !started.includes(file))];
  });
  return { main, first, pages: Object.fromEntries(others) };
}

const tag = /\s*<script type="module"[^>]* src="([^"]+)"><\/script>/;
const preloads = /\s*<link rel="modulepreload"[^>]*>/g;

/**
 * Takes away the tag that starts the program, and puts the names of its files where the page has a
 * mark for them: what starts it then stands in index.html itself.
 */
export function withParts(
  html: string,
  bundle: Bundle,
  pages: Readonly<Record<string, readonly string[]>>,
): { html: string; parts: Parts } {
  const main = tag.exec(html)?.[1];
  if (main === undefined) throw new Error('The built index.html starts no program');
  const parts = findParts(bundle, main, pages);
  return { html: html.replace(tag, '').replace(preloads, ''), parts };
}
