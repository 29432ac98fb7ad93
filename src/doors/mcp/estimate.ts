import { BadInput } from '../../cli/arguments';
import { estimate, estimateHelp, inOneLine } from '../../cli/estimate';
import { flagOf } from './tool';
import type { Given, Tool } from './tool';

/** The inputs of an estimate, or none where only its help is wanted. */
function requestOf({ request }: Given): unknown {
  if (request !== undefined) return request;
  throw new BadInput('request must be an object with a kind; call with help: true for its inputs');
}

export const estimateTool: Tool = {
  name: 'estimate',
  title: 'Memory, training, latency or cost in numbers',
  says: 'One question about numbers: {"kind": "memory" | "training" | "latency" | "cost", ...inputs}, with low, expected and high, by part, and the sources. null is "not known". help: true lists every input.',
  fields: {
    request: {
      type: 'object',
      description:
        'E.g. {"kind": "training", "model": "llama-3.1-8b", "method": "lora", "examples": 5000, "tokensPerExample": 600, "accelerator": "h100-sxm-80"}.',
      properties: { kind: { enum: ['memory', 'training', 'latency', 'cost'] } },
      required: ['kind'],
    },
    help: { type: 'boolean', description: 'The inputs of every kind instead of an estimate.' },
  },
  required: [],
  async run(given, { world }) {
    if (flagOf(given, 'help')) return { help: estimateHelp };
    const read = estimate(requestOf(given), await world.loadCatalogues());
    if (!read.ok) throw new BadInput(`request: ${inOneLine(read.message)}`);
    return read.value;
  },
};
