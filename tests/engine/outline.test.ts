import { describe, expect, it } from 'vitest';
import { assure, assureAndAsk } from '../../src/engine/assure';
import { recommend } from '../../src/engine/recommend';
import type { Answers } from '../../src/model/answers';
import type { Knowledge } from '../../src/model/knowledge';
import type { Effect } from '../../src/model/rule';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const [model] = toyKnowledge.rules;
const wet: Answers = { weather: 'wet' };

function rule(id: string, effects: Effect[], more: Partial<Knowledge['rules'][number]> = {}) {
  return { ...model!, id, consideration: id, grade: 'practice' as const, effects, ...more };
}
const withRules = (...rules: Knowledge['rules']): Knowledge => ({
  ...toyKnowledge,
  rules: [...toyKnowledge.rules, ...rules],
});
const given = (answers: Answers, knowledge: Knowledge = toyKnowledge) =>
  recommend(knowledge, { answers }, toyFacts);

describe('the evidence behind a recommendation', () => {
  const home: Effect = { kind: 'favour', on: { family: 'home' }, by: 'slight' };
  const read: Effect = { kind: 'favour', on: { strategy: 'read' }, by: 'clear' };
  const cases: [string, string, Answers, Knowledge['rules']][] = [
    ['no reason', 'none', { weather: 'dry' }, []],
    ['one that was measured', 'measured', wet, []],
    ['another that is habit', 'mixed', wet, [rule('habit', [home])]],
    ['a habit about the method alone', 'measured', wet, [rule('method', [read])]],
    ['what puts it first, not what ranks', 'practice', { ...wet, hunger: 950 }, []],
  ];
  it.each(cases)('is that of the deciding reasons: %s', (_name, evidence, answers, rules) => {
    expect(given(answers, withRules(...rules)).evidence).toBe(evidence);
  });
});

describe('the notes beside a recommendation', () => {
  it.each([
    [{ kind: 'note' }, true],
    [{ kind: 'note', on: { strategy: 'read' } }, true],
    [{ kind: 'note', on: { family: 'home' } }, true],
    [{ kind: 'note', on: { tag: 'quiet' } }, true],
    [{ kind: 'note', on: { strategy: 'walk' } }, false],
    [{ kind: 'note', on: { family: 'out' } }, false],
    [{ kind: 'step', step: 'stretch' }, false],
  ] as [Effect, boolean][])('are those that mean it or mean nothing: %j', (effect, isDue) => {
    expect(given(wet, withRules(rule('told', [effect]))).notes).toEqual(isDue ? ['told'] : []);
  });

  it('wait until their rule is true', () => {
    const knowledge = withRules(rule('told', [{ kind: 'note' }]));
    expect(given({}, knowledge).notes).toEqual([]);
    expect(given({ weather: 'dry' }, knowledge).notes).toEqual([]);
  });
});

describe('the disagreements beside a recommendation', () => {
  const [tea] = toyKnowledge.disagreements;
  const about = (id: string, ...considerations: string[]) => ({ ...tea!, id, considerations });
  const told = (answers: Answers, ...disagreements: Knowledge['disagreements']) =>
    given(answers, { ...toyKnowledge, disagreements }).disagreements;

  it('are those that took part, what moved families most first', () => {
    const answers = { ...wet, umbrella: 'yes', company: ['dog'], hunger: 9 };
    expect(
      told(
        answers,
        about('quiet', 'alone-quiet'),
        about('late', 'late'),
        about('umbrella', 'umbrella-helps'),
        about('rain', 'rain-inside'),
        about('dog', 'late', 'dog-walk', 'moon'),
      ),
    ).toEqual(['dog', 'rain', 'umbrella', 'late']);
  });

  it('add up what one consideration moved, and count points against as points', () => {
    const both = rule('both', [
      { kind: 'favour', on: { family: 'home' }, by: 'clear' },
      { kind: 'disfavour', on: { family: 'out' }, by: 'clear' },
    ]);
    const knowledge = {
      ...withRules(both),
      disagreements: [about('dog', 'dog-walk'), about('both', 'both')],
    };
    expect(given({ ...wet, company: ['dog'] }, knowledge).disagreements).toEqual(['both', 'dog']);
  });

  it('are weighed by what counts, and by families alone', () => {
    // storm-inside outweighs rain-inside: 3 points for home, not 5. dog-walk: 3 for out, and 2 for a tag.
    expect(
      told(
        { weather: 'storm', company: ['dog'] },
        about('rain', 'rain-inside'),
        about('dog', 'dog-walk'),
      ),
    ).toEqual(['rain', 'dog']);
    expect(
      told(
        { weather: 'storm', company: ['dog'] },
        about('dog', 'dog-walk'),
        about('rain', 'rain-inside'),
      ),
    ).toEqual(['dog', 'rain']);
  });

  it('wait until a rule is true', () => {
    expect(told({}, about('rain', 'rain-inside'))).toEqual([]);
  });
});

describe('the assumptions behind a recommendation', () => {
  it('are those of facts that are known and that some rule reads', () => {
    expect(given({}).assumptions).toEqual(['coins-per-dinner']);
    const mute = {
      ...toyKnowledge,
      rules: toyKnowledge.rules.filter(({ id }) => id !== 'no-coins'),
    };
    expect(given({}, mute).assumptions).toEqual([]);
    const unset = {
      ...toyKnowledge,
      assumptions: toyKnowledge.assumptions.map((entry) =>
        entry.kind === 'number' ? { ...entry, default: null } : entry,
      ),
    };
    expect(given({}, unset).assumptions).toEqual([]);
  });

  it('are those of thresholds where there is a plan', () => {
    const items = { ...toyKnowledge.assumptions[0]!, id: 'test-items', slot: 9 };
    const knowledge = { ...toyKnowledge, assumptions: [items, ...toyKnowledge.assumptions] };
    expect(given(wet, knowledge).assumptions).toEqual(['test-items', 'coins-per-dinner']);
    const planless = { ...knowledge, steps: [], strategies: [], rules: [] };
    expect(given(wet, planless).assumptions).toEqual([]);
  });
});

describe('how sure it is that a family stays in front', () => {
  const input = { answers: { weather: 'wet', umbrella: 'no', hunger: 1 } };

  it('is counted over completions', () => {
    const sure = assure(toyKnowledge, input, toyFacts, 'home');
    expect(sure.certainty).toBe('open');
    expect(sure.completions.of).toBe(100);
    const full = { answers: { weather: 'dry', hunger: 1, company: [], purse: 1 } };
    expect(assure(toyKnowledge, full, toyFacts, 'home')).toEqual({
      certainty: 'settled',
      completions: { of: 100, families: { home: 100 } },
    });
  });

  it('comes with the next question, and with whether asking may stop', () => {
    expect(assureAndAsk(toyKnowledge, input, toyFacts, input)).toEqual({
      ...assure(toyKnowledge, input, toyFacts, 'home'),
      family: 'home',
      nextQuestion: 'company',
      steady: false,
    });
    const asked = { answers: { ...input.answers, company: 'unsure' } };
    const passed = assureAndAsk(toyKnowledge, input, toyFacts, asked);
    expect(passed.nextQuestion).toBe('purse');
    const stormy = { answers: { ...input.answers, weather: 'storm', company: [] } };
    expect(assureAndAsk(toyKnowledge, stormy, toyFacts, stormy)).toMatchObject({
      nextQuestion: null,
      steady: true,
    });
  });

  it('of a family that never leads is nothing', () => {
    expect(assure(toyKnowledge, input, toyFacts, 'moon').certainty).toBe('open');
  });
});
