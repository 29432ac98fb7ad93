import type { Sharding, StateBytes } from './model-states';
import type { Maybe } from './ranges';
import { unknown } from './ranges';

/** DeepSpeed's own allowance on host memory. */
const bufferFactor = 1.5;

function stageTwo(parameters: number, sharding: Sharding): StateBytes {
  const perNode = Math.min(sharding.gpusPerNode, sharding.gpus);
  if (sharding.offload === 'none') {
    return {
      weights: 2 * parameters,
      gradients: 2 * parameters,
      optimizer: (16 * parameters) / sharding.gpus,
      hostBytes: 0,
    };
  }
  const hostBytes = parameters * Math.max(4 * perNode, 16) * bufferFactor;
  return { weights: 2 * parameters, gradients: 0, optimizer: 0, hostBytes };
}

function stageThree(parameters: number, largestLayer: number, sharding: Sharding): StateBytes {
  const { gpus, offload } = sharding;
  const nodeShare = Math.min(sharding.gpusPerNode, gpus) / gpus;
  const gathered = 2 * largestLayer;
  const onCard = offload === 'all' ? 0 : (2 * parameters) / gpus;
  const optimizer = offload === 'none' ? (16 * parameters) / gpus : 0;
  const perParameter = { none: 0, optimizer: 16, all: 18 }[offload];
  return {
    weights: gathered + onCard,
    gradients: gathered,
    optimizer,
    hostBytes: parameters * perParameter * nodeShare * bufferFactor,
  };
}

/**
 * Model states as DeepSpeed's estimator counts them (code-docs/memory): per card, ZeRO-2 4P + 16P/N,
 * with the optimiser on the host 2P; ZeRO-3 4L + 18P/N, 4L + 2P/N, with all on the host 4L; host
 * bytes per node with a buffer of 1.5. P all parameters, L those of the largest layer, N all cards.
 * Unknown for stages that the estimator does not cover.
 */
export function deepspeedStates(
  parameters: number,
  largestLayer: number | undefined,
  sharding: Sharding,
): Maybe<StateBytes> {
  if (sharding.zeroStage === 2 && sharding.offload !== 'all') return stageTwo(parameters, sharding);
  if (sharding.zeroStage !== 3) return unknown('zeroStage 3 (or 2 without offload of all)');
  if (largestLayer === undefined) return unknown('largestLayer');
  return stageThree(parameters, largestLayer, sharding);
}
