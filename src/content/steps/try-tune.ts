import type { Step } from '../../model/strategy';
import { ofTraining } from './what-results-tell';

/** First experiments for tuning. */
export const tryTuneSteps = [
  {
    id: 'try-hosted-tuning',
    phase: 'experiment',
    ...ofTraining,
    do: 'Write fifty to a hundred examples in the provider’s format with the short prompt that production will use, hold a validation file back, and run one job with default settings.',
    metric: 'Your measure on the test set, with cost per request.',
    baseline: 'The best prompt on the same base model.',
    stopRule:
      'If the first hundred examples bring nothing, look at task and data before you add more.',
    effort: 'Two days to a week, one engineer',
    days: { low: 2, high: 5 },
    ifPass:
      'Double the examples, see whether it still gains, and note the provider’s retirement dates.',
    ifFail:
      'Read the worst outputs: wrong examples, missing facts or a task that the base cannot do.',
  },
  {
    id: 'try-lora',
    phase: 'experiment',
    ...ofTraining,
    do: 'Train adapters on all linear layers with rank 16 to 64, at a learning rate about ten times what full tuning would use, with small batches, and keep the version with the best validation score.',
    metric: 'Your measure on the test set, and a few general tasks to see what was forgotten.',
    baseline:
      'The same base with the best prompt, and the large model that you would otherwise use.',
    stopRule:
      'Stop a run when the validation loss rises; stop the experiment when half the examples do as well as all.',
    effort: 'Three days to two weeks, one engineer, one GPU',
    days: { low: 3, high: 10 },
    ifPass: 'Try a smaller base, then serve the adapter or merge it.',
    ifFail:
      'Check the examples, then raise the rank; only then think of full tuning or another base.',
  },
  {
    id: 'try-qlora',
    phase: 'experiment',
    ...ofTraining,
    do: 'Load the base in 4 bits, train adapters on all linear layers with early stopping, and measure with the same precision that production will use.',
    metric: 'Your measure on the test set, with peak memory.',
    baseline: 'The same base with the best prompt; if it fits, LoRA in 16 bits.',
    stopRule: 'Stop a run when the validation loss rises.',
    effort:
      'Three days to two weeks, one engineer, one consumer GPU; training is slower than in 16 bits',
    days: { low: 3, high: 10 },
    ifPass: 'Serve it, and see whether a smaller base would do as well.',
    ifFail: 'Try a smaller base in 16 bits, to tell apart what the bits and what the data cost.',
  },
  {
    id: 'try-tuned-encoder',
    phase: 'experiment',
    ...ofTraining,
    do: 'Tune a small encoder with a label head for a few epochs at a low learning rate, with early stopping and three random seeds.',
    metric:
      'Your measure on the test set, per label as well, with speed on the machine that will serve it.',
    baseline: 'Frozen embeddings with a linear head, and the best prompt.',
    stopRule: 'Stop when the seeds differ more than the settings do.',
    effort: 'Two days to a week, one engineer, a modest GPU',
    days: { low: 2, high: 5 },
    ifPass: 'Serve it; it is small enough to run nearly anywhere.',
    ifFail: 'Look at the labels that are confused; more examples of these, or a larger model.',
  },
  {
    id: 'try-full-tuning',
    phase: 'experiment',
    ...ofTraining,
    do: 'First tune with LoRA of high rank on all layers; then tune all weights on the same data at a lower learning rate, and compare.',
    metric: 'Your measure on the test set, and a few general tasks to see what was forgotten.',
    baseline: 'The LoRA run on the same data.',
    stopRule: 'Stop if the LoRA run is as good, or when validation loss rises.',
    effort: 'Two to six weeks, people who have done it, several large GPUs',
    days: { low: 10, high: 30 },
    ifPass: 'Keep it, and plan for a full copy of the model per version.',
    ifFail: 'Go back to LoRA; it is cheaper and as good here.',
  },
  {
    id: 'try-reinforcement-tuning',
    phase: 'experiment',
    ...ofTraining,
    do: 'Write a grader and try to fool it, check that the base succeeds on some of the tasks, then run a short job with adapters.',
    metric: 'Your measure on the test set, judged by something other than the grader.',
    baseline:
      'The best prompt, optimised by a program if possible, and supervised tuning if there are worked outputs.',
    stopRule: 'Stop when the grade rises while your own measure does not.',
    effort: 'Two to six weeks, people who have trained models',
    days: { low: 10, high: 30 },
    ifPass: 'Add harder tasks, and keep the grader under test.',
    ifFail: 'Fix the grader, or begin with supervised tuning so that some attempts succeed.',
  },
] as const satisfies readonly Step[];
