import type { Logic } from '../../model/knowledge';
import type { Aim, Target } from '../../model/rule';
import { lowered } from '../../words/answers';

type Named = Pick<Logic, 'families' | 'strategies'>;

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
  'long-output': 'writes long answers',
  prompting: 'only words the prompt',
  context: 'gives something with each request',
  'examples-in-prompt': 'shows examples in the prompt',
  encoder: 'tunes an encoder',
  'small-head': 'trains a small head on vectors',
  quantised: 'trains on a model in 4 bits',
  'raw-text': 'learns from raw text',
};

/** The methods that a gate, a step or a note means, or a reason orders, by name. */
export function aimInWords(knowledge: Named, aim: Aim): string {
  if ('family' in aim) {
    const family = knowledge.families.find(({ id }) => id === aim.family);
    return lowered(family?.name ?? aim.family);
  }
  if ('strategy' in aim) {
    const strategy = knowledge.strategies.find(({ id }) => id === aim.strategy);
    return `the method “${strategy?.name ?? aim.strategy}”`;
  }
  return `every method that ${tagWords[aim.tag] ?? `is marked “${aim.tag.replaceAll('-', ' ')}”`}`;
}

/** What a reason speaks for or against, by name. */
export function targetInWords(knowledge: Named, on: Target): string {
  if ('question' in on) {
    if (on.question === 'weights') return 'changing the weights';
    return on.of === 'facts'
      ? 'giving it facts with each request'
      : 'giving it examples like the case with each request';
  }
  if ('training' in on) return aimInWords(knowledge, { family: on.training });
  return aimInWords(knowledge, on);
}
