import { describe, expect, it } from 'vitest';
import { recommend } from '../../src/engine/recommend';
import type { Answers } from '../../src/model/answers';
import type { Recommendation } from '../../src/model/recommendation';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { stormyDog, toyWords } from '../fixtures/toy-words';

describe('the verdict', () => {
  const tea = { complement: 'tea', rules: ['rain-inside'] };
  const book = { complement: 'book', rules: [] };
  const flask = { id: 'flask', prominent: true, verdict: 'with a flask' };
  const echo = { id: 'echo', prominent: true, verdict: 'with a song to have a read' };
  const lamp = { id: 'lamp', prominent: true, verdict: 'with a lamp' };
  const [known] = toyKnowledge.complements;
  const rich = {
    ...toyKnowledge,
    complements: [
      ...toyKnowledge.complements,
      ...[flask, lamp, echo].map((entry) => ({ ...known!, ...entry })),
    ],
  };
  const beside: [string, Recommendation['complements'], string][] = [
    ['stands alone where nothing belongs beside it', [], 'Have a read.'],
    ['names what belongs beside it', [tea], 'Have a read, with tea beside it.'],
    ['leaves out what is not prominent', [book, tea], 'Have a read, with tea beside it.'],
    [
      'names two, no more',
      [tea, { complement: 'flask', rules: [] }, { complement: 'lamp', rules: [] }],
      'Have a read, with tea beside it and with a flask.',
    ],
    [
      'says an ending once that both parts share',
      [{ complement: 'echo', rules: [] }],
      'Have a read, with a song to.',
    ],
  ];
  it.each(beside)('%s', (_name, complements, verdict) => {
    expect(toyWords({ weather: 'wet' }, { complements }, rich).verdict).toBe(verdict);
  });

  it('falls back on the id of a method that has no entry', () => {
    expect(toyWords({}, { strategy: 'juggle' }).verdict).toBe('juggle.');
  });
});

describe('the first sentence', () => {
  it('is the reason of the rule that puts something first', () => {
    expect(toyWords({ hunger: 950 }).lede).toBe('Because of starving.');
  });

  it('names the questions that could still rule the choice out', () => {
    expect(toyWords({ company: ['dog'] }).lede).toBe(
      'As far as we know it is open to you. What could still rule it out: weather.',
    );
  });

  it('names nothing to settle where the plan names no question', () => {
    const plan = toyWords({ company: ['dog'] }).plan;
    expect(plan[0]?.phase).toBe('confirm');
    const { plan: planned } = recommend(toyKnowledge, { answers: { company: ['dog'] } }, toyFacts);
    const [confirm, ...rest] = planned;
    const bare = [{ ...confirm!, questions: [] }, ...rest];
    const said = toyWords({ company: ['dog'] }, { plan: bare });
    expect(said.lede).toBe('As far as we know it is open to you. What could still rule it out: .');
    expect(said.plan[0]?.do).toBe('Find out what is open.');
  });

  it('is the first step of the plan otherwise', () => {
    expect(toyWords(stormyDog).lede).toBe('Start here: stretch your legs.');
  });

  it('is left out where there is no plan', () => {
    expect(toyWords({}, { plan: [] }).lede).toBe('');
  });
});

describe('how strong, how sure, and on what evidence', () => {
  const strengths: [string, Partial<Recommendation>, string][] = [
    ['clear', { strength: 'clear' }, 'Well ahead of the next family: go out'],
    ['lean', { strength: 'lean' }, 'Ahead of the next family, not far: go out'],
    ['close', { strength: 'close' }, 'Nearly level with the next family: go out'],
    ['alone', { second: null }, 'No other family is open'],
    [
      'put first',
      { firstBy: ['starving'], second: null },
      'This comes before any choice of method',
    ],
    [
      'an unknown rival',
      { strength: 'close', second: 'moon' },
      'Nearly level with the next family: the rest',
    ],
  ];
  it.each(strengths)('says how far ahead: %s', (_name, set, says) => {
    expect(toyWords({ weather: 'wet' }, set).strengthSays).toBe(says);
  });

  const same = (home: number, out = 0, wait = 0) => ({
    completions: { of: 100, families: { wait, out, home } },
  });
  const certainties: [string, Partial<Recommendation>, string][] = [
    [
      'all answered',
      { certainty: 'settled', unknown: [] },
      'Every question that applies is answered',
    ],
    [
      'proven',
      { certainty: 'settled', unknown: ['purse'] },
      'Proven: no open answer can change the family',
    ],
    [
      'tried, not proven',
      { certainty: 'likely', ...same(100) },
      'Same family in 100 of 100 ways to fill in the rest; tried, not proven',
    ],
    [
      'mostly',
      { certainty: 'likely', ...same(93, 7) },
      'Same family in 93 of 100 ways to fill in the rest',
    ],
    [
      'level with another',
      { certainty: 'open', ...same(50, 50) },
      'Same family in 50 of 100 ways to fill in the rest',
    ],
    [
      'less often than another',
      { certainty: 'open', ...same(30, 45, 25) },
      'Same family in 30 of 100 ways to fill in the rest; 45 lead to go out instead',
    ],
    [
      'never',
      { certainty: 'open', completions: { of: 100, families: { out: 100 } } },
      'Same family in 0 of 100 ways to fill in the rest; 100 lead to go out instead',
    ],
    [
      'nothing tried',
      { certainty: 'open', completions: { of: 100, families: {} } },
      'Same family in 0 of 100 ways to fill in the rest',
    ],
  ];
  it.each(certainties)('says how sure: %s', (_name, set, says) => {
    expect(toyWords({ weather: 'wet' }, set).certaintySays).toBe(says);
  });

  const evidence: [string, Answers, string][] = [
    ['no reason', { weather: 'dry' }, 'No reason weighs either way yet'],
    ['one, measured', { weather: 'wet' }, '1 of 1 deciding reason rests on experiments'],
    ['several', stormyDog, '0 of 2 deciding reasons rest on experiments'],
    [
      'the rule that puts something first, not those that rank',
      { hunger: 950, weather: 'wet' },
      '0 of 1 deciding reason rests on experiments',
    ],
  ];
  it.each(evidence)('says how many reasons rest on experiments: %s', (_name, answers, says) => {
    expect(toyWords(answers).evidenceSays).toBe(says);
  });
});
