import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

const page = readFileSync('public/404.html', 'utf8');
const inside = (tag: string) =>
  [...page.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))].map(([, text = '']) => text);

/** Where the page's script sends a browser that asked for this address; null where it stays. */
function sentTo(path: string): string | null {
  const { pathname, search, hash } = new URL(path, 'https://example.org');
  let target: string | null = null;
  const location = { pathname, search, hash, replace: (to: string) => (target = to) };
  for (const script of inside('script')) runInNewContext(script, { location });
  return target;
}

describe('the page for what is not found', () => {
  it.each(['script', 'style'])('allows its one inline %s by hash', (tag) => {
    const [text = '', ...more] = inside(tag);
    expect(more).toEqual([]);
    const hash = createHash('sha256').update(text).digest('base64');
    expect(page).toContain(`'sha256-${hash}'`);
  });

  it.each([
    ['/%23/r/BAbc', '/#/r/BAbc'],
    ['/a/%23/r/BAbc', '/a/#/r/BAbc'],
    ['/a/b/%2523/r/BAbc', '/a/b/#/r/BAbc'],
    ['/a/b/c/%252523%2Fr%2FBAbc', '/a/b/c/#/r/BAbc'],
    ['/a/b/index.html%23/r/BAbc', '/a/b/index.html#/r/BAbc'],
    ['/a/b%23/c/BAbc', '/a/b#/c/BAbc'],
    ['/a/b#/r/BAbc', '/a/b/#/r/BAbc'],
    ['/a/?from=mail%23/r/BAbc', '/a/?from=mail#/r/BAbc'],
  ])('sends %s to %s', (path, target) => {
    expect(sentTo(path)).toBe(target);
  });

  it.each(['/', '/a/nothing', '/a/%23', '/a/%23/x/BAbc', '/a/b/#/r/BAbc'])(
    'stays at %s',
    (path) => {
      expect(sentTo(path)).toBeNull();
    },
  );
});
