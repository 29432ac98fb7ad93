import { Suspense } from 'react';
import type { Answers } from '../../model/answers';
import type { Result } from '../../advisor/verdicts';
import type { Witness } from '../../model/evaluation-record';
import type { WordedQuestion } from '../../model/explanation';
import { inTen } from '../../words/chances';
import { useApp, useDecider, useEvaluation } from '../app-context';
import { useAfterPaint } from '../shared/timing';
import { ErrorBoundary } from '../shared/error-boundary';
import { lowered } from '../../words/answers';

const counted = new WeakMap<Result, Answers>();

/** The answers of a result that count: those that apply, and what follows from them. Remembered. */
export function countedAnswers(result: Result): Answers {
  const known = counted.get(result);
  if (known !== undefined) return known;
  const { parked, implied } = result.recommendation;
  const given = Object.entries(result.input.answers).filter(([id]) => !parked.includes(id));
  const answers = { ...Object.fromEntries(given), ...implied };
  counted.set(result, answers);
  return answers;
}

/** Fewer cases than this say too little. */
const fewest = 5;
/** Votes nearer to a half than this say neither. */
const tooEven = 0.05;

interface Props {
  question: WordedQuestion;
  result: Result;
}

/**
 * What the published cases most like these answers say on one question, beside the reasons: a second
 * witness, that comes when everything else is there. Where it does not come, the reasons stand alone.
 */
export function ClosestOn({ question, result }: Props) {
  const { session } = useApp();
  const isPainted = useAfterPaint();
  if (!isPainted || result.recommendation.answered === 0) return null;
  return (
    <ErrorBoundary quiet resetKey={question.asks} answers={() => session.store.getState().answers}>
      <Suspense fallback={null}>
        <Said question={question} result={result} />
      </Suspense>
    </ErrorBoundary>
  );
}

const sides = {
  weights: ['training came out best', 'leaving the weights as they are came out best'],
  context: ['giving something with each request came out best', 'instructions alone came out best'],
} as const;

/** What the closest cases say, and whether the reasons say the same. */
interface Witnessed {
  readonly n: number;
  readonly says: string;
  readonly agrees: boolean;
}

function useWitnessed({ question: { asks }, result }: Props): Witnessed | null {
  const { witness } = useEvaluation();
  const { knowledge } = useDecider();
  const said = witness(countedAnswers(result));
  const { chances, family } = result.recommendation;
  if (asks === 'training') return kindOf(said, family, knowledge.families);
  const { yes, n } = said[asks];
  if (n < fewest) return null;
  const isYes = yes > 0.5;
  const isEven = Math.abs(yes - 0.5) < tooEven;
  const says = isEven
    ? 'they are split down the middle'
    : `${sides[asks][isYes ? 0 : 1]} in ${inTen(isYes ? yes : 1 - yes)}`;
  return { n, says, agrees: isEven || isYes === chances[asks] > 0.5 };
}

function kindOf(
  { training: { shares, n } }: Witness,
  family: string,
  families: readonly { readonly id: string; readonly name: string }[],
): Witnessed | null {
  const [most] = Object.entries(shares).sort(([, one], [, other]) => other - one);
  if (most === undefined || n < fewest) return null;
  const name = lowered(families.find(({ id }) => id === most[0])?.name ?? most[0]);
  const says = `where training won, it was ${name} in ${inTen(most[1])}`;
  return { n, says, agrees: most[0] === family };
}

function Said(props: Props) {
  const witnessed = useWitnessed(props);
  if (witnessed === null) return null;
  const { n, says, agrees } = witnessed;
  const cases = `the ${n} closest published cases`;
  return agrees ? (
    <p className="closest-on">
      So say {cases}: {says}.
    </p>
  ) : (
    <p className="closest-on differs">
      <b>Reasons and cases disagree.</b> In {cases}, {says}. Take this as more open than the chance
      says.
    </p>
  );
}
