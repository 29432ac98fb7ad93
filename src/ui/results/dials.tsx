import type {
  Assurance,
  Certainty,
  Evidence,
  Explanation,
  FirstWords,
  Outline,
  Strength,
} from '../../model/recommendation';
import './dials.css';

interface Reading {
  readonly ticks: number;
  readonly label: string;
}

const strengths: Readonly<Record<Strength, Reading>> = {
  clear: { ticks: 3, label: 'A clear lead' },
  lean: { ticks: 2, label: 'Leans this way' },
  close: { ticks: 1, label: 'A close call' },
};
const certainties: Readonly<Record<Certainty, Reading>> = {
  settled: { ticks: 3, label: 'Settled' },
  likely: { ticks: 2, label: 'Likely to hold' },
  open: { ticks: 1, label: 'Still open' },
};
/** Steady stands between likely and settled: no proof, but at least 95 of 100 agree (DESIGN 2.12). */
function certaintyOf({ certainty, completions, family }: Props['recommendation']): Reading {
  if (certainty === undefined || completions === undefined) return { ticks: 0, label: 'Certainty' };
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

/** Stands where how sure it is will be said, and takes about as much room. */
const stillTrying = 'Filling in what is open in 100 ways, to see whether the family stays the same';

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
  /** How sure it is may come later than the rest. */
  recommendation: Pick<Outline, 'strength' | 'family' | 'evidence'> & Partial<Assurance>;
  explanation: Pick<FirstWords, 'strengthSays' | 'evidenceSays'> &
    Partial<Pick<Explanation, 'certaintySays'>>;
  small?: boolean;
}

/** How strong, how certain, on what evidence: three things that are never blended into one. */
export function Dials({ recommendation, explanation, small = false }: Props) {
  return (
    <ul className={small ? 'dials small' : 'dials'} aria-label="How firm this is">
      <Dial {...strengths[recommendation.strength]} says={explanation.strengthSays} />
      <Dial {...certaintyOf(recommendation)} says={explanation.certaintySays ?? stillTrying} />
      <Dial {...evidences[recommendation.evidence]} says={explanation.evidenceSays} />
    </ul>
  );
}
