import type { Disagreement } from '../../model/rule';

/** Contradictions about methods of changing weights. */
export const methodDisagreements: Disagreement[] = [
  {
    id: 'c3-lora-or-full',
    title: 'Is LoRA as good as full tuning?',
    sides: [
      {
        says: 'LoRA reaches the accuracy of full tuning for less.',
        sources: [{ source: 'signalfire-2023', heuristic: 32, at: 'L15, L126' }],
      },
      {
        says: 'Updating everything performs best, and costs most.',
        sources: [
          { source: 'bantilan-2023', heuristic: 11, at: 'L54' },
          { source: 'signalfire-2023', heuristic: 50, at: 'L88' },
        ],
      },
      {
        says: 'Training a small part is good enough.',
        sources: [{ source: 'plum-2024', heuristic: 63, at: 'L18' }],
      },
    ],
    measured:
      'On small and medium sets LoRA on all layers equals full tuning; on 20 billion tokens of code or mathematics, or 100,000 pairs at low rank, it falls clearly behind. One benchmark of a 3B model: LoRA 47.8 %, full tuning 47.2 %.',
    measuredBy: [
      { source: 'schulman-2025', at: 'results' },
      { source: 'biderman-2024', at: 'abstract' },
      { source: 'peft-benchmark-2026', at: 'LoRA r32 and full rows' },
    ],
    resolution:
      'LoRA on all layers for the usual sets of examples; full tuning for large further pre-training, or where LoRA stops gaining at higher rank.',
    considerations: [
      'lora-matches-full-tuning',
      'full-tuning-on-huge-sets',
      'full-tuning-with-means',
    ],
  },
  {
    id: 'c4-last-layers',
    title: 'Is tuning the last layers good or poor?',
    sides: [
      {
        says: 'It performs better, at little more cost.',
        sources: [{ source: 'signalfire-2023', heuristic: 49, at: 'L86' }],
      },
      {
        says: 'It is subpar for most tasks.',
        sources: [{ source: 'plum-2024', heuristic: 62, at: 'L12' }],
      },
    ],
    measured:
      'Both can hold: one compares it with frozen features, the other with all layers. Published comparisons put methods that reach every layer on a par with full tuning at a fraction of its memory.',
    measuredBy: [
      { source: 'houlsby-2019', at: 'abstract' },
      { source: 'peft-benchmark-2026', at: 'LoRA r32 and full rows' },
    ],
    resolution:
      'Order them: frozen features, then last layers, then LoRA, then full tuning. If you can tune the last layers, you can nearly always use LoRA, so last layers are not recommended by themselves.',
    considerations: ['last-layers'],
  },
  {
    id: 'c5-what-peft-is',
    title: 'What is parameter-efficient tuning?',
    sides: [
      {
        says: 'Something like training the last few layers only.',
        sources: [{ source: 'bantilan-2023', heuristic: 14, at: 'L58' }],
      },
      {
        says: 'Small additions at every layer: adapters, prefixes, low-rank matrices.',
        sources: [
          { source: 'signalfire-2023', heuristic: 52, at: 'L104' },
          { source: 'signalfire-2023', heuristic: 53, at: 'L110' },
          { source: 'signalfire-2023', heuristic: 56, at: 'L124' },
        ],
      },
    ],
    measured:
      'The methods that the name covers add or train few weights throughout the network; where LoRA is put on the attention layers only, it does worse at equal size.',
    measuredBy: [
      { source: 'houlsby-2019', at: 'method' },
      { source: 'lora-2021', at: 'method' },
      { source: 'schulman-2025', at: 'layers' },
    ],
    resolution:
      'We use the name for additions throughout the network and keep last-layer tuning apart. The first wording is inaccurate.',
    considerations: ['last-layers', 'adapters-per-task'],
  },
  {
    id: 'c11-preferences',
    title: 'Train on preferences, and how?',
    sides: [
      {
        says: 'Preferences are the modern second step after supervised tuning.',
        sources: [{ source: 'plum-2024', heuristic: 65, at: 'L20' }],
      },
      {
        says: 'Such data is the most complex kind.',
        sources: [{ source: 'bantilan-2023', heuristic: 8, at: 'L46' }],
      },
      {
        says: 'Do not do RLHF; use DPO instead.',
        sources: [
          { source: 'signalfire-2023', heuristic: 44, at: 'L54' },
          { source: 'signalfire-2023', heuristic: 35, at: 'L18, L56' },
        ],
      },
    ],
    measured:
      'DPO equals or beats reinforcement learning on sentiment, summaries and dialogue, without sampling and with little searching of settings. It is supervised learning on pairs, not unsupervised as one article says.',
    measuredBy: [
      { source: 'dpo-2023', at: 'abstract' },
      { source: 'openai-dpo-guide', at: 'when to use' },
    ],
    resolution:
      'Preferences only after supervised tuning and only where you have comparisons; DPO by default.',
    considerations: [
      'dpo-instead-of-rlhf',
      'supervised-before-preferences',
      'preference-training-is-hard',
    ],
  },
  {
    id: 'c17-learning-rate',
    title: 'A lower or a higher learning rate?',
    sides: [
      {
        says: 'Tune with a lower rate than usual, to keep what the model knows.',
        sources: [{ source: 'menon-2023', heuristic: 73, at: 'L25' }],
      },
      {
        says: 'LoRA wants about ten times the rate of full tuning.',
        sources: [{ source: 'schulman-2025', at: 'learning rate' }],
      },
    ],
    measured:
      'The best rate for LoRA is about ten times that of full tuning, fifteen times in runs under about a hundred steps.',
    measuredBy: [
      { source: 'schulman-2025', at: 'learning rate' },
      { source: 'trl-lora-docs', at: 'recipe' },
    ],
    resolution:
      'The recipe follows the method: low for full tuning, about ten times that for LoRA.',
    considerations: ['learning-rate'],
  },
  {
    id: 'c12-faster-or-smaller',
    title: 'Do quantising and offloading make things faster?',
    sides: [
      {
        says: 'They save memory and add speed.',
        sources: [
          { source: 'bantilan-2023', heuristic: 17, at: 'L76' },
          { source: 'bantilan-2023', heuristic: 20, at: 'L90' },
        ],
      },
      {
        says: 'They save memory and cost speed.',
        sources: [
          { source: 'litgpt', at: 'LoRA with NF4' },
          { source: 'torchtune', at: 'README, throughput' },
        ],
      },
    ],
    measured:
      'Training with a 4-bit base took 3.68 against 2.36 minutes per thousand iterations; a 70B model tuned in full with CPU offload ran at 1,568 tokens a second, LoRA at 3,497. Answering from 4 bits without fused kernels ran at 20.0 against 31.0 tokens a second.',
    measuredBy: [
      { source: 'litgpt', at: 'LoRA with NF4; generation' },
      { source: 'torchtune', at: 'README, throughput' },
    ],
    resolution:
      'Both save memory; both slow training. Whether answers come faster depends on the kernel, so we claim no gain without a measurement.',
    considerations: ['quantisation', 'quantised-serving', 'shard-across-cards'],
  },
];
