import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knowledge } from '../content/index';
import { cases } from '../content/cases';
import { clusterSources } from '../content/cases/cluster-sources';
import { verdictsOf110 } from '../content/cases/verdicts-1-1-0';
import { makeEvaluationRecord } from '../evaluation/evaluation-record';
import { factsOf } from '../facts/index';
import type { EvaluationRecord } from '../model/evaluation-record';
import { readChangelog } from './read-changelog';

/** Enough that a rule true in one profile of a hundred is seen about twenty times. */
const profiles = 2000;
const seed = 20_261_121;

/** How the shipped rules do on the published cases and on random profiles. */
export function compute(root: string): EvaluationRecord {
  const changelog = readChangelog(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'));
  const previous = { version: '1.1.0', verdicts: verdictsOf110 };
  return makeEvaluationRecord(knowledge, factsOf(knowledge), {
    cases,
    clusterSources,
    previous,
    profiles,
    seed,
    changelog,
  });
}
