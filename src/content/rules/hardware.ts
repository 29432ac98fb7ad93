import type { WrittenRule } from '../written-rule';

/** What the cards allow */
export const hardwareRules = [
  {
    id: 'no-gpu-no-own-training',
    consideration: 'training-needs-a-gpu',
    when: {
      question: 'hardware',
      is: 'none',
    },
    effects: [
      {
        kind: 'gate',
        on: {
          tag: 'own-gpu',
        },
      },
    ],
    because: 'These methods need a GPU on which the base model fits, and you have none.',
    grade: 'practice',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 10,
        at: 'L52',
      },
      {
        source: 'ml-engineering',
        at: 'memory per parameter',
      },
      {
        source: 'llama-factory',
        at: 'memory by method',
      },
    ],
  },
  {
    id: 'own-machines-without-a-gpu',
    consideration: 'training-needs-a-gpu',
    when: {
      all: [
        {
          any: [
            { question: 'privacy', is: 'self-host' },
            { question: 'big-model-per-item', is: 'small-only' },
          ],
        },
        { question: 'hardware', is: 'none' },
      ],
    },
    effects: [{ kind: 'gate', on: { tag: 'tuning-access' } }],
    because:
      'Everything has to stay on machines of your own, and none of them has a GPU: neither a provider nor you could train a language model.',
    grade: 'practice',
    sources: [
      { source: 'bantilan-2023', heuristic: 26, at: 'L102' },
      { source: 'ml-engineering', at: 'memory per parameter' },
    ],
  },
  {
    id: 'consumer-card-suits-qlora',
    consideration: 'card-size',
    when: {
      question: 'hardware',
      is: 'consumer',
    },
    effects: [
      {
        kind: 'favour',
        on: {
          strategy: 'qlora',
        },
        by: 'strong',
      },
      {
        kind: 'disfavour',
        on: {
          strategy: 'full-tuning',
        },
        by: 'strong',
      },
      {
        kind: 'disfavour',
        on: {
          tag: 'big-compute',
        },
        by: 'clear',
      },
      {
        kind: 'complement',
        complement: 'gradient-checkpointing',
      },
    ],
    because:
      'One consumer card is enough for a small model if its weights are quantised to four bits while adapters train.',
    grade: 'measured',
    quantity: 'gigabytes in training, and benchmark scores against 16 bits',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 26,
        at: 'L102',
      },
      {
        source: 'ravenscroft-2024',
        heuristic: 88,
        at: 'L18',
      },
      {
        source: 'bantilan-2023',
        heuristic: 17,
        at: 'L76',
      },
      {
        source: 'qlora-2023',
        at: 'memory table',
      },
    ],
  },
  {
    id: 'one-large-card-suits-lora',
    consideration: 'card-size',
    when: {
      question: 'hardware',
      is: 'datacentre',
    },
    effects: [
      {
        kind: 'favour',
        on: {
          strategy: 'lora',
        },
        by: 'slight',
      },
      {
        kind: 'disfavour',
        on: {
          strategy: 'full-tuning',
        },
        by: 'clear',
      },
    ],
    because:
      'One large card holds a small or medium model with adapters; full tuning needs some 18 bytes a parameter and soon more than one card.',
    grade: 'practice',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 56,
        at: 'L124',
      },
      {
        source: 'bantilan-2023',
        heuristic: 13,
        at: 'L54',
      },
      {
        source: 'ml-engineering',
        at: '18 bytes per parameter',
      },
    ],
  },
  {
    id: 'cluster-and-quality-allow-full-tuning',
    consideration: 'full-tuning-with-means',
    when: {
      all: [
        {
          question: 'hardware',
          is: 'cluster',
        },
        {
          question: 'quality-target',
          is: 'top-tier',
        },
        {
          question: 'budget',
          is: 'large',
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          strategy: 'full-tuning',
        },
        by: 'strong',
      },
      {
        kind: 'complement',
        complement: 'sharded-training',
      },
    ],
    because:
      'With several large cards, a large budget and money in every point, updating all weights is possible and can be worth it.',
    grade: 'opinion',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 11,
        at: 'L54',
      },
      {
        source: 'bantilan-2023',
        heuristic: 13,
        at: 'L54',
      },
      {
        source: 'signalfire-2023',
        heuristic: 50,
        at: 'L88',
      },
    ],
  },
  {
    id: 'huge-code-or-reasoning-sets-suit-full-tuning',
    consideration: 'full-tuning-on-huge-sets',
    when: {
      all: [
        {
          question: 'labelled-examples',
          atLeast: 100000,
        },
        {
          question: 'task-type',
          in: ['code', 'reasoning'],
        },
        {
          question: 'hardware',
          is: 'cluster',
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          strategy: 'full-tuning',
        },
        by: 'strong',
      },
    ],
    because:
      'On very large sets of code and mathematics low-rank adapters have fallen short of full tuning.',
    grade: 'measured',
    quantity: 'accuracy on code and mathematics, LoRA against full tuning',
    sources: [
      {
        source: 'biderman-2024',
        at: 'abstract',
      },
      {
        source: 'bantilan-2023',
        heuristic: 11,
        at: 'L54',
      },
    ],
  },
  {
    id: 'cluster-shards-training',
    consideration: 'shard-across-cards',
    when: {
      question: 'hardware',
      is: 'cluster',
    },
    effects: [
      {
        kind: 'complement',
        complement: 'sharded-training',
      },
    ],
    because:
      'Copying the whole model to every card wastes memory: shard optimiser, gradients and parameters instead, and offload only what does not fit, since offloading costs speed.',
    grade: 'measured',
    quantity: 'gigabytes a card and tokens a second, by way of sharding',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 18,
        at: 'L82',
      },
      {
        source: 'bantilan-2023',
        heuristic: 19,
        at: 'L86-88',
      },
      {
        source: 'bantilan-2023',
        heuristic: 20,
        at: 'L90',
      },
      {
        source: 'zero-2019',
        at: 'table 1',
      },
      {
        source: 'torchtune',
        at: 'offload rows',
      },
      {
        source: 'deepspeed-docs',
        at: 'memory by stage of sharding',
      },
    ],
  },
  {
    id: 'little-budget-excludes-full-tuning',
    consideration: 'full-tuning-is-dear',
    when: {
      question: 'budget',
      in: ['minimal', 'moderate'],
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          strategy: 'full-tuning',
        },
        by: 'clear',
      },
    ],
    because: 'Training every weight is the most expensive route.',
    grade: 'practice',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 50,
        at: 'L88',
      },
      {
        source: 'bantilan-2023',
        heuristic: 13,
        at: 'L54',
      },
      {
        source: 'ml-engineering',
        at: '18 bytes per parameter',
      },
    ],
  },
  {
    id: 'quantised-training-costs-a-little',
    consideration: 'quantisation',
    when: {
      all: [
        {
          question: 'quality-target',
          is: 'top-tier',
        },
        {
          question: 'hardware',
          in: ['datacentre', 'cluster'],
        },
      ],
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          strategy: 'qlora',
        },
        by: 'slight',
      },
      {
        kind: 'note',
        on: {
          strategy: 'qlora',
        },
      },
    ],
    because:
      'Fewer bits save memory, not training time, and may cost a little accuracy; with room for half precision there is no need.',
    grade: 'measured',
    quantity: 'minutes per thousand steps, and benchmark scores against 16 bits',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 17,
        at: 'L76',
      },
      {
        source: 'litgpt',
        at: 'NF4 LoRA slower',
      },
      {
        source: 'qlora-2023',
        at: 'no loss against 16 bit',
      },
    ],
  },
] as const satisfies readonly WrittenRule[];
