import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createStaticServer, fileFor, listen } from '../../src/tools/static-server';

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

  it('packs texts for those who can unpack them, and nothing else', async () => {
    const text = 'the same again '.repeat(200);
    await writeFile(join(root, 'assets/long.txt'), text);
    await writeFile(join(root, 'assets/long.png'), text);
    const port = await start({ root });
    const ask = (path: string, accepted: string) =>
      fetch(`http://127.0.0.1:${port}${path}`, { headers: { 'accept-encoding': accepted } });
    const packed = await ask('/assets/long.txt', 'br, gzip');
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(await packed.text()).toBe(text);
    for (const [path, accepted] of [
      ['/assets/long.txt', 'br'],
      ['/assets/long.png', 'gzip'],
      ['/assets/app.js', 'gzip'],
    ] as const) {
      const plain = await ask(path, accepted);
      expect(plain.headers.get('content-encoding')).toBeNull();
      expect(await plain.text()).not.toBe('');
    }
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
    expect(fileFor({ root, base: '/x/' }, '/x/assets/')).toBe(join(root, 'assets/index.html'));
  });
});
