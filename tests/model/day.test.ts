import { describe, expect, it } from 'vitest';
import { isDay } from '../../src/model/day';
import { daySchema } from '../../src/model/ids';

describe('a day', () => {
  it.each(['2026-11-29', '2024-02-29', '2000-02-29', '2026-12-31'])('is there: %s', (text) => {
    expect(isDay(text)).toBe(true);
    expect(daySchema.safeParse(text).success).toBe(true);
  });

  it.each([
    ...['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-01-00'],
    ...['2026-1-1', '2026-01-01T00:00:00Z', 'today', ''],
  ])('is not there: "%s"', (text) => {
    expect(isDay(text)).toBe(false);
    expect(daySchema.safeParse(text).success).toBe(false);
  });
});
