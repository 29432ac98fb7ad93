import { describe, expect, it } from 'vitest';
import type { Analyser } from '../../src/advisor/analysis';
import { analyserInPage } from '../../src/advisor/analysis-in-page';
import { createVerdicts } from '../../src/advisor/verdicts';
import { outlookOf } from '../../src/engine/certainty';
import { recommend } from '../../src/engine/recommend';
import { toyFacts, toyRulebook } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const input = { answers: { weather: 'wet', company: ['dog'] } };
const none: readonly string[] = [];

/** Verdicts that ask an analyser which counts, and fails as often as told. */
function counting(failures = 0) {
  const here = analyserInPage(toyRulebook);
  let asked = 0;
  const analyser: Analyser = {
    ...here,
    outlook(what) {
      asked += 1;
      return asked <= failures ? Promise.reject(new Error('broken')) : here.outlook(what);
    },
  };
  return { verdicts: createVerdicts(toyKnowledge, toyFacts, analyser), asked: () => asked };
}

describe('a first result', () => {
  it('is what the rules recommend, and is made once for the same answers', () => {
    const { verdicts, asked } = counting();
    const result = verdicts.decide(input);
    expect(result.recommendation).toEqual(recommend(toyRulebook, input));
    expect(result.explanation.headline).toBe('Too close to call: walk or read.');
    expect(verdicts.decide(input)).toBe(result);
    expect(result.explanation).toBe(result.explanation);
    expect(verdicts.decide({ answers: { ...input.answers } })).not.toBe(result);
    expect(asked()).toBe(0);
  });

  it('says which answers do not fit together', () => {
    const { verdicts } = counting();
    const found = verdicts.contradictions({ answers: { hunger: 200, purse: 0 } });
    expect(found.map(({ id }) => id)).toEqual(['biscuits-without-coins']);
    expect(verdicts.contradictions(input)).toEqual([]);
  });
});

describe('how stable a result is', () => {
  it('is asked for once, and tells what to ask next too', async () => {
    const { verdicts, asked } = counting();
    const result = verdicts.decide(input);
    const says = await verdicts.certainty(result, none);
    const { certainty, completions, decides, nextQuestion } = outlookOf(toyRulebook, input, input);
    expect(says).toMatchObject({ certainty, completions, decides });
    expect(says.certaintySays).toMatch(/ways to fill in the rest/);
    expect(says.next.question).toBe(nextQuestion);
    expect(verdicts.nextKnown(input, none)).toBe(says.next);
    expect(await verdicts.next(input, none)).toBe(says.next);
    expect(await verdicts.certainty(result, none)).toBe(says);
    expect(asked()).toBe(1);
  });

  it('is asked for again once other questions were passed over, or where it failed', async () => {
    const { verdicts, asked } = counting(1);
    const result = verdicts.decide(input);
    await expect(verdicts.certainty(result, none)).rejects.toThrow('broken');
    const says = await verdicts.certainty(result, none);
    const passed = await verdicts.certainty(result, [says.next.question ?? '']);
    expect(passed.next.question).not.toBe(says.next.question);
    expect(passed.completions).toEqual(says.completions);
    expect(asked()).toBe(3);
  });
});
