import { readFileSync } from 'node:fs';
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

/** The proof of the shipped rules. @param changelog path of the changelog */
export function shippedProof(changelog: string): ProofRecord {
  const versions = readChangelog(readFileSync(changelog, 'utf8'));
  const rest = { cases, clusterSources, whyMissed, profiles, seed };
  return makeProofRecord(knowledge, { ...rest, changelog: versions });
}
