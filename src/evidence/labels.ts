/** Longest output that is taken for a label, in characters, and most labels that are counted. */
const longestLabel = 80;
export const mostLabels = 1000;

/** Rows that a label has in the mean, at least: fewer, and outputs are answers that happen to repeat. */
const rowsPerLabel = 3;

/** A label and how many rows have it. */
export interface LabelCount {
  readonly label: string;
  readonly rows: number;
}

/** The labels of a data set. */
export interface Labels {
  readonly count: number;
  /**
   * How even the labels are: entropy divided by its largest value, from 0 (one label only) to 1 (all
   * equally often).
   */
  readonly balance: number;
  /** Rows of the rarest label, and of the most frequent one. */
  readonly rarest: number;
  readonly commonest: number;
  /** All labels, the most frequent first. */
  readonly counts: readonly LabelCount[];
}

/** Counts outputs for as long as they can be labels. */
export class LabelCounter {
  private counts: Map<string, number> | undefined = new Map<string, number>();
  private rows = 0;
  private long = 0;

  /** Number of a label in the order of appearance; undefined where outputs are no labels. */
  add(output: string): void {
    this.rows += 1;
    if (this.counts === undefined) return;
    const label = output.trim();
    if (label.length > longestLabel || label.includes('\n')) {
      this.long += 1;
      // A few long ones are faults among labels; many mean that these are no labels.
      if (this.long > 20 + this.rows / 100) this.counts = undefined;
      return;
    }
    const before = this.counts.get(label);
    // A part of a string can hold on to all of it: a copy lets the row go.
    const key = before === undefined ? [...label].join('') : label;
    this.counts.set(key, (before ?? 0) + 1);
    if (this.counts.size > mostLabels) this.counts = undefined;
  }

  /** True as long as the outputs may be labels. */
  get mayBeLabels(): boolean {
    return this.counts !== undefined;
  }

  /** @param named true where the column itself says that it holds labels */
  labels(named: boolean): Labels | undefined {
    const { counts, rows } = this;
    if (counts === undefined || counts.size < 2) return undefined;
    const labelled = rows - this.long;
    if (this.long > rows / 50) return undefined;
    if (labelled < counts.size * (named ? 1.5 : rowsPerLabel)) return undefined;
    const sorted = [...counts]
      .map(([label, count]) => ({ label, rows: count }))
      .sort((a, b) => b.rows - a.rows || (a.label < b.label ? -1 : 1));
    return {
      count: sorted.length,
      balance: evenness(sorted.map((label) => label.rows)),
      rarest: sorted.at(-1)?.rows ?? 0,
      commonest: sorted[0]?.rows ?? 0,
      counts: sorted,
    };
  }
}

function evenness(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const entropy = counts.reduce((sum, count) => sum - (count / total) * Math.log(count / total), 0);
  return entropy / Math.log(counts.length);
}

/** How the labels of a test set differ from those of the training set. */
export interface LabelDrift {
  /** Half the sum of differences in share, from 0 (the same mixture) to 1 (nothing in common). */
  readonly distance: number;
  /** Labels of the test set that the training set does not have, and the other way round. */
  readonly onlyInTest: number;
  readonly onlyInTraining: number;
}

/** Total variation distance between the label mixtures of two sets. */
export function labelDrift(training: Labels, test: Labels): LabelDrift {
  const shares = (labels: Labels) => {
    const rows = labels.counts.reduce((sum, label) => sum + label.rows, 0);
    return new Map(labels.counts.map((label) => [label.label, label.rows / rows]));
  };
  const before = shares(training);
  const after = shares(test);
  const all = new Set([...before.keys(), ...after.keys()]);
  const differences = [...all].map((label) =>
    Math.abs((before.get(label) ?? 0) - (after.get(label) ?? 0)),
  );
  return {
    distance: differences.reduce((sum, difference) => sum + difference, 0) / 2,
    onlyInTest: [...after.keys()].filter((label) => !before.has(label)).length,
    onlyInTraining: [...before.keys()].filter((label) => !after.has(label)).length,
  };
}
