import { once } from 'node:events';
import type { Server } from 'node:http';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { createStaticServer, listen } from './static-server';

/** Saved answers belong to an origin, so the port stays the same from one start to the next. */
const defaultPort = 4173;

const { values: options } = parseArgs({
  options: {
    /** Listen here and nowhere else; without it the default port, or a free one if that is taken. */
    port: { type: 'string' },
    /** Mount the site under this path, e.g. /a/b/, to see that it needs no address of its own. */
    base: { type: 'string', default: '/' },
    /** Serve this folder. */
    dist: { type: 'string', default: 'dist' },
    /** Serve what is there already. */
    'no-build': { type: 'boolean', default: false },
  },
});

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

/** Listens on the first free port of a list; 0 is whichever the system has free. */
async function listenOnFirstFree(server: Server, ports: number[]): Promise<number> {
  const [port = 0, ...others] = ports;
  try {
    return await listen(server, port);
  } catch (error) {
    if (!isPortTaken(error)) throw error;
    if (others.length > 0) return listenOnFirstFree(server, others);
    throw new Error(`Port ${port} is taken.`, { cause: error });
  }
}

if (!options['no-build']) await build({ logLevel: 'warn', build: { outDir: options.dist } });
const server = createStaticServer({ root: options.dist, base: options.base });
const wanted = Number(options.port ?? defaultPort);
const others = options.port === undefined ? [wanted + 1, wanted + 2, wanted + 3, 0] : [];
const port = await listenOnFirstFree(server, [wanted, ...others]);
if (port !== wanted) {
  console.log(`Port ${wanted} is taken: answers saved at its address are not seen at this one.`);
}
console.log(`Tune or Prompt? is at http://localhost:${port}${options.base}  (Ctrl-C stops it)`);

const stop = () => {
  server.close();
  server.closeAllConnections();
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
await once(server, 'close');
