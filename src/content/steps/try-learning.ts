import type { Step } from '../../model/strategy';
import { ofTraining } from './what-results-tell';

/** First experiments for distillation, preferences and pre-training. */
export const tryLearningSteps = [
  {
    id: 'try-distil-answers',
    phase: 'experiment',
    ...ofTraining,
    do: 'Let the teacher answer real inputs that cover the task, check a sample by hand, drop what is wrong, and tune the smaller model on the rest.',
    metric: 'Your measure on a test set whose answers come from people, not from the teacher.',
    baseline: 'The teacher with its prompt, and the small model with the best prompt.',
    stopRule:
      'Stop when twice as many answers bring nothing, or when style improves while facts do not.',
    effort: 'One to three weeks, one engineer',
    days: { low: 5, high: 15 },
    ifPass: 'Move the traffic that the test set covers; keep the teacher for the rest.',
    ifFail: 'Cover more kinds of input, or ask the teacher for its steps as well.',
  },
  {
    id: 'try-distil-explanations',
    phase: 'experiment',
    ...ofTraining,
    do: 'Let the teacher write steps and answer, keep those whose answer is right, and tune the smaller model on both.',
    metric: 'Your measure on a test set whose answers come from people.',
    baseline: 'The same small model tuned on answers alone.',
    stopRule: 'Stop if answers alone do as well, since they are shorter to produce.',
    effort: 'Two to four weeks, one engineer',
    days: { low: 10, high: 20 },
    ifPass: 'See whether the small model still does well when it leaves the steps out.',
    ifFail: 'Check the explanations: good answers can come with bad reasons.',
  },
  {
    id: 'try-dpo',
    phase: 'experiment',
    ...ofTraining,
    do: 'Tune on good examples first, let that model write several outputs per input, have people choose the better one, then run DPO from there.',
    metric:
      'How often people prefer the new output without knowing which is which, and your measure on the test set.',
    baseline: 'The model after supervised tuning alone.',
    stopRule: 'Stop when outputs grow longer but are not preferred, or when your measure falls.',
    effort: 'Two to five weeks, one engineer and several judges',
    days: { low: 10, high: 25 },
    ifPass: 'Keep collecting choices on outputs of the newest version.',
    ifFail: 'Look at how often judges agree; if they do not, write down what better means.',
  },
  {
    id: 'try-rlhf',
    phase: 'experiment',
    ...ofTraining,
    do: 'Run DPO on the same comparisons first; only if it leaves a gap, train a reward model, test it, and run a short PPO job.',
    metric: 'How often people prefer the new output without knowing which is which.',
    baseline: 'The DPO model.',
    stopRule: 'Stop when the reward rises and people’s preference does not.',
    effort: 'Two to six months, a team that has done it, several large GPUs',
    days: { low: 40, high: 130 },
    ifPass: 'Keep the reward model under test against people.',
    ifFail: 'Stay with DPO.',
  },
  {
    id: 'try-continued-pretraining',
    phase: 'experiment',
    ...ofTraining,
    do: 'Train on a tenth of the raw text, mix in general text, tune the result on your examples, and compare before you spend the rest.',
    metric:
      'Your measure on the test set after tuning, and general tasks to see what was forgotten.',
    baseline:
      'The same base, tuned on the same examples without the extra reading, with retrieval if facts matter.',
    stopRule:
      'Stop if the tenth shows no gain after tuning; a lower loss on raw text alone is not one.',
    effort: 'One to three months, people who have done it, large GPUs',
    days: { low: 20, high: 65 },
    ifPass: 'Train on the rest, and keep the recipe for the next base.',
    ifFail: 'Use the text for retrieval, and tune on examples.',
  },
  {
    id: 'try-from-scratch',
    phase: 'experiment',
    ...ofTraining,
    do: 'Train models of two small sizes on a part of the data, draw the curve, and set it against continued pre-training of an open model on the same data.',
    metric: 'Your measure on the test set, at each size.',
    baseline: 'Continued pre-training of the best open model.',
    stopRule: 'Stop if the curve does not pass the baseline at a size that you can pay for.',
    effort: 'Three months to more than a year, a team that has done it, a cluster',
    days: { low: 65, high: 260 },
    ifPass: 'Plan the full run with its data, its evaluation and a review at each stage.',
    ifFail: 'Go on from an open model.',
  },
] as const satisfies readonly Step[];
