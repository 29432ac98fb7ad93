import { describe, expect, it } from 'vitest';
import { stabilityWords } from '../../../src/engine/describe/verdict';
import { recommend } from '../../../src/engine/recommend';
import type { Answers } from '../../../src/model/answers';
import type { Beside, Recommendation, Stability } from '../../../src/model/recommendation';
import { toyRulebook } from '../../fixtures/toy-facts';
import { toyKnowledge } from '../../fixtures/toy-knowledge';
import { stormyDog, toyWords } from '../../fixtures/toy-words';

/** A clear evening in: a storm, and nothing to be given. */
const storm: Answers = { weather: 'storm', umbrella: 'no', mood: 'movement', company: ['friends'] };

describe('the headline of what is clear', () => {
  const [known] = toyKnowledge.complements;
  if (known === undefined) throw new Error('The toy has no complements');
  const more = (id: string, verdict: string) => ({ ...known, id, verdict });
  const rich = {
    ...toyKnowledge,
    complements: [
      ...toyKnowledge.complements,
      more('flask', 'with a flask'),
      more('lamp', 'with a lamp'),
      more('echo', 'with a song to have a read'),
    ],
  };
  const put = (complement: string): Beside => ({ complement, strategy: null, rules: [] });
  const beside: [string, Beside[], string][] = [
    ['stands alone where nothing belongs beside it', [], 'Have a read.'],
    ['names what belongs beside it', [put('tea')], 'Have a read, with tea beside it.'],
    [
      'leaves out what is not prominent',
      [put('book'), put('tea')],
      'Have a read, with tea beside it.',
    ],
    [
      'names two, no more',
      [put('tea'), put('flask'), put('lamp')],
      'Have a read, with tea beside it and with a flask.',
    ],
    ['says an ending once that both parts share', [put('echo')], 'Have a read, with a song to.'],
  ];
  it.each(beside)('%s', (_name, complements, verdict) => {
    const said = toyWords(storm, { complements }, rich);
    expect(said).toMatchObject({ standing: 'clear', verdict, headline: verdict, decides: [] });
  });

  it('names one candidate, with its chance', () => {
    expect(toyWords(storm).candidates).toEqual([
      { family: 'home', strategy: 'read', name: 'Read', chance: expect.closeTo(0.6, 1) as number },
    ]);
  });

  it('falls back on the id of a method that has no entry', () => {
    expect(toyWords(storm, { strategy: 'juggle' }).verdict).toBe('juggle.');
  });
});

describe('the headline of what is open', () => {
  it('names two candidates and the questions that decide', () => {
    const said = toyWords({ weather: 'dry' });
    expect(said).toMatchObject({
      standing: 'open',
      headline: 'Too close to call: read or walk.',
      decides: ['mood', 'company'],
      verdict: 'Too close to call: read or walk. What decides: mood and company.',
      lede: 'Leaning: have a read.',
    });
    expect(said.candidates.map(({ family, strategy }) => `${family} ${strategy}`)).toEqual([
      'home read',
      'out walk',
    ]);
  });

  it('names the side of training first where that has the higher chance', () => {
    const said = toyWords(stormyDog);
    expect(said.standing).toBe('open');
    expect(said.candidates.map(({ strategy }) => strategy)).toEqual(['dinner', 'bake']);
    expect(said.headline).toBe('Too close to call: dinner or bake.');
    expect(said.lede).toBe('Leaning: have a dinner.');
  });

  it('names what would be given, where only that is open', () => {
    // Two points for facts: as likely as not. A storm speaks against moving.
    const two = {
      ...toyKnowledge,
      rules: toyKnowledge.rules.map((rule) =>
        rule.id === 'news-comes-by-post'
          ? {
              ...rule,
              effects: [
                { kind: 'favour', on: { question: 'context', of: 'facts' }, by: 'slight' } as const,
              ],
            }
          : rule,
      ),
    };
    const said = toyWords({ ...storm, mood: 'news' }, {}, two);
    expect(said).toMatchObject({
      standing: 'open',
      headline: 'Too close to call: read or letters.',
    });
  });

  it('names at most three questions, and none that cannot change it', () => {
    const all = { weather: 'dry', hunger: 1, company: [], purse: 5, mood: 'unsure' };
    const said = toyWords(all);
    expect(said).toMatchObject({ standing: 'open', decides: [] });
    expect(said.verdict).toBe(said.headline);
  });

  it('never names what is ruled out', () => {
    const said = toyWords({
      weather: 'storm',
      umbrella: 'yes',
      company: ['dog'],
      purse: 0,
      music: 'none',
    });
    // No walk in a storm, no coins, no music: only the stage is left of what moves.
    expect(said.candidates.map(({ strategy }) => strategy)).toEqual(['mime', 'read']);
  });
});

describe('the headline of what is early, or comes first', () => {
  it.each<[string, Answers]>([
    ['nothing answered', {}],
    ['nothing but "not sure"', { weather: 'unsure', hunger: 'unsure', mood: 'unsure' }],
  ])('says that it is too early: %s', (_name, answers) => {
    const said = toyWords(answers);
    expect(said).toMatchObject({
      standing: 'early',
      headline: 'Too early to say: no question is answered yet.',
      lede: 'Leaning: have a read.',
    });
    expect(said.verdict.startsWith(said.headline)).toBe(true);
  });

  it('names the questions that decide where some do', () => {
    expect(toyWords({}).verdict).toBe(
      'Too early to say: no question is answered yet. What decides: mood and company.',
    );
  });

  it('says what comes first, whatever is open, and why', () => {
    expect(toyWords({ hunger: 950 })).toMatchObject({
      standing: 'first',
      verdict: 'Have a nap.',
      lede: 'Because of starving.',
      strengthSays: 'Do this before you choose a method',
      decides: [],
    });
  });
});

describe('the first sentence after it', () => {
  it('names the questions that could still rule the choice out', () => {
    const clear = { company: ['dog'], umbrella: 'yes', mood: 'movement' };
    expect(toyWords(clear)).toMatchObject({
      standing: 'clear',
      lede: 'This looks possible for you. What could still rule it out: weather.',
    });
  });

  it('is the first step of the plan otherwise, and nothing where there is none', () => {
    expect(toyWords(storm).lede).toBe('Start here: wash the dishes.');
    expect(toyWords(storm, { plan: [] }).lede).toBe('');
  });

  it('says what it would have been where all training is ruled out', () => {
    const rules = toyKnowledge.rules.map((rule) =>
      rule.id === 'no-music-no-dance'
        ? {
            ...rule,
            effects: ['out', 'dance', 'stage'].map((family) => ({
              kind: 'gate' as const,
              on: { family },
            })),
          }
        : rule,
    );
    const said = toyWords({ music: 'none', company: ['dog'] }, {}, { ...toyKnowledge, rules });
    expect(said.lede).toBe(
      'First choice: go out. But your answers rule out every kind of training.',
    );
    const weights = said.questions.find(({ asks }) => asks === 'weights');
    expect(weights).toMatchObject({ answer: 'No: ruled out', chance: 1, open: false });
    expect(said.questions.map(({ asks }) => asks)).toEqual(['context', 'weights']);
  });
});

describe('the questions of the decision', () => {
  const asked = (answers: Answers, asks: string) =>
    toyWords(answers).questions.find((one) => one.asks === asks);

  it('come with answer, chance, and the reasons either way, heaviest first', () => {
    expect(asked(stormyDog, 'weights')).toMatchObject({
      text: 'Must the weights change?',
      answer: 'Yes',
      chance: expect.closeTo(0.587, 3) as number,
      open: true,
      says: 'Among published comparisons with answers like these, training came out best in about 6 in 10.',
    });
    const rules = (list: readonly { rule: string }[] | undefined) => list?.map(({ rule }) => rule);
    expect(rules(asked(stormyDog, 'weights')?.for)).toEqual(['dog-walk', 'umbrella-helps']);
    expect(rules(asked(stormyDog, 'weights')?.against)).toEqual(['storm-inside']);
    expect(rules(asked(stormyDog, 'training')?.for)).toEqual(['dog-walk']);
  });

  it('give the chance of the side that they come to', () => {
    expect(asked(storm, 'weights')).toMatchObject({
      answer: 'No',
      chance: expect.closeTo(0.741, 3) as number,
      open: false,
    });
    expect(asked(storm, 'weights')?.for.map(({ rule }) => rule)).toEqual(['itchy-feet']);
  });

  it.each<[string, string, string]>([
    ['movement', 'Nothing but the request', 'instructions alone came out best'],
    [
      'news',
      'Facts, with each request',
      'giving facts or examples with each request came out best',
    ],
    ['memories', 'Examples like the case, with each request', 'came out best in about 7 in 10'],
  ])('say what it must be given: %s', (mood, answer, says) => {
    const context = asked({ mood }, 'context');
    expect(context?.answer).toBe(answer);
    expect(context?.says).toContain(says);
  });

  it('say that facts go along where something beside it sends them, though none are looked up', () => {
    const beside = (strategy: string | null) => {
      const complements = [{ complement: 'odd', strategy, rules: [] }];
      const { questions } = toyWords({ mood: 'movement' }, { complements });
      return questions.find(({ asks }) => asks === 'context')?.answer;
    };
    expect(beside('letters')).toBe('Nothing but the request and what goes along each time');
    for (const other of ['album', 'read', null]) {
      expect(beside(other)).toBe('Nothing but the request');
    }
  });

  it('tell reasons about facts only where facts would be given', () => {
    const rules = (mood: string) => asked({ mood }, 'context')?.for.map(({ rule }) => rule);
    expect(rules('news')).toEqual(['news-comes-by-post', 'elsewhere-by-post']);
    expect(rules('memories')).toEqual(['memories-are-kept']);
    expect(
      asked({ mood: 'news', company: ['dog'] }, 'context')?.against.map(({ rule }) => rule),
    ).toEqual(['dog-eats-post']);
  });

  it('ask for the kind of training only where there is one, and name two where none has a half', () => {
    expect(asked(storm, 'training')).toBeUndefined();
    // Itchy feet: dance .5 against nothing for the others.
    expect(asked({ mood: 'movement' }, 'training')).toMatchObject({
      answer: 'dance or go out',
      open: true,
    });
    const friendly = asked({ mood: 'movement', company: ['friends'] }, 'training');
    expect(friendly).toMatchObject({ answer: 'dance', open: false });
    expect(friendly?.says).toBe(
      'Among published comparisons in which training won, dance did in about 7 in 10 with answers like these.',
    );
  });
});

describe('how strong, and on what evidence', () => {
  const strengths: [string, Partial<Recommendation>, string][] = [
    ['clear', { strength: 'clear' }, 'Clear; next comes open the post'],
    ['lean', { strength: 'lean' }, 'Leaning this way; next comes open the post'],
    ['close', { strength: 'close' }, 'Close; the other is open the post'],
    ['alone', { second: null }, 'Nothing else is possible'],
    ['an unknown rival', { strength: 'close', second: 'moon' }, 'Close; the other is the rest'],
  ];
  it.each(strengths)('says how strong it is: %s', (_name, set, says) => {
    expect(toyWords({ weather: 'storm' }, { second: 'post', ...set }).strengthSays).toBe(says);
  });

  const evidence: [string, Answers, string][] = [
    ['no reason', { weather: 'dry' }, 'No reason counts either way yet'],
    ['one, measured', { weather: 'wet' }, 'Experiments back the main reason'],
    ['several', stormyDog, 'No experiment backs the 2 main reasons'],
    [
      'what comes first, not what ranks',
      { hunger: 950, weather: 'wet' },
      'No experiment backs the main reason',
    ],
  ];
  it.each(evidence)('says how many reasons rest on experiments: %s', (_name, answers, says) => {
    expect(toyWords(answers).evidenceSays).toBe(says);
  });
});

describe('how stable it is, in words', () => {
  const completions = (home: number, out = 0, wait = 0) => ({
    of: 100,
    families: { wait, out, home },
  });
  const rows: [string, Stability, string[], string][] = [
    [
      'all answered',
      { certainty: 'settled', completions: completions(100) },
      [],
      'Every question that applies is answered',
    ],
    [
      'proven',
      { certainty: 'settled', completions: completions(100) },
      ['purse'],
      'No further answer can change this',
    ],
    [
      'tried, not proven',
      { certainty: 'likely', completions: completions(100) },
      ['purse'],
      'The same in 100 of 100 ways to fill in the rest; tried, not proven',
    ],
    [
      'mostly',
      { certainty: 'likely', completions: completions(93, 7) },
      ['purse'],
      'The same in 93 of 100 ways to fill in the rest',
    ],
    [
      'level with another',
      { certainty: 'open', completions: completions(50, 50) },
      ['purse'],
      'The same in 50 of 100 ways to fill in the rest',
    ],
    [
      'less often than another',
      { certainty: 'open', completions: completions(30, 45, 25) },
      ['purse'],
      'The same in 30 of 100 ways to fill in the rest; 45 lead to go out instead',
    ],
    [
      'never',
      { certainty: 'open', completions: { of: 100, families: { out: 100 } } },
      ['purse'],
      'The same in 0 of 100 ways to fill in the rest; 100 lead to go out instead',
    ],
    [
      'nothing tried',
      { certainty: 'open', completions: { of: 100, families: {} } },
      ['purse'],
      'The same in 0 of 100 ways to fill in the rest',
    ],
  ];
  it.each(rows)('%s', (_name, stability, unknown, says) => {
    const recommendation = { ...recommend(toyRulebook, { answers: {} }), unknown };
    expect(stabilityWords(toyKnowledge, recommendation, stability)).toBe(says);
  });
});
