/** What a bundler says of a built file; as much as is read here. */
interface BuiltFile {
  readonly fileName: string;
  readonly isEntry?: boolean;
  /** Files that it imports at once. */
  readonly imports?: readonly string[];
  readonly moduleIds?: readonly string[];
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> };
}

export type Bundle = Readonly<Record<string, BuiltFile>>;

/** Modules that pages load before they are shown, by how their address begins after `#/`. */
export type PageModules = Readonly<Record<string, readonly string[]>>;

/** The file that holds a module. @throws where none does */
function fileWith(bundle: Bundle, module: string): string {
  const found = Object.values(bundle).find(({ moduleIds = [] }) =>
    moduleIds.some((id) => id === `\0${module}` || id.endsWith(`/${module}`)),
  );
  if (found === undefined) throw new Error(`The build holds no ${module}`);
  return found.fileName;
}

/** Files with all that they import at once, and the styles of each. */
function closure(bundle: Bundle, files: readonly string[]): string[] {
  const scripts = new Set(files);
  const styles = new Set<string>();
  // A set that grows while it is walked is walked to its new end.
  for (const file of scripts) {
    const { imports = [], viteMetadata } = bundle[file] ?? {};
    for (const imported of imports) scripts.add(imported);
    for (const style of viteMetadata?.importedCss ?? []) styles.add(style);
  }
  return [...scripts, ...styles];
}

/** The built files that each page needs before it is shown, beyond those that start the program. */
export function findNeeds(bundle: Bundle, pages: PageModules): Map<string, string[]> {
  const entries = Object.values(bundle).filter(({ isEntry }) => isEntry === true);
  const started = closure(
    bundle,
    entries.map(({ fileName }) => fileName),
  );
  return new Map(
    Object.entries(pages).map(([page, modules]): [string, string[]] => {
      const files = modules.map((module) => fileWith(bundle, module));
      return [page, closure(bundle, files).filter((file) => !started.includes(file))];
    }),
  );
}

const programTags = /\s*<(?:script type="module"|link rel="modulepreload")[^>]*>(?:<\/script>)?/g;

/** A tag that asks for a file of one page before the program does. */
function preloadTag(page: string, file: string): string {
  const kind = file.endsWith('.css') ? 'rel="preload" as="style"' : 'rel="modulepreload"';
  return `<link ${kind} crossorigin data-page="${page}" href="./${file}">`;
}

/**
 * Takes the tags that start the program out of a built page, and gives a template of them in which they
 * wait, with what each kind of page needs besides: a script in index.html lets in what is due.
 */
export function withWaitingProgram(
  html: string,
  bundle: Bundle,
  pages: PageModules,
): { html: string; template: string } {
  const own = [...html.matchAll(programTags)].map(([tag]) => tag.trim());
  if (own.length === 0) throw new Error('The built index.html starts no program');
  const preloads = [...findNeeds(bundle, pages)].flatMap(([page, files]) =>
    files.map((file) => preloadTag(page, file)),
  );
  const template = `<template id="program">\n${[...own, ...preloads].join('\n')}\n</template>`;
  return { html: html.replace(programTags, ''), template };
}
