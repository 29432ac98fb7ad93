import { recommend } from '../engine/recommend';
import type { Rulebook } from '../engine/rulebook';
import type { RulebookEntries } from '../model/knowledge';
import { scenarioRowSchema } from '../model/case';
import type { ScenarioRow } from '../model/case';
import { fieldsBeyond, flawsOfAnswers, flawsOfIds, flawsOfShape, readRows } from './read-rows';
import type { RowProblem } from './read-rows';

/** What was advised in a scenario. */
export interface ScenarioAdvice {
  readonly family: string;
  readonly strategy: string;
  /** Chance of context, 0 to 1. */
  readonly context: number;
  /** Complements that stand beside it. */
  readonly with: readonly string[];
}

/** What a scenario asks for. */
export type ScenarioWish = Pick<ScenarioRow, 'family' | 'context' | 'methods' | 'with' | 'without'>;

/** How the rules fare on textbook situations. */
export interface ScenarioReport {
  readonly passed: number;
  readonly failed: readonly {
    readonly id: string;
    readonly got: ScenarioAdvice;
    readonly wanted: ScenarioWish;
  }[];
}

function advised(rulebook: Rulebook, { answers }: Pick<ScenarioRow, 'answers'>): ScenarioAdvice {
  const { family, strategy, chances, complements } = recommend(rulebook, { answers });
  return {
    family,
    strategy,
    context: chances.context,
    with: complements.map(({ complement }) => complement),
  };
}

function isAsWished(wanted: ScenarioWish, got: ScenarioAdvice): boolean {
  const { family, context, methods, with: due = [], without = [] } = wanted;
  return (
    family.includes(got.family) &&
    (context === undefined || (context === 'yes') === got.context >= 0.5) &&
    (methods === undefined || methods.includes(got.strategy)) &&
    due.every((id) => got.with.includes(id)) &&
    !without.some((id) => got.with.includes(id))
  );
}

function wishOf({ family, context, methods, with: due, without }: ScenarioRow): ScenarioWish {
  return {
    family,
    ...(context !== undefined && { context }),
    ...(methods !== undefined && { methods }),
    ...(due !== undefined && { with: due }),
    ...(without !== undefined && { without }),
  };
}

/** Asks the rules about each scenario. */
export function runScenarios(
  rulebook: Rulebook,
  scenarios: readonly ScenarioRow[],
): ScenarioReport {
  const failed = scenarios.flatMap((scenario) => {
    const [got, wanted] = [advised(rulebook, scenario), wishOf(scenario)];
    return isAsWished(wanted, got) ? [] : [{ id: scenario.id, got, wanted }];
  });
  return { passed: scenarios.length - failed.length, failed };
}

export type ReadScenarios =
  /** `ignored`: fields that the format does not know, as "row 3: note". */
  | { readonly ok: true; readonly scenarios: ScenarioRow[]; readonly ignored: string[] }
  | { readonly ok: false; readonly problems: readonly RowProblem[] };

const expected: Readonly<Record<string, string>> = {
  id: 'must be an id: lower-case words joined by hyphens',
  answers: 'must be an object of question ids and answers',
  family: 'must be a list of one family or more',
  context: 'must be yes or no',
  methods: 'must be a list of strategies',
  with: 'must be a list of complements',
  without: 'must be a list of complements',
};

/** Reads a file of scenarios: a JSON list of rows. Never throws; see `readRows`. */
export function readScenarios(
  text: string,
  knowledge: Pick<RulebookEntries, 'questions' | 'families' | 'strategies' | 'complements'>,
): ReadScenarios {
  const { questions, families, strategies, complements } = knowledge;
  const read = readRows(text, 'scenario', (row) => [
    ...flawsOfShape(row, scenarioRowSchema, expected),
    ...flawsOfAnswers(row, questions),
    ...flawsOfIds(row, ['family'], 'a family', families),
    ...flawsOfIds(row, ['methods'], 'a strategy', strategies),
    ...flawsOfIds(row, ['with'], 'a complement', complements),
    ...flawsOfIds(row, ['without'], 'a complement', complements),
  ]);
  if (!read.ok) return read;
  return {
    ok: true,
    scenarios: read.rows.map((row) => scenarioRowSchema.parse(row)),
    ignored: read.rows.flatMap((row, at) =>
      fieldsBeyond(row, scenarioRowSchema.shape).map((name) => `row ${at + 1}: ${name}`),
    ),
  };
}
