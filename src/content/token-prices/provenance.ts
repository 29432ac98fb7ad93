// Where the token prices that were not taken from the kept list were read.

/** The list that `npm run prices` reads; its release day stands where it does not say when a price was checked. */
export const genaiPrices = {
  asOf: '2026-09-23',
  source: {
    title: 'Pydantic, genai-prices 0.1.8, as released on 2026-09-23',
    url: 'https://github.com/pydantic/genai-prices',
  },
  secondary: true,
} as const;

export const promptfuel = {
  source: {
    title: 'PromptFuel, release notes, and Apidog, which agree',
    url: 'https://github.com/TheKrush/PromptFuel/releases',
  },
  secondary: true,
} as const;
export const codexManager = {
  source: {
    title: 'CodexManager 0.4.7, citing the model page of OpenAI',
    url: 'https://github.com/amine123max/Codex-Manager/releases/tag/0.4.7',
  },
  secondary: true,
} as const;
export const openAi = {
  source: {
    title: 'OpenAI, model page of GPT-6.2 Sol',
    url: 'https://developers.openai.com/api/docs/models/gpt-6.2-sol.md',
  },
  secondary: false,
} as const;
export const claudit = {
  source: {
    title: 'claudit 1.9.2, checked against the price page of Anthropic',
    url: 'https://github.com/kurofune/claudit/releases/tag/v1.9.2',
  },
  secondary: true,
} as const;
export const deepseek = {
  source: {
    title: 'DeepSeek, models and pricing',
    url: 'https://api-docs.deepseek.com/quick_start/pricing',
  },
  secondary: false,
} as const;
export const mistralPreview = {
  source: {
    title: 'Bifrost model library, which agrees with what users were billed',
    url: 'https://www.getmaxim.ai/bifrost/llm-cost-calculator/provider/mistral/model/mistral-large-4-0.md',
  },
  secondary: true,
} as const;
export const together = {
  source: { title: 'API Evangelist, Together AI price list' },
  secondary: true,
} as const;
export const tinker = {
  source: { title: 'API Evangelist, Thinking Machines price list' },
  secondary: true,
} as const;
export const tinkerTable = {
  source: {
    title: 'machine, price table in its code, citing the price page of Tinker',
    url: 'https://tangled.org/cameron.stream/machine/blob/main/src/pricing.ts',
  },
  secondary: true,
} as const;

/** Prompts above 272,000 tokens cost twice as much to read and half as much again to answer. */
export const longOpenAi = { aboveTokens: 272_000, inputFactor: 2, outputFactor: 1.5 } as const;
