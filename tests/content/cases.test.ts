import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { cases } from '../../src/content/cases';
import { clusterSources } from '../../src/content/cases/cluster-sources';
import { families } from '../../src/content/families';
import { questions } from '../../src/content/questions';
import { sources } from '../../src/content/sources';
import { caseSchema } from '../../src/model/case';
import type { Case } from '../../src/model/case';
import { readCases, sayProblem } from '../../src/proof/read-cases';

describe('the published cases', () => {
  it('pass the reader that refuses what it does not know', () => {
    const read = readCases(JSON.stringify(cases), { questions, families });
    expect(read.ok ? read.ignored : read.problems.map(sayProblem)).toEqual([]);
  });

  it('say in words what the situation was and what came out', () => {
    const mute = cases.filter(
      ({ description, outcome }) => description.length < 60 || outcome.figures.length < 20,
    );
    expect(mute.map(({ id }) => id)).toEqual([]);
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

  it('come from publications that stand in the bibliography, at the same address', () => {
    const addresses = new Map(sources.map(({ id, url }) => [id, url]));
    const strangers = cases.filter(
      ({ source }) =>
        !(clusterSources[source.cluster] ?? []).some((id) => addresses.get(id) === source.url),
    );
    expect(strangers.map(({ id }) => id)).toEqual([]);
  });
});

const path = '../shared/cases/dev.json';
describe.skipIf(!existsSync(path))('beside the file that they were taken from', () => {
  const published = existsSync(path)
    ? z.parse(z.array(caseSchema), JSON.parse(readFileSync(path, 'utf8')))
    : [];
  const ours = new Map(cases.map((entry) => [entry.id, entry]));
  const same = ({ id, source, answers, outcome, grade, headToHead, core, seen }: Case) => {
    const { winner, accepted, avoid } = outcome;
    return { id, source, answers, winner, accepted, avoid, grade, headToHead, core, seen };
  };
  /** Numbers of a text, written alike: ".804", "0.804" and "8,192" as "0.804" and "8192". */
  const numbers = (text: string) =>
    new Set(
      [...text.replace(/(\d),(\d{3})/g, '$1$2').matchAll(/\d*\.?\d+/g)].map(([found]) =>
        Number(found),
      ),
    );

  it('are the same, no more and no fewer', () => {
    expect([...ours.keys()].sort()).toEqual(published.map(({ id }) => id).sort());
  });

  it.each(published.map((entry) => [entry.id, entry]))(
    '%s keeps answers, outcome, source and flags',
    (id, entry) => {
      expect(same(ours.get(id)!)).toEqual(same(entry));
    },
  );

  it.each(published.map((entry) => [entry.id, entry]))('%s invents no number', (id, entry) => {
    const words = ({ description, outcome }: Case) =>
      `${description} ${outcome.figures} ${outcome.caveat}`;
    const known = numbers(words(entry));
    expect([...numbers(words(ours.get(id)!))].filter((number) => !known.has(number))).toEqual([]);
  });

  it.each(published.map((entry) => [entry.id, entry]))('%s is in our own words', (id, entry) => {
    expect(ours.get(id)!.description).not.toBe(entry.description);
  });
});
