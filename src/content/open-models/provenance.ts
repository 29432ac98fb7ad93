// Where the sizes, context windows and licences of the open models were read.

/** Shapes of the models that have one. */
export const litgpt = {
  asOf: '2026-11-21',
  source: {
    title: 'LitGPT, litgpt/config.py at 2685705',
    url: 'https://github.com/Lightning-AI/litgpt',
  },
  secondary: false,
} as const;

export const metaLlama = {
  source: {
    title: 'Meta, llama-models at a9c89c4, model cards and licences',
    url: 'https://github.com/meta-llama/llama-models',
  },
  secondary: false,
} as const;
export const mistralDocs = {
  source: {
    title: 'Mistral, platform documentation at 222f4ba',
    url: 'https://github.com/mistralai/platform-docs-public',
  },
  secondary: false,
} as const;
export const qwen25 = {
  source: {
    title: 'Qwen2.5 README and documentation at ede72b1',
    url: 'https://github.com/QwenLM/Qwen3',
  },
  secondary: false,
} as const;
export const qwen25hf = {
  source: { title: 'Licence file of Qwen2.5-3B', url: 'https://huggingface.co/Qwen/Qwen2.5-3B' },
  secondary: true,
} as const;
export const qwen3 = {
  source: {
    title: 'Qwen3 README and Technical Report, Table 1',
    url: 'https://github.com/QwenLM/Qwen3',
  },
  secondary: false,
} as const;
export const scancode = {
  source: {
    title: 'ScanCode LicenseDB at 053a651, copy of the licence text',
    url: 'https://github.com/aboutcode-org/scancode-licensedb',
  },
  secondary: true,
} as const;
export const gemma2 = {
  source: {
    title: 'Google, gemma_pytorch at 014acb7, gemma/config.py',
    url: 'https://github.com/google/gemma_pytorch',
  },
  secondary: false,
} as const;
export const phi4 = {
  source: { title: 'Model page of phi-4', url: 'https://huggingface.co/microsoft/phi-4' },
  secondary: false,
} as const;
export const phi4context = {
  source: {
    title: 'Modular model pages, citing the model card of phi-4',
    url: 'https://builds.modular.com',
  },
  secondary: true,
} as const;

export const gemma4 = {
  source: { title: 'Google, Gemma documentation', url: 'https://ai.google.dev/gemma/docs/core' },
  secondary: false,
} as const;
export const gemma4licence = {
  source: {
    title: 'Google, LiteRT-LM documentation of Gemma 4',
    url: 'https://ai.google.dev/edge/litert-lm/models/gemma-4',
  },
  secondary: false,
} as const;
export const modelsDev = {
  source: { title: 'models.dev at f3fc692', url: 'https://github.com/anomalyco/models.dev' },
  secondary: true,
} as const;
export const qwen36 = {
  source: {
    title: 'Qwen3.6 README at 3fe6331, for Qwen3.5 as well',
    url: 'https://github.com/QwenLM/Qwen3.6',
  },
  secondary: false,
} as const;
export const qwen38 = {
  source: {
    title: 'Xinference, built-in model Qwen3.8',
    url: 'https://inference.readthedocs.io/en/latest/models/builtin/llm/qwen3.8.html',
  },
  secondary: true,
} as const;
export const qwen38licence = {
  source: {
    title: 'Licence file of Qwen3.8-27B, as several repositories cite it',
    url: 'https://huggingface.co/Qwen/Qwen3.8-27B/blob/main/LICENSE',
  },
  secondary: true,
} as const;
export const gptOss = {
  source: { title: 'OpenAI, gpt-oss at 7b58334', url: 'https://github.com/openai/gpt-oss' },
  secondary: false,
} as const;
export const kimiK2 = {
  source: {
    title: 'Moonshot AI, Kimi-K2 README at 11062d1',
    url: 'https://github.com/MoonshotAI/Kimi-K2',
  },
  secondary: false,
} as const;
export const kimiK3 = {
  source: {
    title: 'SuperQode, release notes 0.2.55, on the weights of Kimi K3',
    url: 'https://github.com/superagenticai/superqode/releases/tag/v0.2.55',
  },
  secondary: true,
} as const;
export const kimiK3licence = {
  source: {
    title: 'Licence file of Kimi K3, as several repositories cite it',
    url: 'https://huggingface.co/moonshotai/Kimi-K3/blob/main/LICENSE',
  },
  secondary: true,
} as const;
export const glm5 = {
  source: { title: 'Z.ai, GLM-5 README at 1a977a8', url: 'https://github.com/zai-org/GLM-5' },
  secondary: false,
} as const;
export const glm5licence = {
  source: {
    title: 'Apidog, What is GLM-5.2',
    url: 'https://dev.to/yusuf_khalidd/m-hw-glm-52-4c2b',
  },
  secondary: true,
} as const;
export const openRouter = {
  source: {
    title: 'OpenRouter, model page of DeepSeek V4 Flash',
    url: 'https://openrouter.ai/deepseek/deepseek-v4-flash/api',
  },
  secondary: true,
} as const;
export const deepseekV4 = {
  source: {
    title: 'Awesome-AITools, DeepSeek-V4 in detail',
    url: 'https://github.com/ikaijua/Awesome-AITools/discussions/1096',
  },
  secondary: true,
} as const;
export const modernBert = {
  source: {
    title: 'Answer.AI, model card of ModernBERT',
    url: 'https://huggingface.co/answerdotai/ModernBERT-base',
  },
  secondary: false,
} as const;
export const debertaV3 = {
  source: {
    title: 'Microsoft, model card of DeBERTa V3 large',
    url: 'https://huggingface.co/microsoft/deberta-v3-large',
  },
  secondary: false,
} as const;
