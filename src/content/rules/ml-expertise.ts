import type { Rule } from '../../model/rule';

/** Who could train and run a model? */
export const mlExpertiseRules: Rule[] = [
  {
    id: 'nobody-to-train',
    topic: 'ml-expertise',
    consideration: 'who-can-train',
    when: { question: 'ml-expertise', is: 'none' },
    effects: [
      { kind: 'favour', on: { family: 'prompt' }, by: 'clear' },
      { kind: 'disfavour', on: { family: 'tune' }, by: 'clear' },
      { kind: 'disfavour', on: { family: 'classifier' }, by: 'slight' },
      { kind: 'disfavour', on: { family: 'distill' }, by: 'clear' },
      { kind: 'disfavour', on: { family: 'pretrain' }, by: 'strong' },
      { kind: 'disfavour', on: { tag: 'own-gpu' }, by: 'strong' },
    ],
    because:
      'Nobody on the team could train and run a model, and tuned models need looking after; prompting does not.',
    grade: 'practice',
    sources: [
      { source: 'bantilan-2023', heuristic: 23, at: 'L99' },
      { source: 'ravenscroft-2024', heuristic: 89, at: 'L18' },
      { source: 'microsoft-tuning-readme', at: 'prerequisites' },
    ],
  },
  {
    id: 'learner-prefers-managed-training',
    topic: 'ml-expertise',
    consideration: 'who-can-train',
    when: { question: 'ml-expertise', is: 'some' },
    effects: [
      { kind: 'disfavour', on: { tag: 'own-gpu' }, by: 'slight' },
      { kind: 'disfavour', on: { family: 'pretrain' }, by: 'clear' },
    ],
    because:
      'One engineer who is still learning gets further with managed training than with GPUs of their own.',
    grade: 'practice',
    sources: [
      { source: 'bantilan-2023', heuristic: 24, at: 'L99' },
      { source: 'bantilan-2023', heuristic: 23, at: 'L99' },
      { source: 'azure-tuning-guide', at: 'overview' },
    ],
  },
  {
    id: 'experienced-team-can-tune',
    topic: 'ml-expertise',
    consideration: 'team-has-trained-before',
    when: { question: 'ml-expertise', is: 'team' },
    effects: [
      { kind: 'favour', on: { tag: 'own-gpu' }, by: 'slight' },
      { kind: 'favour', on: { strategy: 'tuned-encoder' }, by: 'slight' },
    ],
    because: 'Your team has trained models before, so it can run the training itself.',
    grade: 'opinion',
    sources: [
      { source: 'ravenscroft-2024', heuristic: 98, at: 'L38' },
      { source: 'ravenscroft-2024', heuristic: 89, at: 'L18' },
    ],
  },
  {
    id: 'experienced-team-with-examples-can-tune',
    topic: 'ml-expertise',
    consideration: 'team-has-trained-before',
    when: {
      all: [
        { question: 'ml-expertise', is: 'team' },
        {
          any: [
            { question: 'labelled-examples', atLeast: 10 },
            { question: 'data-kinds', has: 'pairs' },
            { question: 'example-growth', is: 'continuous' },
          ],
        },
      ],
    },
    effects: [{ kind: 'favour', on: { family: 'tune' }, by: 'slight' }],
    because:
      'Your team has trained models before and has something to train on, which takes away the main caveat against tuning.',
    grade: 'opinion',
    sources: [
      { source: 'ravenscroft-2024', heuristic: 98, at: 'L38' },
      { source: 'ravenscroft-2024', heuristic: 89, at: 'L18' },
      { source: 'ravenscroft-2024', heuristic: 100, at: 'L40' },
    ],
  },
  {
    id: 'experienced-team-can-train-a-classifier',
    topic: 'ml-expertise',
    consideration: 'team-has-trained-before',
    when: {
      all: [
        { question: 'ml-expertise', is: 'team' },
        { question: 'task-type', is: 'classification' },
      ],
    },
    effects: [{ kind: 'favour', on: { family: 'classifier' }, by: 'slight' }],
    because: 'Your team has trained models before, and a classifier is the easiest kind.',
    grade: 'opinion',
    sources: [
      { source: 'ravenscroft-2024', heuristic: 98, at: 'L38' },
      { source: 'bantilan-2023', heuristic: 12, at: 'L54' },
    ],
  },
  {
    id: 'no-code-tuning-lowers-the-bar',
    topic: 'ml-expertise',
    consideration: 'managed-tuning-lowers-the-bar',
    when: { question: 'ml-expertise', in: ['none', 'some'] },
    effects: [{ kind: 'favour', on: { strategy: 'hosted-tuning' }, by: 'strong' }],
    because:
      'Hosted services take examples and give back a tuned model, which is the way in for a team without training experience.',
    grade: 'practice',
    sources: [
      { source: 'bantilan-2023', heuristic: 24, at: 'L99' },
      { source: 'signalfire-2023', heuristic: 32, at: 'L15' },
      { source: 'azure-tuning-guide', at: 'overview' },
    ],
  },
  {
    id: 'preference-training-needs-experts',
    topic: 'ml-expertise',
    consideration: 'preference-training-is-hard',
    when: { question: 'ml-expertise', in: ['none', 'some'] },
    effects: [
      { kind: 'disfavour', on: { family: 'align' }, by: 'clear' },
      { kind: 'disfavour', on: { strategy: 'rlhf' }, by: 'strong' },
    ],
    because:
      'Preference data is the most complex kind and its training the hardest to get working; it is no first project.',
    grade: 'opinion',
    sources: [
      { source: 'bantilan-2023', heuristic: 8, at: 'L46' },
      { source: 'signalfire-2023', heuristic: 44, at: 'L54' },
      { source: 'signalfire-2023', heuristic: 35, at: 'L18' },
    ],
  },
  {
    id: 'optimiser-takes-some-getting-into',
    topic: 'ml-expertise',
    consideration: 'optimiser-takes-some-getting-into',
    when: { question: 'ml-expertise', is: 'none' },
    effects: [{ kind: 'disfavour', on: { strategy: 'prompt-optimiser' }, by: 'clear' }],
    because: 'Prompt optimisers are code: they take some getting into before the first run.',
    grade: 'opinion',
    sources: [
      { source: 'ravenscroft-2024', heuristic: 97, at: 'L34' },
      { source: 'dspy-docs', at: 'choosing an optimizer' },
    ],
  },
  {
    id: 'reinforcement-needs-experts',
    topic: 'ml-expertise',
    consideration: 'reinforcement-needs-experts',
    when: { question: 'ml-expertise', in: ['none', 'some'] },
    effects: [{ kind: 'disfavour', on: { strategy: 'reinforcement-tuning' }, by: 'strong' }],
    because:
      'Reinforcement tuning needs a grader that cannot be gamed and somebody who has done it before.',
    grade: 'practice',
    sources: [
      { source: 'signalfire-2023', heuristic: 44, at: 'L54' },
      { source: 'azure-tuning-guide', at: 'RFT' },
    ],
  },
];
