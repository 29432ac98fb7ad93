import { unsure } from '../model/answers';
import type { Answer } from '../model/answers';
import type { Knowledge } from '../model/knowledge';
import type { Question } from '../model/question';
import type {
  ExplainedCitation,
  ExplainedReason,
  ExplainedStep,
  Explanation,
  Input,
  Recommendation,
} from '../model/recommendation';
import { bullets, escaped, linkTo, yamlText } from './markdown-text';
import type { LinkText } from './text-fields';

/** A result, as the writers of records take it. */
export interface ResultToRecord {
  readonly knowledge: Knowledge;
  readonly input: Input;
  readonly recommendation: Recommendation;
  readonly explanation: Explanation;
  /** Full address of the result. */
  readonly link: string;
  readonly text?: LinkText;
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
  const title = text?.title ?? result.explanation.verdict.replace(/\.$/u, '');
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

function answerInWords(question: Question, answer: Answer): string {
  if (answer === unsure) return 'not sure';
  if (question.kind === 'number') return `${String(answer)} ${question.unit}`;
  if (Array.isArray(answer)) {
    if (answer.length === 0) return question.kind === 'multi' ? question.noneLabel : 'none';
    const chosen = question.options.filter(({ id }) => answer.includes(id));
    return chosen.map(({ label }) => label).join(', ');
  }
  return question.options.find(({ id }) => id === answer)?.label ?? String(answer);
}

function context({ knowledge, input, recommendation, text }: ResultToRecord): string[] {
  const given = knowledge.questions.flatMap((question) => {
    const answer = input.answers[question.id];
    if (answer === undefined || recommendation.parked.includes(question.id)) return [];
    return [`${escaped(question.short)}: ${escaped(answerInWords(question, answer))}`];
  });
  const set = Object.entries(input.assumptions ?? {}).map(([id, value]) => {
    const entry = knowledge.assumptions.find((one) => one.id === id);
    return `${escaped(entry?.label ?? id)} (assumed): ${escaped(String(value))}`;
  });
  return [
    '## Context and Problem Statement',
    '',
    'How should a language model be adapted to this task?',
    ...(text?.note === undefined ? [] : ['', escaped(text.note)]),
    ...(given.length + set.length === 0 ? [] : ['', ...bullets([...given, ...set])]),
  ];
}

function drivers({ explanation }: ResultToRecord): string[] {
  const lines = explanation.reasonsFor.map(reasonLine);
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

function options({ knowledge, recommendation }: ResultToRecord): string[] {
  const names = recommendation.ranking.flatMap(({ strategies }) =>
    strategies.slice(0, 1).map(({ strategy }) => strategyName(knowledge, strategy)),
  );
  const chosen = strategyName(knowledge, recommendation.strategy);
  const others = names.filter((name) => name !== chosen);
  return ['## Considered Options', '', ...bullets([chosen, ...others].map(escaped))];
}

function strategyName(knowledge: Knowledge, id: string): string {
  return knowledge.strategies.find((strategy) => strategy.id === id)?.name ?? id;
}

function outcome({ knowledge, recommendation, explanation }: ResultToRecord): string[] {
  const { strengthSays, certaintySays, evidenceSays, reasonsFor, lede } = explanation;
  const because = reasonsFor[0]?.because ?? lede;
  const chosen = escaped(strategyName(knowledge, recommendation.strategy));
  return [
    '## Decision Outcome',
    '',
    `Chosen option: "${chosen}", because: ${escaped(because)}`,
    '',
    escaped(explanation.verdict),
    '',
    ...bullets([
      `Strength: ${recommendation.strength}. ${escaped(strengthSays)}.`,
      `Certainty: ${recommendation.certainty}. ${escaped(certaintySays)}.`,
      `Evidence: ${recommendation.evidence}. ${escaped(evidenceSays)}.`,
    ]),
  ];
}

function consequences({ explanation }: ResultToRecord): string[] {
  const good = explanation.reasonsFor.slice(0, 3).map(({ because }) => because);
  const bad = explanation.reasonsAgainst.map(({ because }) => because);
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
  const revisit = explanation.revisitWhen.map((says) => `* ${escaped(says)}`);
  return [
    '### Confirmation',
    '',
    'The cheapest experiment comes first; each step says what it has to reach and when to stop.',
    '',
    ...steps,
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
  const others = explanation.whyNot.flatMap(({ strategy, says }) => [
    '',
    `### ${escaped(strategyName(knowledge, strategy))}`,
    '',
    `* Bad, because ${escaped(says)}`,
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
