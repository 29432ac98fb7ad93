import type { Result, Sureness } from '../../state/verdicts';
import { PageHeading } from '../shared/page-heading';
import { Dials } from './dials';

interface Props {
  decision: Result;
  /** Null until it is known. */
  sureness: Sureness | null;
  eyebrow: string;
}

/** The answer in one sentence, what to start with, and how firm it is. */
export function Verdict({ decision, sureness, eyebrow }: Props) {
  const { explanation, recommendation } = decision;
  return (
    <>
      <p className="eyebrow">{eyebrow}</p>
      <PageHeading title={explanation.verdict} className="verdict">
        {explanation.verdict}
      </PageHeading>
      {explanation.lede !== '' && <p className="lede">{explanation.lede}</p>}
      <Dials
        recommendation={{ ...recommendation, ...sureness }}
        explanation={{ ...explanation, ...sureness }}
      />
    </>
  );
}
