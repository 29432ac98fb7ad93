import { describe, expect, it, vi } from 'vitest';
import { sortAnswers } from '../../src/engine/applies';
import {
  countCompletions,
  optionShares,
  plausibleNumber,
  seeded,
} from '../../src/engine/completions';
import { decide } from '../../src/engine/decide';
import {
  askable,
  askingOf,
  chancesOfChange,
  decidingQuestions,
  nextQuestion,
  stillWorthAsking,
  notSureEnough,
  worthAsking,
} from '../../src/engine/next-question';
import { indexRulebook } from '../../src/engine/rulebook';
import type { Answers } from '../../src/model/answers';
import type { Shares } from '../../src/model/calibration';
import type { Condition } from '../../src/model/condition';
import { randomAnswers, randomKnowledge } from '../fixtures/random-knowledge';
import { rounds } from '../fixtures/rounds';
import { toyRulebook } from '../fixtures/toy-facts';
import {
  atLeast,
  book,
  choice,
  factSet,
  first,
  gate,
  is,
  many,
  number,
  same,
  split,
  weights,
  world,
} from '../fixtures/yes-no-world';
import type { Question, Rule } from '../fixtures/yes-no-world';

// Many knowledge bases are compiled: a second here, more on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const toy = (answers: Answers) => nextQuestion(toyRulebook, { answers });
const named = (indices: readonly number[], rulebook = toyRulebook) =>
  indices.map((index) => rulebook.questions[index]?.question.id);

describe('in the toy', () => {
  const asked: [string, Answers, string | null][] = [
    ['the first round starts in its order', {}, 'weather'],
    ['what does not apply is left out', { weather: 'dry' }, 'hunger'],
    ['what comes to apply is asked', { weather: 'wet' }, 'umbrella'],
    ['what is unsure is not asked again', { weather: 'unsure' }, 'hunger'],
    ['the first round comes first', { weather: 'dry', hunger: 1 }, 'mood'],
    ['then what tells most', { weather: 'dry', hunger: 1, mood: 'news' }, 'company'],
    [
      'be it a veto that is due',
      { weather: 'dry', hunger: 1, mood: 'movement', company: ['friends'], purse: 5 },
      'music',
    ],
    [
      'asking stops where all is answered',
      { weather: 'dry', hunger: 1, mood: 'news', company: ['dog'], purse: 3, music: 'soft' },
      null,
    ],
    [
      'asking stops where completions agree',
      { weather: 'storm', umbrella: 'no', hunger: 1, mood: 'movement', company: ['friends'] },
      null,
    ],
    ['be it within the first round', { company: ['dog'], umbrella: 'yes', music: 'loud' }, null],
    ['which goes on where one may not', { company: ['dog'], umbrella: 'yes' }, 'weather'],
  ];
  it.each(asked)('%s', (_name, answers, question) => {
    expect(toy(answers)).toBe(question);
  });

  it('a veto is asked only where it could rule out what leads', () => {
    const dry = { weather: 'dry', hunger: 1 };
    const open = (answers: Answers) => named(askable(toyRulebook, { answers }));
    // The dance leads, and nobody dances without music.
    expect(open({ ...dry, mood: 'movement' })).toContain('music');
    expect(open({ ...dry, mood: 'news' })).not.toContain('music');
    // What is implied is not asked.
    expect(open({ ...dry, mood: 'movement', company: [] })).not.toContain('music');
    expect(open({ ...dry, mood: 'movement', music: 'unsure' })).not.toContain('music');
  });
});

describe('what may be asked', () => {
  const asking = (
    questions: readonly Question[],
    rules: readonly Rule[],
    answers: Answers = {},
  ) => {
    const rulebook = book(questions, rules);
    return named(askable(rulebook, { answers: { z: 'yes', ...answers } }), rulebook);
  };
  const [a, b] = [choice('a'), choice('b')];

  it.each<[string, readonly Question[], readonly Rule[], Answers, string[]]>([
    ['what a rule reads', [a, b], [[is('b'), weights('slight')]], {}, ['b']],
    ['through a fact', [a, number], [[{ fact: 'same', atLeast: 5 }, weights('slight')]], {}, ['n']],
    [
      'to know whether another applies',
      [a, choice('b', { askIf: is('a') })],
      [[is('b'), weights('slight')]],
      {},
      ['a'],
    ],
    [
      'to know what another is',
      [a, choice('b', { implied: [{ when: is('a'), answer: 'no' }] })],
      [[is('b'), weights('slight')]],
      {},
      ['a', 'b'],
    ],
    [
      'in a condition that takes many terms',
      [a, b, ...Array.from({ length: 8 }, (_, at) => choice(`q${at}`))],
      [
        [
          {
            all: [0, 2, 4, 6].map((at) => ({ any: [is(`q${at}`), is(`q${at + 1}`)] })),
          },
          weights('slight'),
        ],
      ],
      {},
      Array.from({ length: 8 }, (_, at) => `q${at}`),
    ],
    [
      'not what is answered',
      [a, b],
      [[{ all: [is('a'), is('b')] }, weights('slight')]],
      { a: 'no' },
      ['b'],
    ],
    [
      'not what is unsure',
      [a, b],
      [[{ all: [is('a'), is('b')] }, weights('slight')]],
      { a: 'unsure' },
      ['b'],
    ],
    ['nothing where no rule reads any', [a, b], [], {}, []],
  ])('is %s', (_name, questions, rules, answers, ids) => {
    expect(asking(questions, rules, answers)).toEqual(ids);
  });

  it('is a veto only where it could close the route in the lead: by a gate, or by weighing', () => {
    const veto = choice('v', { asked: 'veto' });
    const gated = (strategy: string): Rule[] => [[is('v'), gate(strategy)]];
    expect(asking([veto], gated('read'))).toEqual(['v']);
    expect(asking([veto], gated('bake'))).toEqual([]);
    expect(asking([veto], gated('walk'))).toEqual([]);
    expect(asking([veto], [[is('v'), weights('strong')]])).toEqual(['v']);
    expect(asking([veto], [[is('v'), weights('slight')]])).toEqual([]);
    expect(asking([veto], [[is('z'), weights('strong')], ...gated('walk')])).toEqual(['v']);
  });
});

/** The next question once z is answered; six ways in ten agree, unless told otherwise. */
function next(
  questions: readonly Question[],
  rules: readonly Rule[],
  answers: Answers = {},
  agree = { same: 60, of: 100 },
  shares: Shares = {},
) {
  const knowledge = { ...world(questions, rules), shares };
  const rulebook = indexRulebook(knowledge, factSet(same));
  return askingOf(rulebook, { answers: { z: 'yes', ...answers } }, agree).question;
}

const a = choice('a');
const b = choice('b');
const c = choice('c');
const strong = (when: Condition): Rule => [when, weights('strong')];
const slight = (when: Condition): Rule => [when, weights('slight')];
const against = (when: Condition): Rule => [when, weights('-strong')];
/** Training is called for, unless a is yes. */
const calledFor = [strong({ all: [] }), against(is('a'))];

/** A multi question of so many options. */
const wide = (options: number): Question => {
  if (many.kind !== 'multi') throw new Error('not a list');
  const list = Array.from({ length: options }, (_, slot) => `o${slot}`);
  return {
    ...many,
    options: list.map((id, slot) => ({ id, slot: slot + 1, label: id, help: '', phrase: id })),
  };
};

describe('the question that tells most', () => {
  const cases: [string, string, readonly Question[], readonly Rule[], Answers?, Shares?][] = [
    ['changes the family, where another does not', 'b', [a, b], [slight(is('a')), strong(is('b'))]],
    [
      'changes it alone, where others do so together',
      'c',
      [a, b, c],
      [strong({ all: [is('a'), is('b')] }), strong(is('c')), strong(is('c'))],
    ],
    ['is read by a rule', 'b', [a, b], [strong(is('b'))]],
    ['is read through a fact', 'n', [a, number], [strong({ fact: 'same', atLeast: 500 })]],
    [
      'is a number that may fall on either side',
      'n',
      [a, number],
      [strong(atLeast('n', 30)), slight(is('a'))],
    ],
    [
      'is a list of which half the answers change it',
      'many',
      [a, many],
      [strong({ question: 'many', has: 'one' }), slight(is('a'))],
    ],
    ['of two that tell nothing is the first', 'a', [a, b], [slight(is('a')), slight(is('b'))]],
    ['is not one that is answered', 'a', [a, b], [strong(is('a')), strong(is('b'))], { b: 'no' }],
    [
      'is one whose answers are both likely, where another’s are not',
      'b',
      [a, b],
      [strong(is('a')), strong(is('b'))],
      {},
      {
        a: { of: 100, options: { yes: 12, no: 88 } },
        b: { of: 100, options: { yes: 50, no: 50 } },
      },
    ],
    [
      'is one of which people give numbers on either side',
      'n',
      [a, number],
      [strong(is('a')), strong(atLeast('n', 900))],
      {},
      {
        a: { of: 100, options: { yes: 12, no: 88 } },
        n: { of: 6, numbers: [1, 2, 3, 950, 960, 970] },
      },
    ],
  ];
  it.each(cases)('%s', (_name, wanted, questions, rules, answers, shares) => {
    expect(next(questions, rules, answers, undefined, shares)).toBe(wanted);
  });

  it('is found among lists of so many answers that most are drawn once', () => {
    const rules: Rule[] = [
      [{ question: 'many', has: 'o0' }, weights('clear')],
      [{ question: 'many', has: 'o1' }, weights('slight')],
      strong(is('b')),
    ];
    expect(next([wide(11), b], rules)).toBe('b');
    expect(next([b, wide(11)], rules)).toBe('b');
    expect(next([b, wide(11)], [strong({ question: 'many', has: 'o0' })])).toBe('many');
  });

  it('is one that nearly all answer alike, where the advice waits for it', () => {
    const shares = {
      a: { of: 98, options: { yes: 96, no: 2 } },
      b: { of: 98, options: { yes: 10, no: 88 } },
    };
    // Almost all ways lead to "out", and "home" is advised until a is answered.
    const rules = [strong({ all: [is('a'), { not: is('b') }] })];
    expect(next([b, a], rules, {}, { same: 14, of: 100 }, shares)).toBe('b');
    const either = [strong(is('a')), strong({ all: [is('b'), is('c')] })];
    expect(next([b, c, a], either, {}, { same: 3, of: 100 }, shares)).toBe('a');
  });

  it('comes after those of the first round, in their order', () => {
    const round = (id: string) => choice(id, { asked: 'first' });
    const rules = [strong(is('a')), slight({ all: [is('b'), is('c')] })];
    const questions = [a, round('b'), round('c')];
    expect(next(questions, rules)).toBe('b');
    expect(next(questions, rules, { b: 'yes' })).toBe('c');
    expect(next(questions, rules, { b: 'yes', c: 'unsure' })).toBe('a');
  });

  it('is none where most completions agree, or nothing is open', () => {
    const rules = [strong(is('a'))];
    const agree = (same: number) => ({ same, of: 100 });
    // More of them where nothing calls for more than prompting.
    expect(next([a], rules, {}, agree(99))).toBeNull();
    expect(next([a], rules, {}, agree(98))).toBe('a');
    expect(next([a], rules, {}, agree(0))).toBe('a');
    expect(next([a], calledFor, {}, agree(83))).toBeNull();
    expect(next([a], calledFor, {}, agree(82))).toBe('a');
    // The first round is asked whole, unless all of them agree.
    const round = choice('a', { asked: 'first' });
    expect(next([round], rules, {}, agree(99))).toBe('a');
    expect(next([round], rules, {}, agree(100))).toBeNull();
    expect(next([a], rules, { a: 'unsure' })).toBeNull();
    expect(next([a], rules, { a: 'yes' })).toBeNull();
  });

  it('is none where no answer is likely to change the advice by itself', () => {
    const shares = (yes: number) => ({ a: { of: 98, options: { yes, no: 98 - yes } } });
    // (yes + 1) of 100: three are worth it.
    const agree = (same: number) => ({ same, of: 100 });
    expect(next([a], calledFor, {}, agree(79), shares(2))).toBe('a');
    expect(next([a], calledFor, {}, agree(79), shares(1))).toBeNull();
    // Two that only together change it are asked where fewer than seven ways in ten agree.
    const apart = [strong({ all: [] }), against({ all: [is('a'), is('b')] })];
    expect(next([a, b], apart, {}, agree(70))).toBeNull();
    expect(next([a, b], apart, {}, agree(69))).toBe('a');
    // Where nothing calls for more than prompting, they are asked until as many agree as in any case.
    const both = [strong({ all: [is('a'), is('b')] })];
    expect(next([a, b], both, {}, agree(98))).toBe('a');
    expect(next([a, b], both, {}, agree(99))).toBeNull();
    const round = choice('a', { asked: 'first' });
    expect(next([round, b], [strong({ all: [is('a'), is('b')] })])).toBe('a');
  });

  it('is none for somebody who was often not sure, once the first round is over', () => {
    const rules = [strong(is('a'))];
    const lost = Array.from({ length: notSureEnough }, (_, at) => choice(`u${at}`));
    const notSure = (count: number) =>
      Object.fromEntries(lost.slice(0, count).map(({ id }) => [id, 'unsure']));
    expect(next([a, ...lost], rules, notSure(notSureEnough - 1))).toBe('a');
    expect(next([a, ...lost], rules, notSure(notSureEnough))).toBeNull();
    const round = choice('a', { asked: 'first' });
    expect(next([round, ...lost], rules, notSure(notSureEnough))).toBe('a');
  });

  it('is none where the rest turns nothing, and only what the person was not sure of could', () => {
    const rules = [strong({ all: [is('u')] }), slight({ all: [is('a'), is('u')] })];
    const u = choice('u');
    const asking = (answers: Answers) =>
      askingOf(book([a, b, u], rules), { answers: { z: 'yes', ...answers } });
    expect(asking({})).toMatchObject({ question: 'u', leftOpen: false });
    expect(asking({ u: 'unsure' })).toMatchObject({
      question: null,
      steady: false,
      leftOpen: true,
    });
    // Not where what may still be asked turns it, too.
    const both = [...rules, strong(is('b'))];
    const open = askingOf(book([a, b, u], both), { answers: { z: 'yes', u: 'unsure' } });
    expect(open).toMatchObject({ question: 'b', leftOpen: false });
    expect(open.near).toBeLessThan(1);
  });

  it('goes on for somebody who left the sheet empty: it counts once, however many figures are on it', () => {
    const sheet = Array.from({ length: notSureEnough }, (_, at) =>
      choice(`s${at}`, { asked: 'sheet' }),
    );
    const lost = Array.from({ length: notSureEnough - 1 }, (_, at) => choice(`u${at}`));
    const empty = Object.fromEntries(sheet.map(({ id }) => [id, 'unsure']));
    const rules = [strong(is('a'))];
    expect(next([a, ...sheet, ...lost], rules, empty)).toBe('a');
    const often = Object.fromEntries(lost.map(({ id }) => [id, 'unsure']));
    expect(next([a, ...sheet, ...lost], rules, { ...empty, ...often })).toBeNull();
  });

  it('is found with completions of its own where none are given', () => {
    const rulebook = book([a, number], [strong({ fact: 'same', atLeast: 30 })]);
    expect(nextQuestion(rulebook, { answers: { z: 'yes', a: 'no' } })).toBe('n');
    expect(nextQuestion(book([a], []), { answers: { z: 'yes' } })).toBeNull();
  });

  it('applies, is unanswered, and is the same again', () => {
    const random = seeded(21);
    for (let round = 0; round < rounds(50); round += 1) {
      const size = { questions: 8, rules: 20, families: 5, strategies: 10 };
      const { rulebook, knowledge } = randomKnowledge(random, size);
      const answers = randomAnswers(random, knowledge.questions, 0.4);
      const id = nextQuestion(rulebook, { answers });
      if (id === null) continue;
      const { states, implied } = sortAnswers(rulebook, { answers });
      expect(states[id]).toBe('applies');
      expect(answers[id]).toBeUndefined();
      expect(implied[id]).toBeUndefined();
      expect(nextQuestion(rulebook, { answers })).toBe(id);
    }
  });
});

describe('the chance that an answer changes the advice', () => {
  const chanceOf = (
    question: Question,
    rules: readonly Rule[],
    shares: Shares = {},
    answers: Answers = {},
  ) => {
    const rulebook = indexRulebook({ ...world([question], rules), shares }, factSet(same));
    return chancesOfChange(rulebook, { answers: { z: 'yes', ...answers } }, [1]).get(1);
  };

  it('of a choice is that of the answers that do', () => {
    expect(chanceOf(a, [strong(is('a'))])).toBeCloseTo(1 / 2, 12);
    const shares = { a: { of: 8, options: { yes: 2, no: 6 } } };
    expect(chanceOf(a, [strong(is('a'))], shares)).toBeCloseTo(3 / 10, 12);
    expect(chanceOf(a, [slight(is('a'))], shares)).toBe(0);
    expect(chanceOf(split, [strong(is('s', 'either'))])).toBe(0);
    expect(chanceOf(split, [strong({ question: 's', in: ['left', 'right'] })])).toBeCloseTo(
      2 / 3,
      12,
    );
  });

  it('of a list is that of each set', () => {
    const shares = { many: { of: 8, options: { one: 2, two: 5 } } };
    const [one, two] = [3 / 10, 6 / 10];
    const has = (id: string) => strong({ question: 'many', has: id });
    expect(chanceOf(many, [has('one')], shares)).toBeCloseTo(one, 12);
    expect(chanceOf(many, [has('one'), has('two')], shares)).toBeCloseTo(
      1 - (1 - one) * (1 - two),
      12,
    );
    expect(chanceOf(many, [has('one')])).toBeCloseTo(1 / 2, 12);
  });

  it('of a number is that of what people gave and of what is plausible', () => {
    const asked = number;
    if (asked.kind !== 'number') throw new Error('not a number');
    const plausible = [0.1, 0.3, 0.5, 0.7, 0.9].map((share) => plausibleNumber(asked, share));
    const above = plausible.filter((one) => one >= 50).length;
    expect(above).toBeGreaterThan(0);
    expect(chanceOf(number, [strong(atLeast('n', 50))])).toBeCloseTo(above / 5, 12);
    // Of ten that were given those at a tenth, three, five, seven and nine tenths.
    const shares = { n: { of: 10, numbers: [0, 10, 20, 30, 40, 50, 60, 70, 80, 90] } };
    expect(chanceOf(number, [strong(atLeast('n', 50))], shares)).toBeCloseTo((above + 3) / 10, 12);
  });

  it('leaves what is answered as it is, and counts from there', () => {
    expect(chanceOf(a, [strong(is('a'))], {}, { a: 'yes' })).toBeCloseTo(1 / 2, 12);
    const rulebook = book([a, b], [strong(is('a')), strong(is('b'))]);
    const both = chancesOfChange(rulebook, { answers: { z: 'yes', a: 'yes' } }, [1, 2]);
    expect([...both]).toEqual([
      [1, 0.5],
      [2, 0],
    ]);
  });

  it('equals trying every answer by the evaluator, on choices of random knowledge', () => {
    const random = seeded(8);
    for (let round = 0; round < rounds(20); round += 1) {
      const size = { questions: 6, rules: 20, families: 5, strategies: 10 };
      const { rulebook, knowledge } = randomKnowledge(random, size);
      const answers = randomAnswers(random, knowledge.questions, 0.5);
      const today = decide(rulebook, { answers }).family;
      for (const { question, index } of rulebook.questions) {
        if (question.kind !== 'choice') continue;
        const likely = optionShares(question, undefined);
        const wanted = question.options.reduce((sum, { id }, at) => {
          const then = decide(rulebook, { answers: { ...answers, [question.id]: id } }).family;
          return then === today ? sum : sum + (likely[at] ?? 0);
        }, 0);
        const given = chancesOfChange(rulebook, { answers }, [index]).get(index);
        expect(given).toBeCloseTo(wanted, 9);
      }
    }
  });

  it('makes a question worth asking from 3 in 100 on', () => {
    expect(worthAsking).toBe(0.03);
    const worth = (yes: number) => {
      const shares = { a: { of: 98, options: { yes, no: 98 - yes } } };
      const rulebook = indexRulebook({ ...world([a, b], [strong(is('a'))]), shares }, factSet());
      return named(stillWorthAsking(rulebook, { answers: { z: 'yes' } }), rulebook);
    };
    expect([worth(2), worth(1)]).toEqual([['a'], []]);
  });
});

describe('the questions that decide', () => {
  const deciding = (rules: readonly Rule[], shares: Shares = {}, answers: Answers = {}) => {
    const questions = ['a', 'b', 'c', 'd'].map((id) => choice(id));
    const rulebook = indexRulebook({ ...world(questions, rules), shares }, factSet(same));
    return decidingQuestions(rulebook, { answers: { z: 'yes', ...answers } });
  };
  const each = ['a', 'b', 'c', 'd'].map((id) => strong(is(id)));
  const yes = (count: number) => ({ of: 8, options: { yes: count, no: 8 - count } });

  it('are those likeliest to change the family, three at most, ties by order', () => {
    expect(deciding(each)).toEqual(['a', 'b', 'c']);
    expect(deciding(each, { d: yes(7), c: yes(5), a: yes(0) })).toEqual(['d', 'c', 'b']);
  });

  it('are none that cannot change it, or that are answered', () => {
    expect(deciding([slight(is('a')), strong(is('b'))])).toEqual(['b']);
    expect(deciding(each, {}, { a: 'no', b: 'unsure' })).toEqual(['c', 'd']);
  });
});

it('what comes first leaves nothing to ask where nothing can change it', () => {
  const rulebook = book([a], [[is('z'), first('nap')], strong(is('a'))]);
  const input = { answers: { z: 'yes' } };
  expect(countCompletions(rulebook, input).families).toEqual({ wait: 100 });
  expect(nextQuestion(rulebook, input)).toBeNull();
});
