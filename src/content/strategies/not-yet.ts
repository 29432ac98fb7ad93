import type { Strategy } from '../../model/strategy';
import type { FamilyId } from '../families';

/** What comes before any method. */
export const notYetStrategies = [
  {
    id: 'no-model-needed',
    slot: 1,
    family: 'not-yet',
    rung: 1,
    name: 'No model work needed',
    verdict: 'Change nothing about the model',
    says: 'What you have does the job, or a plain rule, a search or a form would. Work on the model would cost more than it brings.',
    needs:
      'A measure that shows it, and somebody who looks again when inputs or expectations change.',
    tags: ['preparation'],
  },
  {
    id: 'define-task',
    slot: 2,
    family: 'not-yet',
    rung: 2,
    name: 'Define the task',
    verdict: 'Define the task before choosing a method',
    says: 'Write down what goes in, what must come out and when an output is right, until two people agree on it.',
    needs:
      'People who know the job, a handful of real inputs and some hours together. No model and no training.',
    tags: ['preparation'],
  },
  {
    id: 'build-evaluation',
    slot: 3,
    family: 'not-yet',
    rung: 3,
    name: 'Build an evaluation',
    verdict: 'Build an evaluation before choosing a method',
    says: 'Collect a fixed test set and a rule that turns outputs into a number, so that two versions can be compared.',
    needs:
      'Real inputs, somebody who can say which outputs are right, and a few days. Twenty question-answer pairs are a start (OpenAI’s accuracy guide); small differences need more.',
    tags: ['preparation'],
  },
  {
    id: 'collect-data',
    slot: 4,
    family: 'not-yet',
    rung: 4,
    name: 'Collect or clean data',
    verdict: 'Collect and clean examples before choosing a method',
    says: 'Collect inputs with the outputs you want, remove contradictions, and cover what production will bring.',
    needs:
      'Access to real inputs, people who can write or correct outputs, a short guide for them, and permission to use the data.',
    tags: ['preparation'],
  },
] as const satisfies readonly (Strategy & { readonly family: FamilyId })[];
