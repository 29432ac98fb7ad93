import type { Rule } from '../../model/rule';

/** What kind of task it is, how wide, how exact */
export const taskShapeRules: Rule[] = [
  {
    id: 'open-ended-work-suits-large-models',
    topic: 'task-shape',
    consideration: 'breadth-of-the-task',
    when: { question: 'task-scope', is: 'open-ended' },
    effects: [
      { kind: 'favour', on: { family: 'prompt' }, by: 'clear' },
      { kind: 'disfavour', on: { family: 'tune' }, by: 'slight' },
      { kind: 'disfavour', on: { family: 'classifier' }, by: 'strong' },
    ],
    because: 'Anything a user may ask is broad work, where large general models keep the lead.',
    grade: 'measured',
    sources: [
      { source: 'ravenscroft-2024', heuristic: 87, at: 'L16' },
      { source: 'lora-land-2024', at: 'code and broad knowledge' },
    ],
  },
  {
    id: 'code-suits-large-models',
    topic: 'task-shape',
    consideration: 'breadth-of-the-task',
    when: { question: 'task-type', is: 'code' },
    effects: [
      { kind: 'favour', on: { family: 'prompt' }, by: 'slight' },
      { kind: 'favour', on: { strategy: 'bigger-model' }, by: 'slight' },
    ],
    because:
      'Writing code draws on much that only large models hold; a narrow, repetitive edit may not.',
    grade: 'measured',
    sources: [
      { source: 'ravenscroft-2024', heuristic: 87, at: 'L16' },
      { source: 'lora-land-2024', at: 'HumanEval' },
    ],
  },
  {
    id: 'code-and-reasoning-suit-large-models',
    topic: 'task-shape',
    consideration: 'breadth-of-the-task',
    when: {
      any: [
        { question: 'task-type', is: 'reasoning' },
        {
          all: [
            { question: 'task-type', is: 'code' },
            { question: 'task-scope', in: ['moderate', 'open-ended'] },
          ],
        },
      ],
    },
    effects: [
      { kind: 'favour', on: { family: 'prompt' }, by: 'clear' },
      { kind: 'disfavour', on: { family: 'tune' }, by: 'slight' },
      { kind: 'favour', on: { strategy: 'bigger-model' }, by: 'slight' },
    ],
    because:
      'On programming large prompted models have beaten small tuned ones by a wide margin, and on school mathematics the better of two has too.',
    grade: 'measured',
    sources: [
      { source: 'ravenscroft-2024', heuristic: 87, at: 'L16' },
      { source: 'lora-land-2024', at: 'HumanEval; GSM8K with GPT-3.5' },
      { source: 'signalfire-2023', heuristic: 30, at: 'L13' },
    ],
  },
  {
    id: 'broad-knowledge-suits-large-models',
    topic: 'task-shape',
    consideration: 'breadth-of-the-task',
    when: { question: 'task-type', is: 'question-answering' },
    effects: [{ kind: 'favour', on: { family: 'prompt' }, by: 'clear' }],
    because:
      'Answering questions from many fields takes broad knowledge, and broad knowledge sits in large models.',
    grade: 'measured',
    sources: [
      { source: 'ravenscroft-2024', heuristic: 87, at: 'L16' },
      { source: 'lora-land-2024', at: 'MMLU' },
    ],
  },
  {
    id: 'generic-writing-is-prompted',
    topic: 'task-shape',
    consideration: 'generic-text-work',
    when: { question: 'task-type', in: ['summarization', 'translation'] },
    effects: [
      { kind: 'favour', on: { family: 'prompt' }, by: 'clear' },
      { kind: 'disfavour', on: { family: 'tune' }, by: 'slight' },
    ],
    because:
      'For summaries and translation between common languages prompting is often the only method needed.',
    grade: 'practice',
    sources: [
      { source: 'openai-accuracy-guide', at: 'when prompting is enough' },
      { source: 'goyal-2022-news-summ', at: 'readers’ preference' },
    ],
  },
  {
    id: 'programs-read-the-output',
    topic: 'task-shape',
    consideration: 'form-of-the-output',
    when: { question: 'task-type', in: ['structured-output', 'tool-use'] },
    effects: [{ kind: 'complement', complement: 'constrained-decoding' }],
    because: 'A program reads the output: constrained decoding keeps it well-formed in any case.',
    grade: 'practice',
    sources: [
      { source: 'azure-tuning-guide', at: 'formats and tool use' },
      { source: 'vllm-docs', at: 'structured outputs' },
      { source: 'openai-accuracy-guide', at: 'behaviour axis' },
    ],
  },
  {
    id: 'fixed-format-can-be-trained-in',
    topic: 'task-shape',
    consideration: 'form-of-the-output',
    when: {
      all: [
        { question: 'task-type', in: ['structured-output', 'tool-use'] },
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
    because: 'A fixed format is form, which examples can train in.',
    grade: 'practice',
    sources: [
      { source: 'azure-tuning-guide', at: 'formats and tool use' },
      { source: 'openai-accuracy-guide', at: 'behaviour axis' },
    ],
  },
  {
    id: 'style-can-be-trained-in',
    topic: 'task-shape',
    consideration: 'form-of-the-output',
    when: {
      all: [
        { question: 'task-type', is: 'rewriting' },
        { question: 'data-kinds', has: 'pairs' },
      ],
    },
    effects: [
      { kind: 'favour', on: { family: 'tune' }, by: 'slight' },
      { kind: 'complement', complement: 'style-instruction' },
    ],
    because: 'A set style is form, and form is what examples and then training teach.',
    grade: 'practice',
    sources: [
      { source: 'azure-tuning-guide', at: 'style and tone' },
      { source: 'bantilan-2023', heuristic: 4, at: 'L31' },
    ],
  },
  {
    id: 'corpus-style-from-raw-text',
    topic: 'task-shape',
    consideration: 'style-from-raw-text',
    when: {
      all: [
        { question: 'task-type', is: 'rewriting' },
        { question: 'data-kinds', has: 'raw-text' },
        { not: { question: 'data-kinds', has: 'pairs' } },
      ],
    },
    effects: [
      { kind: 'favour', on: { family: 'pretrain' }, by: 'slight' },
      { kind: 'favour', on: { strategy: 'continued-pretraining' }, by: 'clear' },
      { kind: 'complement', complement: 'style-instruction' },
    ],
    because: 'Raw text in the wanted voice makes a model write like it.',
    grade: 'opinion',
    sources: [{ source: 'bantilan-2023', heuristic: 6, at: 'L44' }],
  },
  {
    id: 'behaviour-gap-calls-for-examples',
    topic: 'task-shape',
    consideration: 'behaviour-gap',
    when: { question: 'main-gap', is: 'behaviour' },
    effects: [
      { kind: 'favour', on: { family: 'tune' }, by: 'clear' },
      { kind: 'disfavour', on: { family: 'retrieve' }, by: 'slight' },
      { kind: 'complement', complement: 'with-few-shot' },
    ],
    because:
      'The facts are there but the form is not kept: first examples, then training, change behaviour.',
    grade: 'practice',
    sources: [
      { source: 'openai-accuracy-guide', at: 'Icelandic correction, 70 to 87' },
      { source: 'azure-tuning-guide', at: 'when to tune' },
    ],
  },
];
