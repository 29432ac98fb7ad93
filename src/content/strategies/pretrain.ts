import type { Strategy } from '../../model/strategy';
import type { FamilyId } from '../families';

/** Learning from raw text at scale. */
export const pretrainStrategies = [
  {
    id: 'continued-pretraining',
    slot: 31,
    family: 'pretrain',
    rung: 31,
    name: 'Continued pre-training',
    verdict: 'Continue pre-training on text of your field',
    says: 'A base model keeps reading raw text from your field or in your style, and is usually tuned on examples afterwards.',
    needs:
      'A large body of raw text, open weights, large GPUs for a long time, people who have trained models, and a check of what was forgotten.',
    tags: ['weights', 'base-weights', 'own-gpu', 'training', 'raw-text', 'big-compute'],
  },
  {
    id: 'from-scratch',
    slot: 32,
    family: 'pretrain',
    rung: 32,
    name: 'Training from scratch',
    verdict: 'Train a model from scratch',
    says: 'A new model, and usually a new tokenizer, is trained from scratch on your own data.',
    needs:
      'Data as large and as varied as what public models were trained on, a cluster, a team that has done it, and many months.',
    tags: ['weights', 'own-gpu', 'training', 'raw-text', 'big-compute'],
  },
] as const satisfies readonly (Strategy & { readonly family: FamilyId })[];
