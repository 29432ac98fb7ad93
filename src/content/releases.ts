import type { Release } from '../model/knowledge';

/** Version that these rules have, or will have once frozen. `npm run release:rules` sets it. */
export const version = '1.0.0';

/** Every frozen version, oldest first. Append-only: `npm run release:rules` adds to it. */
export const releases: Release[] = [];
