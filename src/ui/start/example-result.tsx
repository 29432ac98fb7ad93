/* The example on the start page. Loaded after it, so that it does not hold up the first page. */

import { use } from 'react';
import type { ExampleInSmall } from '../../advisor/example';
import { Dials } from '../results/dials';
import { Weight } from '../results/weight';

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
    </section>
  );
}

/** The way from a way in to its example: a whole result, titled so. @param way as ways.ts names it */
export function ExampleOfWay({ load, way }: { load: () => Promise<ExampleInSmall>; way: string }) {
  const found = use(load()).ways.find((one) => one.way === way);
  if (found === undefined) return null;
  return (
    <a href={`#/r/${found.code}`}>
      See an example<span className="visually-hidden"> of {found.title}</span>
    </a>
  );
}
