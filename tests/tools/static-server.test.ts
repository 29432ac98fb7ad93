import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addressIn, createStaticServer, listen } from '../../src/tools/static-server';
import { headersFile } from '../../src/tools/security-policy';

let folder: string;
let root: string;
const running: Server[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'static-server-'));
  root = join(folder, 'site');
  await mkdir(join(root, 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'site-secret.txt'), 'secret');
  await writeFile(join(root, 'index.html'), '<title>home</title>');
  await writeFile(join(root, '404.html'), '<title>lost</title>');
  await writeFile(join(root, 'assets/app.js'), 'export {};');
  await writeFile(join(root, 'assets/rules.json'), '{}');
  await writeFile(join(root, 'assets/mark.svg'), '<svg/>');
  await writeFile(join(root, 'assets/data.unknown'), 'x');
  await writeFile(join(root, 'assets/two words.txt'), 'two words');
});
afterEach(() => {
  for (const server of running.splice(0)) server.close();
});
afterAll(() => rm(folder, { recursive: true }));

async function start(site: Parameters<typeof createStaticServer>[0]) {
  const server = createStaticServer(site);
  running.push(server);
  return listen(server, 0);
}

/** A raw request: `fetch` would tidy `..` away before it is sent. */
function get(port: number, path: string, method = 'GET') {
  return new Promise<{ status: number; type: string; body: string }>((settle, reject) => {
    request({ host: '127.0.0.1', port, path, method, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () =>
        settle({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          body,
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('the static server', () => {
  it.each([
    ['/', 200, 'text/html; charset=utf-8'],
    ['/index.html?from=mail', 200, 'text/html; charset=utf-8'],
    ['/assets/app.js', 200, 'text/javascript; charset=utf-8'],
    ['/assets/rules.json', 200, 'application/json; charset=utf-8'],
    ['/assets/mark.svg', 200, 'image/svg+xml'],
    ['/assets/two%20words.txt', 200, 'text/plain; charset=utf-8'],
    ['/assets/data.unknown', 200, 'application/octet-stream'],
    ['/assets', 404, 'text/html; charset=utf-8'],
    ['/nothing', 404, 'text/html; charset=utf-8'],
  ])('answers %s with %i and %s', async (path, status, type) => {
    const port = await start({ root });
    expect(await get(port, path)).toMatchObject({ status, type });
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/../site-secret.txt',
    '/%00/index.html',
    '/%E0%A4%A',
  ])('gives nothing outside its folder for %s', async (path) => {
    const port = await start({ root });
    const answer = await get(port, path);
    expect(answer.status).toBe(404);
    expect(answer.body).toContain('lost');
  });

  it('serves a site mounted under a sub-path there and nowhere else', async () => {
    const port = await start({ root, base: '/a/b' });
    expect((await get(port, '/a/b/')).body).toContain('home');
    expect((await get(port, '/a/b/assets/app.js')).status).toBe(200);
    expect((await get(port, '/assets/app.js')).status).toBe(404);
    expect((await get(port, '/a/bc/assets/app.js')).status).toBe(404);
  });

  it('says 404 in words when the site has no page for it', async () => {
    const port = await start({ root: join(root, 'assets') });
    expect(await get(port, '/nothing')).toMatchObject({ status: 404, body: 'Not found\n' });
  });

  it('gives nothing that a symbolic link leads out to, and what one leads to inside', async () => {
    await symlink(join(folder, 'secret.txt'), join(root, 'out.txt'));
    await symlink(folder, join(root, 'up'));
    await symlink(join(root, 'assets/app.js'), join(root, 'in.js'));
    await symlink(join(root, 'nowhere'), join(root, 'broken.txt'));
    const port = await start({ root });
    for (const path of ['/out.txt', '/up/secret.txt', '/up/', '/broken.txt']) {
      const answer = await get(port, path);
      expect(answer.status).toBe(404);
      expect(answer.body).toContain('lost');
    }
    expect(await get(port, '/in.js')).toMatchObject({ status: 200, body: 'export {};' });
  });

  describe('packing', () => {
    const text = 'the same again '.repeat(200);
    const ask = async (path: string, headers: Record<string, string>) =>
      fetch(`http://127.0.0.1:${await start({ root })}${path}`, { headers });
    beforeAll(async () => {
      await writeFile(join(root, 'assets/long.txt'), text);
      await writeFile(join(root, 'assets/long.png'), text);
    });

    it.each([
      ['gzip', 'gzip'],
      ['br;q=0, gzip', 'gzip'],
      ['gzip;q=0.5, br;q=0.4', 'gzip'],
      ['br, gzip', 'br'],
    ])('sends a text to who accepts %s as %s', async (accepted, encoding) => {
      const packed = await ask('/assets/long.txt', { 'accept-encoding': accepted });
      expect(packed.headers.get('content-encoding')).toBe(encoding);
      expect(packed.headers.get('vary')).toContain('Accept-Encoding');
      expect(await packed.text()).toBe(text);
    });

    it.each([
      ['a text for who refuses it', '/assets/long.txt', 'gzip;q=0'],
      ['a text for who refuses all', '/assets/long.txt', 'identity, *;q=0'],
      ['a picture', '/assets/long.png', 'gzip'],
      ['what is short', '/assets/app.js', 'gzip'],
    ])('leaves %s as it is', async (_what, path, accepted) => {
      const plain = await ask(path, { 'accept-encoding': accepted });
      expect(plain.headers.get('content-encoding')).toBeNull();
      expect(plain.headers.get('content-length')).not.toBeNull();
      expect(await plain.text()).not.toBe('');
    });

    it('leaves a part of a file as it is', async () => {
      const part = await ask('/assets/long.txt', { 'accept-encoding': 'gzip', range: 'bytes=4-7' });
      expect(part.status).toBe(206);
      expect(part.headers.get('content-encoding')).toBeNull();
      expect(part.headers.get('content-range')).toBe('bytes 4-7/3000');
      expect(await part.text()).toBe('same');
    });
  });

  it('sends the end of a file from a byte on, and says where there is none', async () => {
    const port = await start({ root });
    const ask = (range: string) =>
      fetch(`http://127.0.0.1:${port}/assets/two%20words.txt`, { headers: { range } });
    expect(await (await ask('bytes=4-')).text()).toBe('words');
    const beyond = await ask('bytes=400-');
    expect(beyond.status).toBe(416);
    expect(beyond.headers.get('content-range')).toBe('bytes */9');
  });

  it.each(['bytes=5-2', 'bytes=-3', 'bytes=0-0', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=a-b', ''])(
    'sends all of a file where the part asked for is "%s"',
    async (range) => {
      const port = await start({ root });
      const whole = await fetch(`http://127.0.0.1:${port}/assets/two%20words.txt`, {
        headers: { range },
      });
      expect(whole.status).toBe(200);
      expect(await whole.text()).toBe('two words');
    },
  );

  it('does not send again what the visitor has, until it changes', async () => {
    const port = await start({ root });
    const file = join(root, 'assets/changing.txt');
    const ask = (tag = '') =>
      fetch(`http://127.0.0.1:${port}/assets/changing.txt`, { headers: { 'if-none-match': tag } });
    await writeFile(file, 'one');
    const first = await ask();
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const tag = first.headers.get('etag') ?? '';
    expect(tag).not.toBe('');
    expect((await ask(tag)).status).toBe(304);
    await writeFile(file, 'another');
    const second = await ask(tag);
    expect(second.status).toBe(200);
    expect(await second.text()).toBe('another');
  });

  it('sends the headers that a _headers file of the site names, also with what is lost', async () => {
    const own = await mkdtemp(join(tmpdir(), 'static-headers-'));
    await mkdir(join(own, 'assets'));
    await writeFile(join(own, 'index.html'), 'home');
    await writeFile(join(own, 'assets/a.js'), 'a');
    const policy = "default-src 'none'; frame-ancestors 'none'";
    await writeFile(
      join(own, '_headers'),
      headersFile({ 'Content-Security-Policy': policy, 'Referrer-Policy': 'no-referrer' }),
    );
    const port = await start({ root: own, base: '/a/' });
    const told = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).headers;
    for (const path of ['/a/', '/a/assets/a.js', '/a/nothing', '/nothing']) {
      expect((await told(path)).get('content-security-policy')).toBe(policy);
      expect((await told(path)).get('referrer-policy')).toBe('no-referrer');
    }
    expect((await told('/a/')).get('cache-control')).toBe('no-cache');
    expect((await told('/a/assets/a.js')).get('cache-control')).toContain('immutable');
    await rm(own, { recursive: true });
  });

  it('answers HEAD without a body and refuses to be written to', async () => {
    const port = await start({ root });
    expect(await get(port, '/index.html', 'HEAD')).toMatchObject({ status: 200, body: '' });
    expect((await get(port, '/index.html', 'POST')).status).toBe(405);
  });

  it('rejects when its port is taken', async () => {
    const other = createServer();
    running.push(other);
    const taken = await listen(other, 0);
    await expect(listen(createStaticServer({ root }), taken)).rejects.toThrow('EADDRINUSE');
  });

  it('names the index of a folder whose path ends in a slash', () => {
    expect(addressIn({ root, base: '/x/' }, '/x/?from=mail#/r/A')).toBe('/index.html');
    expect(addressIn({ root, base: '/x/' }, '/x/assets/')).toBeNull();
  });
});
