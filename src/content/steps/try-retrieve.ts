import type { Step } from '../../model/strategy';
import { ofOptimising, ofRetrieval, ofTraining } from './what-results-tell';

/** First experiments for retrieval, long context and small classifiers. */
export const tryRetrieveSteps = [
  {
    id: 'try-whole-content',
    phase: 'experiment',
    do: 'Put the whole content at the front of the prompt and the question at the end, turn on prompt caching, and ask for the passage with each answer.',
    metric:
      'Your measure on the test set, with cost and time to the first word when the cache is warm.',
    baseline: 'The same prompt without the content.',
    stopRule:
      'Stop when questions that need several distant passages fail more often than the others: then search first.',
    effort: 'One to two days, one engineer',
    days: { low: 1, high: 2 },
    ifPass: 'Ship it; move to retrieval when the content outgrows the window or the bill.',
    ifFail: 'Build retrieval over the same content.',
  },
  {
    id: 'try-dynamic-few-shot',
    phase: 'experiment',
    ...ofOptimising,
    do: 'Embed the stored examples, fetch the most similar ones for each input (begin with ten), and keep test items out of the pool.',
    metric: 'Your measure on the test set.',
    baseline: 'The best fixed set of examples.',
    stopRule: 'Stop when doubling the number of fetched examples changes nothing.',
    effort: 'Two to four days, one engineer',
    days: { low: 2, high: 4 },
    ifPass: 'Ship it; each new checked example improves it without training.',
    ifFail:
      'Look at what was fetched. If it was similar and still no help, the examples are not the gap.',
  },
  {
    id: 'try-many-shot',
    phase: 'experiment',
    do: 'Fill the prompt with 10, 50, 200 and more examples in shuffled order, at the front where they can be cached, and draw the curve.',
    metric: 'Your measure on the test set for each number, with cost and waiting time.',
    baseline: 'The best prompt with few examples, and the same number retrieved.',
    stopRule: 'Stop where the curve flattens or turns down.',
    effort: 'One to three days, one engineer',
    days: { low: 1, high: 3 },
    ifPass: 'Use the smallest number on the flat part.',
    ifFail: 'Fetch similar examples instead of many, or tune on them.',
  },
  {
    id: 'try-rag',
    phase: 'experiment',
    ...ofRetrieval,
    do: 'Split the content into passages, search by words and by meaning together, rerank the hits, and let the model answer from the best with the source named.',
    metric:
      'First how often the right passage is among the hits, then your measure on the test set with hits and with the right passages given by hand.',
    baseline: 'The same prompt without retrieval.',
    stopRule:
      'Stop improving the search when answers from hits are as good as answers from passages given by hand.',
    effort: 'One to three weeks, one engineer',
    days: { low: 5, high: 15 },
    ifPass: 'Ship it with sources shown, and keep the index current.',
    ifFail:
      'If the passage was not found, fix how passages are split and searched; if it was found and misread, fix the prompt or the model.',
  },
  {
    id: 'try-frozen-features',
    phase: 'experiment',
    ...ofTraining,
    do: 'Embed all examples once, fit logistic regression and boosted trees with cross-validation, and try two embedding models.',
    metric: 'Your measure on the test set, per label as well, with cost per thousand inputs.',
    baseline: 'The best prompt, and always guessing the most frequent label.',
    stopRule: 'Stop when a second embedding model and a second head bring nothing.',
    effort: 'One to two days, one engineer',
    days: { low: 1, high: 2 },
    ifPass: 'Ship it, and send uncertain inputs to a person or a larger model.',
    ifFail: 'Tune the encoder itself (SetFit with few examples, all weights with many).',
  },
  {
    id: 'try-setfit',
    phase: 'experiment',
    ...ofTraining,
    do: 'Tune a sentence encoder with SetFit on 8 examples per label, then on 16 and 32, always on several random draws.',
    metric: 'Your measure on the test set, mean and spread over the draws.',
    baseline: 'Frozen embeddings with logistic regression, and the best prompt.',
    stopRule: 'Stop when more examples per label no longer move the mean.',
    effort: 'One to three days, one engineer, a small GPU',
    days: { low: 1, high: 3 },
    ifPass: 'Ship it, and label more of the weakest labels.',
    ifFail: 'With many examples tune a larger encoder; with few go back to examples in the prompt.',
  },
] as const satisfies readonly Step[];
