import type { Family } from '../model/strategy';

/** What methods have in common: the need they answer. Ranked before methods. */
export const families: Family[] = [
  {
    id: 'prompt',
    slot: 1,
    name: 'Prompting',
    says: 'Tell a model what to do, with instructions, examples, tools or an optimiser that finds the words; the weights stay as they are.',
  },
  {
    id: 'retrieve',
    slot: 2,
    name: 'Retrieval and long context',
    says: 'Put facts or examples into the prompt with each request, all of them or those that fit the input best.',
  },
  {
    id: 'tune',
    slot: 3,
    name: 'Supervised tuning',
    says: 'Train weights, or a small part of them, on inputs with the wanted outputs or on outputs that a grader scores.',
  },
  {
    id: 'classifier',
    slot: 4,
    name: 'Small classifier',
    says: 'Turn texts into vectors and train a small model on top that names a label or a number.',
  },
  {
    id: 'align',
    slot: 5,
    name: 'Preference tuning',
    says: 'Train a model towards the outputs that people prefer, usually after supervised tuning.',
  },
  {
    id: 'distill',
    slot: 6,
    name: 'Distillation',
    says: 'Train a smaller model on what a stronger one writes.',
  },
  {
    id: 'pretrain',
    slot: 7,
    name: 'Pre-training',
    says: 'Go on with pre-training on raw text of the field, or train a model from nothing.',
  },
  {
    id: 'not-yet',
    slot: 8,
    name: 'Not yet',
    says: 'Do something else first: define the task, build an evaluation, collect data, or leave things as they are.',
    preparation: true,
  },
];
