import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLinks } from '../../src/advisor/links';
import { fingerprint } from '../../src/share/fingerprint';
import { decodeLink, encodeLink } from '../../src/share/link';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const verdict = { family: 'home', strategy: 'read', strength: 'clear' } as const;
const content = { answers: { weather: 'wet' }, assumptions: {}, verdict };
const bare = encodeLink(toyKnowledge, content);
const worded = encodeLink(toyKnowledge, { ...content, text: { title: 'Tonight' } });

function linksWith(load: () => Promise<{ decodeLink: typeof decodeLink }>) {
  return createLinks(toyKnowledge, fingerprint(toyKnowledge), load);
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('links that people send', () => {
  it('are read at once where nothing is written in them', () => {
    const load = vi.fn(() => Promise.resolve({ decodeLink }));
    expect(linksWith(load).open(bare)).toMatchObject({
      ok: true,
      answers: content.answers,
      shared: verdict,
      unreleased: true,
    });
    expect(load).not.toHaveBeenCalled();
  });

  it('are unpacked where something is, once for the same link', async () => {
    const load = vi.fn(() => Promise.resolve({ decodeLink }));
    const links = linksWith(load);
    const opening = links.open(worded);
    expect(links.open(worded)).toBe(opening);
    expect(await opening).toMatchObject({ ok: true, text: { title: 'Tonight' } });
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('say what is wrong with them', async () => {
    const links = linksWith(() => Promise.resolve({ decodeLink }));
    expect(await links.open(bare.slice(0, -2))).toMatchObject({ ok: false });
  });

  it('are tried again a moment after what unpacks them could not be fetched', async () => {
    const load = vi.fn<() => Promise<{ decodeLink: typeof decodeLink }>>();
    load.mockRejectedValueOnce(new Error('offline')).mockResolvedValue({ decodeLink });
    const links = linksWith(load);
    await expect(links.open(worded)).rejects.toThrow('offline');
    await vi.advanceTimersByTimeAsync(5000);
    expect(await links.open(worded)).toMatchObject({ ok: true });
  });
});
