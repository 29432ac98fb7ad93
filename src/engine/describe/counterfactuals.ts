import { sameAnswer, unsure } from '../../model/answers';
import type { Answer, Answers } from '../../model/answers';
import type { RulebookEntries } from '../../model/knowledge';
import type { NumberQuestion, Question } from '../../model/question';
import type { Input } from '../../model/recommendation';
import { grouped, listed, lowered, measured, said } from '../../words/answers';
import { contradictionFinder } from '../applies';
import type {
  Changes,
  Counterfactuals,
  NumberCounterfactual,
  PairCounterfactual,
  SingleCounterfactual,
} from '../counterfactuals';
import type { Rulebook } from '../rulebook';

/** One question of a change: what it would have to be, and what it is, in words. */
export interface ExplainedChange {
  readonly question: string;
  /** E.g. "access to weights or access to hosted tuning", "50 to 499 examples". */
  readonly given: string;
  /** What was answered; null where the question is open. */
  readonly instead: string | null;
  /** The one answer of those that is tried, e.g. "access to weights". */
  readonly tried: string;
}

/** Answers that would change the recommendation, in words. */
export interface ExplainedCounterfactual {
  /** One change, or two that only work together. */
  readonly changes: readonly ExplainedChange[];
  /** Answers that bring it about, for trying. */
  readonly set: Answers;
  /** Questions whose answers of today would contradict it: they would have to change as well. */
  readonly contradicts: readonly string[];
  readonly family: string;
  readonly strategy: string;
  /** Name of the strategy. */
  readonly name: string;
}

export interface ExplainedCounterfactuals {
  /** Single answers and stretches of numbers that change the family. */
  readonly families: readonly ExplainedCounterfactual[];
  /** The same that change only the method within the family. */
  readonly methods: readonly ExplainedCounterfactual[];
  /** Pairs of answers that change the family together and neither alone. */
  readonly pairs: readonly ExplainedCounterfactual[];
}

/** What explaining looks things up in. */
interface Known extends Pick<RulebookEntries, 'questions' | 'strategies'> {
  readonly contradictedBy: (set: Answers) => readonly string[];
}

/** Finds the questions of the contradictions that such answers bring in, beside those of today. */
function contradictionsAdded(rulebook: Rulebook, answers: Answers): Known['contradictedBy'] {
  const find = contradictionFinder(rulebook, rulebook.knowledge.contradictions);
  const today = new Set(find({ answers }).map(({ id }) => id));
  return (set) => {
    const found = find({ answers: { ...answers, ...set } }).filter(({ id }) => !today.has(id));
    return [...new Set(found.flatMap(({ questions }) => questions))];
  };
}

/** Questions outside of a change that it contradicts. */
const othersContradicted = ({ contradictedBy }: Known, set: Answers) =>
  contradictedBy(set).filter((id) => set[id] === undefined);

function questionOf(knowledge: Known, id: string): Question | undefined {
  return knowledge.questions.find((question) => question.id === id);
}

function strategyName(knowledge: Known, id: string): string {
  return knowledge.strategies.find((strategy) => strategy.id === id)?.name ?? id;
}

/** As a person would have said it, told apart from the sentence around it. */
const quoted = (words: string) => `“${words}”`;

function todayWords(question: Question, answer: Answer | undefined): string | null {
  if (answer === undefined || answer === unsure) return null;
  // The unit stands in what would be given instead.
  return typeof answer === 'number' ? grouped(answer) : quoted(said(question, answer));
}

/** A stretch of numbers in words: "fewer than 50 examples", "50 to 499 examples", "500 examples or more". */
function stretchWords({ min, max, unit }: NumberQuestion, from: number, to: number): string {
  if (from === to) return measured(from, unit);
  if (from <= min) return `fewer than ${measured(to + 1, unit)}`;
  if (to >= max) return `${measured(from, unit)} or more`;
  return `${grouped(from)} to ${measured(to, unit)}`;
}

/** The number of a stretch that lies nearest to today's; of an open one its start. */
function nearest({ from, to }: NumberCounterfactual, today: Answer | undefined): number {
  return typeof today === 'number' && today > to ? to : from;
}

/** An answer within a sentence, whatever else is in it. */
function inSentence(question: Question, answer: Answer | undefined): string {
  const isNone = Array.isArray(answer) && answer.length === 0;
  return isNone ? `none of the ${lowered(question.short)}` : said(question, answer);
}

/** Answers to one question that are named before the rest is counted. */
const named = 3;

/** Several answers to one question, "or" between them: three at most, and how many more there are. */
function anyOf(question: Question, answers: readonly Answer[]): string {
  if (question.kind === 'number') {
    const some = answers.filter((answer) => typeof answer === 'number').slice(0, named);
    const last = some.length - 1;
    // The unit stands once, behind the last of them.
    const numbers = some.map((one, at) =>
      at < last ? grouped(one) : measured(one, question.unit),
    );
    return `for instance ${listed(numbers, 'or')}`;
  }
  const words = answers.slice(0, named).map((answer) => quoted(inSentence(question, answer)));
  const more = answers.length - words.length;
  return listed(more === 0 ? words : [...words, `${more} more`], 'or');
}

function explainNumber(
  knowledge: Known,
  answers: Answers,
  counterfactual: NumberCounterfactual,
): ExplainedCounterfactual[] {
  const question = questionOf(knowledge, counterfactual.question);
  if (question?.kind !== 'number') return [];
  const today = answers[question.id];
  const given = stretchWords(question, counterfactual.from, counterfactual.to);
  const instead = todayWords(question, today);
  const tried = nearest(counterfactual, today);
  const set = { [question.id]: tried };
  return [
    {
      changes: [{ question: question.id, given, instead, tried: said(question, tried) }],
      set,
      contradicts: othersContradicted(knowledge, set),
      ...{ family: counterfactual.family, strategy: counterfactual.strategy },
      name: strategyName(knowledge, counterfactual.strategy),
    },
  ];
}

const toAnswer = (to: SingleCounterfactual['to']): Answer =>
  typeof to === 'string' ? to : [...to];

/** Answers to one question that lead to the same strategy and contradict the same stand together. */
function explainSingles(
  knowledge: Known,
  answers: Answers,
  counterfactuals: readonly SingleCounterfactual[],
): ExplainedCounterfactual[] {
  const groups = new Map<
    string,
    { alike: SingleCounterfactual[]; contradicts: readonly string[] }
  >();
  for (const counterfactual of counterfactuals) {
    const { question, strategy, to } = counterfactual;
    const contradicts = othersContradicted(knowledge, { [question]: toAnswer(to) });
    const key = [question, strategy, ...contradicts].join(' ');
    const alike = groups.get(key)?.alike ?? [];
    groups.set(key, { alike: [...alike, counterfactual], contradicts });
  }
  return [...groups.values()].flatMap(({ alike, contradicts }): ExplainedCounterfactual[] => {
    const [first] = alike;
    const question = questionOf(knowledge, first?.question ?? '');
    if (first === undefined || question === undefined) return [];
    const given = anyOf(
      question,
      alike.map(({ to }) => toAnswer(to)),
    );
    const instead = todayWords(question, answers[question.id]);
    const set = toAnswer(first.to);
    return [
      {
        changes: [{ question: question.id, given, instead, tried: inSentence(question, set) }],
        set: { [question.id]: set },
        contradicts,
        ...{ family: first.family, strategy: first.strategy },
        name: strategyName(knowledge, first.strategy),
      },
    ];
  });
}

/** A pair as two lists of answers: each of the first with each of the second. */
interface Block {
  readonly questions: readonly [string, string];
  readonly first: Answer[];
  readonly second: Answer[];
  readonly counterfactual: PairCounterfactual;
}

const sameAnswers = (one: readonly Answer[], other: readonly Answer[]) =>
  one.length === other.length && one.every((answer, at) => sameAnswer(answer, other[at]));

/** Joins pairs of the same questions that lead to the same strategy, first by one answer, then by both. */
function blocksOf(pairs: readonly PairCounterfactual[]): Block[] {
  const blocks: Block[] = [];
  for (const counterfactual of pairs) {
    const [one, other] = Object.entries(counterfactual.set);
    if (one === undefined || other === undefined) continue;
    const same = (block: Block) =>
      block.counterfactual.strategy === counterfactual.strategy &&
      block.questions[0] === one[0] &&
      block.questions[1] === other[0];
    const found = blocks.find((block) => same(block) && sameAnswers(block.first, [one[1]]));
    if (found !== undefined) found.second.push(other[1]);
    else {
      const questions = [one[0], other[0]] as const;
      blocks.push({ questions, first: [one[1]], second: [other[1]], counterfactual });
    }
  }
  const joined: Block[] = [];
  for (const block of blocks) {
    const found = joined.find(
      ({ questions, second, counterfactual }) =>
        counterfactual.strategy === block.counterfactual.strategy &&
        questions.join() === block.questions.join() &&
        sameAnswers(second, block.second),
    );
    if (found !== undefined) found.first.push(...block.first);
    else joined.push(block);
  }
  return joined;
}

function explainPair(knowledge: Known, answers: Answers, block: Block): ExplainedCounterfactual[] {
  const { counterfactual, questions } = block;
  const changes = [block.first, block.second].flatMap((list, place): ExplainedChange[] => {
    const question = questionOf(knowledge, questions[place] ?? '');
    if (question === undefined) return [];
    const instead = todayWords(question, answers[question.id]);
    const tried = inSentence(question, counterfactual.set[question.id]);
    return [{ question: question.id, given: anyOf(question, list), instead, tried }];
  });
  const name = strategyName(knowledge, counterfactual.strategy);
  return [
    {
      changes,
      set: counterfactual.set,
      contradicts: [],
      family: counterfactual.family,
      strategy: counterfactual.strategy,
      name,
    },
  ];
}

/**
 * Counterfactuals as a person reads them: alike ones joined, family changes apart from method changes, those
 * that contradict other answers last. Pairs that do are left out: three answers would have to change.
 */
export function explainCounterfactuals(
  rulebook: Rulebook,
  { answers }: Input,
  counterfactuals: Counterfactuals,
): ExplainedCounterfactuals {
  const { questions, strategies } = rulebook.knowledge;
  const contradictedBy = contradictionsAdded(rulebook, answers);
  const known: Known = { questions, strategies, contradictedBy };
  const place = new Map(questions.map(({ id }, index) => [id, index]));
  const at = (counterfactual: ExplainedCounterfactual) =>
    place.get(counterfactual.changes[0]?.question ?? '') ?? 0;
  const single = (kind: Changes): ExplainedCounterfactual[] =>
    [
      ...explainSingles(
        known,
        answers,
        counterfactuals.single.filter(({ changes }) => changes === kind),
      ),
      ...counterfactuals.numbers
        .filter(({ changes }) => changes === kind)
        .flatMap((counterfactual) => explainNumber(known, answers, counterfactual)),
    ].sort(
      (one, other) =>
        Number(one.contradicts.length > 0) - Number(other.contradicts.length > 0) ||
        at(one) - at(other),
    );
  const pairs = counterfactuals.pairs.filter(({ set }) => contradictedBy(set).length === 0);
  return {
    families: single('family'),
    methods: single('method'),
    pairs: blocksOf(pairs).flatMap((block) => explainPair(known, answers, block)),
  };
}
