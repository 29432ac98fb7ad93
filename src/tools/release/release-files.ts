import type { Frozen } from '../../model/frozen';
import type { Release } from '../../model/knowledge';

/** Objects are spread over lines down to this depth; what lies deeper is an entry, one a line. */
const spread = 3;

/** JSON with one entry a line, so that two versions can be compared line by line. */
export function frozenText(frozen: Frozen): string {
  return `${inLines(frozen, 0)}\n`;
}

function inLines(value: unknown, depth: number): string {
  if (Array.isArray(value) && value.length > 0) {
    return `[\n${value.map((entry) => JSON.stringify(entry)).join(',\n')}\n]`;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value) || depth >= spread) {
    return JSON.stringify(value);
  }
  const fields = Object.entries(value).map(
    ([key, field]) => `${JSON.stringify(key)}: ${inLines(field, depth + 1)}`,
  );
  return `{\n${fields.join(',\n')}\n}`;
}

/** The text of src/content/releases.ts. */
export function releasesModule(version: string, releases: readonly Release[]): string {
  const lines = releases.map(
    ({ version: name, slot, hash, date, frozen = '' }) =>
      `  { version: '${name}', slot: ${slot}, hash: '${hash}', date: '${date}', frozen: '${frozen}' },\n`,
  );
  return `import type { Release } from '../model/knowledge';

/** Version that these rules have, or will have once frozen. \`npm run release:rules\` sets it. */
export const version = '${version}';

/** Every frozen version, oldest first. Append-only: \`npm run release:rules\` adds to it. */
export const releases: Release[] = [${lines.length === 0 ? '' : `\n${lines.join('')}`}];
`;
}

/** The changelog with a section on the newest release before those of earlier ones. */
export function withSection(changelog: string, section: string): string {
  const at = changelog.search(/^## Rules \d/m);
  if (at === -1) return `${changelog.trimEnd()}\n\n${section}`;
  return `${changelog.slice(0, at)}${section.trimEnd()}\n\n${changelog.slice(at)}`;
}
