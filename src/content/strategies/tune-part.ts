import type { Strategy } from '../../model/strategy';
import type { FamilyId } from '../families';

/** Ways to tune a part of a model that published evidence places behind LoRA. */
export const tunePartStrategies = [
  {
    id: 'prompt-tuning',
    slot: 18,
    family: 'tune',
    rung: 18,
    name: 'Prompt tuning',
    verdict: 'Train a soft prompt',
    says: 'A few vectors in front of the input are trained instead of written instructions; the model itself stays frozen.',
    needs:
      'Open weights, input-output examples, a GPU that holds the model, and patience with learning rate and starting values.',
    tags: ['weights', 'base-weights', 'own-gpu', 'training', 'pairs', 'peft', 'soft-prompt'],
    dominatedBy: {
      strategy: 'lora',
      grade: 'measured',
      because:
        'On one benchmark (a 3B model, school mathematics) its best run scored 34.3 % where LoRA of rank 32 scored 47.8 %, and it took no less memory. It depends heavily on starting values, and catches up with full tuning only on models of billions of parameters.',
      sources: [
        {
          source: 'peft-benchmark-2026',
          at: 'MetaMathQA results, Llama-3.2-3B: prompt tuning and LoRA r32 rows',
        },
        { source: 'lester-2021', at: 'abstract' },
      ],
    },
  },
  {
    id: 'prefix-tuning',
    slot: 19,
    family: 'tune',
    rung: 19,
    name: 'Prefix tuning',
    verdict: 'Train a prefix for every layer',
    says: 'Like a soft prompt, but trained vectors are put in front at every layer; the network itself is unchanged.',
    needs:
      'Open weights, input-output examples, a GPU that holds the model, and care with starting values.',
    tags: ['weights', 'base-weights', 'own-gpu', 'training', 'pairs', 'peft', 'soft-prompt'],
    dominatedBy: {
      strategy: 'lora',
      grade: 'measured',
      because:
        'On one benchmark (a 3B model, school mathematics) its best run scored 41.6 % where LoRA of rank 32 scored 47.8 %, it forgot more, and it swung from 18.6 to 41.6 % with the settings. On GPT-2 it came within a point of LoRA. Its authors report gains with little data, and its files are the smaller ones.',
      sources: [
        {
          source: 'peft-benchmark-2026',
          at: 'MetaMathQA results, Llama-3.2-3B: prefix tuning and LoRA r32 rows',
        },
        { source: 'lora-readme', at: 'GPT-2 M, E2E BLEU: prefix 69.7, LoRA 70.4' },
        { source: 'li-liang-2021', at: 'abstract' },
        { source: 'signalfire-2023', heuristic: 54, at: 'L112' },
      ],
    },
  },
  {
    id: 'adapters',
    slot: 20,
    family: 'tune',
    rung: 20,
    name: 'Adapters',
    verdict: 'Tune inserted adapter layers',
    says: 'Small new layers are inserted between the frozen ones and trained, for instance one set per language.',
    needs:
      'Open weights, input-output examples, a GPU that holds the model, and a server that runs the inserted layers.',
    tags: ['weights', 'base-weights', 'own-gpu', 'training', 'pairs', 'peft'],
    dominatedBy: {
      strategy: 'lora',
      grade: 'measured',
      because:
        'They come close to full tuning, but so does LoRA, with a better score at the same size in one comparison (66.3 against 70.4 BLEU on GPT-2). LoRA can also be merged into the weights, while inserted layers stay in the way of every request.',
      sources: [
        { source: 'lora-readme', at: 'GPT-2 M, E2E BLEU: adapter 66.3, LoRA 70.4' },
        { source: 'houlsby-2019', at: 'abstract' },
        { source: 'signalfire-2023', heuristic: 57, at: 'L124, L128' },
      ],
    },
  },
  {
    id: 'last-layers',
    slot: 24,
    family: 'tune',
    rung: 24,
    name: 'Last layers',
    verdict: 'Tune the last layers of an open model',
    says: 'Only the last few layers, or layers added at the end, are trained; the rest stays frozen.',
    needs:
      'Open weights, input-output examples, a GPU that holds the model, and an engineer who can run a training script.',
    tags: ['weights', 'base-weights', 'own-gpu', 'training', 'pairs'],
    dominatedBy: {
      strategy: 'lora',
      grade: 'practice',
      because:
        'It does better than frozen features, yet one of the articles calls it too weak for most tasks, while LoRA placed on all layers matches full tuning on sets of ordinary size. We know of no recent comparison in its favour.',
      sources: [
        { source: 'plum-2024', heuristic: 62, at: 'L12' },
        { source: 'signalfire-2023', heuristic: 49, at: 'L86' },
        { source: 'schulman-2025', at: 'LoRA on all layers against full tuning' },
      ],
    },
  },
] as const satisfies readonly (Strategy & { readonly family: FamilyId })[];
