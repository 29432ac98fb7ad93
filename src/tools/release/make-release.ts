import { checkKnowledge } from '../../engine/check-knowledge';
import type { CaseRow } from '../../model/case';
import { readFrozen } from '../../model/frozen';
import type { Frozen } from '../../model/frozen';
import type { Knowledge, Release } from '../../model/knowledge';
import { releaseChange } from '../../evaluation/changelog';
import type { ReleaseChange } from '../../evaluation/changelog';
import { randomProfiles } from '../../evaluation/random-profiles';
import { rulebookOf, verdictOf } from '../../evaluation/verdict';
import type { FactsOf } from '../../evaluation/verdict';
import { digest, fingerprint } from '../../share/fingerprint';

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
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new Error(`A date is YYYY-MM-DD, not "${date}".`);
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
