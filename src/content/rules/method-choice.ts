import type { Rule } from '../../model/rule';

/** Which way of tuning */
export const methodChoiceRules: Rule[] = [
  {
    id: 'lora-is-the-default-way-to-tune',
    topic: 'method-choice',
    consideration: 'lora-matches-full-tuning',
    when: { all: [] },
    effects: [
      { kind: 'favour', on: { strategy: 'lora' }, by: 'clear' },
      { kind: 'disfavour', on: { strategy: 'full-tuning' }, by: 'slight' },
    ],
    because:
      'LoRA reaches the quality of full tuning on data sets of ordinary size with far fewer trainable parameters and less memory.',
    grade: 'measured',
    sources: [
      { source: 'signalfire-2023', heuristic: 32, at: 'L15, L126' },
      { source: 'bantilan-2023', heuristic: 16, at: 'L62-66' },
      { source: 'signalfire-2023', heuristic: 56, at: 'L124' },
      { source: 'plum-2024', heuristic: 63, at: 'L18' },
      { source: 'schulman-2025', at: 'post-training scale' },
      { source: 'peft-benchmark-2026', at: '47.8 against 47.2' },
    ],
  },
  {
    id: 'no-gpu-no-own-training',
    topic: 'method-choice',
    consideration: 'training-needs-a-gpu',
    when: { question: 'hardware', is: 'none' },
    effects: [{ kind: 'gate', on: { tag: 'own-gpu' } }],
    because: 'These methods need a GPU on which the base model fits, and you have none.',
    grade: 'practice',
    sources: [
      { source: 'bantilan-2023', heuristic: 10, at: 'L52' },
      { source: 'ml-engineering', at: 'memory per parameter' },
    ],
  },
  {
    id: 'consumer-card-suits-qlora',
    topic: 'method-choice',
    consideration: 'card-size',
    when: { question: 'hardware', is: 'consumer' },
    effects: [
      { kind: 'favour', on: { strategy: 'qlora' }, by: 'strong' },
      { kind: 'disfavour', on: { strategy: 'full-tuning' }, by: 'strong' },
      { kind: 'disfavour', on: { tag: 'big-compute' }, by: 'clear' },
      { kind: 'complement', complement: 'gradient-checkpointing' },
    ],
    because:
      'One consumer card is enough for a small model if its weights are quantised to four bits while adapters train.',
    grade: 'measured',
    sources: [
      { source: 'bantilan-2023', heuristic: 26, at: 'L102' },
      { source: 'ravenscroft-2024', heuristic: 88, at: 'L18' },
      { source: 'bantilan-2023', heuristic: 17, at: 'L76' },
      { source: 'qlora-2023', at: 'memory table' },
    ],
  },
  {
    id: 'consumer-card-cannot-hold-larger-models',
    topic: 'method-choice',
    consideration: 'card-too-small',
    when: {
      all: [
        { question: 'hardware', is: 'consumer' },
        { question: 'model-size', in: ['medium', 'frontier'] },
      ],
    },
    effects: [
      { kind: 'gate', on: { strategy: 'lora' } },
      { kind: 'gate', on: { strategy: 'adapters' } },
      { kind: 'gate', on: { strategy: 'prefix-tuning' } },
      { kind: 'gate', on: { strategy: 'prompt-tuning' } },
      { kind: 'gate', on: { strategy: 'last-layers' } },
      { kind: 'gate', on: { strategy: 'full-tuning' } },
    ],
    because:
      'More than 15 billion parameters in half precision take over 30 GB, and the card has 24 at most.',
    grade: 'practice',
    sources: [
      { source: 'bantilan-2023', heuristic: 10, at: 'L52' },
      { source: 'ml-engineering', at: '2 bytes per parameter' },
    ],
  },
  {
    id: 'one-large-card-suits-lora',
    topic: 'method-choice',
    consideration: 'card-size',
    when: { question: 'hardware', is: 'datacentre' },
    effects: [
      { kind: 'favour', on: { strategy: 'lora' }, by: 'slight' },
      { kind: 'disfavour', on: { strategy: 'full-tuning' }, by: 'clear' },
    ],
    because:
      'One large card holds a small or medium model with adapters; full tuning needs some 18 bytes a parameter and soon more than one card.',
    grade: 'practice',
    sources: [
      { source: 'signalfire-2023', heuristic: 56, at: 'L124' },
      { source: 'bantilan-2023', heuristic: 13, at: 'L54' },
      { source: 'ml-engineering', at: '18 bytes per parameter' },
    ],
  },
  {
    id: 'cluster-and-quality-allow-full-tuning',
    topic: 'method-choice',
    consideration: 'full-tuning-with-means',
    when: {
      all: [
        { question: 'hardware', is: 'cluster' },
        { question: 'quality-target', is: 'top-tier' },
        { question: 'budget', is: 'large' },
      ],
    },
    effects: [
      { kind: 'favour', on: { strategy: 'full-tuning' }, by: 'strong' },
      { kind: 'complement', complement: 'sharded-training' },
    ],
    because:
      'With several large cards, a large budget and a prize on every point, updating all weights is open and can be worth it.',
    grade: 'practice',
    sources: [
      { source: 'bantilan-2023', heuristic: 11, at: 'L54' },
      { source: 'bantilan-2023', heuristic: 13, at: 'L54' },
      { source: 'signalfire-2023', heuristic: 50, at: 'L88' },
    ],
  },
  {
    id: 'huge-code-or-reasoning-sets-suit-full-tuning',
    topic: 'method-choice',
    consideration: 'full-tuning-on-huge-sets',
    when: {
      all: [
        { question: 'labelled-examples', atLeast: 100_000 },
        { question: 'task-type', in: ['code', 'reasoning'] },
        { question: 'hardware', is: 'cluster' },
      ],
    },
    effects: [{ kind: 'favour', on: { strategy: 'full-tuning' }, by: 'strong' }],
    because:
      'On very large sets of code and mathematics low-rank adapters have fallen short of full tuning.',
    grade: 'measured',
    sources: [
      { source: 'biderman-2024', at: 'abstract' },
      { source: 'bantilan-2023', heuristic: 11, at: 'L54' },
    ],
  },
  {
    id: 'cluster-shards-training',
    topic: 'method-choice',
    consideration: 'shard-across-cards',
    when: { question: 'hardware', is: 'cluster' },
    effects: [{ kind: 'complement', complement: 'sharded-training' }],
    because:
      'Copying the whole model to every card wastes memory: shard optimiser, gradients and parameters instead, and offload only what does not fit, since offloading costs speed.',
    grade: 'measured',
    sources: [
      { source: 'bantilan-2023', heuristic: 18, at: 'L82' },
      { source: 'bantilan-2023', heuristic: 19, at: 'L86-88' },
      { source: 'bantilan-2023', heuristic: 20, at: 'L90' },
      { source: 'zero-2019', at: 'table 1' },
      { source: 'torchtune', at: 'offload rows' },
    ],
  },
  {
    id: 'little-budget-excludes-full-tuning',
    topic: 'method-choice',
    consideration: 'full-tuning-is-dear',
    when: { question: 'budget', in: ['minimal', 'moderate'] },
    effects: [{ kind: 'disfavour', on: { strategy: 'full-tuning' }, by: 'clear' }],
    because: 'Training every weight is the most expensive route.',
    grade: 'practice',
    sources: [
      { source: 'signalfire-2023', heuristic: 50, at: 'L88' },
      { source: 'bantilan-2023', heuristic: 13, at: 'L54' },
    ],
  },
  {
    id: 'quantised-training-costs-a-little',
    topic: 'method-choice',
    consideration: 'quantisation',
    when: {
      all: [
        { question: 'quality-target', is: 'top-tier' },
        { question: 'hardware', in: ['datacentre', 'cluster'] },
      ],
    },
    effects: [
      { kind: 'disfavour', on: { strategy: 'qlora' }, by: 'slight' },
      { kind: 'note', on: { strategy: 'qlora' } },
    ],
    because:
      'Fewer bits save memory, not training time, and may cost a little accuracy; with room for half precision there is no need.',
    grade: 'measured',
    sources: [
      { source: 'bantilan-2023', heuristic: 17, at: 'L76' },
      { source: 'litgpt', at: 'NF4 LoRA slower' },
      { source: 'qlora-2023', at: 'no loss against 16 bit' },
    ],
  },
  {
    id: 'last-layers-fall-short',
    topic: 'method-choice',
    consideration: 'last-layers',
    when: { all: [] },
    effects: [{ kind: 'disfavour', on: { strategy: 'last-layers' }, by: 'clear' }],
    because:
      'Training only the last layers beats frozen features and falls short of adapters at every layer; calling adapters a form of last-layer training is a mix-up.',
    grade: 'measured',
    sources: [
      { source: 'plum-2024', heuristic: 62, at: 'L12' },
      { source: 'signalfire-2023', heuristic: 49, at: 'L86' },
      { source: 'bantilan-2023', heuristic: 14, at: 'L58' },
      { source: 'houlsby-2019', at: 'results' },
    ],
  },
  {
    id: 'soft-prompts-are-small-but-weak',
    topic: 'method-choice',
    consideration: 'soft-prompts',
    when: { question: 'task-count', in: ['several', 'many'] },
    effects: [
      { kind: 'note', on: { tag: 'soft-prompt' } },
      { kind: 'note', on: { tag: 'peft' } },
    ],
    because:
      'Soft prompts and prefixes give the smallest files per task, but at a few billion parameters they were measured far below LoRA and sensitive to their start; they save storage, not memory.',
    grade: 'measured',
    sources: [
      { source: 'bantilan-2023', heuristic: 15, at: 'L60' },
      { source: 'signalfire-2023', heuristic: 53, at: 'L110' },
      { source: 'signalfire-2023', heuristic: 54, at: 'L112' },
      { source: 'plum-2024', heuristic: 67, at: 'L24-26' },
      { source: 'peft-benchmark-2026', at: 'prefix and prompt rows' },
      { source: 'lester-2021', at: 'scale' },
    ],
  },
  {
    id: 'adapters-per-language',
    topic: 'method-choice',
    consideration: 'adapters-per-task',
    when: {
      all: [
        { question: 'task-type', is: 'translation' },
        { question: 'task-count', in: ['several', 'many'] },
      ],
    },
    effects: [
      { kind: 'favour', on: { strategy: 'adapters' }, by: 'clear' },
      { kind: 'note', on: { tag: 'peft' } },
    ],
    because: 'Small layers per language keep each language apart and controllable.',
    grade: 'practice',
    sources: [
      { source: 'signalfire-2023', heuristic: 52, at: 'L104' },
      { source: 'houlsby-2019', at: 'results' },
    ],
  },
  {
    id: 'encoder-for-labels-and-spans',
    topic: 'method-choice',
    consideration: 'encoder-for-classification',
    when: {
      all: [
        { question: 'task-type', in: ['classification', 'extraction'] },
        { question: 'labelled-examples', atLeast: 1000 },
        { question: 'latency', is: 'instant' },
      ],
    },
    effects: [{ kind: 'favour', on: { strategy: 'tuned-encoder' }, by: 'strong' }],
    because: 'For labels and spans a tuned encoder is small, fast and strong.',
    grade: 'measured',
    sources: [
      { source: 'signalfire-2023', heuristic: 51, at: 'L96' },
      { source: 'longicl-2024', at: 'tuned BERT on 174 labels' },
    ],
  },
  {
    id: 'encoder-for-many-labels',
    topic: 'method-choice',
    consideration: 'encoder-for-classification',
    when: {
      all: [
        { question: 'task-type', is: 'classification' },
        { question: 'label-count', is: 'many' },
        { question: 'labelled-examples', atLeast: 10_000 },
      ],
    },
    effects: [{ kind: 'favour', on: { strategy: 'tuned-encoder' }, by: 'strong' }],
    because: 'With very many labels a tuned encoder has beaten every prompted model.',
    grade: 'measured',
    sources: [
      { source: 'signalfire-2023', heuristic: 51, at: 'L96' },
      { source: 'longicl-2024', at: 'tuned BERT on 174 labels' },
    ],
  },
  {
    id: 'encoder-for-volume',
    topic: 'method-choice',
    consideration: 'encoder-for-classification',
    when: {
      all: [
        { question: 'task-type', in: ['classification', 'extraction'] },
        { question: 'monthly-requests', atLeast: 1_000_000 },
      ],
    },
    effects: [{ kind: 'favour', on: { strategy: 'tuned-encoder' }, by: 'clear' }],
    because: 'At millions of requests a small tuned encoder does the work of a large model.',
    grade: 'practice',
    sources: [
      { source: 'signalfire-2023', heuristic: 51, at: 'L96' },
      { source: 'checkr', at: 'bulk of the traffic' },
    ],
  },
  {
    id: 'many-tasks-share-one-base',
    topic: 'method-choice',
    consideration: 'many-tasks',
    when: { question: 'task-count', is: 'many' },
    effects: [
      { kind: 'favour', on: { strategy: 'lora' }, by: 'clear' },
      { kind: 'disfavour', on: { strategy: 'full-tuning' }, by: 'strong' },
      { kind: 'complement', complement: 'adapter-swap' },
    ],
    because:
      'Many tasks: one base model and a few megabytes of adapter each, swapped or even mixed in one batch by today’s servers.',
    grade: 'measured',
    sources: [
      { source: 'signalfire-2023', heuristic: 57, at: 'L124, L128' },
      { source: 'signalfire-2023', heuristic: 58, at: 'L130' },
      { source: 'signalfire-2023', heuristic: 59, at: 'L130' },
      { source: 'vllm-docs', at: 'LoRA adapters' },
      { source: 'sglang-docs', at: 'several adapters in one batch' },
      { source: 'lorax-2024', at: '25 adapters on one card' },
    ],
  },
  {
    id: 'several-tasks-share-one-base',
    topic: 'method-choice',
    consideration: 'many-tasks',
    when: { question: 'task-count', is: 'several' },
    effects: [
      { kind: 'favour', on: { strategy: 'lora' }, by: 'slight' },
      { kind: 'complement', complement: 'adapter-swap' },
    ],
    because: 'Several tasks can share one base model with an adapter each.',
    grade: 'practice',
    sources: [
      { source: 'signalfire-2023', heuristic: 57, at: 'L124, L128' },
      { source: 'signalfire-2023', heuristic: 58, at: 'L130' },
      { source: 'bantilan-2023', heuristic: 15, at: 'L60' },
    ],
  },
  {
    id: 'one-fast-task-merges-its-adapter',
    topic: 'method-choice',
    consideration: 'merge-the-adapter',
    when: {
      all: [
        { question: 'task-count', is: 'one' },
        { question: 'latency', is: 'instant' },
      ],
    },
    effects: [{ kind: 'complement', complement: 'adapter-merge' }],
    because:
      'With one task the adapter can be merged into the weights, so that it costs no time when serving.',
    grade: 'practice',
    sources: [
      { source: 'signalfire-2023', heuristic: 57, at: 'L124, L128' },
      { source: 'lora-2021', at: 'no added latency' },
    ],
  },
  {
    id: 'gradable-tasks-suit-reinforcement',
    topic: 'method-choice',
    consideration: 'graded-answers',
    when: {
      all: [
        { question: 'task-type', in: ['reasoning', 'tool-use', 'code'] },
        { question: 'evaluation', is: 'test-set' },
        { question: 'ml-expertise', is: 'team' },
        { question: 'budget', is: 'large' },
      ],
    },
    effects: [
      { kind: 'favour', on: { family: 'tune' }, by: 'slight' },
      { kind: 'favour', on: { strategy: 'reinforcement-tuning' }, by: 'strong' },
    ],
    because:
      'Many ways lead to a right answer and a program can grade it, which is what reinforcement tuning is for.',
    grade: 'practice',
    sources: [
      { source: 'azure-tuning-guide', at: 'RFT' },
      { source: 'openpipe-2025-art-e', at: 'report' },
    ],
  },
  {
    id: 'supervised-first',
    topic: 'method-choice',
    consideration: 'supervised-before-graded',
    when: { all: [] },
    effects: [{ kind: 'disfavour', on: { strategy: 'reinforcement-tuning' }, by: 'slight' }],
    because: 'Supervised tuning is simpler and comes before learning from grades.',
    grade: 'practice',
    sources: [
      { source: 'signalfire-2023', heuristic: 44, at: 'L54' },
      { source: 'azure-tuning-guide', at: 'SFT and RFT' },
    ],
  },
  {
    id: 'features-to-full-is-a-trade',
    topic: 'method-choice',
    consideration: 'quality-against-cost',
    when: {
      all: [
        { question: 'task-type', is: 'classification' },
        { question: 'budget', is: 'minimal' },
      ],
    },
    effects: [
      { kind: 'favour', on: { strategy: 'frozen-features' }, by: 'clear' },
      { kind: 'note', on: { family: 'classifier' } },
    ],
    because:
      'From frozen features over the last layers to all weights, quality rises and so do cost and time; a small budget starts at the cheap end.',
    grade: 'opinion',
    sources: [
      { source: 'signalfire-2023', heuristic: 47, at: 'L73' },
      { source: 'bantilan-2023', heuristic: 11, at: 'L54' },
      { source: 'signalfire-2023', heuristic: 48, at: 'L79-81' },
    ],
  },
  {
    id: 'data-and-update-are-two-choices',
    topic: 'method-choice',
    consideration: 'two-axes',
    when: { question: 'labelled-examples', atLeast: 100 },
    effects: [{ kind: 'note', on: { tag: 'training' } }],
    because:
      'What a model learns is set by the kind of data; how its weights are updated sets cost and time. Choose the two apart.',
    grade: 'opinion',
    sources: [{ source: 'bantilan-2023', heuristic: 5, at: 'L37-41' }],
  },
];
