import { describe, expect, it } from 'vitest';
import { embedIn, readHosts } from '../../src/state/embed';
import type { Surroundings } from '../../src/state/embed';
import { securityHeaders } from '../../src/tools/security-policy';
import { pagesOf, withHosts } from '../../src/tools/page-plugin';

describe('the list of hosts that may frame the page', () => {
  it('holds origins, each once', () => {
    expect(readHosts('')).toEqual([]);
    expect(readHosts('https://a.example, http://localhost:8080\nhttps://a.example')).toEqual([
      'https://a.example',
      'http://localhost:8080',
    ]);
  });

  it.each([
    'a.example',
    '*',
    "'self'",
    'https://a.example/',
    'https://a.example/path',
    'https://*.a.example',
    'https://user@a.example',
    'https://A.example',
    'https://a.example:443',
    'data:text/html;a',
    'https://a.example;script-src',
  ])('refuses %s by name', (host) => {
    expect(() => readHosts(`https://b.example ${host}`)).toThrow(
      `VITE_EMBED_HOSTS: "${host}" is not an origin`,
    );
  });

  it('stands in the headers and in the page, and nobody by default', () => {
    const hosts = ['https://a.example', 'https://b.example'];
    const policy = (list?: string[]) =>
      securityHeaders(pagesOf('.'), list)['Content-Security-Policy'];
    expect(policy()).toMatch(/; frame-ancestors 'none'$/);
    expect(policy(hosts)).toMatch(/; frame-ancestors https:\/\/a\.example https:\/\/b\.example$/);
    expect(withHosts('<meta name="color-scheme" />', hosts)).toContain(
      '<meta name="embed-hosts" content="https://a.example https://b.example" />',
    );
  });
});

describe('a page inside another one', () => {
  const hosts = ['https://a.example', 'https://b.example'];
  const framed: Surroundings = {
    isFramed: true,
    ancestors: ['https://a.example'],
    referrer: '',
    search: '?embed',
  };
  const refused = { kind: 'refused' };

  it.each<[string, Surroundings, object]>([
    ['is embedded where it is asked for', framed, { kind: 'embedded', host: 'https://a.example' }],
    ['is whole where it is not', { ...framed, search: '?a=1' }, { kind: 'whole' }],
    ['is refused to others', { ...framed, ancestors: ['https://c.example'] }, refused],
    [
      'is refused to others without asking',
      { ...framed, ancestors: ['null'], search: '' },
      refused,
    ],
    [
      'is refused where a listed host is framed by another',
      { ...framed, ancestors: ['https://a.example', 'https://c.example'] },
      refused,
    ],
    [
      'goes by the referrer where the browser names no ancestors',
      { ...framed, ancestors: null, referrer: 'https://b.example/some/page' },
      { kind: 'embedded', host: 'https://b.example' },
    ],
    ['is refused where nothing tells who frames it', { ...framed, ancestors: null }, refused],
    [
      'needs no host where it is not framed',
      { isFramed: false, ancestors: [], referrer: '', search: '?embed' },
      { kind: 'embedded', host: null },
    ],
    [
      'is whole by itself',
      { isFramed: false, ancestors: [], referrer: 'https://c.example/', search: '' },
      { kind: 'whole' },
    ],
  ])('%s', (_what, around, expected) => {
    expect(embedIn(around, hosts)).toEqual(expected);
  });

  it('is refused to everybody by a build that lists nobody', () => {
    expect(embedIn(framed, [])).toEqual(refused);
  });
});
