import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readChangelog } from '../../src/tools/evaluation-data';

describe('a changelog', () => {
  it('is read version by version, entries on one line each', () => {
    const text =
      '# Changelog\n\n## 1.1.0\n\n- One\n  thing.\n- Another - with a dash.\n\n## 1.0.0\n';
    expect(readChangelog(text)).toEqual([
      { title: '1.1.0', entries: ['One thing.', 'Another - with a dash.'] },
      { title: '1.0.0', entries: [] },
    ]);
  });

  it('says what is listed below an entry in the same breath', () => {
    const text =
      '## 1.1.0\n\n- Two cases moved.\n  - tune → prompt: 1\n  - align → tune: 1\n- Else none.\n';
    expect(readChangelog(text)[0]?.entries).toEqual([
      'Two cases moved: tune to prompt: 1; align to tune: 1.',
      'Else none.',
    ]);
  });

  it('is refused where it holds no version', () => {
    expect(() => readChangelog('# Changelog\n')).toThrow('holds no "## " heading');
  });

  it('of this program can be read', () => {
    const [newest] = readChangelog(readFileSync('CHANGELOG.md', 'utf8'));
    expect(newest?.entries.length).toBeGreaterThan(0);
  });
});
