import { describe, expect, it } from 'vitest';
import type { Measured } from '../../src/model/measured';
import { readMeasured } from '../../src/model/measured';
import { readSaved, writeSaved } from '../../src/share/saved';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const note: Measured = { from: 'file', date: '2026-11-29', because: '3 rows were counted.' };

describe('the note of an answer that was measured', () => {
  it('is read from storage only where it is in order', () => {
    const answers = { hunger: 3, weather: 'wet' };
    const saved = { answers, assumptions: {}, visited: [], measured: { hunger: note } };
    expect(readSaved(toyKnowledge, writeSaved(saved))).toMatchObject({ saved, dropped: [] });
    expect(
      readMeasured(answers, {
        hunger: { ...note, text: 'a row' },
        weather: { ...note, date: '2026-02-30' },
        moon: note,
      }),
    ).toEqual({ hunger: note });
    for (const odd of [null, 3, [], { hunger: null }, { hunger: { ...note, from: 'moon' } }]) {
      expect(readMeasured(answers, odd)).toBeUndefined();
    }
  });
});
