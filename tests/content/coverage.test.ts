import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/content';
import { readAnswers } from '../../src/model/answers';
import { decideOn } from './deciding';
import { methodPlaces } from './method-places';
import type { Place } from './method-places';
import { witnesses } from './witnesses';

const { strategies, complements, steps, rules, questions } = knowledge;
const undominated = strategies.filter(({ dominatedBy }) => dominatedBy === undefined);
const dominated = strategies.filter(({ dominatedBy }) => dominatedBy !== undefined);

describe('every strategy', () => {
  it('either comes first for a witness or says what dominates it', () => {
    const shown = witnesses.map(({ strategy }) => strategy);
    expect([...shown].sort()).toEqual(undominated.map(({ id }) => id).sort());
  });

  it.each(witnesses.map((witness) => [witness.strategy, witness.says, witness] as const))(
    '%s comes first for %s',
    (strategy, _says, { answers }) => {
      expect(readAnswers(questions, answers)).toMatchObject({ ok: true });
      const { strategy: first, sorted, ranking } = decideOn(answers);
      expect(first).toBe(strategy);
      expect(sorted.parked).toEqual([]);
      const entry = ranking
        .flatMap((family) => family.strategies)
        .find((ranked) => ranked.strategy === strategy);
      expect(entry).toMatchObject({ closed: false, conditional: false });
    },
  );

  it.each(dominated.map((entry) => [entry.id, entry.dominatedBy?.strategy ?? '', entry] as const))(
    '%s is dominated by %s: it stays in the ranking, behind it, with the reason',
    (id, better, { dominatedBy }) => {
      expect(dominatedBy?.because.length).toBeGreaterThan(40);
      expect(dominatedBy?.sources.length).toBeGreaterThan(0);
      const reachable = {
        'model-access': 'weights',
        hardware: 'cluster',
        'data-kinds': ['preferences'],
      };
      const order = decideOn(reachable).ranking.flatMap((family) => family.strategies);
      const at = (wanted: string) => order.findIndex(({ strategy }) => strategy === wanted);
      expect(order[at(id)]?.closed).toBe(false);
      expect(at(better)).toBeGreaterThanOrEqual(0);
      expect(at(id)).toBeGreaterThan(at(better));
    },
  );
});

/** The text of a strategy or complement, for a word that it must hold. */
function wordsOf(id: string): string {
  const strategy = strategies.find((entry) => entry.id === id);
  const complement = complements.find((entry) => entry.id === id);
  return `${strategy?.says ?? ''} ${strategy?.needs ?? ''} ${complement?.says ?? ''}`;
}

function isThere(place: Place): boolean {
  if ('strategy' in place) return strategies.some(({ id }) => id === place.strategy);
  if ('complement' in place) return complements.some(({ id }) => id === place.complement);
  if ('step' in place) return steps.some(({ id }) => id === place.step);
  if ('rule' in place) {
    return rules.some(({ id, because }) => id === place.rule && place.words.test(because));
  }
  if ('entry' in place) return place.words.test(wordsOf(place.entry));
  const question = questions.find(({ id }) => id === place.question);
  return question !== undefined && question.kind !== 'number'
    ? question.options.some(({ id }) => id === place.option)
    : false;
}

describe('every method that the articles name', () => {
  it.each(Object.entries(methodPlaces))('has a place: %s', (_name, place) => {
    expect(isThere(place)).toBe(true);
  });
});
