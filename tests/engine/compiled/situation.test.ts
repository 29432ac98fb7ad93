import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/engine/compiled/program';
import { Situation } from '../../../src/engine/compiled/situation';
import { addUp, makeSums } from '../../../src/engine/compiled/masks';
import { indexRulebook } from '../../../src/engine/rulebook';
import type { Answers } from '../../../src/model/answers';
import type { FactDefinition } from '../../../src/model/fact';
import { out } from '../../fixtures/yes-no-counterfactuals';
import {
  book,
  choice,
  factSet,
  is,
  number,
  same,
  weights,
  world,
} from '../../fixtures/yes-no-world';
import type { Rule } from '../../fixtures/yes-no-world';

/** Places in the world, whose first question is z: b is asked where a is yes, n where b is yes. */
const [a, b, n] = [1, 2, 3];
const questions = [choice('a'), choice('b', { askIf: is('a') }), { ...number, askIf: is('b') }];
const rules: Rule[] = [out({ fact: 'same', atLeast: 50 })];
const program = compile(book(questions, rules));

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

  it('counts what is undecided, as the evaluator does, unless it is cautious', () => {
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
    const [source] = one.factsOf[n] ?? [];
    expect(source && one.axis(source, 0)).toEqual({ id: 'n', values: [0, 1000] });
  });

  it('works facts out again only where what they rest on changes', () => {
    let runs = 0;
    const counted: FactDefinition = {
      ...same,
      compute: (at) => {
        runs += 1;
        return same.compute(at);
      },
    };
    const rulebook = indexRulebook(world(questions, rules), factSet(counted));
    const own = new Situation(compile(rulebook), {});
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
    ['8 bits, four to a word', 255, 8, 4],
    ['9 bits, three to a word', 256, 9, 3],
    ['16 bits, two to a word', 65_535, 16, 2],
    ['17 bits, one to a word', 65_536, 17, 1],
  ])('take %s', (_name, reach, bits, perWord) => {
    // Points of both signs count by their size: a total may reach either end on its own.
    const points = [
      new Map([[0, 1 - reach]]),
      new Map([
        [0, 1],
        [4, -2],
      ]),
      new Map<number, number>(),
    ];
    const sums = makeSums(points, 5);
    expect(sums).toMatchObject({ bits, perWord });
    expect(sums.zeros).toHaveLength(Math.ceil(5 / perWord));
    expect([...sums.least]).toEqual([1 - reach, 0, 0, 0, -2]);
    expect([...sums.mask]).toEqual([3]);
    const totals = new Int32Array(5);
    const added = (units: number) => {
      addUp(sums, Int32Array.of(units), totals);
      return [...totals];
    };
    expect(added(0)).toEqual([0, 0, 0, 0, 0]);
    expect(added(1)).toEqual([1 - reach, 0, 0, 0, 0]);
    expect(added(2 | 4)).toEqual([1, 0, 0, 0, -2]);
    expect(added(3)).toEqual([2 - reach, 0, 0, 0, -2]);
  });

  it('are as many words for their units as those take', () => {
    const points = Array.from({ length: 33 }, () => new Map([[0, 1]]));
    const sums = makeSums(points, 1);
    expect([...sums.mask]).toEqual([-1, 1]);
    const totals = new Int32Array(1);
    addUp(sums, Int32Array.of(-1, -1), totals);
    expect([...totals]).toEqual([33]);
    expect(makeSums([], 0)).toMatchObject({ bits: 1, perWord: 32 });
  });
});

describe('what other answers imply', () => {
  const asked = [
    choice('a'),
    choice('b', {
      implied: [
        { when: is('a'), answer: 'yes' },
        { when: is('z'), answer: 'no' },
      ],
    }),
    choice('c', { askIf: is('b') }),
  ];
  const implying = compile(book(asked, [[is('b'), weights('strong')]]));
  const [, second, third] = [1, 2, 3];
  const at = (answers: Answers) => {
    const made = new Situation(implying, {});
    made.setAll(answers);
    made.lead();
    return made;
  };
  const leads = (one: Situation) => implying.families[one.machine.family]?.id;

  it('counts where nothing is given, by the first condition that holds', () => {
    expect(leads(at({ a: 'yes', z: 'yes' }))).toBe('out');
    expect(leads(at({ a: 'no', z: 'yes' }))).toBe('home');
    expect(leads(at({ a: 'yes', b: 'no' }))).toBe('home');
    expect(leads(at({ a: 'yes', b: 'unsure' }))).toBe('out');
  });

  it('is not open, and opens or closes what hangs on it', () => {
    const implied = at({ a: 'yes' });
    expect([implied.isOpen(second), implied.isOpen(third)]).toEqual([false, true]);
    const open = at({});
    expect([open.isOpen(second), open.isUndecided(third)]).toEqual([true, true]);
    open.set(1, 'yes');
    expect([open.isOpen(second), open.isOpen(third)]).toEqual([false, true]);
    open.set(1, 'no');
    expect([open.isOpen(second), open.isUndecided(third)]).toEqual([true, true]);
  });

  it('comes before what is drawn, and what is given before both', () => {
    const one = at({});
    const drawn = (a: string, b: string) => {
      one.draw(['no', a, b, 'no']);
      one.lead();
      return leads(one);
    };
    expect([drawn('yes', 'no'), drawn('no', 'yes'), drawn('no', 'no')]).toEqual([
      ...['out', 'out', 'home'],
    ]);
    one.set(second, 'no');
    one.lead();
    expect(leads(one)).toBe('home');
    expect(drawn('yes', 'yes')).toBe('home');
    one.setAll({});
    one.lead();
    expect(one.isOpen(second)).toBe(true);
  });
});
