import type { KitFile } from '../kit-input';
import type { Situation } from '../situation';
import type { MethodPart } from './part';
import { predictions } from './python';

/** Encoders and vectors by how well the language of the texts is served. */
function encoders(situation: Situation) {
  const isEnglishLike =
    situation.choice('language') !== 'rare' && situation.choice('language') !== 'less-served';
  return isEnglishLike
    ? {
        encoder: 'answerdotai/ModernBERT-base',
        vectors: 'sentence-transformers/all-MiniLM-L6-v2',
        why: 'for English; for other languages take FacebookAI/xlm-roberta-base and intfloat/multilingual-e5-small',
      }
    : {
        encoder: 'FacebookAI/xlm-roberta-base',
        vectors: 'intfloat/multilingual-e5-small',
        why: 'covers about a hundred languages, since you said that yours is less served',
      };
}

const convert = `1. \`node data/convert.mjs YOUR-FILE.csv\`: holds out the test items, writes \`data/prepared/\`.`;
const scoring = `The script writes \`outputs/predictions.csv\`; then \`node eval/score.mjs outputs/predictions.csv\` appends its scores to \`eval/results.csv\`, and \`node eval/compare.mjs eval/results.csv\` compares. \`node eval/score.mjs eval/results.json\` adds what promptfoo scored, so that prompts and classifiers stand in one comparison.`;

function script(path: string, text: string): KitFile {
  return { path, text };
}

/** A tuned encoder with the Trainer of transformers. */
export function tunedEncoder(situation: Situation): MethodPart {
  const { encoder, why } = encoders(situation);
  const epochs = situation.assumed('tuning-epochs');
  const text = `"""Tunes an encoder on labelled texts and predicts the test items.

pip install -r train/requirements.txt && python3 train/train_encoder.py
"""

import json
from pathlib import Path

import numpy as np
from datasets import load_dataset
from transformers import (
    AutoModelForSequenceClassification,
    AutoTokenizer,
    DataCollatorWithPadding,
    EarlyStoppingCallback,
    Trainer,
    TrainingArguments,
)

from predictions import read_tests, write_predictions

# ${why}
MODEL = "${encoder}"
# Longer texts are cut; 512 is what most encoders read. Check the lengths of yours.
MAX_LENGTH = 512

data = load_dataset(
    "json",
    data_files={"train": "data/prepared/train.jsonl", "validation": "data/prepared/validation.jsonl"},
)
labels = sorted({str(label) for label in data["train"]["label"]})
number_of = {label: number for number, label in enumerate(labels)}
data = data.filter(lambda row: str(row["label"]) in number_of)

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


def metrics(prediction):
    guessed = np.argmax(prediction.predictions, axis=-1)
    return {"accuracy": float((guessed == prediction.label_ids).mean())}


arguments = TrainingArguments(
    output_dir="outputs/encoder",
    # 5e-5, 8 a step and linear decay are the trainer's own values and left alone.
    # ${typeof epochs === 'number' ? 'Assumption tuning-epochs' : "The trainer's own value"}; early stopping may end it before (rule validation-is-watched).
    num_train_epochs=${typeof epochs === 'number' ? epochs : 3},
    # A share of all steps: transformers 5 has no warmup_ratio.
    warmup_steps=0.1,
    # Both are needed to keep the best epoch.
    eval_strategy="epoch",
    save_strategy="epoch",
    load_best_model_at_end=True,
    metric_for_best_model="accuracy",
    save_total_limit=1,
    report_to="none",
    seed=42,
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
trainer.save_model("outputs/encoder/best")
Path("outputs/encoder/labels.json").write_text(json.dumps(labels), encoding="utf-8")

tests = read_tests()
held = [
    {**tokenizer(text, truncation=True, max_length=MAX_LENGTH)} for text in tests
]
logits = trainer.predict(held).predictions
write_predictions("tuned-encoder", tests, [labels[at] for at in np.argmax(logits, axis=-1)])
`;
  return {
    format: 'text-label',
    tools: [{ name: 'transformers', version: '5.18.0', licence: 'Apache-2.0' }],
    files: [
      script('train/train_encoder.py', text),
      predictions,
      {
        path: 'train/requirements.txt',
        text: '# Versions that the script was written for. Python 3.10 or newer.\ntransformers==5.18.0\naccelerate>=1.4.0\ndatasets>=4.7.0\nnumpy\ntorch\n',
      },
    ],
    sections: [
      {
        title: 'Train',
        text: `${convert}
2. \`pip install -r train/requirements.txt\`, then \`python3 train/train_encoder.py\`. A modest card does; some patience, too.
3. ${scoring}`,
      },
    ],
  };
}

/** A linear model on frozen vectors, with words and letters alone as its baseline. */
export function frozenFeatures(situation: Situation): MethodPart {
  const { vectors, why } = encoders(situation);
  const text = `"""A small classifier on frozen vectors, and one on words alone as its baseline. A laptop does.

pip install -r train/requirements.txt && python3 train/train_classifier.py
"""

import json
from pathlib import Path

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline

from predictions import read_tests, write_predictions

# ${why}
MODEL = "${vectors}"


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
head = LogisticRegression(max_iter=1000, class_weight="balanced", random_state=42)
head.fit(encoder.encode(texts, normalize_embeddings=True), labels)
guessed = head.predict(encoder.encode(tests, normalize_embeddings=True))
write_predictions("frozen-features", tests, guessed)
`;
  return {
    format: 'text-label',
    tools: [
      { name: 'scikit-learn', version: '1.9.1', licence: 'BSD-3-Clause' },
      { name: 'sentence-transformers', version: '6.0.1', licence: 'Apache-2.0' },
    ],
    files: [
      script('train/train_classifier.py', text),
      predictions,
      {
        path: 'train/requirements.txt',
        text: '# Versions that the script was written for.\nscikit-learn==1.9.1\nsentence-transformers==6.0.1\n',
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

/** SetFit on a few examples of each label. */
export function setFit(situation: Situation): MethodPart {
  const { vectors, why } = encoders(situation);
  const text = `"""SetFit: a sentence encoder tuned on pairs, with a small head.

pip install -r train/requirements.txt && python3 train/train_setfit.py
"""

from datasets import load_dataset
from setfit import SetFitModel, Trainer, TrainingArguments

from predictions import read_tests, write_predictions

# ${why}
MODEL = "${vectors}"

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
    num_iterations=20,
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
    tools: [{ name: 'SetFit', version: '1.1.3', licence: 'Apache-2.0' }],
    files: [
      script('train/train_setfit.py', text),
      predictions,
      {
        path: 'train/requirements.txt',
        text: '# Versions that the script was written for; SetFit 1.1.3 does not import under transformers 5.\nsetfit==1.1.3\ntransformers<5\ndatasets>=2.15.0\n',
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
