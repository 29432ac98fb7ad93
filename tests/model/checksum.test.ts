import { describe, expect, it } from 'vitest';
import { checksum } from '../../src/model/checksum';

describe('the checksum', () => {
  it.each([
    ['', 0],
    ['123456789', 0xcbf43926],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
  ])('is the CRC-32 that zip uses: %s', (text, value) => {
    expect(checksum(text)).toBe(value);
  });
});
