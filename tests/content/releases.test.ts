import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/content/index';
import { factDefinitions } from '../../src/engine/facts';
import { readFrozen } from '../../src/model/frozen';
import { verdictOf } from '../../src/proof/verdict';
import { digest } from '../../src/share/fingerprint';

const folder = new URL('../../public/rules/', import.meta.url);

function frozenFile(version: string) {
  const text = readFileSync(new URL(`${version}.json`, folder), 'utf8');
  return readFrozen(JSON.parse(text));
}

describe('the frozen versions', () => {
  it('are all listed, each with a file and a slot of its own', () => {
    const files = existsSync(folder) ? readdirSync(folder) : [];
    const versions = knowledge.releases.map(({ version }) => `${version}.json`);
    expect(files.filter((file) => file !== 'changelog.json').sort()).toEqual(versions.sort());
    const slots = knowledge.releases.map(({ slot }) => slot);
    expect(slots).toEqual(slots.map((_, at) => at + 1));
  });

  it('are still what was frozen, to the last character, and answer as they did', () => {
    for (const { version, slot, date, hash, frozen: expected } of knowledge.releases) {
      const frozen = frozenFile(version);
      if (frozen === null) throw new Error(`public/rules/${version}.json cannot be read`);
      expect(frozen).toMatchObject({ version, slot, date });
      expect(digest(frozen), `public/rules/${version}.json was changed`).toBe(expected);
      expect(hash).toMatch(/^[0-9a-f]{8}$/);
      expect(frozen.replay).toHaveLength(500);
      const others = frozen.replay.filter(({ verdict, ...input }) => {
        const now = verdictOf(frozen.knowledge, input, factDefinitions);
        return JSON.stringify(now) !== JSON.stringify(verdict);
      });
      expect(others, `${version} answers otherwise than when it was frozen`).toEqual([]);
    }
  });

  it('have a changelog of behaviour, one entry each', () => {
    if (knowledge.releases.length === 0) return;
    const log = JSON.parse(readFileSync(new URL('changelog.json', folder), 'utf8')) as {
      releases: { version: string; since: string | null }[];
    };
    const versions = knowledge.releases.map(({ version }) => version);
    expect(log.releases.map(({ version }) => version)).toEqual(versions);
    expect(log.releases.map(({ since }) => since)).toEqual([null, ...versions.slice(0, -1)]);
  });
});
