import type { Condition, Leaf } from '../model/condition';
import type { RulebookEntries } from '../model/knowledge';
import type { Aim, Target } from '../model/rule';
import { conditionsOf, leavesOf, questionsIn } from './conditions';
import { reasonsOf, targetKey } from './targets';

/**
 * Refuses knowledge that cannot be decided on: unknown ids, conditions that no answer can meet,
 * opposite signs within one consideration, a cycle among `askIf`. Gives one line per fault, naming
 * the entry; an empty list means sound.
 */
export function checkKnowledge(knowledge: RulebookEntries): string[] {
  return [
    ...knowledge.rules.flatMap((rule) => [
      ...conditionFaults(knowledge, rule.when).map((fault) => `rule ${rule.id}: ${fault}`),
      ...rule.effects
        .flatMap((effect) => effectFaults(knowledge, effect))
        .map((fault) => `rule ${rule.id}: ${fault}`),
    ]),
    ...knowledge.questions.flatMap((question) =>
      [
        ...conditionsOf(question).flatMap((condition) => conditionFaults(knowledge, condition)),
        ...impliedFaults(question),
        ...todayFaults(knowledge, question),
      ].map((fault) => `question ${question.id}: ${fault}`),
    ),
    ...knowledge.steps.flatMap((step) =>
      replacementFaults(knowledge, step).map((fault) => `step ${step.id}: ${fault}`),
    ),
    ...knowledge.contradictions.flatMap(({ id, when, questions }) =>
      [...conditionFaults(knowledge, when), ...placeFaults(knowledge, when, questions)].map(
        (fault) => `contradiction ${id}: ${fault}`,
      ),
    ),
    ...signFaults(knowledge),
    ...cycleFaults(knowledge),
  ];
}

/** A step stands in place of steps that there are, none of which stands in place of another itself. */
function replacementFaults(
  knowledge: RulebookEntries,
  { inPlaceOf }: RulebookEntries['steps'][number],
): string[] {
  if (inPlaceOf === undefined) return [];
  const { steps, when, unless } = inPlaceOf;
  return [
    ...conditionFaults(knowledge, when),
    ...(unless === undefined ? [] : conditionFaults(knowledge, unless)),
    ...steps.flatMap((id) => {
      const replaced = knowledge.steps.find((entry) => entry.id === id);
      if (replaced === undefined) return [`unknown step "${id}"`];
      return replaced.inPlaceOf === undefined ? [] : [`"${id}" stands in place of another itself`];
    }),
  ];
}

function impliedFaults(question: RulebookEntries['questions'][number]): string[] {
  const options = question.kind === 'choice' ? question.options : [];
  return (question.implied ?? [])
    .filter(({ answer }) => !isKnown(options, answer))
    .map(({ answer }) => `has no option "${answer}" to be implied`);
}

/** Strategies that options say are used today, as far as there are none of that name. */
function todayFaults(
  { strategies }: RulebookEntries,
  question: RulebookEntries['questions'][number],
): string[] {
  const options = question.kind === 'number' ? [] : question.options;
  return options.flatMap(({ usesToday }) =>
    usesToday === undefined || isKnown(strategies, usesToday)
      ? []
      : [`unknown strategy "${usesToday}"`],
  );
}

const isKnown = (entries: readonly { id: string }[], id: string) =>
  entries.some((entry) => entry.id === id);

function conditionFaults(knowledge: RulebookEntries, condition: Condition): string[] {
  return leavesOf(condition).flatMap(({ leaf }) => leafFaults(knowledge, leaf));
}

function boundFaults(leaf: { atLeast?: number; atMost?: number }): string[] {
  const { atLeast = -Infinity, atMost = Infinity } = leaf;
  if (leaf.atLeast === undefined && leaf.atMost === undefined) return ['gives no bound'];
  return atLeast > atMost ? [`no number is at least ${atLeast} and at most ${atMost}`] : [];
}

function leafFaults(knowledge: RulebookEntries, leaf: Leaf): string[] {
  if ('fact' in leaf) {
    if (!isKnown(knowledge.facts, leaf.fact)) return [`unknown fact "${leaf.fact}"`];
    return boundFaults(leaf);
  }
  const question = knowledge.questions.find(({ id }) => id === leaf.question);
  if (question === undefined) return [`unknown question "${leaf.question}"`];
  if ('is' in leaf || 'in' in leaf) {
    if (question.kind !== 'choice') return [`"${question.id}" is not a choice question`];
    const named = 'is' in leaf ? [leaf.is] : leaf.in;
    return named
      .filter((id) => !isKnown(question.options, id))
      .map((id) => `"${question.id}" has no option "${id}"`);
  }
  if ('has' in leaf || 'none' in leaf) {
    if (question.kind !== 'multi') return [`"${question.id}" is not a multi question`];
    const named = 'has' in leaf ? [leaf.has] : [];
    return named
      .filter((id) => !isKnown(question.options, id))
      .map((id) => `"${question.id}" has no option "${id}"`);
  }
  if (question.kind !== 'number') return [`"${question.id}" is not a number question`];
  const { atLeast = question.min, atMost = question.max } = leaf;
  const outside = atLeast > question.max || atMost < question.min;
  return [...boundFaults(leaf), ...(outside ? [`no answer to "${question.id}" is in bounds`] : [])];
}

/** A contradiction points at questions that its condition reads, and at no others. */
function placeFaults(
  knowledge: RulebookEntries,
  when: Condition,
  questions: readonly string[],
): string[] {
  const leaves = leavesOf(when).map(({ leaf }) => leaf);
  const read = questionsIn(when);
  return [
    ...leaves.flatMap((leaf) => ('fact' in leaf ? [`rests on the fact "${leaf.fact}"`] : [])),
    ...questions
      .filter((id) => isKnown(knowledge.questions, id) && !read.includes(id))
      .map((id) => `points at "${id}", which its condition does not read`),
    ...questions
      .filter((id) => !isKnown(knowledge.questions, id))
      .map((id) => `unknown question "${id}"`),
  ];
}

function aimFaults(knowledge: RulebookEntries, aim: Aim): string[] {
  if ('family' in aim) {
    return isKnown(knowledge.families, aim.family) ? [] : [`unknown family "${aim.family}"`];
  }
  if ('strategy' in aim) {
    const known = isKnown(knowledge.strategies, aim.strategy);
    return known ? [] : [`unknown strategy "${aim.strategy}"`];
  }
  const used = knowledge.strategies.some(({ tags }) => tags.includes(aim.tag));
  return used ? [] : [`no strategy has the tag "${aim.tag}"`];
}

function targetFaults(knowledge: RulebookEntries, target: Target): string[] {
  if ('question' in target) return [];
  if (!('training' in target)) return aimFaults(knowledge, target);
  const family = knowledge.families.find(({ id }) => id === target.training);
  if (family === undefined) return [`unknown family "${target.training}"`];
  return family.role === 'training' ? [] : [`"${target.training}" is no training`];
}

function effectFaults(
  knowledge: RulebookEntries,
  effect: RulebookEntries['rules'][number]['effects'][number],
): string[] {
  switch (effect.kind) {
    case 'first':
      return aimFaults(knowledge, { strategy: effect.strategy });
    case 'step':
      return [
        ...(isKnown(knowledge.steps, effect.step) ? [] : [`unknown step "${effect.step}"`]),
        ...(effect.before === undefined ? [] : aimFaults(knowledge, effect.before)),
        ...(effect.unless === undefined ? [] : conditionFaults(knowledge, effect.unless)),
      ];
    case 'complement':
      return isKnown(knowledge.complements, effect.complement)
        ? []
        : [`unknown complement "${effect.complement}"`];
    case 'note':
      return effect.on === undefined ? [] : aimFaults(knowledge, effect.on);
    case 'gate':
      return aimFaults(knowledge, effect.on);
    default:
      return targetFaults(knowledge, effect.on);
  }
}

/** Of one consideration on one target the strongest counts, so its signs must agree. */
function signFaults(knowledge: RulebookEntries): string[] {
  const signs = new Map<string, { sign: number; rule: string }>();
  return knowledge.rules.flatMap(reasonsOf).flatMap((reason) => {
    const key = `${reason.consideration} on ${targetKey(reason.on)}`;
    const sign = Math.sign(reason.points);
    const before = signs.get(key);
    if (before === undefined) signs.set(key, { sign, rule: reason.rule });
    if (before === undefined || before.sign === sign) return [];
    return [`rule ${reason.rule}: opposite sign to rule ${before.rule} in consideration ${key}`];
  });
}

function cycleFaults(knowledge: RulebookEntries): string[] {
  const needs = new Map(
    knowledge.questions.map((question) => [
      question.id,
      conditionsOf(question).flatMap(questionsIn),
    ]),
  );
  const reaches = (from: string, to: string, seen: Set<string>): boolean =>
    (needs.get(from) ?? []).some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, to, seen);
    });
  return knowledge.questions
    .filter(({ id }) => reaches(id, id, new Set()))
    .map(({ id }) => `question ${id}: its conditions lead back to itself`);
}
