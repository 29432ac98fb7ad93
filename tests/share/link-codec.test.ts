import { describe, expect, it } from 'vitest';
import { contentOf, decodeBareLink } from '../../src/share/link-codec';
import { fingerprint } from '../../src/share/fingerprint';
import { recommend } from '../../src/engine/recommend';
import { decodeLink, encodeLink } from '../../src/share/link';
import { toyRulebook } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const hash = fingerprint(toyKnowledge);
const content = {
  answers: { weather: 'wet', hunger: 3 },
  assumptions: {},
  verdict: { family: 'home', strategy: 'read', strength: 'lean' },
} as const;
const bare = encodeLink(toyKnowledge, content);

describe('what a link to a result carries', () => {
  it('is the answers that apply, what was assumed, and the verdict', () => {
    const answers = { weather: 'dry', umbrella: 'no', hunger: 3 };
    const result = recommend(toyRulebook, { answers });
    const { family, strategy, strength } = result;
    expect(result.parked).toEqual(['umbrella']);
    expect(contentOf({ answers }, result)).toStrictEqual({
      answers: { weather: 'dry', hunger: 3 },
      assumptions: {},
      verdict: { family, strategy, strength },
    });
  });

  it('is the words of the sender too, where there are any', () => {
    const assumptions = { taste: 'salty' };
    const input = { answers: {}, assumptions };
    const text = { title: 'Tea' };
    const result = recommend(toyRulebook, input);
    expect(contentOf(input, result, text)).toMatchObject({ answers: {}, assumptions, text });
  });
});

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
