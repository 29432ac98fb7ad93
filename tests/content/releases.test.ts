import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { knowledge } from '../../src/content/index';
import { rulebookOf, verdictOf } from '../../src/evaluation/verdict';
import { sameVerdict } from '../../src/model/recommendation';
import { factsOf } from '../../src/facts';
import { isRebuilt, readFrozen } from '../../src/model/frozen';
import { digest } from '../../src/share/fingerprint';

const folder = new URL('../../public/rules/', import.meta.url);
const named = knowledge.releases.map((release) => [release.version, release] as const);

function frozenFile(version: string) {
  const text = readFileSync(new URL(`${version}.json`, folder), 'utf8');
  const frozen = readFrozen(JSON.parse(text));
  if (frozen === null) throw new Error(`public/rules/${version}.json cannot be read`);
  return frozen;
}

describe('the frozen versions', () => {
  it('are all listed, each with a file and a slot of its own', () => {
    const files = existsSync(folder) ? readdirSync(folder) : [];
    const versions = knowledge.releases.map(({ version }) => `${version}.json`);
    expect(files.filter((file) => file !== 'changelog.json').sort()).toEqual(versions.sort());
    const slots = knowledge.releases.map(({ slot }) => slot);
    expect(slots).toEqual(slots.map((_, at) => at + 1));
  });

  it.each(named)(
    '%s is still what was frozen, to the last character',
    (version, { slot, date, hash, frozen: expected }) => {
      const frozen = frozenFile(version);
      expect(frozen).toMatchObject({ version, slot, date });
      expect(digest(frozen), `public/rules/${version}.json was changed`).toBe(expected);
      expect(hash).toMatch(/^[0-9a-f]{8}$/);
      expect(frozen.replay).toHaveLength(500);
    },
  );

  // An engine that was rebuilt cannot replay what came before it: those verdicts stand as given.
  it.each(named)('%s answers as it did, or is from before the rebuilding', (version) => {
    const frozen = frozenFile(version);
    if (isRebuilt(version, knowledge.version)) {
      // The race of families that decided then gave points to prompting; no rule of today may.
      const points = JSON.stringify(frozen.knowledge.rules);
      expect(points).toContain('{"kind":"favour","on":{"family":"prompt"}');
      return;
    }
    const rulebook = rulebookOf(frozen.knowledge, factsOf);
    const others = frozen.replay.filter(
      ({ verdict, ...input }) => !sameVerdict(verdictOf(rulebook, input), verdict),
    );
    expect(others, `${version} answers otherwise than when it was frozen`).toEqual([]);
  });

  it('have a changelog of behaviour, one entry each', () => {
    const log = z.parse(
      z.object({
        releases: z.array(z.object({ version: z.string(), since: z.nullable(z.string()) })),
      }),
      JSON.parse(readFileSync(new URL('changelog.json', folder), 'utf8')),
    );
    const versions = knowledge.releases.map(({ version }) => version);
    expect(log.releases.map(({ version }) => version)).toEqual(versions);
    expect(log.releases.map(({ since }) => since)).toEqual([null, ...versions.slice(0, -1)]);
  });
});
