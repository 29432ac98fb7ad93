import type { Situation, Trained } from '../situation';
import { line, yamlFile } from '../yaml';
import type { MethodPart } from './part';
import { joined } from './part';
import { servingPart } from './serving';
import { trainingValues, trlLines } from './training-values';
import { quantisedRequirement, sftRate, trlRequirements, trlTools } from './tune-model';

/** What TRL's DPO and GRPO take as the learning rate of full tuning. */
const policyRate = 1e-6;

/** LoRA, in 4 bits where only that fits: alignment holds the model as tuning does. */
function smallest(situation: Situation): Trained {
  return trainingValues(situation, 'lora').fit === 'no' ? 'qlora' : 'lora';
}

function requirements(method: Trained) {
  const quantised = method === 'qlora' ? quantisedRequirement : '';
  return { path: 'train/requirements-trl.txt', text: `${trlRequirements}${quantised}` };
}

const afterTuning =
  'Start from a model that already does the task: tune it on good outputs first where it does not.';

/** Direct preference optimisation with TRL. */
export function dpoPart(situation: Situation): MethodPart {
  const method = smallest(situation);
  const values = trainingValues(situation, method);
  const lines = [
    ...trlLines(situation, values, policyRate),
    line('max_length', values.sequence, values.whySequence),
    line('beta', 0.1, "TRL's own value: how far the model may move from where it starts"),
  ];
  const own: MethodPart = {
    format: 'preference',
    tools: trlTools,
    files: [
      {
        path: 'train/trl-dpo.yaml',
        text: yamlFile(
          ['trl dpo --config train/trl-dpo.yaml (TRL 1.13.0)', afterTuning, values.fits],
          lines,
        ),
      },
      requirements(method),
    ],
    sections: [
      {
        title: 'Train',
        text: `${afterTuning} ${values.fits} Preferences hold two answers a row, so count on more.

1. \`node data/convert.mjs YOUR-FILE.csv\` with columns input, chosen, rejected.
2. \`pip install -r train/requirements-trl.txt\`, then \`trl dpo --config train/trl-dpo.yaml\``,
      },
    ],
  };
  return joined(own, servingPart(situation, true));
}

const reward = `"""The reward: one number for each attempt, from your own checker.

TRL calls this with lists. It imports \`check\` from checker.py beside it, which is yours to write.
"""

from checker import check


def text_of(completion):
    """The text of a completion: TRL gives messages for conversational prompts."""
    if isinstance(completion, str):
        return completion
    return completion[-1]["content"]


def reward(completions, reference, **columns):
    """1.0 for a right attempt, 0.0 for a wrong one, or anything between."""
    return [float(check(text_of(one), wanted)) for one, wanted in zip(completions, reference)]
`;

const checker = `"""Your checker. Replace the comparison by what really decides whether an attempt is right.

A grader that can be fooled will be: read the attempts with the highest rewards every few hundred steps.
"""


def check(attempt: str, reference: str) -> float:
    return float(attempt.strip() == reference.strip())


if __name__ == "__main__":
    assert check("4", "4") == 1.0
    assert check("5", "4") == 0.0
    print("checker: ok")
`;

/** Reinforcement tuning with TRL's GRPO and the visitor's checker. */
export function grpoPart(situation: Situation): MethodPart {
  const method = smallest(situation);
  const values = trainingValues(situation, method);
  const base = trlLines(situation, values, policyRate).filter(
    ({ key }) =>
      !key.startsWith('per_device') &&
      key !== 'eval_strategy' &&
      key !== 'gradient_accumulation_steps',
  );
  const lines = [
    ...base,
    line('reward_funcs', ['rewards.reward'], 'train/rewards.py, which calls your train/checker.py'),
    line('num_generations', 8, "TRL's own value: attempts that are compared with each other"),
    line(
      'per_device_train_batch_size',
      1,
      'one attempt at a time; the memory estimate does not count generation',
    ),
    line(
      'gradient_accumulation_steps',
      8,
      'num_generations must divide batch × cards × accumulation',
    ),
  ];
  const own: MethodPart = {
    format: 'prompt',
    tools: trlTools,
    files: [
      {
        path: 'train/trl-grpo.yaml',
        text: yamlFile(
          [
            'cd train && trl grpo --config trl-grpo.yaml (TRL 1.13.0): from this folder, so that rewards.py is found',
            values.fits,
          ],
          lines.map((one) =>
            one.key === 'dataset_name'
              ? { ...one, value: '../data/prepared' }
              : one.key === 'output_dir'
                ? { ...one, value: '../outputs/tuned' }
                : one,
          ),
        ),
      },
      { path: 'train/rewards.py', text: reward },
      { path: 'train/checker.py', text: checker },
      requirements(method),
    ],
    sections: [
      {
        title: 'Train',
        text: `The model must already succeed now and then: measure it first. ${values.fits} Generation takes more on top.

1. \`node data/convert.mjs YOUR-FILE.csv\` with columns input and output (what the checker compares with).
2. Write \`train/checker.py\` and try it: \`python3 train/checker.py\`
3. \`pip install -r train/requirements-trl.txt\`, then \`cd train && trl grpo --config trl-grpo.yaml\``,
      },
    ],
  };
  return joined(own, servingPart(situation, true));
}

/** Continued pre-training: raw text with TRL's SFT trainer, all weights. */
export function pretrainPart(situation: Situation): MethodPart {
  const values = trainingValues(situation, 'full');
  const lines = [
    ...trlLines(situation, values, sftRate).filter(({ key }) => key !== 'num_train_epochs'),
    line('num_train_epochs', 1, 'raw text is read once'),
    line('max_length', values.sequence, values.whySequence),
    line('packing', true, 'texts are joined to full length, so that no place is wasted on padding'),
  ];
  const own: MethodPart = {
    format: 'text',
    tools: trlTools,
    files: [
      {
        path: 'train/trl-pretrain.yaml',
        text: yamlFile(
          [
            'trl sft --config train/trl-pretrain.yaml (TRL 1.13.0): raw text, no chat template',
            values.fits,
          ],
          lines,
        ),
      },
      { path: 'train/requirements-trl.txt', text: trlRequirements },
    ],
    sections: [
      {
        title: 'Train',
        text: `${values.fits}

1. Fill \`eval/tests.csv\` first: texts that contain a test item are left out of training.
2. \`node data/convert.mjs YOUR-TEXTS.jsonl\` with a column text.
3. \`pip install -r train/requirements-trl.txt\`, then \`trl sft --config train/trl-pretrain.yaml\`
4. Measure what was forgotten: the old tasks before and after, on the same items.`,
      },
    ],
  };
  return joined(own, servingPart(situation, false));
}
