/*
 * Fits of few parameters by maximum likelihood with a ridge, by Newton's method: the problems are
 * concave, so that there is one answer and no chance in it.
 */

/** Observations weigh at most one for a publication; as much as a fiftieth of one holds a parameter at 0. */
export const ridge = 0.02;

/** One choice among alternatives that somebody made, or several shared. */
export interface Observation {
  readonly weight: number;
  /** One an alternative: what its odds are made of, by parameter, and its share of what came out. */
  readonly alternatives: readonly {
    readonly features: readonly number[];
    readonly share: number;
  }[];
}

/** Solves a positive definite system of a few unknowns by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  for (let at = 0; at < size; at += 1) {
    const pivot = rows[at];
    const diagonal = pivot?.[at] ?? 0;
    if (pivot === undefined || diagonal === 0) throw new Error('The fit has no unique answer.');
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = (row[at] ?? 0) / diagonal;
      for (let column = at; column <= size; column += 1) {
        row[column] = (row[column] ?? 0) - factor * (pivot[column] ?? 0);
      }
    }
  }
  return rows.map((row, at) => (row[size] ?? 0) / (row[at] ?? 1));
}

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

/** Gradient and negative Hessian of the penalised log likelihood. */
function slopes(
  observations: readonly Observation[],
  parameters: readonly number[],
  ridges: readonly number[],
) {
  const gradient = parameters.map((value, at) => -(ridges[at] ?? 0) * value);
  const curvature = parameters.map((_, row) =>
    parameters.map((__, column) => (row === column ? (ridges[row] ?? 0) : 0)),
  );
  for (const { weight, alternatives } of observations) {
    const odds = alternatives.map(({ features }) => dot(features, parameters));
    const most = Math.max(...odds);
    const raised = odds.map((value) => Math.exp(value - most));
    const sum = raised.reduce((total, value) => total + value, 0);
    const chances = raised.map((value) => value / sum);
    const shared = alternatives.reduce((total, { share }) => total + share, 0);
    const mean = parameters.map((_, at) =>
      alternatives.reduce(
        (total, { features }, place) => total + (chances[place] ?? 0) * (features[at] ?? 0),
        0,
      ),
    );
    alternatives.forEach(({ features, share }, place) => {
      const chance = chances[place] ?? 0;
      gradient.forEach((value, at) => {
        gradient[at] = value + weight * (share - shared * chance) * (features[at] ?? 0);
      });
      curvature.forEach((row, one) => {
        row.forEach((value, other) => {
          const apart =
            ((features[one] ?? 0) - (mean[one] ?? 0)) *
            ((features[other] ?? 0) - (mean[other] ?? 0));
          row[other] = value + weight * shared * chance * apart;
        });
      });
    });
  }
  return { gradient, curvature };
}

/** More steps than any fit here has been seen to need. */
const mostSteps = 200;
/** A step so small ends the fit: far below the four decimals that are kept. */
const converged = 1e-9;
/** Longest step of one parameter, in log odds: keeps the first steps of a lopsided fit in bounds. */
const longestStep = 2;

/**
 * The parameters that make what came out likeliest, less half the ridge times their squares.
 * @param ridges one a parameter, above 0; gives the number of parameters
 * @throws where it does not converge
 */
export function fitChoices(
  observations: readonly Observation[],
  ridges: readonly number[],
): number[] {
  let parameters = ridges.map(() => 0);
  for (let step = 0; step < mostSteps; step += 1) {
    const { gradient, curvature } = slopes(observations, parameters, ridges);
    const change = solve(curvature, gradient);
    const size = Math.max(...change.map(Math.abs));
    const scale = Math.min(1, longestStep / size);
    parameters = parameters.map((value, at) => value + scale * (change[at] ?? 0));
    if (size < converged) return parameters;
  }
  throw new Error('The fit did not converge.');
}

/** A score with the share of yes among what came out. */
export interface YesNo {
  readonly score: number;
  readonly yes: number;
  readonly weight: number;
}

/** Logistic curve over a score. */
export function fitCurve(points: readonly YesNo[]): { slope: number; offset: number } {
  const observations = points.map(({ score, yes, weight }): Observation => ({
    weight,
    alternatives: [
      { features: [score, 1], share: yes },
      { features: [0, 0], share: 1 - yes },
    ],
  }));
  const [slope = 0, offset = 0] = fitChoices(observations, [ridge, ridge]);
  return { slope, offset };
}
