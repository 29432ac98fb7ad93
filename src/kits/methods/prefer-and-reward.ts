import { byCount } from '../../model/by-count';
import type { Situation, Trained } from '../situation';
import { line, yamlFile } from '../yaml';
import type { MethodPart } from './part';
import { joined } from './part';
import { servingPart } from './serving';
import { trainingValues, trlLines } from './training-values';
import { convertStep, trlRequirements, trlTools } from './tune-model';

/** What TRL's DPO and GRPO take as the learning rate of full tuning. */
const policyRate = 1e-6;

/** LoRA, in 4 bits where only that fits: alignment holds the model as tuning does. */
function smallest(situation: Situation): Trained {
  return trainingValues(situation, 'lora').fit === 'no' ? 'qlora' : 'lora';
}

/** Attempts at each prompt. */
export const attempts = { grpo: 8, rloo: 4 } as const;

/** Tokens that an attempt may take: twice the output as answered, else what TRL takes by itself. */
export function attemptTokens(situation: Situation): number {
  const said = situation.number('output-tokens');
  return said === null ? 512 : Math.max(64, 2 * said);
}

function attemptLength(situation: Situation) {
  const said = situation.number('output-tokens');
  return line(
    'max_completion_length',
    attemptTokens(situation),
    said === null
      ? "TRL's own value; an attempt is cut there, so count in the steps that it may think"
      : `twice the ${said} ${byCount(said, 'token', 'tokens')} of output as answered; an attempt is cut there, so raise it where it may think first`,
  );
}

/** Keys that mean something else where the model writes its own attempts. */
const notForAttempts = [
  ...['per_device_train_batch_size', 'per_device_eval_batch_size', 'gradient_accumulation_steps'],
  ...['eval_strategy', 'save_strategy', 'load_best_model_at_end', 'dataset_test_split'],
];

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
      trlRequirements(method === 'qlora'),
    ],
    sections: [
      {
        title: 'Train',
        text: `${afterTuning} ${values.fits} Preferences hold two answers a row, so count on more.

1. ${convertStep} Columns: input, chosen, rejected.
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
    ({ key }) => !notForAttempts.includes(key),
  );
  const lines = [
    ...base,
    line('reward_funcs', ['rewards.reward'], 'train/rewards.py, which calls your train/checker.py'),
    line(
      'num_generations',
      attempts.grpo,
      "TRL's own value: attempts that are compared with each other",
    ),
    attemptLength(situation),
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
      trlRequirements(method === 'qlora'),
    ],
    sections: [
      {
        title: 'Train',
        text: `The model must already succeed now and then: measure it first. ${values.fits} Generation takes more on top.

1. ${convertStep} Columns: input and output (what the checker compares with).
2. Write \`train/checker.py\` and try it: \`python3 train/checker.py\`
3. \`pip install -r train/requirements-trl.txt\`, then \`cd train && trl grpo --config trl-grpo.yaml\``,
      },
    ],
  };
  return joined(own, servingPart(situation, true));
}

/** Preferences become a reward model, and the model is tuned to please it: TRL's reward and RLOO. */
export function rlhfPart(situation: Situation): MethodPart {
  const method = smallest(situation);
  const values = trainingValues(situation, method);
  const rewardLines = [
    ...trlLines(situation, values, rewardRate).flatMap((one) => {
      if (one.key === 'output_dir') return [{ ...one, value: 'outputs/reward' }];
      if (one.key === 'use_peft') {
        return [
          one,
          line('lora_task_type', 'SEQ_CLS', 'it gives one number, not words'),
          line('lora_modules_to_save', ['score'], 'the new head is trained whole and kept'),
        ];
      }
      return [one];
    }),
    line('max_length', values.sequence, values.whySequence),
  ];
  const policyLines = [
    ...trlLines(situation, values, policyRate).filter(({ key }) => !notForAttempts.includes(key)),
    line(
      'reward_model_name_or_path',
      'outputs/reward-merged',
      'what train/merge_reward.py wrote; it is held in memory beside the model',
    ),
    line(
      'num_generations',
      attempts.rloo,
      'attempts for each prompt that are compared with each other',
    ),
    attemptLength(situation),
    line('beta', 0.05, "TRL's own value: how far the model may move from where it starts"),
    line('per_device_train_batch_size', 1, 'one attempt at a time'),
    line(
      'gradient_accumulation_steps',
      8,
      'num_generations must divide batch × cards × accumulation',
    ),
    line('save_steps', 50, 'so that an earlier state is there when the reward is being fooled'),
  ];
  const own: MethodPart = {
    format: 'preference',
    tools: trlTools,
    files: [
      {
        path: 'train/trl-reward.yaml',
        text: yamlFile(
          [
            'trl reward --config train/trl-reward.yaml (TRL 1.13.0)',
            'A smaller model of the same family often does as a judge.',
            values.fits,
          ],
          rewardLines,
        ),
      },
      { path: 'train/merge_reward.py', text: mergeReward },
      {
        path: 'train/trl-rloo.yaml',
        text: yamlFile(
          [
            'trl rloo --config train/trl-rloo.yaml (TRL 1.13.0)',
            'RLOO in place of PPO: TRL 1.13 keeps PPO among its experiments, without a command.',
            values.fits,
          ],
          policyLines,
        ),
      },
      trlRequirements(method === 'qlora'),
    ],
    sections: [
      {
        title: 'Train',
        text: `DPO learns from the same preferences in one step, with less memory: run its kit first, and this only where it falls short. ${afterTuning} ${values.fits} The reward model and the attempts come on top.

1. ${convertStep} Columns: input, chosen, rejected.
2. \`pip install -r train/requirements-trl.txt\`, then \`trl reward --config train/trl-reward.yaml\`. Look at its accuracy on the validation rows: at half it has learned nothing, so stop there.
3. \`python3 train/merge_reward.py\`
4. \`trl rloo --config train/trl-rloo.yaml\`. Read the attempts with the highest rewards every few hundred steps: a reward that rises while readers see no gain is being fooled.

Keys were checked in the package TRL 1.13.0; these two files were not run on a card.`,
      },
    ],
  };
  return joined(own, servingPart(situation, true));
}

/** A tenth of what TRL's reward trainer takes with LoRA: `learningRate` multiplies it by ten again. */
const rewardRate = 1e-5;

const mergeReward = `"""Writes the reward model as whole weights, so that RLOO can load it.

python3 train/merge_reward.py
"""

from peft import AutoPeftModelForSequenceClassification
from transformers import AutoTokenizer

model = AutoPeftModelForSequenceClassification.from_pretrained(
    "outputs/reward", num_labels=1, dtype="bfloat16"
)
model.merge_and_unload().save_pretrained("outputs/reward-merged")
AutoTokenizer.from_pretrained("outputs/reward").save_pretrained("outputs/reward-merged")
print("outputs/reward-merged is written")
`;
