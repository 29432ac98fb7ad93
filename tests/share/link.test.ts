import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { families } from '../../src/content/families';
import { questions } from '../../src/content/questions';
import { strategies } from '../../src/content/strategies';
import type { Answer, Answers } from '../../src/model/answers';
import type { Knowledge } from '../../src/model/knowledge';
import { fingerprint } from '../../src/share/fingerprint';
import { decodeLink, encodeLink } from '../../src/share/link';
import type { LinkContent } from '../../src/share/link';
import { rounds } from '../fixtures/rounds';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { anyContent } from './any-link';
import { realKnowledge } from './real-knowledge';

const real = await realKnowledge();
const known: [string, Knowledge][] = [['toy', toyKnowledge]];
if (real !== null) known.push(['real', real]);

const verdict = { family: 'home', strategy: 'read', strength: 'clear' } as const;
const content: LinkContent = {
  answers: { weather: 'wet', umbrella: 'unsure', hunger: 3, company: ['dog'], purse: 'unsure' },
  assumptions: { 'coins-per-dinner': 12.5, taste: 'salty' },
  verdict,
};

function kindOf(payload: string, knowledge: Knowledge = toyKnowledge): string {
  const read = decodeLink(knowledge, payload);
  return read.ok ? 'ok' : read.problem.kind;
}

describe.each(known)('a link over the %s knowledge', (_, knowledge) => {
  it('gives back exactly what was put in, and begins and ends with a letter or digit', () => {
    fc.assert(
      fc.property(anyContent(knowledge), (any) => {
        const payload = encodeLink(knowledge, any);
        expect(payload).toMatch(/^[A-Za-z0-9][\w-]*[A-Za-z0-9]$/);
        const read = decodeLink(knowledge, payload);
        if (!read.ok) throw new Error(read.problem.says);
        const { answers, assumptions, verdict: shared, text } = read;
        expect({ answers, assumptions, verdict: shared, ...(text && { text }) }).toEqual(any);
      }),
      { numRuns: rounds(300) },
    );
  });

  it('is the same in whatever order the answers were given', () => {
    fc.assert(
      fc.property(anyContent(knowledge), (any) => {
        const answers = Object.fromEntries(Object.entries(any.answers).reverse());
        expect(encodeLink(knowledge, { ...any, answers })).toBe(encodeLink(knowledge, any));
      }),
    );
  });

  it('opens as nothing rather than as something else after one character changed, went or moved', () => {
    const anyDamage = fc.record({
      how: fc.constantFrom('change', 'drop', 'swap', 'insert', 'cut'),
      at: fc.nat(5000),
      by: fc.constantFrom(...'ABCDxyz0189-_'),
    });
    fc.assert(
      fc.property(anyContent(knowledge), anyDamage, (any, { how, at, by }) => {
        const payload = encodeLink(knowledge, any);
        const damaged = damage(payload, how, at % payload.length, by);
        fc.pre(damaged !== payload);
        expect(decodeLink(knowledge, damaged).ok).toBe(false);
      }),
      { numRuns: rounds(2000) },
    );
  });

  it('never throws on 20,000 random strings, and opens none of them', () => {
    const anyCode = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'BABCDEFxyz0189-_') }).map((rest) => `B${rest}`),
    );
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(decodeLink(knowledge, code).ok).toBe(false);
      }),
      { numRuns: rounds(20_000) },
    );
  });
});

function damage(payload: string, how: string, at: number, by: string): string {
  const [before, after] = [payload.slice(0, at), payload.slice(at + 1)];
  if (how === 'change') return before + by + after;
  if (how === 'drop') return before + after;
  if (how === 'insert') return before + by + payload.slice(at);
  if (how === 'cut') return before;
  return before + after.charAt(0) + payload.charAt(at) + after.slice(1);
}

describe('every single character of one link', () => {
  const payload = encodeLink(toyKnowledge, content);

  it('may not be any other', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    for (let at = 0; at < payload.length; at += 1) {
      for (const by of alphabet) {
        if (by !== payload.charAt(at))
          expect(kindOf(damage(payload, 'change', at, by))).not.toBe('ok');
      }
    }
  });

  it('may not be missing from the end: that is called cut short', () => {
    for (let length = 1; length < payload.length; length += 1) {
      expect(kindOf(payload.slice(0, length))).toBe('cut-short');
    }
  });
});

describe('what a link carries', () => {
  it('tells none of these from not answered, and from unsure', () => {
    const said: Answers[] = [{ company: [] }, {}, { company: 'unsure' }];
    const links = said.map((answers) => encodeLink(toyKnowledge, { ...content, answers }));
    expect(new Set(links).size).toBe(3);
  });

  it.each([0, 1, 63, 64, 999_999_999, 1_000_000_000])('carries the number %i exactly', (purse) => {
    const questions = toyKnowledge.questions.map((question) =>
      question.id === 'purse' ? { ...question, max: 1_000_000_000 } : question,
    );
    const rich = { ...toyKnowledge, questions };
    const read = decodeLink(rich, encodeLink(rich, { ...content, answers: { purse } }));
    expect(read).toMatchObject({ ok: true, answers: { purse } });
  });

  it('leaves out assumptions that stand at their default', () => {
    const assumptions = { 'coins-per-dinner': 10, taste: 'sweet' };
    expect(encodeLink(toyKnowledge, { ...content, assumptions })).toBe(
      encodeLink(toyKnowledge, { ...content, assumptions: {} }),
    );
  });

  it('refuses to write an id that the knowledge does not have', () => {
    expect(() => encodeLink(toyKnowledge, { ...content, answers: { moon: 'full' } })).toThrow(
      '"moon" has no place in a link',
    );
  });

  it('stays below 100 characters with all real questions answered at their longest', () => {
    const full = { ...toyKnowledge, questions, families, strategies };
    const answers = Object.fromEntries(
      questions.map((question): [string, Answer] => {
        if (question.kind === 'number') return [question.id, question.max];
        const ids = question.options.map(({ id }) => id);
        return [question.id, question.kind === 'choice' ? ids.at(-1)! : ids.sort()];
      }),
    );
    const longest = {
      family: strategies.at(-1)!.family,
      strategy: strategies.at(-1)!.id,
      strength: 'close' as const,
    };
    const payload = encodeLink(full, { answers, assumptions: {}, verdict: longest });
    expect(questions.length).toBeGreaterThanOrEqual(56);
    expect(payload.length).toBeLessThan(100);
    expect(decodeLink(full, payload)).toMatchObject({ ok: true, answers });
  });
});

describe('the rules that a link was made with', () => {
  const hash = fingerprint(toyKnowledge);
  const release = { version: '0.1.0', slot: 7, hash, date: '2026-01-02' };
  const released = { ...toyKnowledge, releases: [release] };
  const changed = { ...toyKnowledge, version: '0.2.0' };

  it.each([
    ['a release', released, released, { rulesVersion: '0.1.0', unreleased: false, hash: null }],
    [
      'unreleased rules that are this page’s own',
      toyKnowledge,
      toyKnowledge,
      { rulesVersion: '0.1.0', unreleased: true, hash },
    ],
    [
      'unreleased rules of another build',
      toyKnowledge,
      changed,
      { rulesVersion: `unreleased-${hash}`, unreleased: true, hash },
    ],
    [
      'unreleased rules that have been released since',
      toyKnowledge,
      released,
      { rulesVersion: '0.1.0', unreleased: false, hash },
    ],
  ])('are named: %s', (_, made, opened, expected) => {
    const read = decodeLink(opened, encodeLink(made, content));
    expect(read).toMatchObject({ ok: true, answers: content.answers, ...expected });
  });

  it('are called newer where this page does not know the release', () => {
    expect(kindOf(encodeLink(released, content), toyKnowledge)).toBe('newer-version');
  });
});
