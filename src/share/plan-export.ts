/*
 * The plan as others take it: a table, and one issue a step in the markup of GitHub or of Jira. Pure; what
 * a person noted is foreign text to the tool that shows it, so all of it is escaped.
 */
import { withoutFormats } from '../model/foreign-text';
import type { Progress, StepProgress } from '../model/plan-progress';
import type { ExplainedStep } from '../model/recommendation';
import { progressSays, resultSays } from '../words/progress';
import { toCsv, bullets, escaped } from './escaping';

/** A step with the sources of the rules that put it into the plan, each "Author, year: title". */
export interface StepToExport extends ExplainedStep {
  readonly sources: readonly string[];
}

export interface PlanToExport {
  readonly steps: readonly StepToExport[];
  readonly progress: Progress;
  /** Full address of the result. */
  readonly link: string;
}

export const issueDialects = ['github', 'jira'] as const;
export type IssueDialect = (typeof issueDialects)[number];

/** The words of a step's parts, as they head a row or a column. */
const fields = [
  ['metric', 'Measure'],
  ['baseline', 'Baseline'],
  ['threshold', 'Passes if'],
  ['stopRule', 'Stop rule'],
  ['effort', 'Effort'],
  ['ifPass', 'On pass'],
  ['ifFail', 'On fail'],
] as const;

/** The plan as a table, one row a step. */
export function planCsv({ steps, progress, link }: PlanToExport): string {
  const head = ['Step', 'Do', ...fields.map(([, label]) => label)];
  const rows = steps.map((step, index) => {
    const { done, owner, date, due, result, notes }: StepProgress = progress[step.step] ?? {};
    return [
      String(index + 1),
      step.do,
      ...fields.map(([field]) => step[field]),
      done === true ? 'yes' : 'no',
      date ?? '',
      due ?? '',
      owner?.trim() ?? '',
      result === undefined ? '' : typeof result === 'number' ? String(result) : resultSays(result),
      notes?.trim() ?? '',
      step.sources.join('; '),
      link,
    ];
  });
  const noted = ['Done', 'Done on', 'Due on', 'Owner', 'Result', 'Notes'];
  return toCsv([[...head, ...noted, 'Sources', 'From'], ...rows]);
}

/** How a dialect writes what an issue is made of. Texts are already escaped, but for the address. */
interface Markup {
  readonly text: (plain: string) => string;
  readonly title: (text: string) => string;
  readonly head: (text: string) => string;
  readonly row: (label: string, text: string) => string;
  readonly quote: (lines: readonly string[]) => string[];
  readonly address: (url: string) => string;
  readonly list: (lines: readonly string[]) => string[];
  readonly between: string;
}

/** Where Jira's wiki markup would read a mark: what a backslash before it takes away. */
const jiraMarks = /[\\{}[\]*_+^~?!|#@-]/gu;

/**
 * Text as Jira's wiki markup shows it: a backslash before each mark, and before a word that would begin a
 * heading or a quotation. Line breaks become spaces.
 */
export function jiraEscaped(plain: string): string {
  return withoutFormats(plain)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(jiraMarks, '\\$&')
    .replace(/^(h[1-6]|bq)\./u, '$1\u2060.')
    .replace(/:(?=\/\/)/gu, ':\u2060')
    .replace(/(?<=[:;])(?=[()DP/])/gu, '\u2060');
}

const markups: Readonly<Record<IssueDialect, Markup>> = {
  github: {
    text: escaped,
    title: (text) => `# ${text}`,
    head: (text) => `## ${text}`,
    row: (label, text) => `**${label}:** ${text}`,
    quote: (lines) => lines.map((line) => `> ${line}`),
    address: (url) => `<${url}>`,
    list: bullets,
    between: '---',
  },
  jira: {
    text: jiraEscaped,
    title: (text) => `h2. ${text}`,
    head: (text) => `h3. ${text}`,
    row: (label, text) => `*${label}:* ${text}`,
    quote: (lines) => ['{quote}', ...lines, '{quote}'],
    address: (url) => `[${url}]`,
    list: bullets,
    between: '----',
  },
};

/** Longest title of an issue in UTF-16 units; GitHub takes 256 and Jira 255. */
const longestTitle = 120;

/** The first words of what is done, whole, as a title. */
function titleOf(does: string): string {
  const plain = does.replace(/\.$/u, '');
  if (plain.length <= longestTitle) return plain;
  const cut = plain.slice(0, longestTitle);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[,;:]$/u, '')}…`;
}

function issue(step: StepToExport, progress: StepProgress, link: string, by: Markup): string[] {
  const rows = fields.flatMap(([field, label]) =>
    step[field] === '' ? [] : [by.row(label, by.text(step[field]))],
  );
  const state = progressSays(progress);
  const notes = progress.notes?.trim() ?? '';
  const noted = notes === '' ? [] : by.quote(notes.split('\n').map(by.text));
  return [
    by.title(by.text(titleOf(step.do))),
    '',
    by.text(step.do),
    '',
    ...by.list(rows),
    ...(state === '' && noted.length === 0 ? [] : ['', by.head('So far')]),
    ...(state === '' ? [] : ['', by.text(`${state}.`)]),
    ...(noted.length === 0 ? [] : ['', ...noted]),
    '',
    by.head('Source'),
    '',
    ...by.list([...step.sources.map(by.text), `The plan: ${by.address(link)}`]),
  ];
}

/** One issue a step, one below the other: each begins with its title. */
export function planIssues({ steps, progress, link }: PlanToExport, dialect: IssueDialect): string {
  const by = markups[dialect];
  const issues = steps.map((step) => issue(step, progress[step.step] ?? {}, link, by).join('\n'));
  return `${issues.join(`\n\n${by.between}\n\n`)}\n`;
}
