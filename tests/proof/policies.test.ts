import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { caseSchema } from '../../src/model/case';
import { always, countKnown, flowchart } from '../../src/proof/policies';
import { scoreCase, sharesOf } from '../../src/proof/score';

describe('the flowchart', () => {
  it.each([
    [{}, 'prompt'],
    [{ 'labelled-examples': 99 }, 'prompt'],
    [{ 'labelled-examples': 100 }, 'tune'],
    [{ 'labelled-examples': 'unsure' }, 'prompt'],
    [{ 'labelled-examples': 5000, 'content-size': 'large' }, 'retrieve'],
    [{ 'content-change': 'weekly' }, 'retrieve'],
    [{ 'content-change': 'live' }, 'retrieve'],
    [{ 'content-change': 'monthly' }, 'prompt'],
  ])('answers %j with %s', (answers, family) => {
    expect(flowchart(answers).family).toBe(family);
  });
});

describe('what is known', () => {
  it('counts "none of these" and zero, but not unsure', () => {
    expect(countKnown({ a: [], b: 0, c: 'unsure', d: 'yes' })).toBe(3);
  });
});

const path = '../shared/cases/dev.json';
describe.skipIf(!existsSync(path))('on the published cases, where they are at hand', () => {
  // Scores that the cases' own documentation states, each cluster weighing one.
  it.each([
    ['always tune', always('tune'), 0.42, 0.58],
    ['always prompt', always('prompt'), 0.23, 0.31],
    ['always retrieve', always('retrieve'), 0.15, 0.3],
    ['the flowchart', flowchart, 0.4, 0.55],
  ])('%s scores as documented', (_name, policy, strict, lenient) => {
    const cases = z.parse(z.array(caseSchema), JSON.parse(readFileSync(path, 'utf8')));
    const shares = sharesOf(
      cases,
      cases.map((entry) => scoreCase(entry, policy)),
    );
    expect(Math.abs(shares.strict - strict)).toBeLessThan(0.0075);
    expect(Math.abs(shares.lenient - lenient)).toBeLessThan(0.0075);
  });
});
