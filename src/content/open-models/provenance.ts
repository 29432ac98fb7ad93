// Where the sizes, context windows and licences of the open models were read.

/** Sizes of every model below. */
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
