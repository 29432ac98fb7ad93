// Partial freezing: the last blocks of the base are trained, everything before them stays as it is.
import type { Situation } from '../situation';
import { llamaFactoryFiles, llamaFactoryRequirements, llamaFactoryTool } from './llama-factory';
import type { MethodPart } from './part';
import { joined } from './part';
import { servingPart } from './serving';
import { gated, trainingValues } from './training-values';
import { convertStep } from './tune-model';

/** The last blocks alone: LLaMA-Factory's partial freezing. */
export function lastLayersPart(situation: Situation): MethodPart {
  const values = trainingValues(situation, 'last-layers');
  const own: MethodPart = {
    format: 'messages',
    tools: [llamaFactoryTool],
    files: [...llamaFactoryFiles(situation, values), llamaFactoryRequirements(false)],
    sections: [
      {
        title: 'Train',
        text: `${values.fits}${gated(situation)} LoRA reaches every layer with less memory: compare with it before you build on this.

1. ${convertStep}
2. \`pip install -r train/requirements-llama-factory.txt\`, then \`llamafactory-cli train train/llama-factory.yaml\`
3. Serve it (below), put it into \`eval/promptfooconfig.yaml\` instead of its echo, and run the evaluation.`,
      },
    ],
  };
  return joined(own, servingPart(situation, false));
}
