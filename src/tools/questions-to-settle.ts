import { cases } from '../content/cases';
import { knowledge } from '../content/index';
import { scenarios } from '../content/scenarios';
import { indexRulebook } from '../engine/rulebook';
import { drawPerson, sumUpWalks, walkThrough } from '../evaluation/questions-asked';
import type { Walk } from '../evaluation/questions-asked';
import { factsOf } from '../facts/index';

/*
 * npm run questions
 *
 * How many questions people are asked until the questionnaire stops, and how often the advice at the stop
 * is the advice with everything answered. People are the published cases and the scenarios; what a row
 * says nothing of is drawn once, as people answer. Takes minutes.
 */
const rulebook = indexRulebook(knowledge, factsOf(knowledge));

const walksOf = (
  rows: readonly { readonly answers: (typeof cases)[number]['answers'] }[],
): Walk[] =>
  rows.map(({ answers }, at) => walkThrough(rulebook, drawPerson(rulebook, answers, at + 1)));

function line(name: string, walks: readonly Walk[]): string {
  const { people, median, nineTenths, same } = sumUpWalks(walks);
  return [
    name.padEnd(12),
    `median ${median} questions, nine in ten ${nineTenths} or fewer;`,
    `${(100 * same).toFixed(1)} % of ${people} are advised at the stop what they are advised with everything answered`,
  ].join(' ');
}

const [ofCases, ofScenarios] = [walksOf(cases), walksOf(scenarios)];
const walks = [...ofCases, ...ofScenarios];
const counts = new Map<string, number>();
for (const id of walks.flatMap(({ asked }) => asked)) counts.set(id, (counts.get(id) ?? 0) + 1);
const often = [...counts].sort(([, one], [, other]) => other - one);

console.log(
  [
    `Asked one at a time, of ${knowledge.questions.length} questions; a field of the sheet and a "not sure" count as one each`,
    line('cases', ofCases),
    line('scenarios', ofScenarios),
    line('both', walks),
    '',
    'How many people are asked each question:',
    ...often.map(([id, count]) => `  ${String(count).padStart(4)} ${id}`),
  ].join('\n'),
);
