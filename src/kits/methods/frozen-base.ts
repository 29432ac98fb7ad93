// Methods that leave the base as it is and train a small part: a soft prompt, a prefix, or adapters
// between the layers. Facts of PEFT 0.21.0, TRL 1.13.0 and their documents.
import { pinned, older, toolOf } from '../packages';
import { baseModel, bottleneck, virtualTokens } from '../situation';
import type { Situation, Trained } from '../situation';
import type { MethodPart } from './part';
import { gated, trainingValues } from './training-values';
import type { TrainingValues } from './training-values';
import { convertStep, trlRequirements, trlTools } from './tune-model';

/** The base's name in a Python script, with where it was seen; a marked gap where it is not known. */
function pythonModel(situation: Situation): string {
  const { assumption, entry, repository } = baseModel(situation);
  if (entry === undefined || repository === undefined) {
    return `# Set the repository of your base model: no name was seen for it.
MODEL = "CHOOSE-A-MODEL"`;
  }
  return `# ${entry.name}, assumption ${assumption}; licence ${entry.licence.name}, read it before you train.
# Name seen in ${repository.source} (${repository.on}).
MODEL = "${repository.repository}"`;
}

function commonArguments(values: TrainingValues): string {
  return `    # ${values.whyEpochs}
    num_train_epochs=${values.epochs},
    # ${values.whyBatch}
    per_device_train_batch_size=${values.perCard},
    gradient_accumulation_steps=${values.accumulation},
    per_device_eval_batch_size=${values.perCard},
    lr_scheduler_type="cosine",
    # A share of all steps.
    warmup_steps=0.1,
    eval_strategy="epoch",
    save_strategy="epoch",
    # The epoch with the lowest validation loss is saved.
    load_best_model_at_end=True,
    save_total_limit=2,
    report_to="none",
    seed=42,`;
}

/** What differs between a soft prompt and a prefix. */
const soft = {
  'prompt-tuning': {
    trained: 'prompt',
    says: 'Prompt tuning: a few learned vectors before the input, the base frozen.',
    config: `PromptTuningConfig(
    task_type="CAUSAL_LM",
    # PEFT's guide starts with 20; more learn more and take room from the input.
    num_virtual_tokens=${virtualTokens},
    # Begins as these words instead of at random.
    prompt_tuning_init="TEXT",
    prompt_tuning_init_text=TASK,
    tokenizer_name_or_path=MODEL,
)`,
    name: 'PromptTuningConfig',
    rate: `    # TRL's guide on PEFT says 1e-2 to 3e-2; PEFT's own comparison of methods took 1e-3. Try both.
    learning_rate=2e-2,`,
    checkpointing: `    gradient_checkpointing=True,`,
  },
  'prefix-tuning': {
    trained: 'prefix',
    says: 'Prefix tuning: learned vectors before every layer, the base frozen.',
    config: `PrefixTuningConfig(
    task_type="CAUSAL_LM",
    # PEFT's guide starts with 20; its own comparison of methods took 200.
    num_virtual_tokens=${virtualTokens},
    # Begins almost without an effect, which makes runs less different from each other.
    init_weights="zero",
)`,
    name: 'PrefixTuningConfig',
    rate: `    # What PEFT's own comparison of methods took with this way to begin.
    learning_rate=5e-3,`,
    checkpointing: `    # PEFT refuses gradient checkpointing with prefix tuning.
    gradient_checkpointing=False,`,
  },
} as const satisfies Record<string, { trained: Trained } & Record<string, string>>;

/** Prompt tuning and prefix tuning: PEFT's configuration in TRL's trainer. */
export function softPromptPart(
  situation: Situation,
  id: 'prompt-tuning' | 'prefix-tuning',
): MethodPart {
  const one = soft[id];
  const values = trainingValues(situation, one.trained);
  const task = id === 'prompt-tuning' ? '\nTASK = "SAY THE TASK IN ONE SENTENCE"\n' : '';
  const text = `"""${one.says}

pip install -r train/requirements-trl.txt && python3 train/train_${id.replace('-', '_')}.py
"""

from datasets import load_dataset
from peft import ${one.name}
from trl import SFTConfig, SFTTrainer

${pythonModel(situation)}
${task}
data = load_dataset(
    "json",
    data_files={
        "train": "data/prepared/trl/train.jsonl",
        "validation": "data/prepared/trl/validation.jsonl",
    },
)

peft_config = ${one.config}
arguments = SFTConfig(
    output_dir="outputs/tuned",
    # The default is float32, twice the memory.
    model_init_kwargs={"dtype": "bfloat16"},
    # ${values.whySequence}
    max_length=${values.sequence},
${one.rate}
${one.checkpointing}
${commonArguments(values)}
)
trainer = SFTTrainer(
    model=MODEL,
    args=arguments,
    train_dataset=data["train"],
    eval_dataset=data["validation"],
    peft_config=peft_config,
)
trainer.train()
trainer.save_model("outputs/tuned")
`;
  const answer = answerScript(situation, 'peft');
  return {
    format: 'messages',
    tools: trlTools,
    files: [
      { path: `train/train_${id.replace('-', '_')}.py`, text },
      answer,
      trlRequirements(false),
    ],
    sections: [
      {
        title: 'Train',
        text: `${values.fits}${gated(situation)}

1. ${convertStep}
2. \`pip install -r train/requirements-trl.txt\`, then \`python3 train/train_${id.replace('-', '_')}.py\`
3. ${answerStep}

The script was written from the documents of PEFT 0.21.0 and TRL 1.13.0; its names were checked in both packages, and it was not run on a card. vLLM and Ollama serve LoRA adapters, not learned vectors, so the answers are made with PEFT itself.`,
      },
    ],
  };
}

const answerStep = `\`python3 train/answer_tests.py\` answers the test items and writes \`outputs/predictions.csv\`; \`node eval/score.mjs outputs/predictions.csv\` scores them by equality with the reference. Where equality is too strict, read them by hand or put them through your own measure as rows of item, variant and score.`;

/** `train/answer_tests.py`: the trained model answers the test items without a server. */
function answerScript(situation: Situation, by: 'peft' | 'adapters') {
  const load =
    by === 'peft'
      ? `from peft import AutoPeftModelForCausalLM
from transformers import AutoTokenizer`
      : `import adapters
from transformers import AutoModelForCausalLM, AutoTokenizer`;
  const make =
    by === 'peft'
      ? `model = AutoPeftModelForCausalLM.from_pretrained(
    "outputs/tuned", dtype="bfloat16", device_map="auto"
).eval()`
      : `model = AutoModelForCausalLM.from_pretrained(MODEL, dtype="bfloat16", device_map="auto")
adapters.init(model)
name = model.load_adapter("outputs/tuned")
model.set_active_adapters(name)
model.eval()`;
  const id = situation.strategy.id;
  return {
    path: 'train/answer_tests.py',
    text: `"""The trained model answers the items of eval/tests.csv, one at a time.

python3 train/answer_tests.py
"""

import csv
from pathlib import Path

import torch
${load}

${pythonModel(situation)}
# The prompt that data/convert.mjs put around every input that the model was trained on.
PROMPT = Path("eval/prompts/${id}.txt").read_text(encoding="utf-8").strip()

tokenizer = AutoTokenizer.from_pretrained(MODEL)
${make}

with open("eval/tests.csv", newline="", encoding="utf-8") as file:
    inputs = [
        row["input"]
        for row in csv.DictReader(file)
        if not (row.get("__description") or "").startswith("EXAMPLE")
    ]
rows = []
for text in inputs:
    messages = [{"role": "user", "content": PROMPT.replace("{{input}}", text)}]
    tokens = tokenizer.apply_chat_template(
        messages, add_generation_prompt=True, return_tensors="pt", return_dict=True
    ).to(model.device)
    with torch.no_grad():
        said = model.generate(**tokens, max_new_tokens=${answerTokens(situation)}, do_sample=False)
    answer = tokenizer.decode(said[0][tokens["input_ids"].shape[1] :], skip_special_tokens=True)
    rows.append({"input": text, "variant": "${id}", "output": answer.strip()})
    print(f"{len(rows)} of {len(inputs)}", end="\\r")
Path("outputs").mkdir(exist_ok=True)
with open("outputs/predictions.csv", "w", newline="", encoding="utf-8") as file:
    writer = csv.DictWriter(file, ["input", "variant", "output"])
    writer.writeheader()
    writer.writerows(rows)
print(f"{len(rows)} answers in outputs/predictions.csv")
`,
  };
}

/** Tokens that an answer may take: twice what was answered, else 512. */
function answerTokens(situation: Situation): number {
  const said = situation.number('output-tokens');
  return said === null ? 512 : Math.max(16, 2 * said);
}

/** Families that the documents of `adapters` list for bottleneck adapters. */
const withAdapters = /llama-2|llama-3|mistral-7b|gemma-2|gemma-3|qwen2-5|qwen3-\d/;

/** Bottleneck adapters with the library of AdapterHub; PEFT has none of this kind. */
export function adaptersPart(situation: Situation): MethodPart {
  const values = trainingValues(situation, 'adapter');
  const { entry } = baseModel(situation);
  const width = entry !== undefined && 'shape' in entry ? entry.shape.hidden : undefined;
  const reduction = width === undefined ? undefined : Math.max(1, Math.round(width / bottleneck));
  const listed = entry !== undefined && withAdapters.test(entry.id);
  const text = `"""Bottleneck adapters between the layers, the base frozen (adapters 1.2.0 of AdapterHub).

pip install -r train/requirements.txt && python3 train/train_adapters.py
"""

import json
from pathlib import Path

import adapters
import torch
from adapters import AdapterTrainer, SeqBnConfig
from torch.utils.data import Dataset
from transformers import (
    AutoModelForCausalLM,
    AutoTokenizer,
    DataCollatorForSeq2Seq,
    TrainingArguments,
)

${pythonModel(situation)}
${listed ? '# The documents of adapters list this family.' : '# Not among the families that the documents of adapters list: see whether yours is before you start.'}
# ${values.whySequence}
MAX_LENGTH = ${values.sequence}

tokenizer = AutoTokenizer.from_pretrained(MODEL)
if tokenizer.pad_token is None:
    tokenizer.pad_token = tokenizer.eos_token


class Rows(Dataset):
    """Conversations as tokens; the loss counts the answer alone."""

    def __init__(self, name):
        lines = Path("data/prepared", name).read_text(encoding="utf-8").splitlines()
        self.rows = [self.prepare(json.loads(line)["messages"]) for line in lines]

    def prepare(self, messages):
        asked = tokenizer.apply_chat_template(
            messages[:-1], add_generation_prompt=True, tokenize=False
        )
        whole = tokenizer.apply_chat_template(messages, tokenize=False)
        before = tokenizer(asked, add_special_tokens=False)["input_ids"]
        tokens = tokenizer(whole, add_special_tokens=False)["input_ids"][:MAX_LENGTH]
        shared = min(len(before), len(tokens))
        return {
            "input_ids": tokens,
            "attention_mask": [1] * len(tokens),
            "labels": [-100] * shared + tokens[shared:],
        }

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, at):
        return self.rows[at]


model = AutoModelForCausalLM.from_pretrained(MODEL, dtype=torch.bfloat16)
adapters.init(model)
${
  reduction === undefined
    ? '# reduction_factor is width of the model ÷ width of the adapter; 16 is its own value.\nconfig = SeqBnConfig()'
    : `# Width of the model ÷ width of the adapter: ${width} ÷ ${bottleneck}, as the memory estimate counts.\nconfig = SeqBnConfig(reduction_factor=${reduction})`
}
model.add_adapter("task", config=config)
model.set_active_adapters("task")
# Freezes everything else.
model.train_adapter("task")

arguments = TrainingArguments(
    output_dir="outputs/adapters",
    # What the documents of adapters found to work in most settings.
    learning_rate=1e-4,
    bf16=True,
    num_train_epochs=${values.epochs},
    # ${values.whyBatch}
    per_device_train_batch_size=${values.perCard},
    gradient_accumulation_steps=${values.accumulation},
    per_device_eval_batch_size=${values.perCard},
    gradient_checkpointing=True,
    lr_scheduler_type="cosine",
    warmup_ratio=0.1,
    eval_strategy="epoch",
    save_strategy="epoch",
    load_best_model_at_end=True,
    save_total_limit=2,
    report_to="none",
    seed=42,
)
trainer = AdapterTrainer(
    model=model,
    args=arguments,
    train_dataset=Rows("train.jsonl"),
    eval_dataset=Rows("validation.jsonl"),
    processing_class=tokenizer,
    data_collator=DataCollatorForSeq2Seq(tokenizer, model=model),
)
trainer.train()
model.save_adapter("outputs/tuned", "task")
`;
  return {
    format: 'messages',
    tools: [toolOf('Adapters', 'adapters')],
    files: [
      { path: 'train/train_adapters.py', text },
      answerScript(situation, 'adapters'),
      {
        path: 'train/requirements.txt',
        text: `# An environment of its own: adapters needs an older transformers than the rest.
${pinned('adapters')}# ${older['transformers==4.57.6']}; the only one that adapters 1.2.0 takes
transformers==4.57.6
${pinned('torch')}# Not pinned: adapters asks for 0.26.0 or newer, and no version was seen beside these. pip freeze tells
# what you got.
accelerate
`,
      },
    ],
    sections: [
      {
        title: 'Train',
        text: `${values.fits}${gated(situation)} ${listed ? '' : 'The documents of adapters do not list this base: see whether it is supported first. '}PEFT has no adapters of this kind; LoRA has mostly taken their place, so compare with it before you build on them.

1. ${convertStep}
2. \`pip install -r train/requirements.txt\` in an environment of its own, then \`python3 train/train_adapters.py\`
3. ${answerStep}

The script was written from the documents of adapters 1.2.0 (AdapterHub, of 2026-03-21); it was not run on a card.`,
      },
    ],
  };
}
