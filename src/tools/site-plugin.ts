import { resolve } from 'node:path';
import { runnerImport, type Plugin } from 'vite';

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
