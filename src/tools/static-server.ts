import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';

export interface StaticSite {
  /** The folder to serve. */
  root: string;
  /** Where the folder is mounted, e.g. `/a/b/`; `/` unless said. Anything outside it is not found. */
  base?: string;
}

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** The file that a request path names below the root, or undefined when it names something outside. */
export function fileFor({ root, base = '/' }: StaticSite, requestPath: string): string | undefined {
  const mount = base.endsWith('/') ? base : `${base}/`;
  let path: string;
  try {
    path = decodeURIComponent(requestPath.split(/[?#]/, 1)[0] ?? '');
  } catch {
    return undefined;
  }
  if (!path.startsWith(mount) || path.includes('\0') || path.includes('\\')) return undefined;
  const folder = resolve(root);
  const file = resolve(folder, `./${path.slice(mount.length)}`);
  if (file !== folder && !file.startsWith(folder + sep)) return undefined;
  return path.endsWith('/') ? join(file, 'index.html') : file;
}

/** Size of a file in bytes; undefined when there is no such file. */
async function sizeOf(file: string): Promise<number | undefined> {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? found.size : undefined;
}

const isText = /^(text|application)\/(?!octet-stream|wasm)|svg/;
/** Bytes below which packing saves nothing. */
const worthPacking = 1000;

interface Found {
  file: string;
  /** In bytes. */
  size: number;
}

function send(request: IncomingMessage, response: ServerResponse, status: number, found: Found) {
  const { file, size } = found;
  const type = contentTypes[extname(file).toLowerCase()] ?? 'application/octet-stream';
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const isPacked = size > worthPacking && isText.test(type) && /\bgzip\b/.test(accepted);
  response.writeHead(status, {
    'content-type': type,
    ...(isPacked ? { 'content-encoding': 'gzip' } : { 'content-length': size }),
    vary: 'accept-encoding',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const parts = [createReadStream(file), ...(isPacked ? [createGzip()] : []), response];
  // A visitor who leaves ends it early, and that is no matter.
  pipeline(parts, () => response.destroy());
}

async function answer(site: StaticSite, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const file = fileFor(site, request.url ?? '/');
  const size = file === undefined ? undefined : await sizeOf(file);
  if (file !== undefined && size !== undefined) {
    send(request, response, 200, { file, size });
    return;
  }
  // As static hosts do: an address that names nothing gets the site's own 404 page.
  const notFound = join(resolve(site.root), '404.html');
  const notFoundSize = await sizeOf(notFound);
  if (notFoundSize !== undefined)
    send(request, response, 404, { file: notFound, size: notFoundSize });
  else response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
}

/** A server for a folder of files, as a static host would serve it. Not yet listening. */
export function createStaticServer(site: StaticSite): Server {
  return createServer((request, response) => {
    answer(site, request, response).catch(() => response.destroy());
  });
}

/**
 * Listens on the loopback address only and gives the port.
 * A port of 0 lets the system choose; a taken port rejects with the system's EADDRINUSE.
 */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((settle, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      settle(typeof address === 'object' && address ? address.port : port);
    });
  });
}
