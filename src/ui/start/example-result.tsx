import { use } from 'react';
import type { ExampleInSmall } from '../../advisor/example';
import { Dials } from '../results/dials';
import { Weight } from '../results/weight';
import { ways } from './ways';

/** A real result in small, of a filled-in questionnaire. */
export function ExampleResult({ load }: { load: () => Promise<ExampleInSmall> }) {
  const example = use(load());
  return (
    <section className="example-card" aria-label="An example result">
      <p className="eyebrow">An example: {example.title}</p>
      <p className="example-verdict">{example.verdict}</p>
      <Dials
        recommendation={example.recommendation}
        explanation={example.explanation}
        certainty={example.certainty}
        small
      />
      <ul className="example-reasons">
        {example.reasons.map(({ points, because }) => (
          <li key={because}>
            <Weight points={points} />
            <span>{because}</span>
          </li>
        ))}
      </ul>
      {example.first !== null && (
        <p className="example-first">
          <b>First step:</b> {example.first}
        </p>
      )}
      <p>
        <a href={`#/r/${example.code}`}>See the whole example</a>
      </p>
      <details className="example-ways">
        <summary>An example for each way in</summary>
        <ul>
          {ways.flatMap(({ id, says }) =>
            example.ways
              .filter(({ way }) => way === id)
              .map(({ title, code }) => (
                <li key={id}>
                  {says}: <a href={`#/r/${code}`}>{title}</a>
                </li>
              )),
          )}
        </ul>
      </details>
    </section>
  );
}
