import type { Strategy } from '../../model/strategy';
import type { FamilyId } from '../families';

/** Training towards what people prefer. */
export const alignStrategies = [
  {
    id: 'dpo',
    slot: 27,
    family: 'align',
    rung: 27,
    name: 'Direct preference optimisation (DPO)',
    verdict: 'Tune on preferences with DPO',
    says: 'Pairs of a better and a worse output train the model directly, without a reward model of its own.',
    needs:
      'Comparisons of outputs for the same input, a model that already does the task (usually after supervised tuning), and tuning access or weights.',
    tags: ['tuning-access', 'training', 'preferences'],
  },
  {
    id: 'rlhf',
    slot: 30,
    family: 'align',
    rung: 30,
    name: 'Reinforcement learning from human feedback (RLHF)',
    verdict: 'Tune with a reward model and RLHF',
    says: 'A reward model learns what people prefer, and reinforcement learning trains the model to please it.',
    needs:
      'Many comparisons, open weights, several large models in memory at once, and people who have done it before.',
    tags: ['weights', 'base-weights', 'own-gpu', 'training', 'preferences', 'big-compute'],
    dominatedBy: {
      strategy: 'dpo',
      grade: 'measured',
      because:
        'DPO matched or beat PPO-based RLHF on sentiment, summaries and dialogue without sampling during training and with little tuning of settings; practitioners call RLHF brittle and advise against it.',
      sources: [
        { source: 'dpo-2023', at: 'abstract' },
        { source: 'signalfire-2023', heuristic: 35, at: 'L18, L56' },
        { source: 'signalfire-2023', heuristic: 44, at: 'L54' },
      ],
    },
  },
] as const satisfies readonly (Strategy & { readonly family: FamilyId })[];
