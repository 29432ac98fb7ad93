import { describe, expect, it } from 'vitest';
import type { Analyser, Outlook, ToLookAhead } from '../../src/advisor/analysis';
import { analyserInPage } from '../../src/advisor/analysis-in-page';
import { createAsker, nextOf, withPassed } from '../../src/advisor/next-step';
import type { Answers } from '../../src/model/answers';
import { toyRulebook } from '../fixtures/toy-facts';

const here = analyserInPage(toyRulebook);
const wet: Answers = { weather: 'wet', umbrella: 'no', hunger: 2, mood: 'unsure' };

/** An analyser that counts what it is asked, and fails as often as told. */
function counting(failures = 0) {
  const asked: ToLookAhead[] = [];
  const analyser: Analyser = {
    ...here,
    outlook(what) {
      asked.push(what);
      return asked.length <= failures ? Promise.reject(new Error('broken')) : here.outlook(what);
    },
  };
  return { asked, asker: createAsker(analyser) };
}
const next = (answers: Answers, visited: string[] = Object.keys(answers)) =>
  createAsker(here).next({ answers }, visited);

describe('why asking stops', () => {
  const outlook: Outlook = {
    certainty: 'open',
    completions: { of: 100, families: { home: 60, out: 40 } },
    family: 'home',
    nextQuestion: null,
    steady: false,
    near: 0.7,
    leftOpen: false,
    notSure: false,
    decides: [],
    askable: 0,
    nextChanges: 0,
    worthAsking: 0,
  };

  it.each<[string, Partial<Outlook>]>([
    ['settled', { certainty: 'settled', steady: true, askable: 3 }],
    ['steady', { certainty: 'likely', steady: true, askable: 3 }],
    ['unlikely', { askable: 3 }],
    ['not-sure', { askable: 3, notSure: true, leftOpen: true }],
    ['left-open', { askable: 3, leftOpen: true }],
    ['all-asked', { notSure: true, leftOpen: true }],
    ['all-asked', {}],
  ])('is told: %s', (stop, found) => {
    const shared = { question: null, same: 60, of: 100, near: 0.7, changes: 0, worthAsking: 0 };
    expect(nextOf({ ...outlook, ...found })).toEqual({ ...shared, stop });
  });

  it('is not told while there is something to ask', () => {
    const found = {
      ...outlook,
      nextQuestion: 'purse',
      askable: 3,
      nextChanges: 0.2,
      worthAsking: 2,
    };
    expect(nextOf(found)).toMatchObject({
      question: 'purse',
      stop: null,
      changes: 0.2,
      worthAsking: 2,
    });
  });
});

describe('what to ask next', () => {
  it('takes what was passed over for "not sure", and leaves answers alone', () => {
    expect(withPassed({ hunger: 2 }, ['hunger', 'purse'])).toEqual({ hunger: 2, purse: 'unsure' });
  });

  it('is the question that tells most, and says how many are worth asking', async () => {
    // The dog decides between staying in and going out; coins only say which way of going out.
    const found = await next(wet);
    expect(found).toMatchObject({ question: 'company', stop: null });
    expect(found.worthAsking).toBeGreaterThan(0);
  });

  it('is never one that was passed over or answered with "not sure"', async () => {
    const passed = await next(wet, [...Object.keys(wet), 'company']);
    const unsure = await next({ ...wet, company: 'unsure' });
    expect(passed.question).not.toBe('company');
    expect(unsure.question).toBe(passed.question);
  });

  it('stops where it is proven that nothing can change the family', async () => {
    const stopped = await next({ weather: 'dry', hunger: 950 });
    expect(stopped).toMatchObject({ question: null, stop: 'settled', same: 100, of: 100 });
  });

  it('stops where everything was asked, without calling that settled', async () => {
    const all = toyRulebook.questions.map(({ question }) => question.id);
    const stopped = await next(wet, all);
    expect(stopped).toMatchObject({ question: null, stop: 'all-asked', worthAsking: 0 });
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
  ])('is found again for %s', async (_name, answers, visited) => {
    const { asked, asker } = counting();
    await asker.next({ answers: wet }, ['weather', 'hunger']);
    expect(asker.nextKnown({ answers }, visited)).toBeNull();
    await asker.next({ answers }, visited);
    expect(asked).toHaveLength(2);
  });

  it('is found again for other assumptions', async () => {
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
    const told = {
      question: 'purse',
      stop: null,
      same: 50,
      of: 100,
      near: 0.5,
      changes: 0.5,
      worthAsking: 1,
    };
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
