import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { cases } from '../content/cases';
import { knowledge } from '../content/index';
import { factsOf } from '../facts/index';
import { readFrozen } from '../model/frozen';
import type { Frozen } from '../model/frozen';
import { changeInWords } from '../evaluation/release-changes';
import { digest } from '../share/fingerprint';
import {
  makeRelease,
  frozenText,
  releasesModule,
  withSection,
  keptComparison,
  keptLinks,
} from './release/make-release';
import { refuse, toolOptions } from './tool-options';

/*
 * npm run release:rules -- 2.2.0 [--date YYYY-MM-DD]
 *
 * Freezes the knowledge as it stands. Writes public/rules/<version>.json and public/rules/changelog.json,
 * adds to src/content/releases.ts, CHANGELOG.md and tests/share/links.json. Nothing is ever rewritten.
 */
const { version, date } = toolOptions(
  'release:rules',
  { options: ['date'], word: 'the version, like 2.1.0' },
  ({ words: [given = ''], options }) => ({
    version: given,
    date: options.date ?? new Date().toISOString().slice(0, 10),
  }),
);

const fileOf = (name: string) => `public/rules/${name}.json`;
const changelogFile = fileOf('changelog');
const linksFile = 'tests/share/links.json';

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function readPrevious(): Frozen | null {
  const newest = knowledge.releases.at(-1);
  if (newest === undefined) return null;
  const frozen = readFrozen(readJson(fileOf(newest.version)));
  if (frozen === null || digest(frozen) !== newest.frozen) {
    throw new Error(`${fileOf(newest.version)} is not what was frozen.`);
  }
  return frozen;
}

const changelogSchema = z.object({ releases: z.array(z.unknown()) });
const linksSchema = z.looseObject({
  released: z.array(z.unknown()),
  comparisons: z.array(z.unknown()),
});

function release(): string {
  if (existsSync(fileOf(version))) throw new Error(`${version} is frozen already.`);
  const previous = readPrevious();
  const made = makeRelease({
    knowledge,
    cases,
    factsOf,
    version,
    date,
    previous,
  });
  mkdirSync('public/rules', { recursive: true });
  const log = existsSync(changelogFile) ? readJson(changelogFile) : { releases: [] };
  const { releases } = z.parse(changelogSchema, log);
  const links = z.parse(linksSchema, readJson(linksFile));
  const kept = keptLinks(made.knowledge, made.frozen);
  links.released.push(...kept);
  links.comparisons.push(keptComparison(made.knowledge, kept));
  const changelog = readFileSync('CHANGELOG.md', 'utf8');
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  writeFileSync(fileOf(version), frozenText(made.frozen));
  writeFileSync(changelogFile, json({ releases: [...releases, made.change] }));
  writeFileSync(linksFile, json(links));
  writeFileSync('CHANGELOG.md', withSection(changelog, changeInWords(made.change)));
  writeFileSync('src/content/releases.ts', releasesModule(version, made.releases));
  return changeInWords(made.change);
}

try {
  console.log(release());
} catch (error) {
  refuse('release:rules', error);
}
