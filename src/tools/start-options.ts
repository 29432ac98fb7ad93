import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { shown } from '../model/foreign-text';

/** Saved answers belong to an origin, so the port stays the same from one start to the next. */
export const defaultPort = 4173;

export interface StartOptions {
  /** Listen here and nowhere else; null: the default port, or a free one if that is taken. */
  readonly port: number | null;
  /** Mount the site under this path, e.g. /a/b/, to see that it needs no address of its own. */
  readonly base: string;
  /** Serve this folder. */
  readonly dist: string;
  /** Build it first. */
  readonly isBuilt: boolean;
}

/** What a person got wrong, in one line. */
export class BadStart extends Error {}

/** Reads the options of `npm start`. Throws BadStart. */
export function readStartOptions(args: string[]): StartOptions {
  const { port, base, dist, 'no-build': isThere } = parsed(args);
  if (port !== undefined && !(/^\d{1,5}$/u.test(port) && Number(port) <= 65_535)) {
    throw new BadStart(`--port must be a whole number from 0 to 65535, not "${shown(port)}"`);
  }
  if (!/^\/(?:[\w.~-]+\/)*$/u.test(base)) {
    throw new BadStart(`--base must be a path like /some/where/, not "${shown(base)}"`);
  }
  if (isThere && statSync(dist, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new BadStart(`--dist must be a folder that is there, not "${shown(dist)}"`);
  }
  return { port: port === undefined ? null : Number(port), base, dist, isBuilt: !isThere };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string' },
        base: { type: 'string', default: '/' },
        dist: { type: 'string', default: 'dist' },
        'no-build': { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    const [says = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new BadStart(`${shown(says, 200)}; options here: --port, --base, --dist, --no-build`);
  }
}
