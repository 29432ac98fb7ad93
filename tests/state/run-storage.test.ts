import { describe, expect, it } from 'vitest';
import { openBackend } from '../../src/state/run-storage';
import type { RunBackend } from '../../src/state/run-storage';
import { createRuns } from '../../src/state/runs';
import { keptOf } from '../../src/state/session';
import { today } from '../../src/state/today';
import { MemoryBackend, full, namedError } from '../fixtures/memory-backend';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const key = 'tune-or-prompt:visit';
const nothing = { answers: {}, assumptions: {}, visited: [] };
const kept = {
  answers: { weather: 'wet', company: [], hunger: 3 },
  assumptions: { taste: 'salty' },
  visited: ['weather', 'company', 'hunger', 'purse'],
};

/** The page as it comes up on what is kept, and as it saves. */
function open(backend: RunBackend | null) {
  const { session } = createRuns(backend, toyKnowledge, () => 'id');
  const now = () => session.store.getState();
  return {
    loaded: { kept: keptOf(now()), problem: now().problem },
    /** Gives what is told. */
    save: () => {
      session.dismissProblem();
      session.replace(kept, '');
      return now().problem;
    },
  };
}

function textOf(change: object): string {
  return JSON.stringify({ version: 1, ...kept, ...change });
}

describe('what is kept between visits', () => {
  it('comes back as it was saved', () => {
    const backend = new MemoryBackend();
    expect(open(backend).save()).toBeNull();
    expect(open(backend).loaded).toEqual({ kept: { ...kept, changed: today() }, problem: null });
  });

  it('is nothing on a first visit, without a word', () => {
    expect(open(new MemoryBackend()).loaded).toEqual({ kept: nothing, problem: null });
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
    const backend = new MemoryBackend(text);
    const { loaded } = open(backend);
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
    const backend = new MemoryBackend(textOf(change));
    const { loaded } = open(backend);
    expect(loaded.kept.answers).toEqual({ weather: 'wet' });
    expect(loaded.problem?.says).toContain(field);
    expect(backend.getItem(`${key}:backup`)).toBe(textOf(change));
  });

  it('forgets visited questions that no longer exist, without a word', () => {
    const { loaded } = open(new MemoryBackend(textOf({ visited: ['moon', 'weather'] })));
    expect(loaded).toEqual({ kept: { ...kept, visited: ['weather'] }, problem: null });
  });

  it('keeps every unreadable text, each once', () => {
    const backend = new MemoryBackend();
    for (const text of ['one', 'one', 'two', 'three']) {
      backend.entries.set(key, text);
      open(backend);
    }
    const backups = [...backend.entries].filter(([name]) => name.includes('backup'));
    expect(backups.map(([, text]) => text)).toEqual(['one', 'two', 'three']);
  });

  it('writes nothing over an unreadable text that could not be set aside', () => {
    const backend = new MemoryBackend('broken');
    backend.refusal = full;
    const { loaded, save } = open(backend);
    expect(loaded.problem?.says).toContain('no room to set them aside');
    backend.refusal = null;
    save();
    expect(backend.getItem(key)).toBe('broken');
  });
});

describe('storage that refuses', () => {
  it.each([
    ['is full', full, 'no room'],
    ['is full, as Firefox says it', namedError('NS_ERROR_DOM_QUOTA_REACHED'), 'no room'],
    ['is forbidden', namedError('SecurityError'), 'does not let'],
  ])('is named and thrown at nobody: it %s', (_, refusal, says) => {
    const backend = new MemoryBackend();
    backend.refusal = refusal;
    expect(open(backend).save()?.says).toContain(says);
  });

  it('is told once, and again when it comes back', () => {
    const backend = new MemoryBackend();
    const { save } = open(backend);
    const said = [full, full, null, full].map((refusal) => {
      backend.refusal = refusal;
      return save() !== null;
    });
    expect(said).toEqual([true, false, false, true]);
  });

  it('may forbid even being asked for', () => {
    const backend = openBackend((): RunBackend => {
      throw namedError('SecurityError');
    });
    const { loaded } = open(backend);
    expect(loaded.kept).toEqual(nothing);
    expect(loaded.problem?.says).toContain('does not let');
  });

  it('may forbid reading', () => {
    const backend = new MemoryBackend();
    backend.getItem = () => {
      throw namedError('SecurityError');
    };
    expect(open(backend).loaded.problem?.says).toContain('does not let');
  });
});
