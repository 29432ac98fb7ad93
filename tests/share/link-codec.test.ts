import { describe, expect, it } from 'vitest';
import { decodeBareLink } from '../../src/share/link-codec';
import { fingerprint } from '../../src/share/fingerprint';
import { decodeLink, encodeLink } from '../../src/share/link';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const hash = fingerprint(toyKnowledge);
const content = {
  answers: { weather: 'wet', hunger: 3 },
  assumptions: {},
  verdict: { family: 'home', strategy: 'read', strength: 'lean' },
} as const;
const bare = encodeLink(toyKnowledge, content);

describe('a link without words of the sender', () => {
  it('is read as it is by what reads all links', () => {
    const read = decodeLink(toyKnowledge, bare);
    expect(read.ok).toBe(true);
    expect(decodeBareLink(toyKnowledge, hash, bare)).toEqual(read);
  });

  it.each([
    ['one with words in it', encodeLink(toyKnowledge, { ...content, text: { title: 'Tea' } })],
    ['one that is cut short', bare.slice(0, -3)],
    ['one with something stuck to it', `${bare}A`],
    ['nothing', ''],
    ['noise', 'see you at nine'],
  ])('is told from %s, which is left to that', (_, payload) => {
    expect(decodeBareLink(toyKnowledge, hash, payload)).toBeNull();
  });
});
