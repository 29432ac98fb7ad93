import { cases } from '../content/cases';
import { knowledge } from '../content/index';
import { scenarios } from '../content/scenarios';
import { indexRulebook } from '../engine/rulebook';
import { drawPerson, errorOfSame, sumUpWalks, walkThrough } from '../evaluation/questions-asked';
import type { Walk } from '../evaluation/questions-asked';
import { factsOf } from '../facts/index';
import { takesNoOptions } from './tool-options';

/*
 * npm run questions
 *
 * How many questions people are asked until the questionnaire stops, and how often the advice at the stop
 * is the advice with everything answered. People are the published cases and the scenarios; what a row
 * says nothing of is drawn as people answer, three times for each, since one draw of all of them is some
 * two points off in a hundred. Takes minutes.
 */
takesNoOptions('questions');

const rulebook = indexRulebook(knowledge, factsOf(knowledge));
const draws = [0, 1, 2];

type Row = Pick<(typeof cases)[number], 'answers'>;

/** Every row once for each draw. */
const walksOf = (rows: readonly Row[]): Walk[][] =>
  draws.map((draw) =>
    rows.map(({ answers }, at) =>
      walkThrough(rulebook, drawPerson(rulebook, answers, draw * 100_003 + at + 1)),
    ),
  );

const percent = (share: number) => (100 * share).toFixed(1);

function line(name: string, walks: readonly Walk[]): string {
  const { people, median, nineTenths, same } = sumUpWalks(walks);
  return [
    name.padEnd(12),
    `median ${median} questions, nine in ten ${nineTenths} or fewer;`,
    `${percent(same)} % of ${people} are advised at the stop what they are advised with everything answered`,
  ].join(' ');
}

const [ofCases, ofScenarios] = [walksOf(cases), walksOf(scenarios)];
const both = draws.map((draw) => [...(ofCases[draw] ?? []), ...(ofScenarios[draw] ?? [])]);
const walks = both.flat();
const publications = [
  ...cases.map(({ source }) => source.cluster),
  ...scenarios.map(({ id }) => id),
];
const counts = new Map<string, number>();
for (const id of walks.flatMap(({ asked }) => asked)) counts.set(id, (counts.get(id) ?? 0) + 1);
const often = [...counts].sort(([, one], [, other]) => other - one);

console.log(
  [
    `Asked one at a time, of ${knowledge.questions.length} questions; a field of the sheet and a "not sure" count as one each`,
    line('cases', ofCases.flat()),
    line('scenarios', ofScenarios.flat()),
    line('both', walks),
    `Standard error of the last share, by publications: ${percent(errorOfSame(both, publications))} points; draw by draw: ${both
      .map((drawn) => percent(sumUpWalks(drawn).same))
      .join(', ')} %`,
    '',
    'Of how many walks each question is part:',
    ...often.map(([id, count]) => `  ${String(count).padStart(4)} ${id}`),
  ].join('\n'),
);
