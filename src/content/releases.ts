import type { Release } from '../model/knowledge';

/** Version that these rules have, or will have once frozen. `npm run release:rules` sets it. */
export const version = '2.2.0';

/** Every frozen version, oldest first. Append-only: `npm run release:rules` adds to it. */
export const releases: Release[] = [
  { version: '1.0.0', slot: 1, hash: '86b230d4', date: '2026-11-21', frozen: '56ca3b56' },
  { version: '1.1.0', slot: 2, hash: '1f286cea', date: '2026-11-21', frozen: '4753e065' },
  { version: '2.0.0', slot: 3, hash: 'c1dd8620', date: '2026-11-30', frozen: '960d31bb' },
  { version: '2.1.0', slot: 4, hash: 'e8d12fe0', date: '2026-11-30', frozen: '738e5435' },
  { version: '2.2.0', slot: 5, hash: '6826f920', date: '2026-11-30', frozen: 'bcd90f0a' },
];
