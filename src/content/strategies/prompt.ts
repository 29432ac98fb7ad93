import type { Strategy } from '../../model/strategy';
import type { FamilyId } from '../families';

/** Prompting: the model stays as it is, what it is told changes. */
export const promptStrategies = [
  {
    id: 'zero-shot',
    slot: 5,
    family: 'prompt',
    rung: 5,
    name: 'Zero-shot prompt',
    verdict: 'Prompt a model with clear instructions',
    says: 'One instruction that says what to do, for whom and in which form, without examples.',
    needs:
      'Access to any capable model and somebody who knows the task. No data beyond a small test set, and no special skills.',
    tags: ['prompting'],
  },
  {
    id: 'few-shot',
    slot: 6,
    family: 'prompt',
    rung: 6,
    name: 'Few-shot prompt',
    verdict: 'Prompt a model with a few chosen examples',
    says: 'The instruction is followed by a handful of worked examples that people chose, the same ones in every request of a kind.',
    needs: 'A handful of good, varied examples and access to any capable model. No training.',
    tags: ['prompting', 'examples-in-prompt'],
  },
  {
    id: 'step-by-step',
    slot: 7,
    family: 'prompt',
    rung: 7,
    name: 'Step-by-step reasoning',
    verdict: 'Prompt a model to reason step by step',
    says: 'The model works out intermediate steps before it answers, by instruction (chain-of-thought) or because it is built to.',
    needs:
      'A model that reasons well, and patience and money for longer outputs. No data beyond a test set.',
    tags: ['prompting', 'long-output'],
  },
  {
    id: 'bigger-model',
    slot: 8,
    family: 'prompt',
    rung: 8,
    name: 'Bigger or newer model',
    verdict: 'Prompt a bigger or newer model',
    says: 'The same prompt, given to a stronger model.',
    needs:
      'Access to the stronger model and the budget to run it. Check your prompts again, since models differ in what they follow.',
    tags: ['prompting'],
  },
  {
    id: 'tools',
    slot: 9,
    family: 'prompt',
    rung: 9,
    name: 'Tools',
    verdict: 'Give the model tools to call',
    says: 'The model calls functions for what it does badly itself: arithmetic, look-ups, search, running code.',
    needs:
      'Functions with clear names and arguments, a model that calls them dependably, and code that checks what it asks for.',
    tags: ['prompting', 'long-output'],
  },
  {
    id: 'prompt-optimiser',
    slot: 11,
    family: 'prompt',
    rung: 11,
    name: 'Automatic prompt optimisation',
    verdict: 'Let an optimiser write the prompt',
    says: 'A program (DSPy with MIPROv2 or GEPA, for instance) rewrites instructions and picks examples, and keeps what scores best.',
    needs:
      'A metric that a program can compute, examples (DSPy’s guide finds 30 useful and aims at 300) and an engineer who writes Python. No weights, no GPU.',
    tags: ['prompting', 'optimiser'],
  },
] as const satisfies readonly (Strategy & { readonly family: FamilyId })[];
