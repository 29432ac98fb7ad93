import type { Family } from '../model/strategy';

const entries = [
  {
    id: 'prompt',
    slot: 1,
    role: 'plain',
    name: 'Prompting',
    says: 'Tell a model what to do, with instructions, examples, tools or an optimiser that finds the words; the weights stay as they are.',
  },
  {
    id: 'retrieve',
    slot: 2,
    role: 'context',
    name: 'Retrieval and long context',
    says: 'Put facts or examples into the prompt with each request, all of them or those that fit the input best.',
  },
  {
    id: 'tune',
    slot: 3,
    role: 'training',
    name: 'Supervised tuning',
    says: 'Train weights, or a small part of them, on inputs with the wanted outputs or on outputs that a grader scores.',
  },
  {
    id: 'classifier',
    slot: 4,
    role: 'training',
    name: 'Small classifier',
    says: 'Turn texts into vectors and train a small model on top that names a label or a number.',
  },
  {
    id: 'align',
    slot: 5,
    role: 'training',
    name: 'Preference tuning',
    says: 'Train a model towards the outputs that people prefer, usually after supervised tuning.',
  },
  {
    id: 'distill',
    slot: 6,
    role: 'training',
    name: 'Distillation',
    says: 'Train a smaller model on what a stronger one writes.',
  },
  {
    id: 'pretrain',
    slot: 7,
    role: 'training',
    name: 'Pre-training',
    says: 'Continue pre-training on raw text from your field, or train a model from scratch.',
  },
  {
    id: 'not-yet',
    slot: 8,
    role: 'preparation',
    name: 'Not yet',
    says: 'Do something else first: define the task, build an evaluation, collect data, or leave things as they are.',
  },
] as const satisfies readonly Family[];

/** The id of a family, checked where it is written. */
export type FamilyId = (typeof entries)[number]['id'];

/** What methods have in common: the need they answer. Chosen before methods. */
export const families: readonly Family[] = entries;
