import { describe, expect, it } from 'vitest';
import { findCounterfactuals, openEffects } from '../../../src/engine/counterfactuals';
import type {
  Counterfactuals,
  NumberCounterfactual,
  PairCounterfactual,
} from '../../../src/engine/counterfactuals';
import { explainCounterfactuals } from '../../../src/engine/describe/counterfactuals';
import type { ExplainedCounterfactual } from '../../../src/engine/describe/counterfactuals';
import { recommend } from '../../../src/engine/recommend';
import { indexRulebook } from '../../../src/engine/rulebook';
import type { Answers } from '../../../src/model/answers';
import { bake, dinner, none, number, pair, single, walk } from '../../fixtures/toy-counterfactuals';
import { toyRulebook } from '../../fixtures/toy-facts';

const explained = (counterfactuals: Partial<Counterfactuals>, answers: Answers = {}) =>
  explainCounterfactuals(toyRulebook, { answers }, { ...none, ...counterfactuals });
const words = (counterfactual: ExplainedCounterfactual) =>
  // That answers are quoted is held apart.
  `${counterfactual.changes.map(({ given, instead }) => `${given} (${instead ?? 'open'})`).join(' and ')}: ${counterfactual.name}`.replaceAll(
    /[“”]/g,
    '',
  );

describe('one answer that would change the recommendation', () => {
  it('is given with what it is today, what to set, and where it leads', () => {
    const counterfactuals = { single: [single('weather', 'storm', dinner)] };
    expect(explained(counterfactuals, { weather: 'wet' }).families).toEqual([
      {
        changes: [
          { question: 'weather', given: '“a storm”', instead: '“wet weather”', tried: 'a storm' },
        ],
        set: { weather: 'storm' },
        contradicts: [],
        family: 'out',
        strategy: 'dinner',
        name: 'Dinner',
      },
    ]);
  });

  it('is joined with others that lead to the same method, not with those that lead elsewhere', () => {
    const counterfactuals = {
      single: [
        single('weather', 'dry', walk),
        single('weather', 'wet', dinner),
        single('weather', 'storm', walk),
        single('umbrella', 'yes', walk),
      ],
    };
    const { families } = explained(counterfactuals, { weather: 'unsure' });
    expect(families.map(words)).toEqual([
      'dry weather or a storm (open): Walk',
      'wet weather (open): Dinner',
      'an umbrella (open): Walk',
    ]);
    expect(families[0]?.set).toEqual({ weather: 'dry' });
  });

  it('of several answers sets a list of its own', () => {
    const to = ['dog', 'friends'] as const;
    const counterfactuals = { single: [single('company', to, walk), single('company', [], walk)] };
    const [counterfactual] = explained(counterfactuals, { company: ['dog'] }).families;
    expect(counterfactual && words(counterfactual)).toBe(
      'a dog and friends or none of the company (a dog): Walk',
    );
    expect(counterfactual?.changes[0]?.tried).toBe('a dog and friends');
    expect(counterfactual?.set).toEqual({ company: ['dog', 'friends'] });
    expect(counterfactual?.set.company).not.toBe(to);
  });

  it('names three of many answers, each in quotation marks, and counts the rest', () => {
    const some = [['dog'], ['friends'], ['dog', 'friends'], []].map((to) =>
      single('company', to, walk),
    );
    expect(explained({ single: some }).families[0]?.changes[0]?.given).toBe(
      '“a dog”, “friends”, “a dog and friends” or 1 more',
    );
  });

  it('stands with the families or with the methods, in the order of the questionnaire', () => {
    const counterfactuals = {
      single: [
        single('company', ['dog'], walk),
        single('weather', 'dry', bake, 'method'),
        single('weather', 'storm', dinner),
      ],
      numbers: [number(8, 1000), number(3, 7, bake, 'method')],
    };
    const { families, methods } = explained(counterfactuals);
    expect(families.map(words)).toEqual([
      'a storm (open): Dinner',
      '8 biscuits or more (open): Walk',
      'a dog (open): Walk',
    ]);
    expect(methods.map(words)).toEqual([
      'dry weather (open): Bake',
      '3 to 7 biscuits (open): Bake',
    ]);
  });

  it('of a question or a method without an entry is left out, or goes by its id', () => {
    const juggle = { family: 'out', strategy: 'juggle' };
    expect(explained({ single: [single('moon', 'full', walk)] }).families).toEqual([]);
    expect(explained({ single: [single('weather', 'dry', juggle)] }).families[0]?.name).toBe(
      'juggle',
    );
  });
});

describe('numbers that would change the recommendation', () => {
  const stretches: [string, NumberCounterfactual, Answers, string, number][] = [
    ['one', number(5, 5), {}, '5 biscuits (open): Walk', 5],
    ['one of one', number(1, 1), {}, '1 biscuit (open): Walk', 1],
    ['the lowest alone', number(0, 0), {}, '0 biscuits (open): Walk', 0],
    ['from the lowest on', number(0, 49), { hunger: 60 }, 'fewer than 50 biscuits (60): Walk', 49],
    ['up to the highest', number(50, 1000), { hunger: 3 }, '50 biscuits or more (3): Walk', 50],
    ['between', number(50, 499), { hunger: 3 }, '50 to 499 biscuits (3): Walk', 50],
    ['below today', number(50, 499), { hunger: 900 }, '50 to 499 biscuits (900): Walk', 499],
    ['around today', number(50, 499), { hunger: 499 }, '50 to 499 biscuits (499): Walk', 50],
    ['unsure today', number(50, 499), { hunger: 'unsure' }, '50 to 499 biscuits (open): Walk', 50],
    ['large', number(1, 999), { hunger: 1000 }, '1 to 999 biscuits (1,000): Walk', 999],
  ];
  it.each(stretches)(
    'are said by their ends: %s',
    (_name, counterfactual, answers, says, nearest) => {
      const [found] = explained({ numbers: [counterfactual] }, answers).families;
      expect(words(found!)).toBe(says);
      expect(found).toMatchObject({ set: { hunger: nearest }, ...walk });
    },
  );

  it.each(['moon', 'weather'])('of what is no number question are left out: %s', (question) => {
    expect(explained({ numbers: [number(1, 2, walk, 'family', question)] }).families).toEqual([]);
  });
});

describe('two answers that change it together', () => {
  it('are given each with what it is today', () => {
    const pairs = [pair({ weather: 'storm', hunger: 9 })];
    expect(explained({ pairs }, { weather: 'wet', hunger: 2 }).pairs).toEqual([
      {
        changes: [
          { question: 'weather', given: '“a storm”', instead: '“wet weather”', tried: 'a storm' },
          {
            question: 'hunger',
            given: 'for instance 9 biscuits',
            instead: '2',
            tried: '9 biscuits',
          },
        ],
        set: { weather: 'storm', hunger: 9 },
        contradicts: [],
        family: 'out',
        strategy: 'walk',
        name: 'Walk',
      },
    ]);
  });

  const joins: [string, PairCounterfactual[], string[]][] = [
    [
      'the second answers of one first',
      [pair({ weather: 'dry', umbrella: 'yes' }), pair({ weather: 'dry', umbrella: 'no' })],
      ['dry weather (open) and an umbrella or no umbrella (open): Walk'],
    ],
    [
      'the first answers of the same second ones',
      [
        pair({ weather: 'dry', umbrella: 'yes' }),
        pair({ weather: 'wet', umbrella: 'yes' }),
        pair({ weather: 'dry', umbrella: 'no' }),
        pair({ weather: 'wet', umbrella: 'no' }),
      ],
      ['dry weather or wet weather (open) and an umbrella or no umbrella (open): Walk'],
    ],
    [
      'but not first answers of different second ones',
      [
        pair({ weather: 'dry', umbrella: 'yes' }),
        pair({ weather: 'wet', umbrella: 'yes' }),
        pair({ weather: 'dry', umbrella: 'no' }),
      ],
      [
        'dry weather (open) and an umbrella or no umbrella (open): Walk',
        'wet weather (open) and an umbrella (open): Walk',
      ],
    ],
    [
      'nor what leads to different methods',
      [pair({ weather: 'dry', umbrella: 'yes' }), pair({ weather: 'dry', umbrella: 'no' }, dinner)],
      [
        'dry weather (open) and an umbrella (open): Walk',
        'dry weather (open) and no umbrella (open): Dinner',
      ],
    ],
    [
      'nor first answers that lead to different methods',
      [
        pair({ weather: 'dry', umbrella: 'yes' }),
        pair({ weather: 'wet', umbrella: 'yes' }, dinner),
      ],
      [
        'dry weather (open) and an umbrella (open): Walk',
        'wet weather (open) and an umbrella (open): Dinner',
      ],
    ],
    [
      'nor answers to different questions',
      [
        pair({ weather: 'dry', umbrella: 'yes' }),
        pair({ weather: 'dry', company: ['dog'] }),
        pair({ purse: 3, umbrella: 'yes' }),
      ],
      [
        'dry weather (open) and an umbrella (open): Walk',
        'dry weather (open) and a dog (open): Walk',
        'for instance 3 coins (open) and an umbrella (open): Walk',
      ],
    ],
    [
      'numbers, three of them at most',
      [1, 20, 300, 1000].map((hunger) => pair({ weather: 'dry', hunger })),
      ['dry weather (open) and for instance 1, 20 or 300 biscuits (open): Walk'],
    ],
  ];
  it.each(joins)('are joined: %s', (_name, pairs, says) => {
    expect(explained({ pairs }).pairs.map(words)).toEqual(says);
  });

  it('are joined by the answers themselves, lists too', () => {
    const pairs = [
      pair({ weather: 'dry', company: ['dog'] }),
      pair({ weather: 'wet', company: ['dog'] }),
      pair({ weather: 'storm', company: ['friends'] }),
    ];
    expect(explained({ pairs }).pairs.map(words)).toEqual([
      'dry weather or wet weather (open) and a dog (open): Walk',
      'a storm (open) and friends (open): Walk',
    ]);
    expect(explained({ pairs }).pairs[0]?.set).toEqual({ weather: 'dry', company: ['dog'] });
  });

  it('that are fewer than two are left out', () => {
    expect(explained({ pairs: [pair({ weather: 'dry' }), pair({})] }).pairs).toEqual([]);
  });

  it('that name a question without an entry keep the other', () => {
    const [counterfactual] = explained({ pairs: [pair({ moon: 'full', weather: 'dry' })] }).pairs;
    expect(counterfactual?.changes.map(({ question }) => question)).toEqual(['weather']);
  });
});

describe('answers that contradict others', () => {
  const penniless: Answers = { weather: 'wet', hunger: 2, purse: 0 };

  it('name the questions that would have to change too, and come last', () => {
    const counterfactuals = {
      single: [single('company', ['dog'], walk)],
      numbers: [number(100, 899), number(900, 999, dinner)],
    };
    const { families } = explained(counterfactuals, penniless);
    expect(families.map(({ set, contradicts }) => [set, contradicts])).toEqual([
      [{ company: ['dog'] }, []],
      [{ hunger: 100 }, ['purse']],
      [{ hunger: 900 }, ['purse']],
    ]);
  });

  it('name nothing where today contradicts it already', () => {
    const counterfactuals = { numbers: [number(900, 999, dinner)] };
    const { families } = explained(counterfactuals, { ...penniless, hunger: 300 });
    expect(families[0]?.contradicts).toEqual([]);
  });

  it('stand apart from those that lead to the same method and contradict nothing', () => {
    const knowledge = {
      ...toyRulebook.knowledge,
      contradictions: [
        {
          id: 'storm-without-umbrella',
          when: {
            all: [
              { question: 'weather', is: 'storm' },
              { question: 'umbrella', is: 'no' },
            ],
          },
          questions: ['weather', 'umbrella'],
        },
      ],
    };
    const book = indexRulebook(knowledge, toyRulebook.facts);
    const found = {
      ...none,
      single: [single('weather', 'storm', walk), single('weather', 'dry', walk)],
    };
    const answers = { weather: 'wet', umbrella: 'no' };
    const { families } = explainCounterfactuals(book, { answers }, found);
    expect(families.map((one) => [words(one), one.contradicts])).toEqual([
      ['dry weather (wet weather): Walk', []],
      ['a storm (wet weather): Walk', ['umbrella']],
    ]);
  });

  it('are left out of pairs, whether it is each other or the rest that they contradict', () => {
    const pairs = [
      pair({ hunger: 150, purse: 0 }),
      pair({ hunger: 150, weather: 'dry' }),
      pair({ hunger: 150, purse: 5 }),
    ];
    const found = explained({ pairs }, penniless).pairs;
    expect(found.map(({ set }) => set)).toEqual([{ hunger: 150, purse: 5 }]);
    expect(found[0]?.contradicts).toEqual([]);
  });
});

describe('counterfactuals that were found, in words', () => {
  const counterfactualsOf = (answers: Answers) => findCounterfactuals(toyRulebook, { answers });
  const found = (answers: Answers) =>
    explainCounterfactuals(toyRulebook, { answers }, counterfactualsOf(answers));
  const decided = (answers: Answers) => recommend(toyRulebook, { answers });
  const answerSets: Answers[] = [
    {},
    { weather: 'wet', umbrella: 'no', hunger: 2, purse: 0 },
    { weather: 'storm', umbrella: 'no', hunger: 4, company: ['dog'], purse: 30 },
    { weather: 'dry', hunger: 12, company: [], purse: 0, mood: 'movement' },
    { weather: 'unsure', purse: 3, mood: 'elsewhere' },
  ];

  it('join answers that lead to the same method, and say stretches by their ends', () => {
    const { families, methods } = found({ weather: 'wet', umbrella: 'no', hunger: 2, purse: 0 });
    expect(families.map(words)).toEqual(
      expect.arrayContaining([
        'a dog or a dog and friends (open): Walk',
        '900 biscuits or more (2): Nap',
      ]),
    );
    expect(methods.map(words)).toContain('8 to 899 biscuits (2): Bake');
  });

  it.each(answerSets)('give answers that do what is said, from %j', (answers) => {
    const { families, methods, pairs } = found(answers);
    const today = decided(answers);
    for (const { set, strategy } of [...families, ...methods, ...pairs]) {
      expect(decided({ ...answers, ...set }).strategy).toBe(strategy);
    }
    for (const { family } of [...families, ...pairs]) expect(family).not.toBe(today.family);
    for (const { family } of methods) expect(family).toBe(today.family);
    for (const { changes } of pairs) expect(changes).toHaveLength(2);
  });

  it.each(answerSets)('lose none on the way, from %j', (answers) => {
    const counterfactuals = counterfactualsOf(answers);
    const { families, methods, pairs } = found(answers);
    const strategies = (list: readonly { strategy: string }[]) =>
      [...new Set(list.map(({ strategy }) => strategy))].sort();
    expect(strategies([...families, ...methods])).toEqual(
      strategies([...counterfactuals.single, ...counterfactuals.numbers]),
    );
    expect(strategies(pairs)).toEqual(strategies(counterfactuals.pairs));
  });

  it('tell what an open question could do', () => {
    const answers = { weather: 'wet', hunger: 2, purse: 0, music: 'soft' };
    const effects = openEffects(toyRulebook, { answers }, counterfactualsOf(answers));
    expect(effects.map(({ question }) => question)).toEqual(['mood', 'company', 'umbrella']);
    expect(effects[0]?.families).toEqual(['post']);
    expect(effects[1]?.families).toEqual(['out']);
    const settled = { weather: 'storm', umbrella: 'no', hunger: 950, company: ['dog'] };
    expect(openEffects(toyRulebook, { answers: settled }, counterfactualsOf(settled))).toEqual(
      ['purse', 'mood', 'music'].map((question) => ({
        question,
        families: [],
        strategies: [],
        together: [],
      })),
    );
  });
});
