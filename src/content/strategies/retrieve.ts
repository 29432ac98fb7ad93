import type { Strategy } from '../../model/strategy';
import type { FamilyId } from '../families';

/** Retrieval and long context: what the prompt carries changes with the content or the input. */
export const retrieveStrategies = [
  {
    id: 'whole-content',
    gives: 'facts',
    slot: 10,
    family: 'retrieve',
    rung: 10,
    name: 'Whole content in a cached prompt',
    verdict: 'Put the whole content into a cached prompt',
    says: 'All reference content goes with every request, at the front of the prompt, where the provider can cache it.',
    needs:
      'Content that fits the context window with room to spare, and a provider or server with prompt caching. Anthropic advises this below about 200,000 tokens.',
    tags: ['context', 'long-prompt'],
  },
  {
    id: 'dynamic-few-shot',
    gives: 'examples',
    slot: 12,
    family: 'retrieve',
    rung: 12,
    name: 'Dynamic few-shot prompt',
    verdict: 'Retrieve the most similar examples into each prompt',
    says: 'For each input, a similarity search picks the stored examples most like it and puts them into the prompt.',
    needs:
      'A pool of good examples, an embedding model, a small index, and an engineer for some days. No training.',
    tags: ['context', 'examples-in-prompt'],
  },
  {
    id: 'many-shot',
    gives: 'examples',
    slot: 13,
    family: 'retrieve',
    rung: 13,
    name: 'Many-shot prompt',
    verdict: 'Put hundreds of examples into the prompt',
    says: 'A long prompt holds hundreds or thousands of examples and is sent with every request.',
    needs:
      'Some hundreds of examples, a model with a long context window, and requests that may be slow and expensive. Prompt caching helps.',
    tags: ['context', 'long-prompt', 'examples-in-prompt'],
    dominatedBy: {
      strategy: 'dynamic-few-shot',
      grade: 'measured',
      because:
        'On five sets of labelled texts (one 7B model) 10 to 200 examples retrieved for each input did as well as 1,500 to 2,000 picked at random, with prompts a tenth as long or less. Other tasks were not measured this way; without a search index many examples are the simpler way.',
      sources: [
        {
          source: 'bertsch-2024',
          at: 'derived from the released result files: retrieved against random examples, five data sets',
        },
        { source: 'ravenscroft-2024', heuristic: 92, at: 'L24' },
      ],
    },
  },
  {
    id: 'rag',
    gives: 'facts',
    slot: 14,
    family: 'retrieve',
    rung: 14,
    name: 'Retrieval-augmented generation',
    verdict: 'Retrieve the relevant content into each prompt',
    says: 'A search finds the passages or entries that fit the request; the model answers from them and can name them.',
    needs:
      'Content that can be indexed and kept up to date, a search index, an embedding model, and an engineer for some weeks. No training.',
    tags: ['context'],
  },
] as const satisfies readonly (Strategy & { readonly family: FamilyId })[];
