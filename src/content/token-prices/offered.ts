import type { PriceListing } from '../../model/catalogue';

/** OpenAI: prefixes from 1,024 tokens on are cached; half price where requests may wait. */
const openAi = {
  provider: 'OpenAI',
  kind: 'chat',
  cacheMinimumTokens: 1024,
  batchFactor: 0.5,
} as const;

/**
 * Before GPT-5.6, OpenAI charges nothing beyond the input price for writing to the cache
 * (https://developers.openai.com/api/docs/guides/prompt-caching).
 */
const earlierOpenAi = { ...openAi, cacheWrite: 'as-input' } as const;

/**
 * Anthropic: the shortest cached prefix is 512 tokens from the 5 series on, but 1,024 for Sonnet 5 (and
 * 4,096 for Haiku 4.5), as quoted on 2026-10-08 from
 * https://platform.claude.com/docs/en/build-with-claude/prompt-caching.
 */
const anthropic = {
  provider: 'Anthropic',
  kind: 'chat',
  cacheMinutes: 5,
  cacheMinimumTokens: 512,
  batchFactor: 0.5,
} as const;

const hourly =
  'Cache storage is charged by the hour as well; its price was not found, so a cached prompt is not priced.';
const google = { provider: 'Google', kind: 'chat', batchFactor: 0.5, note: hourly } as const;
const introductory = `An introductory price until 2026-12-31; afterwards twice as much. ${hourly}`;
const endingGemini = `Shuts down on 2026-12-01 in the Gemini API. ${hourly}`;

/** Mistral: uncached tokens cost the input price, cached ones a tenth (platform documentation at 222f4ba). */
const mistral = {
  provider: 'Mistral',
  kind: 'chat',
  cacheWrite: 'as-input',
  batchFactor: 0.5,
} as const;

const amazon = { provider: 'Amazon', kind: 'chat' } as const;
const xAi = { provider: 'xAI', kind: 'chat' } as const;
const moonshot = { provider: 'Moonshot AI', kind: 'chat' } as const;
const groq = { provider: 'Groq', kind: 'chat' } as const;

/**
 * The models whose prices `npm run prices` takes from the kept list. `checked` is the day on which its
 * keepers last looked at the provider's page, as the list said on 2026-08-21 (47df840): the package that is
 * installed leaves those days out, so a later look is not known.
 */
export const offeredModels: PriceListing[] = [
  { ...openAi, id: 'gpt-6-sol', name: 'GPT-6 Sol', from: 'openai:gpt-6-sol' },
  { ...openAi, id: 'gpt-6-luna', name: 'GPT-6 Luna', from: 'openai:gpt-6-luna' },
  { ...openAi, id: 'gpt-6-astra', name: 'GPT-6 Astra', from: 'openai:gpt-6-astra' },
  {
    ...openAi,
    id: 'gpt-5-6-sol',
    name: 'GPT-5.6 Sol',
    from: 'openai:gpt-5.6-sol',
    checked: '2026-08-02',
  },
  {
    ...openAi,
    id: 'gpt-5-6-terra',
    name: 'GPT-5.6 Terra',
    from: 'openai:gpt-5.6-terra',
    checked: '2026-08-02',
  },
  {
    ...openAi,
    id: 'gpt-5-6-luna',
    name: 'GPT-5.6 Luna',
    from: 'openai:gpt-5.6-luna',
    checked: '2026-08-02',
  },
  {
    ...earlierOpenAi,
    id: 'gpt-5-5',
    name: 'GPT-5.5',
    from: 'openai:gpt-5.5',
    checked: '2026-04-24',
  },
  {
    ...earlierOpenAi,
    id: 'gpt-5-4',
    name: 'GPT-5.4',
    from: 'openai:gpt-5.4',
    checked: '2026-03-06',
  },
  {
    ...earlierOpenAi,
    id: 'gpt-5-4-mini',
    name: 'GPT-5.4-mini',
    from: 'openai:gpt-5.4-mini',
    checked: '2026-03-18',
  },
  {
    ...earlierOpenAi,
    id: 'gpt-5-4-nano',
    name: 'GPT-5.4-nano',
    from: 'openai:gpt-5.4-nano',
    checked: '2026-03-18',
  },
  {
    ...earlierOpenAi,
    id: 'gpt-4-1',
    name: 'GPT-4.1',
    from: 'openai:gpt-4.1',
    checked: '2025-07-04',
    note: 'Shuts down on 2027-01-14.',
  },
  {
    ...earlierOpenAi,
    id: 'gpt-4-1-mini',
    name: 'GPT-4.1-mini',
    from: 'openai:gpt-4.1-mini',
    checked: '2025-07-04',
    note: 'Shuts down on 2027-01-14.',
  },
  {
    ...earlierOpenAi,
    id: 'gpt-4-1-nano',
    name: 'GPT-4.1-nano',
    from: 'openai:gpt-4.1-nano',
    checked: '2025-07-04',
    note: 'Shut down on 2026-10-23.',
  },
  {
    ...earlierOpenAi,
    id: 'gpt-4o',
    name: 'GPT-4o',
    from: 'openai:gpt-4o',
    checked: '2025-07-04',
    note: 'Shuts down on 2027-01-14.',
  },
  {
    ...earlierOpenAi,
    id: 'gpt-4o-mini',
    name: 'GPT-4o-mini',
    from: 'openai:gpt-4o-mini',
    checked: '2025-07-04',
    note: 'Shuts down on 2027-01-14.',
  },
  {
    ...anthropic,
    id: 'claude-opus-5-5',
    name: 'Claude Opus 5.5',
    from: 'anthropic:claude-opus-5-5',
    note: 'Kept for an hour, a write costs 8.',
  },
  {
    ...anthropic,
    id: 'claude-opus-5',
    name: 'Claude Opus 5',
    from: 'anthropic:claude-opus-5',
    checked: '2026-07-29',
    note: 'Opus 4.5 to 4.8 cost the same. Kept for an hour, a write costs 10.',
  },
  {
    ...anthropic,
    id: 'claude-fable-5-1',
    name: 'Claude Fable 5.1',
    from: 'anthropic:claude-fable-5-1',
    note: 'Kept for an hour, a write costs 20.',
  },
  {
    ...anthropic,
    id: 'claude-sonnet-5',
    name: 'Claude Sonnet 5',
    from: 'anthropic:claude-sonnet-5',
    checked: '2026-07-29',
    cacheMinimumTokens: 1024,
    note: 'Kept for an hour, a write costs 4.',
  },
  {
    ...anthropic,
    id: 'claude-haiku-4-5',
    name: 'Claude Haiku 4.5',
    from: 'anthropic:claude-haiku-4-5',
    checked: '2026-07-29',
    cacheMinimumTokens: 4096,
    note: 'Kept for an hour, a write costs 2.',
  },
  {
    ...google,
    id: 'gemini-3-8-flash',
    name: 'Gemini 3.8 Flash',
    from: 'google:gemini-3.8-flash',
    note: introductory,
  },
  {
    ...google,
    id: 'gemini-3-7-flash',
    name: 'Gemini 3.7 Flash',
    from: 'google:gemini-3.7-flash',
    checked: '2026-08-13',
    note: introductory,
  },
  {
    ...google,
    id: 'gemini-3-6-flash',
    name: 'Gemini 3.6 Flash',
    from: 'google:gemini-3.6-flash',
    checked: '2026-08-13',
    note: introductory,
  },
  {
    ...google,
    id: 'gemini-3-5-flash',
    name: 'Gemini 3.5 Flash',
    from: 'google:gemini-3.5-flash',
    checked: '2026-05-19',
  },
  {
    ...google,
    id: 'gemini-3-5-flash-lite',
    name: 'Gemini 3.5 Flash-Lite',
    from: 'google:gemini-3.5-flash-lite',
    checked: '2026-07-22',
  },
  {
    ...google,
    id: 'gemini-3-1-pro',
    name: 'Gemini 3.1 Pro (preview)',
    from: 'google:gemini-3.1-pro-preview',
    checked: '2026-02-23',
  },
  {
    ...google,
    id: 'gemini-3-1-flash-lite',
    name: 'Gemini 3.1 Flash-Lite',
    from: 'google:gemini-3.1-flash-lite',
    checked: '2026-05-12',
  },
  {
    ...google,
    id: 'gemini-2-5-pro',
    name: 'Gemini 2.5 Pro',
    from: 'google:gemini-2.5-pro',
    checked: '2025-10-31',
    note: endingGemini,
  },
  {
    ...google,
    id: 'gemini-2-5-flash',
    name: 'Gemini 2.5 Flash',
    from: 'google:gemini-2.5-flash',
    checked: '2025-10-31',
    note: endingGemini,
  },
  {
    ...google,
    id: 'gemini-2-5-flash-lite',
    name: 'Gemini 2.5 Flash-Lite',
    from: 'google:gemini-2.5-flash-lite',
    checked: '2025-10-31',
  },
  {
    id: 'deepseek-v4-pro',
    name: 'DeepSeek V4-Pro',
    provider: 'DeepSeek',
    kind: 'chat',
    from: 'deepseek:deepseek-v4-pro',
    checked: '2026-06-02',
    cacheWrite: 'as-input',
    note: 'Off-peak; twice the price on weekdays from 1 to 4 and 6 to 10 o’clock UTC.',
  },
  {
    ...mistral,
    id: 'mistral-small',
    name: 'Mistral Small 4',
    from: 'mistral:mistral-small-2603',
    checked: '2026-06-09',
  },
  {
    ...mistral,
    id: 'mistral-large',
    name: 'Mistral Large 3',
    from: 'mistral:mistral-large-2512',
    checked: '2026-06-09',
  },
  { ...mistral, id: 'ministral-8b', name: 'Ministral 3 8B', from: 'mistral:ministral-8b-2512' },
  { ...amazon, id: 'nova-micro', name: 'Amazon Nova Micro', from: 'aws:amazon.nova-micro-v1:0' },
  { ...amazon, id: 'nova-lite', name: 'Amazon Nova Lite', from: 'aws:amazon.nova-lite-v1:0' },
  { ...amazon, id: 'nova-pro', name: 'Amazon Nova Pro', from: 'aws:amazon.nova-pro-v1:0' },
  {
    ...amazon,
    id: 'nova-2-lite',
    name: 'Amazon Nova 2 Lite',
    from: 'aws:global.amazon.nova-2-lite-v1:0',
    checked: '2026-06-11',
  },
  { ...xAi, id: 'grok-4-6', name: 'Grok 4.6', from: 'x-ai:grok-4.6' },
  { ...xAi, id: 'grok-4-3', name: 'Grok 4.3', from: 'x-ai:grok-4.3', checked: '2026-05-12' },
  {
    ...moonshot,
    id: 'kimi-k3',
    name: 'Kimi K3',
    from: 'moonshotai:kimi-k3',
    checked: '2026-07-16',
  },
  {
    ...moonshot,
    id: 'kimi-k2-6',
    name: 'Kimi K2.6',
    from: 'moonshotai:kimi-k2.6',
    checked: '2026-05-22',
  },
  {
    id: 'glm-5-3',
    name: 'GLM-5.3',
    provider: 'Z.ai',
    kind: 'chat',
    from: 'zai:GLM-5.3',
    checked: '2026-08-19',
  },
  {
    ...groq,
    id: 'groq-gpt-oss-120b',
    name: 'gpt-oss-120b on Groq',
    from: 'groq:openai/gpt-oss-120b',
    checked: '2025-08-06',
  },
  {
    ...groq,
    id: 'groq-gpt-oss-20b',
    name: 'gpt-oss-20b on Groq',
    from: 'groq:openai/gpt-oss-20b',
    checked: '2025-08-06',
  },
  {
    id: 'together-llama-3-3-70b',
    name: 'Llama-3.3-70B on Together',
    provider: 'Together AI',
    kind: 'chat',
    from: 'together:meta-llama/Llama-3.3-70B-Instruct-Turbo',
    checked: '2025-07-03',
  },
];
