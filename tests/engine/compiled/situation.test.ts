import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/engine/compile';
import { Situation } from '../../../src/engine/compiled/situation';
import { makeSums } from '../../../src/engine/compiled/sums';
import type { FactDefinition } from '../../../src/engine/fact-definition';
import type { Answers } from '../../../src/model/answers';
import { ahead, out } from '../../fixtures/yes-no-flips';
import { choice, favour, is, number, same, world } from '../../fixtures/yes-no-world';
import type { Rule } from '../../fixtures/yes-no-world';

/** Places in the world, whose first question is z: b is asked where a is yes, n where b is yes. */
const [a, b, n] = [1, 2, 3];
const questions = [choice('a'), choice('b', is('a')), { ...number, askIf: is('b') }];
const rules: Rule[] = [ahead, ...out({ fact: 'same', atLeast: 50 })];
const program = compile(world(questions, rules), [same]);

function situation(answers: Answers, cautious = false): Situation {
  const made = new Situation(program, {}, cautious);
  made.setAll({ z: 'yes', ...answers });
  return made;
}
const family = (one: Situation) => {
  one.lead();
  return program.families[one.machine.family]?.id;
};

describe('a situation', () => {
  const cases: [string, Answers, number, boolean, boolean][] = [
    ['what nobody has answered is open', {}, a, true, false],
    ['what is answered is neither', { a: 'yes' }, a, false, false],
    ['what hangs on an open answer is undecided', {}, b, false, true],
    ['even where it is answered', { b: 'no' }, b, false, true],
    ['what applies and is not answered is open', { a: 'yes' }, b, true, false],
    ['what does not apply is neither', { a: 'no' }, b, false, false],
    ['nor is what hangs on that', { a: 'no', b: 'yes' }, n, false, false],
  ];
  it.each(cases)('knows: %s', (_name, answers, question, isOpen, isUndecided) => {
    const one = situation(answers);
    expect([one.isOpen(question), one.isUndecided(question)]).toEqual([isOpen, isUndecided]);
  });

  it('parks and takes up what hangs on an answer, and the facts that rest on it', () => {
    const one = situation({ a: 'yes', b: 'yes', n: 70 });
    expect(family(one)).toBe('out');
    one.set(a, 'no');
    expect(family(one)).toBe('home');
    one.set(a, 'yes');
    expect(family(one)).toBe('out');
    one.set(b, 'no');
    expect(family(one)).toBe('home');
    one.set(b, 'yes');
    one.set(n, 40);
    expect(family(one)).toBe('home');
  });

  it('counts what is undecided, as the interpreter does, unless it is cautious', () => {
    expect(family(situation({ b: 'yes', n: 70 }))).toBe('out');
    expect(family(situation({ b: 'yes', n: 70 }, true))).toBe('home');
    expect(family(situation({ a: 'yes', b: 'yes', n: 70 }, true))).toBe('out');
  });

  it('holds a number anywhere in a range, until told otherwise', () => {
    const one = situation({ a: 'yes', b: 'yes', n: 40 });
    one.setRange(n, { from: 60, to: 90 });
    expect(family(one)).toBe('out');
    one.setRange(n, { from: 40, to: 90 });
    expect(family(one)).toBe('home');
    one.setRange(n, undefined);
    expect(family(one)).toBe('home');
    expect(one.answer(n)).toBe(40);
  });

  it('knows the facts and the questions that hang on each', () => {
    const one = situation({});
    expect(one.hanging).toEqual([[], [b, n], [n], []]);
    expect(one.factsOf.map((sources) => sources.length)).toEqual([0, 0, 0, 1]);
    expect(one.sourceOf(questions.length + 1)?.fact.fact).toBe('same');
    expect(one.sourceOf(a)).toBeUndefined();
    expect(one.axis(one.factsOf[n]![0]!, 0)).toEqual({ id: 'n', values: [0, 1000] });
  });

  it('works facts out anew only where what they rest on changes', () => {
    let runs = 0;
    const counted: FactDefinition = {
      ...same,
      compute: (at) => {
        runs += 1;
        return same.compute(at);
      },
    };
    const own = new Situation(compile(world(questions, rules), [counted]), {});
    own.setAll({ a: 'yes', b: 'yes', n: 70 });
    const before = runs;
    own.set(0, 'no');
    own.set(b, 'yes');
    expect(runs).toBe(before);
    own.set(n, 71);
    expect(runs).toBeGreaterThan(before);
  });
});

describe('sums of points in words', () => {
  it.each([
    ['8 bits, four to a word', 127, 8, 4],
    ['10 bits, three to a word', 128, 10, 3],
    ['10 bits as long as they reach', 511, 10, 3],
    ['16 bits, two to a word', 512, 16, 2],
    ['28 bits, one to a word', 40_000, 28, 1],
  ])('take %s', (_name, reach, bits, perWord) => {
    // Points of both signs count by their size: a total may reach either end on its own.
    const points = [
      new Map([[0, 1 - reach]]),
      new Map([
        [0, 1],
        [1, 1],
      ]),
      new Map<number, number>(),
    ];
    const sums = makeSums(points, 5);
    expect(sums).toMatchObject({ bits, perWord, middle: 2 ** (bits - 1) });
    expect(sums.words).toBe(Math.ceil(5 / perWord));
    expect([...sums.mask]).toEqual([3]);
    expect(sums.weights).toHaveLength(3 * sums.words);
  });

  it('are as many words for their units as those take', () => {
    const points = Array.from({ length: 33 }, () => new Map([[0, 1]]));
    expect([...makeSums(points, 1).mask]).toEqual([-1, 1]);
    expect(makeSums([], 0)).toMatchObject({ words: 1, bits: 8 });
  });

  it('do not run over where hundreds of rules speak for one family', () => {
    const many = Array.from({ length: 200 }, (): Rule => [is('a'), favour('out', 'strong')]);
    const made = compile(world(questions, [...many, [is('b'), favour('home', 'strong')]]), [same]);
    const one = new Situation(made, {});
    one.setAll({ z: 'yes', a: 'yes', b: 'yes' });
    one.lead();
    const scores = made.families.map(({ id }, index) => [id, one.machine.scores[index]]);
    expect(scores).toContainEqual(['out', 600]);
    expect(scores).toContainEqual(['home', 3]);
  });
});
