import { describe, expect, it } from 'vitest';
import { countAnswers } from '../../src/model/answers';

describe('how many questions are answered', () => {
  it('counts "none of these" and zero, but not unsure', () => {
    expect(countAnswers({ a: [], b: 0, c: 'unsure', d: 'yes' })).toBe(3);
  });
});
