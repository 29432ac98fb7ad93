import type { Strategy } from '../../model/strategy';
import type { FamilyId } from '../families';

/** Small classifiers on top of vectors. */
export const classifierStrategies = [
  {
    id: 'frozen-features',
    slot: 15,
    family: 'classifier',
    rung: 15,
    name: 'Frozen features with a small classifier',
    verdict: 'Train a small classifier on frozen embeddings',
    says: 'An embedding model turns each text into a vector and is left as it is; a linear model, boosted trees or a regressor learns the label from it.',
    needs:
      'Labelled examples, embeddings from an API or an open model, and an engineer who has used scikit-learn or the like. A laptop trains it.',
    tags: ['embeddings', 'pairs', 'small-head'],
  },
  {
    id: 'setfit',
    slot: 16,
    family: 'classifier',
    rung: 16,
    name: 'Few-shot sentence-encoder classifier (SetFit)',
    verdict: 'Tune a small sentence encoder with SetFit',
    says: 'A sentence encoder is tuned on pairs of similar and dissimilar examples, then a small head learns the labels.',
    needs:
      'A few examples per label (its authors report good results from 8 per class), an open sentence encoder, and a small GPU or some patience.',
    tags: ['weights', 'pairs', 'small-head'],
  },
] as const satisfies readonly (Strategy & { readonly family: FamilyId })[];
