// How a tuned model is served: vLLM, llama.cpp or Ollama, with the adapter and a fixed form of
// output. Names of flags were read in the tools' own files (2026-11-29), and none was run.
import { pinned, toolOf } from '../packages';
import { baseModel, rank, trainingSize } from '../situation';
import type { Situation } from '../situation';
import type { MethodPart } from './part';

/** Tasks whose output has a form that a server can enforce. */
const formed = ['structured-output', 'extraction', 'tool-use', 'classification'];

/** Serving what was trained. @param adapter false: whole weights */
export function servingPart(situation: Situation, adapter: boolean): MethodPart {
  const { repository } = baseModel(situation);
  const base = repository?.repository ?? 'CHOOSE-A-MODEL';
  const length = Math.max(4096, trainingSize(situation, adapter ? 'lora' : 'full').sequence);
  const task = situation.choice('task-type') ?? '';
  const text = `# Serve the tuned model

Choose one server. All three speak the OpenAI protocol, so \`eval/promptfooconfig.yaml\` takes any of them:
put its address into apiBaseUrl, and its name of the model behind \`openai:chat:\`. Run the commands from
the folder of the kit.
${thinking(base)}
## vLLM (a card, many requests at once)

\`\`\`sh
pip install -r serving/requirements.txt
${
  adapter
    ? `vllm serve ${base} --served-model-name base --enable-lora --max-lora-rank ${rank} --lora-modules tuned=outputs/tuned --max-model-len ${length} --port 8000`
    : `vllm serve outputs/tuned --served-model-name tuned --max-model-len ${length} --port 8000`
}
\`\`\`

${adapter ? 'The request field `model` picks `base` or `tuned`, so both can be compared on one server. --max-lora-rank must be at least the rank of the adapter, and one of 1, 8, 16, 32, 64, 128, 256, 320, 512.' : 'The request field `model` is `tuned`.'}

## llama.cpp (a laptop, a processor, or a small card)

From a folder with llama.cpp and its Python requirements; BASE-FOLDER holds the base as it was downloaded:

\`\`\`sh
${
  adapter
    ? `python3 convert_hf_to_gguf.py BASE-FOLDER --outfile base.gguf --outtype bf16
python3 convert_lora_to_gguf.py outputs/tuned --base BASE-FOLDER --outfile tuned.gguf --outtype bf16
llama-server -m base.gguf --lora tuned.gguf -c ${length} --port 8080 --alias tuned`
    : `python3 convert_hf_to_gguf.py outputs/tuned --outfile tuned.gguf --outtype bf16
llama-server -m tuned.gguf -c ${length} --port 8080 --alias tuned`
}
\`\`\`

Measure again after any quantisation: it is another model.

## Ollama

\`\`\`sh
cd serving && ollama create tuned -f Modelfile
\`\`\`

It listens on port 11434, so apiBaseUrl is \`http://localhost:11434/v1\`.${adapter ? ' The base in FROM must be the one that was trained on; its documents advise against adapters that were trained on 4-bit weights.' : ''}
${formed.includes(task) ? form(task) : ''}`;
  return {
    files: [
      { path: 'serving/README.md', text: text.replace(/\n{3,}/g, '\n\n') },
      { path: 'serving/Modelfile', text: modelfile(base, adapter, length) },
      {
        path: 'serving/requirements.txt',
        text: `# An environment of its own. \`vllm serve --help\` tells whether your version still has these flags.\n${pinned('vllm')}`,
      },
    ],
    sections: [
      {
        title: 'Serve',
        text: 'See `serving/README.md`: vLLM, llama.cpp or Ollama, with the adapter and a fixed form of output.',
      },
    ],
    tools: [
      toolOf('vLLM', 'vllm'),
      { name: 'llama.cpp', version: 'main at 00dc805', licence: 'MIT' },
      { name: 'Ollama', version: 'main of 2026-08-21', licence: 'MIT' },
    ],
    format: null,
  };
}

/** Families that write their thoughts before the answer unless told not to. */
function thinking(base: string): string {
  return /Qwen3(\.5)?-|gpt-oss|gemma-4/.test(base)
    ? `
This family writes its thoughts first unless it is told not to, and your rows hold none: look at a few
answers before you measure, and turn thinking off as its model card says (in a request to vLLM:
\`chat_template_kwargs\`; in llama.cpp: \`--chat-template-kwargs\`).
`
    : '';
}

function form(task: string): string {
  const format =
    task === 'classification'
      ? '`{"type": "json_schema", "json_schema": {"name": "label", "schema": {"type": "string", "enum": [YOUR LABELS]}}}`'
      : '`{"type": "json_schema", "json_schema": {"name": "answer", "schema": YOUR SCHEMA}}`';
  return `
## A fixed form of output

Add \`response_format\` to each request (in promptfoo: \`config.response_format\` of the provider), the same in training and in production:
${format}. vLLM's older guided_json and guided_choice are gone; llama.cpp takes the schema at the start, too (\`--json-schema\`), and Ollama's own route as \`format\`.
`;
}

function modelfile(base: string, adapter: boolean, length: number): string {
  const parameters = `# Your longest request with its answer.
PARAMETER num_ctx ${length}
PARAMETER temperature 0
`;
  if (!adapter) return `FROM ../outputs/tuned\n${parameters}`;
  // Ollama reads adapters of these families as they are.
  return /llama|mistral|gemma/i.test(base)
    ? `# The folder or the name in Ollama of ${base}, which the adapter was trained on.
FROM BASE-MODEL-OR-FOLDER
ADAPTER ../outputs/tuned
${parameters}`
    : `# Ollama reads adapters of Llama, Mistral and Gemma as they are. For this base convert both with
# llama.cpp first (see README.md).
FROM ../base.gguf
ADAPTER ../tuned.gguf
${parameters}`;
}
