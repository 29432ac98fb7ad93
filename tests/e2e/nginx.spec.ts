import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { example } from '../../src/content/example';
import { pagesOf } from '../../src/tools/page-plugin';
import { securityHeaders } from '../../src/tools/security-policy';
import { codeOf } from '../../src/tools/screenshots/scene';
import { watch } from './support/test';
import { title } from './support/visitor';

const dist = resolve(process.env.E2E_DIST ?? 'dist');
const program = ['nginx', '/usr/sbin/nginx'].find(
  (name) => spawnSync(name, ['-v'], { stdio: 'ignore' }).status === 0,
);

/** The recipe of the README, at a port and a folder of ours. */
function recipe(port: number): string {
  const block = /```nginx\n(.*?)```/s.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
  const own = block
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('root /srv/tune-or-prompt;', `root ${dist};`);
  if (!own.includes(String(port)) || !own.includes(dist))
    throw new Error('The recipe has changed.');
  return own;
}

function freePort(): Promise<number> {
  return new Promise((settle) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => settle(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

let folder = '';
let server: ChildProcess | undefined;
let address = '';

test.skip(program === undefined, 'nginx is not installed here, so its recipe is not tried.');

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  address = `http://localhost:${port}/`;
  // Started by root it would read the files as somebody else, who may not be allowed to.
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const temporary = paths.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n');
  const configuration = `${user}daemon off;
pid ${folder}/pid;
error_log ${folder}/error.log;
events {}
http {
include /etc/nginx/mime.types;
access_log off;
${temporary}
${recipe(port)}
}
`;
  writeFileSync(join(folder, 'nginx.conf'), configuration);
  const options = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')];
  server = spawn(program ?? '', options, { stdio: ['ignore', 'ignore', 'inherit'] });
  await expect(async () => expect((await fetch(address)).status).toBe(200)).toPass();
});
test.afterEach(async () => {
  const ended = new Promise((settle) => server?.once('exit', settle));
  server?.kill('SIGQUIT');
  await ended;
  rmSync(folder, { recursive: true });
});

test('the nginx recipe of the README serves the program with its headers', async ({ page }) => {
  const expected = Object.entries(securityHeaders(pagesOf('.')));
  for (const [path, status, type, cache] of [
    ['', 200, 'text/html', 'no-cache'],
    ['sw.js', 200, 'javascript', 'no-cache'],
    ['manifest.webmanifest', 200, 'application/manifest+json', 'no-cache'],
    ['nothing/here', 404, 'text/html', 'no-cache'],
  ] as const) {
    const answer = await fetch(address + path);
    expect(answer.status, path).toBe(status);
    expect(answer.headers.get('content-type'), path).toContain(type);
    expect(answer.headers.get('cache-control'), path).toBe(cache);
    for (const [name, value] of expected) expect(answer.headers.get(name), path).toBe(value);
  }
  const asset =
    /assets\/[\w.-]+\.js/.exec(readFileSync(join(dist, 'index.html'), 'utf8'))?.[0] ?? '';
  const script = await fetch(address + asset);
  expect(script.headers.get('cache-control')).toContain('immutable');
  expect(script.headers.get('content-encoding')).toBe('gzip');

  const { list } = watch(page.context(), new URL(address).origin);
  await page.goto(`${address}#/r/${codeOf(example.answers)}`);
  await expect(page.getByRole('region', { name: 'What decides it' })).toBeVisible();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.goto(address);
  await expect(title(page)).toHaveText(/Prompt it/);
  expect(list).toEqual([]);
});

test('a link whose # a mailer has escaped comes home through nginx', async ({ page }) => {
  await page.goto(`${address}%23/r/${codeOf(example.answers)}`);
  await page.waitForURL(/\/#\/r\//);
  await expect(page.getByRole('region', { name: 'What decides it' })).toBeVisible();
});
