import type { Rule } from '../../model/rule';

/** Prompt first, measured, before anything dearer */
export const promptingLadderRules: Rule[] = [
  {
    id: 'prompting-not-exhausted',
    topic: 'prompting-ladder',
    consideration: 'prompt-first',
    when: { question: 'prompting-tried', in: ['nothing', 'simple'] },
    effects: [
      { kind: 'favour', on: { family: 'prompt' }, by: 'clear' },
      { kind: 'step', step: 'best-prompt-baseline', before: { tag: 'training' } },
    ],
    because:
      'Prompting has hardly been tried: several measured versions, with examples and step-by-step reasoning, come before any training.',
    grade: 'practice',
    sources: [
      { source: 'bantilan-2023', heuristic: 4, at: 'L31' },
      { source: 'menon-2023', heuristic: 76, at: 'L38-46' },
      { source: 'bantilan-2023', heuristic: 21, at: 'L96' },
      { source: 'signalfire-2023', heuristic: 37, at: 'L36-38' },
      { source: 'openai-accuracy-guide', at: 'path' },
    ],
  },
  {
    id: 'nobody-tried-a-prompt',
    topic: 'prompting-ladder',
    consideration: 'prompt-first',
    when: { question: 'main-gap', is: 'not-tried' },
    effects: [{ kind: 'favour', on: { family: 'prompt' }, by: 'slight' }],
    because: 'Nobody has tried a plain prompt yet; it costs an hour and tells more than a debate.',
    grade: 'practice',
    sources: [
      { source: 'menon-2023', heuristic: 76, at: 'L38-46' },
      { source: 'bantilan-2023', heuristic: 21, at: 'L96' },
      { source: 'openai-accuracy-guide', at: 'path' },
    ],
  },
  {
    id: 'every-training-has-a-zero-shot-baseline',
    topic: 'prompting-ladder',
    consideration: 'baseline-before-training',
    when: { all: [] },
    effects: [
      { kind: 'step', step: 'zero-shot-baseline', before: { tag: 'training' } },
      { kind: 'step', step: 'few-shot-baseline', before: { tag: 'training' } },
      { kind: 'step', step: 'few-shot-baseline', before: { family: 'classifier' } },
    ],
    because:
      'A plain prompt with a few examples is measured first, small models included: it is the baseline that training has to beat.',
    grade: 'practice',
    sources: [
      { source: 'menon-2023', heuristic: 76, at: 'L38-46' },
      { source: 'menon-2023', heuristic: 83, at: 'L80' },
      { source: 'ravenscroft-2024', heuristic: 84, at: 'L12' },
      { source: 'menon-2023', heuristic: 79, at: 'L58-66' },
      { source: 'openai-accuracy-guide', at: 'path' },
    ],
  },
  {
    id: 'retrieval-starts-with-a-bare-prompt',
    topic: 'prompting-ladder',
    consideration: 'baseline-before-retrieval',
    when: { all: [] },
    effects: [{ kind: 'step', step: 'zero-shot-baseline', before: { family: 'retrieve' } }],
    because: 'Measure the model without retrieval too: it shows what retrieval adds.',
    grade: 'practice',
    sources: [
      { source: 'openai-accuracy-guide', at: 'path' },
      { source: 'menon-2023', heuristic: 76, at: 'L38-46' },
    ],
  },
  {
    id: 'good-prompts-have-failed',
    topic: 'prompting-ladder',
    consideration: 'prompting-has-failed',
    when: {
      all: [
        { question: 'prompting-tried', in: ['examples', 'optimised'] },
        { question: 'prompting-result', in: ['far', 'near'] },
      ],
    },
    effects: [
      { kind: 'favour', on: { family: 'tune' }, by: 'clear' },
      { kind: 'disfavour', on: { strategy: 'zero-shot' }, by: 'strong' },
      { kind: 'disfavour', on: { strategy: 'few-shot' }, by: 'slight' },
    ],
    because:
      'Measured prompts with examples and reasoning are stuck below the target, which is when weights come into play.',
    grade: 'opinion',
    sources: [
      { source: 'bantilan-2023', heuristic: 27, at: 'L104' },
      { source: 'menon-2023', heuristic: 83, at: 'L80' },
      { source: 'microsoft-tuning-readme', at: 'after prompting' },
    ],
  },
  {
    id: 'near-miss-suits-an-optimiser',
    topic: 'prompting-ladder',
    consideration: 'near-miss',
    when: {
      all: [
        { question: 'prompting-tried', in: ['simple', 'examples'] },
        { question: 'prompting-result', is: 'near' },
      ],
    },
    effects: [
      { kind: 'favour', on: { strategy: 'prompt-optimiser' }, by: 'clear' },
      { kind: 'favour', on: { strategy: 'dynamic-few-shot' }, by: 'slight' },
    ],
    because:
      'The prompt is close and stuck: an optimiser or better chosen examples may close the gap.',
    grade: 'practice',
    sources: [
      { source: 'ravenscroft-2024', heuristic: 95, at: 'L34' },
      { source: 'dspy-docs', at: 'optimizers' },
      { source: 'openai-accuracy-guide', at: 'dynamic few-shot' },
    ],
  },
  {
    id: 'prompt-already-meets-the-target',
    topic: 'prompting-ladder',
    consideration: 'target-already-met',
    when: { question: 'prompting-result', is: 'meets' },
    effects: [
      { kind: 'favour', on: { family: 'prompt' }, by: 'strong' },
      { kind: 'disfavour', on: { family: 'tune' }, by: 'strong' },
      { kind: 'disfavour', on: { family: 'distill' }, by: 'slight' },
    ],
    because: 'The best prompt already meets your target.',
    grade: 'practice',
    sources: [
      { source: 'openai-accuracy-guide', at: 'when prompting is enough' },
      { source: 'menon-2023', heuristic: 75, at: 'L32' },
    ],
  },
  {
    id: 'nothing-goes-wrong',
    topic: 'prompting-ladder',
    consideration: 'target-already-met',
    when: { question: 'main-gap', is: 'none' },
    effects: [
      { kind: 'favour', on: { family: 'prompt' }, by: 'strong' },
      { kind: 'disfavour', on: { family: 'tune' }, by: 'strong' },
    ],
    because:
      'Quality already meets the target with a plain prompt, so there is nothing to train for.',
    grade: 'practice',
    sources: [
      { source: 'openai-accuracy-guide', at: 'when prompting is enough' },
      { source: 'menon-2023', heuristic: 75, at: 'L32' },
    ],
  },
  {
    id: 'just-starting',
    topic: 'prompting-ladder',
    consideration: 'early-stage',
    when: { question: 'stage', is: 'starting' },
    effects: [
      { kind: 'favour', on: { family: 'prompt' }, by: 'clear' },
      { kind: 'disfavour', on: { family: 'tune' }, by: 'slight' },
    ],
    because: 'At the start a prompt brings value within days and shows what the task really is.',
    grade: 'opinion',
    sources: [
      { source: 'ravenscroft-2024', heuristic: 101, at: 'L40' },
      { source: 'signalfire-2023', heuristic: 42, at: 'L50' },
    ],
  },
  {
    id: 'ladder-from-cheap-to-dear',
    topic: 'prompting-ladder',
    consideration: 'climb-the-ladder',
    when: { question: 'stage', in: ['starting', 'prototype'] },
    effects: [{ kind: 'note', on: { tag: 'training' } }],
    because: 'Describe the task, then show examples, then practise: skip no rung without a reason.',
    grade: 'opinion',
    sources: [
      { source: 'signalfire-2023', heuristic: 37, at: 'L36-38' },
      { source: 'menon-2023', heuristic: 83, at: 'L80' },
    ],
  },
  {
    id: 'reasoning-shown-step-by-step',
    topic: 'prompting-ladder',
    consideration: 'step-by-step',
    when: { question: 'task-type', in: ['reasoning', 'code'] },
    effects: [
      { kind: 'favour', on: { strategy: 'step-by-step' }, by: 'clear' },
      { kind: 'complement', complement: 'step-by-step-reasoning' },
      { kind: 'complement', complement: 'reasoning-effort' },
    ],
    because: 'Letting the model reason step by step is part of a fair prompt for tasks like this.',
    grade: 'opinion',
    sources: [
      { source: 'bantilan-2023', heuristic: 4, at: 'L31' },
      { source: 'bantilan-2023', heuristic: 27, at: 'L104' },
    ],
  },
  {
    id: 'tools-for-tool-tasks',
    topic: 'prompting-ladder',
    consideration: 'tools',
    when: { question: 'task-type', is: 'tool-use' },
    effects: [{ kind: 'favour', on: { strategy: 'tools' }, by: 'strong' }],
    because: 'The task is to use tools: give the model the tools and a clear description of each.',
    grade: 'opinion',
    sources: [{ source: 'bantilan-2023', heuristic: 4, at: 'L31' }],
  },
];
