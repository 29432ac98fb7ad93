import { byCount } from '../../model/by-count';
import type { KitFile } from '../kit-input';
import { encoders } from '../model-repositories';
import { older, pinned, requirements, toolOf } from '../packages';
import type { Situation } from '../situation';
import type { MethodPart } from './part';

/** `train/predictions.py`: reads the test items and writes what a classifier said of them. */
const predictions: KitFile = {
  path: 'train/predictions.py',
  text: `"""Reads eval/tests.csv and writes outputs/predictions.csv, which eval/score.mjs reads."""

import csv
from pathlib import Path

FILE = Path("outputs/predictions.csv")


def read_tests(path="eval/tests.csv"):
    """Inputs of the test items, without the example row."""
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return [
        row["input"]
        for row in rows
        if not (row.get("__description") or "").startswith("EXAMPLE")
    ]


def write_predictions(variant, inputs, outputs):
    """Adds a row for each item, and replaces what the variant said before."""
    before = []
    if FILE.exists():
        with open(FILE, newline="", encoding="utf-8") as file:
            before = [row for row in csv.DictReader(file) if row["variant"] != variant]
    rows = before + [
        {"input": text, "variant": variant, "output": str(said)}
        for text, said in zip(inputs, outputs)
    ]
    FILE.parent.mkdir(parents=True, exist_ok=True)
    with open(FILE, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, ["input", "variant", "output"])
        writer.writeheader()
        writer.writerows(rows)
    print(f"{variant}: {len(inputs)} predictions in {FILE}")
`,
};

/** Encoders and vectors by how well the language of the texts is served. */
export function chosenModels(situation: Situation) {
  const language = situation.choice('language');
  return language === 'rare' || language === 'less-served'
    ? {
        encoder: encoders.multilingual,
        vectors: encoders.multilingualVectors,
        why: 'Covers about a hundred languages, since you said that yours is less served.',
      }
    : {
        encoder: encoders.english,
        vectors: encoders.englishVectors,
        why: `For English. For other languages take ${encoders.multilingual.repository} as an encoder and ${encoders.multilingualVectors.repository} for vectors.`,
      };
}

/** Tokens that the encoder reads of a text, as Python, with why. */
function lengthLines(situation: Situation, most: number): string {
  const answered = situation.number('input-tokens');
  if (answered === null) {
    return `# Longer texts are cut. The script says how many are; this model reads up to ${most} tokens.
MAX_LENGTH = ${Math.min(512, most)}`;
  }
  const length = Math.min(most, Math.max(64, Math.ceil((1.5 * answered) / 64) * 64));
  return `# 1.5 × the ${answered} ${byCount(answered, 'token', 'tokens')} of input as answered, rounded up to a multiple of 64${length === most ? `, but no more than the model reads` : ''}. Longer
# texts are cut, and the script says how many are; this model reads up to ${most} tokens.
MAX_LENGTH = ${length}`;
}

const convert = `1. \`node data/convert.mjs YOUR-FILE.csv\`: holds out the test items, writes \`data/prepared/\`.`;
const scoring = `The script writes \`outputs/predictions.csv\`; then \`node eval/score.mjs outputs/predictions.csv\` puts its scores into \`eval/results.csv\`, and \`node eval/compare.mjs eval/results.csv\` compares. \`node eval/score.mjs eval/results.json\` adds what promptfoo scored, so that prompts and classifiers stand in one comparison.`;

function script(path: string, text: string): KitFile {
  return { path, text };
}

/** A tuned encoder with the Trainer of transformers. */
export function tunedEncoder(situation: Situation): MethodPart {
  const { encoder, why } = chosenModels(situation);
  const epochs = situation.assumed('tuning-epochs');
  const text = `"""Tunes an encoder on labelled texts and predicts the test items.

pip install -r train/requirements.txt && python3 train/train_encoder.py [SEED]

Another seed is another variant, so that compare.mjs shows how much is luck.
"""

import json
import sys
import time
from pathlib import Path

import numpy as np
from datasets import load_dataset
from sklearn.metrics import f1_score
from transformers import (
    AutoModelForSequenceClassification,
    AutoTokenizer,
    DataCollatorWithPadding,
    EarlyStoppingCallback,
    Trainer,
    TrainingArguments,
)

from predictions import read_tests, write_predictions

# ${why} Name seen in ${encoder.source} (${encoder.on}).
MODEL = "${encoder.repository}"
${lengthLines(situation, encoder.tokens ?? 512)}
# The number that the draws begin with: run with 42, 43 and 44.
SEED = int(sys.argv[1]) if len(sys.argv) > 1 else 42
NAME = "tuned-encoder" if SEED == 42 else f"tuned-encoder-{SEED}"

data = load_dataset(
    "json",
    data_files={"train": "data/prepared/train.jsonl", "validation": "data/prepared/validation.jsonl"},
)
labels = sorted({str(label) for label in data["train"]["label"]})
number_of = {label: number for number, label in enumerate(labels)}
data = data.filter(lambda row: str(row["label"]) in number_of)
print(f"{len(labels)} labels, {len(data['train'])} rows to train on")

tokenizer = AutoTokenizer.from_pretrained(MODEL)
model = AutoModelForSequenceClassification.from_pretrained(
    MODEL,
    num_labels=len(labels),
    id2label=dict(enumerate(labels)),
    label2id=number_of,
)


def prepare(rows):
    tokens = tokenizer(rows["text"], truncation=True, max_length=MAX_LENGTH)
    tokens["label"] = [number_of[str(label)] for label in rows["label"]]
    return tokens


data = data.map(prepare, batched=True, remove_columns=["text"])
cut = sum(len(row) == MAX_LENGTH for row in data["train"]["input_ids"])
print(f"{cut} of {len(data['train'])} training texts reach {MAX_LENGTH} tokens and may be cut")


def metrics(prediction):
    guessed = np.argmax(prediction.predictions, axis=-1)
    return {
        "accuracy": float((guessed == prediction.label_ids).mean()),
        # Every label counts alike, so that a rare one is not forgotten.
        "macro_f1": float(f1_score(prediction.label_ids, guessed, average="macro")),
    }


arguments = TrainingArguments(
    output_dir=f"outputs/{NAME}",
    # 5e-5, 8 a step and linear decay are the trainer's own values and left alone.
    # ${typeof epochs === 'number' ? 'Assumption tuning-epochs' : "The trainer's own value"}; early stopping may end it before (rule validation-is-watched).
    num_train_epochs=${typeof epochs === 'number' ? epochs : 3},
    # A share of all steps: transformers 5 has no warmup_ratio.
    warmup_steps=0.1,
    # Both are needed to keep the best epoch.
    eval_strategy="epoch",
    save_strategy="epoch",
    load_best_model_at_end=True,
    metric_for_best_model="macro_f1",
    save_total_limit=1,
    # Nothing is sent anywhere.
    report_to="none",
    seed=SEED,
)
trainer = Trainer(
    model=model,
    args=arguments,
    train_dataset=data["train"],
    eval_dataset=data["validation"],
    processing_class=tokenizer,
    data_collator=DataCollatorWithPadding(tokenizer),
    compute_metrics=metrics,
    callbacks=[EarlyStoppingCallback(early_stopping_patience=1)],
)
trainer.train()
trainer.save_model(f"outputs/{NAME}/best")
Path(f"outputs/{NAME}/labels.json").write_text(json.dumps(labels), encoding="utf-8")

tests = read_tests()
held = [
    {**tokenizer(text, truncation=True, max_length=MAX_LENGTH)} for text in tests
]
started = time.perf_counter()
logits = trainer.predict(held).predictions
seconds = time.perf_counter() - started
print(f"{len(tests) / seconds:.0f} texts a second on this machine, 8 at a time")
write_predictions(NAME, tests, [labels[at] for at in np.argmax(logits, axis=-1)])
`;
  return {
    format: 'text-label',
    tools: [toolOf('transformers', 'transformers'), toolOf('scikit-learn', 'scikit-learn')],
    files: [
      script('train/train_encoder.py', text),
      predictions,
      {
        path: 'train/requirements.txt',
        text: requirements('Versions that the script was written for. Python 3.11 or newer.', [
          'transformers',
          'accelerate',
          'datasets',
          'torch',
          'numpy',
          'scikit-learn',
        ]),
      },
    ],
    sections: [
      {
        title: 'Train',
        text: `${convert}
2. \`pip install -r train/requirements.txt\`, then \`python3 train/train_encoder.py\`. A modest card is enough.
3. Again with \`python3 train/train_encoder.py 43\` and \`44\`: where the seeds differ more than the settings do, stop tuning the settings.
4. ${scoring}`,
      },
    ],
  };
}

/** A linear model on frozen vectors, with words and letters alone as its baseline. */
export function frozenFeatures(situation: Situation): MethodPart {
  const { vectors, why } = chosenModels(situation);
  const text = `"""A small classifier on frozen vectors, and one on words alone as its baseline. A laptop does.

pip install -r train/requirements.txt && python3 train/train_classifier.py
"""

import json
from pathlib import Path

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline

from predictions import read_tests, write_predictions

# ${why} Name seen in ${vectors.source} (${vectors.on}).
MODEL = "${vectors.repository}"
# What this model expects before a text; empty where it expects nothing.
MARK = "${vectors.marks?.query ?? ''}"


def rows(name):
    lines = Path("data/prepared", name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


train = rows("train.jsonl") + rows("validation.jsonl")
texts = [row["text"] for row in train]
labels = [str(row["label"]) for row in train]
tests = read_tests()

# max_iter: the default of 100 is often too few on such features.
words = make_pipeline(
    TfidfVectorizer(sublinear_tf=True, ngram_range=(1, 2)),
    LogisticRegression(max_iter=1000, class_weight="balanced", random_state=42),
)
words.fit(texts, labels)
write_predictions("words-alone", tests, words.predict(tests))

from sentence_transformers import SentenceTransformer  # noqa: E402  the baseline runs without it

encoder = SentenceTransformer(MODEL)


def vectors(of):
    return encoder.encode([MARK + text for text in of], normalize_embeddings=True)


head = LogisticRegression(max_iter=1000, class_weight="balanced", random_state=42)
head.fit(vectors(texts), labels)
guessed = head.predict(vectors(tests))
write_predictions("frozen-features", tests, guessed)
`;
  return {
    format: 'text-label',
    tools: [
      toolOf('scikit-learn', 'scikit-learn'),
      toolOf('sentence-transformers', 'sentence-transformers'),
    ],
    files: [
      script('train/train_classifier.py', text),
      predictions,
      {
        path: 'train/requirements.txt',
        text: requirements('Versions that the script was written for. Python 3.11 or newer.', [
          ...(['scikit-learn', 'sentence-transformers', 'transformers'] as const),
          ...(['torch', 'numpy'] as const),
        ]),
      },
    ],
    sections: [
      {
        title: 'Train',
        text: `${convert}
2. \`pip install -r train/requirements.txt\`, then \`python3 train/train_classifier.py\`.
3. ${scoring}`,
      },
    ],
  };
}

const setFitRequirements = `# SetFit 1.1.3 does not import under transformers 5, so this needs an environment of its own.
${pinned('setfit')}# ${older['transformers==4.57.6']}
transformers==4.57.6
# Not pinned, since no version was seen to run with these two: SetFit asks for 2.15.0 or newer, and a
# sentence-transformers that still takes transformers 4. Write down what you got: pip freeze
datasets
sentence-transformers<6
`;

/** Rounds of pairs for each example: 20 as in the SetFit paper. */
export const pairRounds = 20;

/** SetFit on a few examples of each label. */
export function setFit(situation: Situation): MethodPart {
  const { vectors, why } = chosenModels(situation);
  const text = `"""SetFit: a sentence encoder tuned on pairs, with a small head.

pip install -r train/requirements.txt && python3 train/train_setfit.py
"""

from datasets import load_dataset
from setfit import SetFitModel, Trainer, TrainingArguments

from predictions import read_tests, write_predictions

# ${why} Name seen in ${vectors.source} (${vectors.on}).
MODEL = "${vectors.repository}"

data = load_dataset(
    "json",
    data_files={"train": "data/prepared/train.jsonl", "validation": "data/prepared/validation.jsonl"},
)
labels = sorted({str(label) for label in data["train"]["label"]})
data = data.map(lambda row: {"label": str(row["label"])})

model = SetFitModel.from_pretrained(MODEL, labels=labels)
arguments = TrainingArguments(
    output_dir="outputs/setfit",
    # Rounds of pairs for each example, 20 as in the SetFit paper: without a bound, oversampling
    # makes very many of them.
    num_iterations=${pairRounds},
    # Nothing is written between and nothing is sent anywhere.
    save_strategy="no",
    report_to="none",
    seed=42,
)
trainer = Trainer(
    model=model,
    args=arguments,
    train_dataset=data["train"],
    eval_dataset=data["validation"],
    metric="accuracy",
)
trainer.train()
print(trainer.evaluate())
model.save_pretrained("outputs/setfit/best")

tests = read_tests()
write_predictions("setfit", tests, [str(label) for label in model.predict(tests)])
`;
  return {
    format: 'text-label',
    tools: [toolOf('SetFit', 'setfit')],
    files: [
      script('train/train_setfit.py', text),
      predictions,
      {
        path: 'train/requirements.txt',
        text: setFitRequirements,
      },
    ],
    sections: [
      {
        title: 'Train',
        text: `${convert}
2. \`pip install -r train/requirements.txt\` in an environment of its own, then \`python3 train/train_setfit.py\`.
3. ${scoring}`,
      },
    ],
  };
}
