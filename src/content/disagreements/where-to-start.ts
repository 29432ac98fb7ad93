import type { Disagreement } from '../../model/rule';

/** Contradictions about what to try first and what tuning can do at all. */
export const whereToStartDisagreements: Disagreement[] = [
  {
    id: 'c1-prompt-first',
    title: 'Start with prompts, or is prompting obsolete?',
    sides: [
      {
        says: 'Test a prompted model first; climb only when it falls short.',
        sources: [
          { source: 'bantilan-2023', heuristic: 21, at: 'L96' },
          { source: 'signalfire-2023', heuristic: 37, at: 'L36-38' },
          { source: 'menon-2023', heuristic: 76, at: 'L38-46' },
          { source: 'ravenscroft-2024', heuristic: 101, at: 'L40' },
        ],
      },
      {
        says: 'Handwritten prompts are a stopgap that trained soft prompts replace.',
        sources: [{ source: 'plum-2024', heuristic: 67, at: 'L24-26' }],
      },
    ],
    measured:
      'A large provider finds prompting often enough by itself for summarising, translating and writing code. Soft prompts, the replacement on offer, trail LoRA far behind on a 3B model: 34.3 against 47.8 % in the better setting.',
    measuredBy: [
      { source: 'openai-accuracy-guide', at: 'prompt engineering' },
      { source: 'peft-benchmark-2026', at: 'prompt tuning and LoRA rows' },
    ],
    resolution:
      'Prompt first. The article that calls prompting obsolete sells the replacement; its point counts where the prompt is long and the special cases are many.',
    considerations: ['prompt-first', 'prompting-is-a-stopgap'],
  },
  {
    id: 'c2-new-capability',
    title: 'Can tuning add what no model can do?',
    sides: [
      {
        says: 'A capability that is missing in big models will not come from tuning.',
        sources: [{ source: 'signalfire-2023', heuristic: 45, at: 'L60' }],
      },
      {
        says: 'Tuning can instil a skill, and is for tasks that models have hardly seen.',
        sources: [
          { source: 'signalfire-2023', heuristic: 46, at: 'L69' },
          { source: 'bantilan-2023', heuristic: 25, at: 'L100' },
          { source: 'bantilan-2023', heuristic: 27, at: 'L104' },
        ],
      },
    ],
    measured:
      'Facts: retrieval beats tuning for old and new ones, and the new facts that tuning does teach raise invention. Skills: a tuned 7B model adds and subtracts large numbers almost without error, and multiplies once the data shows the steps.',
    measuredBy: [
      { source: 'ovadia-2023', at: 'abstract' },
      { source: 'gekhman-2024', at: 'abstract' },
      { source: 'goat-2023', at: 'abstract' },
    ],
    resolution:
      'Keep knowledge and behaviour apart. Facts go into the context. A narrow skill that can be broken into steps can be tuned in, with data that shows the steps; otherwise use another model.',
    considerations: [
      'missing-capability-is-not-tuned-in',
      'narrow-skill-can-be-taught-by-decomposition',
      'knowledge-is-not-behaviour',
    ],
  },
  {
    id: 'c6-small-models',
    title: 'A small model: tune it at once, or prompt it first?',
    sides: [
      {
        says: 'Small models hardly follow prompts; tuning is the better start.',
        sources: [{ source: 'signalfire-2023', heuristic: 31, at: 'L14' }],
      },
      {
        says: 'Try prompts before any tuning, whatever the model.',
        sources: [{ source: 'menon-2023', heuristic: 76, at: 'L38-46' }],
      },
      {
        says: 'Today even 8B models do unseen tasks well without examples.',
        sources: [{ source: 'ravenscroft-2024', heuristic: 84, at: 'L12' }],
      },
    ],
    measured:
      'Tuning gains most where the prompted model is weakest: over 31 tasks the score of prompted GPT-4 and the greatest gain from tuning correlate at -0.79.',
    measuredBy: [{ source: 'lora-land-2024', at: 'Fig. 8' }],
    resolution:
      'Always spend an hour on a zero-shot baseline. Lean to tuning when the model is small, the task narrow and examples are at hand, all three.',
    considerations: ['small-models'],
  },
  {
    id: 'c10-how-many-examples',
    title: 'How many examples does tuning need?',
    sides: [
      {
        says: 'About a hundred handmade pairs.',
        sources: [{ source: 'plum-2024', heuristic: 64, at: 'L18' }],
      },
      {
        says: 'Plenty, or a very large set.',
        sources: [
          { source: 'signalfire-2023', heuristic: 30, at: 'L13' },
          { source: 'ravenscroft-2024', heuristic: 98, at: 'L38' },
        ],
      },
      {
        says: 'A small set is enough for a classifier on frozen features.',
        sources: [{ source: 'signalfire-2023', heuristic: 48, at: 'L79-81' }],
      },
      {
        says: 'Tens of thousands, written by a stronger model.',
        sources: [{ source: 'signalfire-2023', heuristic: 60, at: 'L134' }],
      },
    ],
    measured:
      'Providers start at 10 (gains at 50 to 100) or at 100. A sentence encoder with a small head does with 8 a class. A thousand curated examples set a style. With many labels, tuning may need thousands to reach examples in the prompt. Over 31 tasks the number of rows says nothing about the gain (r = -0.03).',
    measuredBy: [
      { source: 'openai-sft-guide', at: 'data set size' },
      { source: 'google-gemini-tuning', at: 'training data set' },
      { source: 'setfit-2022', at: 'results' },
      { source: 'lima-2023', at: 'abstract' },
      { source: 'bertsch-2024', at: 'released result files' },
      { source: 'lora-land-2024', at: 'Fig. 8' },
    ],
    resolution:
      'One scale by method and by the number of labels: 8 a class for a small head, 50 to 100 to begin tuning, a thousand good ones for style, more where labels are many. Quality before number.',
    considerations: [
      'examples-for-tuning',
      'too-few-examples-to-train',
      'small-sets-suit-a-small-head',
    ],
  },
  {
    id: 'c13-imitation',
    title: 'Does imitating a strong model work?',
    sides: [
      {
        says: 'A student of a strong model seems to catch up with it.',
        sources: [{ source: 'signalfire-2023', heuristic: 60, at: 'L134' }],
      },
      {
        says: 'It copies the style, not the facts.',
        sources: [{ source: 'signalfire-2023', heuristic: 33, at: 'L136' }],
      },
      {
        says: 'With step-by-step explanations the gain is real.',
        sources: [{ source: 'signalfire-2023', heuristic: 34, at: 'L138' }],
      },
    ],
    measured:
      'Broad imitation closes little or no gap on tasks that its data does not cover. Detailed explanations more than double a plain student on hard reasoning, and a 770M student taught with rationales beats a prompted 540B model on one benchmark. Distilled for one task, a student beats its teacher.',
    measuredBy: [
      { source: 'false-promise-2023', at: 'abstract' },
      { source: 'orca-2023', at: 'abstract' },
      { source: 'distilling-step-by-step-2023', at: 'abstract' },
      { source: 'universalner-2023', at: 'abstract' },
    ],
    resolution:
      'Judge distillation by how rich the traces are and how well they cover the task: good for a narrow task or with explanations, poor for broad answers-only imitation.',
    considerations: ['imitation-limits', 'teacher-traces'],
  },
];
