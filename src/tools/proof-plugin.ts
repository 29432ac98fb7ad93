import { resolve } from 'node:path';
import { runnerImport, type Plugin } from 'vite';
import type { ProofRecord } from '../model/proof-record';

const name = 'virtual:proof-record';

/**
 * Runs the rules on the published cases and on random profiles at build and serves the outcome as a
 * module, so that no visitor waits for it; it takes some seconds and depends on nothing but the content.
 * @param entry module that exports `shippedProof`, from the root of the project
 */
export function proofPlugin(entry = 'src/tools/proof-data.ts'): Plugin {
  let root = process.cwd();
  let made: ReturnType<typeof make> | undefined;
  let watched = new Set<string>();

  async function make() {
    const changelog = resolve(root, 'CHANGELOG.md');
    const { module, dependencies } = await runnerImport<{
      shippedProof?: (changelog: string) => ProofRecord;
    }>(resolve(root, entry), { root, logLevel: 'error' });
    if (!module.shippedProof) throw new Error(`${entry} must export \`shippedProof\`.`);
    return { record: module.shippedProof(changelog), files: [changelog, ...dependencies] };
  }

  return {
    name: 'proof',
    configResolved(config) {
      root = config.root;
    },
    buildStart() {
      made = undefined;
    },
    // While developing, the record is made anew when the page is loaded again after a change.
    hotUpdate({ file, modules }) {
      if (!watched.has(file)) return undefined;
      made = undefined;
      const ours = this.environment.moduleGraph.getModuleById(`\0${name}`);
      return ours === undefined ? modules : [...modules, ours];
    },
    watchChange() {
      made = undefined;
    },
    resolveId(id) {
      return id === name ? `\0${name}` : undefined;
    },
    async load(id) {
      if (id !== `\0${name}`) return undefined;
      made ??= make();
      const { record, files } = await made;
      for (const file of files) this.addWatchFile(file);
      watched = new Set(files);
      const json = JSON.stringify(JSON.stringify(record));
      return { code: `export const record = JSON.parse(${json});\n`, map: null };
    },
  };
}
