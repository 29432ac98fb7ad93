import type { Rule } from '../../model/rule';

/** Has a general model seen text like yours? */
export const dataSimilarityRules: Rule[] = [
  {
    id: 'similar-data-prompts-well',
    topic: 'data-similarity',
    consideration: 'model-has-seen-it',
    when: { question: 'domain-similarity', is: 'high' },
    effects: [{ kind: 'favour', on: { family: 'prompt' }, by: 'clear' }],
    because:
      'A general model has seen plenty of text like yours, so a good prompt can probably draw the skill out of it.',
    grade: 'practice',
    sources: [
      { source: 'bantilan-2023', heuristic: 22, at: 'L98' },
      { source: 'ravenscroft-2024', heuristic: 84, at: 'L12' },
      { source: 'openai-accuracy-guide', at: 'when prompting is enough' },
    ],
  },
  {
    id: 'similar-data-needs-no-pretraining',
    topic: 'data-similarity',
    consideration: 'pretraining-pays-only-on-unseen-text',
    when: { question: 'domain-similarity', is: 'high' },
    effects: [{ kind: 'disfavour', on: { family: 'pretrain' }, by: 'strong' }],
    because: 'Training on raw text teaches little where the model has already read text like it.',
    grade: 'measured',
    sources: [
      { source: 'bantilan-2023', heuristic: 22, at: 'L98' },
      { source: 'jeong-2024-medical-dapt', at: 'results' },
      { source: 'fingpt-2023', at: 'cost comparison' },
    ],
  },
  {
    id: 'partly-similar-data-gains-little-from-pretraining',
    topic: 'data-similarity',
    consideration: 'pretraining-pays-only-on-unseen-text',
    when: { question: 'domain-similarity', is: 'partial' },
    effects: [{ kind: 'disfavour', on: { family: 'pretrain' }, by: 'slight' }],
    because:
      'For text that is public but thin, further pre-training has often brought no gain over a well prompted general model.',
    grade: 'measured',
    sources: [{ source: 'jeong-2024-medical-dapt', at: 'results' }],
  },
  {
    id: 'unseen-data-weakens-bare-prompts',
    topic: 'data-similarity',
    consideration: 'unseen-data',
    when: { question: 'domain-similarity', is: 'low' },
    effects: [
      { kind: 'disfavour', on: { strategy: 'zero-shot' }, by: 'clear' },
      { kind: 'favour', on: { family: 'tune' }, by: 'slight' },
    ],
    because:
      'Your text lies outside what the model was trained on, so bare instructions have little to build on; examples or training have to supply it.',
    grade: 'opinion',
    sources: [
      { source: 'bantilan-2023', heuristic: 27, at: 'L104' },
      { source: 'bantilan-2023', heuristic: 25, at: 'L100' },
      { source: 'signalfire-2023', heuristic: 36, at: 'L30' },
    ],
  },
  {
    id: 'private-content-goes-into-context',
    topic: 'data-similarity',
    consideration: 'private-content-goes-into-context',
    when: {
      all: [
        { question: 'domain-similarity', is: 'low' },
        { question: 'content-size', in: ['fits-prompt', 'large'] },
      ],
    },
    effects: [{ kind: 'favour', on: { family: 'retrieve' }, by: 'clear' }],
    because: 'What the model cannot know because it is private has to reach it with the request.',
    grade: 'practice',
    sources: [
      { source: 'openai-accuracy-guide', at: 'context axis' },
      { source: 'linkedin-2024-kg-rag', at: 'results' },
    ],
  },
  {
    id: 'unseen-text-suits-continued-pretraining',
    topic: 'data-similarity',
    consideration: 'unseen-text-suits-continued-pretraining',
    when: {
      all: [
        { question: 'domain-similarity', is: 'low' },
        { question: 'data-kinds', has: 'raw-text' },
      ],
    },
    effects: [
      { kind: 'favour', on: { family: 'pretrain' }, by: 'slight' },
      { kind: 'favour', on: { strategy: 'continued-pretraining' }, by: 'clear' },
    ],
    because:
      'Raw text of a domain that the model has not read is what continued pre-training feeds on.',
    grade: 'measured',
    sources: [
      { source: 'bantilan-2023', heuristic: 25, at: 'L100' },
      { source: 'bantilan-2023', heuristic: 6, at: 'L44' },
      { source: 'chipnemo-2023', at: 'results' },
    ],
  },
];
