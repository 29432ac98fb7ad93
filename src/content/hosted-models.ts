import type { HostedModel } from '../model/catalogue';
import { anthropicAndGoogleModels } from './hosted-models/anthropic-google';
import { openAiModels } from './hosted-models/openai';
import { otherHostedModels } from './hosted-models/others';

/** Context windows of models sold by the token; ids are those of the token prices. */
export const hostedModels: HostedModel[] = [
  ...openAiModels,
  ...anthropicAndGoogleModels,
  ...otherHostedModels,
];
