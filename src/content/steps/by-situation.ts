import type { WrittenStep } from '../written-step';
import { ofKeeping, ofLargerModel, ofPrompts, ofRetrieval } from './what-results-tell';

/**
 * Steps in place of others, where a situation asks for other work under the same name. Of several that hold
 * the first is taken.
 */
export const stepsBySituation = [
  {
    id: 'keep-what-meets',
    phase: 'experiment',
    verdict: 'Keep the prompt that you have',
    ...ofKeeping,
    confirms: true,
    inPlaceOf: {
      steps: [
        ...['try-zero-shot', 'try-few-shot', 'try-step-by-step', 'try-bigger-model'],
        ...['try-tools', 'try-prompt-optimiser'],
      ],
      when: {
        any: [
          { question: 'prompting-result', is: 'meets' },
          { question: 'best-prompted', is: 'good' },
          { question: 'main-gap', is: 'none' },
        ],
      },
      unless: {
        any: [
          { question: 'main-gap', is: 'cost-or-speed' },
          { question: 'big-model-per-item', is: 'price-or-speed' },
        ],
      },
    },
    do: 'Run what you have now, unchanged, on held-out examples. If it meets the target, keep it: fix the versions of prompt and model, and write score, cost and date down.',
    metric: 'Your measure on the test set, and costly errors apart.',
    baseline: 'The target.',
    stopRule: 'Stop when enough examples are counted to tell; nothing has to be improved.',
    effort: 'Some hours to a day, one person',
    days: { low: 0.25, high: 1 },
    ifPass: 'Stop here: ship it with logging, and keep watch. More work would gain nothing.',
    ifFail:
      'Then it does not meet the target yet: change that answer here, and read the new result.',
  },
  {
    id: 'strongest-local-baseline',
    phase: 'baseline',
    ...ofLargerModel,
    measures: 'bigger-model',
    inPlaceOf: {
      steps: ['frontier-baseline'],
      when: {
        any: [
          { question: 'big-model-per-item', is: 'small-only' },
          { question: 'privacy', is: 'self-host' },
        ],
      },
    },
    do: 'Run the best prompt on the strongest and the newest open models that your own machines hold, however slowly.',
    metric: 'Your measure on the test set.',
    baseline: 'The same prompt on the model that you use now.',
    stopRule: 'Stop after two or three models from different makers.',
    effort: 'One to two days, one engineer',
    days: { low: 1, high: 2 },
    ifPass: 'The skill exists in a model that you may run: use it, or let it teach a smaller one.',
    ifFail: 'Break the task into smaller parts, and see which part no model of yours can do.',
  },
  {
    id: 'live-figures-baseline',
    phase: 'baseline',
    measures: 'tools',
    inPlaceOf: {
      steps: ['add-with-tools'],
      when: { question: 'content-change', is: 'live' },
    },
    do: 'Give the model one tool that reads the live figure (a price, a stock, a status) from the system that holds it, check its arguments in code, and measure the requests that turn on it.',
    metric: 'Share of answers with the figure of the moment, and how long the look-up takes.',
    baseline: 'The best prompt without the tool.',
    stopRule: 'Stop when the figure is always right and the answer is still wrong: then read on.',
    effort: 'Two to five days, one engineer',
    days: { low: 2, high: 5 },
    ifPass:
      'Keep figures that move out of any index and any training; what stays is searched or sent along.',
    ifFail: 'Read the figure in code before the model is called, and put it into the prompt.',
  },
  {
    id: 'facts-as-sent-step',
    phase: 'prepare',
    inPlaceOf: {
      steps: ['add-with-rag', 'add-with-whole-content'],
      // Where there is content, yet nothing to look up, it is sent along already.
      when: { question: 'look-up', is: 'nothing' },
    },
    do: 'Keep what is found and sent along today, and put it into every training example and test item just as production sends it.',
    metric: 'Share of examples that hold what was sent with the request at the time.',
    baseline: 'Examples with the request alone.',
    stopRule: 'Stop when a random sample holds it everywhere.',
    effort: 'One to five days, one engineer',
    days: { low: 1, high: 5 },
    ifPass: 'Train on prompts of this form, and keep the source current as before.',
    ifFail: 'Look up again what would have been sent, as of that day, or leave those examples out.',
  },
  {
    id: 'tools-that-are-told-apart',
    phase: 'experiment',
    inPlaceOf: {
      steps: ['try-tools'],
      when: { question: 'task-type', is: 'tool-use' },
    },
    do: 'Offer fewer tools at a time and leave out those that overlap; say in each name and description when to use it and when not, show an example of each pair that is confused, and check arguments in code.',
    metric: 'Right tool, right arguments and finished tasks, each apart.',
    baseline: 'The tools and descriptions as they are today.',
    stopRule: 'Stop when the tools are told apart and the task still fails.',
    effort: 'Two to five days, one engineer',
    days: { low: 2, high: 5 },
    ifPass: 'Ship it; look at the calls of a week before you add a tool.',
    ifFail: 'Join tools that are still confused, or let code choose where a rule can.',
  },
  {
    id: 'search-code',
    phase: 'experiment',
    ...ofRetrieval,
    inPlaceOf: {
      steps: ['try-rag'],
      when: { question: 'task-type', is: 'code' },
    },
    do: 'Index what the answer has to build on by its own units (functions with their signatures, tables with their columns, pages of documentation), search by names and by meaning together, and send the best along with a case or two of correct use.',
    metric:
      'First how often what was needed is among the hits, then your measure on the test set: whether it runs and does what was asked.',
    baseline: 'The same prompt without what was searched.',
    stopRule:
      'Stop improving the search when outputs are as good as with what is needed given by hand.',
    effort: 'One to three weeks, one engineer',
    days: { low: 5, high: 15 },
    ifPass: 'Ship it, and index again whenever the code or the schema changes.',
    ifFail:
      'If what was needed was not found, fix the units and the search; if it was found and misused, fix the prompt or the model.',
  },
  {
    id: 'few-shot-by-hand',
    phase: 'experiment',
    ...ofPrompts,
    inPlaceOf: {
      steps: ['try-few-shot'],
      when: {
        any: [
          { question: 'labelled-examples', atMost: 2 },
          { question: 'example-coverage', is: 'none' },
        ],
      },
    },
    do: 'Write three to eight examples by hand for real inputs, or let a strong model write them and read and correct each, and put them into the prompt in the exact output format.',
    metric: 'Your measure on the test set.',
    baseline: 'The same instruction without examples.',
    stopRule: 'Stop when another handful no longer helps.',
    effort: 'One to two days, somebody who knows the job',
    days: { low: 1, high: 2 },
    ifPass: 'Ship it; keep the examples under version control, and add those that real use brings.',
    ifFail:
      'Collect real inputs, correct the outputs, and look at what the mistakes have in common.',
  },
  {
    id: 'few-shot-for-the-request',
    phase: 'experiment',
    ...ofPrompts,
    inPlaceOf: {
      steps: ['try-few-shot'],
      when: {
        any: [
          { question: 'rule-change', is: 'per-request' },
          { question: 'task-count', is: 'many' },
        ],
      },
    },
    do: 'Keep three to sixteen examples for each customer, voice or task, and let code put those of the one at hand into the prompt, with what is told about it.',
    metric: 'Your measure on the test set, for each of them as well.',
    baseline: 'The same instruction with one set of examples for all.',
    stopRule: 'Stop when more examples of the one at hand no longer help.',
    effort: 'Two to four days, one engineer',
    days: { low: 2, high: 4 },
    ifPass: 'Ship it; a new one needs its description and a handful of examples.',
    ifFail: 'Among the examples of the one at hand, retrieve those that resemble the input.',
  },
  {
    id: 'few-shot-of-today',
    phase: 'experiment',
    ...ofPrompts,
    inPlaceOf: {
      steps: ['try-few-shot'],
      when: {
        any: [
          { question: 'example-coverage', is: 'other-kind' },
          { question: 'rule-change', is: 'often' },
        ],
      },
    },
    do: 'Choose three to sixteen examples of real use, judge each again by the rules that hold today, correct or drop it, and put the rules and those examples into the prompt.',
    metric: 'Your measure on a test set that was judged by the rules that hold today.',
    baseline: 'The rules alone, without examples.',
    stopRule: 'Stop when more examples or other selections no longer help.',
    effort: 'One to three days, somebody who knows the rules',
    days: { low: 1, high: 3 },
    ifPass:
      'Ship it, and note which rule each example shows: when a rule changes, its examples change the same day.',
    ifFail: 'Leave the examples out, and sharpen the rules where the mistakes are.',
  },
  {
    id: 'search-entries',
    phase: 'experiment',
    ...ofRetrieval,
    inPlaceOf: { steps: ['try-rag'], when: { question: 'look-up', is: 'catalogue' } },
    do: 'Index each entry of the list (tool, category, code or product) whole, with its name, description and other wordings, search by words and by meaning together, and let the model choose among the best ten to thirty.',
    metric:
      'First how often the right entry is among those shown, then your measure on the test set with the search and with the right entry put among others by hand.',
    baseline: 'The same prompt with the whole list, if it fits, and with names alone.',
    stopRule:
      'Stop improving the search when choosing among the hits is as good as choosing from a list made by hand.',
    effort: 'Three days to two weeks, one engineer',
    days: { low: 3, high: 10 },
    ifPass: 'Ship it; a new entry needs its description and nothing else.',
    ifFail:
      'If the right entry was not shown, add wordings to its description or show more entries; if it was shown and not chosen, say in the descriptions what tells like entries apart.',
  },
] as const satisfies readonly WrittenStep[];
