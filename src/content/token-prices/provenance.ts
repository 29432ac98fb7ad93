// Where the token prices were read.

export const gpt6 = {
  source: { title: 'codexometer 0.18.4, the LiteLLM blog and PromptFuel, which agree' },
  secondary: true,
} as const;
export const promptfuel = { source: { title: 'PromptFuel, price list' }, secondary: true } as const;
export const codexwatch = {
  source: { title: 'codex-token-watch 0.3.3' },
  secondary: true,
} as const;
export const simon = {
  source: { title: 'Willison, llm-prices', url: 'https://github.com/simonw/llm-prices' },
  secondary: true,
} as const;
export const llmprices = {
  source: { title: 'Willison, llm-prices at 723ef0b', url: 'https://github.com/simonw/llm-prices' },
  secondary: true,
} as const;
export const anthropic = {
  source: { title: 'Anthropic, price page', url: 'https://platform.claude.com' },
  secondary: false,
} as const;
export const together = {
  source: { title: 'API Evangelist, Together AI price list' },
  secondary: true,
} as const;

export const tinker = {
  source: { title: 'API Evangelist, Thinking Machines price list' },
  secondary: true,
} as const;

/** Prompts above 272,000 tokens cost twice as much to read and half as much again to answer. */
export const longOpenAi = { aboveTokens: 272_000, inputFactor: 2, outputFactor: 1.5 } as const;
