// Where the weights of models are published. Every name was seen at a source, and says at which; a
// model that is not here has to be named by the reader, and no name is ever made up.

/** Where weights are published, and what LLaMA-Factory calls the chat template of the family. */
export interface ModelRepository {
  /** The model that answers instructions. */
  readonly repository: string;
  /** The one that was never tuned to answer, for reading on raw text; absent where none was seen. */
  readonly base?: string;
  readonly template: string;
  /** File in which the names stand. */
  readonly source: string;
  /** Day of that file's commit. */
  readonly on: string;
}

/** LLaMA-Factory's list of models, with the template of each. */
const listed = (repository: string, template: string, base?: string): ModelRepository => ({
  repository,
  ...(base === undefined ? {} : { base }),
  template,
  source: 'hiyouga/LLaMA-Factory@ff6d4d1 src/llamafactory/extras/constants.py',
  on: '2026-08-18',
});
const qwen25 = (size: string) =>
  listed(`Qwen/Qwen2.5-${size}-Instruct`, 'qwen', `Qwen/Qwen2.5-${size}`);
const qwen3 = (size: string) => listed(`Qwen/Qwen3-${size}`, 'qwen3', `Qwen/Qwen3-${size}-Base`);
const llama31 = (size: string) =>
  listed(
    `meta-llama/Meta-Llama-3.1-${size}-Instruct`,
    'llama3',
    `meta-llama/Meta-Llama-3.1-${size}`,
  );
const llama32 = (size: string) =>
  listed(`meta-llama/Llama-3.2-${size}-Instruct`, 'llama3', `meta-llama/Llama-3.2-${size}`);
const gemma3 = (size: string) =>
  listed(`google/gemma-3-${size}-it`, 'gemma3', `google/gemma-3-${size}-pt`);

/** Repositories by the id that the catalogue gives a model. */
export const repositories: Readonly<Record<string, ModelRepository>> = {
  'llama-2-7b': listed('meta-llama/Llama-2-7b-chat-hf', 'llama2'),
  'llama-2-13b': listed('meta-llama/Llama-2-13b-chat-hf', 'llama2'),
  'llama-2-70b': listed('meta-llama/Llama-2-70b-chat-hf', 'llama2'),
  'llama-3-1-8b': {
    ...llama31('8B'),
    repository: 'meta-llama/Llama-3.1-8B-Instruct',
    source:
      'huggingface/trl@f2cd577 docs/source/grpo_trainer.md; template and base as LLaMA-Factory lists them',
    on: '2026-07-24',
  },
  'llama-3-1-70b': llama31('70B'),
  'llama-3-1-405b': llama31('405B'),
  'llama-3-2-1b': llama32('1B'),
  'llama-3-2-3b': llama32('3B'),
  'llama-3-3-70b': listed('meta-llama/Llama-3.3-70B-Instruct', 'llama3'),
  'llama-4-scout': listed('meta-llama/Llama-4-Scout-17B-16E-Instruct', 'llama4'),
  'llama-4-maverick': listed('meta-llama/Llama-4-Maverick-17B-128E-Instruct', 'llama4'),
  'mistral-7b-v0-1': listed(
    'mistralai/Mistral-7B-Instruct-v0.1',
    'mistral',
    'mistralai/Mistral-7B-v0.1',
  ),
  'phi-4': listed('microsoft/phi-4', 'phi4'),
  'qwen2-5-0-5b': qwen25('0.5B'),
  'qwen2-5-3b': qwen25('3B'),
  'qwen2-5-7b': qwen25('7B'),
  'qwen2-5-14b': qwen25('14B'),
  'qwen2-5-32b': qwen25('32B'),
  'qwen2-5-72b': qwen25('72B'),
  'qwen3-0-6b': qwen3('0.6B'),
  'qwen3-4b': qwen3('4B'),
  'qwen3-8b': qwen3('8B'),
  'qwen3-14b': qwen3('14B'),
  'qwen3-32b': listed('Qwen/Qwen3-32B', 'qwen3'),
  'qwen3-5-4b': listed('Qwen/Qwen3.5-4B', 'qwen3_5', 'Qwen/Qwen3.5-4B-Base'),
  'qwen3-5-9b': listed('Qwen/Qwen3.5-9B', 'qwen3_5', 'Qwen/Qwen3.5-9B-Base'),
  'qwen3-5-27b': listed('Qwen/Qwen3.5-27B', 'qwen3_5'),
  'qwen3-5-35b-a3b': listed('Qwen/Qwen3.5-35B-A3B', 'qwen3_5', 'Qwen/Qwen3.5-35B-A3B-Base'),
  'qwen3-5-122b-a10b': listed('Qwen/Qwen3.5-122B-A10B', 'qwen3_5'),
  'qwen3-5-397b-a17b': listed('Qwen/Qwen3.5-397B-A17B', 'qwen3_5'),
  'gemma-2-9b': listed('google/gemma-2-9b-it', 'gemma2', 'google/gemma-2-9b'),
  'gemma-3-4b': gemma3('4b'),
  'gemma-3-12b': gemma3('12b'),
  'gemma-3-27b': gemma3('27b'),
  'gemma-4-26b-a4b': listed('google/gemma-4-26B-A4B-it', 'gemma4'),
  'gemma-4-31b': listed('google/gemma-4-31B-it', 'gemma4'),
  'gpt-oss-20b': listed('openai/gpt-oss-20b', 'gpt_oss'),
  'gpt-oss-120b': listed('openai/gpt-oss-120b', 'gpt_oss'),
};

/** Undefined where nobody saw the name of a repository. */
export function repositoryOf(model: string): ModelRepository | undefined {
  return Object.hasOwn(repositories, model) ? repositories[model] : undefined;
}

/** A small model that turns text into vectors or labels, with where its name was seen. */
export interface Encoder {
  readonly repository: string;
  /** Longest text that it reads, in tokens; absent where that was not read. */
  readonly tokens?: number;
  /** What has to stand before a question and before a text that is searched. */
  readonly marks?: { readonly query: string; readonly passage: string };
  /**
   * Parameters that compute on each token: those of the blocks, 12 · layers · width² by the model's
   * configuration; of ModernBERT all that its authors count, embedding included.
   */
  readonly computing?: number;
  readonly source: string;
  readonly on: string;
}

const sentences = 'UKPLab/sentence-transformers@85ec645';
/** The token limits are `max_position_embeddings` in the models' configurations. */
export const encoders: Readonly<
  Record<
    'english' | 'multilingual' | 'englishVectors' | 'multilingualVectors' | 'reranker',
    Encoder
  >
> = {
  english: {
    repository: 'answerdotai/ModernBERT-base',
    computing: 149e6,
    tokens: 8192,
    source: 'AnswerDotAI/ModernBERT@8c57a0f examples/evaluate_st.py',
    on: '2025-02-20',
  },
  multilingual: {
    repository: 'FacebookAI/xlm-roberta-base',
    computing: 12 * 12 * 768 ** 2,
    tokens: 512,
    source: 'huggingface.co/FacebookAI/xlm-roberta-base, its list of files',
    on: '2026-11-29',
  },
  englishVectors: {
    repository: 'sentence-transformers/all-MiniLM-L6-v2',
    computing: 12 * 6 * 384 ** 2,
    source: `${sentences} docs/sentence_transformer/pretrained_models.md`,
    on: '2025-10-22',
  },
  multilingualVectors: {
    repository: 'intfloat/multilingual-e5-small',
    computing: 12 * 12 * 384 ** 2,
    marks: { query: 'query: ', passage: 'passage: ' },
    source: `${sentences} docs/sentence_transformer/usage/efficiency.rst, and its README on computing embeddings for the marks`,
    on: '2025-10-22',
  },
  reranker: {
    repository: 'cross-encoder/ms-marco-MiniLM-L6-v2',
    source: `${sentences} README.md`,
    on: '2025-10-22',
  },
};
