import { checkKnowledge } from '../../engine/check-knowledge';
import type { CaseRow } from '../../model/case';
import { isDay } from '../../model/day';
import { isRecord } from '../../model/fields';
import { readFrozen } from '../../model/frozen';
import type { Frozen, Replay } from '../../model/frozen';
import type { Knowledge, Release } from '../../model/knowledge';
import { releaseChange, randomProfiles } from '../../evaluation/release-changes';
import type { ReleaseChange } from '../../evaluation/release-changes';
import { rulebookOf, verdictOf } from '../../evaluation/verdict';
import type { FactsOf } from '../../evaluation/verdict';
import { digest, fingerprint } from '../../share/fingerprint';
import { encodeComparison } from '../../share/compare-link';
import { encodeLink } from '../../share/link';
import type { LinkText } from '../../share/link';

/** A link as it was sent, and what it said: one line of tests/share/links.json. */
interface KeptLink extends Replay {
  readonly kind: string;
  readonly payload: string;
  readonly text?: LinkText;
  readonly rulesVersion: string;
}

/** A comparison as it was sent. */
interface KeptComparison {
  readonly rulesVersion: string;
  readonly payload: string;
  readonly payloads: readonly string[];
  readonly picks: { questions: Record<string, number>; assumptions: Record<string, number> };
}

type Kind = [kind: string, fits: (replay: Replay) => boolean, text?: LinkText];

const isUnsure = ({ answers }: Replay) =>
  Object.values(answers).some((answer) => answer === 'unsure');
const isChanged = ({ assumptions }: Replay) => Object.keys(assumptions).length > 0;
const isNone = ({ answers }: Replay) =>
  Object.values(answers).some((answer) => Array.isArray(answer) && answer.length === 0);

const kinds: readonly Kind[] = [
  ['plain', (replay) => !isUnsure(replay) && !isChanged(replay)],
  ['unsure', isUnsure],
  ['none of these', isNone],
  ['assumptions', isChanged],
  [
    'text',
    () => true,
    { title: 'Claims desk', note: 'Agreed on Tuesday.\nÜberprüft.', author: 'Zoë' },
  ],
];

/** One link of every kind, made with a release that has just been frozen. */
export function keptLinks(knowledge: Knowledge, { replay, version }: Frozen): KeptLink[] {
  return kinds.flatMap(([kind, fits, text]) => {
    const found = replay.find(fits);
    if (found === undefined) return [];
    const content = { ...found, ...(text && { text }) };
    return [{ kind, payload: encodeLink(knowledge, content), ...content, rulesVersion: version }];
  });
}

/** A comparison of the first three of them, with what they differ in picked. */
export function keptComparison(knowledge: Knowledge, links: readonly KeptLink[]): KeptComparison {
  const some = [...new Map(links.map((link) => [link.payload, link])).values()].slice(0, 3);
  const payloads = some.map(({ payload }) => payload);
  const asked = Object.keys(some[1]?.answers ?? {})
    .sort()
    .slice(0, 3);
  const picks = { questions: Object.fromEntries(asked.map((id) => [id, 1])), assumptions: {} };
  const rulesVersion = links[0]?.rulesVersion ?? '';
  return {
    rulesVersion,
    payload: encodeComparison(knowledge, { payloads, picks }),
    payloads,
    picks,
  };
}

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
  if (!isRecord(value) || depth >= spread) return JSON.stringify(value);
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

/** Answer sets that a frozen version remembers, and the seed that they are drawn with. */
const replayCount = 500;
const replaySeed = 1_000_003;

export interface ReleaseInput {
  readonly knowledge: Knowledge;
  readonly cases: readonly CaseRow[];
  readonly factsOf: FactsOf;
  /** Three numbers, later than every release. */
  readonly version: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** The release before as its file holds it; null for the first. */
  readonly previous: Frozen | null;
  /** Random profiles of the changelog; fewer in tests. */
  readonly profiles?: number;
}

export interface NewRelease {
  readonly frozen: Frozen;
  /** All releases, the new one last. */
  readonly releases: readonly Release[];
  readonly change: ReleaseChange;
  /** The knowledge as a page will hold it once the release is in the content. */
  readonly knowledge: Knowledge;
}

/** Freezes the knowledge as a version. Throws one sentence where that would be wrong. */
export function makeRelease(input: ReleaseInput): NewRelease {
  const { knowledge, cases, factsOf, version, date, previous, profiles } = input;
  refuseWrong(input);
  const frozenKnowledge: Knowledge = { ...knowledge, version, releases: [] };
  const change = releaseChange({
    then: previous?.knowledge ?? null,
    now: frozenKnowledge,
    date,
    cases,
    factsOf,
    ...(profiles !== undefined && { profiles }),
  });
  const isSame = change.rebuilt !== true && change.entries.length === 0;
  if (previous !== null && isSame && sameWords(previous, frozenKnowledge)) {
    throw new Error(`Nothing has changed since ${previous.version}: there is nothing to release.`);
  }
  const slot = 1 + Math.max(0, ...knowledge.releases.map((release) => release.slot));
  const rulebook = rulebookOf(frozenKnowledge, factsOf);
  const replay = randomProfiles(rulebook, replayCount, replaySeed + slot).map((profile) => ({
    ...profile,
    verdict: verdictOf(rulebook, profile),
  }));
  const file: Frozen = {
    format: 1,
    version,
    slot,
    date,
    knowledge: frozenKnowledge,
    replay,
  };
  // As it will be read: without undefined fields, and with whatever JSON makes of the rest.
  const frozen = readFrozen(JSON.parse(JSON.stringify(file)));
  if (frozen === null) throw new Error('The frozen file would not be read again.');
  const release = {
    version,
    slot,
    hash: fingerprint(frozen.knowledge),
    date,
    frozen: digest(frozen),
  };
  const releases = [...knowledge.releases, release];
  return { frozen, releases, change, knowledge: { ...knowledge, version, releases } };
}

/** True where nothing but the version's name would differ. */
function sameWords({ knowledge }: Frozen, now: Knowledge): boolean {
  return digest({ ...knowledge, version: '' }) === digest({ ...now, version: '' });
}

function refuseWrong({ knowledge, version, date, previous }: ReleaseInput): void {
  if (!/^\d+\.\d+\.\d+$/.test(version)) {
    throw new Error(`A version is three numbers, like 1.2.0, not "${version}".`);
  }
  if (!isDay(date)) throw new Error(`A date is a day as YYYY-MM-DD, not "${date}".`);
  const newest = knowledge.releases.at(-1);
  if (newest !== undefined && compareVersions(version, newest.version) <= 0) {
    throw new Error(`${version} does not come after ${newest.version}, the newest release.`);
  }
  if (newest !== undefined && previous?.version !== newest.version) {
    throw new Error(`The frozen file of ${newest.version} is missing.`);
  }
  const [fault] = checkKnowledge(knowledge);
  if (fault !== undefined) throw new Error(`The knowledge is not sound: ${fault}`);
}

function compareVersions(one: string, other: string): number {
  const parts = other.split('.').map(Number);
  for (const [at, number] of one.split('.').map(Number).entries()) {
    const difference = number - (parts[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
