import type { Strategy } from '../../model/strategy';
import type { FamilyId } from '../families';

/** Supervised and graded tuning that is worth recommending in its own right. */
export const tuneStrategies = [
  {
    id: 'hosted-tuning',
    slot: 17,
    family: 'tune',
    rung: 17,
    name: 'Hosted tuning',
    verdict: 'Tune a hosted model through its provider',
    says: 'You upload examples; the provider trains, usually a small add-on to the weights, and serves the result.',
    needs:
      'A provider that still accepts tuning jobs from new customers, examples in its format (OpenAI’s minimum was 10, Google advises starting at 100), and data that may go there. No GPU.',
    tags: ['tuning-access', 'training', 'pairs', 'hosted', 'peft'],
  },
  {
    id: 'qlora',
    slot: 21,
    family: 'tune',
    rung: 21,
    name: 'QLoRA',
    verdict: 'Tune an open model with QLoRA',
    says: 'The base model is held in 4 bits while small low-rank matrices are trained on top, so a larger model fits a smaller card.',
    needs:
      'Open weights under a licence that fits, input-output examples, one GPU (often a consumer card), and an engineer who can run a training script.',
    tags: ['weights', 'base-weights', 'own-gpu', 'training', 'pairs', 'peft', 'quantised'],
  },
  {
    id: 'lora',
    slot: 22,
    family: 'tune',
    rung: 22,
    name: 'LoRA',
    verdict: 'Tune a small open model with LoRA',
    says: 'The base model stays frozen; small low-rank matrices beside its layers are trained and can be swapped or merged.',
    needs:
      'Open weights under a licence that fits, input-output examples, a GPU that holds the model in 16 bits, and an engineer who can run and check a training script.',
    tags: ['weights', 'base-weights', 'own-gpu', 'training', 'pairs', 'peft'],
  },
  {
    id: 'tuned-encoder',
    slot: 23,
    family: 'tune',
    rung: 23,
    name: 'Tuned encoder',
    verdict: 'Tune a small encoder model for the labels',
    says: 'A BERT-like encoder with a small head is tuned as a whole; it writes no text, but labels or marks it fast and cheaply.',
    needs:
      'Labelled examples, an open encoder, a modest GPU, and an engineer who has trained a classifier before.',
    tags: ['weights', 'training', 'pairs', 'encoder'],
  },
  {
    id: 'full-tuning',
    slot: 28,
    family: 'tune',
    rung: 28,
    name: 'Full tuning',
    verdict: 'Tune all weights of an open model',
    says: 'Every weight of the base model is trained on your examples; each tuned copy is as large as the base.',
    needs:
      'Open weights, many good examples, large GPUs (gradients and optimiser state take several times the memory of the weights), and people who have trained models.',
    tags: ['weights', 'base-weights', 'own-gpu', 'training', 'pairs', 'big-compute'],
  },
  {
    id: 'reinforcement-tuning',
    slot: 29,
    family: 'tune',
    rung: 29,
    name: 'Reinforcement tuning on graded answers',
    verdict: 'Tune a model on answers that a grader scores',
    says: 'The model tries, a grader scores each attempt, and what scored well becomes more likely. It needs no worked outputs, only a way to grade them.',
    needs:
      'A grader that is hard to fool, tasks on which the model succeeds now and then, tuning access or weights, much compute, and people who can read training curves.',
    tags: ['tuning-access', 'training', 'big-compute', 'graded'],
  },
] as const satisfies readonly (Strategy & { readonly family: FamilyId })[];
