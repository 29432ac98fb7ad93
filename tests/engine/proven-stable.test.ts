import { describe, expect, it, vi } from 'vitest';
import { sortAnswers } from '../../src/engine/applies';
import { countCompletions, seeded } from '../../src/engine/completions';
import { decide } from '../../src/engine/decide';
import { indexRulebook } from '../../src/engine/rulebook';
import type { Rulebook } from '../../src/engine/rulebook';
import { isProvenStable } from '../../src/engine/proven-stable';
import type { Answers } from '../../src/model/answers';
import type { Condition } from '../../src/model/condition';
import type { FactDefinition } from '../../src/model/fact';
import { allAnswers } from '../fixtures/all-answers';
import { randomAnswers, randomKnowledge } from '../fixtures/random-knowledge';
import { rounds } from '../fixtures/rounds';
import { toyRulebook } from '../fixtures/toy-facts';
import {
  always,
  atLeast,
  book,
  choice,
  examples,
  facts,
  factSet,
  first,
  gate,
  gateOn,
  is,
  many,
  method,
  noTraining,
  number,
  proven,
  split,
  training,
  weights,
  world,
} from '../fixtures/yes-no-world';
import type { Question, Rule } from '../fixtures/yes-no-world';

// Thousands of decisions by the evaluator: seconds here, more on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const a = choice('a');
const b = choice('b');
const out: Rule = [is('z'), weights('strong')];
const post: Rule = [is('z'), facts('strong')];

/** Whether it is proven, and whether open questions have to be split into their answers for that. */
type Case = [string, boolean | 'by cases', readonly Question[], readonly Rule[], Answers?];

/** Far too many open questions to split, on which more hangs than on others, but for no family. */
const others = Array.from({ length: 9 }, (_, index) => choice(`other-${index}`));
const idle = others.map(({ id }): Rule => [is(id), training('stage', '-strong')]);

const table = (cases: Case[]) =>
  it.each(cases)('%s: %s', (_name, settled, questions, rules, answers) => {
    expect(proven(questions, rules, answers).settled).toBe(settled !== false);
    const among = proven([...questions, ...others], [...rules, ...idle], answers);
    expect(among.settled).toBe(settled === true);
  });

const strong = (when: Condition): Rule[] => [[when, weights('strong')]];

describe('that the weights stay is proven', () => {
  const left = is('s', 'left');
  /** An option that was split since: which part was meant stays open. */
  const either: Answers = { s: 'either' };
  table([
    ['nothing bears on it', true, [a], []],
    ['less than it takes hangs on what is open', true, [a], [[is('a'), weights('clear')]]],
    ['enough hangs on what is open', false, [a], [[is('a'), weights('strong')]]],
    [
      'two open questions that are enough together',
      false,
      [a, b],
      [
        [is('a'), weights('clear')],
        [is('b'), weights('slight')],
      ],
    ],
    [
      'two answers to one question, of which only one can be given',
      true,
      [a],
      [
        [is('a'), weights('clear')],
        [is('a', 'no'), weights('clear')],
      ],
    ],
    [
      'one answer that does both',
      false,
      [a],
      [
        [is('a'), weights('clear')],
        [{ not: is('a', 'no') }, weights('clear')],
      ],
    ],
    [
      'what speaks for it speaks against it as well',
      true,
      [a],
      [
        [is('a'), weights('strong')],
        [{ not: is('a', 'no') }, weights('-slight')],
      ],
    ],
    [
      'an answer that takes away what speaks against it',
      false,
      [a],
      [
        [is('a', 'no'), weights('-clear')],
        [is('z'), weights('strong')],
      ],
    ],
    [
      'a rule that two open answers make true together',
      false,
      [a, b],
      [[{ all: [is('a'), is('b')] }, weights('strong')]],
    ],
    [
      'a rule that no answer makes true',
      true,
      [a],
      [[{ all: [is('a'), is('a', 'no')] }, weights('strong')]],
    ],
    [
      'rules of two questions of which only one can hold',
      'by cases',
      [a, b],
      [
        [{ all: [is('a'), is('b')] }, weights('clear')],
        [{ all: [is('a'), is('b', 'no')] }, weights('clear')],
      ],
    ],
    [
      'the same where both can hold',
      false,
      [a, b],
      [
        [{ all: [is('a'), is('b')] }, weights('clear')],
        [{ any: [is('a'), is('b', 'no')] }, weights('clear')],
      ],
    ],
    [
      'no training is left',
      true,
      [a],
      [
        [is('z'), ...noTraining],
        [is('a'), weights('strong')],
      ],
    ],
    [
      'one training is left',
      false,
      [a],
      [
        [is('z'), gateOn({ family: 'out' }), gateOn({ family: 'dance' })],
        [is('a'), weights('strong')],
      ],
    ],
    [
      'all training may go',
      false,
      [a],
      [
        [is('a', 'no'), ...noTraining],
        [is('a'), weights('strong')],
      ],
    ],
    [
      'an option that was split and may be either',
      false,
      [split],
      [[is('s', 'left'), weights('strong')]],
    ],
    [
      'an option that was split, and both are enough only together',
      true,
      [split],
      [
        [is('s', 'left'), weights('clear')],
        [is('s', 'right'), weights('clear')],
      ],
    ],
    [
      'an option that was split, and only who gave neither part goes out',
      true,
      [split],
      [
        [{ question: 's', in: ['left', 'right'] }, weights('strong')],
        [is('s', 'left'), weights('-slight')],
        [is('s', 'right'), weights('-slight')],
      ],
    ],
    ['what an option that was split left open', true, [split, a], strong(left), either],
    ['that, or what is not so', true, [split, a], strong({ any: [is('z', 'no'), left] }), either],
    ['that, or an open answer', false, [split, a], strong({ any: [left, is('a')] }), either],
    ['that, and an open answer', true, [split, a], strong({ all: [left, is('a')] }), either],
  ]);
});

describe('what must be given is proven', () => {
  table([
    ['less than it takes hangs on what is open', true, [a], [[is('a'), facts('clear')]]],
    ['enough hangs on what is open', false, [a], [[is('a'), facts('strong')]]],
    ['enough examples hang on what is open', false, [a], [[is('a'), examples('strong')]]],
    ['facts and examples do not add up', true, [a], [[is('a'), facts('clear'), examples('clear')]]],
    ['facts stay wanted', true, [a], [post]],
    ['facts stay wanted, or examples instead', true, [a], [post, [is('a'), examples('strong')]]],
    ['facts may be too few', false, [a], [post, [is('a'), facts('-slight')]]],
    [
      'facts may be too few, and examples are enough',
      true,
      [a],
      [post, [is('z'), examples('strong')], [is('a'), facts('-slight')]],
    ],
    ['weights may change', false, [a], [post, [is('a'), weights('strong')]]],
    ['weights hardly change', true, [a], [post, [is('a'), weights('clear')]]],
    ['all that gives may be ruled out', false, [a], [post, [is('a'), gateOn({ family: 'post' })]]],
    ['what gives examples may be ruled out', true, [a], [post, [is('a'), gate('album')]]],
  ]);
});

describe('which training is proven', () => {
  table([
    ['nothing bears on it', true, [a], [out]],
    ['weights may stay', false, [a], [out, [is('a'), weights('-slight')]]],
    ['weights have more than it takes', true, [a], [out, out, [is('a'), weights('-strong')]]],
    [
      'a tie that the lower rung wins',
      true,
      [a],
      [
        [is('z'), weights('strong'), training('out', 'slight')],
        [is('a'), training('dance', 'slight')],
      ],
    ],
    [
      'a tie that the lower rung loses',
      false,
      [a],
      [
        [is('z'), weights('strong'), training('dance', 'slight')],
        [is('a'), training('out', 'slight')],
      ],
    ],
    ['a rival overtakes', false, [a], [out, [is('a'), training('stage', 'slight')]]],
    ['a rival falls further back', true, [a], [out, [is('a'), training('stage', '-strong')]]],
    ['it falls back itself', false, [a], [out, [is('a'), training('out', '-slight')]]],
    [
      'what helps a rival helps it as much',
      true,
      [a],
      [out, [is('a'), training('stage', 'strong'), training('out', 'strong')]],
    ],
    [
      'what helps a rival helps it by another answer',
      false,
      [a],
      [out, [is('a'), training('stage', 'strong')], [is('a', 'no'), training('out', 'strong')]],
    ],
    [
      'a rival that is ruled out',
      true,
      [a],
      [
        [is('z'), weights('strong'), gateOn({ family: 'stage' })],
        [is('a'), training('stage', 'strong')],
      ],
    ],
    [
      'a rival that is half ruled out',
      false,
      [a],
      [
        [is('z'), weights('strong'), gate('waltz')],
        [is('a'), training('dance', 'strong')],
      ],
    ],
    ['it may be ruled out itself', false, [a], [out, [is('a'), gateOn({ family: 'out' })]]],
    ['one of its methods may be ruled out', true, [a], [out, [is('a'), gate('dinner')]]],
    [
      'its two methods, by different answers',
      false,
      [a, b],
      [out, [is('a'), gate('dinner')], [is('b'), gate('walk')]],
    ],
    ['context does not matter', true, [a], [out, [is('a'), facts('strong')]]],
  ]);

  it('is not where a tie may be won by a rival whose lower rung is left', () => {
    // walk 6, dinner 7, waltz 6.5: dance wins a tie where the walk may be ruled out.
    const rules: Rule[] = [out, [is('z'), method('dinner', '-slight')], [is('a'), gate('dinner')]];
    const knowledge = world([a], rules);
    const at = (waltz: number) => {
      const strategies = knowledge.strategies.map((entry) =>
        entry.id === 'waltz' ? { ...entry, rung: waltz } : entry,
      );
      const rulebook = indexRulebook({ ...knowledge, strategies }, factSet());
      const input = { answers: { z: 'yes' } };
      return isProvenStable(rulebook, input, { of: 100, families: { out: 100 } });
    };
    // The bound looks at the highest rung that may be left; the proof by cases finds the rest.
    expect([at(6.5), at(9)]).toEqual([false, true]);
  });

  it('heeds how often each wins at a score of 0', () => {
    const knowledge = world([a], [out, [is('a'), training('dance', 'slight')]]);
    const at = (offset: number) => {
      const { calibration } = knowledge;
      const offsets = { out: offset, dance: 0, stage: 0 };
      const more = { calibration: { ...calibration, training: { slope: 1, offsets } } };
      const rulebook = indexRulebook({ ...knowledge, ...more }, factSet());
      const input = { answers: { z: 'yes' } };
      return isProvenStable(rulebook, input, { of: 100, families: { out: 100 } });
    };
    expect([at(1.1), at(0.9)]).toEqual([true, false]);
  });

  it('is not where a rival wins at a score of 0 and no point lies between', () => {
    const slightly = [training('out', 'slight'), training('dance', 'slight')] as const;
    const knowledge = world(
      [a],
      [
        [is('z'), weights('strong'), slightly[0]],
        [is('a'), slightly[1]],
      ],
    );
    const at = (dance: number) => {
      const { calibration } = knowledge;
      const offsets = { out: 0, dance, stage: -9 };
      const more = { calibration: { ...calibration, training: { slope: 1, offsets } } };
      const rulebook = indexRulebook({ ...knowledge, ...more }, factSet());
      const input = { answers: { z: 'yes' } };
      return isProvenStable(rulebook, input, { of: 100, families: { out: 100 } });
    };
    expect([at(-0.3), at(0), at(0.3)]).toEqual([true, true, false]);
  });
});

describe('proofs over numbers, lists and facts', () => {
  const low: Condition = { question: 'n', atMost: 29 };
  const high = atLeast('n', 50);
  const has = (option: string): Condition => ({ question: 'many', has: option });
  const clear = (when: Condition): Rule => [when, weights('clear')];
  table([
    ['no number is both', true, [number], [clear(low), clear(high)]],
    ['one number is both', false, [number], [clear(low), clear(atLeast('n', 20))]],
    [
      'no value of a fact is both',
      true,
      [number],
      [clear({ fact: 'same', atMost: 29 }), clear({ fact: 'same', atLeast: 50 })],
    ],
    [
      'one value of a fact is both',
      false,
      [number],
      [clear({ fact: 'same', atMost: 29 }), clear({ fact: 'same', atLeast: 29 })],
    ],
    ['a number beyond the plausible', false, [number], [[atLeast('n', 1000), weights('strong')]]],
    [
      'no list is empty and holds one',
      true,
      [many],
      [clear({ question: 'many', none: true }), clear(has('one'))],
    ],
    ['a list holds both', false, [many], [clear(has('two')), clear(has('one'))]],
    [
      'a list and a choice that exclude one another',
      'by cases',
      [many, a],
      [
        clear({ all: [has('one'), is('a')] }),
        clear({ all: [{ question: 'many', none: true }, is('a')] }),
      ],
    ],
    [
      'a number and a choice that exclude one another',
      'by cases',
      [number, a],
      [clear({ all: [low, is('a')] }), clear({ all: [high, is('a')] })],
    ],
  ]);

  it('lean on assumptions as they are set', () => {
    const fact: FactDefinition = {
      id: 'same',
      questions: [{ id: 'n' }],
      assumptions: ['coins-per-dinner'],
      compute: (at) => {
        const value = at.number('n') * Number(at.assumption('coins-per-dinner'));
        return { low: value, high: value };
      },
    };
    const rules: Rule[] = [[{ fact: 'same', atLeast: 5000 }, weights('strong')]];
    const rulebook = indexRulebook(world([number], rules), factSet(fact));
    const settled = (coins?: number) =>
      isProvenStable(
        rulebook,
        {
          answers: { z: 'yes' },
          ...(coins !== undefined && { assumptions: { 'coins-per-dinner': coins } }),
        },
        { of: 100, families: { home: 100 } },
      );
    expect([settled(), settled(4), settled(5)]).toEqual([false, true, false]);
  });
});

describe('proofs over questions that may not apply, or are implied', () => {
  const later = choice('b', { askIf: is('a') });
  const implying = choice('b', { implied: [{ when: is('a'), answer: 'no' }] });
  table([
    ['asked only after an open answer', false, [a, later], strong(is('b'))],
    ['not asked after this answer', true, [a, later], strong(is('b')), { a: 'no' }],
    ['asked after this one', false, [a, later], strong(is('b')), { a: 'yes' }],
    ['answered already', true, [a, later], strong(is('b')), { a: 'yes', b: 'no' }],
    ['answered, but perhaps not asked', false, [a, later], strong({ not: is('b') }), { b: 'yes' }],
    [
      'two answers to a question that may not apply',
      true,
      [a, later],
      [
        [is('b'), weights('clear')],
        [is('b', 'no'), weights('clear')],
      ],
    ],
    [
      'a "not" that only an open answer undoes',
      false,
      [a, later],
      [
        [{ not: is('b') }, weights('clear')],
        [is('z'), weights('slight')],
        [{ all: [is('b'), is('a')] }, weights('-strong')],
      ],
    ],
    [
      'one that may not apply beside one that does',
      'by cases',
      [a, later, choice('c')],
      [
        [{ all: [is('b'), is('c')] }, weights('clear')],
        [{ all: [is('b', 'no'), is('c')] }, weights('clear')],
      ],
    ],
    [
      'an answer that puts a preparation first, if it counts',
      false,
      [a, later],
      [[is('b'), first('nap')]],
      { b: 'yes' },
    ],
    ['implied by an open answer', false, [a, implying], strong(is('b'))],
    ['implied by this answer', true, [a, implying], strong(is('b')), { a: 'yes' }],
    ['implied otherwise', false, [a, implying], strong(is('b')), { a: 'no' }],
  ]);
});

describe('proofs past gates and what comes first', () => {
  table([
    ['a gate on the leader that is unknown', false, [a], [[is('a'), gate('read')]]],
    ['a gate on another method of its family', true, [a], [[is('a'), gate('bake')]]],
    ['another family that an open answer puts first', false, [a], [[is('a'), first('walk')]]],
    ['its own family that an open answer puts first', true, [a], [[is('a'), first('bake')]]],
    [
      'put first already',
      true,
      [a],
      [
        [is('z'), first('bake')],
        [is('a'), weights('strong')],
      ],
    ],
    [
      'put first already, and what could come first stands higher',
      true,
      [a],
      [
        [is('z'), first('bake')],
        [is('a'), first('walk')],
      ],
    ],
    [
      'put first already, and what could come first stands lower',
      false,
      [a],
      [
        [is('z'), first('walk')],
        [is('a'), first('bake')],
      ],
    ],
    [
      'put first already, and what could come first is of the same family',
      true,
      [a],
      [
        [is('z'), first('dinner')],
        [is('a'), first('walk')],
      ],
    ],
    [
      'a preparation that is put first, and what could come first stands higher',
      true,
      [a],
      [
        [is('z'), first('nap')],
        [is('a'), first('walk')],
      ],
    ],
    [
      'a preparation that is put first',
      true,
      [a],
      [
        [is('z'), first('nap')],
        [is('a'), weights('strong')],
      ],
    ],
  ]);
});

describe('a proof', () => {
  /** Whatever these questions are answered, one rule favours going out: only trying each shows it. */
  function cases(count: number) {
    const questions = Array.from({ length: count }, (_, index) => choice(`q${index}`));
    const rules = Array.from({ length: 2 ** count }, (_, at): Rule => [
      { all: questions.map(({ id }, index) => is(id, at & (1 << index) ? 'yes' : 'no')) },
      weights('clear'),
    ]);
    return proven(questions, rules).settled;
  }

  it('looks at up to 300 partial answer sets, and is not found where it needs more', () => {
    expect(cases(8)).toBe(true);
    expect(cases(9)).toBe(false);
  });

  it('splits first the question on which most hangs', () => {
    // Twelve points for going out, of which six can hold: which six, only the last question tells.
    const names = Array.from({ length: 12 }, (_, index) => `q${index}`);
    const rules = names.map((id, index): Rule => [
      { all: [is(id), is('h', index % 2 === 0 ? 'yes' : 'no')] },
      weights('slight'),
    ]);
    const idly: Rule = [is('first'), training('stage', '-slight')];
    const questions = [choice('first'), ...names.map((id) => choice(id)), choice('h')];
    const against: Rule = [is('z'), weights('-strong')];
    const slightly: Rule = [is('z'), weights('-slight')];
    expect(proven(questions, [idly, against, slightly, ...rules]).settled).toBe(true);
  });

  it('is not sought where a completion led elsewhere, nor needed where nothing is open', () => {
    const rulebook = book([a], []);
    const settled = (answers: Answers, families: Record<string, number>) =>
      isProvenStable(rulebook, { answers: { z: 'yes', ...answers } }, { of: 100, families });
    expect(settled({}, { home: 99, out: 1 })).toBe(false);
    expect(settled({}, { out: 100 })).toBe(false);
    expect(settled({}, { home: 100 })).toBe(true);
    expect(settled({ a: 'yes' }, {})).toBe(true);
  });

  it('is none while a gate on the advised method is unknown, though nothing is open', () => {
    const wide: FactDefinition = {
      id: 'same',
      questions: [],
      assumptions: [],
      compute: () => ({ low: 0, high: 9 }),
    };
    const rules: Rule[] = [[{ fact: 'same', atLeast: 5 }, gate('read')]];
    const rulebook = indexRulebook(world([], rules), factSet(wide));
    expect(isProvenStable(rulebook, { answers: { z: 'yes' } }, { of: 100, families: {} })).toBe(
      false,
    );
  });

  it('holds always where the rule always holds', () => {
    expect(proven([a], [[always, weights('strong')]])).toEqual({ family: 'out', settled: true });
  });
});

/** Every family that some completion leads to; numbers at few values. Stops at the second. */
function familiesReached(
  rulebook: Rulebook,
  answers: Answers,
  numbers: (max: number) => number[],
  reached = new Set<string>(),
): Set<string> {
  const [next] = sortAnswers(rulebook, { answers }).open;
  const question = rulebook.knowledge.questions.find(({ id }) => id === next);
  if (question === undefined) reached.add(decide(rulebook, { answers }).family);
  else {
    for (const answer of allAnswers(question, numbers)) {
      if (reached.size > 1) break;
      familiesReached(rulebook, { ...answers, [question.id]: answer }, numbers, reached);
    }
  }
  return reached;
}

/**
 * Whether every completion leads to today's family. That all lead to one is not enough: an answer to a
 * question of which it is open whether it applies counts today, and is parked where it does not.
 */
function isAlwaysToday(
  rulebook: Rulebook,
  answers: Answers,
  numbers: (max: number) => number[],
): boolean {
  const { family } = decide(rulebook, { answers });
  return [...familiesReached(rulebook, answers, numbers)].every((reached) => reached === family);
}

const settled = (rulebook: Rulebook, answers: Answers) =>
  isProvenStable(rulebook, { answers }, countCompletions(rulebook, { answers }));

const isConditional = (rulebook: Rulebook, answers: Answers) => {
  const { ranking, strategy } = decide(rulebook, { answers });
  return ranking.some(({ strategies }) =>
    strategies.some((entry) => entry.strategy === strategy && entry.conditional),
  );
};

const grid = (max: number) =>
  [0, 3, 5, 9, 10, 11, 15, 20, 40, 60, 100, 1000, 3000].filter((at) => at <= max);

describe('settled', () => {
  it('is never said where a completion leads to another family', () => {
    const random = seeded(11);
    let said = 0;
    let same = 0;
    for (let round = 0; round < rounds(60); round += 1) {
      const size = { questions: 6, rules: 8 + (round % 12), families: 5, strategies: 9 };
      const { rulebook, knowledge } = randomKnowledge(random, size);
      for (let set = 0; set < 4; set += 1) {
        const answers = randomAnswers(random, knowledge.questions, 0.6);
        if (isConditional(rulebook, answers)) {
          expect(settled(rulebook, answers)).toBe(false);
          continue;
        }
        const isSaid = settled(rulebook, answers);
        const isSame = isAlwaysToday(rulebook, answers, grid);
        if (isSaid && !isSame) expect(answers).toBe('not settled');
        if (isSame) same += 1;
        if (isSaid) said += 1;
      }
    }
    // Not proven is allowed, but seldom: only ranges of facts over two open numbers stay unproven.
    expect(said).toBeGreaterThan(rounds(40));
    expect(said / same).toBeGreaterThan(0.85);
  });

  it('equals trying everything on the toy', () => {
    const random = seeded(12);
    const few = (max: number) => [0, 2, 3, 7, 8, 9, 10, 899, 900, 1000].filter((at) => at <= max);
    let said = 0;
    for (let set = 0; set < rounds(150); set += 1) {
      const answers = randomAnswers(random, toyRulebook.knowledge.questions, 0.75);
      const wanted =
        !isConditional(toyRulebook, answers) && isAlwaysToday(toyRulebook, answers, few);
      if (settled(toyRulebook, answers) !== wanted) expect(answers).toBe(`settled: ${wanted}`);
      if (wanted) said += 1;
    }
    expect(said).toBeGreaterThan(rounds(20));
  });

  it('is not said while a number far beyond the plausible could put another first', () => {
    const answers = { weather: 'storm', umbrella: 'no', company: [], mood: 'movement', purse: 50 };
    const completions = countCompletions(toyRulebook, { answers });
    expect(completions).toEqual({ of: 100, families: { home: 100 } });
    expect(settled(toyRulebook, answers)).toBe(false);
    expect(settled(toyRulebook, { ...answers, hunger: 3 })).toBe(true);
  });

  it('is not said where every completion leads to one family and today’s advice is another', () => {
    // It is open whether the umbrella matters. Today it does, and they dance; in no weather do they:
    // when dry it does not matter, and when wet or in a storm the rain outweighs it.
    const answers = {
      ...{ umbrella: 'yes', company: ['friends'], hunger: 36 },
      ...{ mood: 'news', music: 'soft' },
    };
    expect(decide(toyRulebook, { answers }).family).toBe('dance');
    const completions = countCompletions(toyRulebook, { answers });
    expect(completions).toEqual({ of: 100, families: { post: 100 } });
    expect(settled(toyRulebook, answers)).toBe(false);
    for (const weather of ['dry', 'wet', 'storm']) {
      const known = { ...answers, weather };
      expect(decide(toyRulebook, { answers: known }).family).toBe('post');
      expect(settled(toyRulebook, known)).toBe(true);
    }
  });
});
