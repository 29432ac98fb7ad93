import { describe, expect, it } from 'vitest';
import { checkKnowledge } from '../../src/engine/check-knowledge';
import type { Condition } from '../../src/model/condition';
import type { RulebookEntries } from '../../src/model/knowledge';
import type { Effect } from '../../src/model/rule';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const [template] = toyKnowledge.rules;
const [weather, umbrella] = toyKnowledge.questions;
if (template === undefined || weather === undefined || umbrella === undefined) {
  throw new Error('The toy knows too little');
}

const withRule = (when: Condition, effects: Effect[]): RulebookEntries => ({
  ...toyKnowledge,
  rules: [{ ...template, id: 'odd', consideration: 'odd', when, effects }],
});
const faultsOf = (when: Condition) => checkKnowledge(withRule(when, []));
const faultsOfEffect = (effect: Effect) => checkKnowledge(withRule({ all: [] }, [effect]));

describe('conditions that no answer can meet', () => {
  it.each<[Condition, string]>([
    [{ fact: 'moons', atLeast: 1 }, 'unknown fact "moons"'],
    [{ fact: 'dinners' }, 'gives no bound'],
    [{ fact: 'dinners', atLeast: 3, atMost: 2 }, 'no number is at least 3 and at most 2'],
    [{ question: 'moon', is: 'full' }, 'unknown question "moon"'],
    [{ question: 'moon', atLeast: 1 }, 'unknown question "moon"'],
    [{ question: 'weather', is: 'fog' }, '"weather" has no option "fog"'],
    [{ question: 'weather', in: ['wet', 'fog'] }, '"weather" has no option "fog"'],
    [{ question: 'company', is: 'dog' }, '"company" is not a choice question'],
    [{ question: 'hunger', in: ['dog'] }, '"hunger" is not a choice question'],
    [{ question: 'company', has: 'cat' }, '"company" has no option "cat"'],
    [{ question: 'weather', has: 'wet' }, '"weather" is not a multi question'],
    [{ question: 'hunger', none: true }, '"hunger" is not a multi question'],
    [{ question: 'weather', atLeast: 1 }, '"weather" is not a number question'],
    [{ question: 'company', atMost: 1 }, '"company" is not a number question'],
    [{ question: 'hunger' }, 'gives no bound'],
    [{ question: 'hunger', atLeast: 9, atMost: 8 }, 'no number is at least 9 and at most 8'],
    [{ question: 'hunger', atLeast: 1001 }, 'no answer to "hunger" is in bounds'],
    [{ question: 'hunger', atMost: -1 }, 'no answer to "hunger" is in bounds'],
  ])('are refused with the rule: %j', (condition, fault) => {
    expect(faultsOf(condition)).toEqual([`rule odd: ${fault}`]);
  });

  it.each<[Condition]>([
    [{ fact: 'dinners', atLeast: 0 }],
    [{ fact: 'dinners', atMost: 0 }],
    [{ fact: 'dinners', atLeast: 2, atMost: 2 }],
    [{ question: 'hunger', atLeast: 1000 }],
    [{ question: 'hunger', atMost: 0 }],
    [{ question: 'hunger', atLeast: 8, atMost: 8 }],
    [{ question: 'company', none: true }],
    [{ question: 'company', has: 'dog' }],
    [{ question: 'weather', in: ['wet', 'dry'] }],
    [{ all: [] }],
  ])('are not these: %j', (condition) => {
    expect(faultsOf(condition)).toEqual([]);
  });

  it('are found however deep they stand, all of them', () => {
    const deep = { question: 'moon', is: 'full' };
    expect(
      faultsOf({ all: [{ any: [{ not: deep }] }, { question: 'weather', is: 'fog' }] }),
    ).toEqual(['rule odd: unknown question "moon"', 'rule odd: "weather" has no option "fog"']);
  });
});

describe('effects on what is not there', () => {
  it.each<[Effect, string[]]>([
    [{ kind: 'favour', on: { training: 'read' }, by: 'slight' }, ['unknown family "read"']],
    [{ kind: 'favour', on: { training: 'home' }, by: 'slight' }, ['"home" is no training']],
    [{ kind: 'gate', on: { family: 'read' } }, ['unknown family "read"']],
    [
      { kind: 'step', step: 'stretch', unless: { question: 'moon', is: 'full' } },
      ['unknown question "moon"'],
    ],
    [{ kind: 'disfavour', on: { strategy: 'home' }, by: 'slight' }, ['unknown strategy "home"']],
    [{ kind: 'gate', on: { tag: 'home' } }, ['no strategy has the tag "home"']],
    [{ kind: 'first', strategy: 'fly' }, ['unknown strategy "fly"']],
    [{ kind: 'step', step: 'fly' }, ['unknown step "fly"']],
    [{ kind: 'step', step: 'stretch', before: { family: 'up' } }, ['unknown family "up"']],
    [
      { kind: 'step', step: 'fly', before: { strategy: 'fly' } },
      ['unknown step "fly"', 'unknown strategy "fly"'],
    ],
    [{ kind: 'complement', complement: 'wine' }, ['unknown complement "wine"']],
    [{ kind: 'note', on: { tag: 'loud' } }, ['no strategy has the tag "loud"']],
  ])('are refused with the rule: %j', (effect, faults) => {
    expect(faultsOfEffect(effect)).toEqual(faults.map((fault) => `rule odd: ${fault}`));
  });

  it.each<[Effect]>([
    [{ kind: 'favour', on: { question: 'weights' }, by: 'slight' }],
    [{ kind: 'disfavour', on: { question: 'context', of: 'facts' }, by: 'slight' }],
    [{ kind: 'favour', on: { training: 'out' }, by: 'slight' }],
    [{ kind: 'favour', on: { strategy: 'read' }, by: 'slight' }],
    [{ kind: 'gate', on: { strategy: 'walk' } }],
    [{ kind: 'gate', on: { family: 'home' } }],
    [{ kind: 'step', step: 'stretch', unless: { question: 'weather', is: 'dry' } }],
    [{ kind: 'gate', on: { tag: 'quiet' } }],
    [{ kind: 'first', strategy: 'nap' }],
    [{ kind: 'step', step: 'stretch' }],
    [{ kind: 'step', step: 'stretch', before: { tag: 'coins' } }],
    [{ kind: 'complement', complement: 'tea' }],
    [{ kind: 'note' }],
    [{ kind: 'note', on: { family: 'out' } }],
  ])('are not these: %j', (effect) => {
    expect(faultsOfEffect(effect)).toEqual([]);
  });
});

describe('opposite signs within one consideration', () => {
  const tier = (id: string, kind: 'favour' | 'disfavour', tag: string, consideration = 'mood') => ({
    ...template,
    id,
    consideration,
    effects: [{ kind, on: { tag }, by: 'slight' } as const],
  });
  const faults = (...rules: RulebookEntries['rules'][number][]) =>
    checkKnowledge({ ...toyKnowledge, rules });

  it('on one target are refused with both rules', () => {
    expect(faults(tier('up', 'favour', 'quiet'), tier('down', 'disfavour', 'quiet'))).toEqual([
      'rule down: opposite sign to rule up in consideration mood on tag:quiet',
    ]);
  });

  it('are allowed on two targets, of two considerations, or where they agree', () => {
    expect(faults(tier('up', 'favour', 'quiet'), tier('down', 'disfavour', 'coins'))).toEqual([]);
    const other = tier('down', 'disfavour', 'quiet', 'other');
    expect(faults(tier('up', 'favour', 'quiet'), other)).toEqual([]);
    expect(faults(tier('a', 'disfavour', 'quiet'), tier('b', 'disfavour', 'quiet'))).toEqual([]);
  });
});

describe('conditions of questions', () => {
  const asks = (id: string, question: string) => ({
    ...umbrella,
    id,
    askIf: { question, is: 'yes' },
  });
  const faults = (...questions: RulebookEntries['questions'][number][]) =>
    checkKnowledge({ ...toyKnowledge, questions, rules: [], contradictions: [] });

  it('are held to the same as those of rules', () => {
    expect(faults(weather, asks('hat', 'moon'))).toEqual(['question hat: unknown question "moon"']);
  });

  it('may not lead back to themselves, by however many steps', () => {
    const ring = [asks('a', 'c'), asks('b', 'a'), asks('c', 'b')];
    const says = (id: string) => `question ${id}: its conditions lead back to itself`;
    expect(faults(...ring)).toEqual(['a', 'b', 'c'].map(says));
    expect(faults(asks('a', 'a'))).toEqual([says('a')]);
    expect(faults(...ring, asks('d', 'a'))).toEqual(['a', 'b', 'c'].map(says));
  });

  it('may hang on one another in a line, and two on one', () => {
    expect(faults(weather, umbrella, asks('b', 'umbrella'), asks('c', 'umbrella'))).toEqual([]);
  });

  it('may not rest on facts that are not there', () => {
    const odd = { ...umbrella, askIf: { fact: 'moons', atLeast: 1 } };
    expect(faults(weather, odd)).toEqual(['question umbrella: unknown fact "moons"']);
  });
});

describe('what answers imply', () => {
  const implying = (answer: string, when: Condition = { question: 'hunger', atMost: 3 }) =>
    checkKnowledge({
      ...toyKnowledge,
      questions: toyKnowledge.questions.map((question) =>
        question.id === 'weather' || question.id === 'company'
          ? { ...question, implied: [{ when, answer }] }
          : question,
      ),
    });

  it('finds strategies that are said to be used today and that there are none of', () => {
    const questions = toyKnowledge.questions.map((question) =>
      question.id === 'weather' && question.kind === 'choice'
        ? { ...question, options: question.options.map((one) => ({ ...one, usesToday: 'fog' })) }
        : question,
    );
    expect(checkKnowledge({ ...toyKnowledge, questions })).toContain(
      'question weather: unknown strategy "fog"',
    );
  });

  it('is an option of a choice question', () => {
    expect(implying('dry')).toEqual(['question company: has no option "dry" to be implied']);
    expect(implying('fog')).toEqual([
      'question weather: has no option "fog" to be implied',
      'question company: has no option "fog" to be implied',
    ]);
  });

  it('rests on conditions as rules do, and not on itself', () => {
    expect(implying('dry', { question: 'moon', is: 'full' })).toContain(
      'question weather: unknown question "moon"',
    );
    expect(implying('dry', { question: 'umbrella', is: 'yes' })).toContain(
      'question weather: its conditions lead back to itself',
    );
  });
});

describe('contradictions', () => {
  it('are refused where they name what is not there, or point astray', () => {
    const [entry] = toyKnowledge.contradictions;
    if (entry === undefined) throw new Error('The toy has no contradictions');
    const broken = [
      { ...entry, questions: ['hunger', 'weather'] },
      { ...entry, id: 'gone', questions: ['hunger', 'moon'] },
      { ...entry, id: 'computed', when: { fact: 'dinners', atLeast: 1 }, questions: [] },
      { ...entry, id: 'odd', when: { question: 'weather', is: 'fog' }, questions: [] },
    ];
    expect(checkKnowledge({ ...toyKnowledge, contradictions: broken })).toEqual([
      'contradiction biscuits-without-coins: points at "weather", which its condition does not read',
      'contradiction gone: unknown question "moon"',
      'contradiction computed: rests on the fact "dinners"',
      'contradiction odd: "weather" has no option "fog"',
    ]);
  });
});

it('sound knowledge has no fault', () => {
  expect(checkKnowledge(toyKnowledge)).toEqual([]);
});

describe('a step in place of others', () => {
  const withStep = (inPlaceOf: NonNullable<RulebookEntries['steps'][number]['inPlaceOf']>) =>
    checkKnowledge({
      ...toyKnowledge,
      steps: [
        ...toyKnowledge.steps.map((step) =>
          step.id === 'try-mime'
            ? { ...step, inPlaceOf: { steps: ['try-nap'], when: { all: [] } } }
            : step,
        ),
        { id: 'odd', phase: 'experiment', do: 'Do.', inPlaceOf },
      ],
    });

  it('is refused where there is no such step, or none that stands for itself', () => {
    expect(withStep({ steps: ['try-moon', 'try-mime'], when: { all: [] } })).toEqual([
      'step odd: unknown step "try-moon"',
      'step odd: "try-mime" stands in place of another itself',
    ]);
  });

  it('is refused where no answer can meet its conditions', () => {
    const moon: Condition = { question: 'moon', is: 'full' };
    const fault = 'step odd: unknown question "moon"';
    expect(withStep({ steps: ['try-read'], when: moon })).toEqual([fault]);
    expect(withStep({ steps: ['try-read'], when: { all: [] }, unless: moon })).toEqual([fault]);
    expect(withStep({ steps: ['try-read'], when: { question: 'weather', is: 'wet' } })).toEqual([]);
  });
});
