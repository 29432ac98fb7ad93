import type { Step } from '../../model/strategy';

/** First experiments for ways to tune a part of a model; each is held against LoRA. */
export const tryTunePartSteps: Step[] = [
  {
    id: 'try-prompt-tuning',
    phase: 'experiment',
    do: 'Train a soft prompt that starts from the words of your best prompt, with several learning rates and seeds.',
    metric: 'Your measure on the test set, and its spread over seeds.',
    baseline: 'LoRA on the same data, and the best written prompt.',
    stopRule: 'Stop if LoRA is ahead after three settings.',
    effort: 'Two days to a week, one engineer, one GPU',
    ifPass: 'Keep it; it is the smallest thing to store per task.',
    ifFail: 'Use LoRA.',
  },
  {
    id: 'try-prefix-tuning',
    phase: 'experiment',
    do: 'Train a short prefix that starts from text, with several lengths and learning rates.',
    metric: 'Your measure on the test set, and a few general tasks to see what was forgotten.',
    baseline: 'LoRA on the same data.',
    stopRule: 'Stop if LoRA is ahead after three settings.',
    effort: 'Two days to a week, one engineer, one GPU',
    ifPass: 'Keep it, and note the starting text; results depend on it.',
    ifFail: 'Use LoRA.',
  },
  {
    id: 'try-adapters',
    phase: 'experiment',
    do: 'Train bottleneck adapters in every layer, one set per task or language, with early stopping.',
    metric: 'Your measure on the test set, with the waiting time that the added layers cost.',
    baseline: 'LoRA with about the same number of trained weights.',
    stopRule: 'Stop if LoRA is as good, since it can be merged.',
    effort: 'Three days to two weeks, one engineer, one GPU',
    ifPass: 'Keep the sets apart, and serve with software that can swap them.',
    ifFail: 'Use LoRA.',
  },
  {
    id: 'try-last-layers',
    phase: 'experiment',
    do: 'Train the last two layers, then the last four, at a low learning rate with early stopping.',
    metric: 'Your measure on the test set.',
    baseline: 'Frozen features with a small head below, LoRA on all layers above.',
    stopRule: 'Stop if LoRA is ahead at the same cost.',
    effort: 'Two days to a week, one engineer, one GPU',
    ifPass: 'Keep it if it also trains faster on your machine.',
    ifFail: 'Use LoRA on all layers.',
  },
];
