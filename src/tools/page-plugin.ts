import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runnerImport, type InlineConfig, type Plugin } from 'vite';
import { hostsMeta, readHosts } from '../state/embed.ts';
import { headersFile, policyOf, securityHeaders } from './security-policy.ts';

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
type PageModules = Readonly<Record<string, readonly string[]>>;

/** The id of a module, as the bundler names it. */
const idOf = (module: string) => (module.startsWith('virtual:') ? `\0${module}` : resolve(module));

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

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * Names a built file for every module that pages load before they are shown, by the page that needs it;
 * null for the rest. What starts the program, and what several pages need, is one file: `first`. So a page
 * loads a few whole files: on a slow network each further one waits for a journey of its own.
 * @param pages modules by page; `first` is what starts the program
 */
export function byPages(pages: PageModules): (id: string, graph: ModuleGraph) => string | null {
  const closures = new WeakMap<ModuleGraph, Map<string, Set<string>>>();
  const needsOf = (graph: ModuleGraph) =>
    new Map(
      Object.entries(pages).map(([page, modules]): [string, Set<string>] => {
        const needs = new Set(modules.map((module) => idOf(module)));
        // A set that grows while it is walked is walked to its new end.
        for (const id of needs) {
          for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) needs.add(imported);
        }
        return [page, needs];
      }),
    );
  return (id, graph) => {
    const needs = closures.get(graph) ?? needsOf(graph);
    closures.set(graph, needs);
    const names = [...needs].filter(([, ids]) => ids.has(id)).map(([page]) => page);
    const [name = null, ...others] = names;
    return names.includes('first') || others.length > 0 ? 'first' : name;
  };
}

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

interface Prerender {
  startPage: string;
  questions: { id: string; text: string }[];
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

/** Puts a text where the page has a mark for it. */
function fill(html: string, mark: string, text: string): string {
  if (!html.includes(mark)) throw new Error(`index.html has no ${mark}`);
  return html.replace(mark, () => text);
}

/**
 * What only makes sense with a full address: link previews load no picture from a relative one.
 * @param base where the program is hosted, if its builder says so
 */
function withAddress(html: string, base: string): string {
  const address = new URL(base.endsWith('/') ? base : `${base}/`).href;
  const links = `<link rel="canonical" href="${escaped(address)}" />
    <meta property="og:url" content="${escaped(address)}" />`;
  const absolute = html.replace('"./social-card.png"', `"${escaped(address)}social-card.png"`);
  return fill(absolute, '<title>', `${links}\n    <title>`);
}

/** Lists in a page who may frame it; see state/embed.ts. */
export function withHosts(html: string, hosts: readonly string[]): string {
  const meta = `<meta name="${hostsMeta}" content="${escaped(hosts.join(' '))}" />`;
  return fill(html, '<meta name="color-scheme"', `${meta}\n    <meta name="color-scheme"`);
}

/** What Vite puts around every import in a built page. */
const importHelper = '\0vite/preload-helper.js';

/** Takes our own in its place; see there. */
export function fetchFirstPlugin(helper = 'src/advisor/fetch-first.ts'): Plugin {
  let root = process.cwd();
  return {
    name: 'fetch-first',
    apply: 'build',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    load: (id) =>
      id === importHelper
        ? `export { fetchFirst as __vitePreload } from ${JSON.stringify(resolve(root, helper))};`
        : undefined,
  };
}

/** Pages import their styles; where only their words are wanted, those are nothing. */
const withoutStyles: Plugin = {
  name: 'without-styles',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.css') ? '\0no-styles' : undefined),
  load: (id) => (id === '\0no-styles' ? '' : undefined),
};

/**
 * Writes into the built page what it shows without a script (the start page, and the questions), and
 * the policy of what it may load. While developing the page is left as it is: the development server
 * works with inline scripts and styles that the policy forbids.
 * @param pages the modules that pages load before they are shown
 * @param entry module that prerenders, from the root of the project
 */
export function pagePlugin(pages: PageModules, entry = 'src/tools/prerender.tsx'): Plugin {
  let root = process.cwd();
  let base = '';
  let hosts: string[] = [];
  return {
    name: 'page',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      base = String(config.env.VITE_PUBLIC_BASE ?? '');
      hosts = readHosts(String(config.env.VITE_EMBED_HOSTS ?? ''));
    },
    generateBundle() {
      // Without hosts the file of the public folder says the same.
      if (hosts.length === 0) return;
      const source = headersFile(securityHeaders(pagesOf(root), hosts));
      this.emitFile({ type: 'asset', fileName: '_headers', source });
    },
    transformIndexHtml: {
      order: 'post',
      async handler(built, { bundle = {} }) {
        const { html, template } = withWaitingProgram(built, bundle, pages);
        const options: InlineConfig = { root, logLevel: 'error', plugins: [withoutStyles] };
        const { module } = await runnerImport<Prerender>(resolve(root, entry), options);
        const items = module.questions.map(({ id, text }) => {
          return `<li id="${escaped(id)}">${escaped(text)}</li>`;
        });
        const started = fill(html, '<!-- program -->', template);
        const page = fill(started, '<!-- start page -->', module.startPage);
        const whole = fill(page, '<!-- questions -->', items.join('\n'));
        const complete = base === '' ? whole : withAddress(whole, base);
        const policy = escaped(policyOf(whole));
        const meta = `<meta http-equiv="content-security-policy" content="${policy}" />`;
        const embeddable = hosts.length === 0 ? complete : withHosts(complete, hosts);
        return fill(embeddable, '<!-- policy -->', meta);
      },
    },
  };
}

/** The pages that a host may send, as they stand in the repository. */
export function pagesOf(root: string): string[] {
  return ['index.html', 'public/404.html'].map((file) => readFileSync(resolve(root, file), 'utf8'));
}
