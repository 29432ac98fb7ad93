import { describe, expect, it } from 'vitest';
import { openQuestions, questionStates, splitParked } from '../../src/engine/applies';
import type { Answers } from '../../src/model/answers';
import type { Condition } from '../../src/model/condition';
import type { Question } from '../../src/model/question';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const [weather, umbrella] = toyKnowledge.questions;
const asks = (id: string, question: Question, askIf: Condition): Question => ({
  ...question,
  id,
  askIf,
});

/** The colour of the umbrella hangs on the umbrella, which hangs on the weather; told before both. */
const chain = {
  questions: [
    asks('colour', weather!, { question: 'umbrella', is: 'yes' }),
    asks('sun-hat', weather!, { not: { question: 'umbrella', is: 'yes' } }),
    weather!,
    umbrella!,
    asks('fact-bound', weather!, { fact: 'dinners', atLeast: 1 }),
  ],
};

const states = (answers: Answers) => questionStates(chain, { answers });

describe('whether a question applies', () => {
  const rows: [string, Answers, string, string][] = [
    ['one without a condition applies', {}, 'weather', 'applies'],
    ['one hangs on an open answer', {}, 'umbrella', 'undecided'],
    ['one hangs on an unsure answer', { weather: 'unsure' }, 'umbrella', 'undecided'],
    ['one applies by its condition', { weather: 'wet' }, 'umbrella', 'applies'],
    ['one does not apply by its condition', { weather: 'dry' }, 'umbrella', 'not-applicable'],
    ['what hangs on an open one is undecided', { weather: 'wet' }, 'colour', 'undecided'],
    ['two steps away it applies', { weather: 'wet', umbrella: 'yes' }, 'colour', 'applies'],
    [
      'what hangs on a parked answer does not apply, whatever it says',
      { weather: 'dry', umbrella: 'yes' },
      'colour',
      'not-applicable',
    ],
    [
      'what asks for the contrary of a parked answer applies',
      { weather: 'dry', umbrella: 'yes' },
      'sun-hat',
      'applies',
    ],
    [
      'an answer given before its question applies counts',
      { umbrella: 'yes' },
      'colour',
      'applies',
    ],
    [
      'one that would hang on a fact stays undecided',
      { weather: 'wet' },
      'fact-bound',
      'undecided',
    ],
  ];
  it.each(rows)('%s', (_name, answers, question, state) => {
    expect(states(answers)[question]).toBe(state);
  });

  it('is said of every question', () => {
    expect(Object.keys(states({})).sort()).toEqual(chain.questions.map(({ id }) => id).sort());
  });
});

describe('answers that are parked', () => {
  it('are kept apart, in the order of the questions; unsure ones too', () => {
    const answers = { umbrella: 'unsure', colour: 'dry', weather: 'dry', moon: 'full' };
    expect(splitParked(chain, { answers })).toEqual({
      counted: { weather: 'dry' },
      parked: ['colour', 'umbrella'],
    });
  });

  it('count again while it is not known whether they apply', () => {
    expect(splitParked(chain, { answers: { umbrella: 'no' } })).toEqual({
      counted: { umbrella: 'no' },
      parked: [],
    });
  });
});

describe('open questions', () => {
  it.each<[string, Answers, string[]]>([
    ['are those that apply and have no answer', { weather: 'wet' }, ['umbrella']],
    ['include unsure answers', { weather: 'unsure' }, ['weather']],
    ['are none of those that may not apply', {}, ['weather']],
    ['are none where all is answered', { weather: 'wet', umbrella: 'no', 'sun-hat': 'dry' }, []],
    ['take none of these for an answer', { weather: [], umbrella: 'no', 'sun-hat': 'dry' }, []],
    ['take zero for an answer', { weather: 0, umbrella: 'no', 'sun-hat': 'dry' }, []],
  ])('%s', (_name, answers, open) => {
    expect(openQuestions(chain, { answers })).toEqual(open);
  });
});
