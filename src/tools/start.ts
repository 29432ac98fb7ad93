import { once } from 'node:events';
import type { Server } from 'node:http';
import { shown } from '../model/foreign-text';
import { BadStart, defaultPort, readStartOptions } from './start-options';
import type { StartOptions } from './start-options';
import { createStaticServer, listen } from './static-server';

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
    throw new BadStart(`Port ${port} is taken: stop what listens there, or name another by --port`);
  }
}

async function start({ port: given, base, dist, isBuilt }: StartOptions): Promise<void> {
  if (isBuilt) {
    const { build } = await import('vite');
    await build({ logLevel: 'warn', build: { outDir: dist } });
  }
  const server = createStaticServer({ root: dist, base });
  const wanted = given ?? defaultPort;
  const others = given === null ? [wanted + 1, wanted + 2, wanted + 3, 0] : [];
  const port = await listenOnFirstFree(server, [wanted, ...others]);
  if (port !== wanted) {
    console.log(`Port ${wanted} is taken: answers saved at its address are not seen at this one.`);
  }
  console.log(`Tune or Prompt? is at http://localhost:${port}${base}  (Ctrl-C stops it)`);

  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  await once(server, 'close');
}

try {
  await start(readStartOptions(process.argv.slice(2)));
} catch (error) {
  const says = error instanceof Error ? error.message : String(error);
  process.stderr.write(`start: ${shown(says, 2000)}\n`);
  process.exit(2);
}
