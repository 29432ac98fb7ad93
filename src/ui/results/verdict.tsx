import type { ReactNode } from 'react';
import type { Candidate } from '../../model/explanation';
import type { Result, CertaintySays } from '../../advisor/verdicts';
import { useVerdicts } from '../app-context';
import { PageHeading } from '../shared/page-heading';
import { Chance } from './chance';
import { Dials } from './dials';
import { DecisionMap } from './map';

interface Props {
  decision: Result;
  /** Null until it is known. */
  certainty: CertaintySays | null;
  eyebrow: string;
  /** The answers are the visitor's, so questions can be opened. */
  own: boolean;
  /** The ways on. */
  children?: ReactNode;
}

/** The answer in one sentence beside its place on the map; what decides where it is open; how firm it is. */
export function Verdict({ decision, certainty, eyebrow, own, children }: Props) {
  const { explanation, recommendation } = decision;
  const { headline, lede, standing, candidates } = explanation;
  const isOpen = standing === 'open' || standing === 'early';
  return (
    <>
      <div className="verdict-split">
        <div>
          <p className="eyebrow">{eyebrow}</p>
          <PageHeading title={headline} className="verdict">
            {headline}
          </PageHeading>
          {lede !== '' && <p className="lede">{lede}</p>}
          {standing === 'open' && <Candidates candidates={candidates} decision={decision} />}
          {isOpen && <Decides ids={certainty?.decides ?? null} own={own} />}
          {children}
        </div>
        <DecisionMap result={decision} />
      </div>
      <Dials recommendation={recommendation} explanation={explanation} certainty={certainty} />
    </>
  );
}

/**
 * How likely it is that a candidate's side of the open question is the right one: of training or not,
 * else of giving something or not.
 */
function sideOf(
  isTraining: boolean,
  isContext: boolean,
  asks: 'weights' | 'context',
  { chances }: Result['recommendation'],
): { says: string; chance: number } {
  if (asks === 'weights') {
    return isTraining
      ? { says: 'if the weights have to change', chance: chances.weights }
      : { says: 'if they can stay as they are', chance: 1 - chances.weights };
  }
  return isContext
    ? { says: 'if something has to be given with each request', chance: chances.context }
    : { says: 'if instructions are enough', chance: 1 - chances.context };
}

interface CandidatesProps {
  candidates: readonly Candidate[];
  decision: Result;
}

/** The two that it is open between, each with the chance of its side of the open question. */
function Candidates({ candidates, decision }: CandidatesProps) {
  const { known } = useVerdicts();
  const roleOf = (family: string) => known.families.find(({ id }) => id === family)?.role;
  const isTraining = candidates.map(({ family }) => roleOf(family) === 'training');
  const asks = isTraining[0] === isTraining[1] ? 'context' : 'weights';
  return (
    <ul className="candidates">
      {candidates.map(({ family, name }, place) => {
        const isContext = roleOf(family) === 'context';
        const side = sideOf(isTraining[place] === true, isContext, asks, decision.recommendation);
        return (
          <li key={family}>
            <b>{name}</b> <span className="candidate-if">{side.says}</span>
            <Chance chance={side.chance} small />
          </li>
        );
      })}
    </ul>
  );
}

interface DecidesProps {
  /** Most telling first; null until they are found. */
  ids: readonly string[] | null;
  own: boolean;
}

/** The open questions whose answers would tell most; their place is kept until they are found. */
function Decides({ ids, own }: DecidesProps) {
  const { known } = useVerdicts();
  if (ids === null)
    return <p className="decides waiting">Looking for the questions that decide…</p>;
  if (ids.length === 0) return null;
  return (
    <div className="decides">
      <h2>What decides</h2>
      <ul>
        {known.questions
          .filter(({ id }) => ids.includes(id))
          .sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
          .map(({ id, text }) => (
            <li key={id}>{own ? <a href={`#/q/${id}?from=result`}>{text}</a> : text}</li>
          ))}
      </ul>
    </div>
  );
}
