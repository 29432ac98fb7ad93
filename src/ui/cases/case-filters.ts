import type { Case } from '../../model/case';
import type { Knowledge } from '../../model/knowledge';
import type { CaseResult, ProofRecord } from '../../model/proof-record';
import type { FilterChoice } from '../shared/filter-bar';
import { holdsWords } from '../shared/filter-bar';

/** The question by which cases are told apart first. */
const taskQuestion = 'task-type';

/** What a case is filtered by, beside the search. */
const resultGroups: readonly { id: string; label: string; of: readonly CaseResult[] }[] = [
  { id: 'hit', label: 'Right or accepted', of: ['hit', 'accepted'] },
  { id: 'miss', label: 'Misses', of: ['second', 'miss'] },
  { id: 'exact', label: 'The winner itself', of: ['hit'] },
];

type Listed = Pick<ProofRecord, 'cases' | 'verdicts'>;

/** The choices over the cases; one that would leave nothing to choose is not offered. */
export function caseChoices(knowledge: Knowledge, { cases }: Listed): FilterChoice[] {
  const task = knowledge.questions.find(({ id }) => id === taskQuestion);
  const tasks = new Set(cases.map(({ answers }) => answers[taskQuestion]));
  const winners = new Set(cases.map(({ outcome }) => outcome.winner));
  const options = task === undefined || task.kind === 'number' ? [] : task.options;
  const choices: FilterChoice[] = [
    {
      key: 'task',
      label: 'Task',
      all: 'All tasks',
      options: options.filter(({ id }) => tasks.has(id)),
    },
    {
      key: 'family',
      label: 'What came out best',
      all: 'Anything',
      options: knowledge.families
        .filter(({ id }) => winners.has(id))
        .map(({ id, name }) => ({ id, label: name })),
    },
    { key: 'result', label: 'Our advice', all: 'Right or wrong', options: resultGroups },
  ];
  return choices.filter((choice) => choice.options.length > 0);
}

/** Everything in a case that a search looks through. */
function textOf({ id, description, source, outcome }: Case): string {
  return [id, description, source.title, source.year, outcome.figures, outcome.caveat].join(' ');
}

/** The cases that fit the address; values that no case knows leave nothing, which the page says. */
export function filterCases({ cases, verdicts }: Listed, values: URLSearchParams): Case[] {
  const results = new Map(verdicts.map(({ id, result }) => [id, result]));
  const task = values.get('task');
  const family = values.get('family');
  const wanted = values.get('result');
  const group = resultGroups.find(({ id }) => id === wanted);
  return cases.filter((entry) => {
    const result = results.get(entry.id) ?? 'no-winner';
    return (
      (task === null || entry.answers[taskQuestion] === task) &&
      (family === null || entry.outcome.winner === family) &&
      (wanted === null || group?.of.includes(result) === true) &&
      holdsWords(textOf(entry), values.get('q') ?? '')
    );
  });
}
