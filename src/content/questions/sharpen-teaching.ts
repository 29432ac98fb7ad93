import type { QuestionEntry } from '../../model/question';

/** What a model could be taught with: comparisons, a stronger model. */
export const sharpenTeachingQuestions = [
  {
    id: 'judgement-pairs',
    slot: 49,
    section: 'data',
    asked: 'sharpen',
    kind: 'choice',
    text: 'For one input, do you have a better and a worse output, or could people make such pairs?',
    short: 'Better and worse pairs',
    help: 'Think of at least about a hundred pairs. If you have both pairs and reactions, choose by what you would train on.',
    why: 'Pairs say what to avoid as well as what to do. What they are worth depends on who chose, and on what differs between the two.',
    example:
      'For each summary, editors can write the tempting wrong conclusion next to the right one: yes, by people, with the mistake that must go.',
    findOut:
      'Write ten such pairs. Ask a colleague which output is better, and whether the difference is the one that matters.',
    options: [
      {
        id: 'none',
        slot: 1,
        label: 'No',
        help: 'There are no such pairs, and people could not make them.',
        phrase: 'no pairs of better and worse outputs',
      },
      {
        id: 'people-contrast',
        slot: 2,
        label: 'Yes, by people, with the mistake that must go',
        help: 'The worse one is exactly the tempting mistake that you want to get rid of.',
        phrase: 'people make pairs with the mistake that must go',
      },
      {
        id: 'model-or-style',
        slot: 3,
        label: 'Yes, chosen by a model or for style',
        help: 'A model chose the better one, or the two differ mainly in style, or an exact right answer is known anyway.',
        phrase: 'pairs are chosen by a model or for style',
      },
      {
        id: 'reactions',
        slot: 4,
        label: 'Only reactions in bulk',
        help: 'Votes, clicks, skips, acceptances.',
        phrase: 'only reactions in bulk',
      },
    ],
  },
  {
    id: 'teacher',
    slot: 22,
    section: 'model',
    asked: 'sharpen',
    kind: 'choice',
    text: 'Is there a stronger model that could teach a smaller one?',
    short: 'A teacher model',
    help: 'Judge by what it does with your own inputs. Whether its terms allow teaching is a separate question.',
    why: 'What a stronger model writes can serve as training data, and its value depends on how much it shows.',
    example:
      'A large model sorts the claims well, and the experts accept the reasons it gives: explanations as well.',
    findOut:
      'Give twenty of your inputs to the strongest model that you can reach, and read what it writes.',
    options: [
      {
        id: 'none',
        slot: 1,
        label: 'No',
        help: 'No model does the task well enough to be copied.',
        phrase: 'no teacher model',
      },
      {
        id: 'answers',
        slot: 2,
        label: 'Yes, with good answers',
        help: 'Its final answers are good; how it got there is hidden or unreliable.',
        phrase: 'a teacher with good answers',
      },
      {
        id: 'explanations',
        slot: 3,
        label: 'Yes, with explanations as well',
        help: 'It also writes out good steps that lead to the answer.',
        phrase: 'a teacher with good explanations',
      },
    ],
  },
] as const satisfies readonly QuestionEntry[];
