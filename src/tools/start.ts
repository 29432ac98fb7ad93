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

async function listenSomewhere(server: Server): Promise<number> {
  try {
    return await listen(server, Number(options.port ?? defaultPort));
  } catch (error) {
    if (!isPortTaken(error)) throw error;
    if (options.port !== undefined) {
      throw new Error(`Port ${options.port} is taken.`, { cause: error });
    }
    console.log(
      `Port ${defaultPort} is taken, so another is used; answers saved at the usual address are not seen there.`,
    );
    return listen(server, 0);
  }
}

if (!options['no-build']) await build({ logLevel: 'warn', build: { outDir: options.dist } });
const server = createStaticServer({ root: options.dist, base: options.base });
const port = await listenSomewhere(server);
console.log(`Tune or Prompt? is at http://localhost:${port}${options.base}  (Ctrl-C stops it)`);

const stop = () => {
  server.close();
  server.closeAllConnections();
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
await once(server, 'close');
