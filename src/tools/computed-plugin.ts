import { resolve } from 'node:path';
import { runnerImport, type Plugin } from 'vite';

interface Computed {
  /** What pages import, e.g. `virtual:example`. */
  id: string;
  /** What the module exports. */
  name: string;
  /** Module that exports `compute`, from the root of the project; `compute` is given the root. */
  entry: string;
  /** Files that it reads and does not import, from the root of the project. */
  reads?: readonly string[];
}

/**
 * Works something out at build and serves the outcome as a module of plain data, so that no visitor
 * waits for it. It may depend on nothing but the content and the files that are named.
 */
export function computedPlugin({ id, name, entry, reads = [] }: Computed): Plugin {
  const resolvedId = `\0${id}`;
  let root = process.cwd();
  let made: ReturnType<typeof make> | undefined;
  let watched = new Set<string>();

  async function make() {
    const { module, dependencies } = await runnerImport<{ compute?: (root: string) => unknown }>(
      resolve(root, entry),
      { root, logLevel: 'error' },
    );
    if (!module.compute) throw new Error(`${entry} must export \`compute\`.`);
    const files = [...reads.map((file) => resolve(root, file)), ...dependencies];
    return { data: module.compute(root), files };
  }

  return {
    name: `computed ${name}`,
    configResolved(config) {
      root = config.root;
    },
    buildStart() {
      made = undefined;
    },
    // While developing, it is made anew when the page is loaded again after a change.
    hotUpdate({ file, modules }) {
      if (!watched.has(file)) return undefined;
      made = undefined;
      const ours = this.environment.moduleGraph.getModuleById(resolvedId);
      return ours === undefined ? modules : [...modules, ours];
    },
    watchChange() {
      made = undefined;
    },
    resolveId(asked) {
      return asked === id ? resolvedId : undefined;
    },
    async load(asked) {
      if (asked !== resolvedId) return undefined;
      made ??= make();
      const { data, files } = await made;
      for (const file of files) this.addWatchFile(file);
      watched = new Set(files);
      const json = JSON.stringify(JSON.stringify(data));
      return { code: `export const ${name} = JSON.parse(${json});\n`, map: null };
    },
  };
}

interface SiteData {
  compute?: (base: string) => Record<string, string>;
}

/**
 * Writes beside the built page what programs read of it. Pages ask for none of it, and no browser keeps it.
 * @param entry module that exports `compute`, from the root of the project
 */
export function sitePlugin(entry = 'src/tools/site-data.ts'): Plugin {
  let root = process.cwd();
  let base = './';
  return {
    name: 'site',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      const address = String(config.env.VITE_PUBLIC_BASE ?? '');
      if (address !== '') base = new URL(address.endsWith('/') ? address : `${address}/`).href;
    },
    async generateBundle() {
      const options = { root, logLevel: 'error' } as const;
      const { module } = await runnerImport<SiteData>(resolve(root, entry), options);
      if (!module.compute) throw new Error(`${entry} must export \`compute\`.`);
      for (const [fileName, source] of Object.entries(module.compute(base))) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}
