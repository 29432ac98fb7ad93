import { knowledge } from '../content';
import { cases } from '../content/cases';
import { drawAnswer, seeded } from '../engine/completions';
import { factDefinitions } from '../engine/facts';
import type { Answer, Answers } from '../model/answers';
import { walkThrough } from '../proof/questions-asked';
import type { Walk } from '../proof/questions-asked';

// npm run questions: how many questions the published cases have to be asked before each honest stop.
const definitions = factDefinitions(knowledge);

/** The answers of a case, with what it says nothing of drawn by chance: somebody who knows it all. */
function filledIn(answers: Answers, seed: number): Answers {
  const random = seeded(seed);
  const drawn: Record<string, Answer> = {};
  for (const question of knowledge.questions) drawn[question.id] = drawAnswer(question, random);
  return { ...drawn, ...answers };
}

/** The middle one; where a stop was never reached, it counts as more than any. */
function median(counts: readonly (number | null)[]): string {
  const sorted = counts.map((count) => count ?? Infinity).sort((one, other) => one - other);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)] ?? Infinity;
  return Number.isFinite(middle) ? String(middle) : '-';
}

function lines(title: string, answers: readonly Answers[]): string[] {
  const walks = answers.map((given) => walkThrough(knowledge, given, definitions));
  const line = (label: string, count: (walk: Walk) => number | null) => {
    const counts = walks.map(count);
    const reached = counts.filter((one) => one !== null).length;
    return `  ${label.padEnd(20)}${median(counts).padStart(4)}   reached by ${reached} of ${walks.length}`;
  };
  return [
    '',
    title,
    line('to steady', ({ steady }) => steady),
    line('to settled (proven)', ({ settled }) => settled),
    line('all that apply', ({ all }) => all),
  ];
}

console.log(
  [
    `Median number of questions over ${cases.length} published cases, of ${knowledge.questions.length} in all (- where fewer than half get there)`,
    ...lines(
      'What a case says nothing of is drawn by chance:',
      cases.map(({ answers }, index) => filledIn(answers, index + 1)),
    ),
    ...lines(
      'What a case says nothing of is answered "unsure", so that it stays open:',
      cases.map(({ answers }) => answers),
    ),
  ].join('\n'),
);
