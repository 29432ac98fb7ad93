import type { TrainingMethod } from '../../calculators/training-method';
import type { Fields, Values } from './fields';

const whole = { kind: 'number', whole: true } as const;

/** How a model is adapted: shared by memory and training. */
export const methodFields = {
  method: {
    kind: 'choice',
    options: [
      'full',
      'lora',
      'qlora',
      'adapter',
      'llama-adapter',
      'prefix',
      'prompt',
      'p-tuning',
      'last-layers',
    ],
    default: 'full',
    says: 'How the weights are adapted.',
  },
  rank: { ...whole, min: 1, max: 65_536, default: 16, says: 'LoRA, QLoRA: rank.' },
  targets: {
    kind: 'choice',
    options: ['q', 'qv', 'attention', 'mlp', 'all-linear'],
    default: 'all-linear',
    says: 'LoRA, QLoRA: adapted matrices of every block.',
  },
  bottleneck: { ...whole, min: 1, max: 1e6, default: 64, says: 'Adapters: width.' },
  adaptersPerLayer: {
    ...whole,
    min: 1,
    max: 100,
    default: 2,
    says: 'Adapters: how many in a block.',
  },
  adapterLayers: {
    ...whole,
    min: 1,
    max: 10_000,
    says: 'LLaMA-Adapter: blocks with a prompt; absent: all (PEFT), litgpt uses all but two.',
  },
  gatesPerLayer: {
    ...whole,
    min: 1,
    max: 10_000,
    default: 1,
    says: 'LLaMA-Adapter: gates in a block; 1 in PEFT, one per head in litgpt.',
  },
  virtualTokens: {
    ...whole,
    min: 1,
    max: 1e6,
    default: 20,
    says: 'Prefix, prompt, p-tuning, LLaMA-Adapter: trained tokens.',
  },
  encoderHidden: {
    ...whole,
    min: 1,
    max: 1e6,
    says: 'P-tuning: width of the encoder; absent: that of the model. Prefix: absent: no encoder.',
  },
  lastLayers: {
    ...whole,
    min: 1,
    max: 10_000,
    default: 2,
    says: 'Last layers: blocks that train (LLaMA-Factory trains 2); never more than there are.',
  },
} as const satisfies Fields;

/** Picks the method's settings out of the values read. */
export function methodOf(values: Values<typeof methodFields>): TrainingMethod {
  const { method, rank, targets, bottleneck, adaptersPerLayer, virtualTokens } = values;
  const { encoderHidden, adapterLayers, gatesPerLayer, lastLayers } = values;
  return {
    ...{ method, rank, targets, bottleneck, adaptersPerLayer, virtualTokens },
    ...{ encoderHidden, adapterLayers, gatesPerLayer, lastLayers },
  };
}

const tokens = ['virtualTokens'] as const;

/** Settings that a method reads; of the others, those given are named as not used. */
const usedBy: Readonly<Record<TrainingMethod['method'], readonly string[]>> = {
  full: [],
  lora: ['rank', 'targets'],
  qlora: ['rank', 'targets'],
  adapter: ['bottleneck', 'adaptersPerLayer'],
  'llama-adapter': [...tokens, 'adapterLayers', 'gatesPerLayer'],
  prefix: [...tokens, 'encoderHidden'],
  prompt: [...tokens],
  'p-tuning': [...tokens, 'encoderHidden'],
  'last-layers': ['lastLayers'],
};

/** Settings of other methods that were given and change nothing. */
export function unusedSettings(
  method: TrainingMethod['method'],
  input: Readonly<Record<string, unknown>>,
): string[] {
  const settings = Object.keys(methodFields).filter((name) => name !== 'method');
  return settings.filter((name) => Object.hasOwn(input, name) && !usedBy[method].includes(name));
}
