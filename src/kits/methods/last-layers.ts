// Partial freezing: the last blocks of the base are trained, everything before them stays as it is.
import { baseModel, lastLayers } from '../situation';
import type { Situation } from '../situation';
import { line, yamlFile } from '../yaml';
import type { MethodPart } from './part';
import { joined } from './part';
import { servingPart } from './serving';
import { gated, modelLine, trainingValues } from './training-values';
import { convertStep, datasetInfoFile, llamaFactoryRequirements } from './tune-model';
import { llamaFactoryTool, sftRate } from './tune-model';

/** The last blocks alone: LLaMA-Factory's partial freezing. */
export function lastLayersPart(situation: Situation): MethodPart {
  const values = trainingValues(situation, 'last-layers');
  const { repository } = baseModel(situation);
  const lines = [
    ...modelLine(situation, 'model_name_or_path'),
    line('stage', 'sft'),
    line('do_train', true),
    line('finetuning_type', 'freeze', 'everything but the blocks below stays as it is'),
    line('freeze_trainable_layers', lastLayers, 'the last blocks, as the memory estimate counts'),
    line('freeze_trainable_modules', 'all'),
    line('dataset', 'train'),
    line('eval_dataset', 'validation', 'watched while training; the test items stay in eval/'),
    line('dataset_dir', 'train', 'where dataset_info.json lies'),
    line(
      'template',
      repository?.template ?? 'default',
      repository === undefined
        ? 'CHOOSE the template of the family of the base model: a wrong one trains on wrong marks'
        : 'the chat template of the family of the base model; another base needs another one',
    ),
    line('cutoff_len', values.sequence, values.whySequence),
    line('output_dir', 'outputs/tuned'),
    line('per_device_train_batch_size', values.perCard, values.whyBatch),
    line('gradient_accumulation_steps', values.accumulation),
    line('per_device_eval_batch_size', values.perCard),
    line('learning_rate', sftRate, "TRL's value for full tuning, since whole blocks are trained"),
    line('num_train_epochs', values.epochs, values.whyEpochs),
    line('lr_scheduler_type', 'cosine'),
    line('bf16', true, 'cards that lack bfloat16 need fp16: true instead'),
    line('logging_steps', 10),
    line('eval_strategy', 'epoch', 'rule validation-is-watched'),
    line('save_strategy', 'epoch', 'the same rhythm, so that the best epoch can be kept'),
    line('load_best_model_at_end', true, 'the epoch with the lowest validation loss is saved'),
    line('save_total_limit', 2, 'the best and the last; checkpoints are large'),
    line('report_to', 'none', 'nothing is sent anywhere'),
    line('seed', 42),
  ];
  const head = [
    'llamafactory-cli train train/llama-factory.yaml (LLaMA-Factory 0.9.6.dev0)',
    values.fits,
  ];
  const own: MethodPart = {
    format: 'messages',
    tools: [llamaFactoryTool],
    files: [
      { path: 'train/llama-factory.yaml', text: yamlFile(head, lines) },
      datasetInfoFile,
      llamaFactoryRequirements(false),
    ],
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
