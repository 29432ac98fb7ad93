import { useMemo } from 'react';
import type { Example } from '../app-context';
import { useDecider } from '../app-context';
import { Dials } from '../results/dials';
import { Weight } from '../results/weight';

/** A real result in small: computed here and now from a filled-in questionnaire. */
export function ExampleResult({ example }: { example: Example }) {
  const decider = useDecider();
  const decision = useMemo(
    () => decider.decide({ answers: example.answers }),
    [decider, example.answers],
  );
  const { explanation, recommendation } = decision;
  const first = explanation.plan[0];
  return (
    <section className="example-card" aria-label="An example result">
      <p className="eyebrow">An example: {example.title}</p>
      <p className="example-verdict">{explanation.verdict}</p>
      <Dials recommendation={recommendation} explanation={explanation} small />
      <ul className="example-reasons">
        {explanation.reasonsFor.slice(0, 2).map((reason) => (
          <li key={`${reason.rule} ${JSON.stringify(reason.on)}`}>
            <Weight points={reason.points} />
            <span>{reason.because}</span>
          </li>
        ))}
      </ul>
      {first !== undefined && (
        <p className="example-first">
          <b>First step:</b> {first.do}
        </p>
      )}
      <p>
        <a href={`#/r/${decider.encode(decision)}`}>See the whole example</a>
      </p>
    </section>
  );
}
