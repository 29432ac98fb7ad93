import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/model/answers';
import {
  countNew,
  firstNewQuestion,
  firstRoundDone,
  progressAt,
  questionAfter,
  walkingOrder,
} from '../../src/state/questionnaire';
import { createWalkMaker } from '../../src/state/walk';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const walkOf = createWalkMaker(toyKnowledge);
const question = (id: string) => toyKnowledge.questions.find((one) => one.id === id)!;
const after = (id: string, answers: Answers, visited: string[] = []) =>
  questionAfter(walkOf(answers, visited), question(id))?.id ?? null;

describe('the way through the questionnaire', () => {
  it('asks the first round, then section by section', () => {
    const ids = walkingOrder([...toyKnowledge.questions].reverse()).map(({ id }) => id);
    expect(ids).toEqual(['hunger', 'umbrella', 'weather', 'purse', 'company']);
  });

  it.each([
    ['weather', { weather: 'wet' }, 'umbrella'],
    ['weather', { weather: 'dry' }, 'hunger'],
    ['weather', {}, 'hunger'],
    ['weather', { weather: 'unsure' }, 'hunger'],
    ['umbrella', { weather: 'wet' }, 'hunger'],
  ])('after %s with %j comes %s', (id, answers, next) => {
    expect(after(id, answers)).toBe(next);
  });

  it('ends the first round with the result', () => {
    expect(after('hunger', { weather: 'dry', hunger: 2 })).toBeNull();
  });

  it('comes back to a question that was passed over before it applied', () => {
    expect(after('hunger', { weather: 'wet', hunger: 2 })).toBe('umbrella');
    expect(after('hunger', { weather: 'wet', hunger: 2 }, ['umbrella'])).toBeNull();
  });

  it('resumes at the first question that is neither answered nor passed', () => {
    const walk = walkOf({ weather: 'dry' }, ['hunger']);
    expect(firstNewQuestion(walk)?.section).toBe('team');
    expect(firstRoundDone(walk)).toBe(true);
    expect(countNew(walk)).toBe(2);
  });

  it('does not ask an unsure question again', () => {
    expect(firstNewQuestion(walkOf({ weather: 'unsure' }, []))?.id).toBe('hunger');
  });

  it('has an end', () => {
    const ids = toyKnowledge.questions.map(({ id }) => id);
    expect(firstNewQuestion(walkOf({}, ids))).toBeNull();
  });
});

describe('progress', () => {
  it('counts only questions that apply, and says when more may follow', () => {
    expect(progressAt(walkOf({ weather: 'dry' }, []), question('hunger'))).toMatchObject({
      round: 'first',
      position: 2,
      of: 2,
      left: 0,
      mayGrow: false,
    });
    expect(progressAt(walkOf({}, []), question('weather')).mayGrow).toBe(true);
    expect(progressAt(walkOf({ weather: 'wet' }, []), question('umbrella'))).toMatchObject({
      position: 2,
      of: 3,
      left: 1,
    });
  });

  it('counts within the section after the first round', () => {
    const walk = walkOf({ weather: 'dry', hunger: 2 }, []);
    const [first] = walk.order.filter((one) => !one.first);
    expect(progressAt(walk, first!)).toMatchObject({ round: 'later', position: 1, left: 1 });
  });
});
