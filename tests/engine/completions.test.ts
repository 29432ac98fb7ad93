import { describe, expect, it } from 'vitest';
import { contradictionFinder, sortAnswers } from '../../src/engine/applies';
import {
  completionCount,
  completionsOf,
  countCompletions,
  drawAnswer,
  leadingFamily,
  optionShares,
  plausibleNumber,
  seeded,
} from '../../src/engine/completions';
import { decide } from '../../src/engine/decide';
import { indexRulebook } from '../../src/engine/rulebook';
import type { Rulebook } from '../../src/engine/rulebook';
import type { Answer, Answers } from '../../src/model/answers';
import type { Question } from '../../src/model/question';
import { randomAnswers, randomKnowledge } from '../fixtures/random-knowledge';
import { rounds } from '../fixtures/rounds';
import { toyFacts, toyRulebook } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';

function question<Kind extends Question['kind']>(id: string, kind: Kind) {
  const found = toyKnowledge.questions.find((entry) => entry.id === id);
  const isKind = (one: Question): one is Extract<Question, { kind: Kind }> => one.kind === kind;
  if (found === undefined || !isKind(found)) throw new Error(`The toy has no ${kind} "${id}"`);
  return found;
}
const weather = question('weather', 'choice');
const mood = question('mood', 'choice');
const hunger = question('hunger', 'number');
const company = question('company', 'multi');
/** Gives these numbers one after another. */
const sequence = (...numbers: number[]) => {
  const left = [...numbers];
  return () => left.shift() ?? 0;
};

describe('seeded chance', () => {
  it('is mulberry32, as published', () => {
    // The first numbers of the reference implementation for seed 1, times 2^32.
    const random = seeded(1);
    const first = Array.from({ length: 3 }, () => random() * 2 ** 32);
    expect(first).toEqual([2693262067, 11749833, 2265367787]);
  });

  it('is the same for the same seed, other for another, and within 0 and 1', () => {
    const draw = (seed: number) => {
      const random = seeded(seed);
      return Array.from({ length: 500 }, random);
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    expect(Math.min(...draw(7))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...draw(7))).toBeLessThan(1);
    const mean = draw(7).reduce((sum, one) => sum + one, 0) / 500;
    expect(mean).toBeGreaterThan(0.45);
    expect(mean).toBeLessThan(0.55);
  });
});

describe('a number at a share of what is plausible', () => {
  const ranged = (low: number, high: number, scale: 'log' | 'linear') => ({
    ...hunger,
    plausible: [low, high] as [number, number],
    scale,
  });
  it.each([
    ['linear', 10, 90, 0, 10],
    ['linear', 10, 90, 0.25, 30],
    ['linear', 10, 90, 1, 90],
    ['log', 0, 99, 0, 0],
    // exp(0.5 ln 100) - 1
    ['log', 0, 99, 0.5, 9],
    ['log', 0, 99, 1, 99],
    // exp(ln 10 + 0.5 (ln 1000 - ln 10)) - 1
    ['log', 9, 999, 0.5, 99],
    ['log', 9, 999, 0, 9],
  ] as const)('%s from %i to %i at %f is %i', (scale, low, high, share, value) => {
    expect(plausibleNumber(ranged(low, high, scale), share)).toBe(value);
  });
});

describe('how likely options are', () => {
  it('follows how often they were seen, each once more', () => {
    // dry 4 + 1, wet 3 + 1, storm 1 + 1, of 11.
    const shares = optionShares(weather, toyKnowledge.shares.weather);
    [5 / 11, 4 / 11, 2 / 11].forEach((share, index) => {
      expect(shares[index]).toBeCloseTo(share, 12);
    });
  });

  it('is alike where nothing is known', () => {
    expect(optionShares(weather, undefined)).toEqual([1 / 3, 1 / 3, 1 / 3]);
    expect(optionShares(weather, { of: 9 })).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });

  it('is nothing for an option that is no longer offered', () => {
    // news 2, memories 2, movement 3, and elsewhere does not count, though it was seen.
    expect(optionShares(mood, toyKnowledge.shares.mood)).toEqual([2 / 7, 2 / 7, 3 / 7, 0]);
  });
});

describe('one answer drawn', () => {
  const { shares } = toyKnowledge;
  const drawn = (asked: Question, ...numbers: number[]) =>
    drawAnswer(asked, shares, sequence(...numbers));

  it('of options is one, as likely as people give it', () => {
    const at = [0, 5 / 11 - 0.001, 5 / 11 + 0.001, 9 / 11 - 0.001, 9 / 11 + 0.001, 0.999];
    expect(at.map((number) => drawn(weather, number))).toEqual([
      ...['dry', 'dry', 'wet', 'wet', 'storm', 'storm'],
    ]);
    expect([0.99, 0.99999999].map((number) => drawn(mood, number))).toEqual([
      ...['movement', 'movement'],
    ]);
  });

  it('of several is a sorted set, each as likely as people name it', () => {
    // friends (3 + 1) of (6 + 2), dog (1 + 1) of 8.
    expect(drawn(company, 0.49, 0.24)).toEqual(['dog', 'friends']);
    expect(drawn(company, 0.49, 0.26)).toEqual(['friends']);
    expect(drawn(company, 0.51, 0.24)).toEqual(['dog']);
    expect(drawn(company, 0.5, 0.25)).toEqual([]);
    // One in two where nothing is known.
    expect(drawAnswer(company, {}, sequence(0.49, 0.51))).toEqual(['friends']);
  });

  it('of numbers is one that was given, or two in eight a plausible one', () => {
    // 0, 2, 2, 5, 9, 12 were given; the seventh and the eighth place are free.
    const at = (place: number, where = 0) => drawn(hunger, (place + 0.5) / 8, where);
    expect([0, 1, 2, 3, 4, 5].map((place) => at(place))).toEqual([0, 2, 2, 5, 9, 12]);
    expect([at(6, 0), at(6, 0.9999999), at(7, 0.9999999)]).toEqual([0, 20, 20]);
    expect(drawAnswer(hunger, {}, sequence(0.1, 0.9999999))).toBe(20);
  });
});

describe('completions', () => {
  const none = { answers: {} };

  it('are as many as asked for, a hundred unless told, and the same again', () => {
    const all = [...completionsOf(toyRulebook, none)];
    expect(all).toHaveLength(100);
    expect(completionCount).toBe(100);
    expect([...completionsOf(toyRulebook, none, 3)]).toEqual(all.slice(0, 3));
  });

  it('draw for every question that comes to apply, in its order', () => {
    const places = toyRulebook.questions.map(({ question: { id } }) => id);
    for (const drawn of completionsOf(toyRulebook, none, 50)) {
      const kinds = drawn.map((answer) => (Array.isArray(answer) ? 'list' : typeof answer));
      const [rain, alone] = [
        drawn[places.indexOf('weather')] !== 'dry',
        String(drawn[places.indexOf('company')]) === '',
      ];
      expect(kinds).toEqual([
        'string',
        rain ? 'string' : 'undefined',
        ...['number', 'list', 'number', 'string'],
        alone ? 'undefined' : 'string',
      ]);
      expect(drawn[5]).not.toBe('elsewhere');
    }
  });

  it('leave what is given, and draw the rest as without it', () => {
    const before = [...completionsOf(toyRulebook, none, 60)];
    const after = [...completionsOf(toyRulebook, { answers: { mood: 'news' } }, 60)];
    const mood = toyRulebook.questions.findIndex(({ question: { id } }) => id === 'mood');
    expect(after.map((drawn) => drawn[mood])).toEqual(after.map(() => undefined));
    const rest = (drawn: readonly unknown[]) => drawn.filter((_, index) => index !== mood);
    expect(after.map(rest)).toEqual(before.map(rest));
    // What is unsure is drawn for.
    const unsure = [...completionsOf(toyRulebook, { answers: { mood: 'unsure' } }, 60)];
    expect(unsure).toEqual(before);
  });

  it('have the shares of how people answer', () => {
    const all = [...completionsOf(toyRulebook, none, 1000)];
    const dry = all.filter(([first]) => first === 'dry').length;
    // 5 of 11.
    expect(dry).toBeGreaterThan(410);
    expect(dry).toBeLessThan(500);
  });

  describe('with contradictions', () => {
    const hungry = {
      ...toyKnowledge,
      shares: { ...toyKnowledge.shares, hunger: { of: 8, numbers: [1, 500, 500, 500] } },
    };
    const rulebook = indexRulebook(hungry, toyFacts);
    const filled = (answers: Answers, drawn: readonly (Answer | undefined)[]) => ({
      ...answers,
      ...Object.fromEntries(
        rulebook.questions.flatMap(({ question: { id }, index }) =>
          drawn[index] === undefined ? [] : [[id, drawn[index]]],
        ),
      ),
    });
    const found = (answers: Answers) =>
      contradictionFinder(rulebook, hungry.contradictions)({ answers }).length;

    it('contradict neither the answers nor themselves', () => {
      const inputs: Answers[] = [{}, { purse: 0 }, { hunger: 500 }];
      for (const answers of inputs) {
        const all = [...completionsOf(rulebook, { answers }, 200)].map((drawn) =>
          filled(answers, drawn),
        );
        expect(all.map(found)).toEqual(all.map(() => 0));
        // Drawn again, not left open.
        expect(all.every(({ hunger, purse }) => hunger !== undefined && purse !== undefined)).toBe(
          true,
        );
      }
    });

    it('leave open what fits nothing', () => {
      const all500 = { ...hungry, shares: { hunger: { of: 8, numbers: Array(4000).fill(500) } } };
      const greedy = indexRulebook(all500, toyFacts);
      const [first] = completionsOf(greedy, { answers: { purse: 0 } }, 1);
      expect(first?.[2]).toBeUndefined();
    });

    it('keep a contradiction that was given, and draw what it does not touch', () => {
      const answers = { purse: 0, hunger: 500 };
      for (const drawn of completionsOf(rulebook, { answers }, 20)) {
        expect(found(filled(answers, drawn))).toBe(1);
        expect(drawn[0]).toBeDefined();
      }
    });
  });
});

/** Fills in what is open by hand: in the order in which questions can be worked out. */
function completed(
  rulebook: Rulebook,
  answers: Answers,
  drawn: readonly (Answer | undefined)[],
): Answers {
  let given = answers;
  for (const { question: asked, index } of rulebook.inOrder) {
    const { states, implied } = sortAnswers(rulebook, { answers: given });
    const answer = given[asked.id];
    const isOpen = answer === undefined || answer === 'unsure';
    const fill = drawn[index];
    if (!isOpen || states[asked.id] !== 'applies' || fill === undefined) continue;
    if (implied[asked.id] === undefined) given = { ...given, [asked.id]: fill };
  }
  return given;
}

function counted(rulebook: Rulebook, answers: Answers) {
  const families: Record<string, number> = {};
  for (const drawn of completionsOf(rulebook, { answers })) {
    const { family } = decide(rulebook, { answers: completed(rulebook, answers, drawn) });
    families[family] = (families[family] ?? 0) + 1;
  }
  return { of: 100, families };
}

describe('what completions lead to', () => {
  it.each<[string, Answers]>([
    ['nothing answered', {}],
    ['some answered, some unsure', { weather: 'wet', hunger: 'unsure' }],
    ['what implies another', { company: [], mood: 'movement' }],
    ['what may yet imply another', { mood: 'movement', music: 'unsure' }],
    ['an answer that may not apply', { umbrella: 'yes', mood: 'movement' }],
    ['one that was split', { mood: 'elsewhere' }],
  ])('is as the evaluator decides them: %s', (_name, answers) => {
    expect(countCompletions(toyRulebook, { answers })).toEqual(counted(toyRulebook, answers));
  });

  it('is as the evaluator decides them, on knowledge without any sense in it', () => {
    const random = seeded(31);
    for (let round = 0; round < rounds(15); round += 1) {
      const size = { questions: 6, rules: 20, families: 5, strategies: 10 };
      const { rulebook, knowledge } = randomKnowledge(random, size);
      const answers = randomAnswers(random, knowledge.questions, 0.4);
      expect({ answers, ...countCompletions(rulebook, { answers }) }).toEqual({
        answers,
        ...counted(rulebook, answers),
      });
    }
  });

  it('is told in the order of names', () => {
    const { families } = countCompletions(toyRulebook, { answers: {} });
    expect(Object.keys(families)).toEqual(Object.keys(families).toSorted());
    expect(Object.keys(families).length).toBeGreaterThan(2);
  });

  it('is one family in a hundred where nothing is open', () => {
    const all = { weather: 'dry', hunger: 1, purse: 1, mood: 'news', music: 'soft' };
    const answers = { ...all, company: ['dog'] };
    expect(countCompletions(toyRulebook, { answers })).toEqual({ of: 100, families: { out: 100 } });
  });

  it('heeds the assumptions', () => {
    const answers = { weather: 'storm', umbrella: 'yes', hunger: 1, company: ['dog'] };
    const all = { ...answers, mood: 'news', music: 'none' };
    const at = (coins: number) =>
      countCompletions(toyRulebook, { answers: all, assumptions: { 'coins-per-dinner': coins } });
    expect(at(1000).families.out).toBeUndefined();
    expect(at(1).families.out).toBeGreaterThan(80);
  });
});

describe('the family that leads', () => {
  it.each<[Answers, string]>([
    [{}, 'home'],
    [{ company: ['dog'] }, 'out'],
    [{ hunger: 950 }, 'wait'],
    [{ company: [], mood: 'movement' }, 'out'],
  ])('is as decided: %j', (answers, family) => {
    expect(leadingFamily(toyRulebook, { answers })).toBe(family);
    expect(decide(toyRulebook, { answers }).family).toBe(family);
  });

  it('heeds the assumptions', () => {
    // Without coins there is no dinner, and in a storm no walk.
    const answers = { weather: 'storm', umbrella: 'yes', company: ['dog'], purse: 50 };
    const at = (coins: number) =>
      leadingFamily(toyRulebook, { answers, assumptions: { 'coins-per-dinner': coins } });
    expect([at(50), at(51)]).toEqual(['out', 'dance']);
  });
});
