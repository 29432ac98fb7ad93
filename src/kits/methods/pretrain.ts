// Reading raw text: on from a published base with TRL, or from nothing with litgpt.
import { baseModel } from '../situation';
import { firstTokens } from '../training-cost';
import type { Situation } from '../situation';
import { pinned, requirements, toolOf } from '../packages';
import { choice, line, yamlFile } from '../yaml';
import type { Mapping, Line } from '../yaml';
import type { MethodPart } from './part';
import { joined } from './part';
import { servingPart } from './serving';
import { sftRate, trainingValues, trlLines } from './training-values';
import { trlRequirements, trlTools } from './tune-model';

const map = (...lines: Line[]): Mapping => ({ lines });

/** Continued pre-training: raw text with TRL's SFT trainer, all weights. */
export function continuedPart(situation: Situation): MethodPart {
  const values = trainingValues(situation, 'full');
  const { repository } = baseModel(situation);
  const kind = repository?.base === undefined ? {} : { kind: 'base' as const };
  const lines = [
    ...trlLines(situation, values, sftRate, {
      folder: 'data/prepared',
      why: 'written by data/convert.mjs; texts that hold a test item are left out',
      ...kind,
    }).filter(({ key }) => key !== 'num_train_epochs'),
    line('num_train_epochs', 1, 'raw text is read once'),
    line('max_length', values.sequence, values.whySequence),
    line('packing', true, 'texts are joined to full length, so that no place is wasted on padding'),
  ];
  const head = [
    'trl sft --config train/trl-pretrain.yaml (TRL 1.13.0): raw text, no chat template',
    ...(repository !== undefined && repository.base === undefined
      ? [
          'No base that was never tuned to answer is known of this model: reading on may cost it some of what it can do. Measure that.',
        ]
      : []),
    values.fits,
  ];
  const own: MethodPart = {
    format: 'text',
    tools: trlTools,
    files: [
      { path: 'train/trl-pretrain.yaml', text: yamlFile(head, lines) },
      trlRequirements(false),
    ],
    sections: [
      {
        title: 'Train',
        text: `${values.fits}

1. Fill \`eval/tests.csv\` first: texts that contain a test item are left out of training.
2. \`node data/convert.mjs YOUR-TEXTS.jsonl\` with a column text.
3. \`pip install -r train/requirements-trl.txt\`, then \`trl sft --config train/trl-pretrain.yaml\`
4. Measure what was forgotten: the old tasks before and after, on the same items.
5. A model that read on completes texts; to answer requests it is tuned on examples next.`,
      },
    ],
  };
  return joined(own, servingPart(situation, false));
}

/** From nothing, with litgpt: a small run that shows what the texts are worth before a large one. */
export function fromScratchPart(situation: Situation): MethodPart {
  const values = trainingValues(situation, 'full');
  const { sequence, whySequence } = values;
  const lines = [
    line(
      'model_name',
      'pythia-160m',
      'the small shape of its guide, for a first run; only the shape is taken, no weights',
    ),
    choice('model_name', 'ANOTHER-SHAPE', '`litgpt pretrain list` names those that it knows'),
    line('tokenizer_dir', 'checkpoints/EleutherAI/pythia-160m', 'downloaded once, see the README'),
    line('out_dir', 'outputs/pretrained', '.gitignore leaves it out'),
    line('precision', 'bf16-mixed', 'as in its own example'),
    line(
      'data',
      map(
        line('class_path', 'litgpt.data.TextFiles'),
        line(
          'init_args',
          map(
            line('train_data_path', 'data/prepared/texts/train'),
            line('val_data_path', 'data/prepared/texts/validation'),
          ),
        ),
      ),
      'plain files; beyond a few gigabytes its guide says to use LitData instead',
    ),
    line(
      'train',
      map(
        line('save_interval', 1000, 'steps from one checkpoint to the next; its own value'),
        line(
          'global_batch_size',
          128,
          'a quarter of its own value of 512, so that a small run takes more steps',
        ),
        line('micro_batch_size', 4, 'its own value; less where memory runs out'),
        line('lr_warmup_steps', 200, 'as in its guide'),
        line(
          'max_tokens',
          firstTokens,
          'as in its own example; set it to the tokens that data/convert.mjs counted, so that your text is read once',
        ),
        line('max_seq_length', sequence, whySequence),
        line('max_norm', 1, 'its own value; it has to be said'),
        line('min_lr', 6e-5, 'as in its own example'),
      ),
    ),
    line(
      'eval',
      map(line('interval', 1000), line('max_iters', 100), line('final_validation', true)),
      'its own values: the validation loss every 1000 steps, and at the end',
    ),
    line(
      'optimizer',
      map(
        line('class_path', 'torch.optim.AdamW'),
        line(
          'init_args',
          map(line('lr', 6e-4), line('weight_decay', 0.1), line('betas', [0.9, 0.95])),
        ),
      ),
      'as in its own example for small models',
    ),
    line('devices', 'auto', 'every card that it finds'),
    line('logger_name', 'csv', 'nothing is sent anywhere'),
    line('seed', 42, values.whySeed),
  ];
  return {
    format: 'text',
    tools: [toolOf('LitGPT', 'litgpt')],
    files: [
      {
        path: 'train/litgpt-pretrain.yaml',
        text: yamlFile(
          [
            'litgpt pretrain --config train/litgpt-pretrain.yaml (litgpt 0.5.13)',
            'A first, small run. Its loss on the validation texts, beside that of a published model of the same size, says whether a large run could be worth its price.',
          ],
          lines,
        ),
      },
      {
        path: 'train/requirements.txt',
        text: requirements(
          'The version whose documents and source the file was written from; not run.',
          [],
          pinned('litgpt', 'extra'),
        ),
      },
    ],
    sections: [
      {
        title: 'Train',
        text: `Training from nothing that matches a published model takes orders of magnitude more text and compute than anything else in these kits. This folder starts small, so that the answer costs hours and not months.

1. Fill \`eval/tests.csv\` first: texts that contain a test item are left out of training.
2. \`node data/convert.mjs YOUR-TEXTS.jsonl\` with a column text: writes \`data/prepared/texts/\` as plain files.
3. \`pip install -r train/requirements.txt\`, then \`litgpt download EleutherAI/pythia-160m --tokenizer_only true\`: the words are cut as that model cuts them.
4. \`litgpt pretrain --config train/litgpt-pretrain.yaml\`
5. Compare its validation loss with that of a published model of the same size on the same texts before you plan anything larger.`,
      },
    ],
  };
}
