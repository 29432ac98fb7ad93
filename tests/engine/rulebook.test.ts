import { describe, expect, it } from 'vitest';
import { decide } from '../../src/engine/decide';
import { indexRulebook } from '../../src/engine/rulebook';
import { aimsAt, reasonsOf, targetKey } from '../../src/engine/targets';
import type { Knowledge } from '../../src/model/knowledge';
import type { Effect, Target } from '../../src/model/rule';
import { toyFacts, toyRulebook } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { choice, is } from '../fixtures/yes-no-world';

type Rule = Knowledge['rules'][number];
const [template] = toyKnowledge.rules;
if (template === undefined) throw new Error('The toy has no rules');
const rule = (effects: Effect[], more: Partial<Rule> = {}): Rule => ({
  ...template,
  ...{ id: 'odd', consideration: 'odd', when: { all: [] }, effects },
  ...more,
});
const index = (more: Partial<Knowledge>) => indexRulebook({ ...toyKnowledge, ...more }, toyFacts);
const withRule = (effects: Effect[], more: Partial<Rule> = {}) =>
  index({ rules: [rule(effects, more)] });

describe('what is not there is refused at start-up, by name', () => {
  it.each<[string, Effect]>([
    ['Unknown strategy "fly"', { kind: 'favour', on: { strategy: 'fly' }, by: 'slight' }],
    ['Unknown family "up"', { kind: 'favour', on: { training: 'up' }, by: 'slight' }],
    ['Not a training: "home"', { kind: 'favour', on: { training: 'home' }, by: 'slight' }],
    ['Unknown strategy "fly"', { kind: 'gate', on: { strategy: 'fly' } }],
    ['Unknown family "up"', { kind: 'gate', on: { family: 'up' } }],
    ['Rule "odd" aims at nothing: {"tag":"loud"}', { kind: 'gate', on: { tag: 'loud' } }],
    ['Unknown strategy "fly"', { kind: 'first', strategy: 'fly' }],
    ['Unknown complement "wine"', { kind: 'complement', complement: 'wine' }],
    ['Unknown step "fly"', { kind: 'step', step: 'fly' }],
    ['Unknown family "up"', { kind: 'step', step: 'stretch', before: { family: 'up' } }],
    ['Unknown question "moon"', { kind: 'step', step: 'stretch', unless: is('moon') }],
  ])('%s in %j', (message, effect) => {
    expect(() => withRule([effect])).toThrow(message);
  });

  it('in conditions of rules, questions and complements', () => {
    const [weather] = toyKnowledge.questions;
    const [tea] = toyKnowledge.complements;
    if (weather === undefined || tea === undefined) throw new Error('The toy has no tea');
    const moon = is('moon');
    expect(() => withRule([], { when: { all: [{ not: moon }] } })).toThrow(
      'Unknown question "moon"',
    );
    expect(() => index({ questions: [{ ...weather, askIf: moon }] })).toThrow('question "moon"');
    const implied = [{ when: moon, answer: 'dry' }];
    expect(() => index({ questions: [{ ...weather, implied }] })).toThrow('question "moon"');
    for (const more of [{ unless: moon }, { onlyIf: moon }]) {
      expect(() => index({ complements: [{ ...tea, ...more }] })).toThrow('question "moon"');
    }
    expect(() => index({ complements: [{ ...tea, strategy: 'fly' }] })).toThrow('strategy "fly"');
  });

  it('in what strategies belong to', () => {
    const [nap] = toyKnowledge.strategies;
    if (nap === undefined) throw new Error('The toy has no nap');
    const strategies = (more: object) => [{ ...nap, ...more }];
    expect(() => index({ strategies: strategies({ family: 'up' }) })).toThrow('family "up"');
    expect(() =>
      index({
        strategies: strategies({
          dominatedBy: { strategy: 'fly', grade: 'opinion', because: '', sources: [] },
        }),
      }),
    ).toThrow('"fly"');
  });

  it('as is knowledge without a plain family or one of context, or with two', () => {
    const families = (role: string) => toyKnowledge.families.filter((one) => one.role !== role);
    const without = (role: string) =>
      index({ families: families(role), strategies: [], rules: [], complements: [] });
    expect(() => without('plain')).toThrow('One family must be plain');
    expect(() => without('context')).toThrow('One family must be context');
    const twice = [...toyKnowledge.families, { ...toyKnowledge.families[0], id: 'too' }];
    expect(() => index({ families: twice as Knowledge['families'] })).toThrow('must be plain');
  });

  it('as are questions that rest on one another in a circle', () => {
    const ask = (questions: Knowledge['questions']) =>
      index({ questions, rules: [], complements: [] });
    const ring = [choice('a', { askIf: is('b') }), choice('b', { askIf: is('a') })];
    expect(() => ask(ring)).toThrow('Question "a" rests on itself');
    expect(() => ask([choice('a', { askIf: is('a') })])).toThrow('Question "a" rests on itself');
    const implied = [{ when: is('a'), answer: 'yes' }];
    expect(() => ask([choice('b', { implied }), choice('a', { askIf: is('b') })])).toThrow(
      'Question "b" rests on itself',
    );
  });
});

describe('a rulebook', () => {
  it('is made once for the same knowledge and facts', () => {
    expect(indexRulebook(toyKnowledge, toyFacts)).toBe(toyRulebook);
    const otherFacts = { ...toyFacts };
    const other = indexRulebook(toyKnowledge, otherFacts);
    expect(other).not.toBe(toyRulebook);
    expect(indexRulebook(toyKnowledge, otherFacts)).toBe(other);
    expect(indexRulebook(toyKnowledge, toyFacts)).toBe(toyRulebook);
    expect(indexRulebook({ ...toyKnowledge }, toyFacts)).not.toBe(toyRulebook);
  });

  it('has questions in the order in which they can be worked out', () => {
    const questions = [
      choice('e', { askIf: is('d') }),
      choice('d', { askIf: is('c'), implied: [{ when: is('b'), answer: 'no' }] }),
      choice('c'),
      choice('b'),
    ];
    const { inOrder } = index({ questions, rules: [], complements: [] });
    expect(inOrder.map(({ question }) => question.id)).toEqual(['c', 'b', 'd', 'e']);
    expect(inOrder.find(({ question }) => question.id === 'd')?.restsOn).toEqual([2, 3]);
  });

  it('has families with their roles, axes and members from the lowest rung', () => {
    const { families, plain, context, training, axes } = toyRulebook;
    const named = families.map(({ family, axis, members }) => [
      family.id,
      axis,
      members.map((member) => toyKnowledge.strategies[member]?.id).join(),
    ]);
    expect(named).toEqual([
      ['home', -1, 'read,bake'],
      ['out', 3, 'walk,dinner,banquet'],
      ['wait', -1, 'nap'],
      ['post', -1, 'letters,album'],
      ['dance', 4, 'waltz,polka'],
      ['stage', 5, 'mime'],
    ]);
    expect([plain.family.id, context.family.id, axes]).toEqual(['home', 'post', 6]);
    expect(training.map(({ family }) => family.id)).toEqual(['out', 'dance', 'stage']);
    const turned = index({ strategies: [...toyKnowledge.strategies].reverse() });
    const rungs = turned.plain.members.map((member) => turned.strategies[member]?.strategy.id);
    expect(rungs).toEqual(['read', 'bake']);
  });

  it('has the facts that the knowledge names and that have a definition', () => {
    const other = { ...toyFacts.definitions[0], id: 'moons' };
    const definitions = [...toyFacts.definitions, other] as typeof toyFacts.definitions;
    const rulebook = indexRulebook(toyKnowledge, { ...toyFacts, definitions });
    expect(rulebook.definitions.map(({ id }) => id)).toEqual(['dinners']);
  });

  it('has rules with their targets looked up', () => {
    const { rules } = withRule([
      { kind: 'favour', on: { question: 'weights' }, by: 'slight' },
      { kind: 'disfavour', on: { question: 'context', of: 'facts' }, by: 'clear' },
      { kind: 'favour', on: { question: 'context', of: 'examples' }, by: 'strong' },
      { kind: 'favour', on: { training: 'stage' }, by: 'strong' },
      { kind: 'favour', on: { tag: 'music' }, by: 'strong' },
      { kind: 'disfavour', on: { strategy: 'read' }, by: 'slight' },
      { kind: 'gate', on: { family: 'home' } },
      { kind: 'gate', on: { tag: 'coins' } },
      { kind: 'first', strategy: 'nap' },
      { kind: 'complement', complement: 'tea' },
    ]);
    const [only] = rules;
    expect(only?.reasons.map(({ axis, points, strategies }) => [axis, points, strategies])).toEqual(
      [
        [0, 1, []],
        [1, -2, []],
        [2, 3, []],
        [5, 3, []],
        [-1, 3, [8, 9]],
        [-1, -1, [1]],
      ],
    );
    expect(only).toMatchObject({ gates: [1, 2, 4, 5], firsts: [0] });
    expect(only?.complements).toEqual(['tea']);
    expect(new Set(only?.reasons.map(({ place }) => place)).size).toBe(6);
  });

  it('gives one place to a consideration on a target, whichever rules state it', () => {
    const effects: Effect[] = [
      { kind: 'favour', on: { question: 'context', of: 'facts' }, by: 'slight' },
      { kind: 'favour', on: { question: 'context', of: 'examples' }, by: 'slight' },
    ];
    const { rules, contests } = index({
      rules: [
        rule(effects),
        rule(effects, { id: 'again' }),
        rule(effects, { id: 'other', consideration: 'other' }),
      ],
    });
    expect(rules.map(({ reasons }) => reasons.map(({ place }) => place))).toEqual([
      [0, 1],
      [0, 1],
      [2, 3],
    ]);
    expect(rules.map(({ reasons }) => reasons.map(({ contest }) => contest))).toEqual([
      [0, 1],
      [0, 1],
      [-1, -1],
    ]);
    expect(contests).toBe(2);
  });

  it('does not mix up knowledge that shares its parts', () => {
    const turned = index({ questions: [...toyKnowledge.questions].reverse() });
    for (const rulebook of [toyRulebook, turned, toyRulebook]) {
      expect(decide(rulebook, { answers: { company: ['dog'], weather: 'dry' } })).toMatchObject({
        family: 'out',
        strategy: 'walk',
      });
    }
  });
});

describe('reasons', () => {
  it('are the signed points of favours and disfavours; other effects are none', () => {
    const weights: Target = { question: 'weights' };
    const about = { rule: 'odd', consideration: 'odd', counts: false };
    const effects: Effect[] = [
      { kind: 'favour', on: weights, by: 'slight' },
      { kind: 'gate', on: { strategy: 'walk' } },
      { kind: 'disfavour', on: { tag: 'coins' }, by: 'strong' },
      { kind: 'note' },
      { kind: 'favour', on: { strategy: 'walk' }, by: 'clear' },
    ];
    expect(reasonsOf(rule(effects))).toEqual([
      { ...about, on: weights, effect: 'favour', points: 1 },
      { ...about, on: { tag: 'coins' }, effect: 'disfavour', points: -3 },
      { ...about, on: { strategy: 'walk' }, effect: 'favour', points: 2 },
    ]);
  });

  it.each<[Target, string]>([
    [{ question: 'weights' }, 'weights'],
    [{ question: 'context', of: 'facts' }, 'context:facts'],
    [{ question: 'context', of: 'examples' }, 'context:examples'],
    [{ training: 'out' }, 'training:out'],
    [{ strategy: 'out' }, 'strategy:out'],
    [{ tag: 'out' }, 'tag:out'],
  ])('tell targets of one name apart: %j', (target, key) => {
    expect(targetKey(target)).toBe(key);
  });

  it('aim at a strategy by its id, a tag of it, or its family', () => {
    const walk = toyKnowledge.strategies.find(({ id }) => id === 'walk');
    if (walk === undefined) throw new Error('The toy has no walk');
    const aims = [
      { strategy: 'walk' },
      { tag: 'open-air' },
      { family: 'out' },
      { strategy: 'out' },
      { tag: 'walk' },
      { family: 'walk' },
    ];
    expect(aims.map((aim) => aimsAt(aim, walk))).toEqual([true, true, true, false, false, false]);
  });
});
