import type { Rule, Effect, Strength } from '../../model/rule';
import type { Knowledge } from '../../model/knowledge';
import { aimInWords, targetInWords } from '../../words/rules';

/** Topics whose file name does not read as a heading by itself. */
const names: Readonly<Record<string, string>> = {
  'ml-expertise': 'ML expertise',
  pretraining: 'Pre-training',
};

/** What stands out on the way in: what people ask about first. */
const asks: Readonly<Record<string, string>> = {
  'data-similarity': 'Has a general model seen text like yours?',
  'ml-expertise': 'Can somebody train, test and run a model?',
  'task-novelty': 'Can good models do the task already?',
  latency: 'How long may an answer take?',
  'context-cost': 'What does a long prompt cost, call after call?',
};

/** The heading of a topic. */
export function topicName(topic: string): string {
  const plain = topic.replaceAll('-', ' ');
  return names[topic] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** The question under a topic that people ask about first, or nothing. */
export function topicAsks(topic: string): string {
  return asks[topic] ?? '';
}

/** Topics in the order of the rules; the first five are those that people ask about first. */
export function topicsOf(rules: readonly Rule[]): string[] {
  return [...new Set(rules.map(({ topic }) => topic))];
}

/** How many topics stand out. */
export const mainTopics = 5;

/** How heavily a reason speaks. */
const strengthWords: Readonly<Record<Strength, string>> = {
  slight: 'slightly',
  clear: 'clearly',
  strong: 'strongly',
};

function strategyName(knowledge: Knowledge, id: string): string {
  return knowledge.strategies.find((strategy) => strategy.id === id)?.name ?? id;
}

type Reason = Extract<Effect, { kind: 'favour' | 'disfavour' }>;

/** A reason by what it speaks to: a question, a kind of training, or methods inside a family. */
function reasonInWords(knowledge: Knowledge, { kind, on, by }: Reason): string {
  const speaks = `speaks ${kind === 'favour' ? 'for' : 'against'} ${targetInWords(knowledge, on)}, ${strengthWords[by]}`;
  if ('question' in on) return `It ${speaks}`;
  return 'training' in on
    ? `Where the weights have to change, it ${speaks}`
    : `Among methods, it ${speaks}`;
}

/** What a rule does when its condition holds, as a sentence without its full stop. */
export function effectInWords(knowledge: Knowledge, effect: Effect): string {
  switch (effect.kind) {
    case 'favour':
    case 'disfavour':
      return reasonInWords(knowledge, effect);
    case 'gate':
      return `Rules out ${aimInWords(knowledge, effect.on)}`;
    case 'first':
      return `Puts “${strategyName(knowledge, effect.strategy)}” before everything else`;
    case 'step': {
      const step = knowledge.steps.find(({ id }) => id === effect.step);
      const before = effect.before;
      const only = before === undefined ? '' : `, before ${aimInWords(knowledge, before)}`;
      return `Puts a step into the plan${only}: ${step?.do.replace(/\.$/, '') ?? effect.step}`;
    }
    case 'complement': {
      const complement = knowledge.complements.find(({ id }) => id === effect.complement);
      return `Sets “${complement?.name ?? effect.complement}” beside the recommendation`;
    }
    case 'note':
      return effect.on === undefined
        ? 'Is shown as a note beside every result'
        : `Is shown as a note beside ${aimInWords(knowledge, effect.on)}`;
  }
}

/** How an effect bears on a strategy: by its id, a property, its family, or the question it answers. */
type Bearing = 'itself' | 'property' | 'family' | 'question';

function answersTo(
  { families }: Knowledge,
  strategy: Knowledge['strategies'][number],
  on: Extract<Reason['on'], { question: string }>,
): boolean {
  const role = families.find(({ id }) => id === strategy.family)?.role;
  if (on.question === 'weights') return role === 'training';
  return role === 'context' && (strategy.gives ?? 'facts') === on.of;
}

/** Whether an effect means this strategy, and how; null where it does not. */
export function meansStrategy(
  knowledge: Knowledge,
  effect: Effect,
  strategy: Knowledge['strategies'][number],
): Bearing | null {
  if (effect.kind === 'first') return effect.strategy === strategy.id ? 'itself' : null;
  if (effect.kind !== 'favour' && effect.kind !== 'disfavour' && effect.kind !== 'gate')
    return null;
  const { on } = effect;
  if ('question' in on) return answersTo(knowledge, strategy, on) ? 'question' : null;
  if ('strategy' in on) return on.strategy === strategy.id ? 'itself' : null;
  if ('tag' in on) return strategy.tags.includes(on.tag) ? 'property' : null;
  return ('training' in on ? on.training : on.family) === strategy.family ? 'family' : null;
}
