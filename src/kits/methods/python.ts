import type { KitFile } from '../kit-input';

/** `train/predictions.py`: reads the test items and writes what a classifier said of them. */
export const predictions: KitFile = {
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
