import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { complements } from '../../src/content/complements';
import { families } from '../../src/content/families';
import { questions } from '../../src/content/questions';
import { scenarios } from '../../src/content/scenarios';
import { givenScenarios } from '../../src/content/scenarios/given';
import { ownScenarios } from '../../src/content/scenarios/own';
import { strategies } from '../../src/content/strategies';
import { readAnswers } from '../../src/model/answers';
import { scenarioSchema } from '../../src/model/case';
import type { Scenario } from '../../src/model/case';
import { hasShared, sharedJson } from '../fixtures/shared';

const named = scenarios.map((scenario) => [scenario.id, scenario] as const);
const familyIds = families.map((family) => family.id);
const complementIds = complements.map((complement) => complement.id);
const familyOf = new Map(strategies.map((strategy) => [strategy.id, strategy.family]));
const unknownTo = (known: readonly string[], ids: readonly string[] = []) =>
  ids.filter((id) => !known.includes(id));

describe('every scenario', () => {
  it('has an id of its own, and twenty are the project’s', () => {
    const ids = scenarios.map((scenario) => scenario.id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(ownScenarios).toHaveLength(20);
    expect(scenarios).toHaveLength(givenScenarios.length + ownScenarios.length);
  });

  it.each(named)('%s fits its schema, with nothing more', (_id, scenario) => {
    expect(z.parse(scenarioSchema, scenario)).toEqual(scenario);
  });

  it.each(named)('%s gives answers that the questions accept', (_id, { answers }) => {
    expect(readAnswers(questions, answers)).toEqual({ ok: true, answers });
  });

  it.each(named)('%s names families, methods and complements that exist', (_id, scenario) => {
    expect(unknownTo(familyIds, scenario.family)).toEqual([]);
    expect(unknownTo([...familyOf.keys()], scenario.methods)).toEqual([]);
    expect(unknownTo(complementIds, scenario.with)).toEqual([]);
    expect(unknownTo(complementIds, scenario.without)).toEqual([]);
  });

  it.each(named)('%s accepts only methods of families that it accepts', (_id, scenario) => {
    const methods = scenario.methods ?? [];
    const elsewhere = methods.filter((id) => !scenario.family.includes(familyOf.get(id) ?? ''));
    expect(elsewhere).toEqual([]);
  });

  it.each(named)('%s never both asks for a complement and refuses it', (_id, scenario) => {
    const both = (scenario.with ?? []).filter((id) => scenario.without?.includes(id));
    expect(both).toEqual([]);
  });

  it.each(named)('%s says who asks and why, in words of its own', (_id, { who, because }) => {
    for (const text of [who, because]) {
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/ {2}|["']\w/);
    }
    expect(who).toMatch(/^[A-Z].*[^.]$/);
    expect(because).toMatch(/^[A-Z].*\.$/);
    const told = scenarios.flatMap((scenario) => [scenario.who, scenario.because]);
    expect(told.filter((text) => text === who || text === because)).toHaveLength(2);
  });
});

it.each(ownScenarios.map((scenario) => [scenario.id, scenario] as const))(
  '%s of the project’s own gives 6 to 18 answers',
  (_id, { answers }) => {
    expect(Object.keys(answers).length).toBeGreaterThanOrEqual(6);
    expect(Object.keys(answers).length).toBeLessThanOrEqual(18);
  },
);

const sharedFile = 'cases/scenarios.json';
describe.skipIf(!hasShared(sharedFile))('the shared scenarios (needs ../shared)', () => {
  const shared = z.parse(z.array(scenarioSchema), sharedJson(sharedFile, []));
  /** What has to be the same; who asks and why are told in the project's own words. */
  const decided = ({ who: _who, because: _because, ...rest }: Scenario) => rest;

  it('stand here as they stand there', () => {
    expect(shared).toHaveLength(36);
    expect(givenScenarios.map(decided)).toEqual(shared.map(decided));
  });

  it('are told in other words', () => {
    const theirs = shared.flatMap(({ who, because }) => [who, because]);
    const copied = scenarios.filter(
      ({ who, because }) => theirs.includes(who) || theirs.includes(because),
    );
    expect(copied.map((scenario) => scenario.id)).toEqual([]);
  });
});
