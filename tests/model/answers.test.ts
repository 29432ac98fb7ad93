import { describe, expect, it } from 'vitest';
import { countAnswers, sameAnswer } from '../../src/model/answers';

describe('how many questions are answered', () => {
  it('counts "none of these" and zero, but not unsure', () => {
    expect(countAnswers({ a: [], b: 0, c: 'unsure', d: 'yes' })).toBe(3);
  });
});

describe('two answers', () => {
  it.each([
    ['a', 'a', true],
    [['a', 'b'], ['a', 'b'], true],
    [[], [], true],
    [undefined, undefined, true],
    ['a', ['a'], false],
    [['a', 'b'], ['a'], false],
    [0, '0', false],
    ['unsure', undefined, false],
  ])('%j and %j are the same: %s', (one, other, areSame) => {
    expect(sameAnswer(one, other)).toBe(areSame);
    expect(sameAnswer(other, one)).toBe(areSame);
  });
});
