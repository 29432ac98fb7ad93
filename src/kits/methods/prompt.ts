import { byCount } from '../../model/by-count';
import { pinned, toolOf } from '../packages';
import type { Situation } from '../situation';
import type { MethodPart } from './part';
import { nothingToAdd } from './part';

/** Examples that DSPy's guide aims at (it finds 30 useful); with fewer, GEPA reads why each failed. */
const enoughForMipro = 300;

/** An optimiser writes the prompt: DSPy with MIPROv2 or GEPA, by the examples that are held. */
export function optimiserPart(situation: Situation): MethodPart {
  const held = situation.number('labelled-examples') ?? 0;
  const usesMipro = held >= enoughForMipro;
  const optimiser = usesMipro
    ? `optimiser = dspy.MIPROv2(
    metric=metric,
    # Its own default: six candidates.
    auto="light",
)`
    : `optimiser = dspy.GEPA(
    metric=metric,
    auto="light",
    # The model that reads what went wrong and rewrites the instruction; best a strong one.
    reflection_lm=dspy.LM(os.environ["REFLECTION_MODEL"]),
)`;
  const why = usesMipro
    ? `MIPROv2: with ${held} examples there are enough to pick demonstrations from`
    : `GEPA: with ${held} ${byCount(held, 'example', 'examples')} it learns more from each, since it reads why an output failed`;
  const text = `"""Lets DSPy write the prompt. ${why}.

pip install -r train/requirements.txt
MODEL=provider/model REFLECTION_MODEL=provider/model python3 train/optimise.py
It calls the models with your own key: some hundreds of requests. Look at eval/budget.mjs first.
"""

import json
import os
from pathlib import Path

import dspy

dspy.configure(lm=dspy.LM(os.environ["MODEL"]))


class Task(dspy.Signature):
    """TASK: say here what has to be done."""

    input: str = dspy.InputField()
    output: str = dspy.OutputField()


def rows(name):
    lines = Path("data/prepared", name).read_text(encoding="utf-8").splitlines()
    found = []
    for line in lines:
        messages = json.loads(line)["messages"]
        pair = {"input": messages[-2]["content"], "output": messages[-1]["content"]}
        found.append(dspy.Example(**pair).with_inputs("input"))
    return found


def metric(gold, pred, trace=None, pred_name=None, pred_trace=None):
    right = gold.output.strip().lower() == str(pred.output).strip().lower()
${
  usesMipro
    ? '    return right'
    : `    feedback = "Right." if right else f"Wrong: expected {gold.output}, got {pred.output}."
    return dspy.Prediction(score=float(right), feedback=feedback)`
}


${optimiser}
program = optimiser.compile(
    dspy.Predict(Task),
    trainset=rows("train.jsonl"),
    # Without one, candidates would be scored on what they were made from.
    valset=rows("validation.jsonl"),
)
Path("outputs").mkdir(exist_ok=True)
program.save("outputs/optimised.json")
print(program.predictors()[0].signature.instructions)
`;
  return {
    format: 'messages',
    tools: [toolOf('DSPy', 'dspy')],
    files: [
      { path: 'train/optimise.py', text },
      {
        path: 'train/requirements.txt',
        text: `${pinned('dspy', usesMipro ? 'optuna' : undefined)}`,
      },
    ],
    sections: [
      {
        title: 'Optimise',
        text: `1. \`node data/convert.mjs YOUR-FILE.csv\`: holds out the test items.
2. \`pip install -r train/requirements.txt\`, then run \`train/optimise.py\` (${why}).
3. Put the instruction that it prints into \`eval/prompts/prompt-optimiser.txt\` and evaluate it on the test items, which it has never seen.`,
      },
    ],
  };
}

const exampleSearch = `"""Puts the stored examples that resemble each test item into its column examples: words alone.

python3 train/pick_examples.py [--found 5]
"""

import csv
import json
import math
import re
import sys
from collections import Counter
from pathlib import Path

found = int(sys.argv[sys.argv.index("--found") + 1]) if "--found" in sys.argv else 5


def words(text):
    return Counter(re.findall(r"\\w+", text.lower()))


pool = []
for line in Path("data/prepared/train.jsonl").read_text(encoding="utf-8").splitlines():
    messages = json.loads(line)["messages"]
    pool.append((messages[-2]["content"], messages[-1]["content"]))
counts = [words(text) for text, _ in pool]
spread = Counter(word for count in counts for word in count)


def likeness(one, other):
    shared = set(one) & set(other)
    weight = sum(math.log(1 + len(pool) / spread[word]) for word in shared)
    return weight / math.sqrt(sum(other.values()) or 1)


with open("eval/tests.csv", newline="", encoding="utf-8") as file:
    rows = list(csv.DictReader(file))
for row in rows:
    own = words(row["input"])
    best = sorted(range(len(pool)), key=lambda at: -likeness(own, counts[at]))[:found]
    row["examples"] = "\\n\\n".join(f"Input: {pool[at][0]}\\nOutput: {pool[at][1]}" for at in best)
with open("eval/tests.csv", "w", newline="", encoding="utf-8") as file:
    writer = csv.DictWriter(file, list(dict.fromkeys([*rows[0], "examples"])))
    writer.writeheader()
    writer.writerows(rows)
print(f"{len(rows)} test items have {found} examples each")
`;

/** Examples like the case in each prompt. */
export const dynamicExamples: MethodPart = {
  ...nothingToAdd,
  format: 'messages',
  files: [{ path: 'train/pick_examples.py', text: exampleSearch }],
  sections: [
    {
      title: 'Pick examples',
      text: `1. \`node data/convert.mjs YOUR-FILE.csv\`: the pool is \`data/prepared/train.jsonl\`, in which no test item is.
2. \`python3 train/pick_examples.py\` fills the column examples by shared words, without a package. Vectors find more; try words first.`,
    },
  ],
};

export const plainPrompt: MethodPart = {
  ...nothingToAdd,
  sections: [
    {
      title: 'Prompt',
      text: `The files in \`eval/prompts/\` are the variants. Change one thing at a time, run all on the same items, and keep what compare.mjs shows to be more than noise. Examples in a prompt must never be test items.`,
    },
  ],
};
