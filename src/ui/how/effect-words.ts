import type { Knowledge } from '../../model/knowledge';
import type { Effect, Target } from '../../model/rule';

/** What methods have in common that a rule can aim at, after "every method that". */
const tagWords: Readonly<Record<string, string>> = {
  weights: 'needs a model’s weights',
  'base-weights': 'changes the weights of a base model',
  'tuning-access': 'needs access to tuning',
  hosted: 'a provider trains',
  'own-gpu': 'is trained on GPUs of your own',
  'big-compute': 'needs large GPUs or many',
  training: 'trains a model',
  pairs: 'learns from inputs with their outputs',
  preferences: 'learns from comparisons of outputs',
  graded: 'learns from graded answers',
  peft: 'trains a small part of the weights',
  'soft-prompt': 'trains a soft prompt',
  embeddings: 'builds on embeddings',
  optimiser: 'lets a program write the prompt',
  'long-prompt': 'makes the prompt long',
};

/** A target by name: a family, a strategy, or all strategies with a property. */
export function targetInWords(knowledge: Knowledge, target: Target): string {
  if ('family' in target) {
    const family = knowledge.families.find(({ id }) => id === target.family);
    return (family?.name ?? target.family).toLowerCase();
  }
  if ('strategy' in target) {
    const strategy = knowledge.strategies.find(({ id }) => id === target.strategy);
    return `the method “${strategy?.name ?? target.strategy}”`;
  }
  return `every method that ${tagWords[target.tag] ?? `is marked “${target.tag.replaceAll('-', ' ')}”`}`;
}

function strategyName(knowledge: Knowledge, id: string): string {
  return knowledge.strategies.find((strategy) => strategy.id === id)?.name ?? id;
}

/** What a rule does when its condition holds, as a sentence without its full stop. */
export function effectInWords(knowledge: Knowledge, effect: Effect): string {
  switch (effect.kind) {
    case 'favour':
      return `A ${effect.by} reason for ${targetInWords(knowledge, effect.on)}`;
    case 'disfavour':
      return `A ${effect.by} reason against ${targetInWords(knowledge, effect.on)}`;
    case 'gate':
      return `Makes ${targetInWords(knowledge, effect.on)} impossible`;
    case 'first':
      return `Puts “${strategyName(knowledge, effect.strategy)}” before everything else`;
    case 'step': {
      const step = knowledge.steps.find(({ id }) => id === effect.step);
      const before = effect.before;
      const only = before === undefined ? '' : `, before ${targetInWords(knowledge, before)}`;
      return `Puts a step into the plan${only}: ${step?.do.replace(/\.$/, '') ?? effect.step}`;
    }
    case 'complement': {
      const complement = knowledge.complements.find(({ id }) => id === effect.complement);
      return `Sets “${complement?.name ?? effect.complement}” beside the recommendation`;
    }
    case 'note':
      return effect.on === undefined
        ? 'Is shown as a note beside every result'
        : `Is shown as a note beside ${targetInWords(knowledge, effect.on)}`;
  }
}

/** Whether an effect means this strategy: by id, by a property, or through its family. */
export function meansStrategy(
  effect: Effect,
  strategy: Knowledge['strategies'][number],
): 'itself' | 'property' | 'family' | null {
  if (effect.kind === 'first') return effect.strategy === strategy.id ? 'itself' : null;
  if (effect.kind !== 'favour' && effect.kind !== 'disfavour' && effect.kind !== 'gate')
    return null;
  if ('strategy' in effect.on) return effect.on.strategy === strategy.id ? 'itself' : null;
  if ('tag' in effect.on) return strategy.tags.includes(effect.on.tag) ? 'property' : null;
  return effect.on.family === strategy.family ? 'family' : null;
}
