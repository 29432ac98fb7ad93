import type { Strategy } from '../../model/strategy';
import type { FamilyId } from '../families';

/** A stronger model teaches a smaller one. */
export const distillStrategies = [
  {
    id: 'distil-answers',
    slot: 25,
    family: 'distill',
    rung: 25,
    name: 'Distillation from answers',
    verdict: 'Train a smaller model on a stronger one’s answers',
    says: 'A stronger model answers many of your inputs, and a smaller model is trained to answer the same way.',
    needs:
      'A teacher whose terms allow it, many real inputs that cover the task, a check of the teacher’s answers, and tuning access or weights.',
    tags: ['tuning-access', 'training'],
  },
  {
    id: 'distil-explanations',
    slot: 26,
    family: 'distill',
    rung: 26,
    name: 'Distillation from explanations',
    verdict: 'Train a smaller model on a stronger one’s explanations',
    says: 'The teacher writes out its steps as well as its answer, and the smaller model learns both.',
    needs:
      'A teacher that explains well and whose terms allow it, real inputs that cover the task, a filter for wrong explanations, and tuning access or weights.',
    tags: ['tuning-access', 'training'],
  },
] as const satisfies readonly (Strategy & { readonly family: FamilyId })[];
