// The files of LLaMA-Factory 0.9.6.dev0: adapters, all weights or the last blocks alone, and where it
// finds the rows. Its keys are its own; the values are those of every tool.
import type { KitFile } from '../kit-input';
import { packages, pinned } from '../packages';
import { baseModel, lastLayers } from '../situation';
import type { Situation } from '../situation';
import { line, yamlFile } from '../yaml';
import type { Line } from '../yaml';
import { bestEpochLines, learningRate, modelLine, sftRate, severalCards } from './training-values';
import type { TrainingValues } from './training-values';

export const llamaFactoryTool = {
  name: 'LLaMA-Factory',
  version: '0.9.6.dev0 at ff6d4d1',
  licence: packages.llamafactory.licence,
};

/** LLaMA-Factory at the commit whose files were read; its own metadata bounds what it needs. */
export function llamaFactoryRequirements(quantised: boolean): KitFile {
  return {
    path: 'train/requirements-llama-factory.txt',
    text: `# The commit that the file was checked against (0.9.6.dev0 of ${packages.llamafactory.on}). Python 3.11 or newer.
llamafactory @ git+https://github.com/hiyouga/LLaMA-Factory@ff6d4d12eeb035d6ce06805a5733dd7b29f2ac30
# Not pinned beside it: it bounds transformers (up to 5.8.0), peft (up to 0.18.1) and trl (up to 0.24.0)
# itself, and no set of them was seen to run. Write down what you got: pip freeze
${quantised ? pinned('bitsandbytes') : ''}`,
  };
}

/** Which weights are trained. */
function trainedLines(values: TrainingValues): Line[] {
  const { method } = values;
  if (method === 'full') return [line('finetuning_type', 'full', 'every weight is trained')];
  if (method === 'last-layers') {
    return [
      line('finetuning_type', 'freeze', 'everything but the blocks below stays as it is'),
      line('freeze_trainable_layers', lastLayers, 'the last blocks, as the memory estimate counts'),
      line('freeze_trainable_modules', 'all', 'every matrix of these blocks'),
    ];
  }
  return [
    line('finetuning_type', 'lora', 'adapters beside the frozen base'),
    line('lora_rank', values.rank, values.whyRank),
    line('lora_alpha', values.alpha, values.whyAlpha),
    line('lora_target', 'all', values.whyTargets),
    ...(method === 'qlora'
      ? [
          line('quantization_bit', 4, values.whyQuantised),
          line('quantization_method', 'bnb', 'bitsandbytes, as in the file for TRL'),
          line('double_quantization', true, values.whyQuantised),
        ]
      : []),
  ];
}

/** `train/llama-factory.yaml` and `train/dataset_info.json`. */
export function llamaFactoryFiles(situation: Situation, values: TrainingValues): KitFile[] {
  const { rate, why } = learningRate(values.method, sftRate);
  const { repository } = baseModel(situation);
  const lines = [
    ...modelLine(situation, 'model_name_or_path'),
    line('stage', 'sft', 'it learns from examples of inputs with their outputs'),
    line('do_train', true, 'off by itself'),
    ...trainedLines(values),
    line('dataset', 'train', 'its name in dataset_info.json'),
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
    line('output_dir', 'outputs/tuned', values.whyOutput),
    line('per_device_train_batch_size', values.perCard, values.whyBatch),
    line('gradient_accumulation_steps', values.accumulation, values.whyAccumulation),
    line('per_device_eval_batch_size', values.perCard, values.whyWatched),
    line('learning_rate', rate, why),
    line('num_train_epochs', values.epochs, values.whyEpochs),
    line('lr_scheduler_type', 'cosine', 'as in the file for TRL'),
    line('warmup_ratio', 0.1, 'as in its own examples'),
    line('bf16', true, 'cards that lack bfloat16 need fp16: true instead'),
    line('logging_steps', 10, 'as TRL does by itself'),
    ...bestEpochLines(values),
  ];
  const head = [
    'llamafactory-cli train train/llama-factory.yaml (LLaMA-Factory 0.9.6.dev0). Keep it apart from TRL 1.x: it needs transformers up to 5.8.0 and trl up to 0.24.0.',
    values.fits,
    ...severalCards(values),
  ];
  return [{ path: 'train/llama-factory.yaml', text: yamlFile(head, lines) }, datasetInfoFile];
}

const rowsOf = (name: string) => ({
  file_name: `../data/prepared/${name}.jsonl`,
  formatting: 'sharegpt',
  columns: { messages: 'messages' },
  tags: {
    ...{ role_tag: 'role', content_tag: 'content', user_tag: 'user' },
    ...{ assistant_tag: 'assistant', system_tag: 'system' },
  },
});

/** Where LLaMA-Factory finds the rows. */
const datasetInfoFile: KitFile = {
  path: 'train/dataset_info.json',
  text: `${JSON.stringify({ train: rowsOf('train'), validation: rowsOf('validation') }, null, 2)}\n`,
};
