import type { QuestionEntry } from '../../model/question';

/** What a model could be taught with: data, how many kinds they cover, comparisons, a stronger model. */
export const sharpenTeachingQuestions = [
  {
    id: 'data-kinds',
    slot: 14,
    section: 'data',
    asked: 'sharpen',
    kind: 'multi',
    text: 'Which kinds of data do you have?',
    short: 'Kinds of data',
    help: 'Tick everything you have now and may use. What you could collect later does not count.',
    why: 'The kind of data decides what a model can learn from it: how a text sounds, how a task is done, or which output people like better.',
    example:
      'Ten years of case notes, and thumbs up or down on last month’s drafts: documents, and comparisons.',
    noneLabel: 'None of these',
    options: [
      {
        id: 'raw-text',
        slot: 1,
        label: 'Documents',
        help: 'Text from your field or in the style you want, without labels or outputs.',
        phrase: 'you have documents',
      },
      {
        id: 'pairs',
        slot: 2,
        label: 'Inputs with the outputs you want',
        help: 'Labels, corrected drafts, filled-in forms, each with what they were made from.',
        phrase: 'you have input-output pairs',
      },
      {
        id: 'preferences',
        slot: 3,
        label: 'Comparisons or votes',
        help: 'Which of two outputs was better, or thumbs up and down.',
        phrase: 'you have preferences',
      },
    ],
  },
  {
    id: 'example-coverage',
    slot: 43,
    section: 'data',
    asked: 'sharpen',
    kind: 'choice',
    text: 'How many checked examples do you have of the rarest kind of case that has to be right?',
    short: 'Examples per kind',
    help: 'Count examples that a person has checked and that look like real use. For labels, count each label and take the rarest that matters. For written outputs, count each kind of request; fewer than 50 in all is a handful. Leave out your test set. If most of your examples are of another kind, choose that, however many there are.',
    why: 'A model that learns from examples is weakest where it has seen the fewest, so the smallest pile says more than the total.',
    example:
      'Of 4,000 checked tickets, 60 are about fraud, the rarest label that must be right: 21 to 100.',
    findOut:
      'Sort the examples by kind and count the smallest pile. Then put twenty of them, picked at random, next to twenty inputs from last week.',
    // No good examples at all leaves none of the rarest kind.
    implied: [{ when: { question: 'labelled-examples', atMost: 0 }, answer: 'none' }],
    options: [
      {
        id: 'none',
        slot: 1,
        label: 'None',
        help: 'Not a single one of that kind, checked or not.',
        phrase: 'no checked examples of the rarest kind',
      },
      {
        id: 'handful',
        slot: 2,
        label: '1 to 20, a handful',
        help: 'You could read them all in one go. Fewer than 50 written outputs in all count here too.',
        phrase: '1 to 20 checked examples of the rarest kind',
      },
      {
        id: 'tens',
        slot: 3,
        label: '21 to 100',
        help: 'A few dozen, even of the rarest kind.',
        phrase: '21 to 100 checked examples of the rarest kind',
      },
      {
        id: 'hundreds',
        slot: 4,
        label: 'More than 100',
        help: 'For every kind that matters.',
        phrase: 'more than 100 checked examples of every kind',
      },
      {
        id: 'other-kind',
        slot: 5,
        label: 'Many, but of another kind',
        help: 'Unchecked, invented, written by rules or a model, from another source, language, period or version, or easier than real use.',
        phrase: 'many examples, but unchecked or unlike real use',
      },
    ],
  },
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
