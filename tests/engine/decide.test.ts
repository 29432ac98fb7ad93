import { describe, expect, it } from 'vitest';
import { decide, factQuestions } from '../../src/engine/decide';
import { indexRulebook } from '../../src/engine/rulebook';
import type { Answers } from '../../src/model/answers';
import type { Condition } from '../../src/model/condition';
import type { Knowledge } from '../../src/model/knowledge';
import type { Effect, Strength } from '../../src/model/rule';
import { toyRulebook } from '../fixtures/toy-facts';
import {
  always,
  atLeast,
  book,
  choice,
  examples,
  facts,
  factSet,
  first,
  gate,
  gateOn,
  is,
  method,
  noTraining,
  number,
  same,
  tagged,
  training,
  weights,
  world,
} from '../fixtures/yes-no-world';
import type { Question, Rule } from '../fixtures/yes-no-world';

/** Another strategy is as good for less. */
const dominatedBy = (strategy: string) =>
  ({ strategy, grade: 'opinion', because: '', sources: [] }) as const;

const a = choice('a');
const b = choice('b');
const decided = (rules: readonly Rule[], answers: Answers = {}, questions: Question[] = [a, b]) =>
  decide(book(questions, rules), { answers: { z: 'yes', ...answers } });
/** The same where further parts of the knowledge differ. */
const decidedWith = (more: Partial<Knowledge>, rules: readonly Rule[], answers: Answers = {}) =>
  decide(indexRulebook({ ...world([a, b], rules), ...more }, factSet(same)), { answers });
const leader = (rules: readonly Rule[], answers?: Answers) => {
  const { family, strategy } = decided(rules, answers);
  return `${family} ${strategy}`;
};
const on = (...effects: Effect[]): Rule => [always, ...effects];

describe('the toy decision', () => {
  const rows: [string, Answers, string, string][] = [
    ['nothing answered is the plain answer on its lowest rung', {}, 'home', 'read'],
    ['rain speaks against moving', { weather: 'wet' }, 'home', 'read'],
    ['a dog outweighs rain', { weather: 'wet', company: ['dog'] }, 'out', 'walk'],
    [
      'a storm rules the walk out, so the dog gets dinner',
      { weather: 'storm', umbrella: 'yes', company: ['dog'], purse: 50 },
      'out',
      'dinner',
    ],
    ['a mood for news brings the post', { mood: 'news' }, 'post', 'letters'],
    ['a mood for memories brings the album', { mood: 'memories' }, 'post', 'album'],
    ['itchy feet dance', { mood: 'movement' }, 'dance', 'waltz'],
    ['loud music goes on stage', { mood: 'movement', music: 'loud' }, 'stage', 'mime'],
    ['itchy feet without music go out', { mood: 'movement', music: 'none' }, 'out', 'walk'],
    ['what is unsure counts as nothing', { weather: 'unsure', company: 'unsure' }, 'home', 'read'],
    ['great hunger puts a nap first', { hunger: 950, company: ['dog'] }, 'wait', 'nap'],
  ];
  it.each(rows)('%s', (_name, answers, family, strategy) => {
    expect(decide(toyRulebook, { answers })).toMatchObject({ family, strategy });
  });

  it('counts what is implied, and not what is parked', () => {
    const alone = decide(toyRulebook, { answers: { company: [], mood: 'movement' } });
    expect(alone.ranking.find(({ family }) => family === 'dance')?.closed).toBe(true);
    expect(alone.family).toBe('out');
    const dry = decide(toyRulebook, { answers: { weather: 'dry', umbrella: 'yes' } });
    expect(dry.questions.weights.score).toBe(0);
    expect(dry.answers).toEqual({ weather: 'dry' });
  });

  it('leans on assumptions as they are set', () => {
    const answers = { weather: 'storm', umbrella: 'yes', company: ['dog'], purse: 50 };
    const at = (coins: number) =>
      decide(toyRulebook, { answers, assumptions: { 'coins-per-dinner': coins } });
    // 50 coins pay one dinner at 50 and none at 51.
    expect([at(50).strategy, at(51).strategy]).toEqual(['dinner', 'waltz']);
    expect(at(50).facts).toEqual({ dinners: { low: 1, high: 1 } });
  });
});

describe('must the weights change', () => {
  it.each<[string, Rule[], string]>([
    ['no below the threshold', [on(weights('clear'))], 'home read'],
    ['yes above it', [on(weights('strong'))], 'out walk'],
    [
      'yes by several considerations together',
      [on(weights('clear')), on(weights('slight'))],
      'out walk',
    ],
    [
      'no where as much speaks against it',
      [on(weights('strong')), on(weights('-slight'))],
      'home read',
    ],
  ])('%s', (_name, rules, says) => {
    expect(leader(rules)).toBe(says);
  });

  it('is no on a tie: the cheaper answer wins it', () => {
    const { calibration } = world([], []);
    const tied = { ...calibration, weights: { slope: 1, offset: -3, fitted: 0 } };
    expect(decidedWith({ calibration: tied }, [on(weights('strong'))]).family).toBe('home');
    const less = { ...calibration, weights: { slope: 1, offset: -2.999, fitted: 0 } };
    expect(decidedWith({ calibration: less }, [on(weights('strong'))]).family).toBe('out');
  });

  it('is no where all training is ruled out, and says what it would have been', () => {
    const rules = [on(weights('strong'), training('dance', 'slight'), ...noTraining)];
    const { family, wouldHaveBeen, chances, second } = decided(rules);
    expect([family, wouldHaveBeen, second]).toEqual(['home', 'dance', 'post']);
    expect(chances).toMatchObject({ weights: 0, training: {} });
    expect(chances.families).not.toHaveProperty('dance');
    const unwanted = decided([on(weights('clear'), ...noTraining)]);
    expect(unwanted).toMatchObject({ wouldHaveBeen: null, chances: { weights: 0 } });
    expect(decided([on(weights('strong'))]).wouldHaveBeen).toBeNull();
  });
});

describe('what must it be given', () => {
  it.each<[string, Rule[], string]>([
    ['nothing below the threshold', [on(facts('clear'))], 'home read'],
    ['facts', [on(facts('strong'))], 'post letters'],
    ['examples', [on(examples('strong'))], 'post album'],
    ['facts where both speak alike', [on(facts('strong'), examples('strong'))], 'post letters'],
    ['not both added up', [on(facts('clear'), examples('clear'))], 'home read'],
    ['nothing where weights change', [on(facts('strong'), weights('strong'))], 'out walk'],
    ['the other where one is ruled out', [on(examples('strong'), gate('album'))], 'post letters'],
    [
      'nothing where neither is available',
      [on(facts('strong'), gateOn({ family: 'post' }))],
      'home read',
    ],
  ])('%s', (_name, rules, says) => {
    expect(leader(rules)).toBe(says);
  });

  it('is told with its kind, its score, and its method where it is wanted and available', () => {
    const { gives, questions, contextMethod } = decided([
      on(facts('slight'), examples('strong')),
      on(weights('strong')),
    ]);
    expect([gives, questions.context.score, contextMethod]).toEqual(['examples', 3, 'album']);
    const none = decided([on(facts('slight'))]);
    expect([none.gives, none.questions.context.score, none.contextMethod]).toEqual([
      'facts',
      1,
      null,
    ]);
    const ruledOut = decided([on(facts('strong'), gateOn({ family: 'post' }))]);
    expect([ruledOut.contextMethod, ruledOut.chances.context]).toEqual([null, 0]);
  });

  it('scores the larger of the two, also where both are against it', () => {
    expect(decided([on(facts('-strong'), examples('-clear'))])).toMatchObject({
      gives: 'examples',
      questions: { context: { score: -2 } },
    });
  });
});

describe('which training', () => {
  const wanted = on(weights('strong'));
  it.each<[string, Rule[], string]>([
    ['on a tie the lower rung', [], 'out walk'],
    ['the one with the higher score', [on(training('stage', 'slight'))], 'stage mime'],
    ['the one with less against it', [on(training('out', '-slight'))], 'dance waltz'],
    [
      'the next where the best is ruled out',
      [on(training('stage', 'strong'), gate('mime'))],
      'out walk',
    ],
    [
      'the one that is left',
      [on(gateOn({ family: 'out' }), gateOn({ family: 'dance' }))],
      'stage mime',
    ],
    [
      'on a tie the lower rung of the leading method, not of the lowest',
      [on(method('polka', 'slight'), gate('walk'), method('dinner', '-slight'))],
      'out dinner',
    ],
  ])('is %s', (_name, rules, says) => {
    expect(leader([wanted, ...rules])).toBe(says);
  });

  it('heeds how often each wins at a score of 0', () => {
    const { calibration } = world([], []);
    const offsets = { out: 0, dance: 0.5, stage: 0.4 };
    const more = { calibration: { ...calibration, training: { slope: 1, offsets } } };
    expect(decidedWith(more, [wanted]).family).toBe('dance');
    expect(decidedWith(more, [wanted, on(training('out', 'slight'))]).family).toBe('out');
  });

  it('compares the rungs of leading methods on a tie', () => {
    const strategies = world([], []).strategies.map((entry) =>
      entry.id === 'waltz' ? { ...entry, rung: 6.5 } : entry,
    );
    expect(decidedWith({ strategies }, [wanted]).family).toBe('out');
    const dinner = [wanted, on(method('dinner', 'slight'))];
    expect(decidedWith({ strategies }, dinner).family).toBe('dance');
  });
});

describe('of one consideration on one target', () => {
  type Tier = [by: Strength, when?: Condition, consideration?: string];
  const tiers = (list: Tier[], sign: '' | '-' = '') => {
    const knowledge = world(
      [a, b],
      list.map(([by, when = is('z')]): Rule => [when, weights(`${sign}${by}`)]),
    );
    const rules = knowledge.rules.map((rule, index) => ({
      ...rule,
      consideration: list[index]?.[2] ?? 'tiers',
    }));
    return decide(indexRulebook({ ...knowledge, rules }, factSet(same)), {
      answers: { z: 'yes', a: 'no' },
    });
  };
  const rows: [string, Tier[], boolean[], number][] = [
    ['the strongest counts where it comes last', [['slight'], ['strong']], [false, true], 3],
    ['the strongest counts where it comes first', [['strong'], ['clear']], [true, false], 3],
    ['the first of equals counts', [['clear'], ['clear']], [true, false], 2],
    ['what is false counts nothing', [['slight'], ['strong', is('a')]], [true], 1],
    ['what is unknown counts nothing', [['slight'], ['strong', is('b')]], [true], 1],
    ['two considerations add up', [['slight'], ['strong', undefined, 'other']], [true, true], 4],
  ];
  it.each(rows)('%s', (_name, list, counts, score) => {
    const { reasons, questions } = tiers(list);
    expect(reasons.map((reason) => reason.counts)).toEqual(counts);
    expect(questions.weights.score).toBe(score);
  });

  it('the larger disfavour counts', () => {
    const { reasons, questions } = tiers([['slight'], ['clear']], '-');
    expect(reasons.map(({ points, counts }) => [points, counts])).toEqual([
      [-1, false],
      [-2, true],
    ]);
    expect(questions.weights.score).toBe(-2);
  });

  it('two targets are weighed apart', () => {
    const { ranking, questions } = decided([
      on(weights('slight'), facts('clear'), examples('slight'), tagged('quiet', 'strong')),
    ]);
    expect([questions.weights.score, questions.context.score]).toEqual([1, 2]);
    expect(ranking[0]?.strategies[0]).toMatchObject({ strategy: 'read', score: 3 });
  });
});

describe('the reasons behind a question', () => {
  it('are its own, by side, heaviest first', () => {
    const { questions } = decided([
      on(weights('slight')),
      on(weights('-clear')),
      on(weights('strong'), facts('slight')),
      on(weights('-strong'), training('out', 'strong')),
      on(facts('-slight')),
      on(examples('strong')),
    ]);
    expect(questions.weights).toMatchObject({
      score: -1,
      for: ['rule-2', 'rule-0'],
      against: ['rule-3', 'rule-1'],
    });
    // What it would give is examples: reasons about facts are not behind it.
    expect(questions.context).toMatchObject({ score: 3, for: ['rule-5'], against: [] });
  });

  it('about facts are behind the context question where it would give facts', () => {
    const { questions } = decided([
      on(facts('slight')),
      on(facts('-clear')),
      on(examples('-strong')),
    ]);
    expect(questions.context).toMatchObject({
      score: -1,
      for: ['rule-0'],
      against: ['rule-1'],
    });
  });

  it('come with the chance of the question', () => {
    const { questions, chances } = decided([on(weights('slight'), facts('clear'))]);
    expect(questions.weights.chance).toBe(chances.weights);
    expect(questions.context.chance).toBe(chances.context);
    expect(chances.weights).toBeCloseTo(1 / (1 + Math.exp(1.5)), 12);
    expect(chances.context).toBeCloseTo(1 / (1 + Math.exp(0.5)), 12);
  });
});

describe('the methods of a family', () => {
  const methods = (family: string, rules: readonly Rule[], more: Partial<Knowledge> = {}) =>
    decidedWith(more, rules, { z: 'yes' })
      .ranking.find((entry) => entry.family === family)
      ?.strategies.map(({ strategy }) => strategy);
  const strategies = world([], []).strategies.map((entry) =>
    entry.id === 'dinner' ? { ...entry, dominatedBy: dominatedBy('walk') } : entry,
  );

  it.each<[string, string, Rule[], string[]]>([
    ['by rung', 'out', [], ['walk', 'dinner']],
    ['by points before rungs', 'out', [on(method('dinner', 'slight'))], ['dinner', 'walk']],
    ['by tags too', 'out', [on(tagged('coins', 'slight'))], ['dinner', 'walk']],
    [
      'by points added up',
      'out',
      [on(method('dinner', 'slight'), tagged('open-air', 'clear')), on(tagged('coins', 'slight'))],
      ['walk', 'dinner'],
    ],
    ['ruled out last', 'out', [on(gate('walk'), method('walk', 'strong'))], ['dinner', 'walk']],
    ['what gives facts first', 'post', [on(method('album', 'strong'))], ['letters', 'album']],
    [
      'what gives examples first where they are wanted',
      'post',
      [on(examples('slight'))],
      ['album', 'letters'],
    ],
    [
      'what is available before what gives the right thing',
      'post',
      [on(examples('slight'), gate('album'))],
      ['letters', 'album'],
    ],
  ])('come %s', (_name, family, rules, order) => {
    expect(methods(family, rules)).toEqual(order);
  });

  it.each<[string, Rule[], string[]]>([
    [
      'last where they are dominated, whatever their points',
      [on(method('dinner', 'strong'))],
      ['walk', 'dinner'],
    ],
    ['freely where what dominates them is ruled out', [on(gate('walk'))], ['dinner', 'walk']],
    [
      'freely only where it is surely ruled out',
      [[is('a'), gate('walk')], on(method('dinner', 'strong'))],
      ['walk', 'dinner'],
    ],
    ['last where they are ruled out too', [on(gate('dinner'))], ['walk', 'dinner']],
  ])('come %s', (_name, rules, order) => {
    expect(methods('out', rules, { strategies })).toEqual(order);
  });

  it('that are dominated come behind those that give something else', () => {
    const both = world([], []).strategies.map((entry) =>
      entry.id === 'letters' ? { ...entry, dominatedBy: dominatedBy('read') } : entry,
    );
    expect(methods('post', [], { strategies: both })).toEqual(['album', 'letters']);
  });

  it('come with points, gates and whether they are ruled out', () => {
    const rules: Rule[] = [
      on(tagged('coins', 'slight')),
      on(method('dinner', '-strong')),
      on(gate('walk')),
      [is('a'), gateOn({ family: 'out' })],
      [is('z', 'no'), gate('dinner')],
    ];
    const out = decided(rules).ranking.find(({ family }) => family === 'out');
    const unknown = { rule: 'rule-3', state: 'unknown', questions: ['a'] };
    expect(out?.strategies).toEqual([
      { strategy: 'dinner', score: -2, closed: false, conditional: true, gates: [unknown] },
      {
        strategy: 'walk',
        score: 0,
        closed: true,
        conditional: false,
        gates: [{ rule: 'rule-2', state: 'closed', questions: [] }, unknown],
      },
    ]);
  });
});

describe('a gate that nobody has to look into', () => {
  const quiet: Effect = { kind: 'gate', on: { strategy: 'dinner' }, confirm: false };
  const dinner = (rules: Rule[]) =>
    decided(rules)
      .ranking.flatMap(({ strategies }) => strategies)
      .find(({ strategy }) => strategy === 'dinner');

  it('closes where it holds', () => {
    expect(dinner([on(quiet)])).toMatchObject({ closed: true, conditional: false });
  });

  it('leaves nothing to settle while it is unknown', () => {
    expect(dinner([[is('a'), quiet]])).toMatchObject({ conditional: false, gates: [] });
    expect(dinner([[is('a'), gate('dinner')]])).toMatchObject({ conditional: true });
  });
});

describe('what a rule puts first', () => {
  const yes = { a: 'yes', b: 'yes' };
  const rows: [string, Rule[], Answers, string, string[]][] = [
    ['comes before the questions', [[is('a'), first('walk')]], yes, 'walk', ['rule-0']],
    ['waits for its rule', [[is('a'), first('walk')]], {}, 'read', []],
    ['does not come where its rule is false', [[is('a'), first('walk')]], { a: 'no' }, 'read', []],
    ['is not what a gate names', [[is('a'), gate('bake')]], yes, 'read', []],
    [
      'is the lowest rung of several, with the rules that put it there',
      [
        [is('a'), first('dinner')],
        [is('b'), first('bake')],
        [is('a'), first('bake'), first('walk')],
        [is('z'), first('walk')],
      ],
      yes,
      'bake',
      ['rule-1', 'rule-2'],
    ],
  ];
  it.each(rows)('%s', (_name, rules, answers, strategy, firstBy) => {
    expect(decided(rules, answers)).toMatchObject({ strategy, firstBy });
  });

  it('is by rung, in whatever order strategies stand', () => {
    const knowledge = world([], [on(first('dinner'), first('bake'))]);
    const turned = [...knowledge.strategies].reverse();
    expect(decidedWith({ strategies: turned }, [on(first('dinner'), first('bake'))]).strategy).toBe(
      'bake',
    );
  });

  it('raises the chance of what comes first, and leaves the other chances in proportion', () => {
    const [without, put] = [
      decided([on(weights('clear'))]),
      decided([on(weights('clear'), first('nap'))]),
    ];
    expect([without.chances.families.wait, put.chances.families.wait]).toEqual([0.02, 0.7]);
    const ratio = (chances: typeof put.chances) =>
      (chances.families.home ?? 0) / (chances.families.out ?? 1);
    expect(ratio(put.chances)).toBeCloseTo(ratio(without.chances), 9);
    expect(put.chances.weights).toBe(without.chances.weights);
  });
});

describe('the ranking of families', () => {
  const order = (rules: readonly Rule[]) => decided(rules).ranking.map(({ family }) => family);

  it('is by chance, preparations after them', () => {
    expect(order([])).toEqual(['home', 'post', 'out', 'dance', 'stage', 'wait']);
    expect(order([on(weights('strong'), training('stage', 'strong'))])).toEqual([
      ...['stage', 'home', 'post', 'out', 'dance', 'wait'],
    ]);
    expect(order([on(first('nap'))]).at(-1)).toBe('wait');
  });

  it('has what is ruled out last of all, at no chance', () => {
    const { ranking } = decided([on(gateOn({ family: 'home' }), gateOn({ family: 'out' }))]);
    expect(ranking.map(({ family, closed }) => [family, closed])).toEqual([
      ['post', false],
      ['dance', false],
      ['stage', false],
      ['wait', false],
      ['home', true],
      ['out', true],
    ]);
    expect(ranking.slice(4).map(({ chance }) => chance)).toEqual([0, 0]);
    expect(decided([on(gate('read'))]).ranking[0]).toMatchObject({ family: 'home', closed: false });
  });

  it('carries the chances, and equal ones come by rung', () => {
    const { ranking, chances } = decided([on(weights('strong'))]);
    for (const { family, chance } of ranking) expect(chance).toBe(chances.families[family]);
    const [out, dance] = ['out', 'dance'].map((id) => chances.families[id]);
    expect(out).toBe(dance);
  });

  it('has equal chances by the rung of the leading method, in whatever order families stand', () => {
    const rules = [on(weights('strong'))];
    const turned = [...world([], []).families].reverse();
    const order = (more: Partial<Knowledge>, list = rules) =>
      decidedWith(more, list)
        .ranking.map(({ family }) => family)
        .filter((family) => ['out', 'dance', 'stage'].includes(family));
    expect(order({ families: turned })).toEqual(['out', 'dance', 'stage']);
    const strategies = world([], []).strategies.map((entry) =>
      entry.id === 'mime' ? { ...entry, rung: 6.5 } : entry,
    );
    expect(order({ families: turned, strategies })).toEqual(['out', 'stage', 'dance']);
    const dinner = [...rules, on(method('dinner', 'slight'))];
    expect(order({ families: turned, strategies }, dinner)).toEqual(['stage', 'out', 'dance']);
  });

  it('cannot be made where the plain answer has no method', () => {
    const strategies = world([], []).strategies.filter(({ family }) => family !== 'home');
    expect(() => decidedWith({ strategies }, [])).toThrow('Family "home" has no strategy');
  });

  it('gives as second the likeliest other that is available and no preparation', () => {
    expect(decided([on(weights('strong'))]).second).toBe('home');
    expect(decided([on(weights('strong'), gateOn({ family: 'home' }))]).second).toBe('dance');
    expect(decided([on(first('nap'))]).second).toBe('home');
    expect(decided([on(first('nap'), ...noTraining, gateOn({ family: 'home' }))]).second).toBe(
      'post',
    );
    const alone = [on(...noTraining, gateOn({ family: 'post' }))];
    expect(decided(alone)).toMatchObject({ family: 'home', second: null });
  });

  it('keeps the plain answer even where it is ruled out: there is nothing cheaper', () => {
    const all = [on(...noTraining, gateOn({ family: 'post' }), gateOn({ family: 'home' }))];
    expect(decided(all)).toMatchObject({ family: 'home', strategy: 'read' });
  });
});

describe('the questions that would settle a gate', () => {
  const questionsOf = (when: Condition, answers: Answers = {}) =>
    decided([[when, gate('read')]], answers, [a, b, number])
      .ranking.flatMap(({ strategies }) => strategies)
      .find(({ strategy }) => strategy === 'read')
      ?.gates.flatMap(({ questions }) => questions);
  const fact: Condition = { fact: 'same', atLeast: 500 };

  it.each<[string, Condition, Answers, string[]]>([
    ['those that are open', { all: [is('a'), is('b')] }, {}, ['a', 'b']],
    ['those that are unsure', { all: [is('a'), is('b')] }, { a: 'unsure', b: 'yes' }, ['a']],
    ['those behind a fact', { all: [fact, is('a')] }, { a: 'yes' }, ['n']],
    ['each once', { all: [fact, atLeast('n', 7), { not: atLeast('n', 900) }] }, {}, ['n']],
    ['those that are unsure behind a fact', fact, { n: 'unsure' }, ['n']],
  ])('are %s', (_name, when, answers, questions) => {
    expect(questionsOf(when, answers)).toEqual(questions);
  });

  it('leave out what is answered behind a fact that stays open', () => {
    const wide = {
      ...same,
      questions: [{ id: 'n' }, { id: 'a' }],
      compute: () => ({ low: 0, high: 900 }),
    };
    const rulebook = indexRulebook(world([a, number], [[fact, gate('read')]]), factSet(wide));
    const gatesWith = (answers: Answers) =>
      decide(rulebook, { answers }).ranking[0]?.strategies[0]?.gates;
    expect(gatesWith({ n: 3 })?.[0]?.questions).toEqual(['a']);
    expect(gatesWith({ n: 'unsure', a: 'yes' })?.[0]?.questions).toEqual(['n']);
  });

  it('are those of the right fact', () => {
    const other = { ...same, id: 'other', questions: [{ id: 'a' }] };
    const rulebook = indexRulebook(world([a, number], []), factSet(other, same));
    expect(factQuestions(rulebook, 'same')).toEqual(['n']);
    expect(factQuestions(rulebook, 'moon')).toEqual([]);
  });
});

it('every rule has its truth, in the order of the rules', () => {
  const { fired } = decided(
    [
      [is('z'), weights('slight')],
      [is('a'), weights('slight')],
      [is('b'), weights('slight')],
      [{ fact: 'same', atLeast: 1 }, weights('slight')],
    ],
    { a: 'no' },
  );
  expect(fired.map(({ rule, truth }) => `${rule.rule.id} ${truth}`)).toEqual([
    ...['rule-0 true', 'rule-1 false', 'rule-2 unknown', 'rule-3 unknown'],
  ]);
});
