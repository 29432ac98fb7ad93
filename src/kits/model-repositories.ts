/** Where weights are published, and what LLaMA-Factory calls the chat template of the family. */
export interface ModelRepository {
  readonly repository: string;
  readonly template: string;
}

/**
 * Repositories by the id that the catalogue gives a model: only those whose name is certain. For every
 * other model the kit leaves the choice open.
 */
const repositories: Readonly<Record<string, ModelRepository>> = {
  'llama-3-1-8b': { repository: 'meta-llama/Llama-3.1-8B-Instruct', template: 'llama3' },
  'llama-3-1-70b': { repository: 'meta-llama/Llama-3.1-70B-Instruct', template: 'llama3' },
  'llama-3-1-405b': { repository: 'meta-llama/Llama-3.1-405B-Instruct', template: 'llama3' },
  'llama-3-2-1b': { repository: 'meta-llama/Llama-3.2-1B-Instruct', template: 'llama3' },
  'llama-3-2-3b': { repository: 'meta-llama/Llama-3.2-3B-Instruct', template: 'llama3' },
  'llama-3-3-70b': { repository: 'meta-llama/Llama-3.3-70B-Instruct', template: 'llama3' },
  'qwen3-0-6b': { repository: 'Qwen/Qwen3-0.6B', template: 'qwen3' },
  'qwen3-4b': { repository: 'Qwen/Qwen3-4B', template: 'qwen3' },
  'qwen3-8b': { repository: 'Qwen/Qwen3-8B', template: 'qwen3' },
  'qwen3-14b': { repository: 'Qwen/Qwen3-14B', template: 'qwen3' },
  'qwen3-32b': { repository: 'Qwen/Qwen3-32B', template: 'qwen3' },
  'gemma-2-9b': { repository: 'google/gemma-2-9b-it', template: 'gemma2' },
  'gemma-3-4b': { repository: 'google/gemma-3-4b-it', template: 'gemma3' },
  'gemma-3-12b': { repository: 'google/gemma-3-12b-it', template: 'gemma3' },
  'gemma-3-27b': { repository: 'google/gemma-3-27b-it', template: 'gemma3' },
  'gpt-oss-20b': { repository: 'openai/gpt-oss-20b', template: 'gpt_oss' },
  'gpt-oss-120b': { repository: 'openai/gpt-oss-120b', template: 'gpt_oss' },
};

export function repositoryOf(model: string): ModelRepository | undefined {
  return Object.hasOwn(repositories, model) ? repositories[model] : undefined;
}
