import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createDecider } from '../../src/advisor/decider';
import { kitFor } from '../../src/advisor/kit';
import { knowledge } from '../../src/content';
import { example } from '../../src/content/example';
import { splitKnowledge } from '../../src/model/split-knowledge';

const { entries, library } = splitKnowledge(knowledge);
const decider = createDecider(entries, library);

describe('the starter kit of a result', () => {
  it('begins with the README, and as a ZIP holds the same files', () => {
    const kit = kitFor(decider, decider.decide({ answers: example.answers }));
    if (!kit.ok) throw new Error(kit.says);
    expect(kit.files[0]?.path).toBe('README.md');
    const pieces = kit.zip();
    expect(pieces.length).toBeGreaterThan(kit.files.length);
    const zipped = Object.entries(unzipSync(Buffer.concat(pieces))).map(([path, bytes]) => ({
      path: path.replace('starter-kit/', ''),
      text: strFromU8(bytes),
    }));
    expect(zipped).toEqual(kit.files.map(({ path, text }) => ({ path, text })));
  });

  it('says what the last change of an answer did to it', () => {
    const before = { answers: { ...example.answers, 'judged-by': 'exact' } };
    const now = { answers: { ...example.answers, 'judged-by': 'criteria' } };
    const kit = kitFor(decider, decider.decide(now), before);
    if (!kit.ok) throw new Error(kit.says);
    expect(kit.change?.since).toEqual(
      knowledge.questions.filter(({ id }) => id === 'judged-by').map(({ text }) => text),
    );
    const config = kit.files.find(({ path }) => path === 'eval/promptfooconfig.yaml');
    expect(config?.change?.kind).toBe('changed');
    expect(config?.change?.lines.map(({ kind }) => kind)).toContain('added');
    expect(kit.change?.count).toBe(
      kit.files.filter(({ change }) => change?.kind !== 'same').length,
    );
    expect(kitFor(decider, decider.decide(now))).toMatchObject({ ok: true, change: null });
    // Of other answers altogether it is another kit.
    expect(kitFor(decider, decider.decide(now), { answers: {} })).toMatchObject({ change: null });
  });
});
