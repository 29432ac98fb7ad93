import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadOnce } from '../../src/advisor/load-once';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('loading once', () => {
  it('gives everybody the same promise', async () => {
    const load = vi.fn(() => Promise.resolve('it'));
    const once = loadOnce(load);
    expect(load).not.toHaveBeenCalled();
    expect(once()).toBe(once());
    expect(await once()).toBe('it');
    await vi.advanceTimersByTimeAsync(5000);
    expect(await once()).toBe('it');
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('lets a failure stand for a moment, then tries again', async () => {
    const load = vi.fn<() => Promise<string>>();
    load.mockRejectedValueOnce(new Error('offline')).mockResolvedValueOnce('it');
    const once = loadOnce(load);
    const first = once();
    await expect(first).rejects.toThrow('offline');
    expect(once()).toBe(first);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await once()).toBe('it');
    expect(load).toHaveBeenCalledTimes(2);
  });
});
