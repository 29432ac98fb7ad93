import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as written from '../../src/content/releases';
import { readFrozen } from '../../src/model/frozen';
import { rulebookOf, verdictOf } from '../../src/evaluation/verdict';
import { changeInWords } from '../../src/evaluation/release-changes';
import { decodeComparison } from '../../src/share/compare-link';
import { digest, fingerprint } from '../../src/share/fingerprint';
import { decodeLink } from '../../src/share/link';
import {
  makeRelease,
  frozenText,
  releasesModule,
  withSection,
  keptComparison,
  keptLinks,
} from '../../src/tools/release/make-release';
import { toyCases } from '../evaluation/toy-cases';
import { toyFacts } from '../fixtures/toy-facts';
import { firstToy, secondToy } from '../fixtures/toy-releases';

const given = {
  cases: toyCases,
  factsOf: () => toyFacts,
  date: '2026-02-03',
  profiles: 200,
};
const first = makeRelease({ ...given, knowledge: firstToy, version: '1.0.0', previous: null });
const corrected = { ...secondToy, releases: [...first.releases] };
const second = makeRelease({
  ...given,
  knowledge: corrected,
  version: '1.1.0',
  previous: first.frozen,
});

describe('a release', () => {
  it('is found again by the fingerprint of the knowledge that it froze', () => {
    expect(first.knowledge.version).toBe('1.0.0');
    expect(first.releases).toMatchObject([{ version: '1.0.0', slot: 1, date: '2026-02-03' }]);
    expect(fingerprint(first.knowledge)).toBe(first.releases[0]!.hash);
    expect(second.releases.map(({ slot }) => slot)).toEqual([1, 2]);
    expect(fingerprint(second.knowledge)).toBe(second.releases[1]!.hash);
  });

  it('remembers 500 answer sets, which replay to the same verdicts', () => {
    const text = frozenText(first.frozen);
    const frozen = readFrozen(JSON.parse(text));
    expect(frozen).toEqual(first.frozen);
    expect(digest(frozen)).toBe(first.releases[0]!.frozen);
    expect(text.split('\n').length).toBeGreaterThan(500);
    expect(frozen!.replay).toHaveLength(500);
    const rulebook = rulebookOf(frozen!.knowledge, () => toyFacts);
    for (const { verdict, ...input } of frozen!.replay) {
      expect(verdictOf(rulebook, input)).toEqual(verdict);
    }
  });

  it('tells what it changed in behaviour', () => {
    expect(first.change.since).toBeNull();
    expect(second.change).toMatchObject({ since: '1.0.0', version: '1.1.0' });
    expect(second.change.profiles.family).toBeGreaterThan(0);
  });

  it('freezes all that decides and all that is said', () => {
    const { releases: _, version: __, ...frozen } = first.frozen.knowledge;
    const { releases: ___, version: ____, ...today } = firstToy;
    expect(frozen).toEqual(JSON.parse(JSON.stringify(today)));
    for (const part of ['calibration', 'shares', 'asOf', 'assumptions', 'catalogues', 'ledger']) {
      expect(Object.keys(frozen)).toContain(part);
    }
  });

  it('that decides in another way is held against nothing that cannot be replayed', () => {
    // As rules 1.x are to 2.0.0: an earlier form, of which no more than the outline is known.
    const rules = [{ id: 'rain-inside', effects: [{ kind: 'favour', on: { family: 'home' } }] }];
    const old = { ...second.frozen, knowledge: { ...second.frozen.knowledge, rules } };
    const previous = readFrozen(JSON.parse(JSON.stringify(old)));
    const rebuilt = makeRelease({
      ...given,
      knowledge: { ...secondToy, releases: [...second.releases] },
      version: '2.0.0',
      previous,
    });
    expect(rebuilt.change).toMatchObject({ since: '1.1.0', rebuilt: true, entries: [] });
    expect(rebuilt.change.profiles.of).toBe(0);
    expect(rebuilt.frozen.replay).toHaveLength(500);
    expect(changeInWords(rebuilt.change)).toMatch(
      /^## Rules 2\.0\.0 \(2026-02-03\)\n\nWhat changed in behaviour since 1\.1\.0:\n\n- The way of deciding was rebuilt\./,
    );
  });

  it('leaves links of every kind that open', () => {
    const links = keptLinks(second.knowledge, second.frozen);
    expect(links.map(({ kind }) => kind)).toEqual([
      'plain',
      'unsure',
      'none of these',
      'assumptions',
      'text',
    ]);
    for (const { kind: _, payload, ...said } of links) {
      expect(decodeLink(second.knowledge, payload)).toMatchObject({ ok: true, ...said });
    }
    const comparison = keptComparison(second.knowledge, links);
    expect(decodeComparison(second.knowledge, comparison.payload)).toMatchObject({ ok: true });
  });

  it.each([
    ['a version that is none', { version: 'one' }, /three numbers/],
    ['a version that is taken', { version: '1.0.0' }, /does not come after 1\.0\.0/],
    ['an older version', { version: '0.9.9' }, /does not come after/],
    ['a date that is none', { date: 'today' }, /YYYY-MM-DD/],
    ['a day that no month has', { date: '2026-02-30' }, /YYYY-MM-DD, not "2026-02-30"/],
    ['a missing file of the release before', { previous: null }, /file of 1\.0\.0 is missing/],
    ['knowledge in which nothing changed', { knowledge: first.knowledge }, /Nothing has changed/],
    [
      'knowledge that is not sound',
      {
        knowledge: {
          ...corrected,
          rules: [{ ...corrected.rules[0]!, when: { question: 'moon', is: 'full' } }],
        },
      },
      /not sound: rule rain-inside/,
    ],
  ])('is refused: %s', (_, wrong, says) => {
    const input = { ...given, knowledge: corrected, version: '1.1.0', previous: first.frozen };
    expect(() => makeRelease({ ...input, ...wrong })).toThrow(says);
  });
});

describe('the files of a release', () => {
  it('list it in the content', () => {
    const text = releasesModule('1.1.0', second.releases);
    expect(text).toContain("export const version = '1.1.0';");
    for (const { hash, frozen = '' } of second.releases) {
      expect(text).toContain(`hash: '${hash}', date: '2026-02-03', frozen: '${frozen}' },\n`);
    }
    expect(releasesModule('1.0.0', [])).toContain('releases: Release[] = [];');
  });

  it('keep the form of the file that is there', () => {
    const file = readFileSync('src/content/releases.ts', 'utf8');
    expect(releasesModule(written.version, written.releases)).toBe(file);
  });

  it('put the newest section before the older ones, and leave the rest as it is', () => {
    const once = withSection(
      '# Changelog\n\n## Unreleased\n\n- One.\n',
      '## Rules 1.0.0\n\nFirst.\n',
    );
    expect(once).toBe('# Changelog\n\n## Unreleased\n\n- One.\n\n## Rules 1.0.0\n\nFirst.\n');
    expect(withSection(once, '## Rules 1.1.0\n\nSecond.\n')).toBe(
      '# Changelog\n\n## Unreleased\n\n- One.\n\n## Rules 1.1.0\n\nSecond.\n\n## Rules 1.0.0\n\nFirst.\n',
    );
  });
});
