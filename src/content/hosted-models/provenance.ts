// Where the context windows of hosted models were read.

export const runware = {
  source: { title: 'Runware, model pages', url: 'https://runware.ai/docs' },
  secondary: true,
} as const;
export const vercel = {
  source: { title: 'Vercel, AI gateway model pages', url: 'https://vercel.com/ai-gateway/models' },
  secondary: true,
} as const;
export const bedrockCard = {
  source: {
    title: 'AWS, Bedrock model card of GPT-6.1 Terra; the input limit from a mirror',
    url: 'https://docs.aws.amazon.com/bedrock',
  },
  secondary: false,
} as const;
export const openAi = {
  source: {
    title: 'OpenAI, model page of GPT-6.2 Sol',
    url: 'https://developers.openai.com/api/docs/models/gpt-6.2-sol.md',
  },
  secondary: false,
} as const;
export const modelsDev = {
  source: { title: 'models.dev at f3fc692', url: 'https://github.com/anomalyco/models.dev' },
  secondary: true,
} as const;
export const anthropic = {
  source: { title: 'Anthropic, model overview', url: 'https://platform.claude.com' },
  secondary: false,
} as const;
export const gemini = {
  source: { title: 'Google, Gemini model pages', url: 'https://ai.google.dev/gemini-api/docs' },
  secondary: false,
} as const;
export const vertex = {
  source: { title: 'Google Cloud, model page (preview)', url: 'https://docs.cloud.google.com' },
  secondary: false,
} as const;
export const deepseek = {
  source: {
    title: 'DeepSeek, models and pricing; the copy shows the version of 2026-10-17',
    url: 'https://api-docs.deepseek.com/quick_start/pricing',
  },
  secondary: false,
} as const;
export const mistral = {
  source: {
    title: 'Mistral, platform documentation at 222f4ba',
    url: 'https://github.com/mistralai/platform-docs-public',
  },
  secondary: false,
} as const;
export const nova = {
  source: {
    title: 'AWS, Nova guide, customisation',
    url: 'https://docs.aws.amazon.com/nova/latest/userguide/customization.html',
  },
  secondary: false,
} as const;
export const genaiPrices = {
  asOf: '2026-09-23',
  source: {
    title: 'Pydantic, genai-prices 0.1.8, as released on 2026-09-23',
    url: 'https://github.com/pydantic/genai-prices',
  },
  secondary: true,
} as const;
export const bifrost = {
  source: {
    title: 'Bifrost model library',
    url: 'https://www.getmaxim.ai/bifrost/model-library/compare/mistral/mistral-large-4.md',
  },
  secondary: true,
} as const;
