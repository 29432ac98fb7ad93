import { describe, expect, it } from 'vitest';
import { isRecord } from '../../src/model/fields';

describe('values out of foreign JSON', () => {
  it.each([
    [{}, true],
    [null, false],
    [[], false],
    ['', false],
  ])('are objects or not: %j', (value, isOne) => {
    expect(isRecord(value)).toBe(isOne);
  });
});
