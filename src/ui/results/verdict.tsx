import type { Decision } from '../../state/decider';
import { PageHeading } from '../shared/page-heading';
import { Dials } from './dials';

/** The answer in one sentence, what to start with, and how firm it is. */
export function Verdict({ decision, eyebrow }: { decision: Decision; eyebrow: string }) {
  const { explanation, recommendation } = decision;
  return (
    <>
      <p className="eyebrow">{eyebrow}</p>
      <PageHeading title={explanation.verdict} className="verdict">
        {explanation.verdict}
      </PageHeading>
      {explanation.lede !== '' && <p className="lede">{explanation.lede}</p>}
      <Dials recommendation={recommendation} explanation={explanation} />
    </>
  );
}
