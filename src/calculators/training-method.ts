import type { ModelShape } from '../model/catalogue';
import type { LoraTargets, ModelSizes } from './parameters';
import {
  adapterParameters,
  encodedPrefixParameters,
  linearParametersOfLayer,
  llamaAdapterParameters,
  loraParameters,
  parametersOfLayer,
  prefixParameters,
  promptParameters,
  pTuningParameters,
} from './parameters';
import type { Maybe, Range } from './ranges';
import { exactly, unknown } from './ranges';

/** How the weights are adapted, and the settings that each way reads. */
export interface TrainingMethod {
  readonly method:
    | 'full'
    | 'lora'
    | 'qlora'
    | 'adapter'
    | 'llama-adapter'
    | 'prefix'
    | 'prompt'
    | 'p-tuning'
    | 'last-layers';
  /** LoRA and QLoRA. */
  readonly rank: number;
  readonly targets: LoraTargets;
  /** Adapters. */
  readonly bottleneck: number;
  readonly adaptersPerLayer: number;
  /** Prefix, prompt, p-tuning and LLaMA-Adapter. */
  readonly virtualTokens: number;
  /** P-tuning (absent: the model's width) and prefix tuning (absent: no encoder). */
  readonly encoderHidden?: number | undefined;
  /** LLaMA-Adapter: layers that get a prompt (absent: all), gates in each. */
  readonly adapterLayers?: number | undefined;
  readonly gatesPerLayer: number;
  /** Last layers: how many blocks are trained. */
  readonly lastLayers: number;
}

/** Blocks that train; never more than there are. */
export function trainedBlocks(shape: ModelShape, method: TrainingMethod): number {
  return method.method === 'last-layers' ? Math.min(method.lastLayers, shape.layers) : shape.layers;
}

/** Sequence positions that the method adds to every example. */
export function addedPositions(method: TrainingMethod): number {
  return method.method === 'prompt' || method.method === 'p-tuning' ? method.virtualTokens : 0;
}

/**
 * Parameters that training changes. Formulas: LoRA 2106.09685, Houlsby 1902.00751, LLaMA-Adapter,
 * PEFT for soft prompts. Unknown where the method needs a shape and only a size is given.
 */
export function trainableParameters(model: ModelSizes, method: TrainingMethod): Maybe<number> {
  if (method.method === 'full') return model.parameters;
  const { shape } = model;
  if (shape === undefined) return unknown('shape of the model');
  const tokens = method.virtualTokens;
  switch (method.method) {
    case 'lora':
    case 'qlora':
      return loraParameters(shape, method.rank, method.targets);
    case 'adapter':
      return adapterParameters(shape, method.bottleneck, method.adaptersPerLayer);
    case 'llama-adapter': {
      const layers = Math.min(method.adapterLayers ?? shape.layers, shape.layers);
      return llamaAdapterParameters(shape, tokens, layers, method.gatesPerLayer);
    }
    case 'prefix':
      return method.encoderHidden === undefined
        ? prefixParameters(shape, tokens)
        : encodedPrefixParameters(shape, tokens, method.encoderHidden);
    case 'prompt':
      return promptParameters(shape, tokens);
    case 'p-tuning':
      return pTuningParameters(shape, tokens, method.encoderHidden ?? shape.hidden);
    case 'last-layers':
      return trainedBlocks(shape, method) * parametersOfLayer(shape);
  }
}

/** Parameters of the base that stay as they are, and how many of them quantisation shrinks. */
export function frozenParameters(
  model: ModelSizes,
  method: TrainingMethod,
): { all: number; linear: number } {
  if (method.method === 'full') return { all: 0, linear: 0 };
  const { shape, parameters } = model;
  if (shape === undefined) return { all: parameters, linear: parameters };
  const linear = linearParametersOfLayer(shape);
  if (method.method !== 'last-layers') return { all: parameters, linear: shape.layers * linear };
  const trained = trainedBlocks(shape, method);
  return {
    all: parameters - trained * parametersOfLayer(shape),
    linear: (shape.layers - trained) * linear,
  };
}

/** Parameters that are kept after training; an encoder of soft prompts is thrown away. */
function storedParameters(shape: ModelShape, method: TrainingMethod, trainable: number): number {
  if (method.method === 'p-tuning') return promptParameters(shape, method.virtualTokens);
  if (method.method === 'prefix') return prefixParameters(shape, method.virtualTokens);
  return trainable;
}

/**
 * Bytes of the file that training leaves. Whole weights are stored in 16 bits (32 where they were
 * trained so); PEFT stores adapters in 32 bits, LLaMA-Adapter in 16 (PEFT benchmark, 2026-07:
 * 9,175,040 parameters make 36.7 MB, 8,601,628 make 17.2 MB). The low value is 16 bits.
 */
export function artefactBytes(
  model: ModelSizes,
  method: TrainingMethod,
  fullPrecision: boolean,
): Maybe<Range> {
  const trainable = trainableParameters(model, method);
  if (typeof trainable !== 'number') return trainable;
  if (method.method === 'full' || method.method === 'last-layers') {
    return exactly(trainable * (fullPrecision ? 4 : 2));
  }
  if (model.shape === undefined) return unknown('shape of the model');
  const stored = storedParameters(model.shape, method, trainable);
  const expected = method.method === 'llama-adapter' ? 2 * stored : 4 * stored;
  return { low: 2 * stored, expected, high: 4 * stored };
}
