import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/content/index';
import { indexQuestions, sortAnswers } from '../../src/engine/applies';
import type { Answers } from '../../src/model/answers';
import type { Question } from '../../src/model/question';
import {
  countNew,
  createWalkMaker,
  firstNewQuestion,
  firstRoundDone,
  pageOf,
  progressAt,
  questionAfter,
  sheetQuestions,
  walkingOrder,
} from '../../src/state/questionnaire';
import { toyKnowledge } from '../fixtures/toy-knowledge';

function walksOn(questions: readonly Question[]) {
  const index = indexQuestions(questions);
  return createWalkMaker(questions, (answers) => sortAnswers(index, { answers }));
}
const walkOf = walksOn(toyKnowledge.questions);
const question = (id: string) => toyKnowledge.questions.find((one) => one.id === id)!;
const after = (id: string, answers: Answers, visited: string[] = []) =>
  questionAfter(walkOf(answers, visited), question(id))?.id ?? null;

describe('the way through the questionnaire', () => {
  it('asks the first round in its own order, then section by section, and the sheet last', () => {
    const ids = walkingOrder(toyKnowledge.questions).map(({ id }) => id);
    expect(ids).toEqual(['weather', 'umbrella', 'hunger', 'mood', 'company', 'music', 'purse']);
  });

  it.each([
    ['weather', { weather: 'wet' }, 'umbrella'],
    ['weather', { weather: 'dry' }, 'hunger'],
    ['weather', {}, 'hunger'],
    ['weather', { weather: 'unsure' }, 'hunger'],
    ['umbrella', { weather: 'wet' }, 'hunger'],
    ['company', {}, 'music'],
    ['company', { company: [] }, 'purse'],
  ])('after %s with %j comes %s', (id, answers, next) => {
    expect(after(id, answers)).toBe(next);
  });

  it('ends the first round with the result', () => {
    expect(after('mood', { weather: 'dry', mood: 'news' }, ['hunger'])).toBeNull();
  });

  it('comes back to a question that was passed over before it applied', () => {
    const answers = { weather: 'wet', hunger: 2, mood: 'news' };
    expect(after('mood', answers)).toBe('umbrella');
    expect(after('mood', answers, ['umbrella'])).toBeNull();
  });

  it('asks who begins further down about that first, and then the rest of the round', () => {
    const walkOfAll = walksOn(knowledge.questions);
    const answers = { 'look-up': 'short-text' };
    const seen: string[] = ['look-up'];
    for (;;) {
      const walk = walkOfAll(answers, seen);
      const current = knowledge.questions.find(({ id }) => id === seen.at(-1));
      const next = current && questionAfter(walk, current);
      if (!next) break;
      seen.push(next.id);
    }
    const round = knowledge.questions.filter(({ asked }) => asked === 'first').map(({ id }) => id);
    // A short text to look up says how much there is.
    expect(seen.toSorted()).toEqual(round.filter((id) => id !== 'content-size').toSorted());
  });

  it('resumes at the first question that is neither answered nor passed', () => {
    const walk = walkOf({ weather: 'dry', mood: 'news' }, ['hunger']);
    expect(firstNewQuestion(walk)?.id).toBe('company');
    expect(firstRoundDone(walk)).toBe(true);
    expect(countNew(walk)).toBe(3);
  });

  it('does not ask what other answers say already, unless it was said otherwise', () => {
    const seen = ['weather', 'hunger', 'mood'];
    expect(countNew(walkOf({ company: [] }, seen))).toBe(1);
    expect(firstNewQuestion(walkOf({ company: [] }, seen))?.id).toBe('purse');
    expect(walkOf({ company: [], music: 'loud' }, seen).implied).toEqual({});
  });

  it('does not ask an unsure question again', () => {
    expect(firstNewQuestion(walkOf({ weather: 'unsure' }, []))?.id).toBe('hunger');
  });

  it('has an end', () => {
    const ids = toyKnowledge.questions.map(({ id }) => id);
    expect(firstNewQuestion(walkOf({}, ids))).toBeNull();
  });

  it('is worked out once for the same answers', () => {
    const answers = { weather: 'wet' };
    const [one, two] = [walkOf(answers, []), walkOf(answers, ['weather'])];
    expect(two.states).toBe(one.states);
    expect(two.visited).toEqual(['weather']);
  });
});

describe('the sheet', () => {
  it('holds what is asked about money, speed and memory, and nothing else', () => {
    expect(sheetQuestions(walkOf({}, [])).map(({ id }) => id)).toEqual(['purse']);
    expect(pageOf(question('purse'))).toEqual({ page: 'sheet' });
    expect(pageOf(question('hunger'))).toEqual({ page: 'question', id: 'hunger' });
  });

  it('leaves out what follows from other answers', () => {
    const walks = walksOn(knowledge.questions);
    const on = (answers: Answers) => sheetQuestions(walks(answers, [])).map(({ id }) => id);
    expect(on({})).toContain('conversation');
    expect(on({ 'task-type': 'chat' })).not.toContain('conversation');
  });
});

describe('progress', () => {
  it('counts only questions that are asked, and says when more may follow', () => {
    expect(progressAt(walkOf({ weather: 'dry' }, []), question('hunger'))).toMatchObject({
      round: 'first',
      position: 2,
      of: 3,
      left: 1,
      mayGrow: false,
    });
    expect(progressAt(walkOf({}, []), question('weather')).mayGrow).toBe(true);
    expect(progressAt(walkOf({ weather: 'wet' }, []), question('umbrella'))).toMatchObject({
      position: 2,
      of: 4,
      left: 2,
    });
  });

  it('counts in the order in which the questions came, for somebody who began further down, too', () => {
    const at = (id: string, answers: Answers, visited: string[]) => {
      const { position, of, left } = progressAt(walkOf(answers, visited), question(id));
      return [position, of, left];
    };
    expect(at('hunger', {}, [])).toEqual([1, 3, 2]);
    expect(at('mood', { hunger: 2 }, ['hunger'])).toEqual([2, 3, 1]);
    expect(at('weather', { hunger: 2 }, ['hunger', 'mood'])).toEqual([3, 3, 0]);
    // Gone back to.
    expect(at('mood', { hunger: 2 }, ['hunger', 'mood'])).toEqual([2, 3, 1]);
  });

  it('counts within the section after the first round, without what stands on the sheet', () => {
    const walk = walkOf({ weather: 'dry', hunger: 2, mood: 'news' }, []);
    expect(progressAt(walk, question('company'))).toMatchObject({
      round: 'later',
      position: 1,
      of: 2,
      left: 2,
    });
  });
});
