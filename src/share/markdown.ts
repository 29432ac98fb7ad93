import type { Explanation, WordedQuestion } from '../model/explanation';
import type { Knowledge } from '../model/knowledge';
import type {
  ExplainedCitation,
  ExplainedReason,
  ExplainedStep,
  Recommendation,
  Stability,
  WhyNot,
} from '../model/recommendation';
import type { Measured, MeasuredNotes } from '../model/measured';
import type { Progress, StepProgress } from '../model/plan-progress';
import { assumed, counted, listed, said } from '../words/answers';
import { inTen } from '../words/chances';
import { counterfactualGiven, enoughAlone, noneEnough } from '../words/counterfactuals';
import type { WordedCounterfactual } from '../words/counterfactuals';
import { progressSays } from '../words/progress';
import { withPasses } from '../words/passes';
import type { AdviceParts } from './advice';
import { bullets, escaped, linkTo } from './escaping';
import { weighedOptions } from './record-options';
import type { WeighedOption } from './record-options';
import type { LinkText } from './text-fields';

const measuredIn: Readonly<Record<Measured['from'], string>> = {
  file: 'a file',
  prompt: 'a prompt',
  results: 'results of an experiment',
};

/** A result, as the writers of records take it. */
export interface ResultToRecord extends AdviceParts {
  readonly explanation: Explanation;
  /** How stable it is, and the same in words. */
  readonly stability: Stability & { readonly says: string };
  readonly text?: LinkText;
  /** Single answers that would change the family, and those that would change only the method. */
  readonly counterfactuals?: {
    readonly families: readonly WordedCounterfactual[];
    readonly methods: readonly WordedCounterfactual[];
  };
  /** How answers were measured, where the record is of the visitor's own. */
  readonly measured?: MeasuredNotes;
  /** How far the plan is, where the record is of the visitor's own. */
  readonly progress?: Progress;
  /** True where the rules equal no released version. */
  readonly unreleased: boolean;
  /** The day on which it is written, as YYYY-MM-DD; undated without. */
  readonly day?: string;
}

/**
 * The result as a decision record in the form of MADR 4 (adr.github.io/madr): context, drivers,
 * options, outcome, consequences, confirmation, pros and cons, more information. It weighs the few real
 * options; the whole plan and the whole ladder follow as appendices. Pure; who takes the decision is the
 * team's to say.
 */
export function decisionRecord(result: ResultToRecord): string {
  const { text } = result;
  const found = titleOf(result.explanation);
  const title = text?.title === undefined ? found : `${text.title}: ${found}`;
  const weighed = weighedOptions(result);
  const blocks = [
    frontMatter(result),
    [`# ${escaped(title)}`],
    context(result),
    drivers(result),
    options(weighed),
    outcome(result),
    consequences(result),
    confirmation(result),
    wouldChange(result),
    prosAndCons(weighed),
    moreInformation(result, weighed),
    wholePlan(result),
    wholeLadder(result),
  ].filter((lines) => lines.length > 0);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function frontMatter({ day }: ResultToRecord): string[] {
  return ['---', 'status: "proposed"', ...(day === undefined ? [] : [`date: ${day}`]), '---'];
}

/** What was decided, or that it was not. */
function titleOf({ standing, verdict, candidates }: Explanation): string {
  if (standing === 'early') return 'Too early to say';
  if (standing === 'open') {
    const names = candidates.map(({ name }) => name);
    return `Too close to call: ${listed(names, 'or')}`;
  }
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
    text?.title === undefined
      ? 'How should a language model be adapted to this task?'
      : `How should a language model be adapted to this task: ${escaped(text.title)}?`,
    ...(text?.note === undefined ? [] : ['', escaped(text.note)]),
    ...(given.length + set.length === 0
      ? []
      : ['', 'What is known of it:', '', ...bullets([...given, ...set])]),
  ];
}

/** Why it is advised; of what comes first, why it does: the reasons are about what comes after. */
function whyOf({ standing, lede, reasonsFor }: Explanation): string[] {
  return standing === 'first' ? [lede] : reasonsFor.map(({ because }) => because);
}

/** Drivers named, heaviest first; a record that lists every reason is not read. */
const mostDrivers = 7;

function drivers({ explanation }: ResultToRecord): string[] {
  const { standing, lede, reasonsFor } = explanation;
  const reasons = reasonsFor.slice(0, mostDrivers);
  const lines = standing === 'first' ? [escaped(lede)] : reasons.map(reasonLine);
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

function options(weighed: readonly WeighedOption[]): string[] {
  const lines = weighed.map(({ strategy, roles, chance, ruledOut }) => {
    const standing = ruledOut ? 'ruled out' : `chance of its kind: ${inTen(chance)}`;
    return `${escaped(strategy.name)} (${listed(roles)}; ${standing})`;
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
    `Not yet decided: it is too close to call between ${listed(names)}.`,
    ...(asked.length === 0 ? [] : ['', `What decides: ${escaped(questions)}.`]),
    '',
    `Leaning to ${chosen}, because: ${because}`,
  ];
}

function questionLine({ asks, text, answer, open, says }: WordedQuestion): string {
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
      ...openLines(result),
    ]),
  ];
}

/** Open questions that are named; the link has the rest. */
const mostOpen = 6;

/** Names of the questions without an answer that bear on a result, those that decide first. */
export function openShorts(
  { questions }: Pick<Knowledge, 'questions'>,
  { unknown }: Pick<Recommendation, 'unknown'>,
  { decides }: Pick<Explanation, 'decides'>,
): string[] {
  const ids = [...decides, ...unknown.filter((id) => !decides.includes(id))];
  return ids.flatMap((id) => questions.find((entry) => entry.id === id)?.short ?? []);
}

function openLines({ knowledge, recommendation, explanation }: ResultToRecord): string[] {
  const open = openShorts(knowledge, recommendation, explanation);
  if (open.length === 0) return ['Open: nothing that matters here.'];
  const rest = open.slice(mostOpen).length;
  const more = rest === 0 ? [] : [counted(rest, 'more question')];
  return [`Open: ${escaped(listed([...open.slice(0, mostOpen), ...more]))}.`];
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

/** The single other answers that would be enough for other advice; nothing where they are not known. */
function wouldChange({ counterfactuals }: ResultToRecord): string[] {
  if (counterfactuals === undefined) return [];
  const families = enoughAlone(counterfactuals.families);
  const methods = enoughAlone(counterfactuals.methods);
  const lines = (some: readonly WordedCounterfactual[]) =>
    bullets(some.map((one) => `${escaped(counterfactualGiven(one, true))}: ${escaped(one.name)}`));
  return [
    '### What Would Change It',
    '',
    families.length === 0
      ? noneEnough(counterfactuals.families)
      : 'One other answer would be enough for another family of methods:',
    ...(families.length === 0 ? [] : ['', ...lines(families)]),
    ...(methods.length === 0
      ? []
      : ['', 'Only the method within the family would change with:', '', ...lines(methods)]),
  ];
}

/** What shows whether it holds: the first step of the plan and, where that is no test, the first test. */
function confirmation({ explanation, recommendation, progress = {} }: ResultToRecord): string[] {
  const plan = withPasses(explanation.plan, recommendation);
  const isTest = ({ step }: ExplainedStep) =>
    recommendation.plan.some((one) => one.step === step && one.threshold.kind !== 'done');
  const test = plan.findIndex(isTest);
  const shown = plan.flatMap((step, index) =>
    index === 0 || index === test
      ? stepLines(step, progress[step.step] ?? {}, '*', `Step ${index + 1}: `)
      : [],
  );
  return [
    '### Confirmation',
    '',
    shown.length === 0
      ? 'There is no plan yet.'
      : 'What shows whether this holds, and when it has passed. The whole plan is in the appendix.',
    ...(shown.length === 0 ? [] : ['', ...shown]),
  ];
}

/** Every step, for whoever does it. */
function wholePlan({ explanation, recommendation, progress = {} }: ResultToRecord): string[] {
  const { effortSays } = explanation;
  const plan = withPasses(explanation.plan, recommendation);
  if (plan.length === 0) return [];
  return [
    '## Appendix: The Whole Plan',
    '',
    ...plan.flatMap((step, index) => stepLines(step, progress[step.step] ?? {}, `${index + 1}.`)),
    ...(effortSays === '' ? [] : ['', escaped(effortSays)]),
  ];
}

const statusWords: Readonly<Record<WhyNot['status'], string>> = {
  closed: 'ruled out',
  dominated: 'matched for less',
  behind: 'behind',
  conditional: 'to be confirmed',
};

/** Every other method with why it is not the one. */
function wholeLadder({ knowledge, explanation }: ResultToRecord): string[] {
  const lines = explanation.whyNot.map(
    ({ strategy, status, says }) =>
      `${escaped(strategyName(knowledge, strategy))} (${statusWords[status]}): ${escaped(says)}`,
  );
  if (lines.length === 0) return [];
  return ['## Appendix: The Whole Ladder', '', ...bullets(lines)];
}

/** @param mark what its line begins with. @param name what it is called before its words */
function stepLines(step: ExplainedStep, noted: StepProgress, mark: string, name = ''): string[] {
  const rows = [
    ['So far', progressSays(noted)],
    ['Notes', noted.notes?.trim() ?? ''],
    ['Measure', step.metric],
    ['Baseline', step.baseline],
    ['Passes if', step.threshold],
    ['Stop if', step.stopRule],
    ['Effort', step.effort],
    ['If it passes', step.ifPass],
    ['If it fails', step.ifFail],
  ] as const;
  const indent = ' '.repeat(`${mark} `.length);
  return [
    `${mark} ${name}${escaped(step.do)}`,
    ...rows
      .filter(([, says]) => says !== '')
      .map(([label, says]) => `${indent}* ${label}: ${escaped(says)}`),
  ];
}

function prosAndCons(weighed: readonly WeighedOption[]): string[] {
  const parts = weighed.flatMap(({ strategy, pros, cons, barrier }) => {
    const bad = cons.filter(({ because }) => because !== barrier);
    const lines = [
      ...pros.map((reason) => `Good, because ${reasonLine(reason)}`),
      ...(barrier === null ? [] : [`Bad, because ${escaped(barrier)}`]),
      ...bad.map((reason) => `Bad, because ${reasonLine(reason)}`),
    ];
    const none = 'Neutral, because no answer counts for or against it';
    return [
      '',
      `### ${escaped(strategy.name)}`,
      '',
      escaped(strategy.says),
      '',
      ...bullets([...(lines.length === 0 ? [none] : lines), `Needs: ${escaped(strategy.needs)}`]),
    ];
  });
  return ['## Pros and Cons of the Options', ...parts];
}

function sourceLine({ author, year, title, url, grade, interest }: ExplainedCitation): string {
  const name = url === undefined ? escaped(title) : linkTo(title, url);
  const interested = interest === null ? '' : `; ${escaped(interest)}`;
  return `${escaped(author)}, ${year}: ${name} (${grade}${interested})`;
}

function moreInformation(
  { explanation, recommendation, link, unreleased, knowledge, text }: ResultToRecord,
  weighed: readonly WeighedOption[],
) {
  const cited = [
    ...explanation.reasonsFor,
    ...explanation.reasonsAgainst,
    ...weighed.flatMap(({ pros, cons }) => [...pros, ...cons]),
    ...explanation.complements,
    ...explanation.notes,
  ].flatMap(({ citations }) => citations);
  const sources = [...new Map(cited.map((citation) => [citation.source, citation])).values()];
  const watch = explanation.revisitWhen.map(escaped);
  const state = unreleased
    ? `${recommendation.rulesVersion}, unreleased`
    : recommendation.rulesVersion;
  return [
    '## More Information',
    '',
    ...bullets([
      `The whole result: <${link}>`,
      ...(text?.author === undefined ? [] : [`Sent by ${escaped(text.author)}`]),
      `Rules ${escaped(state)}; dated facts as of ${knowledge.asOf}`,
    ]),
    ...(watch.length === 0 ? [] : ['', 'Afterwards, keep watch:', '', ...bullets(watch)]),
    ...(sources.length === 0 ? [] : ['', 'Sources:', '', ...bullets(sources.map(sourceLine))]),
  ];
}
