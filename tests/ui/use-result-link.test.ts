import { describe, expect, it } from 'vitest';
import { isLoopback, resultAddress } from '../../src/ui/shared/use-result-link';

describe('the address of a result', () => {
  it.each([
    ['http://localhost:4173/', true],
    ['http://app.localhost/', true],
    ['http://127.0.0.1:80/x/', true],
    ['http://[::1]:4173/', true],
    ['file:///home/me/dist/index.html', true],
    ['https://example.org/', false],
    ['https://localhost.example.org/', false],
    ['https://127.example.org/', false],
    ['not an address', false],
  ])('%s opens only on this machine: %s', (address, expected) => {
    expect(isLoopback(address)).toBe(expected);
  });

  it("is the page's own address with the payload in its fragment", () => {
    expect(resultAddress('https://example.org/a/?x=1#/result', undefined, 'abc')).toEqual({
      link: 'https://example.org/a/#/r/abc',
      code: 'abc',
      onlyHere: false,
      publicLink: null,
    });
  });

  it('also stands under the public base where that is another', () => {
    const here = 'http://localhost:4173/';
    expect(resultAddress(here, 'https://example.org/a/', 'abc').publicLink).toBe(
      'https://example.org/a/#/r/abc',
    );
    expect(resultAddress(here, here, 'abc').publicLink).toBeNull();
    expect(resultAddress(here, 'nonsense', 'abc').publicLink).toBeNull();
  });
});
