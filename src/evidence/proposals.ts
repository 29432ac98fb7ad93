import { byCount } from '../model/by-count';
import type { Answer } from '../model/question';
import type { DataKind } from './columns';
import type { MeasurableFrom } from './measurable';
import type { PromptReport } from './prompt';
import type { Report } from './report';

/** An answer that a file suggests. The visitor accepts it or not. */
export interface Proposal<Id extends string = string> {
  readonly question: Id;
  readonly answer: Answer;
  /** Why, in one sentence of counts. It goes into records, so it repeats no text, label or name of a file. */
  readonly because: string;
}

const number = new Intl.NumberFormat('en');
const tenths = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** A count of things in words: "1 row", "2,300 rows". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${number.format(count)} ${byCount(count, one, many)}`;
}

/** A share in words, as everywhere on the page: "84.2 %". */
export function shareInWords(share: number): string {
  return `${tenths.format(share * 100)} %`;
}

type FromData = Proposal<MeasurableFrom<'file'>>;

/** The answers that a data set suggests, in the order in which they decide. */
export function proposalsFromData(report: Report): readonly FromData[] {
  if (report.usable === 0) return [];
  return [
    dataKinds(report),
    labelledExamples(report),
    exampleCoverage(report),
    labelCount(report),
    dataQuality(report),
    outsideKnowledge(report),
    domainText(report),
    ...lengths(report),
  ].flatMap((proposal) => proposal ?? []);
}

/** What rows hold, in words. */
export const kindsInWords: Readonly<Record<DataKind, string>> = {
  'raw-text': 'text without outputs',
  pairs: 'inputs with outputs',
  preferences: 'preferred and rejected outputs',
};

function dataKinds({ kinds, usable }: Report): FromData {
  const held = kinds.map((kind) => kindsInWords[kind]).join(' and ');
  return {
    question: 'data-kinds',
    answer: [...kinds],
    because: `${counted(usable, 'usable row holds', 'usable rows hold')} ${held}.`,
  };
}

/** Usable rows less exact repeats: the examples that a file brings. */
function distinctExamples({ usable, duplicates }: Report): number {
  return Math.max(0, usable - duplicates.exact);
}

function labelledExamples(report: Report): FromData | undefined {
  if (!report.kinds.includes('pairs')) return undefined;
  const { exact } = report.duplicates;
  const less = exact === 0 ? '' : `, less ${counted(exact, 'exact repeat')}`;
  return {
    question: 'labelled-examples',
    answer: distinctExamples(report),
    because: `${counted(report.usable, 'row has', 'rows have')} an input and an output${less}.`,
  };
}

function exampleCoverage(report: Report): FromData | undefined {
  if (!report.kinds.includes('pairs')) return undefined;
  const { labels } = report;
  if (labels === null) {
    const examples = distinctExamples(report);
    // Written outputs are counted by kind of request, which only a person can tell.
    if (examples >= 50) return undefined;
    return {
      question: 'example-coverage',
      answer: examples === 0 ? 'none' : 'handful',
      because: `There ${byCount(examples, 'is', 'are')} ${counted(examples, 'different example')} in all, fewer than 50.`,
    };
  }
  const { rarest } = labels;
  return {
    question: 'example-coverage',
    answer: rarest <= 20 ? 'handful' : rarest <= 100 ? 'tens' : 'hundreds',
    because: `The rarest of ${counted(labels.count, 'label')} has ${counted(rarest, 'row')}. Whether a person checked them, the file cannot show.`,
  };
}

function labelCount({ labels }: Report): FromData | undefined {
  if (labels === null) return undefined;
  const { count } = labels;
  return {
    question: 'label-count',
    answer: count <= 10 ? 'few' : count <= 50 ? 'tens' : 'many',
    because: `The outputs are ${counted(count, 'different label')}.`,
  };
}

/** Shares of rows with something wrong from which examples count as mixed, and as poor. */
const mixedFrom = 0.01;
const poorFrom = 0.1;

function dataQuality(report: Report): FromData | undefined {
  if (report.kinds.every((kind) => kind === 'raw-text')) return undefined;
  const { rows, usable, duplicates, conflicts, labels } = report;
  const unusable = rows - usable;
  // Different answers to one input are a fault among labels only.
  const contradicting = labels === null ? 0 : conflicts;
  const worst = Math.max(unusable / rows, duplicates.exact / rows, contradicting / rows);
  const found = [
    counted(unusable, 'row is', 'rows are') + ' unusable',
    counted(duplicates.exact, 'is an exact repeat', 'are exact repeats'),
    ...(labels === null
      ? []
      : [counted(conflicts, 'input comes', 'inputs come') + ' with more than one label']),
  ].join(', ');
  const answer = worst >= poorFrom ? 'poor' : worst >= mixedFrom ? 'mixed' : 'curated';
  const caveat =
    answer === 'curated'
      ? ' Nothing in the file speaks against “checked”; accept it only if a person has checked them.'
      : '';
  return {
    question: 'data-quality',
    answer,
    because: `Of ${counted(rows, 'row')}, ${found}.${caveat}`,
  };
}

/** A linear model "does it" from this share right, at the lower end of its interval … */
const doneFrom = 0.8;
/** … if it leaves at most half of the errors of always answering with the most frequent label. */
const errorsLeft = 0.5;

function outsideKnowledge({ baseline }: Report): FromData | undefined {
  if (baseline === null) return undefined;
  const { linear, majority } = baseline;
  if (linear.low < doneFrom || 1 - linear.score > errorsLeft * (1 - majority.score))
    return undefined;
  return {
    question: 'outside-knowledge',
    answer: 'little',
    because: `A linear model on words alone gets ${shareInWords(linear.score)} of ${counted(linear.n, 'held-out row')} right (95 % interval ${shareInWords(linear.low)} to ${shareInWords(linear.high)}), always the most frequent label ${shareInWords(majority.score)}.`,
  };
}

const million = 1e6;

function domainText({ kinds, words }: Report): FromData | undefined {
  if (!kinds.includes('raw-text')) return undefined;
  const answer = words < 10 * million ? 'little' : words <= 1000 * million ? 'much' : 'huge';
  const caveat =
    answer === 'little'
      ? ''
      : ' If models read such text well already, choose that instead: the file cannot show it.';
  return {
    question: 'domain-text',
    answer,
    because: `The text has ${counted(words, 'word')}.${caveat}`,
  };
}

function lengths({ tokens, kinds }: Report): FromData[] {
  if (!kinds.includes('pairs')) return [];
  const measured = tokens.exact ?? tokens.estimate;
  const how = tokens.exact === null ? 'estimated' : `counted with ${tokens.exact.tokenizer}`;
  const without = tokens.shared === 0 ? '' : ', without what all inputs share';
  return (['input', 'output'] as const).flatMap((side): FromData[] => {
    const length = measured[side];
    if (length === null) return [];
    return [
      {
        question: `${side}-tokens`,
        answer: Math.round(length.mean),
        because: `The mean of ${counted(length.texts, side)}${side === 'input' ? without : ''}, ${how}; the median is ${number.format(length.median)}, and 95 in 100 have at most ${number.format(length.p95)}.`,
      },
    ];
  });
}

/** The answer that a prompt suggests. */
export function proposalsFromPrompt(
  prompt: PromptReport,
): readonly Proposal<MeasurableFrom<'prompt'>>[] {
  if (prompt.fixed === 0) return [];
  const { fixed, places, examples } = prompt;
  const how = prompt.exact ? '' : ', estimated';
  const without =
    places === 0
      ? ''
      : ` without the ${counted(places, 'place that is', 'places that are')} filled in`;
  const holding = examples === 0 ? '' : `, with ${counted(examples, 'example')}`;
  return [
    {
      question: 'prompt-tokens',
      answer: fixed,
      because: `The prompt has ${counted(fixed, 'token')}${without}${how}${holding}.`,
    },
  ];
}
