import type { Case } from '../../model/case';
import type { Knowledge } from '../../model/knowledge';
import type { CaseVerdict, EvaluationRecord } from '../../model/evaluation-record';
import type { FilterChoice } from '../shared/filter-bar';
import { holdsWords } from '../shared/filter-bar';
import { gradeSays } from './result-badge';

/** The question by which cases are told apart first. */
const taskQuestion = 'task-type';

/** What became of our advice, beside the search. */
const resultGroups: readonly {
  readonly id: string;
  readonly label: string;
  readonly holds: (verdict: CaseVerdict) => boolean;
}[] = [
  {
    id: 'hit',
    label: 'Right or accepted',
    holds: ({ result }) => result === 'hit' || result === 'accepted',
  },
  {
    id: 'miss',
    label: 'Misses',
    holds: ({ result }) => result === 'second' || result === 'miss',
  },
  { id: 'exact', label: 'The winner itself', holds: ({ result }) => result === 'hit' },
  { id: 'avoid', label: 'Advised what loses', holds: ({ avoid }) => avoid },
];

const grades = ['A', 'B', 'C'] as const;

/** A published case with what we say on it. */
export interface Listed {
  readonly entry: Case;
  readonly verdict: CaseVerdict;
}

/** The cases with their verdicts, in the order of the cases. */
export function listedCases({ cases, verdicts }: EvaluationRecord): Listed[] {
  const byId = new Map(verdicts.map((verdict) => [verdict.id, verdict]));
  return cases.flatMap((entry) => {
    const verdict = byId.get(entry.id);
    return verdict === undefined ? [] : [{ entry, verdict }];
  });
}

/** The choices over the cases; one that would leave nothing to choose is not offered. */
export function caseChoices(knowledge: Knowledge, listed: readonly Listed[]): FilterChoice[] {
  const task = knowledge.questions.find(({ id }) => id === taskQuestion);
  const tasks = new Set(listed.map(({ entry }) => entry.answers[taskQuestion]));
  const winners = new Set(listed.map(({ entry }) => entry.outcome.winner));
  const years = new Set(listed.map(({ entry }) => entry.source.year));
  const kinds = new Set(listed.map(({ entry }) => entry.grade));
  const options = task === undefined || task.kind === 'number' ? [] : task.options;
  const choices: FilterChoice[] = [
    {
      key: 'family',
      label: 'What came out best',
      all: 'Anything',
      options: knowledge.families
        .filter(({ id }) => winners.has(id))
        .map(({ id, name }) => ({ id, label: name })),
    },
    {
      key: 'task',
      label: 'Task',
      all: 'All tasks',
      options: options.filter(({ id }) => tasks.has(id)),
    },
    {
      key: 'grade',
      label: 'Grade',
      all: 'Any grade',
      options: grades
        .filter((grade) => kinds.has(grade))
        .map((grade) => ({ id: grade, label: `${grade}: ${gradeSays[grade]}` })),
    },
    {
      key: 'year',
      label: 'Year',
      all: 'Any year',
      options: [...years]
        .sort((one, other) => other - one)
        .map((year) => ({ id: String(year), label: String(year) })),
    },
    { key: 'result', label: 'Our advice', all: 'Right or wrong', options: resultGroups },
  ];
  return choices.filter((choice) => choice.options.length > 0);
}

/** Everything in a case that a search looks through. */
function textOf({ id, title, source, outcome }: Case): string {
  return [id, title, source.title, source.year, outcome.figures, outcome.caveat].join(' ');
}

/** The cases that fit the address; values that no case knows leave nothing, which the page says. */
export function filterCases(listed: readonly Listed[], values: URLSearchParams): Listed[] {
  const asked = (key: string) => values.get(key);
  const wanted = asked('result');
  const group = resultGroups.find(({ id }) => id === wanted);
  const fits = (key: string, value: unknown) => asked(key) === null || asked(key) === value;
  return listed.filter(
    ({ entry, verdict }) =>
      fits('task', entry.answers[taskQuestion]) &&
      fits('family', entry.outcome.winner) &&
      fits('grade', entry.grade) &&
      fits('year', String(entry.source.year)) &&
      (wanted === null || group?.holds(verdict) === true) &&
      holdsWords(textOf(entry), asked('q') ?? ''),
  );
}
