import type { Disagreement } from '../../model/rule';

/** Contradictions about cost, speed, effort and serving. */
export const costAndOperationDisagreements: Disagreement[] = [
  {
    id: 'c7-examples-in-prompt',
    title: 'Are examples in the prompt wasteful?',
    sides: [
      {
        says: 'The prompt is the least efficient place for them.',
        sources: [{ source: 'plum-2024', heuristic: 68, at: 'L27' }],
      },
      {
        says: 'Many of them rival tuning, and similar ones fetched for each input help.',
        sources: [
          { source: 'ravenscroft-2024', heuristic: 91, at: 'L24' },
          { source: 'menon-2023', heuristic: 78, at: 'L48-56' },
        ],
      },
    ],
    measured:
      'Ten retrieved examples beat 1,500 random ones on Banking77, fifty beat 2,000 on NLU. With long-context models, choosing examples gained little over random ones; where real examples did not fill the context, synthetic ones gained 5 %. A cached prompt reaches its first token 7 to 67 % sooner, the more the longer it is.',
    measuredBy: [
      { source: 'bertsch-2024', at: 'released result files' },
      { source: 'baek-2024', at: 'abstract' },
      { source: 'manyicl-bench-2024', at: 'abstract' },
      { source: 'openai-caching-test', at: 'time to first token' },
    ],
    resolution:
      'It depends on volume and speed. Fetch a few good matches instead of filling the prompt; keep what does not change in a cached prefix.',
    considerations: [
      'examples-in-the-prompt',
      'examples-in-prompt-at-volume',
      'pick-examples-per-request',
      'many-shots-rival-tuning',
    ],
  },
  {
    id: 'c8-prompt-length-latency',
    title: 'How much does a longer prompt slow the answer?',
    sides: [
      {
        says: 'Twice the context takes four times as long; a few hundred words cost seconds.',
        sources: [{ source: 'plum-2024', heuristic: 69, at: 'L28' }],
      },
      {
        says: 'Huge prompts make each call much longer.',
        sources: [{ source: 'ravenscroft-2024', heuristic: 92, at: 'L24' }],
      },
    ],
    measured:
      'From 50 to 100,000 tokens the time to the first token grew in a straight line, 0.20 ms a token and 0.24 at the 95th percentile: 300 words cost about a tenth of a second. Halving a prompt saves 1 to 5 % of the whole; halving the output, half.',
    measuredBy: [
      { source: 'glean-latency', at: 'measurements' },
      { source: 'openai-latency-guide', at: 'fewer input tokens' },
      { source: 'openai-caching-test', at: 'time to first token' },
    ],
    resolution:
      'Linear, and small for short prompts. It matters from tens of thousands of tokens without a cache, and for histories that grow; otherwise shorten the output.',
    considerations: [
      'prompt-length-and-latency',
      'many-examples-take-time',
      'short-prompts-are-fast',
      'conversation-history',
    ],
  },
  {
    id: 'c9-know-how',
    title: 'Does tuning take experts?',
    sides: [
      {
        says: 'It takes a good deal of knowledge and operations.',
        sources: [
          { source: 'bantilan-2023', heuristic: 23, at: 'L99' },
          { source: 'ravenscroft-2024', heuristic: 89, at: 'L18' },
        ],
      },
      {
        says: 'It is becoming easy: low-code services, LoRA, one consumer card.',
        sources: [
          { source: 'bantilan-2023', heuristic: 24, at: 'L99' },
          { source: 'signalfire-2023', heuristic: 32, at: 'L15' },
          { source: 'ravenscroft-2024', heuristic: 88, at: 'L18' },
        ],
      },
    ],
    measured:
      'Services take over training and serving, but fewer of them: OpenAI closes self-serve tuning, Cohere and Mistral have deprecated theirs; Google, Microsoft, Amazon, Together, Fireworks and Tinker still offer it.',
    measuredBy: [
      { source: 'openai-deprecations', at: 'fine-tuning' },
      { source: 'cohere-docs', at: 'deprecation' },
      { source: 'mistral-tuning-deprecated', at: 'fine-tuning' },
      { source: 'together-docs', at: 'supported models' },
      { source: 'fireworks-docs', at: 'introduction' },
      { source: 'bedrock-docs', at: 'custom models' },
      { source: 'tinker-docs', at: 'models' },
    ],
    resolution:
      'It depends on the way: a service takes little, your own training and serving take people who have done it. Whether a service exists is a dated fact.',
    considerations: ['who-can-train', 'managed-tuning-lowers-the-bar'],
  },
  {
    id: 'c14-cost-of-prompting',
    title: 'Is prompting cheap?',
    sides: [
      {
        says: 'Prompting can be costly too.',
        sources: [{ source: 'bantilan-2023', heuristic: 23, at: 'L99' }],
      },
      {
        says: 'It needs little investment.',
        sources: [{ source: 'ravenscroft-2024', heuristic: 99, at: 'L38' }],
      },
    ],
    measured:
      'A run of a prompt optimiser costs from cents to hundreds of dollars. The running cost is requests times tokens times price, and grows with use.',
    measuredBy: [{ source: 'dspy-docs', at: 'optimizers; choosing an optimizer' }],
    resolution:
      'One means running cost, the other cost up front. We count both: little at first, more with every request.',
    considerations: ['running-budget', 'prompt-cost-at-volume', 'examples-in-prompt-at-volume'],
  },
  {
    id: 'c15-adapters-in-one-batch',
    title: 'Can one machine serve several LoRA tasks at once?',
    sides: [
      {
        says: 'Tasks cannot be mixed within one batch.',
        sources: [{ source: 'signalfire-2023', heuristic: 59, at: 'L130' }],
      },
      {
        says: 'One machine serves many of them.',
        sources: [{ source: 'signalfire-2023', heuristic: 58, at: 'L130' }],
      },
    ],
    measured:
      'Servers batch requests for different adapters together; one A100 with 80 GB served 25 adapters of a 7B model, and a research system thousands.',
    measuredBy: [
      { source: 'vllm-docs', at: 'LoRA adapters' },
      { source: 'sglang-docs', at: 'LoRA serving' },
      { source: 's-lora-2023', at: 'abstract' },
      { source: 'lorax-2024', at: 'serving' },
    ],
    resolution: 'The limit is outdated: with many tasks, use adapters on one base.',
    considerations: ['many-tasks'],
  },
  {
    id: 'c16-cost-of-tuning',
    title: 'Is tuning expensive or cheap?',
    sides: [
      {
        says: 'It is costly and heavy on resources.',
        sources: [
          { source: 'bantilan-2023', heuristic: 21, at: 'L96' },
          { source: 'menon-2023', heuristic: 83, at: 'L80' },
        ],
      },
      {
        says: 'It is cheap now, and sometimes cheaper over all.',
        sources: [
          { source: 'ravenscroft-2024', heuristic: 88, at: 'L18' },
          { source: 'menon-2023', heuristic: 75, at: 'L32' },
        ],
      },
    ],
    measured:
      'Tuning a 7B model with LoRA cost under 8 dollars a task on average. Data, evaluation and operation come on top and are not in such figures.',
    measuredBy: [{ source: 'lora-land-2024', at: 'announcement' }],
    resolution:
      'Work out the break-even: the cost of data and training over what each request saves. Below that many requests it is expensive, above it cheap.',
    considerations: ['up-front-budget', 'grounds-for-tuning', 'too-few-requests-to-repay'],
  },
  {
    id: 'c18-complex-or-simple',
    title: 'Is tuning the most complex way, or rather simple?',
    sides: [
      {
        says: 'Tuning is the most complex way to specialise a model.',
        sources: [{ source: 'signalfire-2023', heuristic: 44, at: 'L54' }],
      },
      {
        says: 'The efficient methods are simple: a little surgery and no more.',
        sources: [{ source: 'signalfire-2023', heuristic: 54, at: 'L112' }],
      },
    ],
    measured:
      'The training itself has become a recipe with few settings; what remains hard is the data, the evaluation and the upkeep, since tuning has to be repeated when data or base change.',
    measuredBy: [
      { source: 'trl-lora-docs', at: 'recipe' },
      { source: 'azure-tuning-guide', at: 'considerations' },
    ],
    resolution:
      'As with know-how: simple to run with a recipe or a service, hard to keep right. Our effort includes the upkeep.',
    considerations: ['managed-tuning-lowers-the-bar', 'team-has-trained-before'],
  },
];
