import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

const page = readFileSync('public/404.html', 'utf8');
const inside = (tag: string) =>
  [...page.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))].map(([, text = '']) => text);

/** What a page has around its script; nothing is found on its server but what is named. */
function around(path: string, files: readonly string[] = []) {
  const { origin, pathname, search, hash } = new URL(path, 'https://example.org');
  const state = { target: null as string | null, asked: [] as string[] };
  const home = { href: '', hidden: true };
  const replace = (to: string) => (state.target = to);
  const fetch = (address: string) => {
    state.asked.push(address);
    const ok = files.includes(address);
    return Promise.resolve({ ok, json: () => Promise.resolve({ name: 'Tune or Prompt?' }) });
  };
  let isRead: () => Promise<void> | undefined = () => undefined;
  const scope = {
    location: { origin, pathname, search, hash, replace },
    document: { getElementById: () => home },
    addEventListener: (_name: string, act: typeof isRead) => (isRead = act),
    fetch,
  };
  for (const script of inside('script')) runInNewContext(script, scope);
  return { state, home, read: () => isRead() };
}

/** Where the page's script sends a browser that asked for this address; null where it stays. */
function sentTo(path: string): string | null {
  const { target } = around(path).state;
  return target?.startsWith('https://example.org/') === true
    ? target.slice('https://example.org'.length)
    : target;
}

const ways = ['%23/r/', '%2523/r/', '%23/c/', '%23%2Fr%2F', '%252523%2fc%2f'];
/** Ways to name another host in what stands before the link. */
const hostile = [
  '//evil.example/',
  '///evil.example/',
  '/\\evil.example/',
  '/\\/evil.example/',
  '//evil.example/?a=',
  '//user@evil.example/',
  '//evil.example:8080/a/',
  '/%5Cevil.example/',
].flatMap((before) => ways.map((way) => `https://example.org${before}${way}ABC`));

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

  it.each([...hostile, 'https://example.org//evil.example#/r/ABC'])(
    'never leaves for %s',
    (path) => {
      const { target } = around(path).state;
      if (target === null) return;
      expect(new URL(target, path).origin).toBe('https://example.org');
      expect(target.startsWith('https://example.org/')).toBe(true);
      expect(target).not.toMatch(/^https:\/\/example\.org\/[/\\]/);
    },
  );

  it('tries forty hostile spellings, and sends most of them on', () => {
    expect(hostile).toHaveLength(40);
    expect(hostile.filter((path) => sentTo(path) !== null).length).toBeGreaterThan(30);
  });

  it('tells nobody where a visitor came from', () => {
    expect(page).toContain('<meta name="referrer" content="no-referrer" />');
  });

  const own = (folder: string) => [`https://example.org${folder}manifest.webmanifest`];
  it.each([
    ['/nothing', '/'],
    ['/a/b/nothing/here', '/a/b/'],
    ['/a/b/nothing/here', '/'],
    ['/a/b/?page=2', '/a/b/'],
    ['/1/2/3/4/5/6/7/8/9/10/nothing', '/1/2/'],
  ])('at %s leads home to %s', async (path, folder) => {
    const { home, read } = around(path, own(folder));
    await read();
    expect(home).toEqual({ href: `https://example.org${folder}`, hidden: false });
  });

  it.each([
    ['/tune', '/tune/', ''],
    ['/tune#/result', '/tune/', '#/result'],
    ['/a/b', '/a/b/', ''],
  ])('at %s, a folder without its last slash, goes there', async (path, folder, hash) => {
    const { state, home, read } = around(path, own(folder));
    await read();
    expect(state.target).toBe(`https://example.org${folder}${hash}`);
    expect(home.hidden).toBe(true);
  });

  it('leads home to the nearest of two copies', async () => {
    const { home, read } = around('/a/b/nothing', [...own('/'), ...own('/a/')]);
    await read();
    expect(home.href).toBe('https://example.org/a/');
  });

  it('shows no link where the program is found nowhere, and asks nobody else', async () => {
    const { home, read, state } = around('https://example.org//elsewhere.org/nothing');
    await read();
    expect(home.hidden).toBe(true);
    expect(state.asked.every((address) => address.startsWith('https://example.org/'))).toBe(true);
  });
});
