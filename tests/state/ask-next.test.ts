import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/model/answers';
import type { Analyser, ToAssure } from '../../src/state/analyser';
import { createAsker } from '../../src/state/ask-next';
import { createInPageAnalysis } from '../../src/state/in-page-analysis';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const here = createInPageAnalysis(toyKnowledge, toyFacts);

/** An analyser that counts what it is asked, and fails as often as told. */
function counting(failures = 0) {
  const asked: ToAssure[] = [];
  const analyser: Analyser = {
    ...here,
    assure(what) {
      asked.push(what);
      return asked.length <= failures ? Promise.reject(new Error('broken')) : here.assure(what);
    },
  };
  return { asked, asker: createAsker(analyser) };
}
const next = (answers: Answers, visited: string[] = Object.keys(answers)) =>
  createAsker(here).next({ answers }, visited);

describe('what to ask next', () => {
  const wet: Answers = { weather: 'wet', umbrella: 'no', hunger: 2 };

  it('is the question that tells most', async () => {
    // The dog decides between staying in and going out; coins only say which way of going out.
    expect(await next(wet)).toMatchObject({ question: 'company', stop: null });
  });

  it('is never one that was passed over or answered with "not sure"', async () => {
    expect((await next(wet, [...Object.keys(wet), 'company'])).question).toBe('purse');
    expect((await next({ ...wet, company: 'unsure' })).question).toBe('purse');
  });

  it('stops where it is proven that nothing can change the family', async () => {
    const stopped = await next({ weather: 'dry', hunger: 950 });
    expect(stopped).toMatchObject({ question: null, stop: 'settled', same: 100, of: 100 });
  });

  it('stops where everything was asked, without calling that settled', async () => {
    const stopped = await next(wet, [...Object.keys(wet), 'company', 'purse']);
    expect(stopped).toMatchObject({ question: null, stop: 'all-asked' });
    expect(stopped.same).toBeLessThan(95);
  });

  it('is found once for the same answers, whatever the order in which questions were seen', async () => {
    const { asked, asker } = counting();
    expect(asker.nextKnown({ answers: wet }, ['weather', 'hunger'])).toBeNull();
    const first = await asker.next({ answers: wet }, ['weather', 'hunger']);
    expect(await asker.next({ answers: wet }, ['hunger', 'weather'])).toBe(first);
    expect(asker.nextKnown({ answers: wet }, ['hunger', 'weather'])).toBe(first);
    expect(asked).toHaveLength(1);
  });

  it.each<[string, Answers, string[]]>([
    ['other answers', { ...wet }, ['weather', 'hunger']],
    ['another question passed', wet, ['weather', 'company']],
    ['one more question passed', wet, ['weather', 'hunger', 'company']],
  ])('is found anew for %s', async (_name, answers, visited) => {
    const { asked, asker } = counting();
    await asker.next({ answers: wet }, ['weather', 'hunger']);
    expect(asker.nextKnown({ answers }, visited)).toBeNull();
    await asker.next({ answers }, visited);
    expect(asked).toHaveLength(2);
  });

  it('is found anew for other assumptions', async () => {
    const { asked, asker } = counting();
    const assumptions = {};
    await asker.next({ answers: wet, assumptions }, []);
    await asker.next({ answers: wet, assumptions }, []);
    expect(asked).toHaveLength(1);
    await asker.next({ answers: wet, assumptions: {} }, []);
    expect(asked).toHaveLength(2);
  });

  it('is asked for again where that failed', async () => {
    const { asked, asker } = counting(1);
    await expect(asker.next({ answers: wet }, [])).rejects.toThrow('broken');
    expect(asker.nextKnown({ answers: wet }, [])).toBeNull();
    expect((await asker.next({ answers: wet }, [])).question).not.toBeNull();
    expect(asked).toHaveLength(2);
  });

  it('is taken from what was found otherwise', async () => {
    const { asked, asker } = counting();
    const told = { question: 'purse', stop: null, same: 50, of: 100 };
    asker.learn({ answers: wet }, ['weather'], told);
    expect(asker.nextKnown({ answers: wet }, ['weather'])).toBe(told);
    expect(await asker.next({ answers: wet }, ['weather'])).toBe(told);
    expect(asked).toHaveLength(0);
  });

  it('keeps the latest few', async () => {
    const { asked, asker } = counting();
    const inputs = Array.from({ length: 7 }, () => ({ answers: { ...wet } }));
    for (const input of inputs) await asker.next(input, []);
    expect(asker.nextKnown(inputs[0]!, [])).toBeNull();
    expect(asker.nextKnown(inputs[1]!, [])).not.toBeNull();
    expect(asked).toHaveLength(7);
  });
});
