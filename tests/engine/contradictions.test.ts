import { describe, expect, it } from 'vitest';
import { checkKnowledge } from '../../src/engine/check-knowledge';
import { findContradictions } from '../../src/engine/contradictions';
import type { Answers } from '../../src/model/answers';
import type { Knowledge } from '../../src/model/knowledge';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const found = (answers: Answers, knowledge: Knowledge = toyKnowledge) =>
  findContradictions(knowledge, { answers }).map(({ id }) => id);

/** The toy with one contradiction that reads a question that may not apply. */
const parkable: Knowledge = {
  ...toyKnowledge,
  contradictions: [
    {
      id: 'umbrella-of-paper',
      when: {
        all: [
          { question: 'umbrella', is: 'yes' },
          { question: 'purse', atMost: 0 },
        ],
      },
      says: 'An umbrella costs coins.',
      questions: ['umbrella', 'purse'],
    },
  ],
};

describe('contradictory answers', () => {
  it.each<[string, Answers, string[]]>([
    ['are found', { hunger: 200, purse: 0 }, ['biscuits-without-coins']],
    ['are none where the answers fit', { hunger: 200, purse: 4 }, []],
    ['are none where one is missing', { hunger: 200 }, []],
    ['are none where one is not sure', { hunger: 200, purse: 'unsure' }, []],
  ])('%s', (_name, answers, ids) => {
    expect(found(answers)).toEqual(ids);
  });

  it('leave parked answers out', () => {
    expect(found({ weather: 'wet', umbrella: 'yes', purse: 0 }, parkable)).toHaveLength(1);
    expect(found({ weather: 'dry', umbrella: 'yes', purse: 0 }, parkable)).toEqual([]);
  });

  it('are refused at start-up where they name what is not there, or point astray', () => {
    const [entry] = toyKnowledge.contradictions;
    const broken = [
      { ...entry!, questions: ['hunger', 'weather'] },
      { ...entry!, id: 'gone', questions: ['hunger', 'moon'] },
      { ...entry!, id: 'computed', when: { fact: 'dinners', atLeast: 1 }, questions: [] },
      { ...entry!, id: 'odd', when: { question: 'weather', is: 'fog' }, questions: [] },
    ];
    expect(checkKnowledge({ ...toyKnowledge, contradictions: broken })).toEqual([
      'contradiction biscuits-without-coins: points at "weather", which its condition does not read',
      'contradiction gone: unknown question "moon"',
      'contradiction computed: rests on the fact "dinners"',
      'contradiction odd: "weather" has no option "fog"',
    ]);
  });
});
