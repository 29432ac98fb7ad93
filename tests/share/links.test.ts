import { describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/model/knowledge';
import { decodeComparison } from '../../src/share/compare-link';
import { fingerprint } from '../../src/share/fingerprint';
import { decodeLink, encodeLink } from '../../src/share/link';
import type { LinkContent } from '../../src/share/link';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import links from './links.json';
import { realKnowledge } from './real-knowledge';

/** A link as it was sent, and what it said. `rulesVersion` where it was made with released rules. */
interface OldLink {
  kind: string;
  payload: string;
  answers: object;
  assumptions: object;
  verdict: object;
  text?: LinkContent['text'];
  rulesVersion?: string;
}

/** A link to a comparison as it was sent. */
interface OldComparison {
  rulesVersion: string;
  payload: string;
  payloads: string[];
  picks: object;
}

const real = await realKnowledge();
const toy: OldLink[] = links.toy;
const released: OldLink[] = links.released;
const comparisons: OldComparison[] = links.comparisons;

function expectToOpen(knowledge: Knowledge, { kind: _, payload, ...said }: OldLink): void {
  expect(decodeLink(knowledge, payload)).toMatchObject({ ok: true, ...said });
}

describe('an old link', () => {
  it.each(toy)('opens for ever: $kind', (link) => {
    expectToOpen(toyKnowledge, link);
  });

  it('opens for ever, of every released version', () => {
    for (const link of released) if (real !== null) expectToOpen(real, link);
    const kept = released.map(({ rulesVersion }) => rulesVersion);
    expect(kept).toEqual(
      expect.arrayContaining((real?.releases ?? []).map(({ version }) => version)),
    );
  });

  it('keeps an option that is no longer offered, as it was chosen', () => {
    const gaps = released.map(({ answers }) =>
      'main-gap' in answers ? answers['main-gap'] : null,
    );
    expect(gaps.filter((gap) => gap === 'behaviour')).toHaveLength(2);
    const question = real?.questions.find(({ id }) => id === 'main-gap');
    const options = question?.kind === 'choice' ? question.options : [];
    expect(options.find(({ id }) => id === 'behaviour')?.splitInto?.length).toBeGreaterThan(1);
  });

  it('of rules that are not yet released says so', () => {
    if (real === null) return;
    const hash = fingerprint(real);
    const isReleased = real.releases.some((release) => release.hash === hash);
    const verdict = { family: 'prompt', strategy: 'zero-shot', strength: 'close' } as const;
    const read = decodeLink(real, encodeLink(real, { answers: {}, assumptions: {}, verdict }));
    expect(read).toMatchObject({ ok: true, rulesVersion: real.version, unreleased: !isReleased });
  });

  it('to a comparison opens for ever, of every released version', () => {
    if (real === null) return;
    for (const { payload, payloads, picks } of comparisons) {
      expect(decodeComparison(real, payload)).toEqual({ ok: true, payloads, picks });
      for (const one of payloads) expect(decodeLink(real, one)).toMatchObject({ ok: true });
    }
    const kept = comparisons.map(({ rulesVersion }) => rulesVersion);
    expect(kept).toEqual(real.releases.map(({ version }) => version));
  });
});
