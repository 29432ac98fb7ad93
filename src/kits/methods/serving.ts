import { baseModel, rank } from '../situation';
import type { Situation } from '../situation';
import type { MethodPart } from './part';

/** Serving what was trained: vLLM with the adapter, or Ollama. @param adapter false: whole weights */
export function servingPart(situation: Situation, adapter: boolean): MethodPart {
  const { repository } = baseModel(situation);
  const base = repository?.repository ?? 'CHOOSE-A-MODEL';
  const isLlama = /llama|mistral|gemma/i.test(base);
  const command = adapter
    ? `vllm serve ${base} --served-model-name base --enable-lora --max-lora-rank ${rank} --lora-modules tuned=outputs/tuned --port 8000`
    : 'vllm serve outputs/tuned --served-model-name tuned --port 8000';
  const ollama = adapter
    ? `FROM ${isLlama ? 'BASE-MODEL-OR-FOLDER' : 'MERGED-MODEL.gguf'}
${isLlama ? 'ADAPTER ../outputs/tuned' : '# Ollama reads adapters of Llama, Mistral and Gemma alone; merge this one into its base first.'}
PARAMETER num_ctx 4096
PARAMETER temperature 0
`
    : `FROM ../outputs/tuned
PARAMETER num_ctx 4096
PARAMETER temperature 0
`;
  const structured = ['structured-output', 'extraction', 'tool-use', 'classification'].includes(
    situation.choice('task-type') ?? '',
  );
  const text = `# Serve the tuned model

## vLLM

\`\`\`sh
${command}
\`\`\`

It speaks the OpenAI protocol on port 8000; ${adapter ? 'the request field `model` picks `base` or `tuned`. --max-lora-rank must be at least the rank of the adapter, and one of 1, 8, 16, 32, 64, 128, 256, 320, 512.' : 'the request field `model` is `tuned`.'}
${
  structured
    ? `
Hold the output to its form with \`response_format\`: \`{"type": "json_schema", "json_schema": {"name": ..., "schema": ...}}\`. The older guided_json and guided_choice are gone.
`
    : ''
}
## Ollama

\`\`\`sh
cd serving && ollama create tuned -f Modelfile
\`\`\`

The base in FROM must be the one that was trained on. Set num_ctx to your longest request with its answer.
`;
  return {
    files: [
      { path: 'serving/README.md', text: text.replace(/\n{3,}/g, '\n\n') },
      { path: 'serving/Modelfile', text: ollama },
    ],
    sections: [
      {
        title: 'Serve',
        text: 'See `serving/README.md`: vLLM or Ollama, with the adapter and a fixed form of output.',
      },
    ],
    tools: [
      {
        name: 'vLLM',
        version: 'newer than 0.12; names of flags read in its files',
        licence: 'Apache-2.0',
      },
      { name: 'Ollama', version: 'main of 2026-08-21', licence: 'MIT' },
    ],
    format: null,
  };
}
