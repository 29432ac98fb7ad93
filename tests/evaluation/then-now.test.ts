import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Knowledge, RulebookEntries } from '../../src/model/knowledge';
import type { Input } from '../../src/model/recommendation';
import { changedEntries, revert } from '../../src/evaluation/release-changes';
import { runThenNow } from '../../src/evaluation/then-now';
import { rulebookOf, verdictOf as verdictBy } from '../../src/evaluation/verdict';
import { sameVerdict } from '../../src/model/recommendation';
import { anyAnswers } from '../fixtures/any-answers';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { firstToy, secondToy } from '../fixtures/toy-releases';
import { rounds } from '../fixtures/rounds';

type Rules = Knowledge['rules'];

const factsOf = () => toyFacts;
const verdictOf = (knowledge: Knowledge | RulebookEntries, input: Input) =>
  verdictBy(rulebookOf(knowledge, factsOf), input);

function compare(then: Knowledge, now: Knowledge, answers: Record<string, never> | object) {
  const input = { answers: answers as Record<string, string> };
  const shared = verdictOf(then, input);
  return runThenNow({ then, now, input, shared, factsOf });
}

/** Rules of strength one that each push the family "out" when it is dry. */
function pushes(count: number): Rules {
  return Array.from({ length: count }, (_, at) => ({
    ...toyKnowledge.rules[0]!,
    id: `push-${at}`,
    consideration: `push-${at}`,
    when: { question: 'weather', is: 'dry' },
    effects: [{ kind: 'favour', on: { question: 'weights' }, by: 'slight' }],
  }));
}

describe('then and now', () => {
  it('says nothing where nothing changed', () => {
    expect(compare(firstToy, firstToy, { weather: 'wet' })).toMatchObject({
      replayAgrees: true,
      difference: { kind: 'none' },
    });
  });

  it('says nothing where entries changed that do not matter to these answers', () => {
    expect(compare(firstToy, secondToy, { weather: 'wet', purse: 1 }).difference).toEqual({
      kind: 'none',
    });
  });

  it.each([
    [{ weather: 'dry', company: ['dog'], purse: 1 }, [['rules', 'dog-walk', 'changed']]],
    [{ weather: 'dry', purse: 60 }, [['rules', 'full-purse', 'added']]],
    [{ weather: 'wet', umbrella: 'yes', company: ['dog'] }, [['rules', 'dog-walk', 'changed']]],
  ])('names the one entry that made the difference for %j', (answers, entries) => {
    const { difference } = compare(firstToy, secondToy, answers);
    if (difference.kind !== 'entries') throw new Error(difference.kind);
    expect(difference).toMatchObject({ smallest: true });
    const found = difference.entries.map(({ kind, id, change }) => [kind, id, change]);
    // The strength may hang on further entries, but what is named first has to be among them.
    expect(found).toEqual(expect.arrayContaining(entries));
  });

  it('finds exactly the smallest set, as trying all sets does', () => {
    const changed = changedEntries(firstToy, secondToy);
    const every = changed.reduce<(typeof changed)[]>(
      (all, entry) => [...all, ...all.map((some) => [...some, entry])],
      [[]],
    );
    fc.assert(
      fc.property(anyAnswers(toyKnowledge.questions), (answers) => {
        const { shared, now, difference } = compare(firstToy, secondToy, answers);
        const sizes = every
          .filter((set) =>
            sameVerdict(verdictOf(revert(secondToy, firstToy, set), { answers }), shared),
          )
          .map((set) => set.length);
        if (sameVerdict(shared, now)) expect(difference.kind).toBe('none');
        else if (difference.kind === 'entries') {
          expect(difference.entries).toHaveLength(Math.min(...sizes));
          expect(difference.smallest).toBe(true);
        } else expect(sizes).toEqual([]);
      }),
      { numRuns: rounds(300) },
    );
  });

  it('beyond three gives a set of which none can be left out', () => {
    const now = { ...firstToy, rules: [...firstToy.rules, ...pushes(5)] };
    const then = { ...firstToy, rules: [...firstToy.rules, ...pushes(0)] };
    const input = { answers: { weather: 'dry' } };
    const shared = verdictOf(then, input);
    const { difference } = runThenNow({ then, now, input, shared, factsOf });
    if (difference.kind !== 'entries') throw new Error(difference.kind);
    const { entries } = difference;
    const restores = (set: typeof entries) =>
      sameVerdict(verdictOf(revert(now, then, set), input), shared);
    expect(entries.length).toBeGreaterThan(3);
    expect(restores(entries)).toBe(true);
    for (const entry of entries)
      expect(restores(entries.filter((one) => one !== entry))).toBe(false);
  });

  it('counts the ways where several sets of one size restore it', () => {
    // One push is enough to lead out, and any of the three that are gone gives it.
    const then = { ...firstToy, rules: [...firstToy.rules, ...pushes(3)] };
    expect(compare(then, firstToy, { weather: 'dry' }).difference).toMatchObject({
      kind: 'entries',
      smallest: true,
      ways: 3,
    });
  });

  it('names the calibration where nothing but the chances changed', () => {
    const { weights } = firstToy.calibration;
    const calibration = { ...firstToy.calibration, weights: { ...weights, offset: -3 } };
    const answers = { weather: 'dry', company: ['dog'] };
    expect(compare(firstToy, { ...firstToy, calibration }, answers).difference).toMatchObject({
      entries: [{ kind: 'calibration', id: 'calibration', change: 'changed' }],
      ways: 1,
    });
  });

  it('passes over sets that do not fit together, as a rule without its question', () => {
    const question = { ...firstToy.questions[0]!, id: 'season', slot: 90, askIf: undefined };
    const rule = {
      ...firstToy.rules[0]!,
      id: 'summer',
      consideration: 'summer',
      when: { question: 'season', is: 'dry' },
      effects: [{ kind: 'favour', on: { question: 'weights' }, by: 'strong' } as const],
    };
    const now = {
      ...firstToy,
      questions: [...firstToy.questions, question],
      rules: [...firstToy.rules, rule],
    };
    const input = { answers: { weather: 'wet', season: 'dry' } };
    expect(compare(firstToy, now, input.answers).difference).toMatchObject({
      entries: [{ kind: 'rules', id: 'summer', change: 'added' }],
      ways: 1,
    });
  });

  it('says where replay disagrees with the link, and that no set leads there', () => {
    const input = { answers: { weather: 'dry' } };
    const shared = { family: 'wait', strategy: 'nap', strength: 'clear' } as const;
    expect(runThenNow({ then: firstToy, now: secondToy, input, shared, factsOf })).toMatchObject({
      replayAgrees: false,
      difference: { kind: 'no-such-set' },
    });
  });

  it('names a default, a question, a strategy and a family too', () => {
    const cheap = {
      ...firstToy,
      assumptions: firstToy.assumptions.map((entry) =>
        entry.kind === 'number' ? { ...entry, default: 1000 } : entry,
      ),
    };
    const answers = { weather: 'dry', hunger: 9, purse: 60, company: ['dog'] };
    const { difference } = compare(firstToy, cheap, answers);
    expect(changedEntries(firstToy, cheap)).toHaveLength(1);
    expect(['none', 'entries']).toContain(difference.kind);
    const unasked = {
      ...firstToy,
      questions: firstToy.questions.map((question) =>
        question.id === 'company'
          ? { ...question, askIf: { question: 'weather', is: 'wet' } }
          : question,
      ),
    };
    expect(compare(firstToy, unasked, answers).difference).toMatchObject({
      kind: 'entries',
      entries: [{ kind: 'questions', id: 'company', change: 'changed' }],
      smallest: true,
      ways: 1,
    });
  });
});

describe('changed entries', () => {
  it('are those whose behaviour changed, not those that are worded otherwise', () => {
    const reworded = {
      ...firstToy,
      questions: firstToy.questions.map((question) => ({ ...question, help: 'Otherwise.' })),
      rules: firstToy.rules.map((rule) => ({ ...rule, because: 'Otherwise.' })),
    };
    expect(changedEntries(firstToy, reworded)).toEqual([]);
    expect(changedEntries(firstToy, secondToy)).toEqual([
      { kind: 'rules', id: 'dog-walk', change: 'changed' },
      { kind: 'rules', id: 'full-purse', change: 'added' },
      { kind: 'rules', id: 'umbrella-helps', change: 'removed' },
    ]);
  });

  it('taken back all together give what was', () => {
    const back = revert(secondToy, firstToy, changedEntries(firstToy, secondToy));
    expect(changedEntries(firstToy, back)).toEqual([]);
  });
});
