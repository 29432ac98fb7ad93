import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { cases } from '../../src/content/cases';
import { clusterSources } from '../../src/content/cases/cluster-sources';
import { verdictsOf110 } from '../../src/content/cases/verdicts-1-1-0';
import { families } from '../../src/content/families';
import { questions } from '../../src/content/questions';
import { releases } from '../../src/content/releases';
import { sources } from '../../src/content/sources';
import { isUnread } from '../../src/evaluation/case-sets';
import { readCases, sayProblem } from '../../src/evaluation/read-rows';
import { caseRowSchema, caseSchema } from '../../src/model/case';
import type { Case, CaseRow } from '../../src/model/case';
import { hasShared, publishedCases, sharedJson } from '../fixtures/shared';

describe('the published cases', () => {
  it('pass the reader that refuses what it does not know', () => {
    const read = readCases(JSON.stringify(cases), { questions, families });
    expect(read.ok ? read.ignored : read.problems.map(sayProblem)).toEqual([]);
  });

  it('have all that the program shows of them, and no long description', () => {
    const odd = cases.filter(
      (entry) => !caseSchema.safeParse(entry).success || 'description' in entry,
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  it('are called what somebody wanted to do, in one line, each otherwise', () => {
    const long = cases.filter(({ title }) => title.length < 15 || title.length > 110);
    expect(long.map(({ id }) => id)).toEqual([]);
    expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length);
  });

  it('are judged by a winner, or say what to avoid', () => {
    const empty = cases.filter(
      ({ outcome }) => outcome.winner === null && outcome.avoid.length === 0,
    );
    expect(empty.map(({ id }) => id)).toEqual([]);
  });

  it('accept their winner, and nothing that they say to avoid', () => {
    const torn = cases.filter(
      ({ outcome: { winner, accepted, avoid } }) =>
        (winner !== null && !accepted.includes(winner)) ||
        accepted.some((family) => avoid.includes(family)),
    );
    expect(torn.map(({ id }) => id)).toEqual([]);
  });

  it('stand behind sources of the bibliography where the table says so', () => {
    const clusters = new Set(cases.map(({ source }) => source.cluster));
    const known = new Set(sources.map(({ id }) => id));
    const stale = Object.entries(clusterSources).filter(
      ([cluster, ids]) => !clusters.has(cluster) || !ids.every((id) => known.has(id)),
    );
    expect(stale).toEqual([]);
  });

  it('leave about a fifth of the publications unread', () => {
    const clusters = new Map(cases.map((entry) => [entry.source.cluster, isUnread(entry)]));
    const unread = [...clusters.values()].filter(Boolean).length;
    expect(unread / clusters.size).toBeGreaterThan(0.15);
    expect(unread / clusters.size).toBeLessThan(0.25);
  });

  it('were each put to rules 1.1.0, which could see none that was released after them', () => {
    expect(Object.keys(verdictsOf110).sort()).toEqual(cases.map(({ id }) => id).sort());
    const frozen = releases.find(({ version }) => version === '1.1.0')?.date ?? '';
    expect(cases.filter(({ released }) => released > frozen)).toHaveLength(231);
  });
});

describe.skipIf(!hasShared(publishedCases))('beside their file (needs ../shared)', () => {
  const published = z.parse(z.array(caseRowSchema), sharedJson(publishedCases, []));
  const ours = new Map(cases.map((entry) => [entry.id, entry]));
  const same = (entry: CaseRow) => {
    const { title: _, description: __, outcome, ...rest } = entry;
    const { winner, accepted, avoid } = outcome;
    return { ...rest, winner, accepted, avoid };
  };
  /** Numbers of a text, written alike: ".804", "0.804" and "8,192" as "0.804" and "8192". */
  const numbers = (text: string) =>
    new Set(
      [...text.replace(/(\d),(\d{3})/g, '$1$2').matchAll(/\d*\.?\d+/g)].map(([found]) =>
        Number(found),
      ),
    );
  const words = (text: string) => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  /** Every run of so many words. */
  const runs = (text: string, length: number) => {
    const list = words(text);
    return list.map((_, at) => list.slice(at, at + length)).filter((run) => run.length === length);
  };

  it('are the same, no more and no fewer', () => {
    expect([...ours.keys()].sort()).toEqual(published.map(({ id }) => id).sort());
  });

  it('keep answers, outcome, source, grade, flags and days', () => {
    const kept = published
      .map((entry) => ours.get(entry.id))
      .filter((entry) => entry !== undefined);
    expect(kept.map(same)).toEqual(published.map(same));
  });

  it('invent no number', () => {
    const told = ({ outcome }: Case) => `${outcome.figures} ${outcome.caveat}`;
    const invented = published.flatMap((entry) => {
      const known = numbers(JSON.stringify(entry));
      const mine = ours.get(entry.id);
      return [...numbers(mine === undefined ? '' : told(mine))]
        .filter((number) => !known.has(number))
        .map((number) => `${entry.id}: ${number}`);
    });
    expect(invented).toEqual([]);
  });

  it('are called by no six words in a row of the description', () => {
    const copied = published.flatMap(({ id, description = '' }) => {
      const theirs = new Set(runs(description, 6).map((run) => run.join(' ')));
      const own = runs(ours.get(id)?.title ?? '', 6).map((run) => run.join(' '));
      return own.filter((run) => theirs.has(run)).map((run) => `${id}: ${run}`);
    });
    expect(copied).toEqual([]);
  });
});
