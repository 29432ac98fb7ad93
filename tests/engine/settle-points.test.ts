import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/model/answers';
import type { Condition } from '../../src/model/condition';
import { choice, favour, is, many, number, proven } from '../fixtures/yes-no-world';
import type { Question, Rule } from '../fixtures/yes-no-world';

const ahead: Rule = [is('z'), favour('home', 'strong')];
const outAhead: Rule = [is('z'), favour('out', 'strong')];
const a = choice('a');
const b = choice('b');

type Case = [string, boolean, readonly Question[], readonly Rule[], Answers?];

const table = (cases: Case[]) =>
  it.each(cases)('%s: %s', (_name, settled, questions, rules, answers) => {
    expect(proven(questions, rules, answers).settled).toBe(settled);
  });

describe('a lead is proven by points', () => {
  table([
    ['nothing bears on it', true, [a], [ahead]],
    [
      'less than the lead hangs on what is open',
      true,
      [a],
      [ahead, [is('a'), favour('out', 'clear')]],
    ],
    ['a tie that the lower rung wins', true, [a], [ahead, [is('a'), favour('out', 'strong')]]],
    [
      'a tie that the lower rung loses',
      false,
      [a],
      [outAhead, [is('a'), favour('home', 'strong')]],
    ],
    [
      'two open questions that overtake together',
      false,
      [a, b],
      [ahead, [is('a'), favour('out', 'clear')], [is('b'), favour('out', 'clear')]],
    ],
    [
      'two answers to one question, of which only one can be given',
      true,
      [a],
      [ahead, [is('a'), favour('out', 'clear')], [is('a', 'no'), favour('out', 'clear')]],
    ],
    [
      'one answer that does both',
      false,
      [a],
      [ahead, [is('a'), favour('out', 'clear')], [is('a'), favour('out', 'clear')]],
    ],
    [
      'what helps the rival helps the leader as much',
      true,
      [a],
      [
        [is('z'), favour('home', 'slight')],
        [is('a'), favour('out', 'strong'), favour('home', 'strong')],
      ],
    ],
    [
      'a disfavour of the leader',
      false,
      [a],
      [
        [is('z'), favour('home', 'slight')],
        [is('a'), { kind: 'disfavour', on: { family: 'home' }, by: 'clear' }],
      ],
    ],
    [
      'a rule that two open answers make true together',
      false,
      [a, b],
      [
        [is('z'), favour('home', 'slight')],
        [{ all: [is('a'), is('b')] }, favour('out', 'strong')],
      ],
    ],
    [
      'a rule that no answer makes true',
      true,
      [a],
      [
        [is('z'), favour('home', 'slight')],
        [{ all: [is('a'), is('a', 'no')] }, favour('out', 'strong')],
      ],
    ],
    [
      'rules of two questions of which only one can hold',
      true,
      [a, b],
      [
        ahead,
        [{ all: [is('a'), is('b')] }, favour('out', 'clear')],
        [{ all: [is('a'), is('b', 'no')] }, favour('out', 'clear')],
      ],
    ],
    [
      'the same where both can hold',
      false,
      [a, b],
      [
        ahead,
        [{ all: [is('a'), is('b')] }, favour('out', 'clear')],
        [{ any: [is('a'), is('b', 'no')] }, favour('out', 'clear')],
      ],
    ],
  ]);
});

describe('a lead is proven over numbers, lists and facts', () => {
  const low: Condition = { question: 'n', atMost: 29 };
  const high: Condition = { question: 'n', atLeast: 50 };
  const lowFact: Condition = { fact: 'same', atMost: 29 };
  const highFact: Condition = { fact: 'same', atLeast: 50 };
  table([
    [
      'no number is both',
      true,
      [number],
      [ahead, [low, favour('out', 'clear')], [high, favour('out', 'clear')]],
    ],
    [
      'one number is both',
      false,
      [number],
      [
        ahead,
        [low, favour('out', 'clear')],
        [{ question: 'n', atLeast: 20 }, favour('out', 'clear')],
      ],
    ],
    [
      'no value of a fact is both',
      true,
      [number],
      [ahead, [lowFact, favour('out', 'clear')], [highFact, favour('out', 'clear')]],
    ],
    [
      'one value of a fact is both',
      false,
      [number],
      [
        ahead,
        [lowFact, favour('out', 'clear')],
        [{ fact: 'same', atLeast: 29 }, favour('out', 'clear')],
      ],
    ],
    [
      'a number beyond the plausible',
      false,
      [number],
      [
        ahead,
        [{ question: 'n', atLeast: 1000 }, favour('out', 'strong')],
        [high, favour('out', 'slight')],
      ],
    ],
    [
      'no list is empty and holds one',
      true,
      [many],
      [
        ahead,
        [{ question: 'many', none: true }, favour('out', 'clear')],
        [{ question: 'many', has: 'one' }, favour('out', 'clear')],
      ],
    ],
    [
      'a list holds both',
      false,
      [many],
      [
        ahead,
        [{ question: 'many', has: 'two' }, favour('out', 'clear')],
        [{ question: 'many', has: 'one' }, favour('out', 'clear')],
      ],
    ],
    [
      'a list and a choice that exclude one another only by cases',
      true,
      [many, a],
      [
        ahead,
        [{ all: [{ question: 'many', has: 'one' }, is('a')] }, favour('out', 'clear')],
        [{ all: [{ question: 'many', none: true }, is('a')] }, favour('out', 'clear')],
      ],
    ],
    [
      'a number and a choice that exclude one another only by cases',
      true,
      [number, a],
      [
        ahead,
        [{ all: [low, is('a')] }, favour('out', 'clear')],
        [{ all: [high, is('a')] }, favour('out', 'clear')],
      ],
    ],
  ]);
});
