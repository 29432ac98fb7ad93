import type { Standing, WordedQuestion } from '../../model/explanation';
import type {
  Certainty,
  Evidence,
  Recommendation,
  Stability,
  Strength,
} from '../../model/recommendation';
import { closestChance, inTen } from '../../words/chances';
import './dials.css';

interface Reading {
  readonly ticks: number;
  readonly label: string;
}

const strengths: Readonly<Record<Strength, Reading>> = {
  clear: { ticks: 3, label: 'A clear answer' },
  lean: { ticks: 2, label: 'Leans this way' },
  close: { ticks: 1, label: 'A close call' },
};
const certainties: Readonly<Record<Certainty, Reading>> = {
  settled: { ticks: 3, label: 'Settled' },
  likely: { ticks: 2, label: 'Likely to hold' },
  open: { ticks: 1, label: 'Still open' },
};
/** Steady stands between likely and settled: no proof, but at least 95 of 100 agree. */
function certaintyOf(family: string, stability: Props['certainty']): Reading {
  if (stability === null) return { ticks: 0, label: 'Certainty' };
  const { certainty, completions } = stability;
  const same = completions.families[family] ?? 0;
  const isSteady = certainty === 'likely' && same >= 0.95 * completions.of;
  return isSteady ? { ticks: 2, label: 'Steady' } : certainties[certainty];
}
const evidences: Readonly<Record<Evidence, Reading>> = {
  measured: { ticks: 3, label: 'Measured evidence' },
  mixed: { ticks: 2, label: 'Mixed evidence' },
  practice: { ticks: 1, label: 'Practical experience' },
  opinion: { ticks: 1, label: 'Opinion' },
  none: { ticks: 0, label: 'No evidence yet' },
};

/** Stands where how stable it is will be said, and takes about as much room. */
const stillTrying = 'Filling in what is open in 100 ways, to see whether the family stays the same';

/**
 * How strong it is, in one sentence: of the questions that decide, the one that is closest, and what comes
 * next. The label beside it says the first words of `strengthSays` already.
 */
function strengthWords(
  { strengthSays, standing }: Props['explanation'],
  questions: readonly WordedQuestion[],
): string {
  const [first = '', next] = strengthSays.split('; ');
  const lowest = closestChance(questions);
  if (lowest !== null && next !== undefined) {
    const closest = `At the closest of its questions, ${inTen(lowest)} published comparisons came out this way`;
    // What it is open between stands above, each with its own chance.
    return standing === 'open' ? closest : `${closest}; ${next}`;
  }
  const words = next ?? first;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function Dial({ ticks, label, says }: Reading & { says: string }) {
  return (
    <li>
      <b>
        <span className="ticks" aria-hidden="true">
          {[1, 2, 3].map((tick) => (
            <i key={tick} className={tick <= ticks ? 'on' : ''} />
          ))}
        </span>
        {label}
      </b>
      <span className="dial-says">{says}</span>
    </li>
  );
}

interface Props {
  recommendation: Pick<Recommendation, 'strength' | 'family' | 'evidence'>;
  explanation: {
    readonly strengthSays: string;
    readonly standing?: Standing;
    readonly evidenceSays: string;
    readonly questions?: readonly WordedQuestion[];
  };
  /** How stable it is may come later than the rest; null until then. */
  certainty: (Stability & { readonly certaintySays: string }) | null;
  small?: boolean;
}

/** How strong, how certain, on what evidence: three things that are never blended into one. */
export function Dials({ recommendation, explanation, certainty, small = false }: Props) {
  const { evidenceSays, questions = [] } = explanation;
  return (
    <ul className={small ? 'dials small' : 'dials'} aria-label="How firm this is">
      <Dial
        {...strengths[recommendation.strength]}
        says={strengthWords(explanation, small ? [] : questions)}
      />
      <Dial
        {...certaintyOf(recommendation.family, certainty)}
        says={certainty?.certaintySays ?? stillTrying}
      />
      <Dial {...evidences[recommendation.evidence]} says={evidenceSays} />
    </ul>
  );
}
