/* A folder of files as a static host serves it: sirv finds and sends them, compression packs them; what
   stands here is where the folder begins and ends, what is not found, and the headers of `_headers`. */

import { readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import { lookup } from 'mrmime';
import sirv from 'sirv';
import { headersFor } from './security-policy';

export interface StaticSite {
  /** The folder to serve. */
  root: string;
  /** Where the folder is mounted, e.g. `/a/b/`; `/` unless said. Anything outside it is not found. */
  base?: string;
}

/** True for a file in the folder itself: no folder, and nothing that a symbolic link leads out to. */
function isOwnFile(folder: string, path: string): boolean {
  try {
    const file = realpathSync(join(folder, path));
    return file.startsWith(realpathSync(folder) + sep) && statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * The address below the root that a request means, as it was encoded; null where it is outside the mount,
 * no address, or names no file of the folder.
 */
export function addressIn({ root, base = '/' }: StaticSite, requested: string): string | null {
  const mount = base.endsWith('/') ? base : `${base}/`;
  const path = requested.split(/[?#]/, 1)[0] ?? '';
  if (!path.startsWith(mount)) return null;
  const below = `/${path.slice(mount.length)}`;
  const address = below.endsWith('/') ? `${below}index.html` : below;
  try {
    const name = decodeURI(address);
    return name.includes('\\') || !isOwnFile(resolve(root), name) ? null : address;
  } catch {
    return null;
  }
}

/** One part of a file, from its first byte to its last; anything else that may be asked for is no part. */
const onePart = /^bytes=(\d+)-(\d+)?$/;

/** True where a part is asked for that sirv sends as asked; of others the whole file may be sent. */
function isPart(range: string): boolean {
  const [, from, to] = onePart.exec(range) ?? [];
  if (from === undefined) return false;
  return to === undefined || (Number(to) > 0 && Number(from) <= Number(to));
}

const pack = compression({
  // The level that ngx_brotli takes where nothing else is said.
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } },
  // A part of a packed file is no part of the file.
  filter: (request, response) =>
    request.headers.range === undefined && compression.filter(request, response),
});

function textOf(file: string): string {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, 'utf8') : '';
}

/** Answers one request with a file of the site, or with its page for what is not found. */
function answerer(site: StaticSite): (request: IncomingMessage, response: ServerResponse) => void {
  const setHeaders = (response: ServerResponse, address: string) => {
    response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const type = lookup(address) ?? 'application/octet-stream';
    const isText = /^text\/|[/+]json$/.test(type);
    response.setHeader('Content-Type', isText ? `${type}; charset=utf-8` : type);
    const told = headersFor(textOf(join(site.root, '_headers')), address);
    for (const [name, value] of told) response.setHeader(name, value);
  };
  // As static hosts do: an address that names nothing gets the site's own 404 page.
  const onNoMatch = (_request: IncomingMessage, response: ServerResponse) => {
    const page = textOf(join(site.root, '404.html'));
    setHeaders(response, page === '' ? '/404.txt' : '/404.html');
    response.setHeader('Cache-Control', 'no-cache');
    response.writeHead(404).end(page === '' ? 'Not found\n' : page);
  };
  // A folder that is built anew is served as it is now, so nothing is remembered of it.
  const send = sirv(site.root, { dev: true, etag: true, extensions: [], onNoMatch, setHeaders });
  return (request, response) => {
    const address = addressIn(site, request.url ?? '/');
    if (!isPart(request.headers.range ?? '')) delete request.headers.range;
    if (address === null) {
      onNoMatch(request, response);
      return;
    }
    request.url = address;
    send(request, response);
  };
}

/** A server for a folder of files, as a static host would serve it. Not yet listening. */
export function createStaticServer(site: StaticSite): Server {
  const answer = answerer(site);
  return createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    pack(request, response, () => answer(request, response));
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
