import { describe, expect, it } from 'vitest';
import { createStorage, openBackend } from '../../src/state/storage';
import type { Backend } from '../../src/state/storage';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const key = 'tune-or-prompt:visit';
const nothing = { answers: {}, assumptions: {}, visited: [] };
const kept = {
  answers: { weather: 'wet', company: [], hunger: 3 },
  assumptions: { taste: 'salty' },
  visited: ['weather', 'company', 'hunger', 'purse'],
};

class FakeBackend implements Backend {
  readonly entries = new Map<string, string>();
  /** Set to make every write fail as a browser does. */
  refusal: Error | null = null;

  constructor(text?: string) {
    if (text !== undefined) this.entries.set(key, text);
  }
  getItem(name: string): string | null {
    return this.entries.get(name) ?? null;
  }
  setItem(name: string, value: string): void {
    if (this.refusal !== null) throw this.refusal;
    this.entries.set(name, value);
  }
}

function namedError(name: string): Error {
  return Object.assign(new Error('No.'), { name });
}

const full = namedError('QuotaExceededError');

function textOf(change: object): string {
  return JSON.stringify({ version: 1, ...kept, ...change });
}

describe('what is kept between visits', () => {
  it('comes back as it was saved', () => {
    const backend = new FakeBackend();
    expect(createStorage(backend, toyKnowledge).save(kept)).toBeNull();
    expect(createStorage(backend, toyKnowledge).load()).toEqual({ kept, problem: null });
  });

  it('is nothing on a first visit, without a word', () => {
    expect(createStorage(new FakeBackend(), toyKnowledge).load()).toEqual({
      kept: nothing,
      problem: null,
    });
  });

  it.each([
    ['broken JSON', '{"version":1,"answers":', 'cannot be read'],
    ['nothing at all', '', 'cannot be read'],
    ['no object', '"hello"', 'cannot be read'],
    ['no version', '{"answers":{}}', 'cannot be read'],
    ['a version that is none', textOf({ version: 'x' }), 'cannot be read'],
    ['answers that are none', textOf({ answers: 7 }), 'cannot be read'],
    ['a list in place of answers', textOf({ answers: [1] }), 'cannot be read'],
    ['visited that is no list', textOf({ visited: null }), 'cannot be read'],
    ['a newer version', textOf({ version: 2 }), 'newer version'],
  ])('starts afresh from %s, says so, and sets the text aside', (_, text, says) => {
    const backend = new FakeBackend(text);
    const loaded = createStorage(backend, toyKnowledge).load();
    expect(loaded.kept).toEqual(nothing);
    expect(loaded.problem?.says).toContain(says);
    expect(backend.getItem(`${key}:backup`)).toBe(text);
  });

  it.each([
    ['an unknown question', { answers: { weather: 'wet', moon: 'full' } }, 'answers.moon'],
    ['an unknown option', { answers: { weather: 'wet', umbrella: 'two' } }, 'answers.umbrella'],
    ['a number below zero', { answers: { weather: 'wet', hunger: -1 } }, 'answers.hunger'],
    ['a number turned null', { answers: { weather: 'wet', hunger: null } }, 'answers.hunger'],
    [
      'an unknown assumption',
      { answers: { weather: 'wet' }, assumptions: { ghost: 1 } },
      'assumptions.ghost',
    ],
  ])('leaves out %s, names it, keeps the rest and the text', (_, change, field) => {
    const backend = new FakeBackend(textOf(change));
    const loaded = createStorage(backend, toyKnowledge).load();
    expect(loaded.kept.answers).toEqual({ weather: 'wet' });
    expect(loaded.problem?.says).toContain(field);
    expect(backend.getItem(`${key}:backup`)).toBe(textOf(change));
  });

  it('forgets visited questions that no longer exist, without a word', () => {
    const loaded = createStorage(
      new FakeBackend(textOf({ visited: ['moon', 'weather'] })),
      toyKnowledge,
    ).load();
    expect(loaded).toEqual({ kept: { ...kept, visited: ['weather'] }, problem: null });
  });

  it('keeps every unreadable text, each once', () => {
    const backend = new FakeBackend();
    for (const text of ['one', 'one', 'two', 'three']) {
      backend.setItem(key, text);
      createStorage(backend, toyKnowledge).load();
    }
    const backups = [...backend.entries].filter(([name]) => name.includes('backup'));
    expect(backups.map(([, text]) => text)).toEqual(['one', 'two', 'three']);
  });

  it('writes nothing over an unreadable text that could not be set aside', () => {
    const backend = new FakeBackend('broken');
    backend.refusal = full;
    const storage = createStorage(backend, toyKnowledge);
    expect(storage.load().problem?.says).toContain('no room to set them aside');
    backend.refusal = null;
    storage.save(kept);
    expect(backend.getItem(key)).toBe('broken');
  });
});

describe('storage that refuses', () => {
  it.each([
    ['is full', full, 'no room'],
    ['is full, as Firefox says it', namedError('NS_ERROR_DOM_QUOTA_REACHED'), 'no room'],
    ['is forbidden', namedError('SecurityError'), 'does not let'],
  ])('is named and thrown at nobody: it %s', (_, refusal, says) => {
    const backend = new FakeBackend();
    backend.refusal = refusal;
    expect(createStorage(backend, toyKnowledge).save(kept)?.says).toContain(says);
  });

  it('is told once, and again when it comes back', () => {
    const backend = new FakeBackend();
    const storage = createStorage(backend, toyKnowledge);
    const said = [full, full, null, full].map((refusal) => {
      backend.refusal = refusal;
      return storage.save(kept) !== null;
    });
    expect(said).toEqual([true, false, false, true]);
  });

  it('may forbid even being asked for', () => {
    const backend = openBackend(() => {
      throw namedError('SecurityError');
    });
    const loaded = createStorage(backend, toyKnowledge).load();
    expect(loaded.kept).toEqual(nothing);
    expect(loaded.problem?.says).toContain('does not let');
  });

  it('may forbid reading', () => {
    const backend = new FakeBackend();
    backend.getItem = () => {
      throw namedError('SecurityError');
    };
    expect(createStorage(backend, toyKnowledge).load().problem?.says).toContain('does not let');
  });
});
