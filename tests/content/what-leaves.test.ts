import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/content';
import { scenarios } from '../../src/content/scenarios';
import { explain } from '../../src/engine/describe/explain';
import type { Answers } from '../../src/model/answers';
import { weighedOptions } from '../../src/share/record-options';
import { openShorts } from '../../src/share/markdown';
import { chatMessage, longestMessage } from '../../src/share/message';
import { anyAnswers } from '../fixtures/any-answers';
import { recommendFor, rulebook } from './deciding';
import { rounds } from '../fixtures/rounds';

/** As long as a link to all answers from a public address. */
const link = `https://tune-or-prompt.example.org/#/r/${'A'.repeat(100)}`;

function resultOf(answers: Answers) {
  const recommendation = recommendFor(answers);
  const input = { answers };
  const explanation = explain(rulebook, knowledge, input, recommendation);
  return { knowledge, input, recommendation, explanation };
}

function expectGoodMessage(answers: Answers) {
  const { recommendation, explanation } = resultOf(answers);
  const open = openShorts(knowledge, recommendation, explanation);
  const stabilitySays = 'The same in 88 of 100 ways to fill in the rest; 12 lead to distillation';
  const message = chatMessage({ explanation, link, title: 'Claims triage', stabilitySays, open });
  expect(message.length).toBeLessThanOrEqual(longestMessage);
  expect(message.split('\n').at(-1)).toBe(link);
  expect(message).toContain(explanation.verdict);
  const { standing } = explanation;
  if (standing === 'clear' || standing === 'open') {
    expect(message).toMatch(/\d in 10|ruled out/);
    expect(message).toMatch(/Still open: |Nothing that matters is open|open, about|What decides/);
  }
}

describe('a chat message, whatever is answered', () => {
  it.each(scenarios.map(({ id, answers }) => [id, answers] as const))(
    'is at most 600 characters, with the chance and what is open: %s',
    (_, answers) => {
      expectGoodMessage(answers);
    },
  );

  it('is so for random answers too', () => {
    fc.assert(fc.property(anyAnswers(knowledge.questions), expectGoodMessage), {
      numRuns: rounds(300),
    });
  });
});

describe('the options of a decision record, whatever is answered', () => {
  it('are two to four, each once, the recommended first, the cheapest among them', () => {
    fc.assert(
      fc.property(anyAnswers(knowledge.questions), (answers) => {
        const result = resultOf(answers);
        const options = weighedOptions(result);
        const ids = options.map(({ strategy }) => strategy.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids[0]).toBe(result.recommendation.strategy);
        expect(ids.length).toBeGreaterThanOrEqual(2);
        expect(ids.length).toBeLessThanOrEqual(4);
        expect(options.flatMap(({ roles }) => roles)).toContain('cheapest');
      }),
      { numRuns: rounds(150) },
    );
  });

  it('hold what is used today where that was said', () => {
    const options = weighedOptions(resultOf({ 'prompting-tried': 'examples' }));
    const today = options.find(({ roles }) => roles.includes('in use today'));
    expect(today?.strategy.id).toBe('few-shot');
  });
});
