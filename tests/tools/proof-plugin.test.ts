import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { proofPlugin } from '../../src/tools/proof-plugin';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proof-plugin-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Builds an entry that takes the record from a module with this text, and evaluates the outcome. */
async function built(proof: string): Promise<unknown> {
  await writeFile(join(folder, 'proof.ts'), proof);
  const entry = join(folder, 'entry.ts');
  await writeFile(entry, `export { record } from 'virtual:proof-record';\n`);
  await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    plugins: [proofPlugin('proof.ts')],
    build: { lib: { entry, formats: ['es'], fileName: () => 'built.mjs' }, outDir: 'out' },
  });
  const module: unknown = await import(/* @vite-ignore */ join(folder, 'out/built.mjs'));
  return module;
}

describe('the proof plugin', () => {
  it('serves as data what the module makes at build, given the changelog of the project', async () => {
    const text = `export const shippedProof = (changelog) => ({ says: 'a "b" \\u2028', changelog });`;
    expect(await built(text)).toMatchObject({
      record: { says: 'a "b" \u2028', changelog: join(folder, 'CHANGELOG.md') },
    });
  });

  it('says which module must export what', async () => {
    await expect(built('export const other = 1;')).rejects.toThrow(
      'proof.ts must export `shippedProof`',
    );
  });
});
