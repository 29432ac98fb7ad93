import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knowledge } from '../content';
import { cases } from '../content/cases';
import { clusterSources } from '../content/cases/cluster-sources';
import { whyMissed } from '../content/cases/why-missed';
import type { ProofRecord } from '../model/proof-record';
import { makeProofRecord } from '../proof/proof-record';
import { readChangelog } from './read-changelog';

/** Enough that a rule true in one profile of a hundred is seen about twenty times. */
const profiles = 2000;
const seed = 20_261_121;

/** The proof of the shipped rules: how they do on the published cases and on random profiles. */
export function compute(root: string): ProofRecord {
  const versions = readChangelog(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'));
  const rest = { cases, clusterSources, whyMissed, profiles, seed };
  return makeProofRecord(knowledge, { ...rest, changelog: versions });
}
