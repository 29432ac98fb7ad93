import type { Explanation, ToldQuestion } from '../model/explanation';
import type { Knowledge } from '../model/knowledge';
import type {
  ExplainedCitation,
  ExplainedReason,
  ExplainedStep,
  RankedFamily,
  Stability,
} from '../model/recommendation';
import type { Measured, MeasuredNotes } from '../model/measured';
import { assumed, listed, said } from '../words/answers';
import { percent } from '../words/chances';
import type { AdviceParts } from './advice';
import { bullets, escaped, linkTo, yamlText } from './markdown-text';
import type { LinkText } from './text-fields';

/** A result, as the writers of records take it. */
const measuredIn: Readonly<Record<Measured['from'], string>> = {
  file: 'a file',
  prompt: 'a prompt',
  results: 'results of an experiment',
};

export interface ResultToRecord extends AdviceParts {
  readonly explanation: Explanation;
  /** How stable it is, and the same in words. */
  readonly stability: Stability & { readonly says: string };
  readonly text?: LinkText;
  /** How answers were measured, where the record is of the visitor's own. */
  readonly measured?: MeasuredNotes;
  /** True where the rules equal no released version. */
  readonly unreleased: boolean;
}

/**
 * The result as a decision record in the form of MADR 4 (adr.github.io/madr): context, drivers,
 * options, outcome, consequences, confirmation, pros and cons, more information. Pure; undated, since
 * the day of the decision is the team's to say.
 */
export function decisionRecord(result: ResultToRecord): string {
  const { text } = result;
  const title = text?.title ?? titleOf(result.explanation);
  const blocks = [
    frontMatter(text),
    [`# ${escaped(title)}`],
    context(result),
    drivers(result),
    options(result),
    outcome(result),
    consequences(result),
    confirmation(result),
    prosAndCons(result),
    moreInformation(result),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function frontMatter(text: LinkText | undefined): string[] {
  const makers = text?.author === undefined ? [] : [`decision-makers: ${yamlText(text.author)}`];
  return ['---', 'status: "proposed"', ...makers, '---'];
}

/** What was decided, or that it was not. */
function titleOf({ standing, verdict, candidates }: Explanation): string {
  if (standing === 'early') return 'Too early to say';
  if (standing === 'open') return `Open between ${listed(candidates.map(({ name }) => name))}`;
  return verdict.replace(/\.$/u, '');
}

/** That an answer was measured, from what and when; nothing where it was given by hand. */
function measuredWords(note: Measured | undefined): string {
  return note === undefined ? '' : ` (measured from ${measuredIn[note.from]}, ${note.date})`;
}

function context({
  knowledge,
  input,
  recommendation,
  text,
  measured = {},
}: ResultToRecord): string[] {
  const given = knowledge.questions.flatMap((question) => {
    const answer = input.answers[question.id];
    if (answer === undefined || recommendation.parked.includes(question.id)) return [];
    const how = measuredWords(measured[question.id]);
    return [`${escaped(question.short)}: ${escaped(said(question, answer))}${how}`];
  });
  const set = knowledge.assumptions.flatMap((entry) => {
    const value = input.assumptions?.[entry.id];
    if (value === undefined) return [];
    return [`${escaped(entry.label)} (assumed): ${escaped(assumed(entry, value))}`];
  });
  return [
    '## Context and Problem Statement',
    '',
    'How should a language model be adapted to this task?',
    ...(text?.note === undefined ? [] : ['', escaped(text.note)]),
    ...(given.length + set.length === 0 ? [] : ['', ...bullets([...given, ...set])]),
  ];
}

/** Why it is advised; of what comes first, why it does: the reasons are about what comes after. */
function whyOf({ standing, lede, reasonsFor }: Explanation): string[] {
  return standing === 'first' ? [lede] : reasonsFor.map(({ because }) => because);
}

function drivers({ explanation }: ResultToRecord): string[] {
  const { standing, lede, reasonsFor } = explanation;
  const lines = standing === 'first' ? [escaped(lede)] : reasonsFor.map(reasonLine);
  const none = 'Nothing in the answers lifts the choice off the lowest rung that fits.';
  return ['## Decision Drivers', '', ...bullets(lines.length === 0 ? [none] : lines)];
}

function reasonLine({ because, answers, citations }: ExplainedReason): string {
  const said = answers.map((answer) => answer.said).join(', ');
  const parts = [
    escaped(because),
    ...(said === '' ? [] : [`(given: ${escaped(said)})`]),
    ...(citations.length === 0 ? [] : [`— ${citedShort(citations)}`]),
  ];
  return parts.join(' ');
}

function citedShort(citations: readonly ExplainedCitation[]): string {
  const one = new Map(citations.map((citation) => [citation.source, citation]));
  return [...one.values()]
    .map(({ author, year, grade }) => `${escaped(author)} ${year} (${grade})`)
    .join('; ');
}

function options({ knowledge, recommendation, explanation }: ResultToRecord): string[] {
  const { ranking, family } = recommendation;
  const named = explanation.candidates.map((candidate) => candidate.family);
  const first = [family, ...named.filter((id) => id !== family)];
  const place = ({ family: id }: RankedFamily) =>
    first.includes(id) ? first.indexOf(id) : first.length;
  const lines = [...ranking]
    .sort((one, other) => place(one) - place(other))
    .flatMap(({ family: id, strategies, shut, chance }) => {
      const strategy = id === family ? recommendation.strategy : strategies[0]?.strategy;
      if (strategy === undefined) return [];
      const standing = shut ? 'ruled out' : `chance ${percent(chance)}`;
      return [`${escaped(strategyName(knowledge, strategy))} (${standing})`];
    });
  return ['## Considered Options', '', ...bullets(lines)];
}

function strategyName(knowledge: Knowledge, id: string): string {
  return knowledge.strategies.find((strategy) => strategy.id === id)?.name ?? id;
}

/** What was chosen; where nothing was, that it is open, what decides and where it leans. */
function choice({ knowledge, recommendation, explanation }: ResultToRecord): string[] {
  const { standing, verdict, candidates, decides, lede } = explanation;
  if (standing === 'early') return ['Not yet decided.', '', escaped(verdict)];
  const chosen = `"${escaped(strategyName(knowledge, recommendation.strategy))}"`;
  const because = escaped(whyOf(explanation)[0] ?? lede);
  if (standing !== 'open') {
    return [`Chosen option: ${chosen}, because: ${because}`, '', escaped(verdict)];
  }
  const names = candidates.map(({ name }) => `"${escaped(name)}"`);
  const asked = knowledge.questions.filter(({ id }) => decides.includes(id));
  const questions = listed(asked.map(({ short }) => short));
  return [
    `Not yet decided: it is open between ${listed(names)}.`,
    ...(asked.length === 0 ? [] : ['', `What decides: ${escaped(questions)}.`]),
    '',
    `Leaning to ${chosen}, because: ${because}`,
  ];
}

function questionLine({ asks, text, answer, open, says }: ToldQuestion): string {
  const openly = asks === 'training' ? `Open: ${answer}` : 'Open';
  return `${escaped(text)} ${escaped(open ? openly : answer)}. ${escaped(says)}`;
}

function outcome(result: ResultToRecord): string[] {
  const { recommendation, explanation, stability } = result;
  const { strengthSays, evidenceSays, standing, questions } = explanation;
  const head = ['## Decision Outcome', '', ...choice(result)];
  if (standing === 'early') return head;
  return [
    ...head,
    '',
    ...bullets([
      ...(standing === 'first' ? [] : questions).map(questionLine),
      `Strength: ${escaped(strengthSays)}.`,
      `Stability: ${escaped(stability.says)}.`,
      `Evidence: ${recommendation.evidence}. ${escaped(evidenceSays)}.`,
    ]),
  ];
}

function consequences({ explanation }: ResultToRecord): string[] {
  const good = whyOf(explanation).slice(0, 3);
  const against = explanation.standing === 'first' ? [] : explanation.reasonsAgainst;
  const bad = against.map(({ because }) => because);
  const beside = explanation.complements.map(({ name, because }) => `${name}: ${because}`);
  const lines = [
    ...good.map((says) => `Good, because ${escaped(says)}`),
    ...bad.map((says) => `Bad, because ${escaped(says)}`),
    ...beside.map((says) => `Neutral, because it brings something beside it. ${escaped(says)}`),
  ];
  return ['### Consequences', '', ...bullets(lines.length === 0 ? ['None known yet.'] : lines)];
}

function confirmation({ explanation }: ResultToRecord): string[] {
  const steps = explanation.plan.flatMap((step, index) => stepLines(step, index + 1));
  const { effortSays } = explanation;
  const revisit = explanation.revisitWhen.map((says) => `* ${escaped(says)}`);
  return [
    '### Confirmation',
    '',
    'The cheapest experiment comes first; each step says what it has to reach and when to stop.',
    '',
    ...steps,
    ...(effortSays === '' ? [] : ['', escaped(effortSays)]),
    ...(revisit.length === 0 ? [] : ['', 'Revisit the decision when:', '', ...revisit]),
  ];
}

function stepLines(step: ExplainedStep, number: number): string[] {
  const rows = [
    ['Measure', step.metric],
    ['Baseline', step.baseline],
    ['Threshold', step.threshold],
    ['Stop if', step.stopRule],
    ['Effort', step.effort],
    ['On pass', step.ifPass],
    ['On fail', step.ifFail],
  ] as const;
  const indent = ' '.repeat(`${number}. `.length);
  return [
    `${number}. ${escaped(step.do)}`,
    ...rows
      .filter(([, says]) => says !== '')
      .map(([label, says]) => `${indent}* ${label}: ${escaped(says)}`),
  ];
}

function prosAndCons({ knowledge, explanation }: ResultToRecord): string[] {
  // That nothing favours an option is no fault of it.
  const others = explanation.whyNot.flatMap(({ strategy, says, status, rules }) => [
    '',
    `### ${escaped(strategyName(knowledge, strategy))}`,
    '',
    `* ${status !== 'dominated' && rules.length === 0 ? 'Neutral' : 'Bad'}, because ${escaped(says)}`,
  ]);
  return ['## Pros and Cons of the Options', ...others];
}

function sourceLine({ author, year, title, url, grade, interest }: ExplainedCitation): string {
  const name = url === undefined ? escaped(title) : linkTo(title, url);
  const interested = interest === null ? '' : `; ${escaped(interest)}`;
  return `${escaped(author)}, ${year}: ${name} (${grade}${interested})`;
}

function moreInformation({
  explanation,
  recommendation,
  link,
  unreleased,
  knowledge,
}: ResultToRecord) {
  const cited = [
    ...explanation.reasonsFor,
    ...explanation.reasonsAgainst,
    ...explanation.complements,
    ...explanation.notes,
  ].flatMap(({ citations }) => citations);
  const sources = [...new Map(cited.map((citation) => [citation.source, citation])).values()];
  const state = unreleased
    ? `${recommendation.rulesVersion}, unreleased`
    : recommendation.rulesVersion;
  return [
    '## More Information',
    '',
    ...bullets([
      `The whole result: <${link}>`,
      `Rules ${escaped(state)}; dated facts as of ${knowledge.asOf}`,
    ]),
    ...(sources.length === 0 ? [] : ['', 'Sources:', '', ...bullets(sources.map(sourceLine))]),
  ];
}
